package io.github.diasporaskills.core.referral;

import static io.github.diasporaskills.core.referral.Chains.CASE;
import static io.github.diasporaskills.core.referral.Chains.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.consent.HolderNotice;
import io.github.diasporaskills.core.consent.IncapacityRecord;
import io.github.diasporaskills.core.consent.Patient;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.ReviewOutcome;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.consent.SubjectProtection;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.journal.JournalEntry;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralCaseTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2022, 3, 8, 9, 30);

    private final Chains morocco = Chains.morocco();

    private static List<String> missing(StepResult<?, ?> result) {
        return result.refusal().stream()
                .flatMap(refusal -> refusal.missing().stream())
                .map(reason -> reason.code())
                .toList();
    }

    private StepResult<HandedOver<Patient.PatientFile>, ReferralState> tryHop(
            ReferralCase referral, int from, int to, ReferralRules rules) {
        return referral.handOver(
                morocco.call(from, 100, "handed-over"),
                morocco.file(),
                morocco.recipient(to),
                rules,
                morocco.journal());
    }

    @Test
    void the_table_is_that_of_the_domain_and_a_way_for_chains_without_contacts_between() {
        LifeCycle<ReferralState> table = ReferralLifeCycle.TABLE;
        Machines.check(table, """
                IDENTIFIED > CONSENT_SOUGHT CANCELLED
                CONSENT_SOUGHT > CONSENTED CONSENT_REFUSED CANCELLED
                CONSENTED > WITH_FOCAL_POINT PROVIDER_OFFERED NO_PROVIDER CANCELLED CONSENT_WITHDRAWN
                CONSENT_REFUSED
                WITH_FOCAL_POINT > WITH_FOCAL_POINT PROVIDER_OFFERED NO_PROVIDER CANCELLED CONSENT_WITHDRAWN
                PROVIDER_OFFERED > ACCEPTED WITH_FOCAL_POINT CONSENTED CANCELLED CONSENT_WITHDRAWN
                NO_PROVIDER
                ACCEPTED > SCHEDULED CANCELLED CONSENT_WITHDRAWN
                SCHEDULED > IN_CARE CANCELLED CONSENT_WITHDRAWN
                IN_CARE > COMPLETED
                COMPLETED > CLOSED
                CLOSED
                CANCELLED
                CONSENT_WITHDRAWN
                """);
        assertThat(table.states()).hasSize(14);
    }

    @Test
    @Tag("A13")
    @DisplayName("A13 a critical case without consent cannot leave the health focal point")
    void without_consent_nothing_leaves() {
        for (ReferralCase early : List.of(morocco.identified(), morocco.sought())) {
            int before = morocco.journal().entries().size();
            StepResult<?, ReferralState> result = tryHop(early, 0, 1, morocco.rules());
            assertThat(missing(result)).containsExactly("lifecycle.step.not-allowed");
            assertThat(morocco.journal().entries()).hasSize(before + 1).last().satisfies(entry -> {
                assertThat(entry.kind()).isEqualTo(EntryKind.REFUSAL);
                assertThat(entry.action()).isEqualTo("referral.handover-refused");
            });
        }
        assertThat(missing(morocco.sought().consented(morocco.call(0, 5, "hurry"), morocco.asked(), morocco.rules())))
                .containsExactly("referral.consent.not-active");

        StepResult<?, ReferralState> gone = tryHop(morocco.consented(), 0, 1, morocco.rules());
        assertThat(missing(gone)).containsExactly("consent.record.none");
        assertThat(morocco.journal().entries()).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.REFUSAL);
            assertThat(entry.action()).isEqualTo("gate.refused");
        });
        ExemptionClaim claim = ExemptionClaim.of("vital-interests", StepReason.of("critical"));
        assertThat(missing(morocco.sought().goOnWithout(morocco.call(0, 5, "critical"), claim, morocco.rules())))
                .containsExactly("consent.exemption.unknown");
    }

    @Test
    @Tag("A14")
    @DisplayName("A14 four parties, three handovers in order; each sees its own fields")
    void the_case_goes_along_the_chain() {
        ReferralCase referral = morocco.consented();
        for (int hop = 1; hop <= 3; hop++) {
            HandedOver<Patient.PatientFile> step = morocco.handOver(referral, hop);
            referral = step.referral();
            assertThat(step.disclosed().content().parts().keySet())
                    .isEqualTo(morocco.chain().at(hop).sees());
            assertThat(referral.hop()).isEqualTo(hop);
            assertThat(step.toString()).doesNotContain("Amina");
        }
        assertThat(morocco.chain().roles()).hasSize(4);
        assertThat(referral.handovers()).hasSize(3);
        assertThat(referral.state()).isEqualTo(ReferralState.PROVIDER_OFFERED);
        assertThat(referral.handovers())
                .extracting(record -> record.recipient().role().value())
                .containsExactly("partnership-focal-point", "council-focal-point", "provider");
        assertThat(referral.handovers().get(0).categories()).containsExactly(DataCategory.CARE_NEED);
        assertThat(referral.handovers().get(0).by()).isEqualTo(morocco.actor(0));
        assertThat(referral.handovers())
                .extracting(DisclosureRecord::at)
                .isSorted()
                .doesNotContainNull();

        ReferralCase done = referral.accept(morocco.call(3, 20, "can-help"), morocco.rules())
                .orThrow()
                .schedule(morocco.call(3, 21, "day-found"), TUESDAY)
                .orThrow()
                .startCare(morocco.call(3, 22, "patient-came"), morocco.rules())
                .orThrow()
                .complete(morocco.call(3, 23, "operated"), morocco.rules())
                .orThrow()
                .close(morocco.call(0, 24, "told"))
                .orThrow();
        assertThat(done.state()).isEqualTo(ReferralState.CLOSED);
        assertThat(done.appointment()).contains(TUESDAY);
        assertThat(ReferralLifeCycle.TABLE.faults(done.history())).isEmpty();
    }

    @Test
    @Tag("I4")
    @DisplayName("I4 no function is skipped, and who hands over holds the function and the case")
    void nobody_is_skipped() {
        ReferralRules rules = morocco.rules(morocco.given());
        ReferralCase first = morocco.consented();
        int before = morocco.journal().entries().size();

        assertThat(missing(tryHop(first, 0, 2, rules))).containsExactly("referral.chain.not-next");
        assertThat(missing(tryHop(first, 0, 3, rules))).containsExactly("referral.chain.not-next");
        assertThat(missing(tryHop(first, 1, 1, rules))).containsExactly("referral.actor.role-not-held");
        assertThat(missing(tryHop(morocco.at(1), 0, 2, rules))).containsExactly("referral.actor.role-not-held");
        assertThat(missing(tryHop(morocco.at(1), 1, 1, rules))).containsExactly("referral.chain.not-next");
        Recipient stranger = new Recipient(
                morocco.chain().at(1).role(),
                morocco.organisation(1),
                ActorId.of("stranger"),
                morocco.pack().country());
        assertThat(missing(first.handOver(
                        morocco.call(0, 100, "handed-over"), morocco.file(), stranger, rules, morocco.journal())))
                .containsExactly("referral.recipient.role-not-held");
        Recipient wrongParty = new Recipient(
                morocco.chain().at(1).role(),
                morocco.organisation(2),
                morocco.actor(1).id(),
                morocco.pack().country());
        assertThat(missing(first.handOver(
                        morocco.call(0, 100, "handed-over"), morocco.file(), wrongParty, rules, morocco.journal())))
                .containsExactly("referral.recipient.role-not-held");
        assertThat(morocco.journal().entries().subList(before, before + 3))
                .allMatch(entry -> entry.kind() == EntryKind.REFUSAL)
                .allMatch(entry -> entry.action().startsWith("referral."));
        assertThat(missing(tryHop(morocco.at(3), 3, 3, rules))).containsExactly("lifecycle.step.not-allowed");
    }

    @Test
    @Tag("A15")
    @DisplayName("A15 a refusal ends the case, is counted, discloses nothing and marks nobody")
    void a_refusal_is_an_end_without_penalty() {
        Consent no = morocco.asked()
                .refuse(morocco.call(0, 2, "said-no"), morocco.care(2))
                .orThrow();
        ReferralCase ended =
                morocco.sought().refused(morocco.call(0, 3, "said-no"), no).orThrow();

        assertThat(ended.state()).isEqualTo(ReferralState.CONSENT_REFUSED);
        assertThat(ReferralLifeCycle.TABLE.isTerminal(ended.state())).isTrue();
        assertThat(ended.history().firstReached(ReferralState.CONSENT_REFUSED)).isPresent();
        assertThat(ended.handovers()).isEmpty();
        assertThat(no.localCare()).isPresent();
        assertThat(missing(tryHop(ended, 0, 1, morocco.rules(no)))).containsExactly("lifecycle.step.ended");
        assertThat(missing(morocco.sought().refused(morocco.call(0, 3, "said-no"), morocco.given())))
                .containsExactly("referral.refusal.not-on-record");
        ReferralCase again = ReferralCase.identify(morocco.call(0, 90, "asks-anew"), morocco.opening());
        assertThat(again.seekConsent(
                                morocco.call(0, 91, "asked"),
                                Chains.partnership(),
                                morocco.lacking(),
                                morocco.rules(no),
                                morocco.journal())
                        .isTaken())
                .isTrue();
    }

    @Test
    @Tag("A16")
    @Tag("I3")
    @DisplayName("A16, I3 a withdrawal after hop 2 stops later hops, tells the holders and keeps the fact")
    void a_withdrawal_stops_the_chain() {
        ReferralCase second = morocco.at(2);
        Consent withdrawn = morocco.given()
                .withdraw(morocco.call(0, 50, "said-no"), morocco.care(50))
                .orThrow();

        assertThat(missing(tryHop(second, 2, 3, morocco.rules(withdrawn))))
                .containsExactly("consent.record.not-active");
        assertThat(missing(second.withdrawn(morocco.call(0, 51, "said-no"), morocco.given())))
                .containsExactly("referral.withdrawal.not-on-record");
        ReferralCase stopped =
                second.withdrawn(morocco.call(0, 51, "said-no"), withdrawn).orThrow();
        List<HolderNotice> notices = HolderNotice.after(withdrawn, stopped.handovers());
        notices.forEach(notice -> notice.record(morocco.actor(0), START.plusSeconds(3600), morocco.journal()));

        assertThat(stopped.state()).isEqualTo(ReferralState.CONSENT_WITHDRAWN);
        assertThat(missing(tryHop(stopped, 2, 3, morocco.rules(morocco.given()))))
                .containsExactly("lifecycle.step.ended");
        assertThat(notices)
                .extracting(notice -> notice.holder().organisation())
                .containsExactly(morocco.organisation(1), morocco.organisation(2));
        assertThat(morocco.journal().entries())
                .filteredOn(entry -> entry.kind() == EntryKind.DISCLOSURE)
                .hasSize(2);
        assertThat(morocco.journal().entries().toString() + stopped + stopped.handovers())
                .doesNotContain("Amina", "leishmaniasis");
    }

    @Test
    @Tag("A17")
    @DisplayName("A17 care that the public sector gives is refused unless overridden with a reason; the rule is data")
    void public_care_comes_first() {
        PublicCare available = PublicCare.available(morocco.actor(0).id(), START);
        StepCall call = morocco.call(0, 1, "asked");
        ReferralCase referral = morocco.identified();

        assertThat(missing(referral.seekConsent(
                        call, Chains.partnership(), available, morocco.rules(), morocco.journal())))
                .containsExactly("referral.care.not-subsidiary");
        PublicCare bySoftware = available.overridden(Actor.of("router", Role.SYSTEM), StepReason.of("queue-too-long"));
        assertThat(missing(referral.seekConsent(
                        call, Chains.partnership(), bySoftware, morocco.rules(), morocco.journal())))
                .containsExactly("referral.override.needs-a-person");
        assertThat(morocco.journal().entries()).isEmpty();
        PublicCare overridden = available.overridden(
                morocco.actor(0), StepReason.of("queue-too-long").withNote("Amina waits"));
        ReferralCase asked = referral.seekConsent(
                        call, Chains.partnership(), overridden, morocco.rules(), morocco.journal())
                .orThrow();
        assertThat(asked.publicCare()).contains(overridden);
        assertThat(morocco.journal().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.OVERRIDE);
            assertThat(entry.details()).containsEntry("why", "queue-too-long");
            assertThat(entry.toString()).doesNotContain("Amina");
        });

        Chains elsewhere = new Chains(CountryPack.load("synthetic"), morocco.chain(), new MemoryJournal());
        assertThat(elsewhere
                        .identified()
                        .seekConsent(call, Chains.partnership(), available, elsewhere.rules(), elsewhere.journal())
                        .isTaken())
                .as("the synthetic pack has no such rule")
                .isTrue();
    }

    @Test
    @Tag("A21")
    @DisplayName("A21 in force 2023-05-31, not 2023-06-02; running cases finish")
    void new_cases_need_a_partnership_in_force() {
        assertThat(seekOn("2023-05-31T12:00:00Z")).isEmpty();
        assertThat(seekOn("2023-06-02T12:00:00Z")).containsExactly("referral.partnership.not-in-force");
        ReferralCase other = ReferralCase.identify(
                morocco.call(0, 0, "care-not-at-hand"),
                new ReferralOpening(
                        ReferralId.of("RF-2"),
                        CASE,
                        morocco.chain(),
                        morocco.organisation(0),
                        morocco.opening().specialty(),
                        "P-OTHER",
                        morocco.opening().gender()));
        assertThat(missing(other.seekConsent(
                        morocco.call(0, 1, "asked"),
                        Chains.partnership(),
                        morocco.lacking(),
                        morocco.rules(),
                        morocco.journal())))
                .containsExactly("referral.partnership.other");

        StepCall after = StepCall.of(morocco.actor(3), Instant.parse("2023-06-05T09:00:00Z"), "can-help");
        assertThat(morocco.at(3).accept(after, morocco.rules()).isTaken()).isTrue();
    }

    private List<String> seekOn(String instant) {
        Instant at = Instant.parse(instant);
        ReferralCase found =
                ReferralCase.identify(StepCall.of(morocco.actor(0), at, "care-not-at-hand"), morocco.opening());
        return missing(found.seekConsent(
                StepCall.of(morocco.actor(0), at, "asked"),
                Chains.partnership(),
                morocco.lacking(),
                morocco.rules(),
                morocco.journal()));
    }

    @Test
    void a_provider_who_declines_gives_the_case_back_and_another_is_asked() {
        ReferralCase offered = morocco.at(3);

        assertThat(missing(offered.decline(morocco.call(1, 30, "no-time"), morocco.rules())))
                .containsExactly("referral.actor.role-not-held");
        ReferralCase back =
                offered.decline(morocco.call(3, 30, "no-time"), morocco.rules()).orThrow();
        assertThat(back.state()).isEqualTo(ReferralState.WITH_FOCAL_POINT);
        assertThat(back.hop()).isEqualTo(2);
        assertThat(back.handovers()).hasSize(3);
        ReferralCase again =
                tryHop(back, 2, 3, morocco.rules(morocco.given())).orThrow().referral();
        assertThat(again.handovers()).hasSize(4);
        assertThat(offered.decline(morocco.call(2, 30, "no-answer"), morocco.rules())
                        .isTaken())
                .as("the contact before takes it back")
                .isTrue();
        assertThat(back.noProvider(morocco.call(2, 40, "nobody"), morocco.rules())
                        .orThrow()
                        .state())
                .isEqualTo(ReferralState.NO_PROVIDER);
        assertThat(missing(morocco.at(1).noProvider(morocco.call(1, 40, "nobody"), morocco.rules())))
                .containsExactly("referral.chain.not-last");
    }

    @Test
    void a_case_is_given_up_at_any_time_before_care_begins() {
        for (int place = 0; place <= 3; place++) {
            assertThat(morocco.at(place)
                            .cancel(morocco.call(0, 60, "moved-away"))
                            .orThrow()
                            .state())
                    .isEqualTo(ReferralState.CANCELLED);
        }
        ReferralCase inCare = morocco.at(3)
                .accept(morocco.call(3, 20, "can-help"), morocco.rules())
                .orThrow()
                .schedule(morocco.call(3, 21, "day-found"), TUESDAY)
                .orThrow()
                .startCare(morocco.call(3, 22, "patient-came"), morocco.rules())
                .orThrow();
        assertThat(missing(inCare.cancel(morocco.call(0, 60, "moved-away"))))
                .containsExactly("lifecycle.step.not-allowed");
        Consent withdrawn = morocco.given()
                .withdraw(morocco.call(0, 50, "said-no"), morocco.care(50))
                .orThrow();
        assertThat(missing(inCare.withdrawn(morocco.call(0, 60, "said-no"), withdrawn)))
                .as("between patient and clinician")
                .containsExactly("lifecycle.step.not-allowed");
    }

    @Test
    void an_exemption_of_the_pack_opens_the_chain_and_owes_a_review() {
        ReferralChain direct = new ReferralChain(
                "direct",
                LocalText.of("en", "Two handovers"),
                morocco.chain().roles().subList(0, 3));
        Chains rwanda = new Chains(CountryPack.load("RW"), direct, new MemoryJournal());
        ReferralCase referral = twoHops(rwanda);
        assertThat(referral.reviews()).hasSize(2);
        assertThat(referral.reviews()).allMatch(review -> review.isOverdueAt(START.plusSeconds(80L * 3600)));
        assertThat(rwanda.journal().entries())
                .filteredOn(entry -> entry.kind() == EntryKind.OVERRIDE)
                .hasSize(2);
        assertThat(referral.reviewed(rwanda.actor(0), START.plusSeconds(9000), ReviewOutcome.JUSTIFIED)
                        .isRead())
                .isFalse();
        ReferralCase owed = referral.accept(rwanda.call(2, 20, "can-help"), rwanda.rules())
                .orThrow()
                .schedule(rwanda.call(2, 21, "day-found"), TUESDAY)
                .orThrow()
                .startCare(rwanda.call(2, 22, "patient-came"), rwanda.rules())
                .orThrow()
                .complete(rwanda.call(2, 23, "operated"), rwanda.rules())
                .orThrow();
        assertThat(missing(owed.close(rwanda.call(0, 99, "told")))).containsExactly("referral.review.owed");
        ReferralCase reviewed = owed.reviewed(
                        Actor.of("officer-1", Role.COORDINATOR),
                        START.plusSeconds(9000),
                        ReviewOutcome.CONSENT_GIVEN_SINCE)
                .orThrow();
        assertThat(reviewed.close(rwanda.call(0, 99, "told")).isTaken()).isTrue();
        assertThatThrownBy(() -> reviewed.reviewed(rwanda.actor(1), START.plusSeconds(9000), ReviewOutcome.JUSTIFIED))
                .hasMessageContaining("found none");
    }

    @Test
    void an_exemption_reaches_only_the_data_that_it_names() {
        Chains rwanda = new Chains(CountryPack.load("RW"), morocco.chain(), new MemoryJournal());
        assertThat(missing(twoHops(rwanda)
                        .handOver(
                                rwanda.call(2, 20, "handed-over"),
                                rwanda.file(),
                                rwanda.recipient(3),
                                rwanda.rules(),
                                rwanda.journal())))
                .as("how to reach the person is not among the data of the exemption")
                .containsExactly("consent.exemption.not-applicable");
    }

    private static ReferralCase twoHops(Chains chains) {
        ExemptionClaim claim = ExemptionClaim.of("vital-interests", StepReason.of("unconscious"))
                .with(new IncapacityRecord(chains.actor(0).id(), START, "assessment-1"));
        ReferralCase referral = chains.sought()
                .goOnWithout(chains.call(0, 3, "life-in-danger"), claim, chains.rules())
                .orThrow();
        for (int hop = 1; hop <= 2; hop++) {
            referral = referral.handOver(
                            chains.call(hop - 1, 10L + hop, "handed-over"),
                            chains.file(),
                            chains.recipient(hop),
                            chains.rules(),
                            chains.journal())
                    .orThrow()
                    .referral();
        }
        return referral;
    }

    @Test
    void a_step_that_leads_where_another_leads_is_not_mistaken_for_it() {
        ReferralRules rules = morocco.rules(morocco.given());
        for (int place = 0; place <= 2; place++) {
            assertThat(missing(morocco.at(place).decline(morocco.call(place, 40, "no-time"), rules)))
                    .containsExactly("lifecycle.step.not-allowed");
        }
        assertThat(missing(morocco.at(3).consented(morocco.call(0, 40, "said-yes"), morocco.given(), rules)))
                .containsExactly("lifecycle.step.not-allowed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    @DisplayName("A chain of one, two, three or five handovers is data only")
    void a_chain_of_any_length_is_data(int handovers) {
        String roles = String.join(
                ",",
                IntStream.rangeClosed(0, handovers)
                        .mapToObj(place -> """
                        {"role": "place-%d", "names": {"en": "Place"}, "sees": ["CARE_NEED"]}""".formatted(place))
                        .toList());
        ReferralChain chain = Document.parse("referral.json", """
                        {"schema": "1.0", "sources": {"s": {"text": "made up", "status": "UNVERIFIED"}},
                         "onlyWherePublicCareLacks": {"value": true, "source": "s"},
                         "chains": [{"id": "any", "names": {"en": "Any"}, "source": "s", "roles": [%s]}]}""".formatted(roles))
                .read(ReferralSection.READER.schema(), root -> {
                    root.find("sources").ifPresent(sources -> sources.names());
                    return ReferralSection.READER.read(root);
                })
                .orThrow("the section")
                .chain("any")
                .orElseThrow();
        Chains chains = new Chains(CountryPack.load("MA"), chain, new MemoryJournal());

        ReferralCase offered = chains.at(handovers);
        assertThat(offered.state()).isEqualTo(ReferralState.PROVIDER_OFFERED);
        assertThat(offered.handovers()).hasSize(handovers);
        ReferralCase back = offered.decline(chains.call(handovers, 30, "no-time"), chains.rules())
                .orThrow();
        assertThat(back.hop()).isEqualTo(handovers - 1);
        assertThat(back.state()).isEqualTo(handovers == 1 ? ReferralState.CONSENTED : ReferralState.WITH_FOCAL_POINT);
        assertThat(back.noProvider(chains.call(handovers - 1, 31, "nobody"), chains.rules())
                        .isTaken())
                .isTrue();
        assertThat(offered.accept(chains.call(handovers, 30, "can-help"), chains.rules())
                        .isTaken())
                .isTrue();
    }

    @Test
    void a_file_without_the_fields_of_a_function_is_not_handed_over() {
        Sealed<String> photo = Sealed.whole(
                ContentReference.of(CASE, "photo-1", DataCategory.IMAGES), SubjectProtection.notNeeded(), "pixels");

        assertThat(missing(morocco.consented()
                        .handOver(
                                morocco.call(0, 100, "handed-over"),
                                photo,
                                morocco.recipient(1),
                                morocco.rules(morocco.given()),
                                morocco.journal())))
                .containsExactly("referral.content.nothing-to-see");
    }

    @Test
    void a_written_case_keeps_to_its_chain() {
        ReferralCase second = morocco.at(2);
        List<DisclosureRecord> gap = second.handovers().subList(1, 2);

        assertThatThrownBy(() ->
                        ReferralCase.recorded(second.opening(), 2, second.history(), gap, List.of(), null, null, null))
                .hasMessageContaining("leave none out");
        assertThatThrownBy(() -> ReferralCase.recorded(
                        second.opening(), 3, second.history(), second.handovers(), List.of(), null, null, null))
                .hasMessageContaining("hop 3");
        assertThatThrownBy(() -> new ReferralChain("x", LocalText.of("en", "x"), List.of()))
                .hasMessageContaining("two or more");
        ChainRole role =
                new ChainRole(RecipientClass.PROVIDER, LocalText.of("en", "x"), Set.of(DataCategory.CARE_NEED));
        assertThatThrownBy(() -> new ReferralChain("x", LocalText.of("en", "x"), List.of(role, role)))
                .hasMessageContaining("different");
    }

    @Test
    void random_steps_give_typed_refusals_only_and_never_break_the_chain() {
        Random random = new Random(20220301);
        Consent given = morocco.given();
        Consent refused = morocco.asked()
                .refuse(morocco.call(0, 2, "said-no"), morocco.care(2))
                .orThrow();
        Consent withdrawn =
                given.withdraw(morocco.call(0, 3, "said-no"), morocco.care(3)).orThrow();
        int runs = Math.max(200, 200 * Integer.getInteger("checks.percent", 1) / 10);
        EnumSet<ReferralState> seen = EnumSet.noneOf(ReferralState.class);
        for (int run = 0; run < runs; run++) {
            MemoryJournal journal = new MemoryJournal();
            ReferralCase referral = morocco.identified();
            for (int step = 0; step < 40; step++) {
                boolean sealedOff = random.nextInt(30) == 0;
                ReferralRules rules = sealedOff ? morocco.rules(withdrawn) : morocco.rules(given);
                int place = random.nextInt(4);
                StepCall call = morocco.call(place, 10 + step, "tried");
                ReferralCase now = referral;
                int kind = random.nextInt(14);
                StepResult<ReferralCase, ReferralState> result = switch (kind) {
                    case 0 -> now.seekConsent(call, Chains.partnership(), morocco.lacking(), rules, journal);
                    case 1 -> now.consented(call, random.nextBoolean() ? given : refused, rules);
                    case 2 -> random.nextInt(9) == 0 ? now.refused(call, refused) : now.consented(call, given, rules);
                    case 3 -> random.nextInt(9) == 0 ? now.noProvider(call, rules) : now.accept(call, rules);
                    case 4 -> now.accept(call, rules);
                    case 5 -> now.decline(call, rules);
                    case 6 -> now.schedule(call, TUESDAY);
                    case 7 -> now.startCare(call, rules);
                    case 8 -> now.complete(call, rules);
                    case 9 -> now.close(call);
                    case 10 -> random.nextInt(30) == 0 ? now.cancel(call) : now.schedule(call, TUESDAY);
                    case 11 -> random.nextInt(30) == 0 ? now.withdrawn(call, withdrawn) : now.accept(call, rules);
                    default ->
                        now.handOver(call, morocco.file(), morocco.recipient(1 + random.nextInt(3)), rules, journal)
                                .map(HandedOver::referral);
                };
                referral = result.value().orElse(referral);
                if (sealedOff && kind > 11) {
                    assertThat(result.isTaken()).isFalse();
                }
            }
            seen.add(referral.state());
            assertSound(referral, journal);
        }
        assertThat(seen).hasSizeGreaterThan(4);
    }

    private void assertSound(ReferralCase referral, MemoryJournal journal) {
        assertThat(ReferralLifeCycle.TABLE.faults(referral.history())).isEmpty();
        assertThat(journal.entries())
                .filteredOn(entry -> entry.kind() == EntryKind.DISCLOSURE)
                .extracting(JournalEntry::at)
                .containsExactlyElementsOf(
                        referral.handovers().stream().map(DisclosureRecord::at).toList());
        int reached = 0;
        for (DisclosureRecord record : referral.handovers()) {
            int to = morocco.chain().hopOf(record.recipient().role()).orElseThrow();
            assertThat(to).isLessThanOrEqualTo(reached + 1);
            assertThat(record.categories()).isSubsetOf(morocco.chain().at(to).sees());
            reached = Math.max(reached, to);
        }
        assertThat(referral.hop()).isLessThanOrEqualTo(reached);
    }
}
