package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * A database did not do what it was asked. The message says what was found and what to try, in English; the reason says
 * it in every language.
 *
 * <p>Drivers quote values in their messages. The cause of this exception therefore keeps the place, the SQLState and the
 * code of the driver's exception, and none of its words.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StoreFailure failure;
    private final transient Reason reason;

    StoreException(StoreFailure failure, Reason reason) {
        super(StoreWording.in(Locale.ENGLISH).say(reason));
        this.failure = requireNonNull(failure, "failure");
        this.reason = requireNonNull(reason, "reason");
    }

    StoreException(StoreFailure failure) {
        this(failure, Reason.of(failure));
    }

    StoreException(StoreFailure failure, Reason reason, SQLException cause) {
        super(
                StoreWording.in(Locale.ENGLISH).say(reason) + " (SQLState " + cause.getSQLState() + ", code "
                        + cause.getErrorCode() + ")",
                wordless(cause));
        this.failure = requireNonNull(failure, "failure");
        this.reason = requireNonNull(reason, "reason");
    }

    StoreException(StoreFailure failure, SQLException cause) {
        this(failure, Reason.of(failure), cause);
    }

    private static SQLException wordless(SQLException cause) {
        SQLException bare = new SQLException(
                "The words of " + cause.getClass().getName() + " are withheld, because drivers quote values",
                cause.getSQLState(),
                cause.getErrorCode());
        bare.setStackTrace(cause.getStackTrace());
        return bare;
    }

    /**
     * What went wrong.
     *
     * @return the kind of failure
     */
    public StoreFailure failure() {
        return failure;
    }

    /**
     * What went wrong, to be put in words by {@link StoreWording}.
     *
     * @return a reason whose code is the {@link #failure()}
     */
    public Reason reason() {
        return reason;
    }

    /**
     * What the driver said, without its words.
     *
     * @return the SQLState, such as {@code 53100}; empty if the failure is not the driver's or SQLite's, which has none
     */
    public Optional<String> sqlState() {
        return getCause() instanceof SQLException cause ? Optional.ofNullable(cause.getSQLState()) : Optional.empty();
    }
}
