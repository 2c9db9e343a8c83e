package io.github.diasporaskills.matching.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.MatchingWording;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecommendationTest {

    private static final Scenario CALM = Scenarios.busy()
            .with(ScenarioSetting.EXPERTS, 60)
            .with(ScenarioSetting.CASES_PER_YEAR, 300)
            .with(ScenarioSetting.NEVER_PERCENT, 0)
            .with(ScenarioSetting.DECLINE_PERCENT, 0)
            .with(ScenarioSetting.QUIET_PERCENT, 0)
            .with(ScenarioSetting.WISH_PERCENT, 0)
            .with(ScenarioSetting.MOST_CASES, 0);

    private static List<String> codes(Scenario scenario) {
        return advice(scenario).sentences().stream().map(Reason::code).toList();
    }

    private static Recommendation advice(Scenario scenario) {
        Simulation simulation = Simulation.of(scenario, Scenarios.MOROCCO);
        return Recommendation.of(simulation, simulation.run(2, 1), 1, 1);
    }

    @Test
    void a_network_that_keeps_up_is_told_so() {
        assertThat(codes(CALM))
                .startsWith("simulation.result.answered", "simulation.advice.keeps-up")
                .contains("simulation.advice.would-not")
                .endsWith("simulation.result.runs");
    }

    @Test
    void a_network_with_too_few_experts_is_told_what_more_would_bring() {
        Recommendation advice = advice(CALM.with(ScenarioSetting.EXPERTS, 4)
                .with(ScenarioSetting.CASES_PER_YEAR, 900)
                .with(ScenarioSetting.EXPERTS_PER_YEAR, 0)
                .with(ScenarioSetting.MOST_CASES, 10));

        assertThat(advice.sentences())
                .extracting(Reason::code)
                .contains("simulation.advice.unanswered", "simulation.advice.would")
                .doesNotContain("simulation.advice.keeps-up");
        assertThat(advice.tried().get(0).result().answeredShare().value()).isGreaterThan(0);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"))) {
            advice.sentences()
                    .forEach(each ->
                            assertThat(MatchingWording.in(locale).say(each)).doesNotContain("{", "simulation."));
        }
    }

    @Test
    void what_is_tried_is_another_number_that_a_scenario_may_have() {
        Scenario smallest = CALM.with(ScenarioSetting.EXPERTS, 3).with(ScenarioSetting.BACKUP_HOURS, 1);

        assertThat(advice(smallest).tried())
                .extracting(WhatIf::value)
                .containsExactly(4.0, 2.0, smallest.value(ScenarioSetting.COORDINATORS) + 1);
    }

    @Test
    void where_nothing_is_answered_no_time_is_told() {
        Recommendation advice = advice(CALM.with(ScenarioSetting.NEVER_PERCENT, 100)
                .with(ScenarioSetting.BACKUP_NEVER_PERCENT, 100)
                .with(ScenarioSetting.EXPERTS, 2));

        assertThat(MatchingWording.in(Locale.ENGLISH).say(advice.sentences().get(0)))
                .isEqualTo("Answered: 0.0 % of the cases; median time in hours: –; within the deadline: 0.0 %");
        assertThat(advice.sentences()).extracting(Reason::code).doesNotContain("simulation.advice.late");
    }

    @Test
    void where_no_case_came_only_that_is_told() {
        Simulation simulation = Simulation.of(
                CALM.with(ScenarioSetting.CASES_PER_YEAR, 1)
                        .with(ScenarioSetting.WEEKS, 1)
                        .with(ScenarioSetting.WARM_UP_WEEKS, 0),
                Scenarios.MOROCCO);
        SimulationResult result = simulation.run(3, 1);

        assertThat(result.cases().value()).isZero();
        assertThat(List.of(
                        result.answeredShare(),
                        result.withinDeadlineShare(),
                        result.answeredWithin(24),
                        result.followedUpShare(),
                        result.meanOpenHours(),
                        result.casesOfWomenShare()))
                .noneMatch(Figure::isKnown);
        Recommendation advice = Recommendation.of(simulation, result, 1, 1);
        assertThat(advice.tried()).isEmpty();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"))) {
            assertThat(advice.sentences())
                    .singleElement()
                    .satisfies(only -> assertThat(MatchingWording.in(locale).say(only))
                            .contains("3")
                            .doesNotContain("{", "simulation.", "%"));
        }
    }

    @Test
    void a_share_is_the_mean_of_the_runs_in_which_a_case_came() {
        Scenario rare = CALM.with(ScenarioSetting.CASES_PER_YEAR, 20)
                .with(ScenarioSetting.WEEKS, 1)
                .with(ScenarioSetting.WARM_UP_WEEKS, 0)
                .with(ScenarioSetting.NEVER_PERCENT, 100)
                .with(ScenarioSetting.EXPERTS, 1);
        SimulationResult result = Simulation.of(rare, Scenarios.MOROCCO).run(12, 1);

        assertThat(result.cases().value()).isBetween(0.01, 0.99);
        assertThat(result.answeredShare().value())
                .as("runs without a case say nothing of answers")
                .isZero();
    }

    @Test
    void slow_triage_is_named() {
        assertThat(codes(CALM.inTriage(FittedTime.fixed(20)).answering(FittedTime.fixed(5), FittedTime.fixed(5))))
                .contains("simulation.advice.triage-slow");
    }
}
