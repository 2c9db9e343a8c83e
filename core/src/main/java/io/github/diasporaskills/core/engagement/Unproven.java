package io.github.diasporaskills.core.engagement;

/** Why a credential that is in force does not carry work with patients. */
enum Unproven {
    /** Only a copy was looked at. */
    COPY_ONLY
}
