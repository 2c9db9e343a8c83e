package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

/**
 * That something was done and is kept. It shows nothing of the case; to see it one reads it. Immutable and thread-safe.
 *
 * @param id which case
 * @param state where it stands then
 * @param version how many events made it: what to give to act next
 */
public record Acted(GrievanceId id, GrievanceState state, int version) {

    /** Checks that the parts are there. */
    public Acted {
        requireNonNull(id, "id");
        requireNonNull(state, "state");
    }
}
