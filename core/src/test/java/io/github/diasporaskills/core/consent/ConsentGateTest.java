package io.github.diasporaskills.core.consent;

import static io.github.diasporaskills.core.consent.Patient.CASE;
import static io.github.diasporaskills.core.consent.Patient.DOCTOR;
import static io.github.diasporaskills.core.consent.Patient.EXPERT;
import static io.github.diasporaskills.core.consent.Patient.FRANCE;
import static io.github.diasporaskills.core.consent.Patient.HOME;
import static io.github.diasporaskills.core.consent.Patient.HOSPITAL;
import static io.github.diasporaskills.core.consent.Patient.NETWORK;
import static io.github.diasporaskills.core.consent.Patient.NOW;
import static io.github.diasporaskills.core.consent.Patient.PACK;
import static io.github.diasporaskills.core.consent.Patient.SHARED;
import static io.github.diasporaskills.core.consent.Patient.TODAY;
import static io.github.diasporaskills.core.consent.Patient.call;
import static io.github.diasporaskills.core.consent.Patient.care;
import static io.github.diasporaskills.core.consent.Patient.file;
import static io.github.diasporaskills.core.consent.Patient.gate;
import static io.github.diasporaskills.core.consent.Patient.given;
import static io.github.diasporaskills.core.consent.Patient.refused;
import static io.github.diasporaskills.core.consent.Patient.request;
import static io.github.diasporaskills.core.consent.Patient.scope;
import static io.github.diasporaskills.core.consent.Patient.signed;
import static io.github.diasporaskills.core.consent.Patient.unsigned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.journal.JournalEntry;
import io.github.diasporaskills.core.journal.JournalUnavailableException;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConsentGateTest {

    private final MemoryJournal journal = new MemoryJournal();

    private List<String> against(ConsentGate.Builder gate) {
        return against(gate, request());
    }

    private List<String> against(ConsentGate.Builder gate, DisclosureRequest request) {
        int before = journal.entries().size();
        List<String> codes = refused(gate.build(), file(), request, journal);
        assertThat(journal.entries()).hasSizeGreaterThan(before);
        return codes;
    }

    private static ConsentScope with(
            Set<Purpose> purposes, Set<RecipientClass> recipients, Set<DataCategory> data, Set<CountryCode> countries) {
        return new ConsentScope(purposes, recipients, Set.of(), data, countries, scope().period());
    }

    @Test
    void content_comes_out_cut_down_to_what_was_asked_for() {
        Disclosed<Patient.PatientFile> disclosed = gate(given("C-1", scope()))
                .build()
                .open(file(), request(), journal)
                .disclosed()
                .orElseThrow();

        assertThat(disclosed.content().parts()).containsOnlyKeys(SHARED.toArray(DataCategory[]::new));
        assertThat(disclosed.record().underConsent()).contains(ConsentId.of("C-1"));
        assertThat(disclosed.record().until()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(disclosed.record().recipient()).isEqualTo(EXPERT);
        assertThat(disclosed.record().protocol()).isEqualTo("DSP-1 version 1");
        assertThat(disclosed.review()).isEmpty();
        assertThat(journal.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.DISCLOSURE);
            assertThat(entry.subject()).isEqualTo("case:TE-2025-0001");
            assertThat(entry.details())
                    .containsEntry("consent", "C-1")
                    .containsEntry("ground", "consent")
                    .containsEntry("protocol", "DSP-1 version 1")
                    .containsEntry("destination", "FR")
                    .containsEntry("categories", "DEMOGRAPHICS CLINICAL_SUMMARY IMAGES");
        });
    }

    @Test
    @Tag("I2")
    @DisplayName("I2 each part of the consent counts: purpose, recipient, data, country, period")
    void a_consent_that_leaves_one_part_out_does_not_open() {
        ConsentScope all = scope();
        Set<Purpose> purposes = all.purposes();
        Set<RecipientClass> recipients = all.recipients();
        Set<CountryCode> countries = all.countries();

        assertThat(against(gate())).containsExactly("consent.record.none");
        assertThat(against(gate(given("C", with(Set.of(Purpose.FOLLOW_UP), recipients, SHARED, countries)))))
                .containsExactly("consent.scope.purpose");
        assertThat(against(gate(given("C", with(purposes, Set.of(RecipientClass.COORDINATOR), SHARED, countries)))))
                .containsExactly("consent.scope.recipient");
        assertThat(against(gate(given("C", with(purposes, recipients, Set.of(DataCategory.DEMOGRAPHICS), countries)))))
                .containsExactly("consent.scope.categories");
        assertThat(against(gate(given("C", with(purposes, recipients, SHARED, Set.of(HOME))))))
                .containsExactly("consent.scope.country");
        ConsentScope ended = new ConsentScope(
                purposes, recipients, Set.of(), SHARED, countries, DateRange.of(TODAY, TODAY.plusDays(1)));
        DisclosureRequest late = DisclosureRequest.of(
                DOCTOR, NOW.plus(Duration.ofDays(2)), CASE, Purpose.TELE_EXPERTISE, EXPERT, SHARED);
        assertThat(against(gate(given("C", ended)), late)).containsExactly("consent.scope.period");
        assertThat(journal.entries()).extracting(JournalEntry::kind).containsOnly(EntryKind.REFUSAL);
    }

    @Test
    @Tag("bad-input-14")
    @DisplayName("Bad input 14: consent after the handover, to another recipient")
    void a_consent_given_later_or_to_somebody_else_does_not_open() {
        DisclosureRequest before =
                DisclosureRequest.of(DOCTOR, NOW.minusSeconds(3601), CASE, Purpose.TELE_EXPERTISE, EXPERT, SHARED);
        assertThat(against(gate(given("C-1", scope())), before)).containsExactly("consent.record.given-later");

        ConsentScope named = new ConsentScope(
                scope().purposes(),
                scope().recipients(),
                Set.of(OrganisationId.of("NETWORK-BE")),
                SHARED,
                scope().countries(),
                scope().period());
        assertThat(against(gate(given("C-1", named)))).containsExactly("consent.scope.recipient");
    }

    @Test
    void only_an_active_consent_opens() {
        Consent active = given("C-1", scope());
        Consent next = given("C-2", with(Set.of(Purpose.FOLLOW_UP), scope().recipients(), SHARED, scope().countries()));

        assertThat(against(gate(Patient.asked("C-1", scope())))).containsExactly("consent.record.not-active");
        assertThat(against(gate(Patient.asked("C-1", scope())
                        .refuse(call(-60, "said-no"), care(-60))
                        .orThrow())))
                .containsExactly("consent.record.not-active");
        assertThat(against(gate(active.withdraw(call(-60, "said-no"), care(-60)).orThrow())))
                .containsExactly("consent.record.not-active");
        assertThat(against(gate(active.enteredInError(call(-60, "mistake")).orThrow())))
                .containsExactly("consent.record.not-active");
        assertThat(against(gate(active.supersede(call(-60, "newer"), next).orThrow(), next)))
                .containsExactly("consent.scope.purpose");
    }

    @Test
    @Tag("I3")
    @DisplayName("I3 a withdrawn consent opens for nobody, not even for an earlier instant")
    void a_withdrawal_cannot_be_dated_around() {
        Consent withdrawn =
                given("C-1", scope()).withdraw(call(600, "said-no"), care(600)).orThrow();

        assertThat(against(gate(withdrawn))).containsExactly("consent.record.not-active");
    }

    @Test
    @Tag("I2")
    @DisplayName("I2 the second gate: no ground for the transfer, no handover")
    void data_cross_a_border_only_on_a_ground_of_the_law() {
        Consent consent = given("C-1", scope());
        ConsentGate.Builder without =
                ConsentGate.builder(PACK).consents(List.of(consent)).protocols(List.of(signed()));
        assertThat(against(without)).containsExactly("consent.transfer.no-basis");

        TransferBasis ended = TransferBasis.of("consent", FRANCE, "e-1", DateRange.until(TODAY.minusDays(1)));
        TransferBasis elsewhere = TransferBasis.of("consent", CountryCode.of("BE"), "e-2", DateRange.always());
        TransferBasis other =
                TransferBasis.of("consent", FRANCE, "e-3", DateRange.always()).onlyFor(CaseKey.of("TE-2025-0002"));
        assertThat(against(without.transferBases(List.of(ended, elsewhere, other))))
                .containsExactly("consent.transfer.no-basis");
        assertThat(other.restrictedTo()).contains(CaseKey.of("TE-2025-0002"));
        assertThat(ended.restrictedTo()).isEmpty();

        TransferBasis made = TransferBasis.of("because", FRANCE, "e-4", DateRange.always());
        assertThat(against(without.transferBases(List.of(made)))).containsExactly("consent.transfer.unknown-ground");

        TransferBasis own =
                TransferBasis.of("consent", FRANCE, "e-5", DateRange.always()).onlyFor(CASE);
        assertThat(against(without.transferBases(List.of(own)))).isEmpty();
    }

    @Test
    void at_home_no_ground_is_needed() {
        Recipient coordinator = new Recipient(RecipientClass.COORDINATOR, HOSPITAL, ActorId.of("coordinator-1"), HOME);
        DisclosureRequest request = DisclosureRequest.of(
                DOCTOR, NOW, CASE, Purpose.TELE_EXPERTISE, coordinator, Set.of(DataCategory.DEMOGRAPHICS));
        assertThat(against(
                        ConsentGate.builder(PACK)
                                .consents(List.of(given("C-1", scope())))
                                .protocols(List.of(signed())),
                        request))
                .isEmpty();
    }

    @Test
    @Tag("A37")
    @DisplayName("A37 no protocol in force, no disclosure; a function sees the fields of its view")
    void the_protocol_decides_who_sees_what() {
        Consent consent = given("C-1", scope());
        ConsentGate.Builder without =
                ConsentGate.builder(PACK).consents(List.of(consent)).transferBases(List.of(Patient.basis()));
        SourcedDate day = new SourcedDate(TODAY, "signed copy");
        SourcedDate tomorrow = new SourcedDate(TODAY.plusDays(1), "signed copy");

        assertThat(against(without)).containsExactly("consent.protocol.none");
        for (DataSharingProtocol idle : List.of(
                unsigned(),
                unsigned().signedBy(HOSPITAL, day),
                unsigned().signedBy(HOSPITAL, day).signedBy(NETWORK, tomorrow),
                signed().toBuilder()
                        .term(TODAY.minusDays(9), TODAY.minusDays(1))
                        .build(),
                signed().toBuilder().term(TODAY.plusDays(1), TODAY.plusDays(9)).build())) {
            assertThat(against(ConsentGate.builder(PACK)
                            .consents(List.of(consent))
                            .transferBases(List.of(Patient.basis()))
                            .protocols(List.of(idle))))
                    .containsExactly("consent.protocol.none");
        }
        assertThat(against(without.protocols(List.of(signed())))).isEmpty();

        Recipient coordinator = new Recipient(RecipientClass.COORDINATOR, NETWORK, ActorId.of("coordinator-1"), FRANCE);
        assertThat(against(without, request(coordinator))).containsExactly("consent.protocol.categories");
        DisclosureRequest followUp = DisclosureRequest.of(
                DOCTOR, NOW, CASE, Purpose.FOLLOW_UP, coordinator, Set.of(DataCategory.DEMOGRAPHICS));
        assertThat(against(without, followUp)).containsExactly("consent.protocol.purpose");
        assertThat(against(without, request(new Recipient(RecipientClass.PROVIDER, NETWORK, EXPERT.person(), FRANCE))))
                .containsExactly("consent.scope.recipient", "consent.protocol.role");
        assertThat(against(without, request(new Recipient(RecipientClass.EXPERT, NETWORK, EXPERT.person(), HOME))))
                .containsExactly("consent.protocol.country");
        assertThat(against(
                        without,
                        request(new Recipient(
                                RecipientClass.EXPERT, OrganisationId.of("STRANGER"), EXPERT.person(), FRANCE))))
                .containsExactly("consent.protocol.none");
    }

    @Test
    @Tag("A37")
    @DisplayName("A37 a new version in force takes the place of the old one")
    void the_newest_version_of_a_protocol_counts() {
        DataSharingProtocol.Builder narrower = DataSharingProtocol.builder("DSP-1", 2)
                .view(
                        RecipientClass.EXPERT,
                        new RoleView(Set.of(DataCategory.DEMOGRAPHICS), Set.of(Purpose.TELE_EXPERTISE)))
                .retentionDays(7)
                .atEnd(DataAtEnd.RETURN)
                .term(TODAY, TODAY.plusDays(400));
        signed().parties().forEach(narrower::party);
        signed().breachContacts().forEach(narrower::breachContact);
        signed().signatures().forEach(narrower::signature);
        ConsentGate.Builder both = gate(given("C-1", scope())).protocols(List.of(narrower.build()));

        assertThat(against(both)).containsExactly("consent.protocol.categories");
        assertThatThrownBy(() -> both.protocols(List.of(signed())).build()).hasMessageContaining("version 1 twice");
    }

    @Test
    @Tag("A33")
    @DisplayName("A33 data of a refugee never go to the country of origin or its authorities")
    void the_country_of_origin_gets_nothing() {
        ConsentGate gate = gate(given("C-1", scope())).build();
        assertThat(refused(gate, file(CASE, SubjectProtection.from(FRANCE)), request(), journal))
                .containsExactly("consent.destination.barred");
        assertThat(refused(gate, file(CASE, SubjectProtection.from(CountryCode.of("SY"))), request(), journal))
                .isEmpty();

        DataSharingProtocol embassy = DataSharingProtocol.builder("DSP-2", 1)
                .party(ProtocolParty.of(HOSPITAL, HOME))
                .party(ProtocolParty.of(OrganisationId.of("EMBASSY"), HOME).asAuthorityOf(CountryCode.of("SY")))
                .view(RecipientClass.EXPERT, new RoleView(SHARED, Set.of(Purpose.TELE_EXPERTISE)))
                .retentionDays(1)
                .atEnd(DataAtEnd.DESTROY)
                .breachContact(new BreachContact(HOSPITAL, "desk"))
                .breachContact(new BreachContact(OrganisationId.of("EMBASSY"), "desk"))
                .signature(HOSPITAL, new SourcedDate(TODAY, "copy"))
                .signature(OrganisationId.of("EMBASSY"), new SourcedDate(TODAY, "copy"))
                .term(TODAY, TODAY.plusDays(10))
                .build();
        ConsentGate open =
                gate(given("C-1", scope())).protocols(List.of(embassy)).build();
        DisclosureRequest toEmbassy = request(
                new Recipient(RecipientClass.EXPERT, OrganisationId.of("EMBASSY"), ActorId.of("attache-1"), HOME));
        assertThat(refused(open, file(), toEmbassy, journal)).isEmpty();
        assertThat(refused(open, file(CASE, SubjectProtection.from(CountryCode.of("SY"))), toEmbassy, journal))
                .containsExactly("consent.destination.barred");
    }

    @Test
    @Tag("A31")
    @DisplayName("A31 who is held gets nothing, and it looks like any other absence")
    void a_hold_looks_like_ordinary_unavailability() {
        Hold hold = Hold.place(
                        EXPERT.person(),
                        Actor.of("recipient-1", Role.SENSITIVE_CASE_RECIPIENT),
                        NOW.minusSeconds(1),
                        TODAY.plusDays(30))
                .orThrow();
        MemoryJournal held = new MemoryJournal();
        MemoryJournal away = new MemoryJournal();

        Disclosure<?> stopped = gate(given("C-1", scope()))
                .holds(Holds.of(List.of(hold)))
                .build()
                .open(file(), request(), held);
        Disclosure<?> absent = gate(given("C-1", scope()))
                .availability((person, at) -> !person.equals(EXPERT.person()))
                .build()
                .open(file(), request(), away);

        assertThat(stopped.refusal()).isEqualTo(absent.refusal()).hasSize(1);
        assertThat(held.entries()).isEqualTo(away.entries());
        assertThat(stopped).hasToString(absent.toString());
    }

    @Test
    void content_of_another_case_stays_sealed() {
        assertThat(refused(
                        gate(given("C-1", scope())).build(),
                        file(CaseKey.of("TE-2025-0002"), SubjectProtection.notNeeded()),
                        request(),
                        journal))
                .containsExactly("consent.content.other-case");
    }

    @Test
    void whole_content_goes_whole_and_content_does_not_give_what_it_has_not() {
        Sealed<String> letter = Sealed.whole(
                ContentReference.of(CASE, "letter-1", DataCategory.CLINICAL_SUMMARY, DataCategory.IDENTITY),
                SubjectProtection.notNeeded(),
                Patient.SECRET);
        ConsentGate gate = gate(given("C-1", scope())).build();

        assertThat(refused(gate, letter, request(), journal))
                .containsExactly("consent.content.categories-not-there", "consent.content.not-divisible");
        Sealed<String> summary = Sealed.whole(
                ContentReference.of(CASE, "letter-2", DataCategory.CLINICAL_SUMMARY),
                SubjectProtection.notNeeded(),
                Patient.SECRET);
        DisclosureRequest asks = DisclosureRequest.of(
                DOCTOR, NOW, CASE, Purpose.TELE_EXPERTISE, EXPERT, Set.of(DataCategory.CLINICAL_SUMMARY));
        assertThat(gate.open(summary, asks, journal).disclosed().orElseThrow().content())
                .isEqualTo(Patient.SECRET);
    }

    @Test
    void nothing_is_released_unless_the_journal_has_it_first() {
        ConsentGate gate = gate(given("C-1", scope())).build();

        assertThatThrownBy(() -> gate.open(file(), request(), entry -> {
                    throw new JournalUnavailableException("disk full");
                }))
                .isInstanceOf(JournalUnavailableException.class);
        assertThatThrownBy(() -> gate().build().open(file(), request(), entry -> {
                    throw new JournalUnavailableException("disk full");
                }))
                .isInstanceOf(JournalUnavailableException.class);
    }

    @Test
    void what_stands_against_a_request_can_be_asked_without_a_record() {
        assertThat(gate().build().obstacles(file(), request()))
                .extracting(reason -> reason.code())
                .containsExactly("consent.record.none");
        assertThat(gate(given("C-1", scope())).build().obstacles(file(), request()))
                .isEmpty();
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void an_exemption_needs_the_pack_a_record_a_person_and_a_review() {
        ExemptionClaim bare = ExemptionClaim.of(
                "vital-interests", StepReason.of("unconscious").withNote("found in the street"));
        ExemptionClaim claim = bare.with(new IncapacityRecord(ActorId.of("doctor-2"), NOW, "assessment-1"));
        ConsentGate.Builder gate = gate();

        assertThat(against(gate, request().under(bare))).containsExactly("consent.exemption.needs-incapacity");
        assertThat(against(gate, request().under(ExemptionClaim.of("convenience", StepReason.of("hurry")))))
                .containsExactly("consent.exemption.unknown");
        DisclosureRequest teaching = DisclosureRequest.of(DOCTOR, NOW, CASE, Purpose.TEACHING, EXPERT, SHARED);
        assertThat(against(gate, teaching.under(claim)))
                .containsExactly("consent.exemption.not-applicable", "consent.protocol.purpose");
        DisclosureRequest software = DisclosureRequest.of(
                Actor.of("router", Role.SYSTEM), NOW, CASE, Purpose.TELE_EXPERTISE, EXPERT, SHARED);
        assertThat(against(gate, software.under(claim))).containsExactly("consent.exemption.role-not-allowed");
        Consent no = Patient.asked("C-9", scope())
                .refuse(call(-60, "said-no"), care(-60))
                .orThrow();
        assertThat(against(gate(no), request().under(claim))).containsExactly("consent.exemption.against-refusal");

        int before = journal.entries().size();
        Disclosed<?> disclosed = gate.build()
                .open(file(), request().under(claim), journal)
                .disclosed()
                .orElseThrow();
        ExemptionReview review = disclosed.review().orElseThrow();
        assertThat(disclosed.record().underExemption()).contains("vital-interests");
        assertThat(review.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(review.isOverdueAt(NOW.plus(Duration.ofHours(25)))).isTrue();
        List<JournalEntry> written =
                journal.entries().subList(before, journal.entries().size());
        assertThat(written).extracting(JournalEntry::kind).containsExactly(EntryKind.OVERRIDE, EntryKind.DISCLOSURE);
        assertThat(written.toString()).contains("unconscious").doesNotContain("street");

        assertThat(gate.build().againstUse(disclosed.record(), NOW.plusSeconds(60)))
                .isEmpty();
        assertThat(gate(no).build().againstUse(disclosed.record(), NOW.plusSeconds(60)))
                .extracting(why -> why.code())
                .containsExactly("consent.exemption.against-refusal");

        assertThat(review.reviewed(DOCTOR, NOW, ReviewOutcome.JUSTIFIED).reason())
                .hasValueSatisfying(why -> assertThat(why.is(ConsentReason.REVIEWER_NOT_INDEPENDENT))
                        .isTrue());
        assertThat(review.reviewed(Actor.of("router", Role.SYSTEM), NOW, ReviewOutcome.JUSTIFIED)
                        .isRead())
                .isFalse();
        ExemptionReview done = review.reviewed(
                        Actor.of("officer-1", Role.PROGRAMME_MANAGER), NOW.plusSeconds(60), ReviewOutcome.NOT_JUSTIFIED)
                .orThrow();
        assertThat(done.isOverdueAt(NOW.plus(Duration.ofDays(9)))).isFalse();
        assertThatThrownBy(() -> done.reviewed(Actor.of("officer-2", Role.COUNCIL), NOW, ReviewOutcome.JUSTIFIED))
                .hasMessageContaining("once");
    }

    @Test
    void morocco_names_no_exemption_so_there_is_no_way_around_a_consent() {
        ConsentGate gate = ConsentGate.builder(CountryPack.load("MA")).build();
        ExemptionClaim claim = ExemptionClaim.of("vital-interests", StepReason.of("unconscious"))
                .with(new IncapacityRecord(ActorId.of("doctor-2"), NOW, "assessment-1"));

        assertThat(refused(gate, file(), request().under(claim), journal)).contains("consent.exemption.unknown");
    }

    @Test
    void a_gate_reads_the_day_in_the_zone_of_the_pack() {
        Instant lateInUtc = Instant.parse("2025-03-31T23:30:00Z");
        ConsentScope march = new ConsentScope(
                scope().purposes(),
                scope().recipients(),
                Set.of(),
                SHARED,
                scope().countries(),
                DateRange.of(TODAY, TODAY.withDayOfMonth(31)));
        boolean nextDay = PACK.zone().at(lateInUtc).toLocalDate().getMonthValue() == 4;
        DisclosureRequest request =
                DisclosureRequest.of(DOCTOR, lateInUtc, CASE, Purpose.TELE_EXPERTISE, EXPERT, SHARED);

        assertThat(against(gate(given("C-1", march)), request))
                .isEqualTo(nextDay ? List.of("consent.scope.period") : List.of());
    }

    @Test
    void all_reasons_are_told_at_once_and_the_journal_has_their_codes() {
        Recipient nobody =
                new Recipient(RecipientClass.PROVIDER, OrganisationId.of("X"), ActorId.of("x"), CountryCode.of("US"));
        Disclosure<?> refused = ConsentGate.builder(PACK).build().open(file(), request(nobody), journal);

        List<String> codes =
                refused.refusal().stream().map(reason -> reason.code()).toList();
        assertThat(codes).containsExactly("consent.record.none", "consent.transfer.no-basis", "consent.protocol.none");
        JournalEntry entry = journal.entries().get(0);
        assertThat(Stream.of("reason.1", "reason.2", "reason.3").map(entry.details()::get))
                .containsExactlyElementsOf(codes);
        assertThat(((Disclosure.Refused<?>) refused).journal()).isEqualTo("entry 1");
    }

    @Test
    void a_gate_knows_each_consent_once() {
        assertThatThrownBy(
                        () -> gate(given("C-1", scope()), given("C-1", scope())).build())
                .hasMessageContaining("C-1 twice");
    }
}
