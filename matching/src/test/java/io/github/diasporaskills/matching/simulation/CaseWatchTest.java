package io.github.diasporaskills.matching.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.teleexpertise.ExpertEvidence;
import io.github.diasporaskills.core.teleexpertise.Handover;
import io.github.diasporaskills.core.teleexpertise.TeleExpertisePolicy;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.dispatch.DispatchCase;
import io.github.diasporaskills.matching.dispatch.DispatchNote;
import io.github.diasporaskills.matching.dispatch.DispatchRule;
import io.github.diasporaskills.matching.dispatch.Escalation;
import io.github.diasporaskills.matching.dispatch.ExpertPreference;
import io.github.diasporaskills.matching.dispatch.NoteKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the watch over a simulation finds, if it is there. */
class CaseWatchTest {

    private static final Instant START = Instant.parse("2026-02-02T10:00:00Z");
    private static final Actor CLOCK = Actor.of("clock", Role.SYSTEM);
    private static final Actor COORDINATOR = Actor.of("coordinator-1", Role.COORDINATOR);

    private final Scenario scenario = Scenarios.busy();
    private final TeleExpertisePolicy policy = TeleExpertisePolicy.of(Scenarios.MOROCCO);
    private final InventedCases files = new InventedCases(scenario, Scenarios.MOROCCO, policy);
    private final InventedNetwork people = new InventedNetwork(scenario, Scenarios.MOROCCO.country(), 1);
    private final Handover handover = files.handover(1, files.gate(1, 0, START));
    private final CaseWatch watch = new CaseWatch(policy, DispatchRule.of(Scenarios.MOROCCO), Duration.ofHours(1));

    private DispatchCase ready() {
        TeleExpertiseRequest request = files.submitted(
                        1, 0, people.questions().get(0), handover, ActorId.of("coordinator-1"), START)
                .startTriage(call(COORDINATOR, START))
                .orThrow()
                .makeReady(call(COORDINATOR, START), "SOON", policy)
                .orThrow();
        return DispatchCase.of(request, files.countries());
    }

    private static StepCall call(Actor by, Instant at) {
        return StepCall.of(by, at, "why");
    }

    private DiasporaMember cardiologist(int from) {
        int number = from;
        while (people.specialtyOf(number) != 0) {
            number++;
        }
        return people.member(number, DateRange.always());
    }

    private DispatchCase offered(DispatchCase from, DiasporaMember to) {
        return from.with(from.request()
                .offer(
                        call(CLOCK, START),
                        ExpertEvidence.of(to, 0, Ties.none(), Holds.none()),
                        handover,
                        policy.withOffersAtOnce(2))
                .orThrow());
    }

    private List<String> after(DispatchCase before, DiasporaMember asOffered, DiasporaMember asWatched) {
        watch.stepped(before, offered(before, asOffered), Optional.of(asWatched), START);
        return watch.breaches();
    }

    @Test
    void an_offer_to_somebody_who_may_be_asked_is_no_breach() {
        DiasporaMember expert = cardiologist(0);

        assertThat(after(ready(), expert, expert)).isEmpty();
        assertThat(watch.checks()).isEqualTo(2);
    }

    @Test
    @Tag("I7")
    void two_active_offers_are_found() {
        DiasporaMember first = cardiologist(0);
        DiasporaMember second = cardiologist(InventedNetwork.number(first.id()) + 1);
        DispatchCase one = offered(ready(), first);

        assertThat(after(one, second, second)).singleElement().asString().startsWith("two active offers: S-1");
        watch.standing(offered(one, second), START);
        assertThat(watch.breaches()).hasSize(2);
    }

    @Test
    @Tag("I8")
    void an_expert_who_may_not_be_asked_is_found_whatever_is_amiss() {
        DiasporaMember expert = cardiologist(0);
        DiasporaMember away = people.member(
                InventedNetwork.number(expert.id()),
                DateRange.until(scenario.start().minusDays(9)));
        DiasporaMember other = cardiologist(InventedNetwork.number(expert.id()) + 1);
        List<UnaryOperator<DiasporaMember>> amiss = List.of(
                each -> away,
                each -> other,
                each -> each.toBuilder().quota(0).build(),
                each -> each.toBuilder().conflictWith(ready().request().site()).build());
        for (UnaryOperator<DiasporaMember> each : amiss) {
            int before = watch.breaches().size();
            assertThat(after(ready(), expert, each.apply(expert))).hasSize(before + 1);
        }
        assertThat(watch.breaches()).allMatch(breach -> breach.startsWith("an expert who may not be asked"));
    }

    @Test
    void an_offer_against_the_patients_wish_or_into_another_country_is_found() {
        DiasporaMember expert = cardiologist(0);
        ExpertPreference opposite =
                ExpertPreference.WOMAN.accepts(expert.gender()) ? ExpertPreference.MAN : ExpertPreference.WOMAN;

        assertThat(after(ready().preferring(opposite), expert, expert)).hasSize(1);
        assertThat(after(ready().in(Set.of()), expert, expert)).hasSize(2);
    }

    @Test
    void a_case_of_which_nobody_was_told_in_time_is_found_and_one_that_was_told_is_not() {
        DispatchCase silent = offered(ready(), cardiologist(0));
        watch.standing(silent, START.plus(Duration.ofDays(3)));
        assertThat(watch.breaches()).isEmpty();

        Instant late = START.plus(Duration.ofHours(80));
        watch.standing(silent, late);
        assertThat(watch.breaches()).singleElement().asString().startsWith("silent beyond its time");

        watch.standing(
                silent.with(new DispatchNote(
                        NoteKind.ESCALATED,
                        START.plus(Duration.ofHours(73)),
                        CLOCK.id(),
                        COORDINATOR.id(),
                        Escalation.OPINION_OVERDUE)),
                late);
        assertThat(watch.breaches()).hasSize(1);
    }

    @Test
    void more_breaches_than_anybody_reads_are_only_counted() {
        DiasporaMember expert = cardiologist(0);
        for (int round = 0; round < 30; round++) {
            after(ready(), expert, expert.toBuilder().quota(0).build());
        }

        assertThat(watch.breaches()).hasSize(21).last().isEqualTo("and more");
    }
}
