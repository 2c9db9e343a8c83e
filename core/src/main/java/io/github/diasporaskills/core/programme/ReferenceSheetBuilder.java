package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes what a reference sheet says beyond what every one has. Not thread-safe. */
public final class ReferenceSheetBuilder {

    private static final int MOST_DAYS = 366;

    int version = 1;
    final LocalDate since;

    @Nullable
    LocalText change;

    final LocalText definition;

    @Nullable
    LocalText numerator;

    @Nullable
    LocalText denominator;

    final List<String> disaggregation = new ArrayList<>();
    final LocalText source;
    final LocalText method;
    final ReportingFrequency frequency;
    int reportWithinDays = ReferenceSheet.USUAL_DAYS;
    final Role responsible;
    final List<LocalText> limits = new ArrayList<>();

    ReferenceSheetBuilder(
            LocalDate since,
            LocalText definition,
            LocalText source,
            LocalText method,
            ReportingFrequency frequency,
            Role responsible) {
        this.since = requireNonNull(since, "since");
        this.definition = requireNonNull(definition, "definition");
        this.source = requireNonNull(source, "source");
        this.method = requireNonNull(method, "method");
        this.frequency = requireNonNull(frequency, "frequency");
        this.responsible = requireNonNull(responsible, "responsible");
    }

    /**
     * Makes it a later version.
     *
     * @param number 2 or more
     * @param why what differs from the version before, and why
     * @return this
     * @throws IllegalArgumentException if the number is less than 2
     */
    public ReferenceSheetBuilder revised(int number, LocalText why) {
        if (number < 2) {
            throw new IllegalArgumentException("A sheet that was changed has version 2 or more; found " + number);
        }
        version = number;
        change = requireNonNull(why, "why");
        return this;
    }

    /**
     * The formula of an indicator that is a ratio. Numerator and denominator are both kept, as ratios never add up.
     *
     * @param above what stands above the line
     * @param below what stands below the line
     * @return this
     */
    public ReferenceSheetBuilder ratio(LocalText above, LocalText below) {
        numerator = requireNonNull(above, "above");
        denominator = requireNonNull(below, "below");
        return this;
    }

    /**
     * One more split by which values are to be told apart.
     *
     * @param split the id of a dimension, for example {@code gender}, or of two to four that are crossed, for example
     *     {@code gender × age-band}
     * @return this
     * @throws IllegalArgumentException if it has another form, names a dimension twice or more than four, or is there
     *     already, in whatever order
     */
    public ReferenceSheetBuilder disaggregatedBy(String split) {
        List<String> ids = ReferenceSheet.split(requireNonNull(split, "split"));
        Set<String> dimensions = Set.copyOf(ids);
        if (disaggregation.stream().anyMatch(there -> dimensions.equals(Set.copyOf(ReferenceSheet.split(there))))) {
            throw new IllegalArgumentException(
                    "A sheet names each split once; found one that is there already: " + ids);
        }
        disaggregation.add(String.join(" " + ReferenceSheet.CROSSED + " ", ids));
        return this;
    }

    /**
     * Within how many days of the end of a period its value is due.
     *
     * @param days 0 to 366
     * @return this
     * @throws IllegalArgumentException if the number is out of range
     */
    public ReferenceSheetBuilder reportWithinDays(int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("Values are due within 0 to 366 days; found " + days);
        }
        reportWithinDays = days;
        return this;
    }

    /**
     * One more thing that the number cannot say.
     *
     * @param limit in words
     * @return this
     */
    public ReferenceSheetBuilder limit(LocalText limit) {
        limits.add(requireNonNull(limit, "limit"));
        return this;
    }

    /**
     * The sheet.
     *
     * @return a value of its own
     */
    public ReferenceSheet build() {
        return new ReferenceSheet(this);
    }
}
