package io.github.diasporaskills.accountability.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.Placements;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.programme.Trajectory;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RegisterResultsTest {

    private static final ReportingPeriod TO_AUGUST =
            ReportingPeriod.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 8, 31));

    private static final Programme PROGRAMME = Pilot.programme(Pilot.output(
            "1.3",
            "Placements",
            "Placements",
            Pilot.counted("e", RegisterMeasure.ENGAGED_MEMBERS, 20, 30),
            Pilot.counted("g", RegisterMeasure.ENGAGEMENTS, 20, 36),
            Pilot.counted("p", RegisterMeasure.PLANNED_ENGAGEMENTS, 5, 5),
            Pilot.counted("r", RegisterMeasure.REPEAT_MEMBERS, 2, 2),
            Pilot.counted("m", RegisterMeasure.REGISTERED_MEMBERS, 20, 20),
            Pilot.counted("s", RegisterMeasure.ENROLLED_SITES, 1, 1),
            Pilot.counted("v", RegisterMeasure.FIELD_VISITS, 1, 1)));

    private static final ProgrammeRegister RWANDA = Placements.ofRwanda(PROGRAMME);

    @Test
    @Tag("A5")
    @DisplayName("A5 eleven members, two of them twice: 11 persons, 13 engagements, 2 repeaters, 5 planned")
    void persons_engagements_repeaters_and_plans_are_different_numbers() {
        IndicatorReport report = IndicatorReport.of(RWANDA, TO_AUGUST);

        assertThat(number(report, "e")).isEqualTo(11);
        assertThat(number(report, "g")).isEqualTo(13);
        assertThat(number(report, "r")).isEqualTo(2);
        assertThat(number(report, "p")).isEqualTo(5);
        assertThat(number(report, "m")).isEqualTo(16);
        assertThat(number(report, "s")).isZero();
        assertThat(number(report, "v")).isZero();
    }

    @Test
    @Tag("A4")
    @DisplayName("A4 counts of people by gender, not stated included, sum to the total")
    void counts_by_gender_sum_to_the_total() {
        IndicatorReport report = IndicatorReport.of(RWANDA, TO_AUGUST).by(Gender.class);

        assertThat(cells(report, "e", Pilot.GENDER)).containsEntry("WOMAN", 6L).containsEntry("MAN", 5L);
        for (IndicatorResult result : report.results()) {
            result.by(Pilot.GENDER).ifPresent(split -> {
                assertThat(split.cells()).hasSize(6);
                assertThat(split.cells().values().stream().mapToLong(n -> n).sum())
                        .isEqualTo(result.value().orElseThrow().count().number());
            });
        }
        assertThat(report.result("v").orElseThrow().tables()).isEmpty();
    }

    @Test
    @Tag("A6")
    @DisplayName("A6 a table by country of residence; France is added by data alone")
    void residence_is_an_open_dimension() {
        Placements placements = Placements.in(PROGRAMME);
        LocalDate day = LocalDate.of(2023, 5, 2);
        for (String country : new String[] {"BE", "DE", "NL", "GB", "FR", "FR", ""}) {
            placements.member(Gender.WOMAN, country, day);
        }
        IndicatorReport before = IndicatorReport.of(RWANDA, TO_AUGUST).by(Dimension.RESIDENCE);
        IndicatorReport after =
                IndicatorReport.of(placements.register(), TO_AUGUST).by(Dimension.RESIDENCE);

        assertThat(cells(before, "e", Dimension.RESIDENCE))
                .containsExactlyInAnyOrderEntriesOf(Map.of("BE", 5L, "DE", 2L, "NL", 2L, "GB", 2L));
        assertThat(cells(after, "e", Dimension.RESIDENCE))
                .containsEntry("FR", 2L)
                .containsEntry("NOT_STATED", 1L);
    }

    @Test
    void answers_about_disability_split_members_and_what_they_did_where_the_programme_asks() {
        LocalDate may = LocalDate.of(2023, 5, 1);
        ProgrammeRegister register = Placements.in(Pilot.asking(PROGRAMME))
                .answering(Disability.WITH, 2, may)
                .answering(Disability.WITHOUT, 5, may)
                .answering(Disability.UNDISCLOSED, 1, may)
                .member(Gender.WOMAN, "BE", may, may.plusMonths(1))
                .register();
        IndicatorReport report = IndicatorReport.of(register, TO_AUGUST).by(Disability.class);

        assertThat(Dimension.of(Disability.class)).isEqualTo(Dimension.DISABILITY);
        assertThat(cells(report, "e", Dimension.DISABILITY))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("WITH", 2L, "WITHOUT", 5L, "UNDISCLOSED", 1L, "NOT_ASKED", 1L));
        assertThat(cells(report, "g", Dimension.DISABILITY)).containsEntry("NOT_ASKED", 2L);
        assertThat(report.result("v").orElseThrow().tables()).isEmpty();
        assertThat(cells(IndicatorReport.of(RWANDA, TO_AUGUST).by(Disability.class), "e", Dimension.DISABILITY))
                .as("nobody was asked")
                .containsEntry("NOT_ASKED", 11L);
    }

    @Test
    void other_dimensions_of_the_register_are_found_by_their_name() {
        IndicatorReport report =
                IndicatorReport.of(RWANDA, TO_AUGUST).by(Modality.class).by(Dimension.HOST);

        assertThat(cells(report, "g", Dimension.of(Modality.class))).containsEntry("REMOTE", 13L);
        assertThat(cells(report, "g", Dimension.HOST)).containsExactly(Map.entry("DH-HUYE", 13L));
    }

    @Test
    void mobilised_members_stand_beside_the_definition_and_the_register() {
        IndicatorReport report = IndicatorReport.of(Placements.ofRwanda(PROGRAMME), ReportingPeriod.year(2024));
        IndicatorResult engaged = report.result("e").orElseThrow();

        assertThat(engaged.mobilisation().orElseThrow().validFrom()).isEqualTo(Pilot.START);
        assertThat(engaged.notes().stream().map(Reason::code))
                .containsExactly(IndicatorReason.REGISTERED_APART.id(), IndicatorReason.PLANNED_APART.id());
        assertThat(PublicationGuard.withThreshold(5)
                        .publish(report)
                        .indicator("e")
                        .orElseThrow()
                        .notes())
                .isEqualTo(engaged.notes());
        assertThat(PublicationGuard.withThreshold(5)
                        .hidingSmallTotals()
                        .publish(report)
                        .indicator("e")
                        .orElseThrow()
                        .notes())
                .as("they tell other totals")
                .isEmpty();
        assertThat(report.result("m").orElseThrow().mobilisation()).isEmpty();
        assertThat(IndicatorReport.of(RWANDA, TO_AUGUST)
                        .result("e")
                        .orElseThrow()
                        .mobilisation())
                .as("the definition did not hold yet")
                .isEmpty();
    }

    @Test
    @Tag("A9")
    @DisplayName("A9 10,000 by 2030: progress is of distinct persons, has a day and is seen against a steady pace")
    void progress_to_ten_thousand_has_a_day() {
        LocalDate decided = LocalDate.of(2021, 1, 28);
        LocalDate due = LocalDate.of(2030, 12, 31);
        Indicator mobilised = Indicator.counted(
                        "c3m",
                        Pilot.text("Skills mobilised", "Compétences mobilisées"),
                        RegisterMeasure.ENGAGED_MEMBERS)
                .startingAt(new Baseline(decided, 0, "government council"))
                .aimingAt(new Target(due, 10_000, "government council"));
        Programme programme = Pilot.programme(Pilot.output("1.9", "C3M", "C3M", mobilised));

        IndicatorResult result = IndicatorReport.of(Placements.ofRwanda(programme), TO_AUGUST)
                .result("c3m")
                .orElseThrow();

        Trajectory way = result.trajectory().orElseThrow();
        assertThat(way).isEqualTo(new Trajectory(decided, 0, due, 10_000));
        assertThat(result.value().orElseThrow().asOf()).isEqualTo(TO_AUGUST.last());
        assertThat(result.value().orElseThrow().amount().orElseThrow()).isInstanceOf(Amount.Distinct.class);
        assertThat(result.progress().orElseThrow().percent().orElseThrow()).isEqualByComparingTo("0.1");
        assertThat(way.expectedOn(TO_AUGUST.last())).isCloseTo(10_000 * 945.0 / 3624.0, within(0.001));
    }

    @Test
    void more_members_engaged_than_registered_are_explained_beside_both_numbers() {
        Programme programme = Pilot.programme(Pilot.output(
                "1.3",
                "Pilot",
                "Pilote",
                Pilot.counted("e", RegisterMeasure.ENGAGED_MEMBERS, 1, 2),
                Pilot.counted("r", RegisterMeasure.REGISTERED_MEMBERS, 1, 2)));
        ProgrammeRegister register = Placements.in(programme)
                .member(Gender.WOMAN, "BE", LocalDate.of(2023, 1, 5))
                .register();

        for (String code : List.of("e", "r")) {
            assertThat(notes(register, LocalDate.of(2023, 1, 9), code))
                    .as("engaged, and to be registered on the day after")
                    .contains(Reason.of(IndicatorReason.ENGAGED_BEFORE_REGISTERED));
            for (LocalDate even : List.of(LocalDate.of(2023, 1, 4), LocalDate.of(2023, 1, 10))) {
                assertThat(notes(register, even, code))
                        .noneMatch(note -> note.is(IndicatorReason.ENGAGED_BEFORE_REGISTERED));
            }
        }
    }

    private static List<Reason> notes(ProgrammeRegister register, LocalDate day, String code) {
        return IndicatorReport.of(register, ReportingPeriod.of(LocalDate.of(2022, 1, 1), day))
                .result(code)
                .orElseThrow()
                .notes();
    }

    @Test
    void values_entered_by_hand_come_from_the_register_too() {
        ProgrammeRegister register = Placements.in(Pilot.programme())
                .entered(Pilot.entered("1.1.a", 56, 27, 24, 0, 0, 5, 0))
                .register();

        IndicatorReport report = IndicatorReport.of(register, Pilot.YEAR).by(Gender.class);
        assertThat(number(report, "1.1.a")).isEqualTo(56);
        assertThat(cells(report, "1.1.a", Pilot.GENDER)).containsEntry("UNDISCLOSED", 5L);
        assertThat(IndicatorReport.of(register, ReportingPeriod.year(2024))
                        .result("1.1.a")
                        .orElseThrow()
                        .value())
                .isEmpty();
    }

    private static long number(IndicatorReport report, String code) {
        return report.result(code).orElseThrow().value().orElseThrow().count().number();
    }

    private static Map<String, Long> cells(IndicatorReport report, String code, Dimension dimension) {
        return report.result(code).orElseThrow().by(dimension).orElseThrow().cells().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().get(0).code(), Map.Entry::getValue));
    }
}
