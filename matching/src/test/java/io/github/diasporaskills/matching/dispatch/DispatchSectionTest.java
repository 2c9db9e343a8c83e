package io.github.diasporaskills.matching.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.SourceStatus;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.reason.ProblemsException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchSectionTest {

    private static final String OWN =
            "{\"schema\":\"1.0\",\"sources\":{\"own\":{\"text\":\"we\",\"status\":\"UNVERIFIED\"}},";

    @ParameterizedTest
    @ValueSource(strings = {"MA", "RW", "blank", "synthetic"})
    void every_shipped_pack_has_the_section_and_a_path_for_emergencies(String name) {
        DispatchRule rule = DispatchRule.of(CountryPack.load(name));

        assertThat(rule.mode()).isEqualTo(DispatchMode.SUGGEST);
        EmergencyPath path = rule.emergency().orElseThrow();
        assertThat(path.words().byLanguage()).containsOnlyKeys("en", "fr", "ar");
        assertThat(rule.backupTime("URGENT")).contains(Duration.ofDays(1));
    }

    @Test
    void telephone_numbers_that_nobody_confirmed_are_marked() {
        assertThat(DispatchRule.of(CountryPack.load("MA"))
                        .emergency()
                        .orElseThrow()
                        .contacts())
                .isNotEmpty()
                .allMatch(contact -> contact.source().status() == SourceStatus.UNVERIFIED);
        assertThat(CountryPack.load("RW").unverifiedFacts())
                .anyMatch(fact -> fact.toString().contains("dispatch"));
    }

    @Test
    void what_a_country_leaves_out_is_as_by_default() {
        DispatchRule rule = read(OWN + "\"weights\":{\"load\":60,\"source\":\"own\"}}");

        assertThat(rule.weight(DispatchCriterion.LOAD)).isEqualTo(60);
        assertThat(rule.weight(DispatchCriterion.ANSWERS)).isEqualTo(40);
        assertThat(rule.emergency()).isEmpty();
        assertThat(rule.backupTime("URGENT")).isEmpty();
        assertThat(read("{\"schema\":\"1.0\"}").canonical())
                .isEqualTo(DispatchRule.defaults().canonical());
    }

    @Test
    void every_mistake_is_told_with_its_place() {
        assertThatThrownBy(() -> read(OWN
                        + "\"mode\":{\"value\":\"ALWAYS\",\"source\":\"own\"},"
                        + "\"weights\":{\"laod\":1,\"load\":-1,\"source\":\"own\"},"
                        + "\"reachable\":{\"hours\":\"in the morning\",\"source\":\"own\"},"
                        + "\"backups\":{\"value\":99,\"source\":\"own\"},"
                        + "\"waitHours\":{\"value\":24},"
                        + "\"backupHours\":[{\"urgency\":\"URGENT\",\"hours\":0,\"source\":\"own\"}],"
                        + "\"emergency\":{\"words\":{\"en\":\"call\"},\"contacts\":[{\"id\":\"a\",\"phone\":\"1\"}],"
                        + "\"source\":\"own\"}}"))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        problems -> assertThat(problems.problems())
                                .extracting(problem -> problem.location().toString())
                                .anyMatch(at -> at.contains("$.mode.value"))
                                .anyMatch(at -> at.contains("$.weights.laod"))
                                .anyMatch(at -> at.contains("$.weights.load"))
                                .anyMatch(at -> at.contains("$.reachable.hours"))
                                .anyMatch(at -> at.contains("$.backups.value"))
                                .anyMatch(at -> at.contains("$.waitHours"))
                                .anyMatch(at -> at.contains("$.backupHours[0].hours"))
                                .anyMatch(at -> at.contains("$.emergency.contacts[0].names")));
    }

    @Test
    void settings_out_of_range_are_refused() {
        DispatchRule rule = DispatchRule.defaults();

        assertThatThrownBy(() -> rule.withWeight(DispatchCriterion.LOAD, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.withLoadDays(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.withMostCases(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.withBackupHours("URGENT", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(rule.withSeed(7).seed()).isEqualTo(7);
        assertThat(rule.withEmergency(DispatchRule.of(CountryPack.load("synthetic"))
                                .emergency()
                                .orElseThrow())
                        .emergency())
                .isPresent();
    }

    private static DispatchRule read(String json) {
        return Document.parse("dispatch.json", json)
                .read(DispatchSection.READER.schema(), DispatchSection.READER)
                .orThrow("the section")
                .rule();
    }
}
