package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verdict on a member who is proposed, or on a need for which somebody is. Immutable and thread-safe. */
public final class Matched implements Verdict {

    private final Subject subject;
    private final String packHash;
    private final List<Pairing> pairings;
    private final @Nullable Shortage shortage;
    private final List<ReservedPlaces> reserved;
    private final List<Reason> limits;

    Matched(
            Subject subject,
            String packHash,
            List<Pairing> pairings,
            @Nullable Shortage shortage,
            List<ReservedPlaces> reserved,
            List<Reason> limits) {
        this.subject = requireNonNull(subject, "subject");
        this.packHash = requireNonNull(packHash, "packHash");
        this.pairings = List.copyOf(pairings);
        this.shortage = shortage;
        this.reserved = List.copyOf(reserved);
        this.limits = List.copyOf(limits);
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public String packHash() {
        return packHash;
    }

    /**
     * The proposals with their scores.
     *
     * @return at least one
     */
    public List<Pairing> pairings() {
        return pairings;
    }

    /**
     * Why further places of the need stay empty.
     *
     * @return empty for a member, and for a need whose places are all filled
     */
    public Optional<Shortage> shortage() {
        return Optional.ofNullable(shortage);
    }

    /**
     * For a need: what became of places that go first to members of a gender. For coordinators only.
     *
     * @return by gender; empty for a member, and where nothing is reserved
     */
    public List<ReservedPlaces> reserved() {
        return reserved;
    }

    /**
     * For a need: its minimum, and the cap on its region that keeps places empty.
     *
     * @return {@link MatchingReason#NEED_MINIMUM} and {@link MatchingReason#NEED_CAPPED}, where they hold; empty for a
     *     member
     */
    public List<Reason> limits() {
        return limits;
    }

    @Override
    public Explanation explanation(Audience audience) {
        return Explanations.of(this, requireNonNull(audience, "audience"));
    }

    @Override
    public String toString() {
        return subject + " matched, " + pairings.size() + " proposed";
    }
}
