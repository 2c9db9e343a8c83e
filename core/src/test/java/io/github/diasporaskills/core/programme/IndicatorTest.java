package io.github.diasporaskills.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
}
