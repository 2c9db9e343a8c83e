package io.github.diasporaskills.accountability.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.report.HtmlReport;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.GroupTarget;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.ReferenceSheet;
import io.github.diasporaskills.core.programme.ReportingFrequency;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityReviewTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final LocalText TEXT = LocalText.of("en", "text");

    private static Indicator sound(boolean byGender) {
        return Indicator.reported("1.a", TEXT, CountingUnit.PARTICIPANT, byGender)
                .startingAt(new Baseline(START, 0, "survey"))
                .aimingAt(new Target(LocalDate.of(2026, 12, 31), 80, "plan"))
                .describedBy(ReferenceSheet.builder(
                                START, TEXT, TEXT, TEXT, ReportingFrequency.QUARTERLY, Role.MONITORING_OFFICER)
                        .reportWithinDays(45)
                        .build());
    }

    private static IndicatorValue value(LocalDate day, long number) {
        return IndicatorValue.of("1.a", day, ReportedCount.exactly(number), "list");
    }

    private static QualityReview review(Indicator indicator, IndicatorValue... values) {
        List<IndicatorValue> entered = List.of(values);
        IndicatorReport report = IndicatorReport.of(
                Pilot.programme(new Result(ResultLevel.OUTPUT, "1.1", TEXT, List.of(indicator), List.of())),
                ReportingPeriod.of(START, END),
                List.of(EnteredValues.of(entered)));
        return QualityReview.of(report, entered);
    }

    private static List<String> found(QualityReview review) {
        return review.findings().stream()
                .map(finding -> finding.check() + " " + finding.reason().code())
                .toList();
    }

    @Test
    void sound_data_have_no_finding() {
        assertThat(review(sound(false), value(LocalDate.of(2025, 6, 30), 20), value(LocalDate.of(2025, 9, 30), 30))
                        .findings())
                .isEmpty();
    }

    @Test
    void what_a_reader_needs_and_does_not_find_is_missing() {
        Indicator bare = Indicator.reported("1.a", TEXT, CountingUnit.PARTICIPANT, true);

        assertThat(found(review(bare)))
                .containsExactly(
                        "MISSING indicator.quality.no-value",
                        "MISSING indicator.quality.no-baseline",
                        "MISSING indicator.quality.no-sheet");
        assertThat(found(review(sound(true), value(END, 20)))).containsExactly("MISSING indicator.quality.no-gender");
        assertThat(review(sound(true), value(END, 20).byGender(Map.of(Gender.WOMAN, ReportedCount.exactly(20))))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-06-29, true", "2025-09-29, true", "2025-09-30, false", "2025-12-31, false"})
    void a_value_is_late_if_an_older_one_is_all_there_is_when_it_was_due(LocalDate latest, boolean late) {
        // On 31 December the value of 30 September was due on 14 November; that of 31 December is not yet.
        assertThat(review(sound(false), value(latest, 20)).of(QualityCheck.LATE))
                .hasSize(late ? 1 : 0);
    }

    @Test
    void nothing_is_late_before_its_sheet_holds_or_without_one() {
        Indicator young = sound(false)
                .describedBy(ReferenceSheet.builder(
                                LocalDate.of(2025, 10, 1),
                                TEXT,
                                TEXT,
                                TEXT,
                                ReportingFrequency.QUARTERLY,
                                Role.MONITORING_OFFICER)
                        .build());

        assertThat(review(young, value(START.plusDays(1), 1)).of(QualityCheck.LATE))
                .isEmpty();
    }

    @Test
    void growth_unlike_that_of_other_times_is_out_of_line_and_needs_others_to_compare() {
        List<IndicatorValue> values = new ArrayList<>();
        long[] totals = {0, 10, 21, 31, 40, 51, 61, 171, 181};
        for (int i = 0; i < totals.length; i++) {
            values.add(value(LocalDate.of(2024, 1, 31).plusMonths(i), totals[i]));
        }

        List<QualityFinding> found =
                review(sound(false), values.toArray(IndicatorValue[]::new)).of(QualityCheck.OUTLIER);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.reason().arguments().get("from").toString()).contains("2024-07-31");
            assertThat(finding.reason().arguments().get("asOf").toString()).contains("2024-08-31");
        });
        assertThat(review(sound(false), values.subList(4, 9).toArray(IndicatorValue[]::new))
                        .of(QualityCheck.OUTLIER))
                .as("four steps are too few")
                .isEmpty();
    }

    @Test
    void scores_are_those_of_iglewicz_and_hoaglin() {
        // By hand: median 4, absolute deviations 2 1 0 1 96 with median 1.
        assertThat(QualityReview.scores(List.of(2.0, 3.0, 4.0, 5.0, 100.0))).satisfies(scores -> {
            assertThat(scores.get(0)).isCloseTo(-1.349, within(1e-9));
            assertThat(scores.get(4)).isCloseTo(0.6745 * 96, within(1e-9));
        });
        // Most are equal: deviations 0 0 0 0 5 with mean 1.
        assertThat(QualityReview.scores(List.of(1.0, 1.0, 1.0, 1.0, 6.0)).get(4))
                .isCloseTo(5 / 1.253314, within(1e-9));
        assertThat(QualityReview.scores(List.of(2.0, 2.0, 2.0))).containsOnly(0.0);
    }

    @Test
    void numbers_that_contradict_each_other_are_inconsistent() {
        assertThat(found(review(
                        sound(false), value(LocalDate.of(2025, 6, 30), 20), value(LocalDate.of(2025, 9, 30), 19))))
                .containsExactly("INCONSISTENT indicator.quality.fell");
        assertThat(found(review(sound(false), value(END, 20), value(END, 21))))
                .contains("INCONSISTENT indicator.quality.refused");
        Indicator tooMany = sound(false)
                .aimingAt(new GroupTarget("gender", "WOMAN", LocalDate.of(2026, 12, 31), 50, "plan"))
                .aimingAt(new GroupTarget("gender", "MAN", LocalDate.of(2026, 12, 31), 31, "plan"));
        assertThat(found(review(tooMany, value(END, 20))))
                .containsExactly("INCONSISTENT indicator.quality.targets-exceed");
        Indicator late = sound(false).startingAt(new Baseline(LocalDate.of(2026, 12, 31), 0, "survey"));
        assertThat(found(review(late, value(END, 20)))).containsExactly("INCONSISTENT indicator.quality.baseline-late");
    }

    @Test
    void a_bound_that_may_be_higher_has_not_fallen() {
        IndicatorValue over = IndicatorValue.of("1.a", END, ReportedCount.moreThan(5), "list");

        assertThat(review(sound(false), value(LocalDate.of(2025, 9, 30), 20), over)
                        .of(QualityCheck.INCONSISTENT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, Quality of the data", "fr, Qualité des données", "ar, جودة البيانات"})
    void a_page_says_each_rule_and_what_was_found_without_a_number_that_was_counted(String language, String title) {
        IndicatorValue[] values = {value(LocalDate.of(2025, 3, 31), 7919), value(LocalDate.of(2025, 6, 30), 7907)};
        IndicatorReport report = IndicatorReport.of(
                Pilot.programme(new Result(ResultLevel.OUTPUT, "1.1", TEXT, List.of(sound(false)), List.of())),
                ReportingPeriod.of(START, END),
                List.of(EnteredValues.of(List.of(values))));
        QualityReview review = QualityReview.of(report, List.of(values));

        String page = HtmlReport.of(PublicationGuard.withThreshold(5).publish(report))
                .with(review)
                .in(Locale.forLanguageTag(language))
                .html();

        assertThat(page).contains(title, "1993").doesNotContain("indicator.quality", "report.quality", "7919");
        assertThat(review.findings().toString()).doesNotContain("7919", "7907");
    }
}
