package io.github.diasporaskills.accountability.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private static MarkerStatement said(MarkerCriterion criterion, MarkerStatement.Said said) {
        return new MarkerStatement(
                criterion, said, LocalDate.of(2025, 11, 20), LocalText.of("en", "Hours suit <all>"), true);
    }

    @Test
    void what_people_say_stands_beside_the_data_and_changes_none_of_their_answers() {
        MarkerCheck data = MarkerCheck.of(report(List.of()), List.of());
        MarkerCheck heard = data.hearing(List.of(
                said(MarkerCriterion.IASC_D, MarkerStatement.Said.PARTLY),
                said(MarkerCriterion.DAC_ANALYSIS, MarkerStatement.Said.YES)));

        assertThat(heard.answers()).isEqualTo(data.answers());
        assertThat(heard.statement(MarkerCriterion.IASC_D).orElseThrow().said()).isEqualTo(MarkerStatement.Said.PARTLY);
        assertThat(heard.statement(MarkerCriterion.IASC_E)).isEmpty();
        assertThat(data.statement(MarkerCriterion.IASC_D)).isEmpty();
        assertThat(heard.statement(MarkerCriterion.IASC_D).orElseThrow()).hasToString("MarkerStatement[IASC_D]");
    }

    @Test
    void a_criterion_has_one_statement() {
        MarkerCheck data = MarkerCheck.of(report(List.of()), List.of());
        List<MarkerStatement> twice = List.of(
                said(MarkerCriterion.IASC_D, MarkerStatement.Said.YES),
                said(MarkerCriterion.IASC_D, MarkerStatement.Said.NO));

        assertThatThrownBy(() -> data.hearing(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("IASC_D");
    }

    @ParameterizedTest
    @CsvSource({"en, 'In part, somebody said', on file", "fr, En partie, au dossier", "ar, جزئيًا, محفوظ"})
    void a_page_shows_what_was_said_in_place_of_a_gap_and_beside_what_is_missing(
            String language, String part, String evidence) {
        IndicatorReport report = report(List.of());
        MarkerCheck check = MarkerCheck.of(report, List.of());
        HtmlReport page =
                HtmlReport.of(PublicationGuard.withThreshold(5).publish(report)).in(Locale.forLanguageTag(language));

        String heard = page.with(check.hearing(List.of(
                        said(MarkerCriterion.IASC_D, MarkerStatement.Said.PARTLY),
                        said(MarkerCriterion.DAC_ANALYSIS, MarkerStatement.Said.NO))))
                .html();

        assertThat(heard).contains(part, evidence, "Hours suit &lt;all&gt;").doesNotContain("report.marker");
        assertThat(rows(heard, "somebody said")).isEqualTo(language.equals("en") ? 2 : 0);
        if (language.equals("en")) {
            assertThat(rows(page.with(check).html(), "a person has to say, with evidence"))
                    .isEqualTo(1 + rows(heard, "a person has to say, with evidence"));
            assertThat(heard).contains("No operating model with a gender analysis is on record");
        }
    }

    private static int rows(String page, String words) {
        return page.split(words, -1).length - 1;
    }
}
