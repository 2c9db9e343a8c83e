package io.github.diasporaskills.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {

    private static final LocalDate START = LocalDate.of(2021, 1, 28);
    private static final LocalDate END = LocalDate.of(2030, 12, 31);
    private static final LocalText TITLE = LocalText.of("en", "Skills mobilised");
    private static final Indicator MOBILISED = Indicator.counted("1.a", TITLE, RegisterMeasure.ENGAGED_MEMBERS)
            .startingAt(new Baseline(START, 0, "government council"))
            .aimingAt(new Target(END, 10_000, "national programme"))
            .aimingAt(new Target(LocalDate.of(2025, 12, 31), 4_000, "mid-term plan"));

    @Test
    @Tag("A9")
    @DisplayName("A9 10,000 distinct persons by 2030 on a trajectory 2021-01-28 to 2030-12-31")
    void the_trajectory_goes_straight_from_baseline_to_last_target() {
        Trajectory way = MOBILISED.trajectory().orElseThrow();

        assertThat(MOBILISED.unit()).isEqualTo(CountingUnit.DISTINCT_PERSON);
        assertThat(MOBILISED.unit().isAdditive()).isFalse();
        assertThat(way).isEqualTo(new Trajectory(START, 0, END, 10_000));
        assertThat(way.expectedOn(START.minusDays(1))).isZero();
        assertThat(way.expectedOn(START)).isZero();
        assertThat(way.expectedOn(END)).isEqualTo(10_000);
        assertThat(way.expectedOn(END.plusYears(1))).isEqualTo(10_000);
        assertThat(way.expectedOn(LocalDate.of(2026, 1, 14))).isCloseTo(5_000, within(1e-9));
        assertThat(way.pace(2_500, LocalDate.of(2026, 1, 14))).isCloseTo(0.5, within(1e-9));
        assertThat(way.pace(1, START)).isNaN();
        assertThatThrownBy(() -> new Trajectory(START, 0, START, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2021-01-28");
    }

    @Test
    void the_steady_way_leads_from_target_to_target() {
        LocalDate middle = LocalDate.of(2025, 12, 31);

        assertThat(MOBILISED.legs())
                .containsExactly(new Trajectory(START, 0, middle, 4_000), new Trajectory(middle, 4_000, END, 10_000));
        assertThat(MOBILISED.legOn(middle).orElseThrow().expectedOn(middle)).isEqualTo(4_000);
        assertThat(MOBILISED.legOn(middle.plusDays(1)).orElseThrow().startValue())
                .isEqualTo(4_000);
        assertThat(MOBILISED.legOn(END.plusYears(1)).orElseThrow().expectedOn(END.plusYears(1)))
                .isEqualTo(10_000);
        assertThat(Indicator.reported("1.b", TITLE, CountingUnit.ITEM, false).legOn(END))
                .isEmpty();
    }

    @Test
    void the_target_that_counts_is_the_next_one_due() {
        assertThat(MOBILISED.targets()).extracting(Target::value).containsExactly(4_000L, 10_000L);
        assertThat(MOBILISED.targetOn(START))
                .hasValueSatisfying(t -> assertThat(t.value()).isEqualTo(4_000));
        assertThat(MOBILISED.targetOn(LocalDate.of(2025, 12, 31)))
                .hasValueSatisfying(t -> assertThat(t.value()).isEqualTo(4_000));
        assertThat(MOBILISED.targetOn(LocalDate.of(2026, 1, 1)))
                .hasValueSatisfying(t -> assertThat(t.value()).isEqualTo(10_000));
        assertThat(MOBILISED.targetOn(END.plusDays(1)))
                .hasValueSatisfying(t -> assertThat(t.value()).isEqualTo(10_000));
        Indicator bare = Indicator.reported("1.b", TITLE, CountingUnit.ITEM, false);
        assertThat(bare.targetOn(END)).isEmpty();
        assertThat(bare.trajectory()).isEmpty();
        assertThat(bare.startingAt(new Baseline(END, 0, "x"))
                        .aimingAt(new Target(START, 5, "y"))
                        .trajectory())
                .isEmpty();
        assertThatThrownBy(() -> MOBILISED.aimingAt(new Target(END, 1, "again")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2030-12-31");
    }

    @Test
    void people_behind_a_measure_make_it_an_indicator_by_gender() {
        assertThat(MOBILISED.isByGender()).isTrue();
        assertThat(MOBILISED.measure()).hasValue(RegisterMeasure.ENGAGED_MEMBERS);
        assertThat(Indicator.counted("1.c", TITLE, RegisterMeasure.FIELD_VISITS).isByGender())
                .isFalse();
        Indicator reported = Indicator.reported("1.d", TITLE, CountingUnit.CASE, true);
        assertThat(reported.isByGender()).isTrue();
        assertThat(reported.measure()).isEmpty();
        assertThat(reported.title()).isEqualTo(TITLE);
        assertThat(reported).isNotEqualTo(MOBILISED).hasToString("Indicator 1.d in CASE");
        assertThatThrownBy(() -> Indicator.reported(" ", TITLE, CountingUnit.CASE, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_a_complaints_desk_counts_is_counted_in_complaints_by_gender() {
        Indicator answered = Indicator.counted("1.e", TITLE, ComplaintMeasure.ANSWERED_COMPLAINTS)
                .aimingAt(new Target(END, 40, "y"));

        assertThat(answered.complaintMeasure()).hasValue(ComplaintMeasure.ANSWERED_COMPLAINTS);
        assertThat(answered.measure()).isEmpty();
        assertThat(answered.unit()).isEqualTo(CountingUnit.COMPLAINT);
        assertThat(answered.isByGender()).isTrue();
        assertThat(answered.targetOn(START)).isPresent();
        assertThat(Indicator.counted("1.e", TITLE, ComplaintMeasure.ANSWERED_COMPLAINTS))
                .isNotEqualTo(Indicator.counted("1.e", TITLE, ComplaintMeasure.RESOLVED_COMPLAINTS))
                .isNotEqualTo(Indicator.reported("1.e", TITLE, CountingUnit.COMPLAINT, true));
        assertThat(MOBILISED.complaintMeasure()).isEmpty();
    }

    @Test
    void a_baseline_or_target_is_a_number_with_a_source() {
        assertThatThrownBy(() -> new Baseline(START, -1, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Baseline(START, 0, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Target(END, -1, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Target(END, 0, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("A4")
    @Tag("I14")
    @DisplayName("A4 cells by gender, not stated included, add up to the total or both numbers are shown")
    void cells_that_do_not_add_up_are_refused_with_both_numbers() {
        IndicatorValue value = IndicatorValue.of("1.1.a", END, ReportedCount.exactly(56), "attendance.pdf");
        Map<Gender, ReportedCount> some =
                Map.of(Gender.WOMAN, ReportedCount.exactly(27), Gender.MAN, ReportedCount.exactly(24));

        assertThatThrownBy(() -> value.byGender(some))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("51")
                .hasMessageContaining("56")
                .hasMessageContaining("did not state");
        assertThat(IndicatorValue.disagreement(value.total(), some.values()))
                .contains(Reason.of(ProgrammeReason.CELLS_DIFFER));
        Map<Gender, ReportedCount> all = new EnumMap<>(some);
        all.put(Gender.UNDISCLOSED, ReportedCount.exactly(5));
        IndicatorValue told = value.byGender(all);
        assertThat(told.byGender()).containsOnlyKeys(Gender.values());
        assertThat(told.byGender().get(Gender.NOT_ASKED)).isEqualTo(ReportedCount.exactly(0));
        assertThat(told).isNotEqualTo(value).isEqualTo(value.byGender(all)).hasSameHashCodeAs(value.byGender(all));
        assertThat(value.byGender(Map.of())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "over 200, 100, 150, true",
        "over 200, 100, 100, false",
        "about 50, 60, 70, true",
        "at most 50, 30, 21, false",
        "at most 50, 30, 20, true",
        "250, over 100, over 100, true",
        "200, over 100, over 100, false",
        "200, at most 90, at most 100, false",
        "190, at most 90, at most 100, true",
        "10, about 3, 4, true",
        "10, about 3, 11, false"
    })
    @Tag("A20")
    @DisplayName("A20 over 200 is not 200: numbers known in part are refused only if nothing they allow adds up")
    void numbers_known_in_part_are_refused_only_if_nothing_they_allow_adds_up(
            String total, String women, String men, boolean agree) {
        assertThat(IndicatorValue.disagreement(
                                ReportedCount.parse(total),
                                List.of(ReportedCount.parse(women), ReportedCount.parse(men)))
                        .isEmpty())
                .isEqualTo(agree);
    }

    @Test
    void exact_cells_agree_exactly_if_their_sum_is_the_total() {
        Random random = new Random(20240101);
        for (int i = 0; i < 100 * Integer.getInteger("checks.percent", 1); i++) {
            long women = random.nextInt(4);
            long men = random.nextInt(4);
            long unknown = random.nextInt(4);
            long total = random.nextInt(10);
            assertThat(IndicatorValue.disagreement(
                                    ReportedCount.exactly(total),
                                    List.of(
                                            ReportedCount.exactly(women),
                                            ReportedCount.exactly(men),
                                            ReportedCount.exactly(unknown)))
                            .isEmpty())
                    .isEqualTo(women + men + unknown == total);
        }
    }

    @Test
    @Tag("A28")
    @DisplayName("A28 a value entered by hand names its evidence")
    void a_value_entered_by_hand_names_indicator_day_and_evidence() {
        IndicatorValue news = IndicatorValue.of("2.1.b", END, ReportedCount.moreThan(50), "press-list.pdf");

        assertThat(news.indicator()).isEqualTo("2.1.b");
        assertThat(news.asOf()).isEqualTo(END);
        assertThat(news.total()).isEqualTo(ReportedCount.moreThan(50));
        assertThat(news.evidence()).isEqualTo("press-list.pdf");
        assertThat(news.byGender()).isEmpty();
        assertThat(news).hasToString("IndicatorValue 2.1.b as of 2030-12-31: >50");
        assertThatThrownBy(() -> IndicatorValue.of("2.1.b", END, ReportedCount.exactly(1), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("evidence");
        assertThatThrownBy(() -> IndicatorValue.of("", END, ReportedCount.exactly(1), "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static GroupTarget women(int year, long value) {
        return new GroupTarget("gender", "WOMAN", LocalDate.of(year, 12, 31), value, "plan");
    }

    @Test
    void of_each_group_the_next_target_due_counts_or_the_last_if_all_are_past() {
        GroupTarget men = new GroupTarget("gender", "MAN", LocalDate.of(2025, 12, 31), 20, "plan");
        Indicator indicator = Indicator.reported("1.a", LocalText.of("en", "Trained"), CountingUnit.PARTICIPANT, true)
                .aimingAt(women(2026, 40))
                .aimingAt(women(2025, 25))
                .aimingAt(men);

        assertThat(indicator.groupTargets()).containsExactly(women(2025, 25), men, women(2026, 40));
        assertThat(indicator.groupTargetsOn(LocalDate.of(2025, 12, 31))).containsExactly(women(2025, 25), men);
        assertThat(indicator.groupTargetsOn(LocalDate.of(2026, 1, 1))).containsExactly(women(2026, 40), men);
        assertThat(indicator.groupTargetsOn(LocalDate.of(2031, 1, 1))).containsExactly(women(2026, 40), men);
        assertThatThrownBy(() -> indicator.aimingAt(women(2026, 50)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WOMAN by 2026-12-31 already");
    }

    @Test
    void a_target_of_a_group_names_dimension_group_and_source() {
        LocalDate by = LocalDate.of(2026, 12, 31);

        assertThatThrownBy(() -> new GroupTarget("Gender", "WOMAN", by, 1, "plan"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GroupTarget("gender", " ", by, 1, "plan"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GroupTarget("gender", "WOMAN", by, -1, "plan"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GroupTarget("gender", "WOMAN", by, 1, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2026-03-30, 2026-02-28",
        "MONTHLY, 2026-03-31, 2026-03-31",
        "QUARTERLY, 2026-03-30, 2025-12-31",
        "QUARTERLY, 2026-12-31, 2026-12-31",
        "HALF_YEARLY, 2026-11-22, 2026-06-30",
        "YEARLY, 2026-11-22, 2025-12-31",
        "YEARLY, 2024-12-31, 2024-12-31",
    })
    void a_period_is_over_with_its_last_day(ReportingFrequency frequency, LocalDate day, LocalDate end) {
        assertThat(frequency.lastEndBy(day)).isEqualTo(end);
    }

    @Test
    void a_value_is_due_only_when_the_days_for_reporting_are_over() {
        ReferenceSheet sheet = sheet().reportWithinDays(45).build();

        assertThat(sheet.dueBy(LocalDate.of(2026, 2, 13))).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(sheet.dueBy(LocalDate.of(2026, 2, 14))).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void a_changed_sheet_has_the_next_number_and_says_why() {
        assertThat(sheet().build().version()).isEqualTo(1);
        assertThat(sheet().build().change()).isEmpty();
        ReferenceSheet second =
                sheet().revised(2, LocalText.of("en", "Repeaters count once")).build();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.change()).contains(LocalText.of("en", "Repeaters count once"));
        assertThat(second).isNotEqualTo(sheet().build()).hasToString("ReferenceSheet version 2 since 2024-01-01");
        assertThatThrownBy(() -> sheet().revised(1, LocalText.of("en", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sheet().reportWithinDays(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sheet().disaggregatedBy("gender").disaggregatedBy("gender"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sheet_can_ask_for_crossed_dimensions() {
        ReferenceSheet sheet = sheet().disaggregatedBy("gender")
                .disaggregatedBy("gender×age-band")
                .disaggregatedBy("gender × age-band × host-region")
                .build();

        assertThat(sheet.disaggregation())
                .containsExactly("gender", "gender × age-band", "gender × age-band × host-region");
        assertThat(sheet.splits())
                .containsExactly(
                        List.of("gender"), List.of("gender", "age-band"), List.of("gender", "age-band", "host-region"));
        assertThatThrownBy(() -> sheet().disaggregatedBy("gender × age-band").disaggregatedBy("age-band × gender"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there already");
        for (String wrong : List.of("", "Gender", "gender × gender", "gender ×", "a × b × c × d × e", "gender x age")) {
            assertThatThrownBy(() -> sheet().disaggregatedBy(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("gender × age-band");
        }
    }

    private static ReferenceSheetBuilder sheet() {
        LocalText text = LocalText.of("en", "text");
        return ReferenceSheet.builder(
                LocalDate.of(2024, 1, 1), text, text, text, ReportingFrequency.YEARLY, Role.MONITORING_OFFICER);
    }
}
