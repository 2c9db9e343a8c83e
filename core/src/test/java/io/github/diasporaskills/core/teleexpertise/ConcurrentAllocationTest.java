package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.Cases.POLICY;
import static io.github.diasporaskills.core.teleexpertise.Cases.actor;
import static io.github.diasporaskills.core.teleexpertise.Cases.call;
import static io.github.diasporaskills.core.teleexpertise.Cases.consent;
import static io.github.diasporaskills.core.teleexpertise.Cases.evidence;
import static io.github.diasporaskills.core.teleexpertise.Cases.expert;
import static io.github.diasporaskills.core.teleexpertise.Cases.handover;
import static io.github.diasporaskills.core.teleexpertise.Cases.missing;
import static io.github.diasporaskills.core.teleexpertise.Cases.offer;
import static io.github.diasporaskills.core.teleexpertise.Cases.offered;
import static io.github.diasporaskills.core.teleexpertise.Cases.ready;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycleReason;
import io.github.diasporaskills.core.lifecycle.Merge;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.people.DiasporaMember;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bad-input-17")
class ConcurrentAllocationTest {

    private static final Duration SAME = Duration.ofHours(1);
    private static final Actor ONE = Actor.of("coordinator-1", Role.COORDINATOR);
    private static final Actor OTHER = Actor.of("coordinator-2", Role.COORDINATOR);

    private final DiasporaMember first = expert("E-1");
    private final DiasporaMember second = expert("E-2");

    @Test
    @DisplayName("bad input 17: two coordinators allocate the same case at once; one wins, the other gets a conflict")
    void of_two_coordinators_one_wins() {
        TeleExpertiseRequest ready = ready();
        TeleExpertiseRequest mine = allocate(ready, ONE, first);
        TeleExpertiseRequest theirs = allocate(ready, OTHER, second);

        TeleExpertiseRequest record =
                Merge.of(ready, mine, TeleExpertiseRequest::history).value();
        Merge<TeleExpertiseRequest, TeleExpertiseState> merge = Merge.of(record, theirs, TeleExpertiseRequest::history);

        assertThat(record).isEqualTo(mine);
        assertThat(merge.isConflict()).isTrue();
        assertThat(merge.value()).isEqualTo(mine);
        Merge.Conflict<TeleExpertiseRequest, TeleExpertiseState> conflict =
                (Merge.Conflict<TeleExpertiseRequest, TeleExpertiseState>) merge;
        assertThat(conflict.commonEntries()).isEqualTo(4);
        assertThat(conflict.theirSteps()).extracting(Step::by).containsExactly(OTHER);
        assertThat(conflict.reason().is(LifeCycleReason.CONCURRENT)).isTrue();
        assertThat(missing(record.offer(call(OTHER, SAME, "again"), evidence(second), handover(consent()), POLICY)))
                .containsExactly(TeleExpertiseCondition.OFFERS_WITHIN_POLICY.id());
    }

    @Test
    @DisplayName("bad input 17: one coordinator at two desks in the same second is a conflict, too")
    void one_coordinator_at_two_desks_is_a_conflict_too() {
        TeleExpertiseRequest ready = ready();

        assertThat(Merge.of(allocate(ready, ONE, first), allocate(ready, ONE, second), TeleExpertiseRequest::history)
                        .isConflict())
                .isTrue();
    }

    @Test
    @DisplayName("bad input 17: an expert offline accepts an offer that was recalled meanwhile, and gets a conflict")
    void an_acceptance_from_a_stale_copy_is_a_conflict() {
        TeleExpertiseRequest offered = offered(first);
        TeleExpertiseRequest onTheTablet = offered.accept(
                        call(actor(first), SAME, "mine"), offer(1), evidence(first), POLICY)
                .orThrow();
        TeleExpertiseRequest record = offered.recall(call(ONE, SAME, "better-match"), offer(1), evidence(first), POLICY)
                .orThrow();

        assertThat(Merge.of(record, onTheTablet, TeleExpertiseRequest::history).value())
                .isEqualTo(record);
        assertThat(record.accept(call(actor(first), SAME, "mine"), offer(1), evidence(first), POLICY)
                        .isTaken())
                .isFalse();
        assertThat(Merge.of(record, offered, TeleExpertiseRequest::history).isConflict())
                .isFalse();
    }

    @Test
    @DisplayName("bad input 17: offers beside one another are found out, too, where the policy allows them")
    void offers_beside_one_another_are_found_out() {
        TeleExpertisePolicy three = POLICY.withOffersAtOnce(3);
        TeleExpertiseRequest offered = offered(first);
        TeleExpertiseRequest mine = offered.offer(
                        call(ONE, SAME, "in-parallel"), evidence(second), handover(consent()), three)
                .orThrow();
        TeleExpertiseRequest theirs = offered.offer(
                        call(OTHER, SAME, "in-parallel"), evidence(expert("E-3")), handover(consent()), three)
                .orThrow();

        assertThat(Merge.of(mine, theirs, TeleExpertiseRequest::history).isConflict())
                .isTrue();
    }

    private static TeleExpertiseRequest allocate(TeleExpertiseRequest from, Actor by, DiasporaMember expert) {
        return from.offer(call(by, SAME, "best-match"), evidence(expert), handover(consent()), POLICY)
                .orThrow();
    }
}
