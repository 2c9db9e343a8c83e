package io.github.diasporaskills.core.people;

/**
 * A person's own answer to whether he or she has a disability. It is never inferred, never imputed and no criterion of
 * matching; only its counts leave the register. It is health data, so a register keeps it only where the programme says
 * why it asks.
 *
 * <p>The question is the Short Set on Functioning of the Washington Group on Disability Statistics (WG-SS): how much
 * difficulty somebody has in seeing, hearing, walking or climbing steps, remembering or concentrating, self-care, and
 * communicating. With a disability, as the Group recommends to report it, is who answers "a lot of difficulty" or
 * "cannot do at all" to at least one of the six. The six answers themselves are not kept.
 *
 * <p>Whoever takes an answer back is {@link #UNDISCLOSED} from then on. As with all that it knows of a member, a
 * register still has for earlier instants what was recorded then.
 */
public enum Disability {
    /** A lot of difficulty, or more, in at least one of the six. */
    WITH,
    /** Less difficulty than that in all six. */
    WITHOUT,
    /** Asked, and not answered. */
    UNDISCLOSED,
    /** Never asked. */
    NOT_ASKED;

    /**
     * Whether the person answered.
     *
     * @return false for {@link #UNDISCLOSED} and {@link #NOT_ASKED}
     */
    public boolean isStated() {
        return this == WITH || this == WITHOUT;
    }
}
