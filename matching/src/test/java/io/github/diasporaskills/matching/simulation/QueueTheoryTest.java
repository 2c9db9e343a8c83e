package io.github.diasporaskills.matching.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the theory of queues knows the answer, the router and the life cycle come to the same. */
@Tag("V8")
class QueueTheoryTest {

    private static final double MEAN = 10;

    /** Experts who have one case at a time, take it at once, and need a time without memory for it. */
    private static Scenario queue(int servers, double load) {
        return Scenario.shipped("addis")
                .with(ScenarioSetting.CASES_PER_YEAR, load * servers / MEAN * Arrivals.HOURS_OF_A_YEAR)
                .with(ScenarioSetting.EXPERTS, servers)
                .with(ScenarioSetting.QUOTA, 1)
                .with(ScenarioSetting.MOST_CASES, 0)
                .with(ScenarioSetting.ACCEPT_PERCENT, 0)
                .with(ScenarioSetting.PATIENCE_DAYS, 3650)
                .with(ScenarioSetting.DEADLINE_HOURS, 8760)
                .with(ScenarioSetting.BACKUP_HOURS, 8760)
                .with(ScenarioSetting.WARM_UP_WEEKS, 4)
                .with(ScenarioSetting.WEEKS, Scenarios.scaled(104, 16))
                .inTriage(FittedTime.fixed(0))
                .answering(FittedTime.exponential(MEAN), FittedTime.exponential(MEAN))
                .with("duty", "00:00-24:00")
                .value()
                .orElseThrow();
    }

    /** Erlang's formula C, by the recursion of his formula B. */
    private static double chanceToWait(int servers, double load) {
        double offered = servers * load;
        double block = 1;
        for (int server = 1; server <= servers; server++) {
            block = offered * block / (server + offered * block);
        }
        return block / (1 - load * (1 - block));
    }

    @ParameterizedTest
    @DisplayName("V8 M/M/1 and M/M/c")
    @CsvSource({"1, 0.5", "1, 0.7", "3, 0.6"})
    void the_wait_is_that_of_the_closed_form(int servers, double load) {
        double wait = chanceToWait(servers, load) * MEAN / (servers * (1 - load));
        SimulationResult result = Scenarios.play(queue(servers, load), Scenarios.scaled(40, 4), 20_261_122);

        assertThat(result.answeredShare().value()).isEqualTo(1);
        assertThat(result.allocationHours().mean().covers(wait))
                .as("%s covers %s", result.allocationHours().mean(), wait)
                .isTrue();
        assertThat(result.answerHours().mean().covers(wait + MEAN))
                .as("%s covers %s", result.answerHours().mean(), wait + MEAN)
                .isTrue();
    }

    @Test
    @DisplayName("V8 Little's law")
    void open_cases_are_arrivals_times_the_time_that_they_are_open() {
        SimulationResult result = Scenarios.play(queue(2, 0.6), Scenarios.scaled(40, 4), 3);
        double product =
                result.arrivalsPerHour().value() * result.meanOpenHours().value();

        assertThat(result.meanOpen().covers(product))
                .as("%s covers %s", result.meanOpen(), product)
                .isTrue();
    }

    @Test
    void formulas_of_the_textbook_hold_for_the_test_itself() {
        assertThat(chanceToWait(1, 0.7)).isCloseTo(0.7, Offset.offset(1e-12));
        assertThat(chanceToWait(2, 0.5)).isCloseTo(1 / 3.0, Offset.offset(1e-12));
    }
}
