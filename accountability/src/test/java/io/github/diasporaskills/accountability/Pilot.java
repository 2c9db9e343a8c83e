package io.github.diasporaskills.accountability;

import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Observation;
import io.github.diasporaskills.accountability.indicator.ObservationSource;
import io.github.diasporaskills.accountability.indicator.Observed;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.DisabilityQuestion;
import io.github.diasporaskills.core.programme.ExternalId;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.MobilisationDefinition;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A synthetic programme on the structure of the Morocco pilot, and short ways to feed it. */
public final class Pilot {

    public static final Dimension GENDER = Dimension.of(Gender.class);
    public static final ReportingPeriod YEAR = ReportingPeriod.year(2025);
    public static final LocalDate START = LocalDate.of(2024, 1, 1);
    public static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);
    private static final List<Gender> GENDERS = List.of(Gender.values());
    private static final String SOURCE = "synthetic, for tests";

    private Pilot() {}

    /** Outputs 1.1 to 1.4 with counted and reported indicators. */
    public static Programme programme() {
        return programme(
                output("1.1", "Capacities", "Capacités", reported("1.1.a", CountingUnit.DISTINCT_PERSON, true, 50, 80)),
                output("1.2", "Model", "Modèle", reported("1.2.a", CountingUnit.ITEM, false, 6, 8)),
                output(
                        "1.3",
                        "Pilot",
                        "Pilote",
                        counted("1.3.a", RegisterMeasure.ENGAGED_MEMBERS, 40, 60),
                        counted("1.3.b", RegisterMeasure.ENGAGEMENTS, 50, 90)),
                output(
                        "1.4",
                        "Accountability",
                        "Redevabilité",
                        reported("1.4.a", CountingUnit.COMPLAINT, true, 20, 40)));
    }

    public static Programme programme(Result... outputs) {
        Result outcome =
                new Result(ResultLevel.OUTCOME, "1", text("Outcome", "Effet direct"), List.of(), List.of(outputs));
        return Programme.builder(
                        ProgrammeId.of("ma-pilot"),
                        text("Tele-expertise & <diaspora>", "Télé-expertise & <diaspora>"),
                        CountryCode.of("MA"),
                        ProgrammeState.ACTIVE,
                        DateRange.of(START, LocalDate.of(2026, 12, 31)))
                .externalId(new ExternalId("Prima", "MA10P0577"))
                .results(new ResultsTree(1, List.of(outcome)))
                .mobilisation(new MobilisationDefinition(
                        START, text("Begun counts", "Commencé compte"), RegisterMeasure.ENGAGED_MEMBERS, SOURCE))
                .synthetic(true)
                .build();
    }

    /** The same programme, which also asks its members whether they have a disability. */
    public static Programme asking(Programme programme) {
        return programme.toBuilder()
                .disabilityQuestion(new DisabilityQuestion(text("Inclusion", "Inclusion"), "board", START))
                .build();
    }

    public static Result output(String code, String english, String french, Indicator... indicators) {
        return new Result(ResultLevel.OUTPUT, code, text(english, french), List.of(indicators), List.of());
    }

    public static Indicator reported(String code, CountingUnit unit, boolean byGender, long first, long last) {
        return aimed(
                Indicator.reported(code, text("Indicator " + code, "Indicateur " + code), unit, byGender), first, last);
    }

    public static Indicator counted(String code, RegisterMeasure measure, long first, long last) {
        return aimed(Indicator.counted(code, text("Indicator " + code, "Indicateur " + code), measure), first, last);
    }

    private static Indicator aimed(Indicator indicator, long first, long last) {
        return indicator
                .startingAt(new Baseline(START, 0, SOURCE))
                .aimingAt(new Target(END_OF_2025, first, SOURCE))
                .aimingAt(new Target(LocalDate.of(2026, 12, 31), last, SOURCE));
    }

    public static LocalText text(String english, String french) {
        return LocalText.of("en", english).and("fr", french);
    }

    /** A value as somebody enters it: the total, then women, men, non-binary, other term, undisclosed, not asked. */
    public static IndicatorValue entered(String code, long total, long... byGender) {
        Map<Gender, ReportedCount> cells = new EnumMap<>(Gender.class);
        for (int i = 0; i < byGender.length; i++) {
            cells.put(GENDERS.get(i), ReportedCount.exactly(byGender[i]));
        }
        return IndicatorValue.of(code, END_OF_2025, ReportedCount.exactly(total), "minutes of " + code)
                .byGender(cells);
    }

    /** A source that observed so many things of each gender for one indicator. */
    public static ObservationSource observing(String code, String population, long... byGender) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < byGender.length; i++) {
            counts.put(GENDERS.get(i).name(), byGender[i]);
        }
        return observing(code, population, GENDER, counts);
    }

    public static ObservationSource observing(
            String code, String population, Dimension dimension, Map<String, Long> counts) {
        List<Observation> seen = new ArrayList<>();
        counts.forEach((group, n) -> {
            for (int i = 0; i < n; i++) {
                seen.add(Observation.of(group + i, START).in(dimension, group));
            }
        });
        return source(code, Observed.counted(population, seen, Set.of(dimension)));
    }

    public static ObservationSource source(String code, Observed observed) {
        return new ObservationSource() {
            @Override
            public String name() {
                return "source of " + code;
            }

            @Override
            public Optional<Observed> observe(Indicator indicator, ReportingPeriod period) {
                return indicator.code().equals(code) ? Optional.of(observed) : Optional.empty();
            }
        };
    }
}
