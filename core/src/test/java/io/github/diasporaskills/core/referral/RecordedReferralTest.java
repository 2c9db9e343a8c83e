package io.github.diasporaskills.core.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.DataSharingProtocol;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.register.RegisterChange;
import io.github.diasporaskills.core.register.RegisterRecord;
import io.github.diasporaskills.core.register.RegisterUpdate;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A case whose steps were taken is taken in by a register that has what they rested on, and by no other. */
class RecordedReferralTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);

    private final Chains chains = Chains.morocco();

    /** A register of the country with what the steps of the chain rest on. */
    private ProgrammeRegister register(List<RegisterRecord> papers) {
        Programme programme = Programme.builder(
                        ProgrammeId.of("chain"),
                        LocalText.of("en", "Chain"),
                        chains.pack().country(),
                        ProgrammeState.ACTIVE,
                        DateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31)))
                .partnership(Chains.partnership())
                .build();
        List<RegisterChange> changes = new ArrayList<>();
        for (int place = 0; place <= chains.last(); place++) {
            changes.add(record(RegisterRecord.of(Organisation.of(
                    chains.organisation(place),
                    "Place",
                    OrganisationKind.HOSPITAL,
                    chains.pack().country()))));
        }
        papers.forEach(paper -> changes.add(record(paper)));
        RegisterUpdate update =
                ProgrammeRegister.empty(programme, chains.pack()).apply(changes);
        assertThat(update.refusals()).isEmpty();
        return update.register();
    }

    private static RegisterChange record(RegisterRecord record) {
        return RegisterChange.record(record, DESK, Chains.START);
    }

    private static RegisterRecord of(Consent consent) {
        return RegisterRecord.of(RecordKind.CONSENT, consent);
    }

    private static RegisterRecord of(DataSharingProtocol protocol) {
        return RegisterRecord.of(RecordKind.PROTOCOL, protocol);
    }

    private static List<RecordFault> faults(ProgrammeRegister register, ReferralCase referral) {
        return register.apply(List.of(record(RegisterRecord.of(RecordKind.REFERRAL, referral))))
                .outcomes()
                .get(0)
                .faults();
    }

    private static List<String> codes(List<RecordFault> faults) {
        return faults.stream().map(fault -> fault.reason().code()).toList();
    }

    @Test
    @Tag("A14")
    @DisplayName("A14 each step that was taken is recorded, one by one and all at once")
    void what_was_proven_live_is_taken_in() {
        ProgrammeRegister register = register(List.of(of(chains.given()), of(chains.protocol())));
        List<ReferralCase> steps = new ArrayList<>(List.of(chains.identified(), chains.sought()));
        for (int place = 0; place <= chains.last(); place++) {
            steps.add(chains.at(place));
        }
        ReferralCase offered = chains.at(chains.last());
        steps.add(offered.accept(chains.call(3, 20, "can-help"), chains.rules()).orThrow());

        assertThat(faults(register, offered)).isEmpty();
        ProgrammeRegister now = register.apply(List.of(record(RegisterRecord.of(RecordKind.REFERRAL, steps.get(0)))))
                .register();
        for (int i = 1; i < steps.size(); i++) {
            RegisterUpdate update = now.apply(List.of(RegisterChange.advance(
                    RecordKind.REFERRAL, steps.get(i - 1), steps.get(i), DESK, Chains.START.plusSeconds(7200 + i))));
            assertThat(update.refusals()).isEmpty();
            now = update.register();
        }
    }

    @Test
    @Tag("A13")
    @DisplayName("A13 without the consent on the register there is no case, whoever records it")
    void a_case_without_its_consent_is_refused() {
        List<RecordFault> faults = faults(register(List.of(of(chains.protocol()))), chains.at(1));

        assertThat(codes(faults)).containsExactly("referral.consent.not-active", "consent.record.none");
        assertThat(faults).extracting(RecordFault::at).containsExactly("history[2]", "handovers[0].consent");
    }

    @Test
    @Tag("A37")
    @DisplayName("A37 no protocol in force, no disclosure, live or written down")
    void a_case_without_a_protocol_is_refused() {
        assertThat(codes(faults(register(List.of(of(chains.given()))), chains.at(2))))
                .containsExactly("consent.protocol.none", "consent.protocol.none");
    }

    @Test
    @Tag("A16")
    @Tag("I3")
    @DisplayName("A16 what was recorded before stays when the consent is taken back; what comes later is refused")
    void a_withdrawal_stops_the_next_hop_and_lets_the_case_end() {
        Consent given = chains.given();
        Consent withdrawn = given.withdraw(chains.call(0, 12, "changed-mind"), chains.care(12))
                .orThrow();
        ReferralCase once = chains.at(1);
        ProgrammeRegister register = register(List.of(of(given), of(chains.protocol())));
        register = register.apply(List.of(
                        record(RegisterRecord.of(RecordKind.REFERRAL, once)),
                        RegisterChange.advance(
                                RecordKind.CONSENT, given, withdrawn, DESK, Chains.START.plusSeconds(3600))))
                .register();

        // Somebody whose gate had not heard of it handed the case on a minute later.
        ReferralCase twice = chains.handOver(once, 2).referral();
        RegisterUpdate late = register.apply(List.of(
                RegisterChange.advance(RecordKind.REFERRAL, once, twice, DESK, Chains.START.plusSeconds(7200))));
        assertThat(late.outcomes().get(0).faults()).extracting(RecordFault::at).containsExactly("handovers[1].consent");

        ReferralCase ended =
                once.withdrawn(chains.call(1, 13, "told"), withdrawn).orThrow();
        assertThat(register.apply(List.of(RegisterChange.advance(
                                RecordKind.REFERRAL, once, ended, DESK, Chains.START.plusSeconds(7200))))
                        .refusals())
                .isEmpty();
    }

    private static RegisterRecord post(Chains chains, int place, String person, DateRange during) {
        return RegisterRecord.of(
                RecordKind.CHAIN_POST,
                new ChainPost(chains.chain().at(place).role(), chains.organisation(place), ActorId.of(person), during));
    }

    @Test
    @Tag("I4")
    @DisplayName("I4 where an organisation names its contacts, only they pass a case on, get it or take its steps")
    void only_who_holds_a_post_on_that_day_had_the_case() {
        ReferralCase accepted = chains.at(chains.last())
                .accept(chains.call(chains.last(), 20, "can-help"), chains.rules())
                .orThrow();
        List<RegisterRecord> papers = List.of(of(chains.given()), of(chains.protocol()));
        List<RegisterRecord> held = new ArrayList<>(papers);
        for (int place = 0; place <= chains.last(); place++) {
            held.add(post(chains, place, "person-" + place, DateRange.of(Chains.DAY, Chains.DAY)));
        }
        assertThat(faults(register(held), accepted)).isEmpty();

        for (int place = 0; place <= chains.last(); place++) {
            List<RegisterRecord> another = new ArrayList<>(papers);
            another.add(post(chains, place, "somebody-else", DateRange.from(Chains.DAY)));
            another.add(post(chains, place, "person-" + place, DateRange.until(Chains.DAY.minusDays(1))));
            List<String> expected = new ArrayList<>();
            if (place > 0) {
                expected.add("handovers[" + (place - 1) + "].recipient referral.recipient.role-not-held");
            }
            if (place < chains.last()) {
                expected.add("handovers[" + place + "].by referral.actor.role-not-held");
            } else {
                expected.add("history[" + (accepted.history().steps().size() - 1) + "] referral.actor.role-not-held");
            }
            assertThat(faults(register(another), accepted))
                    .as("place " + place)
                    .extracting(fault -> fault.at() + " " + fault.reason().code())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void an_organisation_that_names_nobody_for_a_function_is_asked_for_roles_only() {
        List<RegisterRecord> papers = new ArrayList<>(List.of(of(chains.given()), of(chains.protocol())));
        papers.add(RegisterRecord.of(
                RecordKind.CHAIN_POST,
                new ChainPost(
                        chains.chain().at(1).role(),
                        chains.organisation(0),
                        ActorId.of("somebody-else"),
                        DateRange.always())));
        assertThat(faults(register(papers), chains.at(chains.last()))).isEmpty();
    }

    @Test
    @Tag("A21")
    void a_case_of_no_agreement_of_the_programme_is_refused() {
        ProgrammeRegister register = register(List.of(of(chains.given()), of(chains.protocol())));
        StepCall late = StepCall.of(chains.actor(0), Chains.START.plusSeconds(600L * 86_400), "asked");
        ReferralCase referral = ReferralCase.recorded(
                        chains.opening(),
                        History.of(List.of(
                                chains.identified().history().first(),
                                Step.between(ReferralState.IDENTIFIED, ReferralState.CONSENT_SOUGHT, late))))
                .publicCare(chains.lacking())
                .build();

        assertThat(codes(faults(register, referral))).containsExactly("referral.partnership.not-in-force");
    }
}
