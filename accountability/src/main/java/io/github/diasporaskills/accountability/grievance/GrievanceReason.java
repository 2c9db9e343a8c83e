package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why something about a complaint is refused, and what was answered. None takes personal data as an argument. */
public enum GrievanceReason implements ReasonCode {
    /** The text is empty or too long. Arguments: found, most. */
    INTAKE_TEXT("grievance.intake.text"),
    /** The name is blank or too long. Argument: most. */
    INTAKE_NAME("grievance.intake.name"),
    /** A category, place, age group or attachment is no code. */
    INTAKE_CODE("grievance.intake.code"),
    /** Too many people or attachments. Argument: most. */
    INTAKE_TOO_MANY("grievance.intake.too-many"),
    /** Only a woman or a man can be wished for as handler. */
    INTAKE_PREFERENCE("grievance.intake.preference"),
    /** Too short, too long, or with a sign that no receipt has. */
    RECEIPT_FORM("grievance.receipt.form"),
    /** The check sign does not fit: a sign was mistaken. */
    RECEIPT_CHECK("grievance.receipt.check"),
    /** Nothing may happen to a case in this state by this action. Arguments: state, action. */
    NOT_IN_STATE("grievance.action.not-in-state"),
    /** The role may not do that. Arguments: role, action. */
    NOT_FOR_ROLE("grievance.action.not-for-role"),
    /** It is said to have happened before what happened last. Arguments: at, last. */
    BEFORE_LAST("grievance.action.before-last"),
    /** The actor does not stand on the roster in this role. Argument: role. */
    NOT_ON_ROSTER("grievance.access.not-on-roster"),
    /** The role has nothing to do with this record. Argument: role. */
    OTHER_RECORD("grievance.access.other-record"),
    /** The case is handled by somebody else. */
    NOT_ASSIGNED("grievance.access.not-assigned"),
    /** The actor stepped back from the case. */
    RECUSED("grievance.access.recused"),
    /** The actor made the complaint. */
    OWN_COMPLAINT("grievance.access.own-complaint"),
    /** The actor, or somebody who leads or is led by the actor, decided before the appeal. */
    EARLIER_DECIDER("grievance.access.earlier-decider"),
    /** The content was erased. */
    ERASED("grievance.content.erased"),
    /** A text is empty or too long. Argument: most. */
    TEXT("grievance.content.text"),
    /** The pack has no such category. */
    CATEGORY_UNKNOWN("grievance.category.unknown"),
    /** The handler does not stand on the roster as one, or is away. */
    HANDLER_UNKNOWN("grievance.handler.unknown"),
    /** The clock stands already. */
    PAUSED_ALREADY("grievance.pause.already"),
    /** The clock runs already. */
    PAUSED_NOT("grievance.pause.not"),
    /** A clock that runs day and night is not paused. */
    PAUSE_ROUND_THE_CLOCK("grievance.pause.round-the-clock"),
    /** A case is not its own duplicate, and is linked once. */
    LINK_ODD("grievance.link.odd"),
    /** There is a legal hold already. */
    HOLD_STANDS("grievance.legal-hold.stands"),
    /** There is no legal hold. */
    HOLD_NONE("grievance.legal-hold.none"),
    /** Who placed a legal hold does not release it. */
    HOLD_SAME_PERSON("grievance.legal-hold.same-person"),
    /** A legal hold is looked at again after the day on which it was placed. */
    HOLD_REVIEW("grievance.legal-hold.review-too-early"),
    /** Assistance is answered after it was offered. */
    ASSISTANCE_NOT_OFFERED("grievance.assistance.not-offered"),
    /** There is no such request for the identity, or it is decided already. */
    IDENTITY_NO_REQUEST("grievance.identity.no-request"),
    /** Who asks for an identity does not decide about it. */
    IDENTITY_SAME_PERSON("grievance.identity.same-person"),
    /** The permission to see the identity is another person's. */
    IDENTITY_NOT_GRANTED("grievance.identity.not-granted"),
    /** The permission to see the identity has run out. */
    IDENTITY_EXPIRED("grievance.identity.expired"),
    /** Permission is given for 1 hour to 30 days. */
    IDENTITY_TIME("grievance.identity.time"),
    /** A rating is 1 to 5. */
    RATING_RANGE("grievance.rating.range"),
    /** Erasure waits until the case is closed. */
    ERASE_OPEN("grievance.erasure.open"),
    /** A legal hold stands. */
    ERASE_HELD("grievance.erasure.held"),
    /** It is kept until a day, so that the matter can be looked into again. Argument: until. */
    ERASE_RETAINED("grievance.erasure.retained"),
    /** Everything that was said is erased. */
    ERASE_ALL("grievance.erasure.all"),
    /** The identity is erased now, the rest when the case is closed. */
    ERASE_IDENTITY("grievance.erasure.identity"),
    /** What somebody did in office is evidence and stays under a pseudonym. */
    ERASE_OFFICE("grievance.erasure.office"),
    /** Nothing is held. */
    ERASE_NOTHING("grievance.erasure.nothing"),
    /** All that the person said and was told is given. */
    ACCESS_OWN("grievance.subject-access.own"),
    /** The person learns that there is a complaint and of which kind, and not who made it or in which words. */
    ACCESS_CONCERNED("grievance.subject-access.concerned"),
    /** The person learns nothing while that would endanger the case. */
    ACCESS_LATER("grievance.subject-access.later"),
    /** The person learns what was done in his or her name. */
    ACCESS_OFFICE("grievance.subject-access.office"),
    /** A template was not reviewed by a native speaker. Arguments: kind, language. */
    TEMPLATE_NOT_REVIEWED("grievance.template.not-reviewed"),
    /** There is no template in this language. Arguments: kind, language. */
    TEMPLATE_MISSING("grievance.template.missing"),
    /** A template names something that is not safe. Argument: name. */
    TEMPLATE_UNSAFE("grievance.template.unsafe"),
    /** A roster needs at least one officer of a role. Argument: role. */
    ROSTER_ROLE("grievance.roster.role"),
    /** A first reader must not belong to a host. */
    ROSTER_TRIAGE_AT_HOST("grievance.roster.triage-at-host"),
    /** The fallback of a record does not stand on the roster in a role of that record. */
    ROSTER_FALLBACK("grievance.roster.fallback"),
    /** An officer stands on a roster once. */
    ROSTER_TWICE("grievance.roster.twice"),
    /** There is nothing to be found here, for this reader. */
    NOT_FOUND("grievance.desk.not-found"),
    /** Somebody else acted in between. Arguments: expected, found. */
    CONFLICT("grievance.desk.conflict"),
    /** A complaint that was passed on does not stand so that this could be done; how it stands is not told. */
    NOT_NOW("grievance.desk.not-now"),
    /** The key of the submission was used for something else. */
    KEY_REUSED("grievance.desk.key-reused"),
    /** Too many attempts; try again later. */
    TOO_MANY_ATTEMPTS("grievance.desk.too-many-attempts"),
    /** A category has a time that a handler could pause, and its clock should run day and night. */
    SECTION_ROUND_THE_CLOCK("grievance.section.round-the-clock"),
    /** A sensitive category has no recipient. Argument: category. */
    SECTION_NO_RECIPIENT("grievance.section.no-recipient"),
    /** A recipient names a category that is none. */
    SECTION_UNKNOWN_CATEGORY("grievance.section.unknown-category"),
    /** No remedy outside the programme is named. */
    SECTION_NO_REMEDY("grievance.section.no-remedy"),
    /** There is no category that the programme handles itself. */
    SECTION_NO_CATEGORY("grievance.section.no-category");

    private final String id;

    GrievanceReason(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
