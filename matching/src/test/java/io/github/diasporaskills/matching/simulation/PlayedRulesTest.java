package io.github.diasporaskills.matching.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.diasporaskills.core.country.CountryPack;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens when a network is played. */
class PlayedRulesTest {

    @Test
    @Tag("I7")
    @Tag("I8")
    void no_case_has_two_offers_goes_to_somebody_unfit_or_is_forgotten_whatever_happens() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < Scenarios.scaled(200, 2); round++) {
            Scenario scenario = Scenarios.busy()
                    .with(ScenarioSetting.EXPERTS, 3 + random.nextInt(20))
                    .with(ScenarioSetting.QUOTA, 1 + random.nextInt(3))
                    .with(ScenarioSetting.NEVER_PERCENT, random.nextInt(60))
                    .with(ScenarioSetting.ACCEPT_PERCENT, random.nextInt(101))
                    .with(ScenarioSetting.QUIET_PERCENT, random.nextInt(99))
                    .with(ScenarioSetting.WISH_PERCENT, random.nextInt(60))
                    .with(ScenarioSetting.MOST_CASES, random.nextInt(6));
            SimulationResult result = Scenarios.play(scenario, 1, round);

            assertThat(result.breaches()).as("round " + round).isEmpty();
            assertThat(result.checks()).isGreaterThan((long) (5 * result.cases().value()));
        }
    }

    @Test
    void the_same_seed_gives_the_same_and_another_seed_does_not() {
        Scenario scenario = Scenarios.busy();
        SimulationResult one = Scenarios.play(scenario, 2, 5);
        SimulationResult same = Scenarios.play(scenario, 2, 5);
        SimulationResult other = Scenarios.play(scenario, 2, 6);

        assertThat(same).hasToString(one.toString());
        assertThat(same.openByWeek()).hasToString(one.openByWeek().toString());
        assertThat(other.answerHours().mean().value())
                .isNotEqualTo(one.answerHours().mean().value());
    }

    @Test
    void another_number_meets_the_same_cases() {
        Simulation simulation = Simulation.of(Scenarios.busy(), Scenarios.MOROCCO);
        SimulationResult as = simulation.run(1, 3);
        WhatIf more = WhatIf.of(simulation, ScenarioSetting.EXPERTS, 60, 1, 3);

        assertThat(more.result().cases().value()).isEqualTo(as.cases().value());
        assertThat(more.was()).isEqualTo(14);
        assertThat(more.result().answeredShare().value())
                .isGreaterThan(as.answeredShare().value());
        assertThat(more.matters(as)).isTrue();
        assertThat(WhatIf.of(simulation, ScenarioSetting.EXPERTS, 14, 1, 3).matters(as))
                .isFalse();
    }

    @Test
    void every_case_is_counted_once() {
        SimulationResult result = Scenarios.play(Scenarios.busy(), 1, 11);
        double byStage = result.firstExpert().value()
                + result.backup().value()
                + result.secondBackup().value()
                + result.laterBackup().value();

        assertThat(byStage)
                .isEqualTo(result.cases().value() * result.answeredShare().value(), within(1e-6));
        assertThat(result.backup().value()).isPositive();
        assertThat(result.escalations().value()).isPositive();
        assertThat(result.followedUpShare().value()).isBetween(0.1, 0.6);
        assertThat(result.withinDeadlineShare().value())
                .isLessThanOrEqualTo(result.answeredShare().value());
    }

    @Test
    void whoever_has_no_reply_goes_to_the_next_expert_after_the_time_that_is_set() {
        Scenario scenario = Scenarios.busy()
                .with(ScenarioSetting.NEVER_PERCENT, 100)
                .with(ScenarioSetting.BACKUP_NEVER_PERCENT, 0)
                .with(ScenarioSetting.BACKUP_HOURS, 10)
                .with(ScenarioSetting.NEVER_SPREAD, 0)
                .with(ScenarioSetting.DECLINE_PERCENT, 0)
                .with(ScenarioSetting.QUIET_PERCENT, 0)
                .with(ScenarioSetting.WISH_PERCENT, 0)
                .with(ScenarioSetting.MOST_CASES, 0)
                .with(ScenarioSetting.SPEED_SPREAD, 0)
                .with(ScenarioSetting.EXPERTS, 80)
                .answering(FittedTime.fixed(1), FittedTime.fixed(2))
                .inTriage(FittedTime.fixed(0));
        SimulationResult result =
                Scenarios.play(scenario.with("duty", "00:00-24:00").value().orElseThrow(), 1, 1);

        assertThat(result.firstExpert().value()).isZero();
        assertThat(result.backup().value()).isEqualTo(result.cases().value());
        assertThat(result.answerHours().q1().value()).isEqualTo(12, within(0.01));
        assertThat(result.answerHours().p95().value()).isEqualTo(12, within(0.01));
    }

    @Test
    void hours_without_duty_make_cases_wait_for_the_morning() {
        Scenario calm = Scenarios.busy().inTriage(FittedTime.fixed(0)).with(ScenarioSetting.EXPERTS, 200);
        double always = Scenarios.play(calm.with("duty", "00:00-24:00").value().orElseThrow(), 1, 2)
                .allocationHours()
                .mean()
                .value();
        double mornings = Scenarios.play(
                        calm.with("duty", "08:00-10:00").value().orElseThrow(), 1, 2)
                .allocationHours()
                .mean()
                .value();

        assertThat(always).isLessThan(2);
        assertThat(mornings).isGreaterThan(6);
    }

    @Test
    void the_router_shares_load_more_evenly_than_asking_the_surest_and_answers_no_later_than_by_lot() {
        Scenario scenario = Scenarios.busy()
                .with(ScenarioSetting.EXPERTS, 40)
                .with(ScenarioSetting.QUOTA, 4)
                .with(ScenarioSetting.MOST_CASES, 0)
                .with(ScenarioSetting.WEEKS, Scenarios.scaled(104, 8));
        Simulation simulation = Simulation.of(scenario, Scenarios.MOROCCO);
        SimulationResult router = simulation.run(1, 4);
        SimulationResult greedy = simulation.asking(AskingOrder.GREEDY).run(1, 4);
        SimulationResult random = simulation.asking(AskingOrder.RANDOM).run(1, 4);

        assertThat(router.cases().value()).isEqualTo(random.cases().value());
        assertThat(router.loadGini().value()).isLessThan(greedy.loadGini().value());
        assertThat(router.firstExpert().value())
                .isGreaterThanOrEqualTo(random.firstExpert().value() * 0.95);
        assertThat(greedy.breaches()).isEmpty();
        assertThat(random.breaches()).isEmpty();
    }

    @Test
    void a_country_without_rules_for_cases_abroad_cannot_be_played() {
        assertThat(Simulation.isPlayable(Scenarios.MOROCCO)).isTrue();
        assertThat(Simulation.isPlayable(CountryPack.load("RW"))).isTrue();
        CountryPack blank = CountryPack.load("blank");

        assertThat(Simulation.isPlayable(blank)).isFalse();
        assertThatThrownBy(() -> Simulation.of(Scenarios.busy(), blank)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> Simulation.of(Scenarios.busy(), Scenarios.MOROCCO).run(0, 1))
                .hasMessageContaining("found 0");
    }

    @Test
    void rwanda_is_played_by_its_own_rules() {
        SimulationResult result = Simulation.of(Scenarios.busy().with(ScenarioSetting.WEEKS, 2), CountryPack.load("RW"))
                .run(1, 1);

        assertThat(result.breaches()).isEmpty();
        assertThat(result.answeredShare().value()).isPositive();
    }
}
