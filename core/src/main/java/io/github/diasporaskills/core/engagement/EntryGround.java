package io.github.diasporaskills.core.engagement;

/** Why a traveller may enter and work in the country served. */
public enum EntryGround {
    /** A visa or permit. */
    VISA,
    /** Nationality, as many of the diaspora have it. */
    NATIONALITY,
    /** An exemption. */
    EXEMPTION
}
