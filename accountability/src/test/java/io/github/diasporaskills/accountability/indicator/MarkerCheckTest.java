package io.github.diasporaskills.accountability.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.MarkerAnswer.State;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.report.HtmlReport;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.GenderFinding;
import io.github.diasporaskills.core.programme.GroupTarget;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.ModelEdition;
import io.github.diasporaskills.core.programme.OperatingModel;
import io.github.diasporaskills.core.programme.ReferenceSheet;
import io.github.diasporaskills.core.programme.ReportingFrequency;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerCheckTest {

    private static final LocalText TEXT = LocalText.of("en", "text");

    private static Indicator people(String code, CountingUnit unit) {
        return Indicator.reported(code, TEXT, unit, true);
    }

    private static Indicator withAge(Indicator indicator) {
        return indicator.describedBy(ReferenceSheet.builder(
                        LocalDate.of(2024, 1, 1), TEXT, TEXT, TEXT, ReportingFrequency.YEARLY, Role.MONITORING_OFFICER)
                .disaggregatedBy("gender")
                .disaggregatedBy("age-band")
                .build());
    }

    private static OperatingModel model(GenderFinding... findings) {
        StepCall call = StepCall.of(
                Actor.of("manager-1", Role.PROGRAMME_MANAGER), Instant.parse("2024-01-01T00:00:00Z"), "start");
        return OperatingModel.drafted("tele", TEXT, new ModelEdition(1, List.of(), List.of(), List.of(findings)), call);
    }

    private static IndicatorReport report(List<Indicator> indicators, IndicatorValue... values) {
        return IndicatorReport.of(
                        Pilot.programme(new Result(ResultLevel.OUTPUT, "1.1", TEXT, indicators, List.of())),
                        Pilot.YEAR,
                        List.of(EnteredValues.of(Arrays.asList(values))))
                .by(Gender.class);
    }

    private static State state(MarkerCheck check, MarkerCriterion criterion) {
        assertThat(check.answer(criterion).criterion()).isEqualTo(criterion);
        return check.answer(criterion).state();
    }

    @Test
    void of_an_empty_programme_everything_is_missing_or_to_be_said() {
        MarkerCheck check = MarkerCheck.of(report(List.of()), List.of());

        assertThat(check.answers()).hasSize(MarkerCriterion.values().length);
        assertThat(check.answers()).extracting(MarkerAnswer::state).containsOnly(State.MISSING, State.ASK_SOMEBODY);
    }

    @Test
    void an_analysis_counts_and_each_of_its_findings_needs_an_action() {
        GenderFinding acted = new GenderFinding("G1", TEXT, List.of(TEXT));
        GenderFinding open = new GenderFinding("G2", TEXT, List.of());
        IndicatorReport empty = report(List.of());

        assertThat(state(MarkerCheck.of(empty, List.of(model(acted))), MarkerCriterion.DAC_ANALYSIS))
                .isEqualTo(State.FOUND);
        assertThat(state(MarkerCheck.of(empty, List.of(model(acted))), MarkerCriterion.DAC_USED))
                .isEqualTo(State.FOUND);
        MarkerCheck part = MarkerCheck.of(empty, List.of(model(acted, open)));
        assertThat(state(part, MarkerCriterion.DAC_USED)).isEqualTo(State.PART);
        assertThat(part.answer(MarkerCriterion.DAC_USED).reason().arguments().toString())
                .contains("G2")
                .doesNotContain("G1");
        assertThat(state(MarkerCheck.of(empty, List.of(model(open))), MarkerCriterion.DAC_USED))
                .isEqualTo(State.MISSING);
        assertThat(state(part, MarkerCriterion.IASC_A))
                .as("its age is for a person to say")
                .isEqualTo(State.PART);
    }

    @Test
    void data_are_told_apart_by_gender_wholly_in_part_or_not() {
        List<Indicator> two = List.of(people("1.a", CountingUnit.PARTICIPANT), people("1.b", CountingUnit.ENGAGEMENT));
        IndicatorValue first = Pilot.entered("1.a", 20, 10, 10, 0, 0, 0, 0);
        IndicatorValue second = Pilot.entered("1.b", 20, 10, 10, 0, 0, 0, 0);

        assertThat(state(MarkerCheck.of(report(two, first, second), List.of()), MarkerCriterion.DAC_DATA))
                .isEqualTo(State.FOUND);
        MarkerCheck part = MarkerCheck.of(report(two, first, Pilot.entered("1.b", 20)), List.of());
        assertThat(state(part, MarkerCriterion.DAC_DATA)).isEqualTo(State.PART);
        assertThat(state(part, MarkerCriterion.DAC_MONITORED)).isEqualTo(State.PART);
        assertThat(part.answer(MarkerCriterion.DAC_DATA).reason().arguments().toString())
                .contains("1.b")
                .doesNotContain("1.a");
        assertThat(state(MarkerCheck.of(report(two), List.of()), MarkerCriterion.DAC_DATA))
                .isEqualTo(State.MISSING);
    }

    @Test
    void data_by_gender_without_age_are_a_part() {
        Indicator plain = people("1.a", CountingUnit.PARTICIPANT);

        assertThat(state(MarkerCheck.of(report(List.of(plain)), List.of()), MarkerCriterion.IASC_B))
                .isEqualTo(State.PART);
        assertThat(state(MarkerCheck.of(report(List.of(withAge(plain))), List.of()), MarkerCriterion.IASC_B))
                .isEqualTo(State.FOUND);
    }

    @Test
    void targets_by_gender_and_counted_complaints_are_a_part_for_the_rest_a_person_has_to_say() {
        Indicator aimed = people("1.a", CountingUnit.COMPLAINT)
                .aimingAt(new GroupTarget("gender", "WOMAN", LocalDate.of(2026, 12, 31), 10, "plan"));
        Indicator elsewhere = people("1.b", CountingUnit.COMPLAINT)
                .aimingAt(new GroupTarget("residence", "FR", LocalDate.of(2026, 12, 31), 10, "plan"));
        MarkerCheck check = MarkerCheck.of(report(List.of(aimed, elsewhere)), List.of());

        assertThat(state(check, MarkerCriterion.DAC_OBJECTIVE)).isEqualTo(State.PART);
        assertThat(check.answer(MarkerCriterion.IASC_C).reason().arguments().toString())
                .contains("1.a")
                .doesNotContain("1.b");
        assertThat(state(check, MarkerCriterion.IASC_H)).isEqualTo(State.PART);
        assertThat(state(check, MarkerCriterion.DAC_PRINCIPAL)).isEqualTo(State.ASK_SOMEBODY);
        assertThat(state(check, MarkerCriterion.IASC_E)).isEqualTo(State.ASK_SOMEBODY);
    }

    @ParameterizedTest
    @CsvSource({"en, It is no score and no badge", "fr, Ce n’est ni une note ni un label", "ar, ليس درجة ولا شارة"})
    void a_page_says_what_is_missing_and_gives_no_mark(String language, String lead) {
        IndicatorReport report = report(List.of(people("1.a", CountingUnit.PARTICIPANT)));
        String page = HtmlReport.of(PublicationGuard.withThreshold(5).publish(report))
                .with(MarkerCheck.of(report, List.of()))
                .in(Locale.forLanguageTag(language))
                .html();

        assertThat(page).contains(lead).doesNotContain("indicator.marker", "report.marker");
    }
}
