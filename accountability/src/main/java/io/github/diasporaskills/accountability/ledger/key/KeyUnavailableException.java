package io.github.diasporaskills.accountability.ledger.key;

/** A key cannot be had now, so nothing is written or read: never plaintext in its place. */
public final class KeyUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception without a cause.
     *
     * @param message which key and what failed, without a secret
     */
    public KeyUnavailableException(String message) {
        super(message);
    }

    /**
     * An exception with its cause.
     *
     * @param message which key and what failed, without a secret
     * @param cause the failure beneath
     */
    public KeyUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
