package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An hour at which a session can be held. Immutable and thread-safe.
 *
 * @param start when it begins, by the host's clock
 * @param length how long it takes
 * @param presences who can come and who cannot, in the order of the request
 */
public record MeetingSlot(OffsetDateTime start, Duration length, List<Presence> presences) {

    /** Copies the presences. */
    public MeetingSlot {
        requireNonNull(start, "start");
        requireNonNull(length, "length");
        presences = List.copyOf(presences);
    }

    /**
     * When it begins.
     *
     * @return the moment
     */
    public Instant begins() {
        return start.toInstant();
    }

    /**
     * When it ends.
     *
     * @return the first moment after it
     */
    public Instant ends() {
        return begins().plus(length);
    }

    /**
     * How many can come.
     *
     * @return 0 or more
     */
    public int attendance() {
        return (int) presences.stream().filter(Presence::attends).count();
    }

    /**
     * The heaviest burden of one session on anybody, missing it included.
     *
     * @return points
     */
    public int worstBurden() {
        return presences.stream().mapToInt(Presence::burden).max().orElse(0);
    }

    /**
     * The burden on all together.
     *
     * @return points
     */
    public int totalBurden() {
        return presences.stream().mapToInt(Presence::burden).sum();
    }

    /**
     * Whose turn it is: those who come at the hour that weighs most, if it weighs at all.
     *
     * @return in the order of the request, possibly nobody
     */
    public List<Presence> turn() {
        int most = presences.stream()
                .filter(Presence::attends)
                .mapToInt(Presence::burden)
                .max()
                .orElse(0);
        return presences.stream()
                .filter(each -> most > 0 && each.attends() && each.burden() == most)
                .toList();
    }
}
