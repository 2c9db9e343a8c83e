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

    private final RegionCode region;
    private final @Nullable Reason reason;
    private final List<Region> proposals;

    private RegionCheck(RegionCode region, @Nullable Reason reason, List<Region> proposals) {
        this.region = region;
        this.reason = reason;
        this.proposals = List.copyOf(proposals);
    }

    static RegionCheck valid(RegionCode region) {
        return new RegionCheck(region, null, List.of());
    }

    static RegionCheck invalid(RegionCode region, Reason reason, List<Region> proposals) {
        return new RegionCheck(region, requireNonNull(reason, "reason"), proposals);
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
     * @return an error whose reason names the proposals, or empty if the region may be used. None is suggested in its
     *     place: another scheme would have to be written, too
     */
    public Optional<Problem> problem(Location location) {
        requireNonNull(location, "location");
        return reason().map(why -> Problem.error(location, why).finding(region.toString()));
    }

    /**
     * The region and whether it may be used.
     *
     * @return for example {@code MA-2015/MA-03 valid} or {@code MA-1997/MA-03 country.region.scheme-not-in-use}
     */
    @Override
    public String toString() {
        return region + " " + (reason == null ? "valid" : reason.code());
    }
}
