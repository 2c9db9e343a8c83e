package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.accountability.indicator.EnteredValues;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results of a programme in FHIR: one indicator shown by gender, one with a small group, one with a bound. */
public final class FhirResultsSamples {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    private FhirResultsSamples() {}

    public static FhirExport export() {
        return export(Locale.ENGLISH);
    }

    static FhirExport export(Locale locale) {
        Result output = new Result(
                ResultLevel.OUTPUT,
                "1.1",
                LocalText.of("en", "People are trained"),
                List.of(indicator("1.1.a"), indicator("1.1.b"), indicator("1.1.c")),
                List.of());
        Programme programme = Programme.builder(
                        ProgrammeId.of("ma-results"),
                        LocalText.of("en", "Results").and("fr", "Résultats"),
                        CountryCode.of("MA"),
                        ProgrammeState.ACTIVE,
                        DateRange.of(START, LocalDate.of(2026, 12, 31)))
                .results(new ResultsTree(1, List.of(output)))
                .synthetic(true)
                .build();
        EnteredValues values = EnteredValues.of(List.of(
                value("1.1.a", LocalDate.of(2024, 12, 31), 20, 10, 10, 0),
                value("1.1.a", END, 51, 20, 24, 7),
                value("1.1.b", END, 14, 10, 4, 0),
                IndicatorValue.of("1.1.c", END, ReportedCount.moreThan(200), "minutes")));
        return FhirResults.write(
                PublicationGuard.withThreshold(5)
                        .publish(IndicatorReport.of(programme, ReportingPeriod.year(2025), List.of(values))
                                .by(Gender.class)),
                locale,
                Instant.parse("2026-03-02T09:00:00Z"));
    }

    private static Indicator indicator(String code) {
        return Indicator.reported(
                        code,
                        LocalText.of("en", "Indicator " + code).and("fr", "Indicateur " + code),
                        CountingUnit.DISTINCT_PERSON,
                        true)
                .startingAt(new Baseline(START, 0, "synthetic"))
                .aimingAt(new Target(END, 50, "synthetic"));
    }

    private static IndicatorValue value(String code, LocalDate on, long total, long women, long men, long undisclosed) {
        return IndicatorValue.of(code, on, ReportedCount.exactly(total), "minutes of " + code)
                .byGender(Map.of(
                        Gender.WOMAN,
                        ReportedCount.exactly(women),
                        Gender.MAN,
                        ReportedCount.exactly(men),
                        Gender.UNDISCLOSED,
                        ReportedCount.exactly(undisclosed)));
    }
}
