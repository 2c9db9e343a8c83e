package io.github.diasporaskills.core.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementEndingsTest {

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, 0, 0, 0, 0, 0",
        "CANCELLED, 0, 0, 0, 0, 0",
        "DECLINED, 1, 1, 0, 0, 0",
        "AGREED, 1, 0, 0, 0, 0",
        "ACTIVE, 1, 0, 0, 0, 0",
        "SUSPENDED, 1, 0, 0, 0, 0",
        "NO_SHOW, 1, 0, 1, 1, 0",
        "ENDED_EARLY, 1, 0, 1, 1, 0",
        "COMPLETED, 1, 0, 1, 0, 0",
        "EVALUATED, 1, 0, 1, 0, 0",
        "RECOGNISED, 1, 0, 1, 0, 1"
    })
    void a_state_counts_in_each_number_that_it_belongs_to(
            EngagementState state, int answered, int declined, int over, int dropped, int recognised) {
        assertThat(EngagementEndings.of(state))
                .isEqualTo(new EngagementEndings(answered, declined, over, dropped, recognised));
    }

    @Test
    void all_states_together_are_the_sum() {
        EngagementEndings all = EngagementEndings.NONE;
        for (EngagementState state : EngagementState.values()) {
            all = all.plus(EngagementEndings.of(state));
        }

        assertThat(all).isEqualTo(new EngagementEndings(EngagementState.values().length - 2, 1, 5, 2, 1));
    }

    @Test
    void a_part_lies_within_its_whole() {
        assertThatThrownBy(() -> new EngagementEndings(1, 2, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 of 1");
        assertThatThrownBy(() -> new EngagementEndings(0, 0, 1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EngagementEndings(0, 0, 1, 0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EngagementEndings(0, -1, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
