package io.github.diasporaskills.core.consent;

/**
 * What data may be used for. Those that are not for the care of this very patient are asked for apart: a consent that
 * names one of them names nothing else, and nothing names one unless it was asked for.
 */
public enum Purpose {
    /** To find and arrange care along a chain of contacts. */
    REFERRAL(false),
    /** To ask physicians elsewhere for an opinion. */
    TELE_EXPERTISE(false),
    /** To treat the patient. */
    TREATMENT(false),
    /** To ask afterwards what became of the patient. */
    FOLLOW_UP(false),
    /** To learn about patients in general. */
    RESEARCH(true),
    /** To teach. */
    TEACHING(true),
    /** To publish the person's story. */
    TESTIMONY(true),
    /** To publish photographs of the person. */
    PHOTOGRAPHS(true);

    private final boolean askedApart;

    Purpose(boolean askedApart) {
        this.askedApart = askedApart;
    }

    /**
     * Whether a consent to this purpose holds for this purpose only.
     *
     * @return false for the purposes of the patient's own care
     */
    public boolean isAskedApart() {
        return askedApart;
    }
}
