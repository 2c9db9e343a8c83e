package io.github.diasporaskills.core.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LeadershipShareTest {

    @Test
    void shares_of_other_members_add_up() {
        assertThat(LeadershipShare.NONE.plus(new LeadershipShare(4, 1)).plus(new LeadershipShare(3, 3)))
                .isEqualTo(new LeadershipShare(7, 4));
    }

    @Test
    void nobody_leads_of_whom_nothing_is_told() {
        assertThatThrownBy(() -> new LeadershipShare(1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 2 of 1");
        assertThatThrownBy(() -> new LeadershipShare(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
