package io.github.diasporaskills.core.country;

/** What a site has to show before it takes part in tele-expertise. A pack's checklist has at least one item of each. */
public enum ChecklistKind {
    /** A permit of a ministry or authority. */
    AUTHORISATION,
    /** The assessment of what processing health data may do to patients. */
    DATA_PROTECTION_ASSESSMENT,
    /** The texts of consent, reviewed in each language in use. */
    CONSENT_TEXTS,
    /** A named counterpart at the site. */
    COUNTERPART,
    /** A coordinator with time set aside for it. */
    COORDINATOR,
    /** Somebody else who stands in for the coordinator, with time set aside for it. */
    DEPUTY,
    /** A connection that carries a case, tried out. */
    CONNECTIVITY,
    /** The recipients of sensitive cases outside the site, tried out not long ago. */
    SENSITIVE_RECIPIENTS
}
