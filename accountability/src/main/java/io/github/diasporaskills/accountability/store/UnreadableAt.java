package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;

/** What a driver threw while entries were read one after the other, and at which of them: those before it were read. */
final class UnreadableAt extends SQLException {

    private static final long serialVersionUID = 1L;

    private final String place;

    UnreadableAt(String place, SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
        this.place = requireNonNull(place, "place");
    }

    String place() {
        return place;
    }
}
