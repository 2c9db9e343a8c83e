package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.gender.Times;
import io.github.diasporaskills.accountability.gender.TimesGap;
import io.github.diasporaskills.accountability.gender.WaitUnit;
import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.core.people.Gender;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Times by gender, of each person or case once, in whole hours or days, with the tables that count them. The tables go
 * through the guard, unless they would hide what the page shows without them; of women and men the times are told only
 * where the guard shows both in each of these tables, and there are enough of both. So what a median says is no secret
 * that a count beside it keeps, and over releases a group whose number is shown again has grown by nobody, or by as many
 * as the threshold: a median that moved is never the time of one who joined. A time that is corrected while all counts
 * stay is not covered. Immutable.
 *
 * @param section the part of the page to which they belong
 * @param said how they are introduced
 * @param unit hours or days
 * @param times by gender
 * @param counted the table that counts them
 * @param tables those tables that the part does not have yet
 * @param also further tables that have to show both genders
 */
record GenderTimes(
        PageWords section,
        PageWords said,
        WaitUnit unit,
        Map<Gender, List<Double>> times,
        PageWords counted,
        List<CountTable> tables,
        List<PageWords> also) {

    /** Below 9 the interval of a median reaches from the shortest time to the longest, which are of one person each. */
    private static final int LEAST = 10;

    /** How many women and men are needed under a threshold. */
    static int least(int threshold) {
        return Math.max(LEAST, 2 * threshold);
    }

    boolean isEmpty() {
        return times.values().stream().allMatch(List::isEmpty);
    }

    /** Whether enough women and men stand behind them. */
    boolean isEnough(int threshold) {
        return of(Gender.WOMAN).size() >= least(threshold) && of(Gender.MAN).size() >= least(threshold);
    }

    /** What the times say; empty where they may not be told. */
    Optional<TimesGap> told(ShownTables shown, int threshold) {
        for (Gender gender : List.of(Gender.WOMAN, Gender.MAN)) {
            if (!isEnough(threshold)
                    || !shown.shows(section, counted, gender, of(gender).size())) {
                return Optional.empty();
            }
            if (also.stream()
                    .anyMatch(title -> shown.number(section, title, gender).isEmpty())) {
                return Optional.empty();
            }
        }
        return Optional.of(TimesGap.of(
                Gender.WOMAN.name(), Times.of(of(Gender.WOMAN)), Gender.MAN.name(), Times.of(of(Gender.MAN)), unit));
    }

    private List<Double> of(Gender gender) {
        return times.getOrDefault(gender, List.of());
    }

    /** Times and counts are of people. */
    @Override
    public String toString() {
        return "GenderTimes[" + said + "]";
    }

    /** What the guard shows. */
    @FunctionalInterface
    interface ShownTables {

        /** A table of a part of the page, with the cells that are shown; empty if there is none. */
        Optional<PublishedTable> table(PageWords section, PageWords title);

        /** The number of a gender there; empty if it is hidden. */
        default Optional<Long> number(PageWords section, PageWords title, Gender gender) {
            return table(section, title)
                    .flatMap(table -> table.cells().entrySet().stream()
                            .filter(cell -> cell.getKey().code().equals(gender.name()))
                            .map(Map.Entry::getValue)
                            .findFirst());
        }

        /** Whether a number of a gender is shown there. */
        default boolean shows(PageWords section, PageWords title, Gender gender, long number) {
            return number(section, title, gender)
                    .filter(found -> found == number)
                    .isPresent();
        }
    }
}
