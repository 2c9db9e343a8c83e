package io.github.diasporaskills.core.journal;

/** An entry could not be kept, so nothing may be released. */
public final class JournalUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with its cause.
     *
     * @param message what failed, without personal data
     * @param cause the failure beneath
     */
    public JournalUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * An exception without a cause.
     *
     * @param message what failed, without personal data
     */
    public JournalUnavailableException(String message) {
        super(message);
    }
}
