package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A value of an indicator that somebody entered, with the day it holds for, its cells by gender where there are
 * people behind it, and the evidence. Immutable and thread-safe.
 *
 * <p>Cells make up the total: somebody who did not state a gender is in the cell {@link Gender#UNDISCLOSED} or
 * {@link Gender#NOT_ASKED}, never left out.
 */
public final class IndicatorValue {

    private final String indicator;
    private final LocalDate asOf;
    private final ReportedCount total;
    private final Map<Gender, ReportedCount> byGender;
    private final String evidence;

    private IndicatorValue(
            String indicator,
            LocalDate asOf,
            ReportedCount total,
            Map<Gender, ReportedCount> byGender,
            String evidence) {
        this.indicator = requireNonNull(indicator, "indicator");
        this.asOf = requireNonNull(asOf, "asOf");
        this.total = requireNonNull(total, "total");
        this.byGender = byGender;
        this.evidence = requireNonNull(evidence, "evidence");
        if (indicator.isBlank()) {
            throw new IllegalArgumentException("A value names its indicator by its code; found blank");
        }
        if (evidence.isBlank()) {
            throw new IllegalArgumentException(
                    "A value entered by hand names its evidence; found blank for " + indicator + " as of " + asOf);
        }
    }

    /**
     * A value that is not told apart.
     *
     * @param indicator the indicator's code
     * @param asOf the day it holds for
     * @param total the number as reported
     * @param evidence the document that shows it, not blank
     * @return the value
     * @throws IllegalArgumentException if code or evidence is blank
     */
    public static IndicatorValue of(String indicator, LocalDate asOf, ReportedCount total, String evidence) {
        return new IndicatorValue(indicator, asOf, total, Map.of(), evidence);
    }

    /**
     * The same value with its cells by gender.
     *
     * @param cells the numbers; a gender that is left out has 0
     * @return a new value
     * @throws IllegalArgumentException if the cells cannot make up the total; the message shows both numbers
     */
    public IndicatorValue byGender(Map<Gender, ReportedCount> cells) {
        Map<Gender, ReportedCount> all = new EnumMap<>(Gender.class);
        if (!cells.isEmpty()) {
            for (Gender gender : Gender.values()) {
                all.put(gender, cells.getOrDefault(gender, ReportedCount.exactly(0)));
            }
        }
        Optional<Reason> wrong = disagreement(total, all.values());
        if (wrong.isPresent()) {
            throw new IllegalArgumentException("Cells by gender make up the total; found " + sum(all.values())
                    + " in the cells and a total of " + total + " for " + indicator + " as of " + asOf
                    + ". Maybe those who did not state a gender were left out");
        }
        return new IndicatorValue(indicator, asOf, total, Collections.unmodifiableMap(all), evidence);
    }

    /**
     * Why cells cannot make up a total. Numbers that are known in part only, such as "over 200", are refused only if
     * no numbers that they allow would add up.
     *
     * @param total the total as reported
     * @param cells the cells as reported; none is fine
     * @return {@link ProgrammeReason#CELLS_DIFFER}, which shows no number, or empty if they can agree
     */
    public static Optional<Reason> disagreement(ReportedCount total, Collection<ReportedCount> cells) {
        requireNonNull(total, "total");
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        long least = 0;
        boolean limited = true;
        long most = 0;
        for (ReportedCount cell : cells) {
            least = Math.addExact(least, cell.least().orElse(0));
            OptionalLong cellMost = cell.most();
            limited &= cellMost.isPresent();
            most = Math.addExact(most, cellMost.orElse(0));
        }
        boolean tooMany = total.most().isPresent() && least > total.most().getAsLong();
        boolean tooFew = limited && most < total.least().orElse(0);
        return tooMany || tooFew ? Optional.of(Reason.of(ProgrammeReason.CELLS_DIFFER)) : Optional.empty();
    }

    /** The cells together: exact if all are, else the least that they allow, or about that. */
    private static String sum(Collection<ReportedCount> cells) {
        long least = 0;
        boolean exact = true;
        for (ReportedCount cell : cells) {
            exact &= cell.isExact();
            least = Math.addExact(least, cell.least().orElse(0));
        }
        return exact ? Long.toString(least) : ReportedCount.atLeast(least).toString();
    }

    /**
     * The indicator.
     *
     * @return its code, for example {@code 1.3.d}
     */
    public String indicator() {
        return indicator;
    }

    /**
     * The day it holds for.
     *
     * @return the as-of day
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * The number as reported.
     *
     * @return the total
     */
    public ReportedCount total() {
        return total;
    }

    /**
     * The cells by gender.
     *
     * @return a cell for every gender, or empty if the value is not told apart
     */
    public Map<Gender, ReportedCount> byGender() {
        return byGender;
    }

    /**
     * What shows it.
     *
     * @return the document, not blank
     */
    public String evidence() {
        return evidence;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndicatorValue v
                && indicator.equals(v.indicator)
                && asOf.equals(v.asOf)
                && total.equals(v.total)
                && byGender.equals(v.byGender)
                && evidence.equals(v.evidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator, asOf, total, byGender, evidence);
    }

    @Override
    public String toString() {
        return "IndicatorValue " + indicator + " as of " + asOf + ": " + total;
    }
}
