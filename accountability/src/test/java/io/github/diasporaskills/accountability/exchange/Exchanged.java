package io.github.diasporaskills.accountability.exchange;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.EnteredValues;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.GroupTarget;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;

/** Publications to export, and what their losses say. */
public final class Exchanged {

    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");

    private Exchanged() {}

    /** A year of the pilot with values that people entered. */
    public static Publication publication(IndicatorValue... values) {
        return publication(Pilot.programme(), Pilot.YEAR, values);
    }

    public static Publication publication(Programme programme, ReportingPeriod period, IndicatorValue... values) {
        return PublicationGuard.withThreshold(5).publish(report(programme, period, values));
    }

    public static IndicatorReport report(Programme programme, ReportingPeriod period, IndicatorValue... values) {
        return IndicatorReport.of(programme, period, List.of(EnteredValues.of(List.of(values))))
                .by(Gender.class);
    }

    /** Targets of groups: of women on two days, of men, and of an age band by which nothing is split. */
    public static Programme aimingAtGroups() {
        LocalDate end = LocalDate.of(2026, 12, 31);
        return Pilot.programme(Pilot.output(
                "1.4",
                "Accountability",
                "Redevabilité",
                Pilot.reported("1.4.a", CountingUnit.COMPLAINT, true, 20, 40)
                        .aimingAt(new GroupTarget("gender", "WOMAN", Pilot.END_OF_2025, 10, "synthetic, for tests"))
                        .aimingAt(new GroupTarget("gender", "WOMAN", end, 18, "synthetic, for tests"))
                        .aimingAt(new GroupTarget("gender", "MAN", end, 17, "synthetic, for tests"))
                        .aimingAt(new GroupTarget("age-band", "UNDER_30", end, 11, "synthetic, for tests"))));
    }

    /** {@link #aimingAtGroups()} with 8 women shown, and men hidden. */
    public static Publication withGroupTargets() {
        return publication(aimingAtGroups(), Pilot.YEAR, withHiddenGroups());
    }

    public static IndicatorValue shown() {
        return Pilot.entered("1.1.a", 51, 27, 24, 0, 0, 0, 0);
    }

    public static IndicatorValue withSmallGroup() {
        return Pilot.entered("1.4.a", 14, 10, 4, 0, 0, 0, 0);
    }

    /** Men and undisclosed are hidden beside 8 women. */
    public static IndicatorValue withHiddenGroups() {
        return Pilot.entered("1.4.a", 14, 8, 4, 0, 0, 2, 0);
    }

    /** Every loss has words in each language, which name no argument that is missing. */
    public static void assertWorded(List<Reason> losses) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"))) {
            for (Reason loss : losses) {
                Assertions.assertThat(ExchangeWording.say(loss, ExchangeWording.in(locale)))
                        .isNotBlank()
                        .doesNotContain("{", "}", loss.code());
            }
        }
    }
}
