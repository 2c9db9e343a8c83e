package io.github.diasporaskills.accountability.report;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.IndicatorReason;
import io.github.diasporaskills.accountability.publication.PublicationReason;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.core.reason.Phrases;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.ReportedCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of indicators, publication and reports, in English, French and Arabic. */
public final class ReportWording {

    private static final Phrases PHRASES = Phrases.of(
            name -> IndicatorReason.class.getResourceAsStream(name),
            name -> PublicationReason.class.getResourceAsStream(name),
            name -> ReportText.class.getResourceAsStream(name));

    private ReportWording() {}

    /**
     * The words of core and of every code that results and publications carry.
     *
     * @param locale the language wanted; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale).and(PHRASES);
    }

    /**
     * How an indicator stands, as the page says it: the value, its own day, what a steady pace would have reached by
     * that day, and how much of this pace the value is. Pace and percentage have one decimal, and the percentage is of
     * the pace as it is shown.
     *
     * @param indicator as published
     * @param locale the language of the report
     * @return one sentence, without a pace where the indicator has none; empty without a value that is shown
     */
    public static Optional<String> standing(PublishedIndicator indicator, Locale locale) {
        return new Standing(requireNonNull(indicator, "indicator"), new Words(locale, Map.of())).sentence();
    }

    /**
     * What the days of the period added to an indicator, as the page says it.
     *
     * @param indicator as published
     * @param locale the language of the report
     * @return the number, and how many took part where that is known; a dash where it is not known or withheld
     */
    public static String inPeriod(PublishedIndicator indicator, Locale locale) {
        return new Standing(requireNonNull(indicator, "indicator"), new Words(locale, Map.of())).inPeriod();
    }

    /**
     * A number as reports write it, for sentences that an application adds to one.
     *
     * @param number with its decimals, of which those that are 0 at the end are left out
     * @param locale the language of the report
     * @return for example {@code 300,000.5}
     */
    public static String decimal(BigDecimal number, Locale locale) {
        return new Words(locale, Map.of()).decimal(number);
    }

    /**
     * A number or a bound as reports write it, for sentences that an application adds to one.
     *
     * @param count as it was reported
     * @param locale the language of the report
     * @return for example {@code > 50,000}
     */
    public static String count(ReportedCount count, Locale locale) {
        return new Words(locale, Map.of()).count(count);
    }

    /**
     * A day as reports write it, for sentences that an application adds to one.
     *
     * @param day the day
     * @param locale the language of the report
     * @return for example {@code 31 December 2025}
     */
    public static String day(LocalDate day, Locale locale) {
        return new Words(locale, Map.of()).date(day);
    }

    /**
     * What a number is split by, for sentences that an application adds to a report.
     *
     * @param dimension the dimension
     * @param locale the language of the report
     * @return for example {@code age band}; its id where reports have no words for it
     */
    public static String dimension(Dimension dimension, Locale locale) {
        return new Words(locale, Map.of()).dimension(dimension.id());
    }
}
