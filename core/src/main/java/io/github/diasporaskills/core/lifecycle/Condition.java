package io.github.diasporaskills.core.lifecycle;

import io.github.diasporaskills.core.reason.ReasonCode;

/**
 * Something that a step needs besides its place in the table and the role of who takes it. Each machine lists its own
 * in an enum; the constant's name says what has to be so ({@code CREDENTIAL_VERIFIED}), the wording of its id says
 * what is missing where it is not. Constants are immutable and thread-safe.
 */
public interface Condition extends ReasonCode {

    /**
     * The name of the constant.
     *
     * @return for example {@code CREDENTIAL_VERIFIED}
     */
    String name();
}
