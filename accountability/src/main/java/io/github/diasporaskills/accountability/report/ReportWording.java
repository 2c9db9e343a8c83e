package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.IndicatorReason;
import io.github.diasporaskills.accountability.publication.PublicationReason;
import io.github.diasporaskills.core.reason.Wording;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** The words of indicators, publication and reports, in English, French and Arabic. */
public final class ReportWording {

    private ReportWording() {}

    /**
     * The words of core and of every code that results and publications carry.
     *
     * @param locale the language wanted; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale)
                .and(name -> IndicatorReason.class.getResourceAsStream(name))
                .and(name -> PublicationReason.class.getResourceAsStream(name))
                .and(name -> ReportText.class.getResourceAsStream(name));
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
}
