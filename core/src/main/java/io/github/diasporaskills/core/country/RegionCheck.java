package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a region may be used on a day, and what to use instead if not. Immutable and thread-safe. */
public final class RegionCheck {

    private final @Nullable Reason reason;
    private final List<Region> proposals;

    private RegionCheck(@Nullable Reason reason, List<Region> proposals) {
        this.reason = reason;
        this.proposals = List.copyOf(proposals);
    }

    static RegionCheck valid() {
        return new RegionCheck(null, List.of());
    }

    static RegionCheck invalid(Reason reason, List<Region> proposals) {
        return new RegionCheck(requireNonNull(reason, "reason"), proposals);
    }

    /**
     * Whether the region may be used.
     *
     * @return true if it exists in its scheme and the scheme is in use on the day
     */
    public boolean isValid() {
        return reason == null;
    }

    /**
     * Why not.
     *
     * @return the reason, or empty if the region may be used
     */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * The regions to use instead, if the pack maps the old one. A person decides.
     *
     * @return the proposals; empty if there are none
     */
    public List<Region> proposals() {
        return proposals;
    }

    /**
     * The check as a problem in what somebody handed in.
     *
     * @param location where the region stands
     * @return an error with the proposals, or empty if the region may be used
     */
    public Optional<Problem> problem(Location location) {
        requireNonNull(location, "location");
        return reason().map(why -> {
            Problem problem = Problem.error(location, why);
            return proposals.isEmpty()
                    ? problem
                    : problem.maybe(String.join(
                            ", ", proposals.stream().map(Region::shown).toList()));
        });
    }
}
