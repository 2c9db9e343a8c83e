package io.github.diasporaskills.matching.dispatch;

import static io.github.diasporaskills.matching.dispatch.DispatchWorld.BELGIUM;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.CARDIOLOGY;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.CHU;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.CLOCK;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.COORDINATOR;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.DEPUTY;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.DISPATCHER;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.FRANCE;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.MA;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.POLICY;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.REQUESTER;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.RULE;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.START;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.SUGGESTING;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.TODAY;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.accepted;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.any;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.away;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.done;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.expert;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.expertOf;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.handover;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.hours;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.id;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.network;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.offered;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.ready;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.zone;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DispatchScenariosTest {

    private static final PersonId FIRST = PersonId.of("E-1");

    @Test
    @Tag("I8")
    @DisplayName("I8 nobody is asked who is the requester, in conflict, away, full, or lacks language or credential")
    void nobody_is_asked_who_may_not_be() {
        DiasporaMember requester = expert(REQUESTER.id().value());
        DiasporaMember conflicted = expert("E-2", member -> member.conflictWith(CHU));
        DiasporaMember full = expert("E-3", member -> member.quota(0));
        DiasporaMember kin = expert("E-4");
        DiasporaMember neurologist = any("E-5", FRANCE, DispatchWorld.NEUROLOGY)
                .availability(new Availability(DateRange.always(), Set.of(Modality.REMOTE)))
                .build();
        DiasporaMember elsewhere = any("E-6", RandomWorld.CANADA, CARDIOLOGY)
                .availability(new Availability(DateRange.always(), Set.of(Modality.REMOTE)))
                .build();
        DispatchNetwork network = network(requester, conflicted, full, kin, neurologist, elsewhere, away("E-7"))
                .withTies(Ties.of(List.of(Tie.of(REQUESTER.id(), ActorId.of("E-4"), TieKind.KIN, DateRange.always()))));

        assertThat(DISPATCHER.decide(network, ready(1), START)).isNotInstanceOf(DispatchDecision.Offer.class);
        assertThat(codes(network, "E-2")).containsExactly("teleexpertise.expert.in-conflict");
        assertThat(codes(network, "E-3")).containsExactly("teleexpertise.expert.over-quota");
        assertThat(codes(network, "E-4")).containsExactly("teleexpertise.expert.in-conflict");
        assertThat(codes(network, "E-5")).containsExactly("teleexpertise.credential.none-in-force");
        assertThat(codes(network, "E-6")).containsExactly("dispatch.expert.country-not-covered");
        assertThat(codes(network, "E-7")).containsExactly("teleexpertise.expert.unavailable");
        assertThat(codes(network, REQUESTER.id().value())).containsExactly("teleexpertise.expert.is-requester");

        DispatchNetwork one = network.with(expert("E-9"));
        assertThat(expertOf(offered(ready(1), one, START)).value()).isEqualTo("E-9");
    }

    private static List<String> codes(DispatchNetwork network, String expert) {
        return DISPATCHER.obstacles(network, ready(1), PersonId.of(expert), START).stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    @Tag("A14")
    @DisplayName("A14 a case goes only where consent, basis of transfer and protocol let it go")
    void a_case_goes_only_where_it_may() {
        DispatchNetwork network = network(expert("E-1"))
                .with(any("E-2", BELGIUM, CARDIOLOGY)
                        .availability(new Availability(DateRange.always(), Set.of(Modality.REMOTE)))
                        .build());

        assertThat(network.countries()).containsExactly(BELGIUM, FRANCE);
        Set<CountryCode> covered =
                DispatchCase.countriesCovered(handover(1, Set.of(MA, BELGIUM)), network.countries(), START);
        assertThat(covered).containsExactly(BELGIUM);
        assertThat(expertOf(offered(ready(1).in(covered), network, START)).value())
                .isEqualTo("E-2");
        assertThat(DISPATCHER.decide(network, ready(1).in(Set.of()), START))
                .isInstanceOf(DispatchDecision.ClearingHouse.class);
    }

    @Test
    @Tag("A31")
    @DisplayName("A31 a held expert is passed over, and every reader sees what is seen of one who is away")
    void a_hold_looks_like_being_away() {
        DiasporaMember other = expert("E-2");
        DispatchNetwork held = network(expert("E-1"), other).withHolds(holdOn(FIRST));
        DispatchNetwork away = network(away("E-1"), other);
        List<DispatchCase> cases = List.of(
                ready(1),
                ready(1).preferring(ExpertPreference.WOMAN),
                ready(1).in(Set.of()),
                ready(1).knownTo(Set.of(FIRST)));
        for (DispatchCase each : cases) {
            for (int hour : List.of(1, 30, 100)) {
                DispatchDecision one = DISPATCHER.decide(held, each, hours(hour));
                assertThat(one).isEqualTo(DISPATCHER.decide(away, each, hours(hour)));
                for (Audience audience : Audience.values()) {
                    assertThat(one.explanation(audience))
                            .isEqualTo(
                                    DISPATCHER.decide(away, each, hours(hour)).explanation(audience));
                }
                assertThat(DISPATCHER.obstacles(held, each, FIRST, hours(hour)))
                        .isEqualTo(DISPATCHER.obstacles(away, each, FIRST, hours(hour)));
            }
        }
        assertThat(held).hasToString(away.toString());
    }

    @Test
    @Tag("A31")
    @DisplayName("A31 a hold takes an offer, and a case that was taken, to somebody else at once")
    void a_hold_takes_the_case_to_somebody_else() {
        DispatchNetwork two = network(expert("E-1"), expert("E-2"));
        DispatchCase offered = offered(ready(1), two, START);
        DispatchNetwork then = two.follow(offered);
        DispatchCase taken = accepted(offered, then, START.plusSeconds(60));
        PersonId first = expertOf(offered);
        DispatchNetwork held = then.withHolds(holdOn(first));

        for (DispatchCase each : List.of(offered, taken)) {
            DispatchDecision decision = DISPATCHER.decide(held, each, hours(1));
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            DispatchDecision.TakeBack.class,
                            back -> assertThat(back.why()).isEqualTo(DispatchDecision.Ending.UNAVAILABLE));
            DispatchCase free = done(decision, each, held, CLOCK, hours(1));
            assertThat(expertOf(offered(free, held.follow(offered, free), hours(1))))
                    .isNotEqualTo(first);
        }
    }

    private static Holds holdOn(PersonId expert) {
        return Holds.none()
                .with(Hold.place(
                                ActorId.of(expert.value()),
                                Actor.of("recipient-1", Role.SENSITIVE_CASE_RECIPIENT),
                                START.plusSeconds(120),
                                LocalDate.of(2026, 4, 1))
                        .orThrow());
    }

    @Test
    void an_emergency_gets_the_path_of_the_country_and_waits_for_nobody_abroad() {
        DispatchNetwork network = network(expert("E-1"));
        DispatchCase emergency = ready(1).asEmergency();

        DispatchDecision decision = DISPATCHER.decide(network, emergency, START);

        assertThat(decision)
                .isEqualTo(new DispatchDecision.LocalEmergency(
                        id(1), RULE.emergency().orElseThrow()));
        assertThat(decision.explanation(Audience.HOST).words(Locale.ENGLISH).get(0))
                .contains("141");
        DispatchCase shown = done(decision, emergency, network, CLOCK, START);
        for (int hour = 0; hour < 200; hour += 5) {
            assertThat(DISPATCHER.decide(network, shown, hours(hour))).isNotInstanceOf(DispatchDecision.Offer.class);
        }
        assertThat(DISPATCHER.decide(network, shown, hours(12)))
                .isInstanceOfSatisfying(
                        DispatchDecision.ToCoordinator.class,
                        told -> assertThat(told.why()).isEqualTo(Escalation.EMERGENCY_OPEN));
        DispatchNetwork without = network.withRule(DispatchRule.defaults().withMode(DispatchMode.AUTOMATIC));
        assertThat(DISPATCHER.decide(without, emergency, START))
                .isInstanceOfSatisfying(
                        DispatchDecision.ToCoordinator.class,
                        told -> assertThat(told.why()).isEqualTo(Escalation.EMERGENCY_WITHOUT_PATH));
    }

    @Test
    void a_case_that_becomes_an_emergency_while_an_expert_has_it_gets_the_path_once_and_goes_on() {
        DispatchNetwork network = network(expert("E-1"));
        DispatchCase ready = ready(1);
        DispatchCase offered = done(DISPATCHER.decide(network, ready, START), ready, network, CLOCK, START);
        DispatchNetwork then = network.follow(ready, offered);
        DispatchDecision usual = DISPATCHER.decide(then, offered, hours(1));
        DispatchCase emergency = offered.asEmergency();

        DispatchDecision decision = DISPATCHER.decide(then, emergency, hours(1));
        DispatchCase shown = done(decision, emergency, then, CLOCK, hours(1));

        assertThat(decision).isInstanceOf(DispatchDecision.LocalEmergency.class);
        assertThat(DISPATCHER.decide(then, shown, hours(1))).isEqualTo(usual);

        DispatchNetwork without = then.withRule(DispatchRule.defaults().withMode(DispatchMode.AUTOMATIC));
        DispatchDecision told = DISPATCHER.decide(without, emergency, hours(1));
        assertThat(told)
                .isInstanceOfSatisfying(
                        DispatchDecision.ToCoordinator.class,
                        to -> assertThat(to.why()).isEqualTo(Escalation.EMERGENCY_WITHOUT_PATH));
        assertThat(DISPATCHER.decide(without, done(told, emergency, without, CLOCK, hours(1)), hours(1)))
                .isNotInstanceOf(DispatchDecision.ToCoordinator.class);
    }

    @Test
    void a_suggested_offer_is_released_by_a_coordinator_and_by_nobody_else() {
        DispatchNetwork network = network(SUGGESTING, expert("E-1"));
        DispatchDecision decision = DISPATCHER.decide(network, ready(1), START);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        DispatchDecision.Offer.class,
                        offer -> assertThat(offer.coordinator()).isEqualTo(COORDINATOR.id()));
        assertThat(DispatchDesk.apply(decision, ready(1), network, CLOCK, START, handover(1)))
                .isEqualTo(new DispatchOutcome.Refused(List.of(Reason.of(DispatchReason.NEEDS_COORDINATOR))));
        DispatchCase offered = done(decision, ready(1), network, COORDINATOR, START);
        assertThat(offered.coordinator()).contains(COORDINATOR.id());
        assertThat(expertOf(offered)).isEqualTo(FIRST);
    }

    @Test
    void a_suggestion_that_nobody_releases_goes_to_the_deputy() {
        DispatchNetwork network = network(SUGGESTING, expert("E-1"));
        DispatchCase handled = ready(1).handledBy(COORDINATOR.id());

        DispatchDecision late = DISPATCHER.decide(network, handled, hours(24));
        assertThat(late)
                .isEqualTo(
                        new DispatchDecision.ToCoordinator(id(1), DEPUTY.id(), Escalation.OFFER_NOT_RELEASED, START));
        DispatchCase told = done(late, handled, network, CLOCK, hours(24));
        assertThat(DISPATCHER.decide(network, told, hours(24))).isInstanceOf(DispatchDecision.Offer.class);
    }

    @Test
    void nobody_is_woken_for_what_can_wait_until_the_morning() {
        DispatchNetwork network = network(SUGGESTING, expert("E-1"));
        Instant evening = Instant.parse("2026-03-02T21:00:00Z");

        assertThat(DISPATCHER.decide(network, ready(1, "SOON", evening), evening))
                .isEqualTo(new DispatchDecision.Wait(id(1), Instant.parse("2026-03-03T08:00:00Z"), WaitFor.DUTY));
        assertThat(DISPATCHER.decide(network, ready(1, "URGENT", evening), evening))
                .isInstanceOf(DispatchDecision.Offer.class);
    }

    @Test
    void days_count_where_the_expert_lives() {
        DiasporaMember tomorrow = any("E-1", RandomWorld.CANADA, CARDIOLOGY)
                .availability(new Availability(DateRange.from(TODAY.plusDays(1)), Set.of(Modality.REMOTE)))
                .build();
        DispatchNetwork network = network(tomorrow).withZones(RandomWorld.ZONES);
        DispatchCase there = ready(1).in(Set.of(RandomWorld.CANADA));

        Instant nightInRabat = Instant.parse("2026-03-03T01:00:00Z");
        Instant nightInToronto = Instant.parse("2026-03-03T05:00:00Z");
        assertThat(DISPATCHER.decide(network, there, nightInRabat))
                .isEqualTo(new DispatchDecision.Wait(id(1), nightInToronto, WaitFor.FREE_EXPERT));
        assertThat(DISPATCHER.decide(network, there, nightInToronto)).isInstanceOf(DispatchDecision.Offer.class);
    }

    @Test
    void who_is_awake_comes_before_who_would_read_it_in_the_morning() {
        DispatchNetwork network = network(expert("E-1"))
                .with(any("E-2", BELGIUM, CARDIOLOGY)
                        .availability(new Availability(DateRange.always(), Set.of(Modality.REMOTE)))
                        .build())
                .withZones(ExpertZones.byCountry(Map.of(FRANCE, zone("there", 12), BELGIUM, zone("here", 0))));

        assertThat(expertOf(offered(ready(1), network, START)).value()).isEqualTo("E-2");
        assertThat(expertOf(offered(ready(1), network, hours(11))).value())
                .as("at eight in the evening here it is eight in the morning there: the draw decides")
                .isEqualTo(expertOf(offered(ready(1), network.withZones(ExpertZones.none()), hours(11)))
                        .value());
    }

    @Test
    void a_decision_is_made_again_from_what_was_known_then() {
        DispatchNetwork network = network(expert("E-1"), expert("E-2"));
        DispatchRecord record = DISPATCHER.record(network, ready(1), START);

        assertThat(record.isReproducedBy(DISPATCHER, network(expert("E-2"), expert("E-1")), ready(1)))
                .as("in whatever order it was put together")
                .isTrue();
        assertThat(record.isReproducedBy(DISPATCHER, network(expert("E-2")), ready(1)))
                .isFalse();
        assertThat(record.isReproducedBy(DISPATCHER, network.withRule(RULE.withSeed(1)), ready(1)))
                .isFalse();
        assertThat(record.isReproducedBy(DISPATCHER, network, ready(1).preferring(ExpertPreference.MAN)))
                .isFalse();
        assertThat(record.inputs()).matches("[0-9a-f]{64}");
        assertThat(record.packHash()).isEqualTo(POLICY.packHash());
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void only_a_coordinator_reads_of_experts_wishes_and_numbers(Audience audience) {
        DispatchNetwork network = network(expert("E-1", Gender.WOMAN), expert("E-2", Gender.WOMAN));
        DispatchCase wished = ready(1).preferring(ExpertPreference.WOMAN);
        DispatchNetwork nobody = network(expert("E-1"));

        String offer = words(DISPATCHER.decide(network, wished, START), audience);
        String ask = words(DISPATCHER.decide(nobody, wished, START), audience);
        String others = words(DISPATCHER.decide(network, wished.in(Set.of()), START), audience);

        boolean sees = audience == Audience.COORDINATOR;
        assertThat(offer.matches("(?s).*\\bE-[12]\\b.*")).isEqualTo(sees);
        for (String text : List.of(offer, ask, others)) {
            assertThat(text.contains("woman")).as(text).isEqualTo(sees && !text.equals(offer));
        }
        assertThat(ask.contains("ask the patient again")).isEqualTo(!sees);
        assertThat(offer.contains("few cases lately")).isEqualTo(sees || audience == Audience.PERSON);
    }

    private static String words(DispatchDecision decision, Audience audience) {
        return String.join("\n", decision.explanation(audience).words(Locale.ENGLISH));
    }
}
