package io.github.diasporaskills.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.reason.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private static final LifeCycle<Door> DOORS = LifeCycle.startingAt("door", Door.OPEN)
            .allow(Door.OPEN, Door.SHUT, Set.of(Role.HOST))
            .allow(Door.SHUT, Door.OPEN, Set.of(Role.HOST))
            .allow(Door.OPEN, Door.LOCKED, Set.of(Role.HOST))
            .build();

    private final Thing fresh = new Thing(DOORS.open(call("host-1", 0)), "oak");

    @Test
    void a_copy_that_went_on_from_the_record_takes_its_place() {
        Thing later = fresh.step(Door.SHUT, call("host-1", 1)).step(Door.OPEN, call("host-1", 2));

        Merge<Thing, Door> merge = Merge.of(fresh, later, Thing::history);

        assertThat(merge.isConflict()).isFalse();
        assertThat(merge.value()).isEqualTo(later);
        assertThat(merge).hasToString("advanced to OPEN").isEqualTo(Merge.of(fresh, later, Thing::history));
    }

    @Test
    void a_copy_that_the_record_has_outgrown_changes_nothing() {
        Thing later = fresh.step(Door.SHUT, call("host-1", 1));

        assertThat(Merge.of(later, fresh, Thing::history).value()).isEqualTo(later);
        assertThat(Merge.of(later, later, Thing::history)).hasToString("unchanged at SHUT");
    }

    @Test
    @Tag("bad-input-17")
    @DisplayName("bad input 17: of two changes made at the same time one wins, and the other is told of the conflict")
    void of_two_changes_made_at_the_same_time_one_wins() {
        Thing record = fresh.step(Door.SHUT, call("host-1", 1));
        Thing theirs = fresh.step(Door.LOCKED, call("host-2", 1));

        Merge<Thing, Door> merge = Merge.of(record, theirs, Thing::history);

        assertThat(merge.value()).isEqualTo(record);
        Merge.Conflict<Thing, Door> conflict = (Merge.Conflict<Thing, Door>) merge;
        assertThat(conflict.commonEntries()).isEqualTo(1);
        assertThat(conflict.currentSteps()).extracting(Step::to).containsExactly(Door.SHUT);
        assertThat(conflict.theirSteps()).extracting(Step::to).containsExactly(Door.LOCKED);
        assertThat(conflict.theirs()).isEqualTo(theirs);
        assertThat(conflict.reason().is(LifeCycleReason.CONCURRENT)).isTrue();
        assertThat(Wording.in(Locale.ENGLISH).say(conflict.reason()))
                .contains("became “SHUT”")
                .contains("LOCKED");
        assertThat(conflict).hasToString("conflict after 1 entry: SHUT against LOCKED");
    }

    @Test
    void two_values_with_one_history_that_differ_otherwise_are_a_conflict() {
        Merge<Thing, Door> merge = Merge.of(fresh, new Thing(fresh.history(), "steel"), Thing::history);

        assertThat(merge.isConflict()).isTrue();
        String outcome = merge.fold(advanced -> "advanced", unchanged -> "unchanged", conflict -> "conflict");
        assertThat(outcome).isEqualTo("conflict");
        assertThat(((Merge.Conflict<Thing, Door>) merge).theirSteps()).isEmpty();
    }

    @Test
    void one_wins_for_every_pair_of_ways_as_comparing_step_by_step_says() {
        Random random = new Random(17);
        for (int i = 0; i < 20 * Integer.getInteger("checks.percent", 1); i++) {
            List<Thing> ways = new ArrayList<>(List.of(fresh));
            for (int k = 0; k < 12; k++) {
                Thing from = ways.get(random.nextInt(ways.size()));
                Door to = Door.values()[random.nextInt(3)];
                DOORS.attempt(from.history(), to, call("host-" + random.nextInt(2), k))
                        .take(after -> new Thing(after, "oak"))
                        .value()
                        .ifPresent(ways::add);
            }
            Thing mine = ways.get(random.nextInt(ways.size()));
            Thing theirs = ways.get(random.nextInt(ways.size()));
            List<String> a =
                    mine.history().steps().stream().map(s -> s + " " + s.by()).toList();
            List<String> b =
                    theirs.history().steps().stream().map(s -> s + " " + s.by()).toList();
            boolean theirsGoesOn = b.size() > a.size() && b.subList(0, a.size()).equals(a);
            boolean mineGoesOn = a.size() >= b.size() && a.subList(0, b.size()).equals(b);

            Merge<Thing, Door> merge = Merge.of(mine, theirs, Thing::history);

            assertThat(merge.value()).isEqualTo(theirsGoesOn ? theirs : mine);
            assertThat(merge.isConflict()).isEqualTo(!theirsGoesOn && !mineGoesOn);
        }
    }

    private static StepCall call(String who, int minute) {
        return StepCall.of(Actor.of(who, Role.HOST), NOON.plusSeconds(60L * minute), "as-asked");
    }

    private enum Door {
        OPEN,
        SHUT,
        LOCKED
    }

    private record Thing(History<Door> history, String wood) {

        Thing step(Door to, StepCall call) {
            return DOORS.attempt(history, to, call)
                    .take(after -> new Thing(after, wood))
                    .orThrow();
        }
    }
}
