package io.github.diasporaskills.matching.dispatch;

import static io.github.diasporaskills.matching.dispatch.DispatchWorld.CHU;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.COORDINATOR;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.COUNTRIES;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.DEPUTY;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.DISPATCHER;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.MA;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.POLICY;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.START;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.SUGGESTING;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.expert;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.handover;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.hours;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.id;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.register.RegisterChange;
import io.github.diasporaskills.core.register.RegisterRecord;
import io.github.diasporaskills.core.register.RegisterUpdate;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DispatchDeskTest {

    private static final Instant JUST_BEFORE = START.minusSeconds(1);

    private final ProgrammeRegister register = register(ready(1).request(), expert("E-1"), expert("E-2"));

    private static ProgrammeRegister register(TeleExpertiseRequest request, DiasporaMember... members) {
        List<RegisterChange> changes = new ArrayList<>();
        changes.add(RegisterChange.record(
                RegisterRecord.of(Organisation.of(CHU, "CHU de Rabat", OrganisationKind.UNIVERSITY_HOSPITAL, MA)),
                COORDINATOR,
                JUST_BEFORE));
        for (DiasporaMember member : members) {
            changes.add(RegisterChange.record(RegisterRecord.of(member), COORDINATOR, JUST_BEFORE));
        }
        changes.add(RegisterChange.record(
                RegisterRecord.of(RecordKind.TELE_EXPERTISE_REQUEST, request), COORDINATOR, START));
        RegisterUpdate update = ProgrammeRegister.empty(programme()).apply(changes);
        assertThat(update.outcomes()).allMatch(outcome -> outcome.changedTheRegister());
        return update.register();
    }

    private static Programme programme() {
        return Programme.builder(
                        ProgrammeId.of("PILOT"),
                        LocalText.of("en", "Pilot"),
                        MA,
                        ProgrammeState.ACTIVE,
                        DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31)))
                .synthetic(true)
                .build();
    }

    private static DispatchCase found(ProgrammeRegister register) {
        return DispatchCase.of(
                register.find(RecordKind.TELE_EXPERTISE_REQUEST, id(1).value()).orElseThrow(), COUNTRIES);
    }

    private static RegisterChange decided(ProgrammeRegister register, Actor by, Instant at) {
        DispatchNetwork network = DispatchNetwork.of(register, POLICY, SUGGESTING, at);
        DispatchCase dispatched = found(register);
        DispatchDecision decision = DISPATCHER.decide(network, dispatched, at);
        return DispatchDesk.apply(decision, dispatched, network, by, at, handover(1))
                .fold(stepped -> stepped.change(), noted -> never(decision), unchanged -> never(decision), refused -> {
                    throw new AssertionError(refused.why().toString());
                });
    }

    private static RegisterChange never(DispatchDecision decision) {
        throw new AssertionError("No step: " + decision);
    }

    @Test
    @Tag("I7")
    @Tag("bad-input-17")
    @DisplayName("I7 bad input 17: of two coordinators at once one makes the offer, the other is told")
    void two_coordinators_at_once_never_make_two_offers() {
        RegisterChange mine = decided(register, COORDINATOR, hours(1));
        RegisterChange theirs = decided(register, DEPUTY, hours(1));

        RegisterUpdate first = register.apply(mine);
        RegisterUpdate second = first.register().apply(theirs);

        assertThat(first.outcomes()).allMatch(outcome -> outcome.changedTheRegister());
        assertThat(second.outcomes()).noneMatch(outcome -> outcome.changedTheRegister());
        assertThat(found(second.register()).request().activeAllocations()).hasSize(1);
        DispatchNetwork now = DispatchNetwork.of(second.register(), POLICY, SUGGESTING, hours(1));
        assertThat(DISPATCHER.decide(now, found(second.register()), hours(1)))
                .isInstanceOf(DispatchDecision.Wait.class);
    }

    @Test
    @Tag("I7")
    @Tag("bad-input-17")
    @DisplayName("I7 bad input 17: a tablet that was offline makes no second offer when it comes back")
    void a_stale_tablet_never_makes_a_second_offer() {
        ProgrammeRegister onTheTablet = register;
        ProgrammeRegister atTheDesk =
                register.apply(decided(register, COORDINATOR, hours(1))).register();
        TeleExpertiseRequest offered = found(atTheDesk).request();
        TeleExpertiseRequest declined = offered.decline(
                        StepCall.of(
                                DispatchWorld.actor(
                                        offered.activeAllocations().get(0).expert()),
                                hours(2),
                                "no-time"),
                        offered.activeAllocations().get(0).id())
                .orThrow();
        atTheDesk = atTheDesk
                .apply(RegisterChange.advance(
                        RecordKind.TELE_EXPERTISE_REQUEST, offered, declined, COORDINATOR, hours(2)))
                .register();
        atTheDesk = atTheDesk.apply(decided(atTheDesk, COORDINATOR, hours(3))).register();

        RegisterUpdate late = atTheDesk.apply(decided(onTheTablet, DEPUTY, hours(4)));

        assertThat(late.outcomes()).noneMatch(outcome -> outcome.changedTheRegister());
        assertThat(found(late.register()).request().activeAllocations()).hasSize(1);
        assertThat(found(late.register()).request().allocations()).hasSize(2);
    }

    @Test
    void a_decision_is_made_again_from_the_register_as_it_was_known_then() {
        Instant then = hours(1);
        DispatchNetwork network = DispatchNetwork.of(register, POLICY, SUGGESTING, then);
        DispatchRecord record = DISPATCHER.record(network, found(register), then);
        ProgrammeRegister later = register.apply(decided(register, COORDINATOR, then.plusSeconds(5)))
                .register()
                .apply(RegisterChange.record(RegisterRecord.of(expert("E-9")), COORDINATOR, hours(2)))
                .register();

        ProgrammeRegister known = later.knownAt(then);
        assertThat(record.isReproducedBy(DISPATCHER, DispatchNetwork.of(known, POLICY, SUGGESTING, then), found(known)))
                .isTrue();
        assertThat(record.isReproducedBy(DISPATCHER, DispatchNetwork.of(later, POLICY, SUGGESTING, then), found(later)))
                .isFalse();
    }

    @Test
    void the_network_of_a_register_counts_offers_that_stand() {
        ProgrammeRegister offered =
                register.apply(decided(register, COORDINATOR, hours(1))).register();
        PersonId first = found(offered).request().activeAllocations().get(0).expert();
        DispatchNetwork network = DispatchNetwork.of(offered, POLICY, SUGGESTING, hours(1));

        assertThat(network.evidence(first).orElseThrow().otherCases()).isEqualTo(1);
        assertThat(network.evidenceBesideOwnCase(first).orElseThrow().otherCases())
                .isZero();
        assertThat(network.size()).isEqualTo(2);
        assertThat(network.without(first).evidence(first)).isEmpty();
    }

    @Test
    void a_decision_about_another_case_is_refused() {
        DispatchNetwork network = DispatchNetwork.of(register, POLICY, SUGGESTING, START);
        DispatchDecision decision = DISPATCHER.decide(network, found(register), START);

        assertThatThrownBy(() -> DispatchDesk.apply(decision, ready(2), network, COORDINATOR, START, handover(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
