package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.ActualValue;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a report says in words of one indicator beside its numbers: how it stands on the day of its value against a
 * steady pace to that day, and what the period added.
 */
final class Standing {

    private final PublishedIndicator indicator;
    private final Words words;

    Standing(PublishedIndicator indicator, Words words) {
        this.indicator = indicator;
        this.words = words;
    }

    /** Empty without a value; without a pace the value and its day only. */
    Optional<String> sentence() {
        return indicator
                .value()
                .map(value -> indicator
                        .steadyPace()
                        .map(pace -> against(value, pace))
                        .orElseGet(() -> words.say(
                                ReportText.PROGRESS_VALUE,
                                "value",
                                words.value(value),
                                "asOf",
                                words.date(value.asOf()))));
    }

    /** What the period added, with those who took part in it; a dash where it is not known. */
    String inPeriod() {
        String added = indicator
                .inPeriod()
                .map(p -> words.number(p.added().number())
                        + p.active()
                                .map(a -> " ("
                                        + words.phrase(Reason.of(ReportText.IN_PERIOD_ACTIVE)
                                                .with("number", a.number()))
                                        + ")")
                                .orElse(""))
                .orElse("–");
        return words.say(ReportText.IN_PERIOD_ADDED, "added", added);
    }

    private String against(ActualValue value, double pace) {
        Optional<BigDecimal> percent = percent(value, BigDecimal.valueOf(pace).setScale(1, RoundingMode.HALF_UP))
                .filter(p -> !indicator.isRounded());
        return words.say(
                percent.isPresent() ? ReportText.PROGRESS_OF_PACE : ReportText.PROGRESS_CAPTION,
                "value",
                words.value(value),
                "asOf",
                words.date(value.asOf()),
                "pace",
                words.oneDecimal(pace),
                "percent",
                percent.map(p -> words.percent(p, value.count())).orElse(""));
    }

    /**
     * The value in per cent of the pace as it is shown, so that the numbers of the sentence fit each other; cut to one
     * decimal, as what is not reached is never shown as 100 %. Empty where the pace is 0.
     */
    private static Optional<BigDecimal> percent(ActualValue value, BigDecimal pace) {
        return pace.signum() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(value.count().number())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(pace, 1, RoundingMode.DOWN));
    }
}
