package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.MemoryKeys;
import io.github.diasporaskills.accountability.ledger.MemoryLedgerStore;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.ProgrammeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A bureau for complaints with everybody that it needs, and two ledgers in memory. */
final class Bureau {

    static final CountryPack MOROCCO = CountryPack.load("MA");
    static final GrievanceSection SECTION = GrievanceSection.of(MOROCCO).orElseThrow();
    static final ProgrammeId PROGRAMME = ProgrammeId.of("ma-pilot");

    static final Actor TRIAGE = Actor.of("triage-1", Role.GRIEVANCE_TRIAGE);
    static final Actor HANDLER = Actor.of("handler-1", Role.GRIEVANCE_HANDLER);
    static final Actor HANDLER_2 = Actor.of("handler-2", Role.GRIEVANCE_HANDLER);
    static final Actor HANDLER_3 = Actor.of("handler-3", Role.GRIEVANCE_HANDLER);
    static final Actor APPROVER = Actor.of("approver-1", Role.GRIEVANCE_APPROVER);
    static final Actor APPROVER_2 = Actor.of("approver-2", Role.GRIEVANCE_APPROVER);
    static final Actor FALLBACK = Actor.of("approver-9", Role.GRIEVANCE_APPROVER);
    static final Actor RECIPIENT = Actor.of("recipient-1", Role.SENSITIVE_CASE_RECIPIENT);
    static final Actor RECIPIENT_2 = Actor.of("recipient-2", Role.SENSITIVE_CASE_RECIPIENT);
    static final Actor SENSITIVE_FALLBACK = Actor.of("recipient-9", Role.SENSITIVE_CASE_RECIPIENT);
    static final Actor CUSTODIAN = Actor.of("custodian-1", Role.IDENTITY_CUSTODIAN);
    static final Actor AUDITOR = Actor.of("auditor-1", Role.AUDITOR);
    static final Actor OVERSEER = Actor.of("manager-1", Role.PROGRAMME_MANAGER);
    static final Actor CLERK = Actor.of("web", Role.SYSTEM);

    static final OrganisationId IOM = OrganisationId.of("IOM-RABAT");
    static final OrganisationId OTHER = OrganisationId.of("IOM-GENEVA");
    static final OrganisationId HOST = OrganisationId.of("CHU-FES");

    /** A Monday, while the offices are open. */
    static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");

    static final List<Officer> OFFICERS = List.of(
            officer(TRIAGE, IOM, Gender.WOMAN, 0),
            officer(HANDLER, IOM, Gender.MAN, 0),
            officer(HANDLER_2, IOM, Gender.WOMAN, 0),
            officer(HANDLER_3, OTHER, Gender.MAN, 0),
            officer(APPROVER, IOM, Gender.WOMAN, 1),
            officer(APPROVER_2, OTHER, Gender.MAN, 2),
            officer(FALLBACK, OTHER, Gender.WOMAN, 3),
            officer(RECIPIENT, OTHER, Gender.WOMAN, 0),
            officer(RECIPIENT_2, OTHER, Gender.MAN, 1),
            officer(SENSITIVE_FALLBACK, OTHER, Gender.WOMAN, 2),
            officer(CUSTODIAN, OTHER, Gender.WOMAN, 0),
            officer(AUDITOR, OTHER, Gender.MAN, 0));

    static final Roster ROSTER = roster(OFFICERS);
    static final GrievanceSetting SETTING = GrievanceSetting.of(SECTION, MOROCCO.calendar(), ROSTER, Ties.none());

    final MemoryKeys programmeKeys = MemoryKeys.of(1);
    final MemoryKeys restrictedKeys = MemoryKeys.of(2);
    final Counting programmeStore = new Counting(MemoryLedgerStore.of(LedgerId.of("ma-programme")));
    final Counting restrictedStore = new Counting(MemoryLedgerStore.of(LedgerId.of("ma-restricted")));
    final Ledger programmeLedger = Ledger.of(programmeStore.store(), programmeKeys, MemoryKeys.seeded(3));
    final Ledger restrictedLedger = Ledger.of(restrictedStore.store(), restrictedKeys, MemoryKeys.seeded(4));
    private long keys;

    GrievanceDesk desk() {
        return desk(SETTING);
    }

    GrievanceDesk desk(GrievanceSetting setting) {
        return GrievanceDesk.of(PROGRAMME, setting, programmeLedger, restrictedLedger);
    }

    /** A key that was not used before. */
    IdempotencyKey key() {
        return key(++keys);
    }

    static IdempotencyKey key(long number) {
        return IdempotencyKey.of(new UUID(0x4000L | number << 20, 0x8000000000000000L | number * 0x9E3779B97F4A7C15L));
    }

    static StepCall call(Actor by, Instant at) {
        return StepCall.of(by, at, "as-agreed");
    }

    static Roster roster(List<Officer> officers) {
        return Roster.of(officers, List.of(HOST), FALLBACK.id(), SENSITIVE_FALLBACK.id());
    }

    static Officer officer(Actor who, OrganisationId office, Gender gender, int level) {
        return Officer.of(who.id(), who.role(), office, gender, level);
    }

    static Intake.Builder intake(String text) {
        return Intake.by(IntakeChannel.WEB, LanguageCode.of("fr"), text)
                .complainant(ComplainantKind.PATIENT, Gender.WOMAN);
    }

    /** A case in the programme's record, kept nowhere. */
    static GrievanceCase received(Intake.Builder intake) {
        return GrievanceCase.receive(call(CLERK, MONDAY), GrievanceId.of("GR-TEST"), intake.build())
                .orThrow();
    }

    /** The same in the hands of the first handler. */
    static GrievanceCase inHandling(Intake.Builder intake, String category) {
        return received(intake)
                .acknowledge(call(TRIAGE, MONDAY.plusSeconds(3600)), SETTING)
                .orThrow()
                .takeUp(call(TRIAGE, MONDAY.plusSeconds(7200)), category, HANDLER.id(), SETTING)
                .orThrow();
    }

    /** The same, answered and closed. */
    static GrievanceCase closed(Intake.Builder intake) {
        return inHandling(intake, "waiting-time")
                .propose(call(HANDLER, MONDAY.plusSeconds(10_800)), "We are sorry.", SETTING)
                .orThrow()
                .respond(call(HANDLER, MONDAY.plusSeconds(14_400)), SETTING)
                .orThrow()
                .close(call(HANDLER, MONDAY.plusSeconds(18_000)), SETTING)
                .orThrow();
    }

    /** A sensitive case in the restricted record. */
    static GrievanceCase sensitive(Intake.Builder intake) {
        return received(intake)
                .moved(call(TRIAGE, MONDAY.plusSeconds(3600)), "sexual-harassment", SETTING)
                .orThrow();
    }

    static ActorId id(String value) {
        return ActorId.of(value);
    }
}
