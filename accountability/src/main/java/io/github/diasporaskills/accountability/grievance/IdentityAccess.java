package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import java.time.Instant;
import java.util.Optional;

/**
 * The permission to see who complains: for one person, one case, one time. Made by a desk alone, by
 * {@code IdentityAccess.granted}, after a request with a motive, the decision of a custodian, and the record that it is
 * used. {@code toString} shows nothing of whom. Immutable and thread-safe.
 */
public final class IdentityAccess {

    private final GrievanceId id;
    private final ActorId reader;
    private final Instant until;
    private final Complainant complainant;

    private IdentityAccess(GrievanceId id, ActorId reader, Instant until, Complainant complainant) {
        this.id = requireNonNull(id, "id");
        this.reader = requireNonNull(reader, "reader");
        this.until = requireNonNull(until, "until");
        this.complainant = requireNonNull(complainant, "complainant");
    }

    static IdentityAccess granted(GrievanceId id, ActorId reader, Instant until, Complainant complainant) {
        return new IdentityAccess(id, reader, until, complainant);
    }

    /**
     * Who complains.
     *
     * @param at now
     * @return empty once the time is over
     */
    public Optional<Complainant> complainant(Instant at) {
        return at.isBefore(until) ? Optional.of(complainant) : Optional.empty();
    }

    /**
     * Of which case.
     *
     * @return the id
     */
    public GrievanceId id() {
        return id;
    }

    /**
     * Who may see it.
     *
     * @return a pseudonym
     */
    public ActorId reader() {
        return reader;
    }

    /**
     * Until when.
     *
     * @return the first instant at which it is over
     */
    public Instant until() {
        return until;
    }

    /**
     * Case and time only.
     *
     * @return for example {@code identity of GR-7K2M9QXA until 2026-03-02T09:00:00Z}
     */
    @Override
    public String toString() {
        return "identity of " + id + " until " + until;
    }
}
