package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.Cases.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.calendar.Allowance;
import org.junit.jupiter.api.Test;

class TeleExpertisePolicyTest {

    @Test
    void another_time_to_answer_changes_that_urgency_and_nothing_else() {
        String tried = POLICY.urgencies().get(1);
        TeleExpertisePolicy shorter = POLICY.withAnswerHours(tried, 7);
        assertThat(shorter.answerTime(tried)).contains(Allowance.elapsedHours(7));
        assertThat(shorter.urgencies()).isEqualTo(POLICY.urgencies());
        for (String other : POLICY.urgencies()) {
            if (!other.equals(tried)) {
                assertThat(shorter.answerTime(other)).isEqualTo(POLICY.answerTime(other));
            }
        }
        assertThat(shorter.followUpTime()).isEqualTo(POLICY.followUpTime());
        assertThat(shorter.withOffersAtOnce(3).answerTime(tried)).contains(Allowance.elapsedHours(7));
    }

    @Test
    void a_time_that_cannot_be_and_an_urgency_that_is_not_known_are_refused() {
        assertThatThrownBy(() -> POLICY.withAnswerHours("WHENEVER", 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(POLICY.urgencies().get(0), "found WHENEVER");
        String known = POLICY.urgencies().get(0);
        assertThatThrownBy(() -> POLICY.withAnswerHours(known, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> POLICY.withAnswerHours(known, 8761)).isInstanceOf(IllegalArgumentException.class);
    }
}
