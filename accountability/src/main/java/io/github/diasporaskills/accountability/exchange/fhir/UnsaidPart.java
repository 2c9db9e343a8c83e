package io.github.diasporaskills.accountability.exchange.fhir;

/** Parts of people, cases and results for which FHIR has no place or no code, as words of a loss. */
enum UnsaidPart {
    /** Titles in other languages than that of the file. */
    OTHER_LANGUAGES,
    /** The baseline of an indicator. */
    BASELINE,
    /** Its targets. */
    TARGETS,
    /** The result to which it belongs. */
    RESULT,
    /** What the protection promises. */
    PROMISE,
    /** Remarks. */
    REMARKS,
    /** A bound such as "over 200", or a number beyond FHIR's integer. */
    BOUND_OR_TOO_LARGE,
    /** The languages that a piece of work needs. */
    LANGUAGES_NEEDED,
    /** Whether work is on patients. */
    ON_PATIENTS,
    /** Where work is done. */
    MODALITY,
    /** Who asked for help. */
    ASKING_PERSON,
    /** How language is bridged. */
    LANGUAGE_PLAN,
    /** Why work lies outside of the programme's days. */
    OUTSIDE_TERM,
    /** Whether a member leads. */
    LEADERSHIP,
    /** What was to be learnt and left behind. */
    LEARNING,
    /** How work was judged and honoured. */
    EVALUATIONS,
    /** The history of a life cycle. */
    STEPS,
    /** A patient's gender. */
    PATIENT_GENDER,
    /** What is sealed. */
    SEALED_TEXTS,
    /** What was answered. */
    OPINION,
    /** What came of an opinion. */
    FOLLOW_UP,
    /** How a deadline explains itself. */
    DEADLINE,
    /** The hour of an appointment. */
    APPOINTMENT_HOUR,
    /** Under what a patient is referred. */
    CHAIN,
    /** Whether public care would do. */
    PUBLIC_CARE,
    /** What stands in place of a consent. */
    EXEMPTION,
    /** What a recipient was given. */
    HANDED_OVER,
    /** On which ground data were given. */
    HANDOVER_GROUND,
    /** On which ground something is disclosed. */
    DISCLOSURE_GROUND,
    /** The words of a consent. */
    CONSENT_WORDS,
    /** How a consent was given. */
    GIVING,
    /** Whether somebody decided alone. */
    STANDING,
    /** Care after a refusal. */
    LOCAL_CARE,
    /** Where data may go. */
    DATA_COUNTRIES,
    /** What a recipient does. */
    RECIPIENT_FUNCTION,
    /** The scheme of a region. */
    REGION_SCHEME,
    /** How well a language is spoken. */
    LANGUAGE_LEVEL,
    /** What the programme knows of a member. */
    MEMBER_FACTS,
    /** What was answered about disability. */
    DISABILITY,
    /** Conflicts of interest. */
    CONFLICTS,
    /** What a member declared. */
    DECLARATIONS,
    /** How a credential was verified. */
    CREDENTIAL_STATE,
    /** When somebody can take part. */
    AVAILABILITY,
    /** Who may practise. */
    AUTHORISATIONS
}
