package io.github.diasporaskills.matching.dispatch;

import static io.github.diasporaskills.matching.dispatch.DispatchWorld.CLOCK;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.DISPATCHER;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.START;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.accepted;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.answered;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.away;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.declined;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.done;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.expert;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.expertOf;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.hours;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.network;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.offered;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.ready;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private final DispatchNetwork two = network(expert("E-1"), expert("E-2"), away("E-3"));

    @Test
    void a_waiting_case_is_offered_to_one_expert_and_waits_for_the_reply() {
        DispatchCase offered = offered(ready(1), two, START);
        DispatchNetwork after = two.follow(offered);

        assertThat(offered.request().state()).isEqualTo(TeleExpertiseState.ALLOCATED);
        assertThat(DISPATCHER.decide(after, offered, hours(1)))
                .isEqualTo(new DispatchDecision.Wait(
                        offered.request().id(), START.plus(Duration.ofDays(3)).plusSeconds(1), WaitFor.EXPERT_REPLY));
    }

    @Test
    void after_a_no_the_next_expert_is_asked_and_the_first_is_not_asked_again() {
        DispatchCase first = offered(ready(1), two, START);
        DispatchCase second = offered(declined(first, hours(1)), two, hours(1));

        assertThat(expertOf(second)).isNotEqualTo(expertOf(first));
        assertThat(DISPATCHER.decide(two, declined(second, hours(2)), hours(2)))
                .as("both said no, and the third is away")
                .isEqualTo(new DispatchDecision.Wait(second.request().id(), hours(2 + 24), WaitFor.FREE_EXPERT));
        assertThat(DISPATCHER.decide(two, declined(second, hours(2)), hours(2 + 24)))
                .isInstanceOf(DispatchDecision.ClearingHouse.class);
    }

    @Test
    void an_offer_lapses_once_its_time_is_over_and_not_before() {
        DispatchCase offered = offered(ready(1), two, START);
        DispatchNetwork after = two.follow(offered);
        Instant due = hours(72);

        assertThat(DISPATCHER.decide(after, offered, due)).isInstanceOf(DispatchDecision.Wait.class);
        assertThat(DISPATCHER.decide(after, offered, due.plusNanos(1)))
                .isEqualTo(new DispatchDecision.TakeBack(
                        offered.request().id(), standing(offered), DispatchDecision.Ending.LAPSED));
        DispatchCase lapsed = done(DISPATCHER.decide(after, offered, hours(73)), offered, after, CLOCK, hours(73));
        assertThat(lapsed.request().allocations().get(0).state()).isEqualTo(AllocationState.LAPSED);
        assertThat(expertOf(offered(lapsed, after, hours(73)))).isNotEqualTo(expertOf(offered));
    }

    @Test
    void the_backup_is_asked_before_the_deadline_where_the_country_says_so() {
        DispatchNetwork sooner = two.withRule(two.rule().withBackupHours("SOON", 12));
        DispatchCase offered = offered(ready(1), sooner, START);
        DispatchNetwork after = sooner.follow(offered);

        assertThat(DISPATCHER.decide(after, offered, hours(11))).isInstanceOf(DispatchDecision.Wait.class);
        DispatchCase recalled = done(DISPATCHER.decide(after, offered, hours(12)), offered, after, CLOCK, hours(12));
        assertThat(recalled.request().allocations().get(0).state()).isEqualTo(AllocationState.RECALLED);
        assertThat(expertOf(offered(recalled, after, hours(12)))).isNotEqualTo(expertOf(offered));
    }

    @Test
    void a_case_that_was_answered_needs_nothing_more() {
        DispatchCase offered = offered(ready(1), two, START);
        DispatchNetwork network = two.follow(offered);
        DispatchCase taken = accepted(offered, network, hours(1));
        DispatchCase answered = answered(taken, network, hours(2));

        assertThat(DISPATCHER.decide(network, answered, hours(3)))
                .isEqualTo(new DispatchDecision.Nothing(answered.request().id(), TeleExpertiseState.ANSWERED));
        assertThat(network.follow(offered, taken).follow(taken, answered).load().cases())
                .isEqualTo(1);
    }
}
