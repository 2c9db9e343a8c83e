package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.gender.Confidence;
import io.github.diasporaskills.accountability.gender.Estimate;
import io.github.diasporaskills.accountability.gender.EventRates;
import io.github.diasporaskills.accountability.gender.Interval;
import io.github.diasporaskills.accountability.indicator.PeriodCounts;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.StatedCount;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.CountKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whether hosts ask less often than before, which may be a sign that they learned, and may as well be one of trouble.
 * Two spans of whole months are compared, each at most a year, as long as the programme has lasted twice that time.
 */
final class RequestPace {

    private static final int FEWEST_MONTHS = 3;
    private static final int MOST_MONTHS = 12;

    private RequestPace() {}

    /** The section with the comparison in words; as it was where the programme is too young for it, or nobody asked. */
    static SummarySection addTo(SummarySection section, PageFacts facts) {
        LocalDate end = facts.day().plusDays(1);
        int months = months(facts, end);
        if (months < FEWEST_MONTHS) {
            return section;
        }
        LocalDate middle = end.minusMonths(months);
        LocalDate start = end.minusMonths(2L * months);
        long later = requests(facts, middle, end);
        long earlier = requests(facts, start, middle);
        Estimate ratio = EventRates.of(later, days(middle, end), earlier, days(start, middle))
                .ratio(Confidence.NINETY_FIVE);
        if (ratio.interval().isEmpty()) {
            return section;
        }
        Interval interval = ratio.interval().get();
        StatedCount[] made = {total(middle, end, later), total(start, middle, earlier)};
        return section.paragraph(
                        facts.say(Reason.of(PageWords.REQUESTS_PACE)
                                .with("months", months)
                                .with("last", facts.day(facts.day()))
                                .with("later", later)
                                .with("earlier", earlier)
                                .with(
                                        "ratio",
                                        facts.amount(rounded(ratio.value().orElseThrow())))
                                .with("low", facts.amount(rounded(interval.low())))
                                .with("high", facts.amount(rounded(interval.high())))),
                        made)
                .paragraph(
                        facts.say(
                                interval.high() < 1
                                        ? PageWords.REQUESTS_FELL
                                        : interval.low() > 1 ? PageWords.REQUESTS_ROSE : PageWords.REQUESTS_UNSURE),
                        made)
                .paragraph(facts.say(PageWords.REQUESTS_PACE_CAVEAT), made);
    }

    /** How many whole months, twice over, the programme has lasted; a year at most. */
    private static int months(PageFacts facts, LocalDate end) {
        if (!facts.programme().term().hasFirst()) {
            return 0;
        }
        long lasted = ChronoUnit.MONTHS.between(facts.programme().term().first(), end);
        return (int) Math.min(MOST_MONTHS, lasted / 2);
    }

    /** Requests of a span, a count of its own: that of another page is neither part of it nor the whole. */
    private static StatedCount total(LocalDate from, LocalDate to, long number) {
        return StatedCount.total(
                PageWords.REQUESTS_PACE.name() + " " + from + " " + to,
                CountingUnit.REQUEST,
                RegisterTables.population(CountKind.REQUESTS),
                number);
    }

    private static long requests(PageFacts facts, LocalDate from, LocalDate to) {
        return PeriodCounts.of(facts.register(), ReportingPeriod.of(from, to.minusDays(1)))
                .added(RegisterMeasure.REQUESTS)
                .orElseThrow()
                .number();
    }

    private static double days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private static BigDecimal rounded(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(2, RoundingMode.HALF_EVEN);
    }
}
