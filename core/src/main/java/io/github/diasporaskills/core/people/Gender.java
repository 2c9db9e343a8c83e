package io.github.diasporaskills.core.people;

/**
 * A person's own statement of gender. It is never inferred from a name and never imputed.
 *
 * <p>The list is closed; a self-description in other words is {@link #OTHER_TERM}. {@link #UNDISCLOSED} and
 * {@link #NOT_ASKED} are stored apart and may be printed together as "not stated".
 */
public enum Gender {
    /** A woman. */
    WOMAN,
    /** A man. */
    MAN,
    /** Neither a woman nor a man. */
    NON_BINARY,
    /** Described in the person's own words. */
    OTHER_TERM,
    /** Asked, and not answered. */
    UNDISCLOSED,
    /** Never asked. */
    NOT_ASKED;

    /**
     * Whether the person stated a gender.
     *
     * @return false for {@link #UNDISCLOSED} and {@link #NOT_ASKED}
     */
    public boolean isStated() {
        return this != UNDISCLOSED && this != NOT_ASKED;
    }
}
