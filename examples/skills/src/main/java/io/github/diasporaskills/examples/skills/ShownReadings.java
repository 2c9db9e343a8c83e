package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedSection;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.accountability.report.HtmlReport;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rates, means and times by gender. They are made after the guard, of tables that it shows: of a group whose number is
 * withheld nothing is said.
 */
final class ShownReadings {

    private final Publication results;
    private final PageFacts facts;
    private final List<GenderTimes> times;
    private final ReleaseHistory before;

    /**
     * The readings of a publication.
     *
     * @param results what the guard shows
     * @param facts what the page is about
     * @param times those that may be told
     * @param before what was published earlier
     */
    ShownReadings(Publication results, PageFacts facts, List<GenderTimes> times, ReleaseHistory before) {
        this.results = results;
        this.facts = facts;
        this.times = times;
        this.before = before;
    }

    /** The page with what can be said of the tables on it. */
    HtmlReport addTo(HtmlReport page) {
        return results.isRounded() ? tellingNone(page) : tellingAll(page);
    }

    /** Times and means are exact, and rates and tests of rounded numbers would claim more than these carry. */
    private HtmlReport tellingNone(HtmlReport page) {
        Set<PageWords> concerned = EnumSet.of(PageWords.GAPS_TITLE, PageWords.TRAINING_TITLE);
        concerned.addAll(RateReadings.sections());
        times.forEach(each -> concerned.add(each.section()));
        HtmlReport longer = page;
        for (PageWords title : concerned) {
            if (section(title).isPresent()) {
                longer = longer.saying(
                        facts.say(title),
                        facts.say(Reason.of(PageWords.READINGS_ROUNDED).with("multiple", results.roundedTo())));
            }
        }
        return longer;
    }

    private HtmlReport tellingAll(HtmlReport page) {
        HtmlReport longer = new RateReadings(this::table, facts).addTo(page);
        if (section(PageWords.GAPS_TITLE).isPresent()) {
            longer = new ResultGaps(results, facts).addTo(longer);
        }
        for (String words : new LearningScores(results, facts, before)
                .words(anyTable(PageWords.TRAINING_TITLE, PageWords.TRAINING_SCORED))) {
            longer = longer.saying(facts.say(PageWords.TRAINING_TITLE), words);
        }
        for (PageWords section :
                times.stream().map(GenderTimes::section).distinct().toList()) {
            if (section(section).isPresent()) {
                for (String words : timesOf(section)) {
                    longer = longer.saying(facts.say(section), words);
                }
            }
        }
        return longer;
    }

    /** Whether times are told of which a table counts the people that the page would not have otherwise. */
    boolean tellsTimesOfTheirOwn() {
        return times.stream()
                .anyMatch(each -> !each.tables().isEmpty()
                        && each.told(this::anyTable, results.threshold()).isPresent());
    }

    /** The times that may be told in a section, and after them by which rule; or why none is. */
    private List<String> timesOf(PageWords section) {
        List<String> said = new ArrayList<>();
        for (GenderTimes each : times) {
            if (each.section() == section) {
                each.told(this::anyTable, results.threshold())
                        .ifPresent(gap ->
                                said.add(facts.say(Reason.of(each.said()).with("words", sentences(gap.reading())))));
            }
        }
        said.add(facts.say(Reason.of(said.isEmpty() ? PageWords.TIMES_NONE : PageWords.TIMES_RULE)
                .with("least", GenderTimes.least(results.threshold()))
                .with("threshold", results.threshold())));
        return said;
    }

    private String sentences(List<Reason> reading) {
        return String.join(". ", new GapSentences(facts).sentences(reading));
    }

    static long number(PublishedTable table, Gender gender) {
        return table.cells().entrySet().stream()
                .filter(cell -> cell.getKey().code().equals(gender.name()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Optional<PublishedSection> section(PageWords title) {
        return results.sections().stream()
                .filter(section -> section.title().equals(facts.say(title)))
                .findFirst();
    }

    private Optional<PublishedTable> table(PageWords section, PageWords title) {
        return anyTable(section, title).filter(PublishedTable::isShown);
    }

    private Optional<PublishedTable> anyTable(PageWords section, PageWords title) {
        return section(section)
                .flatMap(found -> found.tables().stream()
                        .filter(table -> table.title().equals(Optional.of(facts.say(title))))
                        .findFirst());
    }
}
