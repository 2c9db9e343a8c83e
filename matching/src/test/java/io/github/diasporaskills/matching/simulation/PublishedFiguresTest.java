package io.github.diasporaskills.matching.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shipped scenarios against what was published of the networks that they are like. */
class PublishedFiguresTest {

    @Test
    @Tag("V1")
    @DisplayName("V1 first response of the network of Médecins Sans Frontières")
    void quartiles_of_the_first_response_are_those_published() {
        HourFigures hours = Scenarios.play(
                        Scenario.shipped("msf").with(ScenarioSetting.WEEKS, Scenarios.scaled(1000, 70)),
                        Scenarios.scaled(20, 1),
                        1)
                .answerHours();
        Offset<Double> close = within(Scenarios.scaled(1, 0) == 1 ? 0.05 : 0.15);

        assertThat(hours.q1().value() / 1.8).isEqualTo(1, close);
        assertThat(hours.median().value() / 5.3).isEqualTo(1, close);
        assertThat(hours.q3().value() / 16.4).isEqualTo(1, close);
    }

    @Test
    @Tag("V2")
    @DisplayName("V2 backups of the Swinfen Charitable Trust")
    void of_128_cases_89_are_answered_by_the_first_36_by_the_next_and_3_by_the_one_after() {
        SimulationResult result = Scenarios.play(Scenario.shipped("swinfen"), Scenarios.scaled(100, 5), 1);
        double scale = 128 / result.cases().value();

        assertThat(result.firstExpert().value() * scale).isEqualTo(89, within(3 * 5.2));
        assertThat(result.backup().value() * scale).isEqualTo(36, within(3 * 5.1));
        assertThat(result.secondBackup().value() * scale).isEqualTo(3, within(3 * 1.7));
    }

    @Test
    @Tag("V3")
    @DisplayName("V3 more cases for the same experts of the Addis Clinic")
    void the_same_experts_answer_a_smaller_share_of_a_third_more_cases() {
        Scenario before = Scenario.shipped("addis");
        Scenario after = before.with(ScenarioSetting.CASES_PER_YEAR, 3525).with(ScenarioSetting.EXPERTS, 81);
        if (Scenarios.scaled(1, 0) == 0) {
            before = smaller(before);
            after = smaller(after);
        }
        SimulationResult first = Scenarios.play(before, 1, 1);
        SimulationResult second = Scenarios.play(after, 1, 1);

        assertThat(first.answeredShare().value()).isEqualTo(0.99, within(0.02));
        assertThat(second.answeredShare().value()).isEqualTo(0.75, within(0.06));
        assertThat(second.queueGrowthPerWeek().value()).isFinite();
    }

    /** A fifth of the network with as many cases for each expert. */
    private static Scenario smaller(Scenario whole) {
        return whole.with(ScenarioSetting.CASES_PER_YEAR, whole.value(ScenarioSetting.CASES_PER_YEAR) / 5)
                .with(ScenarioSetting.EXPERTS, Math.rint(whole.value(ScenarioSetting.EXPERTS) / 5))
                .with(ScenarioSetting.WARM_UP_WEEKS, 20);
    }

    @Test
    @Tag("V5")
    @DisplayName("V5 response of BASE eConsult")
    void quartiles_of_base_are_those_published() {
        HourFigures hours = Scenarios.play(
                        Scenario.shipped("base").with(ScenarioSetting.WEEKS, Scenarios.scaled(200, 52)), 1, 2)
                .answerHours();
        Offset<Double> close = within(Scenarios.scaled(1, 0) == 1 ? 0.05 : 0.2);

        assertThat(hours.q1().value() / 4.8).isEqualTo(1, close);
        assertThat(hours.median().value() / 28.8).isEqualTo(1, close);
        assertThat(hours.q3().value() / 100.8).isEqualTo(1, close);
    }
}
