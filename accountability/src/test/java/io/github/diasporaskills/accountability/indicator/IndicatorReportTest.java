package io.github.diasporaskills.accountability.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.ActualValue.Origin;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.Certainty;
import io.github.diasporaskills.core.time.ReportedCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IndicatorReportTest {

    private static final Programme PILOT = Pilot.programme();

    @Test
    void an_indicator_without_a_value_has_none_which_is_not_zero() {
        IndicatorResult result = result("1.1.a", List.of());

        assertThat(result.value()).isEmpty();
        assertThat(result.progress()).isEmpty();
        assertThat(codes(result)).containsExactly(IndicatorReason.NO_VALUE.id());
    }

    @Test
    void baseline_dated_target_actual_and_share_of_the_target_stand_together() {
        IndicatorResult result = result("1.1.a", List.of(Pilot.entered("1.1.a", 56, 27, 24, 0, 0, 5, 0)));

        assertThat(result.baseline().orElseThrow().value()).isZero();
        assertThat(result.target().orElseThrow().by()).isEqualTo(Pilot.END_OF_2025);
        assertThat(result.value().orElseThrow().count()).isEqualTo(ReportedCount.exactly(56));
        assertThat(result.value().orElseThrow().origin()).isEqualTo(Origin.ENTERED);
        assertThat(result.value().orElseThrow().amount().orElseThrow().unit()).isEqualTo(CountingUnit.DISTINCT_PERSON);
        assertThat(result.progress().orElseThrow().percent()).contains(new BigDecimal("112.0"));
        assertThat(result.progress().orElseThrow().reached()).isEqualTo(Certainty.CERTAIN);
        assertThat(result.result().code()).isEqualTo("1.1");
        assertThat(result.by(Pilot.GENDER).orElseThrow().total()).isEqualTo(56);
    }

    @Test
    void the_target_is_the_next_one_due_and_the_last_one_when_all_are_past() {
        List<ObservationSource> none = List.of();

        assertThat(IndicatorReport.of(PILOT, ReportingPeriod.year(2026), none)
                        .result("1.1.a")
                        .orElseThrow()
                        .target()
                        .map(Target::value))
                .contains(80L);
        assertThat(IndicatorReport.of(PILOT, ReportingPeriod.year(2027), none)
                        .result("1.1.a")
                        .orElseThrow()
                        .target()
                        .map(Target::value))
                .contains(80L);
    }

    @Test
    void a_share_is_cut_so_that_a_target_just_missed_is_not_shown_as_reached() {
        Target target = new Target(Pilot.END_OF_2025, 10_000, "test");

        assertThat(new TargetProgress(target, ReportedCount.exactly(9_999)).percent())
                .contains(new BigDecimal("99.9"));
        assertThat(new TargetProgress(new Target(Pilot.END_OF_2025, 0, "test"), ReportedCount.exactly(3)).percent())
                .isEmpty();
    }

    @Test
    @Tag("A20")
    @DisplayName("A20 “over 200 treated” stays a bound and is never 200")
    void a_bound_stays_a_bound() {
        Indicator treated = Pilot.reported("1.4.t", CountingUnit.DISTINCT_PERSON, true, 150, 300);
        Programme programme = Pilot.programme(Pilot.output("1.4", "Treated", "Traités", treated));
        IndicatorValue entered = IndicatorValue.of(
                        "1.4.t", Pilot.END_OF_2025, ReportedCount.parse("over 200 treated"), "press")
                .byGender(Map.of(Gender.WOMAN, ReportedCount.exactly(130), Gender.MAN, ReportedCount.exactly(90)));

        IndicatorResult result = IndicatorReport.of(programme, Pilot.YEAR, List.of(EnteredValues.of(List.of(entered))))
                .by(Gender.class)
                .result("1.4.t")
                .orElseThrow();

        ActualValue value = result.value().orElseThrow();
        assertThat(value.count().isExact()).isFalse();
        assertThat(value.amount()).isEmpty();
        assertThat(value.count().toString()).startsWith(">200");
        assertThat(result.progress().orElseThrow().reached()).isEqualTo(Certainty.CERTAIN);
        assertThat(result.tables()).isEmpty();
        assertThat(codes(result)).contains(IndicatorReason.BOUND_ONLY.id(), IndicatorReason.BOUND_NOT_SPLIT.id());
    }

    @Test
    @Tag("A28")
    @DisplayName("A28 a manual indicator such as news items has its unit and its evidence")
    void a_manual_indicator_shows_its_evidence() {
        Indicator news = Pilot.reported("1.4.n", CountingUnit.ITEM, false, 40, 60);
        Programme programme = Pilot.programme(Pilot.output("1.4", "News", "Presse", news));
        IndicatorValue row = IndicatorValue.of(
                "1.4.n", Pilot.END_OF_2025, ReportedCount.moreThan(50), "https://example.org/press-review");

        IndicatorResult result = IndicatorReport.of(programme, Pilot.YEAR, List.of(EnteredValues.of(List.of(row))))
                .by(Gender.class)
                .result("1.4.n")
                .orElseThrow();

        assertThat(result.evidence()).contains(Evidence.of("https://example.org/press-review"));
        assertThat(result.value().orElseThrow().unit()).isEqualTo(CountingUnit.ITEM);
        assertThat(codes(result))
                .containsExactly(IndicatorReason.ENTERED_WITH_LINK.id(), IndicatorReason.BOUND_ONLY.id());
    }

    @Test
    @Tag("A4")
    void entered_cells_that_do_not_add_up_take_the_value_away_and_say_both_numbers() {
        ObservationSource source = Pilot.source(
                "1.1.a",
                Observed.entered(ReportedCount.exactly(31), Pilot.END_OF_2025)
                        .split(Pilot.GENDER, Map.of("WOMAN", 14L, "MAN", 16L)));

        for (IndicatorReport report : List.of(from(source), from(source).by(Gender.class))) {
            IndicatorResult result = report.result("1.1.a").orElseThrow();
            assertThat(result.value()).isEmpty();
            assertThat(result.tables()).isEmpty();
            Reason refusal = result.notes().get(0);
            assertThat(refusal.is(IndicatorReason.CELLS_DO_NOT_ADD_UP)).isTrue();
            assertThat(refusal.arguments().toString()).contains("31").contains("30");
        }
    }

    @Test
    void two_values_for_one_day_are_refused_without_showing_a_cell() {
        IndicatorResult twice =
                result("1.1.a", List.of(Pilot.entered("1.1.a", 4, 3, 1), Pilot.entered("1.1.a", 4, 2, 2)));

        assertThat(twice.value()).isEmpty();
        assertThat(twice.notes()).singleElement().satisfies(note -> {
            assertThat(note.is(IndicatorReason.STATED_TWICE)).isTrue();
            assertThat(note.arguments()).containsOnlyKeys("asOf");
        });
    }

    @Test
    void a_cell_that_is_a_bound_leaves_the_total_without_a_split() {
        IndicatorValue value = IndicatorValue.of("1.1.a", Pilot.END_OF_2025, ReportedCount.exactly(30), "list")
                .byGender(Map.of(Gender.WOMAN, ReportedCount.moreThan(10), Gender.MAN, ReportedCount.exactly(12)));
        IndicatorResult result = result("1.1.a", List.of(value));

        assertThat(result.value()).isPresent();
        assertThat(result.tables()).isEmpty();
        assertThat(codes(result)).contains(IndicatorReason.BOUND_IN_CELL.id());
    }

    @Test
    void the_latest_value_up_to_the_end_of_the_period_counts() {
        List<IndicatorValue> rows = List.of(
                IndicatorValue.of("1.2.a", LocalDate.of(2024, 6, 30), ReportedCount.exactly(2), "minutes"),
                IndicatorValue.of("1.2.a", LocalDate.of(2024, 12, 31), ReportedCount.exactly(4), "minutes"),
                IndicatorValue.of("1.2.a", LocalDate.of(2026, 1, 31), ReportedCount.exactly(7), "minutes"));
        IndicatorResult result = result("1.2.a", rows);

        assertThat(result.value().orElseThrow().count().number()).isEqualTo(4);
        assertThat(result.value().orElseThrow().asOf()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(codes(result)).contains(IndicatorReason.ENTERED.id(), IndicatorReason.OLDER_THAN_PERIOD.id());
    }

    @Test
    void a_source_that_speaks_of_the_time_after_the_period_is_cut_or_refused() {
        Observed entered = Observed.entered(ReportedCount.exactly(9), LocalDate.of(2026, 1, 1));
        Observed without = Observed.entered(ReportedCount.exactly(9), Pilot.END_OF_2025);
        assertThat(codes(from(Pilot.source("1.4.a", without)).result("1.4.a").orElseThrow()))
                .containsExactly(IndicatorReason.NO_EVIDENCE.id());
        assertThat(codes(from(Pilot.source("1.4.a", entered)).result("1.4.a").orElseThrow()))
                .containsExactly(IndicatorReason.AFTER_PERIOD.id());

        Observed counted = Observed.counted(
                "complaints",
                List.of(Observation.of("a", Pilot.END_OF_2025), Observation.of("b", Pilot.END_OF_2025.plusDays(1))),
                Set.of());
        assertThat(from(Pilot.source("1.4.a", counted))
                        .result("1.4.a")
                        .orElseThrow()
                        .value()
                        .orElseThrow()
                        .count()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void complaints_join_as_one_more_source_and_count_by_gender() {
        IndicatorResult result = from(Pilot.observing("1.4.a", "complaints", 13, 8, 0, 1, 3, 0))
                .by(Gender.class)
                .result("1.4.a")
                .orElseThrow();

        assertThat(result.value().orElseThrow().origin()).isEqualTo(Origin.COUNTED);
        assertThat(result.by(Pilot.GENDER).orElseThrow().total()).isEqualTo(25);
        assertThat(result.population()).isEqualTo("complaints");
    }

    @Test
    void two_sources_for_one_indicator_are_refused_by_name() {
        IndicatorResult result = from(
                        Pilot.observing("1.4.a", "complaints", 5),
                        EnteredValues.of(List.of(Pilot.entered("1.4.a", 25))))
                .result("1.4.a")
                .orElseThrow();

        assertThat(result.value()).isEmpty();
        assertThat(result.notes().get(0).is(IndicatorReason.SEVERAL_SOURCES)).isTrue();
        assertThat(result.notes().get(0).arguments().toString()).contains("source of 1.4.a", "entered");
    }

    @Test
    void a_split_that_is_not_collected_is_a_remark_and_no_table() {
        IndicatorReport report = IndicatorReport.of(
                        PILOT, Pilot.YEAR, List.of(EnteredValues.of(List.of(Pilot.entered("1.1.a", 56)))))
                .by(Gender.class)
                .by(Dimension.RESIDENCE);

        IndicatorResult result = report.result("1.1.a").orElseThrow();
        assertThat(result.tables()).isEmpty();
        assertThat(codes(result))
                .containsOnlyOnce(IndicatorReason.ENTERED.id())
                .filteredOn(IndicatorReason.NOT_COLLECTED.id()::equals)
                .hasSize(2);
    }

    @Test
    void cells_in_which_the_same_one_stands_twice_are_not_shown() {
        Observed tallied = Observed.tallied("members", 11, d -> Optional.of(new Cells(Map.of("A", 7L, "B", 6L), true)));
        IndicatorResult result = from(Pilot.source("1.3.a", tallied))
                .by(Dimension.HOST)
                .result("1.3.a")
                .orElseThrow();

        assertThat(result.value()).isPresent();
        assertThat(result.tables()).isEmpty();
        assertThat(codes(result)).containsExactly(IndicatorReason.OVERLAPPING.id());
    }

    @Test
    void a_tally_whose_cells_do_not_add_up_is_no_value() {
        Observed tallied = Observed.tallied("members", 11, d -> Optional.of(new Cells(Map.of("WOMAN", 7L), false)));
        IndicatorResult result = from(Pilot.source("1.3.a", tallied))
                .by(Gender.class)
                .result("1.3.a")
                .orElseThrow();

        assertThat(result.value()).isEmpty();
        assertThat(codes(result)).containsExactly(IndicatorReason.CELLS_DO_NOT_ADD_UP.id());
    }

    @Test
    void values_that_no_indicator_can_show_are_reported_and_not_dropped() {
        IndicatorReport report = from(EnteredValues.of(List.of(Pilot.entered("1.3.x", 4), Pilot.entered("1.3.a", 99))));

        assertThat(report.notes().stream().map(Reason::code))
                .containsExactly(IndicatorReason.ENTERED_BUT_COUNTED.id(), IndicatorReason.UNKNOWN_INDICATOR.id());
        assertThat(report.result("1.3.a").orElseThrow().value()).isEmpty();
        assertThat(report.result("1.3.x")).isEmpty();
    }

    @Test
    void asking_for_the_same_split_twice_gives_one_table() {
        IndicatorReport report = from(Pilot.observing("1.4.a", "complaints", 9, 9))
                .by(Gender.class)
                .by(Gender.class);

        assertThat(report.result("1.4.a").orElseThrow().tables()).hasSize(1);
    }

    @Test
    void nothing_that_is_not_protected_prints_a_number() {
        IndicatorReport report =
                from(Pilot.observing("1.4.a", "complaints", 973)).by(Gender.class);

        assertThat(report.toString()).doesNotContain("973");
        assertThat(report.result("1.4.a").orElseThrow().toString()).isEqualTo("IndicatorResult[1.4.a]");
        assertThat(Observed.entered(ReportedCount.exactly(973), Pilot.START).toString())
                .doesNotContain("973");
        assertThat(Observed.tallied("members", 973, d -> Optional.empty()).toString())
                .doesNotContain("973");
        assertThat(new Cells(Map.of("WOMAN", 3L), false).toString()).doesNotContain("3");
        assertThatThrownBy(() -> new Cells(Map.of("WOMAN", -1L), false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void periods_are_whole_and_in_order() {
        assertThat(ReportingPeriod.quarter(2025, 1).last()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(ReportingPeriod.year(2024).range().days()).isEqualTo(366);
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.quarter(2025, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.of(Pilot.END_OF_2025, Pilot.START))
                .withMessageContaining("2025-12-31")
                .withMessageContaining("2024-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Observed.entered(ReportedCount.exactly(1), Pilot.START).evidencedBy(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Observed.counted(" ", List.of(), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Observed.tallied("x", -1, d -> Optional.empty()));
    }

    private static IndicatorReport from(ObservationSource... sources) {
        return IndicatorReport.of(PILOT, Pilot.YEAR, List.of(sources));
    }

    private static IndicatorResult result(String code, List<IndicatorValue> rows) {
        return from(EnteredValues.of(rows)).by(Gender.class).result(code).orElseThrow();
    }

    private static List<String> codes(IndicatorResult result) {
        return result.notes().stream().map(Reason::code).toList();
    }
}
