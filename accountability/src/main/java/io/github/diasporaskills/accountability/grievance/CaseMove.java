package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepRefusal;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first events of a case in one of its records. Stateless and thread-safe. */
final class CaseMove {

    private CaseMove() {}

    /** What an intake makes. */
    static List<CaseEvent> opening(CaseRecord record, StepCall call, Intake intake, Returns returns) {
        CaseEvent received = received(record, call, intake.channel()).withContent(IntakeForm.statement(intake));
        return List.of(
                record == CaseRecord.PROGRAMME ? returns.both(received) : returns.restrictedOnly(received),
                CaseEvent.of(CaseAction.IDENTIFY, call).withContent(IntakeForm.identity(intake.complainant())),
                CaseEvent.of(CaseAction.DESCRIBE, call).withContent(IntakeForm.facts(intake.facts())));
    }

    /** All that the programme's record keeps of what left it as it came: that it came, and that it left. */
    static List<CaseEvent> passedOn(StepCall call, IntakeChannel channel) {
        return List.of(received(CaseRecord.PROGRAMME, call, channel), CaseEvent.of(CaseAction.TRANSFER, call));
    }

    private static CaseEvent received(CaseRecord record, StepCall call, IntakeChannel channel) {
        return CaseEvent.of(CaseAction.RECEIVE, call)
                .withCode(Field.RECORD, record.name())
                .withCode(Field.CHANNEL, channel.name());
    }

    /**
     * The same complaint at the beginning of the restricted record, with all that was said in the programme's one.
     *
     * @param from the case in the programme's record, before it leaves it
     * @param call who moves it
     * @param rule its category
     * @return the first events there, or why it does not go there
     */
    static CaseResult moved(GrievanceCase from, StepCall call, CategoryRule rule) {
        Statement said = from.statement().orElseThrow();
        Complainant who = from.complainant().orElseGet(() -> new Complainant(null, SafeContact.never(), null));
        ComplainantFacts facts = from.facts()
                .orElseGet(() -> new ComplainantFacts(ComplainantKind.UNSTATED, Gender.NOT_ASKED, null, null));
        Map<String, String> content =
                IntakeForm.statement(new Intake(from.channel(), said, who, facts, from.concerned()));
        List<CaseEvent> events = new ArrayList<>();
        events.add(received(CaseRecord.RESTRICTED, call, from.channel())
                .withContent(content)
                .withContent(Field.OWN, from.restrictedReturn())
                .withContent(IntakeForm.messages(from.dialogue())));
        events.add(CaseEvent.of(CaseAction.IDENTIFY, call).withContent(IntakeForm.identity(who)));
        events.add(CaseEvent.of(CaseAction.DESCRIBE, call).withContent(IntakeForm.facts(facts)));
        return routed(from.id(), events, call, rule);
    }

    /** What was opened in the restricted record, and sent on its way there. */
    static CaseResult routed(GrievanceId id, List<CaseEvent> opening, StepCall call, CategoryRule rule) {
        GrievanceCase opened = GrievanceCase.of(id, opening);
        boolean sensitive = rule.route() == CategoryRoute.SENSITIVE;
        CaseAction action = sensitive ? CaseAction.ROUTE : CaseAction.REFER_OUT;
        GrievanceState to = sensitive ? GrievanceState.SENSITIVE_ROUTE : GrievanceState.OUT_OF_SCOPE_REFERRED;
        List<Reason> missing = GrievanceLifeCycle.TABLE
                .attempt(opened.history(), to, call)
                .require(GrievanceCondition.IN_RESTRICTED_RECORD, () -> opened.record() == CaseRecord.RESTRICTED)
                .require(
                        sensitive ? GrievanceCondition.CATEGORY_SENSITIVE : GrievanceCondition.CATEGORY_ELSEWHERE,
                        () -> rule.route().leavesProgramme())
                .take(history -> history)
                .refusal()
                .map(StepRefusal::missing)
                .orElse(List.of());
        if (!missing.isEmpty()) {
            return opened.refused(action, missing);
        }
        List<CaseEvent> events = new ArrayList<>(opening);
        events.add(CaseEvent.of(action, call).withContent(Field.CATEGORY, rule.code()));
        return GrievanceCase.opened(id, events);
    }
}
