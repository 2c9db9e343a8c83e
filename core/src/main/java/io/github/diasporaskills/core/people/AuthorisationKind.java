package io.github.diasporaskills.core.people;

/** In which form somebody may act in the country served. Which kinds are accepted for what is for the pack to say. */
public enum AuthorisationKind {
    /** On the roll of the order or council of the country served. */
    ORDER_INSCRIBED,
    /** Allowed for a time. */
    TEMPORARY,
    /** May advise colleagues and acts on no patient. */
    ADVISORY_ONLY
}
