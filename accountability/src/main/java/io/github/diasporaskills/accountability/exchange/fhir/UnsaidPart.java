package io.github.diasporaskills.accountability.exchange.fhir;

/** Parts of results for which FHIR has no place, as words of a loss. */
enum UnsaidPart {
    /** Titles in other languages than English. */
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
    BOUND_OR_TOO_LARGE
}
