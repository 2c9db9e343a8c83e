package io.github.diasporaskills.accountability.exchange.iati;

/** What an organisation does in an activity; IATI's list OrganisationRole. */
public enum IatiRole {
    /** Gives the money. */
    FUNDING("1"),
    /** Answers for how it is used. */
    ACCOUNTABLE("2"),
    /** Manages it on behalf of who gives it. */
    EXTENDING("3"),
    /** Does the work. */
    IMPLEMENTING("4");

    private final String code;

    IatiRole(String code) {
        this.code = code;
    }

    /**
     * Its code.
     *
     * @return of the list OrganisationRole
     */
    public String code() {
        return code;
    }
}
