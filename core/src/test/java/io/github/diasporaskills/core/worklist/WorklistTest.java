package io.github.diasporaskills.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.LocalCarePath;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.register.ImportPolicy;
import io.github.diasporaskills.core.register.Origin;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.register.RecordOutcome;
import io.github.diasporaskills.core.register.RegisterChange;
import io.github.diasporaskills.core.register.RegisterRecord;
import io.github.diasporaskills.core.register.RegisterUpdate;
import io.github.diasporaskills.core.teleexpertise.SampleCases;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WorklistTest {

    private static final CountryPack MOROCCO = CountryPack.load("MA");
    private static final OrganisationId RABAT = OrganisationId.of("CHU-RABAT");
    private static final OrganisationId FES = OrganisationId.of("CHU-FES");
    private static final DiasporaMember EXPERT = SampleCases.cardiologist("E-1");
    private static final TeleExpertiseRequest OFFERED = SampleCases.offeredTo(EXPERT);
    private static final TeleExpertiseRequest ANSWERED = SampleCases.answeredBy(EXPERT);
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static ProgrammeRegister register(RegisterRecord... more) {
        Programme programme = Programme.builder(
                        ProgrammeId.of("ma-pilot"),
                        LocalText.of("en", "Tele-expertise"),
                        CountryCode.of("MA"),
                        ProgrammeState.ACTIVE,
                        DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2031, 12, 31)))
                .build();
        ProgrammeRegister register = ProgrammeRegister.empty(programme, MOROCCO);
        List<RegisterRecord> hospitals = List.of(
                RegisterRecord.of(
                        Organisation.of(RABAT, "Rabat", OrganisationKind.UNIVERSITY_HOSPITAL, CountryCode.of("MA"))),
                RegisterRecord.of(
                        Organisation.of(FES, "Fès", OrganisationKind.UNIVERSITY_HOSPITAL, CountryCode.of("MA"))));
        var builder = register.toBuilder(ImportPolicy.refusingChanges());
        Stream.concat(hospitals.stream(), Stream.of(more)).forEach(record -> {
            RecordOutcome outcome = builder.add(record, Origin.of("test", record.id()), Instant.EPOCH);
            assertThat(outcome.isRefused()).as("%s", outcome.reason()).isFalse();
        });
        return builder.build();
    }

    private static Worklist at(Instant now, int ahead, RegisterRecord... more) {
        return Worklist.of(register(more), MOROCCO, now, ahead);
    }

    /** With the expert whom the request names. */
    private static Worklist withExpert(Instant now, int ahead, RegisterRecord... more) {
        return at(
                now,
                ahead,
                Stream.concat(
                                Stream.concat(Stream.of(RegisterRecord.of(EXPERT)), SampleCases.papers().stream()),
                                Stream.of(more))
                        .toArray(RegisterRecord[]::new));
    }

    private static RegisterRecord request(TeleExpertiseRequest request) {
        return RegisterRecord.of(RecordKind.TELE_EXPERTISE_REQUEST, request);
    }

    private static List<WorkKind> kinds(Worklist list) {
        return list.items().stream().map(WorkItem::kind).toList();
    }

    @Test
    void an_offer_without_an_answer_is_due_at_its_deadline_and_overdue_afterwards() {
        Instant due = OFFERED.activeAllocations().get(0).deadline().due().orElseThrow();

        WorkItem before =
                withExpert(START.plusSeconds(60), 30, request(OFFERED)).items().get(0);
        WorkItem after =
                withExpert(due.plusSeconds(1), 0, request(OFFERED)).items().get(0);

        assertThat(before.kind()).isEqualTo(WorkKind.OFFER_UNANSWERED);
        assertThat(before.at()).contains(due);
        assertThat(before.isOverdue()).isFalse();
        assertThat(before.site()).contains(RABAT);
        assertThat(after.isOverdue()).isTrue();
        assertThat(after.kind().roles()).containsExactly(Role.COORDINATOR);
    }

    @Test
    void a_follow_up_stands_on_the_list_of_the_host_that_owes_it_and_of_no_other() {
        Instant due = ANSWERED.followUp().orElseThrow().due().orElseThrow();
        Worklist list = withExpert(due.minus(Duration.ofDays(2)), 7, request(ANSWERED));

        assertThat(kinds(list.of(Role.HOST).at(RABAT))).containsExactly(WorkKind.FOLLOW_UP);
        assertThat(list.of(Role.HOST).at(FES).items()).isEmpty();
        assertThat(list.of(Role.COUNCIL).items()).isEmpty();
        assertThat(withExpert(due.minus(Duration.ofDays(9)), 7, request(ANSWERED))
                        .items())
                .isEmpty();
    }

    @Test
    void a_consent_that_ends_matters_while_its_case_is_open() {
        RegisterRecord consent = RegisterRecord.of(RecordKind.CONSENT, SampleCases.consent());
        Instant nearTheEnd = Instant.parse("2027-04-04T09:00:00Z");

        assertThat(kinds(withExpert(nearTheEnd, 7, request(OFFERED), consent))).contains(WorkKind.CONSENT_ENDS);
        assertThat(kinds(at(nearTheEnd, 7, consent))).isEmpty();
        Worklist hosts = withExpert(nearTheEnd, 7, request(OFFERED), consent).of(Role.HOST);
        assertThat(kinds(hosts.at(RABAT))).contains(WorkKind.CONSENT_ENDS);
        assertThat(hosts.at(FES).items())
                .as("nothing of another hospital's case")
                .isEmpty();
        assertThat(kinds(hosts.without(WorkKind.CONSENT_ENDS))).doesNotContain(WorkKind.CONSENT_ENDS);
        assertThat(kinds(withExpert(START, 7, request(OFFERED), consent))).doesNotContain(WorkKind.CONSENT_ENDS);
    }

    @Test
    @Tag("I3")
    void a_withdrawal_is_listed_until_its_case_is_stopped() {
        Instant told = Instant.parse("2026-03-02T10:00:00Z");
        Consent withdrawn = SampleCases.consent()
                .withdraw(
                        StepCall.of(Actor.of("patient-1", Role.SUBJECT), told, "said-no"),
                        new LocalCarePath(RABAT, ActorId.of("doctor-1"), told))
                .orThrow();
        TeleExpertiseRequest stopped = OFFERED.suspend(
                        StepCall.of(Actor.of("coordinator-1", Role.COORDINATOR), told.plusSeconds(60), "withdrawn"),
                        withdrawn)
                .orThrow();
        Instant later = told.plus(Duration.ofHours(2));

        Worklist running = at(withdrawn, OFFERED, later);
        assertThat(running.items())
                .filteredOn(item -> item.kind() == WorkKind.CONSENT_WITHDRAWN)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.isOverdue()).isTrue();
                    assertThat(item.at()).contains(told);
                    assertThat(item.site()).contains(RABAT);
                });
        assertThat(running.of(Role.HOST).at(FES).items())
                .as("nothing of another hospital's case")
                .isEmpty();
        assertThat(kinds(at(withdrawn, stopped, later))).doesNotContain(WorkKind.CONSENT_WITHDRAWN);
    }

    private static Worklist at(Consent consent, TeleExpertiseRequest request, Instant now) {
        ProgrammeRegister register = register(Stream.concat(
                        Stream.of(RegisterRecord.of(EXPERT)),
                        SampleCases.papers().stream().filter(record -> record.kind() != RecordKind.CONSENT))
                .toArray(RegisterRecord[]::new));
        Actor desk = Actor.of("desk-1", Role.COORDINATOR);
        Consent given = SampleCases.consent();
        for (RegisterChange change : List.of(
                RegisterChange.record(RegisterRecord.of(RecordKind.CONSENT, given), desk, START),
                RegisterChange.advance(RecordKind.CONSENT, given, consent, desk, START.plusSeconds(1)),
                RegisterChange.record(request(request), desk, START.plusSeconds(2)))) {
            RegisterUpdate update = register.apply(change);
            assertThat(update.refusals()).isEmpty();
            register = update.register();
        }
        return Worklist.of(register, MOROCCO, now, 0);
    }

    @Test
    void a_licence_that_ended_stays_listed_while_its_holder_is_committed() {
        RegisterRecord member = RegisterRecord.of(EXPERT);
        RegisterRecord engagement = RegisterRecord.of(Engagement.builder(
                        EngagementId.of("G-1"),
                        EXPERT.id(),
                        RABAT,
                        LocalDate.of(2029, 11, 1),
                        DateRange.of(LocalDate.of(2030, 3, 1), LocalDate.of(2030, 3, 20)))
                .build());
        Instant before = Instant.parse("2029-12-28T09:00:00Z");
        Instant after = Instant.parse("2030-02-27T09:00:00Z");

        assertThat(kinds(at(before, 7, member)))
                .containsExactlyInAnyOrder(WorkKind.CREDENTIAL_ENDS, WorkKind.AUTHORISATION_ENDS);
        assertThat(at(after, 7, member).items()).isEmpty();
        assertThat(at(after, 7, member, engagement).items())
                .extracting(WorkItem::kind, WorkItem::isOverdue)
                .containsExactly(
                        tuple(WorkKind.CREDENTIAL_ENDS, true),
                        tuple(WorkKind.AUTHORISATION_ENDS, true),
                        tuple(WorkKind.CLEARANCE_MISSING, false));
        assertThat(kinds(at(after, 7, member, engagement).of(Role.COUNCIL)))
                .containsExactly(WorkKind.CREDENTIAL_ENDS, WorkKind.AUTHORISATION_ENDS);
    }

    @Test
    void an_item_names_records_by_id_and_is_worded_in_three_languages() {
        WorkItem item = withExpert(START, 30, request(OFFERED)).items().get(0);

        for (String language : List.of("en", "fr", "ar")) {
            assertThat(Wording.in(Locale.forLanguageTag(language)).say(item.reason()))
                    .contains(OFFERED.id().value())
                    .doesNotContain("{");
        }
        assertThat(item).hasToString("OFFER_UNANSWERED " + OFFERED.id().value() + " by " + item.day());
    }

    @Test
    void a_worklist_looks_ahead_a_year_at_most() {
        ProgrammeRegister register = register();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Worklist.of(register, MOROCCO, START, 367))
                .withMessageContaining("found 367");
        assertThatIllegalArgumentException().isThrownBy(() -> Worklist.of(register, MOROCCO, START, -1));
    }
}
