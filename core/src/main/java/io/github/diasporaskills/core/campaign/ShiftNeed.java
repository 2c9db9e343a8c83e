package io.github.diasporaskills.core.campaign;

/** What a specialist needs for a shift besides the declarations. */
enum ShiftNeed {
    /** A credential of the specialty, verified and in force. */
    VERIFIED_CREDENTIAL,
    /** A right to act on patients that the country accepts. */
    AUTHORISATION,
    /** Time offered on site on the day of the session. */
    AVAILABILITY
}
