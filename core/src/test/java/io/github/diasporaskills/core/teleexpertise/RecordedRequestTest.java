package io.github.diasporaskills.core.teleexpertise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.DiasporaMember;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A request whose steps were taken is taken in by a register that has what they rested on, and by no other. */
class RecordedRequestTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final DiasporaMember EXPERT = Cases.expert("E-1");

    private static ProgrammeRegister register(DiasporaMember expert, boolean enrolled, Consent... consents) {
        Programme programme = Programme.builder(
                        ProgrammeId.of("requests"),
                        LocalText.of("en", "Requests"),
                        Cases.MA,
                        ProgrammeState.ACTIVE,
                        DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31)))
                .build();
        List<RegisterChange> changes = new ArrayList<>();
        for (OrganisationId id : List.of(Cases.CHU, Cases.NETWORK)) {
            changes.add(
                    record(RegisterRecord.of(Organisation.of(id, id.value(), OrganisationKind.HOSPITAL, Cases.MA))));
        }
        if (enrolled) {
            changes.add(record(RegisterRecord.of(Cases.ENROLMENTS.get(0))));
        }
        changes.add(record(RegisterRecord.of(expert)));
        changes.add(record(RegisterRecord.of(RecordKind.PROTOCOL, Cases.protocol())));
        for (Consent consent : consents) {
            changes.add(record(RegisterRecord.of(RecordKind.CONSENT, consent)));
        }
        RegisterUpdate update =
                ProgrammeRegister.empty(programme, Cases.MOROCCO).apply(changes);
        assertThat(update.refusals()).isEmpty();
        return update.register();
    }

    private static RegisterChange record(RegisterRecord record) {
        return RegisterChange.record(record, DESK, Cases.START);
    }

    /** The consent of the case in words that the country has. */
    private static Consent consent() {
        return SampleCases.consent();
    }

    private static List<String> codes(ProgrammeRegister register, TeleExpertiseRequest request) {
        return register
                .apply(List.of(record(RegisterRecord.of(RecordKind.TELE_EXPERTISE_REQUEST, request))))
                .outcomes()
                .get(0)
                .faults()
                .stream()
                .map(fault -> fault.at() + " " + fault.reason().code())
                .toList();
    }

    @Test
    @Tag("I5")
    void what_was_proven_live_is_taken_in() {
        ProgrammeRegister register = register(EXPERT, true, consent());
        List<TeleExpertiseRequest> steps = List.of(
                Cases.draft(),
                Cases.submitted(),
                Cases.inTriage(),
                Cases.ready(),
                Cases.offered(EXPERT),
                Cases.accepted(EXPERT),
                Cases.answered(EXPERT),
                Cases.toBeFollowedUp(EXPERT));

        assertThat(codes(register, steps.get(7))).isEmpty();
        ProgrammeRegister now = register.apply(
                        List.of(record(RegisterRecord.of(RecordKind.TELE_EXPERTISE_REQUEST, steps.get(0)))))
                .register();
        for (int i = 1; i < steps.size(); i++) {
            RegisterUpdate update = now.apply(List.of(RegisterChange.advance(
                    RecordKind.TELE_EXPERTISE_REQUEST,
                    steps.get(i - 1),
                    steps.get(i),
                    DESK,
                    Cases.after(Duration.ofDays(30).plusSeconds(i)))));
            assertThat(update.refusals()).isEmpty();
            now = update.register();
        }
    }

    @Test
    @Tag("I2")
    void without_the_consent_on_the_register_there_is_no_request() {
        assertThat(codes(register(EXPERT, true), Cases.offered(EXPERT)))
                .containsExactly(
                        "disclosures[0].consent consent.record.none", "disclosures[1].consent consent.record.none");
    }

    @Test
    @Tag("A2")
    void a_request_of_a_site_that_is_not_enrolled_is_refused() {
        assertThat(codes(register(EXPERT, false, consent()), Cases.submitted()))
                .containsExactly("site teleexpertise.site.not-enrolled");
    }

    @Test
    @Tag("I5")
    @Tag("bad-input-12")
    void an_author_whose_licence_ran_out_is_refused() {
        DiasporaMember expired = Cases.signing(Cases.bareExpert("E-1"))
                .credential(Cases.cardiologist(Cases.TODAY.minusDays(1)))
                .authorisation(Cases.authorisation(AuthorisationKind.ADVISORY_ONLY))
                .build();

        assertThat(codes(register(expired, true, consent()), Cases.answered(EXPERT)))
                .contains("opinion.author teleexpertise.credential.none-in-force");
    }

    @Test
    @Tag("I3")
    void an_opinion_after_the_consent_was_taken_back_is_refused() {
        Consent withdrawn = Cases.withdrawn(consent(), Cases.after(Duration.ofSeconds(345)));

        assertThat(codes(register(EXPERT, true, withdrawn), Cases.answered(EXPERT)))
                .containsExactly("opinion.at consent.record.not-active");
        assertThat(codes(register(EXPERT, true, withdrawn), Cases.accepted(EXPERT)))
                .isEmpty();
    }

    @Test
    @Tag("A34")
    void a_review_follows_a_report_of_harm_and_names_everybody() {
        TeleExpertiseRequest harmed = Cases.toBeFollowedUp(EXPERT)
                .close(
                        Cases.call(Cases.REQUESTER, Duration.ofDays(22), "reported"),
                        FollowUpReport.builder(PatientOutcome.WORSE, true).build())
                .orThrow();
        ClinicalReview review = harmed.openedReview().orElseThrow();
        ClinicalReview shorter = ClinicalReview.restored(
                review.request(), review.caseKey(), List.of(harmed.requester()), null, null, null, review.history());
        ProgrammeRegister register = register(EXPERT, true, consent())
                .apply(List.of(record(RegisterRecord.of(RecordKind.TELE_EXPERTISE_REQUEST, harmed))))
                .register();

        assertThat(register.apply(List.of(record(RegisterRecord.of(RecordKind.CLINICAL_REVIEW, shorter))))
                        .outcomes()
                        .get(0)
                        .faults())
                .extracting(RecordFault::at)
                .containsExactly("involved");
        assertThat(register.apply(List.of(record(RegisterRecord.of(RecordKind.CLINICAL_REVIEW, review))))
                        .refusals())
                .isEmpty();
    }
}
