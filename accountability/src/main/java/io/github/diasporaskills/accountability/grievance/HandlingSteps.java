package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What those who deal with a complaint do with it. */
public sealed interface HandlingSteps permits GrievanceCase {

    private GrievanceCase self() {
        return (GrievanceCase) this;
    }

    /**
     * A first reader says that it was read.
     *
     * @param call a first reader, when and why
     * @param setting what surrounds the case
     * @return the case {@link GrievanceState#ACKNOWLEDGED}, or what is missing
     */
    default CaseResult acknowledge(StepCall call, GrievanceSetting setting) {
        return CaseSteps.step(
                self(),
                CaseAction.ACKNOWLEDGE,
                call,
                attempt -> attempt.examine(
                                GrievanceCondition.OPEN_TO_ACTOR, () -> CaseSteps.open(self(), call, setting))
                        .require(GrievanceCondition.IN_PROGRAMME_RECORD, () -> self().record() == CaseRecord.PROGRAMME),
                List.of(CaseEvent.of(CaseAction.ACKNOWLEDGE, call)));
    }

    /**
     * Chooses a category that the programme handles, and a handler. {@link Assignment} proposes one.
     *
     * @param call a first reader or approver, when and why
     * @param category a category of the pack
     * @param handler on the roster as handler, there that day, and in no conflict
     * @param setting what surrounds the case
     * @return the case {@link GrievanceState#IN_HANDLING}, or what is missing
     */
    default CaseResult takeUp(StepCall call, String category, ActorId handler, GrievanceSetting setting) {
        return CaseSteps.step(
                self(),
                CaseAction.TAKE_UP,
                call,
                attempt -> attempt.examine(
                                GrievanceCondition.OPEN_TO_ACTOR, () -> CaseSteps.open(self(), call, setting))
                        .require(GrievanceCondition.IN_PROGRAMME_RECORD, () -> self().record() == CaseRecord.PROGRAMME)
                        .examine(
                                GrievanceCondition.CATEGORY_HANDLED_HERE,
                                () -> route(category, setting, CategoryRoute.PROGRAMME))
                        .examine(
                                GrievanceCondition.HANDLER_FREE,
                                () -> Assignment.against(handler, self(), setting, call.day())),
                List.of(assigned(CaseAction.TAKE_UP, call, handler, setting).withContent(Field.CATEGORY, category)));
    }

