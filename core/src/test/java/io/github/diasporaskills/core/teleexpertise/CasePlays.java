package io.github.diasporaskills.core.teleexpertise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.register.Play;
import io.github.diasporaskills.core.register.Play.Trial;
import io.github.diasporaskills.core.register.RecordKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Requests for tele-expertise for the model test. */
public final class CasePlays {

    private static final String ON_DUTY = "COORDINATOR SYSTEM";
    private static final DiasporaMember EXPERT = Cases.expert("E-1");
    private static final DiasporaMember UNPROVEN =
            Cases.signing(Cases.bareExpert("E-1")).build();
    private static final String STOPS = " SUSPENDED CANCELLED ENTERED_IN_ERROR\n";

    private CasePlays() {}

    /** Requests of a hospital that takes part. */
    public static Play<TeleExpertiseRequest, TeleExpertiseState> requests() {
        String table = "DRAFT > SUBMITTED CANCELLED ENTERED_IN_ERROR\n"
                + "SUBMITTED > TRIAGE" + STOPS
                + "TRIAGE > INFO_REQUESTED READY REJECTED" + STOPS
                + "INFO_REQUESTED > SUBMITTED" + STOPS
                + "READY > ALLOCATED CLEARING_HOUSE" + STOPS
                + "CLEARING_HOUSE > ALLOCATED UNANSWERED" + STOPS
                + "ALLOCATED > ALLOCATED ACCEPTED READY" + STOPS
                + "ACCEPTED > CLARIFYING ANSWERED READY" + STOPS
                + "CLARIFYING > ACCEPTED ANSWERED READY" + STOPS
                + "ANSWERED > CLARIFYING CONVERTED FOLLOW_UP_DUE" + STOPS
                + "FOLLOW_UP_DUE > CLOSED" + STOPS
                + "SUSPENDED > CANCELLED ENTERED_IN_ERROR\n"
                + "REJECTED > ENTERED_IN_ERROR\nUNANSWERED > ENTERED_IN_ERROR\nCONVERTED > ENTERED_IN_ERROR\n"
                + "CLOSED > ENTERED_IN_ERROR\nCANCELLED > ENTERED_IN_ERROR\n";
        return Play.of(
                        RecordKind.TELE_EXPERTISE_REQUEST,
                        TeleExpertiseLifeCycle.TABLE,
                        table,
                        Cases.START,
                        TeleExpertiseRequest::history,
                        CasePlays::drafted)
                .step(
                        "SUBMITTED",
                        "REQUESTER",
                        (request, trial) -> trial.good() && own(trial),
                        (request, trial) -> request.submit(
                                trial.call(),
                                Cases.ENROLMENTS,
                                handover(request, trial),
                                Cases.COORDINATOR.id(),
                                Cases.MA,
                                Cases.POLICY))
                .step("TRIAGE", ON_DUTY, TeleExpertiseRequest::startTriage)
                .step("INFO_REQUESTED", "COORDINATOR", TeleExpertiseRequest::askForInformation)
                .step(
                        "READY",
                        "COORDINATOR",
                        (request, trial) -> trial.good() && request.state() == TeleExpertiseState.TRIAGE,
                        (request, trial) ->
                                request.makeReady(trial.call(), trial.good() ? "URGENT" : "NEVER", Cases.POLICY))
                .step("REJECTED", "COORDINATOR", TeleExpertiseRequest::reject)
                .step("CLEARING_HOUSE", "COORDINATOR", TeleExpertiseRequest::askOtherNetworks)
                .step("UNANSWERED", "COORDINATOR", TeleExpertiseRequest::leaveUnanswered)
                .step(
                        "ALLOCATED",
                        ON_DUTY,
                        (request, trial) -> trial.good()
                                && request.allocations().stream()
                                        .noneMatch(offer -> offer.state() == AllocationState.OFFERED
                                                || offer.state() == AllocationState.ACCEPTED),
                        (request, trial) ->
                                request.offer(trial.call(), expert(trial), handover(request, trial), Cases.POLICY))
                .looked(
                        "ACCEPTED",
                        "MEMBER",
                        (request, trial) -> request.accept(trial.call(), offer(request), expert(trial), Cases.POLICY))
                .looked("READY", "MEMBER", (request, trial) -> request.decline(trial.call(), offer(request)))
                .looked("READY", ON_DUTY, (request, trial) -> request.lapse(trial.call(), offer(request), Cases.POLICY))
                .looked(
                        "READY",
                        ON_DUTY,
                        (request, trial) -> request.recall(trial.call(), offer(request), expert(trial), Cases.POLICY))
                .looked("READY", "MEMBER", (request, trial) -> request.giveBack(trial.call()))
                .looked(
                        "CLARIFYING",
                        "MEMBER REQUESTER",
                        (request, trial) -> request.ask(trial.call(), Cases.words(request.caseKey(), "q-1")))
                .looked(
                        "ACCEPTED",
                        "MEMBER REQUESTER",
                        (request, trial) -> request.reply(trial.call(), Cases.words(request.caseKey(), "r-1")))
                .looked(
                        "ANSWERED",
                        "MEMBER REQUESTER COORDINATOR",
                        (request, trial) -> request.endClarification(trial.call()))
                .looked(
                        "ANSWERED",
                        "MEMBER",
                        (request, trial) -> request.answer(
                                trial.call(),
                                Cases.words(request.caseKey(), "o-1"),
                                expert(trial),
                                Cases.gate(consent(request, trial)),
                                Cases.POLICY))
                .looked(
                        "CONVERTED",
                        "REQUESTER COORDINATOR",
                        (request, trial) -> request.convert(
                                trial.call(), new ConversionLeave(request.id(), ActorId.of("doctor-1"), trial.at())))
                .looked("FOLLOW_UP_DUE", ON_DUTY, (request, trial) -> request.noteFollowUpDue(trial.call()))
                .looked(
                        "CLOSED",
                        "REQUESTER COORDINATOR",
                        (request, trial) -> request.close(
                                trial.call(),
                                FollowUpReport.builder(
                                                List.of(PatientOutcome.values())
                                                        .get(trial.random().nextInt(4)),
                                                !trial.good())
                                        .build()))
                .step("CLOSED", ON_DUTY, TeleExpertiseRequest::closeWithoutReport)
                .step(
                        "SUSPENDED",
                        "REQUESTER COORDINATOR SUBJECT SYSTEM",
                        (request, trial) -> !trial.good(),
                        (request, trial) -> request.suspend(trial.call(), consent(request, trial)))
                .step(
                        "CANCELLED",
                        "REQUESTER COORDINATOR",
                        (request, trial) -> trial.by().role().name().equals("REQUESTER")
                                ? own(trial)
                                : request.state() == TeleExpertiseState.SUSPENDED,
                        (request, trial) -> request.cancel(trial.call()))
                .step(
                        "ENTERED_IN_ERROR",
                        "COORDINATOR PROGRAMME_MANAGER",
                        (request, trial) -> true,
                        (request, trial) -> request.markEnteredInError(trial.call()))
                .holding(CasePlays::check);
    }

