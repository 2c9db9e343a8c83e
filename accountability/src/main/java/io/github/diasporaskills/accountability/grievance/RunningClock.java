package io.github.diasporaskills.accountability.grievance;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clock with its deadline and nothing of how that came about. */
record RunningClock(
        ClockKind clock,
        Instant start,
        @Nullable Instant due,
        @Nullable Instant metAt) {

    boolean isOpen() {
        return metAt == null;
    }

    boolean isOverdue(Instant at) {
        return isOpen() && due != null && at.isAfter(due);
    }

    Optional<Instant> ranOut() {
        return Optional.ofNullable(due);
    }
}
