package io.github.diasporaskills.core.organisation;

/** How far an agreement has come. Whether it binds on a day is {@link Partnership#inForceOn(java.time.LocalDate)}. */
public enum PartnershipState {
    /** Somebody writes it. */
    DRAFT,
    /** The parties talk. */
    NEGOTIATING,
    /** Some parties have signed. */
    PARTLY_SIGNED,
    /** All parties have signed. */
    SIGNED,
    /** It binds. */
    IN_FORCE,
    /** The parties agreed on a longer term. */
    RENEWED,
    /** It rests for a time. */
    SUSPENDED,
    /** Its term is over. */
    EXPIRED,
    /** It was ended before its term. */
    TERMINATED
}
