package io.github.diasporaskills.matching.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    @Test
    void every_shipped_scenario_reads_names_its_sources_and_has_words_in_three_languages() {
        for (String id : Scenario.shippedIds()) {
            Scenario scenario = Scenario.shipped(id);
            assertThat(scenario.id()).isEqualTo(id);
            assertThat(scenario.notes())
                    .anyMatch(note -> note.startsWith("Fitted:"))
                    .anyMatch(note -> note.startsWith("Assumed:"));
            assertThat(List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar")))
                    .extracting(locale -> scenario.title().in(locale))
                    .doesNotHaveDuplicates();
        }
        assertThatThrownBy(() -> Scenario.shipped("none")).hasMessageContaining("msf");
    }

    @Test
    void a_scenario_with_mistakes_tells_each_with_its_place() {
        var read = Scenarios.read(Scenarios.BUSY
                .replace("\"experts\": 14", "\"expertz\": 14")
                .replace("\"quota\": 2", "\"quota\": 2.5")
                .replace("\"sites\": 5", "\"sites\": 0")
                .replace("\"duty\": \"08:00-18:00\"", "\"duty\": \"closed\"")
                .replace("\"weekdays\": [2, 2, 2, 2, 2, 1, 0]", "\"weekdays\": [2, 2]")
                .replace("\"shape\": \"TWO_PIECE\", \"q1\": 2", "\"shape\": \"TWO_PIECE\", \"q1\": 200")
                .replace("{\"specialty\": \"neurology\"", "{\"specialty\": \"cardiology\""));

        assertThat(read.value()).isEmpty();
        assertThat(read.problems())
                .extracting(problem -> problem.location().field())
                .contains(
                        "$.settings.quota",
                        "$.settings.sites",
                        "$.settings.expertz",
                        "$.duty",
                        "$.weekdays",
                        "$.specialties[1].answer",
                        "$.specialties[1].specialty");
        assertThat(read.problems()).allMatch(problem -> problem.location().line() > 1);
    }

    @Test
    void shares_that_make_more_than_all_and_a_scenario_without_specialties_are_refused() {
        assertThat(codes(Scenarios.BUSY.replace(
                        "\"experts\": 14", "\"experts\": 14, \"urgentPercent\": 60, \"routinePercent\": 60")))
                .containsExactly("simulation.setting.more-than-all");
        assertThat(codes("""
            {"schema": "1.0", "id": "x", "title": {"en": "x"}, "answer": {"shape": "FIXED", "hours": 1},
              "specialties": []}
            """)).containsExactly("simulation.scenario.no-specialty");
    }

    private static List<String> codes(String text) {
        return Scenarios.read(text).problems().stream()
                .map(Problem::reason)
                .map(Reason::code)
                .toList();
    }

    @Test
    void a_number_is_changed_by_its_key_or_refused_with_a_reason() {
        Scenario busy = Scenarios.busy();

        assertThat(busy.with("experts", "30").value().orElseThrow().value(ScenarioSetting.EXPERTS))
                .isEqualTo(30);
        assertThat(busy.with("duty", "09:00-12:00").isRead()).isTrue();
        assertThat(refused(busy.with("expert", "30"))).isEqualTo("simulation.setting.unknown");
        assertThat(busy.with("expert", "30").suggestion()).contains("experts");
        assertThat(refused(busy.with("experts", "x"))).isEqualTo("simulation.setting.not-number");
        assertThat(refused(busy.with("experts", "1.5"))).isEqualTo("simulation.setting.not-count");
        assertThat(refused(busy.with("neverPercent", "101"))).isEqualTo("simulation.setting.out-of-range");
        assertThat(refused(busy.with("duty", "late"))).isEqualTo("simulation.setting.not-hours");
        assertThat(refused(busy.with("duty", "closed"))).isEqualTo("simulation.setting.not-hours");
        assertThatThrownBy(() -> busy.with(ScenarioSetting.QUOTA, 0)).hasMessageContaining("quota");
    }

    private static String refused(Parsed<Scenario> parsed) {
        return parsed.reason().orElseThrow().code();
    }

    @Test
    void what_a_country_says_holds_where_a_scenario_says_nothing() {
        assertThat(Scenarios.busy().find(ScenarioSetting.DEADLINE_HOURS)).isEmpty();
        assertThat(Scenarios.busy().find(ScenarioSetting.TRIAGE_WORK_MINUTES)).contains(15.0);
        assertThat(Scenarios.busy().find(ScenarioSetting.EXPERTS)).contains(14.0);
    }

    @Test
    void keys_are_told_apart_and_within_their_own_ranges() {
        assertThat(ScenarioSetting.keys()).doesNotHaveDuplicates();
        for (ScenarioSetting setting : ScenarioSetting.values()) {
            assertThat(ScenarioSetting.find(setting.key())).contains(setting);
            assertThat(Double.isNaN(setting.usual()) || setting.allows(setting.usual()))
                    .as(setting.key())
                    .isTrue();
        }
    }
}
