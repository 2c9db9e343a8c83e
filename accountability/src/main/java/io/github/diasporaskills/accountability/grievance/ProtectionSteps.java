package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What protects the people of a case: conflicts, holds, assistance, the identity behind four eyes, erasure. */
public sealed interface ProtectionSteps permits GrievanceCase {

    /** The shortest time for which an identity is shown. */
    Duration SHORTEST_ACCESS = Duration.ofHours(1);

    /** The longest time for which an identity is shown. */
    Duration LONGEST_ACCESS = Duration.ofDays(30);

    private GrievanceCase self() {
        return (GrievanceCase) this;
    }

    /**
     * Names somebody whom the case turns out to be about. From then on that person, kin and line managers neither see it
     * nor act; a handler among them loses it.
     *
     * @param call who says so, when and why
     * @param who a pseudonym
     * @param setting what surrounds the case
     * @return the case with that person, or what is missing
     */
    default CaseResult nameConcerned(StepCall call, ActorId who, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.NAME_CONCERNED,
                        call,
                        setting,
                        this::notErased,
                        List.of(CaseEvent.of(CaseAction.NAME_CONCERNED, call)
                                .withContent(Field.CONCERNED, who.value())));
    }

    /**
     * Steps back from the case, for a reason that need not be told.
     *
     * @param call who steps back, when and why
     * @param setting what surrounds the case
     * @return the case without that person, or what is missing
     */
    default CaseResult recuse(StepCall call, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.RECUSE,
                        call,
                        setting,
                        missing -> {},
                        List.of(CaseEvent.of(CaseAction.RECUSE, call)));
    }

    /**
     * Stops erasure until somebody else releases it.
     *
     * @param call an approver or recipient, when and why
     * @param reviewOn when it is looked at again, after that day
     * @param setting what surrounds the case
     * @return the case with the legal hold, or what is missing
     */
    default CaseResult placeLegalHold(StepCall call, LocalDate reviewOn, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.PLACE_LEGAL_HOLD,
                        call,
                        setting,
                        missing -> {
                            if (self().legalHold().isPresent()) {
                                missing.add(Reason.of(GrievanceReason.HOLD_STANDS));
                            }
                            if (!reviewOn.isAfter(call.day())) {
                                missing.add(Reason.of(GrievanceReason.HOLD_REVIEW));
                            }
                            notErased(missing);
                        },
                        List.of(CaseEvent.of(CaseAction.PLACE_LEGAL_HOLD, call)
                                .withCode(Field.REVIEW, reviewOn.toString())));
    }

    /**
     * Lets erasure happen again.
     *
     * @param call an approver or recipient, another one than who placed it; when and why
     * @param setting what surrounds the case
     * @return the case without the legal hold, or what is missing
     */
    default CaseResult releaseLegalHold(StepCall call, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.RELEASE_LEGAL_HOLD,
                        call,
                        setting,
                        missing -> {
                            Optional<LegalHold> hold = self().legalHold();
                            if (hold.isEmpty()) {
                                missing.add(Reason.of(GrievanceReason.HOLD_NONE));
                            } else if (hold.get().placedBy().equals(call.by().id())) {
                                missing.add(Reason.of(GrievanceReason.HOLD_SAME_PERSON));
                            }
                        },
                        List.of(CaseEvent.of(CaseAction.RELEASE_LEGAL_HOLD, call)));
    }

    /**
     * Offers help to a survivor, whatever becomes of any investigation.
     *
     * @param call a recipient of sensitive cases, when and why
     * @param setting what surrounds the case
     * @return the case with the offer, or what is missing
     */
    default CaseResult offerAssistance(StepCall call, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.OFFER_ASSISTANCE,
                        call,
                        setting,
                        this::notErased,
                        List.of(CaseEvent.of(CaseAction.OFFER_ASSISTANCE, call)));
    }

    /**
     * Records what the survivor said to the offer. Without a yes nobody is referred anywhere.
     *
     * @param call the complainant, or a recipient who was told; when and why
     * @param consents whether the survivor agrees
     * @param setting what surrounds the case
     * @return the case with the answer, or what is missing
     */
    default CaseResult answerAssistance(StepCall call, boolean consents, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.ANSWER_ASSISTANCE,
                        call,
                        setting,
                        missing -> {
                            if (self().assistance() == AssistanceState.NOT_OFFERED) {
                                missing.add(Reason.of(GrievanceReason.ASSISTANCE_NOT_OFFERED));
                            }
                            notErased(missing);
                        },
                        List.of(CaseEvent.of(CaseAction.ANSWER_ASSISTANCE, call)
                                .withContent(Field.WORDS, consents ? Field.YES : Field.NO)));
    }

    /**
     * Asks to see who complains. The code of the call's reason is the motive that the custodian reads.
     *
     * @param call who asks, when and why
     * @param setting what surrounds the case
     * @return the case with the request, or what is missing
     */
    default CaseResult requestIdentity(StepCall call, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.REQUEST_IDENTITY,
                        call,
                        setting,
                        this::identityThere,
                        List.of(CaseEvent.of(CaseAction.REQUEST_IDENTITY, call)));
    }

    /**
     * Agrees that the identity is shown for a time. The custodian sees neither identity nor complaint.
     *
     * @param call a custodian, another person than who asked; when and why
     * @param number the number of the request
     * @param time for how long, an hour to 30 days
     * @param setting what surrounds the case
     * @return the case with the decision, or what is missing
     */
    default CaseResult grantIdentity(StepCall call, int number, Duration time, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.GRANT_IDENTITY,
                        call,
                        setting,
                        missing -> {
                            undecided(number, call, missing);
                            if (time.compareTo(SHORTEST_ACCESS) < 0 || time.compareTo(LONGEST_ACCESS) > 0) {
                                missing.add(Reason.of(GrievanceReason.IDENTITY_TIME));
                            }
                        },
                        List.of(CaseEvent.of(CaseAction.GRANT_IDENTITY, call)
                                .withCode(Field.NUMBER, Integer.toString(number))
                                .withCode(Field.UNTIL, call.at().plus(time).toString())));
    }

    /**
     * Declines to have the identity shown.
     *
     * @param call a custodian, another person than who asked; when and why
     * @param number the number of the request
     * @param setting what surrounds the case
     * @return the case with the decision, or what is missing
     */
    default CaseResult denyIdentity(StepCall call, int number, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.DENY_IDENTITY,
                        call,
                        setting,
                        missing -> undecided(number, call, missing),
                        List.of(CaseEvent.of(CaseAction.DENY_IDENTITY, call)
                                .withCode(Field.NUMBER, Integer.toString(number))));
    }

    /**
     * Uses a permission to see the identity. Only when the event is kept does a desk give out the
     * {@link IdentityAccess}.
     *
     * @param call who asked, when and why
     * @param number the number of the request
     * @param setting what surrounds the case
     * @return the case with the record, or what is missing
     */
    default CaseResult revealIdentity(StepCall call, int number, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.REVEAL_IDENTITY,
                        call,
                        setting,
                        missing -> {
                            identityThere(missing);
                            Optional<IdentityRequest> granted = request(number)
                                    .filter(request -> request.decision() == IdentityRequest.Decision.GRANTED);
                            if (granted.isEmpty()) {
                                missing.add(Reason.of(GrievanceReason.IDENTITY_NO_REQUEST));
                            } else if (!granted.get().by().equals(call.by().id())) {
                                missing.add(Reason.of(GrievanceReason.IDENTITY_NOT_GRANTED));
                            } else if (!call.at().isBefore(until(granted.get()))) {
                                missing.add(Reason.of(GrievanceReason.IDENTITY_EXPIRED));
                            }
                        },
                        List.of(CaseEvent.of(CaseAction.REVEAL_IDENTITY, call)
                                .withCode(Field.NUMBER, Integer.toString(number))));
    }

    /**
     * Erases name and contact; what was said stays. {@link SubjectRequests} says when that is the right answer.
     *
     * @param call a custodian, when and why
     * @param setting what surrounds the case
     * @return the case without identity, or what is missing
     */
    default CaseResult eraseIdentity(StepCall call, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.ERASE_IDENTITY,
                        call,
                        setting,
                        missing -> {
                            if (self().legalHold().isPresent()) {
                                missing.add(Reason.of(GrievanceReason.ERASE_HELD));
                            }
                            identityThere(missing);
                        },
                        List.of(CaseEvent.of(CaseAction.ERASE_IDENTITY, call)));
    }

    /**
     * Erases all that was said and by whom. What is counted stays in the programme's record, with category and times; of
     * a case in the restricted record stay the group of the category and the quarter.
     *
     * @param call a custodian, or the software when the retention is over; when and why
     * @param setting what surrounds the case
     * @return the case without content, or what is missing
     */
    default CaseResult erase(StepCall call, GrievanceSetting setting) {
        CategoryRule rule = setting.section().ruleFor(self().category().orElse(null));
        CaseEvent event = CaseEvent.of(CaseAction.ERASE, call)
                .withCode(Field.GROUP, rule.group())
                .withCode(
                        Field.QUARTER, Quarter.of(self().history().first().at()).toString());
        CaseEvent made =
                self().record() == CaseRecord.PROGRAMME && self().category().isPresent()
                        ? event.withCode(Field.CATEGORY, rule.code())
                        : event;
        return self().facet(
                        CaseAction.ERASE,
                        call,
                        setting,
                        missing -> {
                            if (self().legalHold().isPresent()) {
                                missing.add(Reason.of(GrievanceReason.ERASE_HELD));
                            }
                            notErased(missing);
                        },
                        List.of(made));
    }

    private Optional<IdentityRequest> request(int number) {
        List<IdentityRequest> all = self().identityRequests();
        return number >= 1 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }

    private static Instant until(IdentityRequest request) {
        return request.seenUntil().orElse(Instant.MIN);
    }

    private void undecided(int number, StepCall call, List<Reason> missing) {
        Optional<IdentityRequest> request = request(number).filter(IdentityRequest::isOpen);
        if (request.isEmpty()) {
            missing.add(Reason.of(GrievanceReason.IDENTITY_NO_REQUEST));
        } else if (request.get().by().equals(call.by().id())) {
            missing.add(Reason.of(GrievanceReason.IDENTITY_SAME_PERSON));
        }
    }

    private void notErased(List<Reason> missing) {
        if (self().isErased()) {
            missing.add(Reason.of(GrievanceReason.ERASED));
        }
    }

    private void identityThere(List<Reason> missing) {
        if (self().isIdentityErased() || self().isErased()) {
            missing.add(Reason.of(GrievanceReason.ERASED));
        }
    }
}
