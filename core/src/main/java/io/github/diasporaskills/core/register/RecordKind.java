package io.github.diasporaskills.core.register;

/** What kind of thing a record on the register is about. */
public enum RecordKind {
    /** A host, ministry, council, network or agency. */
    ORGANISATION("organisation"),
    /** The enrolment of a site. */
    ENROLMENT("enrolment"),
    /** A member of the diaspora. */
    MEMBER("member"),
    /** A need of a host. */
    NEED("need"),
    /** An engagement, planned, begun or called off. */
    ENGAGEMENT("engagement"),
    /** A visit of staff to a host. */
    VISIT("visit"),
    /** A value of an indicator entered by hand. */
    INDICATOR_VALUE("indicator-value");

    private final String word;

    RecordKind(String word) {
        this.word = word;
    }

    /**
     * The kind as a code in reasons.
     *
     * @return for example {@code member}
     */
    public String code() {
        return word;
    }

    /**
     * Whether the id of such a record is made of its content, so that a correction may change it.
     *
     * @return true for enrolments and indicator values
     */
    boolean hasDerivedId() {
        return this == ENROLMENT || this == INDICATOR_VALUE;
    }
}
