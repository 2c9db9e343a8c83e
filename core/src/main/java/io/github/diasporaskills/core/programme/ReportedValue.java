package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One number of an {@link Indicator#reported reported} indicator, entered by hand with its evidence: its total on a
 * day, or the cell of one gender. Immutable and thread-safe.
 */
public final class ReportedValue {

    private final String indicator;
    private final LocalDate asOf;
    private final @Nullable Gender gender;
    private final ReportedCount count;
    private final @Nullable String evidence;

    private ReportedValue(
            String indicator, LocalDate asOf, @Nullable Gender gender, ReportedCount count, @Nullable String evidence) {
        this.indicator = requireNonNull(indicator, "indicator");
        this.asOf = requireNonNull(asOf, "asOf");
        this.gender = gender;
        this.count = requireNonNull(count, "count");
        this.evidence = evidence;
        if (indicator.isBlank() || (evidence != null && evidence.isBlank())) {
            throw new IllegalArgumentException("A reported value has an indicator's code, and evidence that is not"
                    + " blank if there is some; found the code \"" + indicator + "\"");
        }
    }

    /**
     * The total of an indicator.
     *
     * @param indicator its code, for example {@code 1.4.a}
     * @param asOf the day it holds for
     * @param count the number or bound
     * @return the value, without evidence
     * @throws IllegalArgumentException if the code is blank
     */
    public static ReportedValue total(String indicator, LocalDate asOf, ReportedCount count) {
        return new ReportedValue(indicator, asOf, null, count, null);
    }

    /**
     * The cell of one gender.
     *
     * @param indicator its code, for example {@code 1.4.a}
     * @param asOf the day it holds for
     * @param gender whose cell
     * @param count the number or bound
     * @return the value, without evidence
     * @throws IllegalArgumentException if the code is blank
     */
    public static ReportedValue cell(String indicator, LocalDate asOf, Gender gender, ReportedCount count) {
        return new ReportedValue(indicator, asOf, requireNonNull(gender, "gender"), count, null);
    }

    /**
     * The same value with its evidence.
     *
     * @param reference a document's title or address, not blank
     * @return a new value
     * @throws IllegalArgumentException if the reference is blank
     */
    public ReportedValue evidencedBy(String reference) {
        return new ReportedValue(indicator, asOf, gender, count, requireNonNull(reference, "reference"));
    }

    /**
     * The code of the indicator.
     *
     * @return for example {@code 1.4.a}
     */
    public String indicator() {
        return indicator;
    }

    /**
     * The day it holds for.
     *
     * @return the as-of date
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Whose cell it is.
     *
     * @return the gender, or empty for the total
     */
    public Optional<Gender> gender() {
        return Optional.ofNullable(gender);
    }

    /**
     * The number as it was reported; "over 200" is not 200.
     *
     * @return a number or a bound
     */
    public ReportedCount count() {
        return count;
    }

    /**
     * What shows that it is true.
     *
     * @return a document's title or address, or empty
     */
    public Optional<String> evidence() {
        return Optional.ofNullable(evidence);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportedValue v
                && indicator.equals(v.indicator)
                && asOf.equals(v.asOf)
                && gender == v.gender
                && count.equals(v.count)
                && Objects.equals(evidence, v.evidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator, asOf, gender, count, evidence);
    }

    /**
     * Indicator and day, without the number: the cell of a gender can be small enough to point at a person.
     *
     * @return for example {@code ReportedValue 1.4.a as of 2025-12-31}
     */
    @Override
    public String toString() {
        return "ReportedValue " + indicator + " as of " + asOf;
    }
}
