package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.report.ReportWording;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The days that results are about. What days still to come will bring is not known, so results never stand for a day
 * later than the one on which the program runs: they are cut to that day, and say so.
 *
 * @param asked the days asked for
 * @param shown the days that results can be given for
 * @param shipped whether the data came with the program, and end on a day of their own
 */
record ResultsDays(ReportingPeriod asked, ReportingPeriod shown, boolean shipped) {

    /**
     * The days asked for, as far as they are not still to come.
     *
     * @param today the day on which the program runs; the first day is not after it
     */
    static ResultsDays of(ReportingPeriod asked, LocalDate today, boolean shipped) {
        return new ResultsDays(
                asked, asked.last().isAfter(today) ? ReportingPeriod.of(asked.first(), today) : asked, shipped);
    }

    boolean areCut() {
        return !asked.equals(shown);
    }

    /** What a reader has to know of the days: that some are still to come, or lie outside the programme's term. */
    List<Reason> remarks(DateRange term, Locale locale) {
        List<Reason> remarks = new ArrayList<>();
        if (areCut()) {
            remarks.add(Reason.of(shipped ? Said.RESULTS_SHIPPED_TO_COME : Said.RESULTS_TO_COME)
                    .with("last", ReportWording.day(asked.last(), locale))
                    .with("asOf", ReportWording.day(shown.last(), locale)));
        }
        if (term.hasLast() && shown.last().isAfter(term.last())) {
            remarks.add(Reason.of(Said.RESULTS_AFTER_TERM)
                    .with("asOf", ReportWording.day(shown.last(), locale))
                    .with("end", ReportWording.day(term.last(), locale)));
        }
        if (term.hasFirst() && shown.last().isBefore(term.first())) {
            remarks.add(Reason.of(Said.RESULTS_BEFORE_TERM)
                    .with("asOf", ReportWording.day(shown.last(), locale))
                    .with("begin", ReportWording.day(term.first(), locale)));
        }
        return List.copyOf(remarks);
    }
}
