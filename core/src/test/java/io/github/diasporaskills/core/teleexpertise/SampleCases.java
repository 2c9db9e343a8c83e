package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.Cases.COORDINATOR;
import static io.github.diasporaskills.core.teleexpertise.Cases.ID;
import static io.github.diasporaskills.core.teleexpertise.Cases.POLICY;
import static io.github.diasporaskills.core.teleexpertise.Cases.REQUESTER;
import static io.github.diasporaskills.core.teleexpertise.Cases.actor;
import static io.github.diasporaskills.core.teleexpertise.Cases.answered;
import static io.github.diasporaskills.core.teleexpertise.Cases.call;
import static io.github.diasporaskills.core.teleexpertise.Cases.expert;
import static io.github.diasporaskills.core.teleexpertise.Cases.toBeFollowedUp;
import static io.github.diasporaskills.core.teleexpertise.Cases.words;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.register.RegisterRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Full and bare values of requests for an opinion, for tests of other rooms. */
public final class SampleCases {

    private SampleCases() {}

    /** A request from CHU-RABAT, offered to an expert on 2026-03-02. */
    public static TeleExpertiseRequest offeredTo(DiasporaMember expert) {
        return Cases.offered(expert);
    }

    /** The same after the expert's opinion. */
    public static TeleExpertiseRequest answeredBy(DiasporaMember expert) {
        return answered(expert);
    }

    /** The same when it is to be followed up, from 2026-03-23 on. */
    public static TeleExpertiseRequest toFollowUp(DiasporaMember expert) {
        return toBeFollowedUp(expert);
    }

    /** The same with what became of it, told on 2026-03-24. */
    public static TeleExpertiseRequest closedWith(DiasporaMember expert, FollowUpReport report) {
        return toBeFollowedUp(expert)
                .close(call(REQUESTER, Duration.ofDays(22), "reported"), report)
                .orThrow();
    }

    /** The same of which nobody told by 2026-04-11. */
    public static TeleExpertiseRequest closedWithoutReport(DiasporaMember expert) {
        return toBeFollowedUp(expert)
                .closeWithoutReport(call(Cases.RULE, Duration.ofDays(40), "no-report"))
                .orThrow();
    }

    /** A cardiologist in France who may give advice to Moroccan hospitals until 2030-01-01. */
    public static DiasporaMember cardiologist(String id) {
        return expert(id);
    }

    /** The consent on which these requests rest, until 2027-04-06. */
    public static Consent consent() {
        return Cases.inWordsOf(Cases.MOROCCO, Cases.consent());
    }

    /** What these requests rest on beside the expert: network, enrolment, protocol and consent. */
    public static List<RegisterRecord> papers() {
        return List.of(
                RegisterRecord.of(Organisation.of(Cases.NETWORK, "Network", OrganisationKind.NETWORK, Cases.MA)),
                RegisterRecord.of(Cases.ENROLMENTS.get(0)),
                RegisterRecord.of(RecordKind.PROTOCOL, Cases.protocol()),
                RegisterRecord.of(RecordKind.CONSENT, consent()));
    }

    public static List<Object> all() {
        DiasporaMember expert = expert("E-1");
        Duration later = Duration.ofHours(1);
        ConversionLeave leave = new ConversionLeave(ID, REQUESTER.id(), Cases.after(later));
        TeleExpertiseRequest asked = answered(expert)
                .ask(call(actor(expert), later, "question"), words("q-1"))
                .orThrow();
        TeleExpertiseRequest replied =
                asked.reply(call(REQUESTER, later, "reply"), words("r-1")).orThrow();
        TeleExpertiseRequest converted =
                replied.convert(call(COORDINATOR, later, "to-be-seen"), leave).orThrow();
        FollowUpReport report = FollowUpReport.builder(PatientOutcome.WORSE, true)
                .feasible(Extent.FULLY)
                .followed(Extent.PARTLY)
                .diagnosisChanged(Answer.YES)
                .managementChanged(Answer.NO)
                .transferAvoided(Answer.YES)
                .experience(PatientExperience.MIXED)
                .remarks(words("remarks-1"))
                .build();
        TeleExpertiseRequest closed = toBeFollowedUp(expert)
                .close(call(REQUESTER, Duration.ofDays(22), "reported"), report)
                .orThrow();
        ClinicalReview opened = closed.openedReview().orElseThrow();
        ActorId reviewer = ActorId.of("doctor-9");
        ClinicalReview concluded = opened.assign(
                        call(Actor.of("manager-1", Role.PROGRAMME_MANAGER), Duration.ofDays(23), "chosen"),
                        reviewer,
                        Ties.none(),
                        POLICY.calendar().zone())
                .orThrow()
                .conclude(
                        call(new Actor(reviewer, Role.CLINICIAN), Duration.ofDays(24), "concluded"),
                        ReviewFinding.HARM_BY_ADVICE,
                        words("review-1"),
                        Ties.none(),
                        POLICY.calendar().zone())
                .orThrow();
        return List.of(
                Cases.draft(),
                converted,
                closed,
                converted.allocations().get(0),
                report,
                FollowUpReport.builder(PatientOutcome.LOST, false).build(),
                opened,
                concluded,
                Cases.QUESTION,
                Cases.offer(1),
                converted.opinion().orElseThrow(),
                asked.clarifications().get(0),
                replied.clarifications().get(0),
                asked.clarifications().get(0).question(),
                leave,
                converted.referral().orElseThrow(),
                new FollowUpResponse(10, 5, 1),
                new FollowUpFigure(
                        FollowUpMeasure.TRANSFER_AVOIDED,
                        LocalDate.of(2026, 6, 30),
                        Map.of(Gender.WOMAN, 3),
                        Map.of(Gender.WOMAN, new FollowUpResponse(10, 5, 1))));
    }
}
