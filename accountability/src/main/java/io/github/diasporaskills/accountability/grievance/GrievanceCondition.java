package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What a step of a complaint needs. */
enum GrievanceCondition implements Condition {
    /** The actor may touch this record: on the roster, of its role, assigned, and in no conflict. */
    OPEN_TO_ACTOR("grievance.record.not-open"),
    /** The case is in the programme's record. */
    IN_PROGRAMME_RECORD("grievance.record.not-programme"),
    /** The case is in the restricted record. */
    IN_RESTRICTED_RECORD("grievance.record.not-restricted"),
    /** The category is one that the programme handles. */
    CATEGORY_HANDLED_HERE("grievance.category.leaves"),
    /** The category is one that leaves the programme. */
    CATEGORY_LEAVES("grievance.category.stays"),
    /** The category is sensitive. */
    CATEGORY_SENSITIVE("grievance.category.not-sensitive"),
    /** The category is handled elsewhere. */
    CATEGORY_ELSEWHERE("grievance.category.not-elsewhere"),
    /** The handler is on the roster, present, and in no conflict. */
    HANDLER_FREE("grievance.handler.not-free"),
    /** There is an answer to release. */
    ANSWER_PROPOSED("grievance.answer.not-proposed"),
    /** Where the category asks for it, the answer is released by another person than who proposed it. */
    SECOND_PERSON("grievance.answer.same-person"),
    /** Assistance was offered to the survivor. */
    ASSISTANCE_OFFERED("grievance.assistance.not-yet-offered"),
    /** The time for opening the case again is not over. */
    REOPENING_IN_TIME("grievance.reopening.too-late"),
    /** The case was not opened again as often as is allowed. */
    REOPENING_LEFT("grievance.reopening.none-left"),
    /** The time for an appeal is not over. */
    APPEAL_IN_TIME("grievance.appeal.too-late"),
    /** There was no appeal before. */
    FIRST_APPEAL("grievance.appeal.second"),
    /** The content is not erased. */
    NOT_ERASED("grievance.content.gone");

    private final String id;

    GrievanceCondition(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