    private static TeleExpertiseRequest drafted(int number, Trial trial) {
        return TeleExpertiseRequest.draft(
                StepCall.of(Cases.REQUESTER, trial.at(), "opinion-needed"),
                TeleExpertiseRequestId.of("TE-" + number),
                CaseKey.of("TE-2026-" + number),
                Cases.CHU,
                Cases.QUESTION,
                List.of(Gender.values()).get(number % Gender.values().length));
    }

    private static boolean own(Trial trial) {
        return trial.by().id().equals(Cases.REQUESTER.id());
    }

    private static ExpertEvidence expert(Trial trial) {
        return Cases.evidence(trial.good() ? EXPERT : UNPROVEN);
    }

    private static AllocationId offer(TeleExpertiseRequest request) {
        return new AllocationId(request.id(), Math.max(1, request.allocations().size()));
    }

    private static Consent consent(TeleExpertiseRequest request, Trial trial) {
        Consent given = Cases.consent(request.caseKey(), Set.of(Cases.MA, Cases.FRANCE));
        return trial.good() ? given : Cases.withdrawn(given, Cases.START);
    }

    private static Handover handover(TeleExpertiseRequest request, Trial trial) {
        return Handover.of(
                Cases.gate(consent(request, trial)),
                Cases.words(request.caseKey(), "text-1"),
                Cases.NETWORK,
                new MemoryJournal());
    }

    private static void check(TeleExpertiseRequest request) {
        assertThat(request.requester()).as("I6").isEqualTo(Cases.REQUESTER.id());
        assertThat(request.allocations().stream()
                        .filter(offer ->
                                offer.state() == AllocationState.OFFERED || offer.state() == AllocationState.ACCEPTED)
                        .count())
                .as("I7")
                .isLessThanOrEqualTo(1);
        request.allocations().forEach(offer -> {
            assertThat(AllocationLifeCycle.TABLE.faults(offer.history()))
                    .as("I9")
                    .isEmpty();
            assertThat(offer.expert().value())
                    .as("I8")
                    .isNotEqualTo(request.requester().value());
            assertThat(request.disclosures())
                    .as("I2 the gate was asked")
                    .anyMatch(record -> record.at().equals(offer.offeredAt())
                            && record.recipient().destination().equals(offer.country()));
        });
        request.opinion()
                .ifPresent(
                        opinion -> assertThat(opinion.author().value()).as("I5").isEqualTo("E-1"));
        request.history()
                .firstReached(TeleExpertiseState.FOLLOW_UP_DUE)
                .ifPresent(
                        due -> assertThat(Duration.between(request.submittedAt().orElseThrow(), due))
                                .as("I19")
                                .isGreaterThan(Duration.ofDays(20)));
    }
}
