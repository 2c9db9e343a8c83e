package io.github.diasporaskills.core.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {

    @Test
    void the_same_person_in_two_roles_is_two_actors() {
        Actor coordinator = Actor.of("k-7", Role.COORDINATOR);

        assertThat(coordinator).isEqualTo(new Actor(ActorId.of("k-7"), Role.COORDINATOR));
        assertThat(coordinator).isNotEqualTo(Actor.of("k-7", Role.HOST));
        assertThat(coordinator.id().compareTo(ActorId.of("k-8"))).isNegative();
        assertThat(coordinator.id()).hasToString("k-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "k-7 ", "k\u00007"})
    void an_actor_has_an_id(String id) {
        assertThatThrownBy(() -> Actor.of(id, Role.SYSTEM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 64 characters");
    }

    @Test
    void an_actor_has_a_role() {
        assertThatThrownBy(() -> new Actor(ActorId.of("k-7"), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("role");
    }
}
