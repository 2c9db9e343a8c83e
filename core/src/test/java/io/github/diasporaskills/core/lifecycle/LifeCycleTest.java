package io.github.diasporaskills.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifeCycleTest {

    private enum Door {
        OPEN,
        SHUT,
        LOCKED,
        GONE,
        MISTAKEN
    }

    private enum Need implements Condition {
        KEY_AT_HAND("door.key.missing"),
        NOBODY_INSIDE("door.inside.somebody");

        private final String id;

        Need(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    private static final Set<Role> STAFF = Set.of(Role.COORDINATOR, Role.HOST);
    private static final LifeCycle<Door> DOOR = LifeCycle.startingAt("door", Door.OPEN)
            .allow(Door.OPEN, Door.SHUT, STAFF)
            .allow(Door.SHUT, Door.OPEN, STAFF)
            .allow(Door.SHUT, Door.LOCKED, Set.of(Role.COORDINATOR), Need.KEY_AT_HAND, Need.NOBODY_INSIDE)
            .allow(Door.LOCKED, Door.SHUT, Set.of(Role.COORDINATOR), Need.KEY_AT_HAND)
            .allow(Set.of(Door.SHUT, Door.OPEN), Door.GONE, STAFF)
            .mayRestIn(Door.LOCKED)
            .mistakesAre(Door.MISTAKEN, Set.of(Role.COORDINATOR))
            .build();

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");
    private static final Actor COORDINATOR = Actor.of("coordinator-1", Role.COORDINATOR);

    private static StepCall call(Role role, long second) {
        return StepCall.of(Actor.of("somebody", role), NOON.plusSeconds(second), "said-so");
    }

    @Test
    void the_table_holds_for_all_states_and_roles() {
        Machines.check(DOOR, """
                OPEN > SHUT GONE
                SHUT > OPEN LOCKED GONE
                LOCKED > SHUT
                GONE
                MISTAKEN
                """);
    }

    @Test
    void a_step_gives_the_new_value_and_what_happened() {
        History<Door> open = DOOR.open(StepCall.of(COORDINATOR, NOON, "built"));

        StepResult<String, Door> result =
                DOOR.attempt(open, Door.SHUT, call(Role.HOST, 5)).take(after -> "a door that is " + after.state());

        assertThat(result.orThrow()).isEqualTo("a door that is SHUT");
        Step<Door> step = result.fold(StepResult.Taken::step, refusal -> open.last());
        assertThat(step).hasToString("OPEN to SHUT at 2025-03-01T12:00:05Z");
        assertThat(result.map(String::length).orThrow()).isEqualTo(19);
        assertThat(result).hasToString("taken: OPEN to SHUT at 2025-03-01T12:00:05Z");
        assertThat(open.state()).isEqualTo(Door.OPEN);
    }

    @Test
    void a_refusal_names_the_state_the_wanted_the_allowed_and_what_is_missing() {
        History<Door> shut = History.opened(Door.SHUT, call(Role.SYSTEM, 0));

        StepRefusal<Door> refusal = DOOR.attempt(shut, Door.LOCKED, call(Role.COORDINATOR, 1))
                .require(Need.KEY_AT_HAND, () -> false)
                .examine(
                        Need.NOBODY_INSIDE,
                        () -> List.of(Reason.of(Need.NOBODY_INSIDE).with("people", 2)))
                .take(History::state)
                .refusal()
                .orElseThrow();

        assertThat(refusal.state()).isEqualTo(Door.SHUT);
        assertThat(refusal.wanted()).isEqualTo(Door.LOCKED);
        assertThat(refusal.allowed()).containsExactly(Door.OPEN, Door.LOCKED, Door.GONE);
        assertThat(refusal.missing())
                .containsExactly(
                        Reason.of(Need.KEY_AT_HAND),
                        Reason.of(Need.NOBODY_INSIDE).with("people", 2));
    }

    @Test
    void a_refusal_can_be_an_exception() {
        History<Door> gone = History.opened(Door.GONE, call(Role.SYSTEM, 0));
        StepResult<Door, Door> result =
                DOOR.attempt(gone, Door.OPEN, call(Role.HOST, 1)).take(History::state);

        assertThatThrownBy(result::orThrow)
                .isInstanceOf(StepRefusedException.class)
                .hasMessage(
                        "The door is GONE and does not become OPEN; missing: lifecycle.step.ended." + " From here: []")
                .satisfies(e -> assertThat(((StepRefusedException) e).refusal().lifeCycle())
                        .isEqualTo("door"));
        assertThat(result.isTaken()).isFalse();
        assertThat(result).hasToString("refused: GONE to OPEN");
        assertThat(result.map(Door::name).refusal()).isEqualTo(result.refusal());
    }

    @Test
    void the_wrong_role_is_told_which_roles_are_right() {
        History<Door> open = History.opened(Door.OPEN, call(Role.SYSTEM, 0));

        Reason reason = DOOR.attempt(open, Door.SHUT, call(Role.MEMBER, 1))
                .take(History::state)
                .refusal()
                .orElseThrow()
                .missing()
                .get(0);

        assertThat(reason)
                .isEqualTo(Reason.of(LifeCycleReason.ROLE_NOT_ALLOWED)
                        .with("lifeCycle", new Argument.Term("life-cycle", "door"))
                        .with("state", Door.OPEN)
                        .with("wanted", Door.SHUT)
                        .with("role", Role.MEMBER)
                        .with("roles", Argument.Terms.of(List.of(Role.COORDINATOR, Role.HOST))));
    }

    @Test
    void nothing_happens_before_what_happened_last() {
        History<Door> open = History.opened(Door.OPEN, call(Role.SYSTEM, 10));

        StepRefusal<Door> refusal = DOOR.attempt(open, Door.SHUT, call(Role.HOST, 9))
                .take(History::state)
                .refusal()
                .orElseThrow();

        assertThat(refusal.missing()).hasSize(1).allMatch(reason -> reason.is(LifeCycleReason.BEFORE_LAST));
        assertThat(DOOR.attempt(open, Door.SHUT, call(Role.HOST, 10))
                        .take(History::state)
                        .isTaken())
                .isTrue();
    }

    @Test
    void conditions_are_not_looked_into_for_a_step_that_cannot_be_taken() {
        History<Door> open = History.opened(Door.OPEN, call(Role.SYSTEM, 0));

        StepResult<Door, Door> result = DOOR.attempt(open, Door.LOCKED, call(Role.COORDINATOR, 1))
                .require(Need.KEY_AT_HAND, () -> {
                    throw new AssertionError("looked into");
                })
                .take(History::state);

        assertThat(result.isTaken()).isFalse();
    }

    @Test
    void a_condition_forgotten_or_made_up_is_a_mistake_of_the_program() {
        History<Door> shut = History.opened(Door.SHUT, call(Role.SYSTEM, 0));
        Attempt<Door> forgetful =
                DOOR.attempt(shut, Door.LOCKED, call(Role.COORDINATOR, 1)).require(Need.KEY_AT_HAND, () -> true);
        Attempt<Door> inventive = DOOR.attempt(shut, Door.OPEN, call(Role.COORDINATOR, 1));

        assertThatThrownBy(() -> forgetful.take(History::state))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NOBODY_INSIDE");
        assertThatThrownBy(() -> forgetful.require(Need.KEY_AT_HAND, () -> true))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> inventive.require(Need.KEY_AT_HAND, () -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KEY_AT_HAND");
    }

    @Test
    void what_was_entered_by_mistake_can_be_said_so_from_every_state_even_an_end() {
        for (Door door : Door.values()) {
            History<Door> history = History.opened(door, call(Role.SYSTEM, 0));
            assertThat(DOOR.attempt(history, Door.MISTAKEN, call(Role.COORDINATOR, 1))
                            .take(History::state)
                            .isTaken())
                    .isEqualTo(door != Door.MISTAKEN);
            assertThat(DOOR.attempt(history, Door.MISTAKEN, call(Role.HOST, 1))
                            .take(History::state)
                            .isTaken())
                    .isFalse();
        }
    }

    @Test
    void a_written_history_is_checked_against_the_table() {
        History<Door> fine = History.of(List.of(
                Step.opening(Door.OPEN, call(Role.SYSTEM, 0)),
                Step.between(Door.OPEN, Door.SHUT, call(Role.HOST, 1)),
                Step.between(Door.SHUT, Door.MISTAKEN, call(Role.COORDINATOR, 2))));
        History<Door> wrong = History.of(List.of(
                Step.opening(Door.OPEN, call(Role.SYSTEM, 0)),
                Step.between(Door.OPEN, Door.LOCKED, call(Role.COORDINATOR, 1)),
                Step.between(Door.LOCKED, Door.SHUT, call(Role.HOST, 2))));

        assertThat(DOOR.faults(fine)).isEmpty();
        assertThat(DOOR.faults(wrong))
                .extracting(Reason::code)
                .containsExactly("lifecycle.step.not-allowed", "lifecycle.role.not-allowed");
    }

    @Test
    void the_state_at_any_instant_is_that_after_the_last_step_by_then() {
        Random random = new Random(11);
        List<Step<Door>> steps = new ArrayList<>(List.of(Step.opening(Door.OPEN, call(Role.SYSTEM, 5))));
        long second = 5;
        for (int i = 0; i < 40; i++) {
            second += random.nextInt(3);
            Door to = Door.values()[random.nextInt(Door.values().length)];
            steps.add(Step.between(steps.get(i).to(), to, call(Role.HOST, second)));
        }
        History<Door> history = History.of(steps);

        for (long at = 0; at < second + 3; at++) {
            Instant instant = NOON.plusSeconds(at);
            Door expected = null;
            for (Step<Door> step : steps) {
                expected = step.at().isAfter(instant) ? expected : step.to();
            }
            assertThat(history.stateAt(instant).orElse(null)).isEqualTo(expected);
            history.before(instant)
                    .ifPresent(
                            before -> assertThat(before.isContinuedBy(history)).isTrue());
        }
        for (Door door : Door.values()) {
            List<Instant> reached = steps.stream()
                    .filter(step -> step.to() == door)
                    .map(Step::at)
                    .toList();
            assertThat(history.firstReached(door)).isEqualTo(reached.stream().findFirst());
            assertThat(history.lastReached(door)).isEqualTo(reached.stream().reduce((a, b) -> b));
        }
    }

    @Test
    void a_history_with_a_gap_or_out_of_order_is_refused() {
        Step<Door> opening = Step.opening(Door.OPEN, call(Role.SYSTEM, 5));

        assertThatThrownBy(() -> History.of(List.of())).hasMessageContaining("found nothing");
        assertThatThrownBy(() -> History.of(List.of(Step.between(Door.OPEN, Door.SHUT, call(Role.HOST, 5)))))
                .hasMessageContaining("begins with an opening");
        assertThatThrownBy(() -> History.of(List.of(opening, Step.between(Door.SHUT, Door.GONE, call(Role.HOST, 5)))))
                .hasMessageContaining("Maybe a step is missing");
        assertThatThrownBy(() -> History.of(List.of(opening, Step.between(Door.OPEN, Door.GONE, call(Role.HOST, 4)))))
                .hasMessageContaining("order of time");
    }

    @Test
    void two_changes_of_the_same_history_do_not_continue_each_other() {
        History<Door> open = History.opened(Door.OPEN, call(Role.SYSTEM, 0));
        History<Door> mine = DOOR.attempt(open, Door.SHUT, call(Role.HOST, 1))
                .take(after -> after)
                .orThrow();
        History<Door> yours = DOOR.attempt(open, Door.SHUT, call(Role.COORDINATOR, 1))
                .take(after -> after)
                .orThrow();

        assertThat(open.isContinuedBy(mine)).isTrue();
        assertThat(mine.isContinuedBy(yours)).isFalse();
        assertThat(mine.isContinuedBy(open)).isFalse();
        assertThat(mine.previous()).contains(Door.OPEN);
    }

    @Test
    void words_can_be_erased_and_never_show() {
        StepReason reason = StepReason.of("said-so").withNote("by Fatima, on the telephone");
        History<Door> history = History.opened(Door.OPEN, new StepCall(COORDINATOR, NOON, reason));

        assertThat(reason + "" + history + history.last() + history.last().why())
                .doesNotContain("Fatima");
        History<Door> erased = history.withoutNotes();
        assertThat(erased.last().why().note()).isEmpty();
        assertThat(erased.last().why().isErased()).isTrue();
        assertThat(erased.last().why().code()).isEqualTo("said-so");
        assertThat(erased.last().why()).isEqualTo(StepReason.ofErased("said-so"));
        assertThat(erased.withoutNotes()).isEqualTo(erased);
        assertThat(erased.state()).isEqualTo(Door.OPEN);
        assertThatThrownBy(() -> reason.withNote(" ")).hasMessageContaining("found 1 characters");
        assertThatThrownBy(() -> StepReason.ofErased("Fatima said so"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Fatima");
        assertThatThrownBy(() -> StepReason.of("Fatima said so"))
                .hasMessageContaining("Maybe the words belong in the note")
                .hasMessageNotContaining("Fatima");
    }

    @Test
    void the_diagram_is_drawn_from_the_table() {
        assertThat(DOOR.diagram()).isEqualTo("""
                        stateDiagram-v2
                            [*] --> OPEN
                            OPEN --> SHUT
                            OPEN --> GONE
                            SHUT --> OPEN
                            SHUT --> LOCKED : key at hand, nobody inside
                            SHUT --> GONE
                            LOCKED --> SHUT : key at hand
                            LOCKED --> [*]
                            GONE --> [*]
                            MISTAKEN --> [*]
                            note right of MISTAKEN : a correction, from every state
                        """);
    }

    @Test
    void a_machine_with_an_unreachable_state_a_double_step_or_nobody_is_not_built() {
        var builder = LifeCycle.startingAt("door", Door.OPEN).allow(Door.OPEN, Door.SHUT, STAFF);

        assertThatThrownBy(builder::build).hasMessageContaining("no way to LOCKED in door");
        assertThatThrownBy(() -> builder.allow(Door.OPEN, Door.SHUT, STAFF)).hasMessageContaining("twice");
        assertThatThrownBy(() -> builder.allow(Door.SHUT, Door.OPEN, Set.of())).hasMessageContaining("no role");
        assertThatThrownBy(() -> LifeCycle.startingAt("door", Door.OPEN)
                        .allow(Door.OPEN, Door.SHUT, STAFF)
                        .mistakesAre(Door.SHUT, STAFF)
                        .build())
                .hasMessageContaining("outside the table");
    }
}
