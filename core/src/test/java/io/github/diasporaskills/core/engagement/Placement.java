package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepRefusal;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One nurse, one hospital and all that is needed between them. */
final class Placement {

    static final CountryPack RWANDA = CountryPack.load("RW");
    static final LocalDate ASKED = LocalDate.of(2025, 1, 6);
    static final LocalDate PROPOSED = LocalDate.of(2025, 1, 10);
    static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
    static final LocalDate LAST = LocalDate.of(2025, 3, 28);
    static final DateRange TERM = DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31));
    static final PersonId NURSE = PersonId.of("E-1");
    static final ActorId NURSE_ACTING = ActorId.of("E-1");
    static final OrganisationId HUYE = OrganisationId.of("HUYE");
    static final Verification CHECK = new Verification(
            VerificationMethod.REGISTER, "registry desk", LocalDate.of(2024, 12, 1), LocalDate.of(2026, 12, 1));
    static final Credential LICENCE = Credential.claimed(ProfessionCode.of("nurse"), CouncilCode.of("BE-NURSES"), TERM)
            .verified(CHECK);
    static final TravelPapers PAPERS = new TravelPapers(EntryGround.NATIONALITY, DateRange.always(), TERM);
    static final LearningPlan LEARNING =
            new LearningPlan(ActorId.of("nurse-huye"), List.of("triage within five minutes"));

    private Placement() {}

    static StepCall call(Role role, LocalDate day) {
        String id = role == Role.MEMBER ? "E-1" : role.name().toLowerCase(java.util.Locale.ROOT) + "-1";
        return StepCall.of(Actor.of(id, role), day.atTime(9, 0).toInstant(ZoneOffset.UTC), "test");
    }

    static StepCall desk(LocalDate day) {
        return call(Role.COORDINATOR, day);
    }

    static DiasporaMemberBuilder nurseBuilder() {
        DiasporaMemberBuilder nurse = DiasporaMember.builder(NURSE, CountryCode.of("RW"), ASKED)
                .authorisation(new PracticeAuthorisation(AuthorisationKind.TEMPORARY, CouncilCode.of("NCNM"), TERM))
                .availability(new Availability(TERM, EnumSet.allOf(Modality.class)));
        for (Declaration declaration : Declaration.values()) {
            nurse.declared(declaration, ASKED);
        }
        return nurse;
    }

    static DiasporaMember nurse() {
        return nurseBuilder().credential(LICENCE).build();
    }

    static Programme programme() {
        return Programme.builder(
                        ProgrammeId.of("rw"),
                        LocalText.of("en", "Rwanda"),
                        CountryCode.of("RW"),
                        ProgrammeState.ACTIVE,
                        TERM)
                .build();
    }

    static Need need() {
        return Need.builder(
                        NeedId.of("N-1"),
                        HUYE,
                        "Emergency nursing",
                        ProfessionCode.of("nurse"),
                        DateRange.of(FIRST, LAST))
                .modality(Modality.ONSITE)
                .state(NeedState.OPEN)
                .approvedOn(ASKED)
                .build();
    }

    static Engagement proposed() {
        return Engagement.builder(EngagementId.of("G-1"), NURSE, HUYE, PROPOSED, DateRange.of(FIRST, LAST))
                .need(NeedId.of("N-1"))
                .modality(Modality.ONSITE)
                .languagePlan("English on the ward, an interpreter for Kinyarwanda")
                .build();
    }

    static Agreement agreement() {
        return Agreement.of(PROPOSED, PROPOSED, programme()).answering(need());
    }

    static Clearance clearance() {
        return clearance(nurse(), Ties.none(), Holds.none());
    }

    static Clearance clearance(DiasporaMember member, Ties ties, Holds holds) {
        return Clearance.of(member, programme(), RWANDA.authorisations(), ties, holds)
                .forNeed(need())
                .travelling(PAPERS);
    }

    static Engagement agreed() {
        return proposed().agree(desk(PROPOSED), agreement()).orThrow();
    }

    static Engagement briefed() {
        return agreed().clear(desk(PROPOSED.plusDays(1)), clearance()).orThrow().toBuilder()
                .learningPlan(LEARNING)
                .build()
                .brief(desk(PROPOSED.plusDays(2)))
                .orThrow();
    }

    static Engagement active() {
        return briefed().begin(desk(FIRST), clearance()).orThrow();
    }

    static Engagement completed() {
        return active().complete(desk(LAST), "protocol left with the ward").orThrow();
    }

    static Engagement evaluated() {
        EngagementBuilder answered = completed().toBuilder();
        for (EvaluationSide side : EvaluationSide.values()) {
            answered.evaluation(new Evaluation("T1", side, LAST.plusDays(1), Map.of("useful", 4)));
        }
        return answered.build()
                .evaluate(desk(LAST.plusDays(2)), EvaluationPlan.standard())
                .orThrow();
    }

    static Recognition thanks() {
        return Recognition.of(
                LAST.plusDays(3), Set.of(RecognitionKind.CERTIFICATE, RecognitionKind.EMPLOYER_LETTER), 160);
    }

    static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    static List<String> missing(StepResult<Engagement, EngagementState> result) {
        return codes(result.refusal().map(StepRefusal::missing).orElse(List.of()));
    }
}
