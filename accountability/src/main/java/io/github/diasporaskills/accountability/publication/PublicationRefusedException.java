package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;

/** Thrown where something cannot be protected and so is not published at all. */
public final class PublicationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    PublicationRefusedException(String message, Reason reason) {
        super(message);
        this.reason = requireNonNull(reason, "reason");
    }

    /**
     * Why it is refused.
     *
     * @return a reason whose code is one of {@link PublicationReason}
     */
    public Reason reason() {
        return reason;
    }
}