    /**
     * Gives the case to another handler.
     *
     * @param call a first reader or approver, when and why
     * @param handler on the roster as handler, there that day, and in no conflict
     * @param setting what surrounds the case
     * @return the case with its new handler, or what is missing
     */
    default CaseResult reassign(StepCall call, ActorId handler, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.REASSIGN,
                        call,
                        setting,
                        missing -> missing.addAll(Assignment.against(handler, self(), setting, call.day())),
                        List.of(assigned(CaseAction.REASSIGN, call, handler, setting)));
    }

    private CaseEvent assigned(CaseAction action, StepCall call, ActorId handler, GrievanceSetting setting) {
        CaseEvent event = CaseEvent.of(action, call).withCode(Field.HANDLER, handler.value());
        return self().statement()
                .flatMap(Statement::preferredHandler)
                .map(wished -> event.withCode(
                        Field.HONOURED,
                        setting.roster()
                                        .officer(handler, Role.GRIEVANCE_HANDLER)
                                        .filter(officer -> officer.gender() == wished)
                                        .isPresent()
                                ? Field.YES
                                : Field.NO))
                .orElse(event);
    }

    private static List<Reason> route(String category, GrievanceSetting setting, CategoryRoute wanted) {
        Optional<CategoryRule> rule = setting.section().category(category);
        if (rule.isEmpty()) {
            return List.of(Reason.of(GrievanceReason.CATEGORY_UNKNOWN));
        }
        boolean leaves = rule.get().route().leavesProgramme();
        if (leaves == wanted.leavesProgramme()) {
            return List.of();
        }
        return List.of(
                Reason.of(leaves ? GrievanceCondition.CATEGORY_HANDLED_HERE : GrievanceCondition.CATEGORY_LEAVES));
    }

    /**
     * Takes the case out of the programme's record, for a category that is sensitive or not the programme's. What is left
     * there tells neither which, nor anything that was said; all of it goes to {@link #moved}.
     *
     * @param call a first reader, a handler or an approver, when and why; a note is not kept
     * @param category a category of the pack
     * @param setting what surrounds the case
     * @return the case {@link GrievanceState#TRANSFERRED}, or what is missing
     */
    default CaseResult transfer(StepCall call, String category, GrievanceSetting setting) {
        StepCall neutral = StepCall.of(call.by(), call.at(), "transferred");
        return CaseSteps.step(
                self(),
                CaseAction.TRANSFER,
                neutral,
                attempt -> attempt.examine(
                                GrievanceCondition.OPEN_TO_ACTOR, () -> CaseSteps.open(self(), call, setting))
                        .require(GrievanceCondition.IN_PROGRAMME_RECORD, () -> self().record() == CaseRecord.PROGRAMME)
                        .examine(
                                GrievanceCondition.CATEGORY_LEAVES,
                                () -> self().isErased()
                                        ? List.of(Reason.of(GrievanceReason.ERASED))
                                        : route(category, setting, CategoryRoute.ELSEWHERE)),
                List.of(CaseEvent.of(CaseAction.TRANSFER, neutral)));
    }

    /**
     * The same complaint at the beginning of the restricted record: with what was said, by whom, and what was written so
     * far. Asked of the case as it was before {@link #transfer}.
     *
     * @param call as for {@link #transfer}
     * @param category as for {@link #transfer}
     * @param setting what surrounds the case
     * @return a case {@link GrievanceState#SENSITIVE_ROUTE} or {@link GrievanceState#OUT_OF_SCOPE_REFERRED}, or what is
     *     missing
     */
    default CaseResult moved(StepCall call, String category, GrievanceSetting setting) {
        CaseResult leaving = transfer(call, category, setting);
        if (!leaving.isDecided()) {
            return leaving;
        }
        return CaseMove.moved(self(), call, setting.section().category(category).orElseThrow());
    }

    /**
     * Drafts an answer. It reaches nobody before it is released.
     *
     * @param call the handler, an approver on appeal, or a recipient; when and why
     * @param words the answer, 1 to 20,000 characters
     * @param setting what surrounds the case
     * @return the case with the draft, or what is missing
     */
    default CaseResult propose(StepCall call, String words, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.PROPOSE,
                        call,
                        setting,
                        missing -> CaseSteps.words(words, missing),
                        List.of(CaseEvent.of(CaseAction.PROPOSE, call).withContent(Field.WORDS, words)));
    }

    /**
     * Releases the answer: the handler, or another person where the category asks for two; on appeal, and in the restricted
     * record of such a category, always another one than who drafted it.
     *
     * @param call who releases it, when and why
     * @param setting what surrounds the case
     * @return the case {@link GrievanceState#RESPONDED}, or what is missing
     */
    default CaseResult respond(StepCall call, GrievanceSetting setting) {
        GrievanceState from = self().state();
        return CaseSteps.step(
                self(),
                CaseAction.RESPOND,
                call,
                attempt -> {
                    attempt.examine(GrievanceCondition.OPEN_TO_ACTOR, () -> CaseSteps.open(self(), call, setting))
                            .require(
                                    GrievanceCondition.ANSWER_PROPOSED,
                                    () -> self().proposal().isPresent())
                            .require(
                                    GrievanceCondition.SECOND_PERSON,
                                    () -> !needsTwo(setting) || !call.by().id().equals(self().proposer()));
                    return from == GrievanceState.SENSITIVE_ROUTE
                            ? attempt.require(
                                    GrievanceCondition.ASSISTANCE_OFFERED,
                                    () -> self().assistance() != AssistanceState.NOT_OFFERED)
                            : attempt;
                },
                List.of(CaseEvent.of(CaseAction.RESPOND, call)));
    }

    private boolean needsTwo(GrievanceSetting setting) {
        return self().state() == GrievanceState.APPEALED
                || setting.section().ruleFor(self().category().orElse(null)).secondPerson();
    }

    /**
     * Ends the case: the complainant is content, or those who deal with it have done what they could.
     *
     * @param call who closes it, when and why
     * @param setting what surrounds the case
     * @return the case {@link GrievanceState#CLOSED}, or what is missing
     */
    default CaseResult close(StepCall call, GrievanceSetting setting) {
        return CaseSteps.step(
                self(),
                CaseAction.CLOSE,
                call,
                attempt ->
                        attempt.examine(GrievanceCondition.OPEN_TO_ACTOR, () -> CaseSteps.open(self(), call, setting)),
                List.of(CaseEvent.of(CaseAction.CLOSE, call)));
    }

    /**
     * The recipients of a reopened sensitive case take it up again.
     *
     * @param call a recipient of sensitive cases, when and why
     * @param setting what surrounds the case
     * @return the case {@link GrievanceState#SENSITIVE_ROUTE}, or what is missing
     */
    default CaseResult routeAgain(StepCall call, GrievanceSetting setting) {
        return CaseSteps.step(
                self(),
                CaseAction.ROUTE,
                call,
                attempt -> self().state() == GrievanceState.REOPENED
                        ? attempt.examine(GrievanceCondition.OPEN_TO_ACTOR, () -> CaseSteps.open(self(), call, setting))
                                .require(
                                        GrievanceCondition.IN_RESTRICTED_RECORD,
                                        () -> self().record() == CaseRecord.RESTRICTED)
                                .require(
                                        GrievanceCondition.CATEGORY_SENSITIVE,
                                        () -> setting.section()
                                                        .ruleFor(self().category()
                                                                .orElse(null))
                                                        .route()
                                                == CategoryRoute.SENSITIVE)
                        : attempt.require(
                                        GrievanceCondition.IN_RESTRICTED_RECORD,
                                        () -> self().record() == CaseRecord.RESTRICTED)
                                .require(GrievanceCondition.CATEGORY_SENSITIVE, () -> false),
                List.of(CaseEvent.of(CaseAction.ROUTE, call)));
    }

    /**
     * Stops the clocks while the complainant is asked. They run again when the complainant writes, when somebody says so,
     * or when the longest pause of the pack is over.
     *
     * @param call the handler, when and why
     * @param setting what surrounds the case
     * @return the case with its clocks standing, or what is missing
     */
    default CaseResult pause(StepCall call, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.PAUSE,
                        call,
                        setting,
                        missing -> {
                            if (self().isPaused()) {
                                missing.add(Reason.of(GrievanceReason.PAUSED_ALREADY));
                            }
                            if (!setting.section()
                                    .ruleFor(self().category().orElse(null))
                                    .respond()
                                    .canBePaused()) {
                                missing.add(Reason.of(GrievanceReason.PAUSE_ROUND_THE_CLOCK));
                            }
                        },
                        List.of(CaseEvent.of(CaseAction.PAUSE, call)));
    }

    /**
     * Lets the clocks run again.
     *
     * @param call who says so, when and why
     * @param setting what surrounds the case
     * @return the case with its clocks running, or what is missing
     */
    default CaseResult resume(StepCall call, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.RESUME,
                        call,
                        setting,
                        missing -> {
                            if (!self().isPaused()) {
                                missing.add(Reason.of(GrievanceReason.PAUSED_NOT));
                            }
                        },
                        List.of(CaseEvent.of(CaseAction.RESUME, call)));
    }

    /**
     * Says that another case is about the same matter. Both stay, and each is answered.
     *
     * @param call who says so, when and why
     * @param other the other case
     * @param setting what surrounds the case
     * @return the case with the link, or what is missing
     */
    default CaseResult link(StepCall call, GrievanceId other, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.LINK,
                        call,
                        setting,
                        missing -> {
                            if (other.equals(self().id()) || self().links().contains(other)) {
                                missing.add(Reason.of(GrievanceReason.LINK_ODD));
                            }
                        },
                        List.of(CaseEvent.of(CaseAction.LINK, call).withCode(Field.LINK, other.value())));
    }

    /**
     * Writes down what should be done better.
     *
     * @param call who learned it, when and why
     * @param words the lesson, 1 to 20,000 characters
     * @param setting what surrounds the case
     * @return the case with the lesson, or what is missing
     */
    default CaseResult learn(StepCall call, String words, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.LEARN,
                        call,
                        setting,
                        missing -> {
                            CaseSteps.words(words, missing);
                            if (self().isErased()) {
                                missing.add(Reason.of(GrievanceReason.ERASED));
                            }
                        },
                        List.of(CaseEvent.of(CaseAction.LEARN, call).withContent(Field.WORDS, words)));
    }

    /**
     * Records that a time ran out and who was told; {@link Escalation} says whom.
     *
     * @param call the software, when and why
     * @param next what {@link Escalation} asked for
     * @param setting what surrounds the case
     * @return the case with the record, or what is missing
     */
    default CaseResult escalate(StepCall call, Escalated next, GrievanceSetting setting) {
        CaseEvent event = CaseEvent.of(CaseAction.ESCALATE, call)
                .withCode(Field.CLOCK, next.clock().name())
                .withCode(Field.START, next.start().toString())
                .withCode(Field.DUE, next.due().toString())
                .withCode(Field.STEP, Integer.toString(next.step()));
        CaseEvent made = next.told()
                .map(officer -> event.withCode(Field.TOLD, officer.value()))
                .orElse(event);
        return self().facet(CaseAction.ESCALATE, call, setting, missing -> {}, List.of(made));
    }

    /**
     * Records that a deadline moved because the calendar did.
     *
     * @param call the software, when and why
     * @param clock which clock
     * @param was the day and hour before, or null if there was none
     * @param now the day and hour now, or null if there is none
     * @param calendar the version of the calendar now
     * @param setting what surrounds the case
     * @return the case with the record, or what is missing
     */
    default CaseResult recompute(
            StepCall call,
            ClockKind clock,
            @Nullable Instant was,
            @Nullable Instant now,
            String calendar,
            GrievanceSetting setting) {
        CaseEvent event = CaseEvent.of(CaseAction.RECOMPUTE, call)
                .withCode(Field.CLOCK, clock.name())
                .withCode(Field.CALENDAR, calendar);
        event = was == null ? event : event.withCode(Field.WAS, was.toString());
        event = now == null ? event : event.withCode(Field.DUE, now.toString());
        return self().facet(CaseAction.RECOMPUTE, call, setting, missing -> {}, List.of(event));
    }
}
