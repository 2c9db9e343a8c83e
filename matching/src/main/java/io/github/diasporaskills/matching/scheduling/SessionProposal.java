package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a plan says of one session: its hour, or why there is none. Immutable and thread-safe. */
public final class SessionProposal {

    private final String key;
    private final DateRange days;
    private final @Nullable MeetingSlot slot;
    private final List<Reason> reasons;

    SessionProposal(String key, DateRange days, @Nullable MeetingSlot slot, List<Reason> reasons) {
        this.key = requireNonNull(key, "key");
        this.days = requireNonNull(days, "days");
        this.slot = slot;
        this.reasons = List.copyOf(reasons);
    }

    /**
     * Which session.
     *
     * @return its key in the request
     */
    public String key() {
        return key;
    }

    /**
     * The days asked for.
     *
     * @return first and last day by the host's clock
     */
    public DateRange days() {
        return days;
    }

    /**
     * The hour.
     *
     * @return empty if it cannot be held on these days
     */
    public Optional<MeetingSlot> slot() {
        return Optional.ofNullable(slot);
    }

    /**
     * How many come, who cannot and why, whose turn it is; or why there is no hour.
     *
     * @return at least one
     */
    public List<Reason> reasons() {
        return reasons;
    }

    /**
     * Its key and hour.
     *
     * @return for example {@code week-1 2026-09-14T14:00+01:00}
     */
    @Override
    public String toString() {
        return key + " " + (slot == null ? "cannot be held" : slot.start().toString());
    }
}
