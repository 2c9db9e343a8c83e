package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one has to know to measure an indicator as it was measured before, and to read its values: definition, formula,
 * source, method, who reports and when, and what the number cannot say. Code, title, unit, baseline and targets stand
 * in the {@link Indicator} itself. A changed sheet is a new version, which says from when it holds and why; the
 * versions before it stay in the approved versions of the {@link ResultsFramework}. Immutable and thread-safe.
 *
 * <p>The fields are those of the performance indicator reference sheet of USAID (ADS 201maf).
 */
public final class ReferenceSheet {

    /** Within how many days of the end of a period its value is due, unless a sheet says otherwise. */
    public static final int USUAL_DAYS = 30;

    /** How a split is written. */
    static final String SPLIT_FORM = "the id of a dimension, such as gender, or of two to four joined by ×, such as"
            + " gender × age-band, in lower-case words joined by hyphens";

    /** What joins the ids of crossed dimensions. */
    static final String CROSSED = "×";

    private static final int MOST_CROSSED = 4;
    private static final Pattern DIMENSION = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final int version;
    private final LocalDate since;
    private final @Nullable LocalText change;
    private final LocalText definition;
    private final @Nullable LocalText numerator;
    private final @Nullable LocalText denominator;
    private final List<String> disaggregation;
    private final LocalText source;
    private final LocalText method;
    private final ReportingFrequency frequency;
    private final int reportWithinDays;
    private final Role responsible;
    private final List<LocalText> limits;

    ReferenceSheet(ReferenceSheetBuilder from) {
        this.version = from.version;
        this.since = from.since;
        this.change = from.change;
        this.definition = from.definition;
        this.numerator = from.numerator;
        this.denominator = from.denominator;
        this.disaggregation = List.copyOf(from.disaggregation);
        this.source = from.source;
        this.method = from.method;
        this.frequency = from.frequency;
        this.reportWithinDays = from.reportWithinDays;
        this.responsible = from.responsible;
        this.limits = List.copyOf(from.limits);
    }

    /**
     * Starts the first version of a sheet with what every one has. Values are due within 30 days of the end of their
     * period unless set.
     *
     * @param since the day from which it holds
     * @param definition what is counted, and what is not
     * @param source where the numbers come from
     * @param method how they are collected
     * @param frequency how often a value is due
     * @param responsible who reports it
     * @return a builder
     */
    public static ReferenceSheetBuilder builder(
            LocalDate since,
            LocalText definition,
            LocalText source,
            LocalText method,
            ReportingFrequency frequency,
            Role responsible) {
        return new ReferenceSheetBuilder(since, definition, source, method, frequency, responsible);
    }

    /**
     * The number of this version.
     *
     * @return 1 or more
     */
    public int version() {
        return version;
    }

    /**
     * From when this version holds.
     *
     * @return the day
     */
    public LocalDate since() {
        return since;
    }

    /**
     * What differs from the version before, and why.
     *
     * @return there from version 2 on
     */
    public Optional<LocalText> change() {
        return Optional.ofNullable(change);
    }

    /**
     * What is counted, and what is not.
     *
     * @return the definition
     */
    public LocalText definition() {
        return definition;
    }

    /**
     * What stands above the line of a ratio.
     *
     * @return empty where the indicator is a count
     */
    public Optional<LocalText> numerator() {
        return Optional.ofNullable(numerator);
    }

    /**
     * What stands below the line of a ratio.
     *
     * @return there wherever there is a numerator
     */
    public Optional<LocalText> denominator() {
        return Optional.ofNullable(denominator);
    }

    /**
     * By what values are to be told apart.
     *
     * @return in the order given the id of a dimension, for example {@code gender}, or those of two to four crossed
     *     dimensions, for example {@code gender × age-band}
     */
    public List<String> disaggregation() {
        return disaggregation;
    }

    /**
     * The same with the dimensions taken apart.
     *
     * @return for each split the id of its dimension, or those of its crossed dimensions
     */
    public List<List<String>> splits() {
        return disaggregation.stream().map(ReferenceSheet::split).toList();
    }

    /**
     * Takes a split apart.
     *
     * @throws IllegalArgumentException if it is not one to three different ids of dimensions, joined by ×
     */
    static List<String> split(String text) {
        List<String> ids = Stream.of(text.split(CROSSED, -1)).map(String::strip).toList();
        boolean fits = ids.stream().allMatch(id -> DIMENSION.matcher(id).matches());
        if (!fits || ids.size() > MOST_CROSSED || ids.stream().distinct().count() < ids.size()) {
            throw new IllegalArgumentException(
                    "Expected is " + SPLIT_FORM + "; found another form, a dimension twice or more than four");
        }
        return ids;
    }

    /**
     * Where the numbers come from.
     *
     * @return the source
     */
    public LocalText source() {
        return source;
    }

    /**
     * How they are collected.
     *
     * @return the method
     */
    public LocalText method() {
        return method;
    }

    /**
     * How often a value is due.
     *
     * @return the frequency
     */
    public ReportingFrequency frequency() {
        return frequency;
    }

    /**
     * Within how many days of the end of a period its value is due.
     *
     * @return 0 or more
     */
    public int reportWithinDays() {
        return reportWithinDays;
    }

    /**
     * Who reports it.
     *
     * @return a role, never a name
     */
    public Role responsible() {
        return responsible;
    }

    /**
     * What the number cannot say.
     *
     * @return in the order given, possibly empty
     */
    public List<LocalText> limits() {
        return limits;
    }

    /**
     * The end of the last period of which the value was due on a day.
     *
     * @param day the day
     * @return the latest end of a period that lies at least the days for reporting before it
     */
    public LocalDate dueBy(LocalDate day) {
        return frequency.lastEndBy(requireNonNull(day, "day").minusDays(reportWithinDays));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferenceSheet s
                && version == s.version
                && since.equals(s.since)
                && Objects.equals(change, s.change)
                && definition.equals(s.definition)
                && Objects.equals(numerator, s.numerator)
                && Objects.equals(denominator, s.denominator)
                && disaggregation.equals(s.disaggregation)
                && source.equals(s.source)
                && method.equals(s.method)
                && frequency == s.frequency
                && reportWithinDays == s.reportWithinDays
                && responsible == s.responsible
                && limits.equals(s.limits);
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, since, definition, source, method, frequency, responsible);
    }

    @Override
    public String toString() {
        return "ReferenceSheet version " + version + " since " + since;
    }
}
