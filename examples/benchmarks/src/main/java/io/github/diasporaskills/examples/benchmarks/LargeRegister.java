package io.github.diasporaskills.examples.benchmarks;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.LearningPlan;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.register.ImportPolicy;
import io.github.diasporaskills.core.register.Origin;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordOutcome;
import io.github.diasporaskills.core.register.RegisterBuilder;
import io.github.diasporaskills.core.register.RegisterRecord;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A register of invented members, each with two engagements, each of these with five entries in its history. */
final class LargeRegister {

    private static final CountryCode MOROCCO = CountryCode.of("MA");
    private static final int HOSTS = 120;
    private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final List<EngagementState> WAY = List.of(
            EngagementState.PROPOSED,
            EngagementState.AGREED,
            EngagementState.CLEARED,
            EngagementState.BRIEFED,
            EngagementState.ACTIVE);

    private static final LearningPlan LEARNING =
            new LearningPlan(ActorId.of("C-1"), List.of("Read an electrocardiogram"));

    private final RegisterBuilder builder;

    private LargeRegister(CountryPack pack) {
        LocalText title = LocalText.of("en", "A register as large as a country's");
        DateRange term = DateRange.of(LocalDate.of(2021, 1, 28), LocalDate.of(2030, 12, 31));
        Programme programme = Programme.builder(ProgrammeId.of("LARGE"), title, MOROCCO, ProgrammeState.ACTIVE, term)
                .build();
        this.builder = ProgrammeRegister.empty(programme, pack).toBuilder(ImportPolicy.refusingChanges());
    }

    /** The records of a register in the order in which they can be taken in. */
    static List<RegisterRecord> records(int members) {
        List<RegisterRecord> records = new ArrayList<>();
        for (int i = 0; i < HOSTS; i++) {
            records.add(RegisterRecord.of(host(i)));
        }
        for (int i = 0; i < members; i++) {
            records.add(RegisterRecord.of(member(i)));
        }
        for (int i = 0; i < 2 * members; i++) {
            records.add(RegisterRecord.of(engagement(i, members)));
        }
        return records;
    }

    static ProgrammeRegister of(List<RegisterRecord> records, CountryPack pack) {
        LargeRegister made = new LargeRegister(pack);
        records.forEach(made::add);
        return made.builder.build();
    }

    private void add(RegisterRecord record) {
        RecordOutcome outcome =
                builder.add(record, Origin.of("invented", record.kind().code() + record.id()), RECORDED);
        if (outcome.isRefused()) {
            throw new IllegalStateException(
                    record + ": " + outcome.reason().orElseThrow().code());
        }
    }

    private static Organisation host(int i) {
        String region = String.format("MA-%02d", 1 + i % 12);
        return Organisation.of(
                        OrganisationId.of("H-" + i), "Invented hospital " + i, OrganisationKind.HOSPITAL, MOROCCO)
                .in(RegionCode.of("MA-2015", region));
    }

    private static DiasporaMember member(int i) {
        Gender[] genders = Gender.values();
        LocalDate registered = FIRST.minusDays(i % 300);
        DiasporaMemberBuilder member = DiasporaMember.builder(person(i), MOROCCO, registered)
                .gender(genders[i % genders.length])
                .credential(Credential.claimed(
                                ProfessionCode.of("physician-specialist"),
                                CouncilCode.of("FR-CNOM"),
                                DateRange.from(FIRST))
                        .verified(new Verification(
                                VerificationMethod.REGISTER, "CNOM", registered, registered.plusYears(3))))
                .authorisation(new PracticeAuthorisation(
                        AuthorisationKind.ORDER_INSCRIBED, CouncilCode.of("CNOM"), DateRange.from(FIRST)));
        for (Declaration declaration : Declaration.values()) {
            member.declared(declaration, registered);
        }
        return member.build();
    }

    private static PersonId person(int i) {
        return PersonId.of(String.format("E-%06d", i));
    }

    private static Engagement engagement(int i, int members) {
        LocalDate proposed = FIRST.plusDays(i % 200);
        List<Step<EngagementState>> steps = new ArrayList<>();
        for (int place = 0; place < WAY.size(); place++) {
            Instant at = proposed.plusDays(place).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
            StepCall call = StepCall.of(Actor.of("desk", Role.COORDINATOR), at, "on-the-way");
            steps.add(
                    place == 0
                            ? Step.opening(WAY.get(0), call)
                            : Step.between(WAY.get(place - 1), WAY.get(place), call));
        }
        LocalDate began = proposed.plusDays(WAY.size() - 1L);
        return Engagement.builder(
                        EngagementId.of(String.format("G-%06d", i)),
                        person(i % members),
                        OrganisationId.of("H-" + i % HOSTS),
                        proposed,
                        DateRange.of(began, began.plusDays(30)))
                .history(History.of(steps))
                .learningPlan(LEARNING)
                .startedOn(began)
                .build();
    }
}
