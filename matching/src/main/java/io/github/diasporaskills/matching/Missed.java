package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.rule.Failure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a member is not proposed for one need that asks for their profession and specialty. Immutable and thread-safe.
 */
public final class Missed {

    private final NeedId need;
    private final boolean open;
    private final List<Failure> failures;
    private final @Nullable Cutoff cutoff;
    private final @Nullable Reason cap;

    Missed(NeedId need, boolean open, List<Failure> failures, @Nullable Cutoff cutoff, @Nullable Reason cap) {
        this.need = requireNonNull(need, "need");
        this.open = open;
        this.failures = List.copyOf(failures);
        this.cutoff = cutoff;
        this.cap = cap;
    }

    /**
     * The need.
     *
     * @return its id
     */
    public NeedId need() {
        return need;
    }

    /**
     * Whether the need is open on the day, with places to give and days left. Members hear of open needs only.
     *
     * @return false for a draft, for example, or a need that is filled or withdrawn
     */
    public boolean isOpen() {
        return open;
    }

    /**
     * The rules of this need and of the pair that were not kept; those of the member alone stand on the verdict.
     *
     * @return in the order of the rules; empty if member and need would fit
     */
    public List<Failure> failures() {
        return failures;
    }

    /**
     * The score it took.
     *
     * @return the cutoff, or empty if rules decided or the need was not filled
     */
    public Optional<Cutoff> cutoff() {
        return Optional.ofNullable(cutoff);
    }

    /**
     * The cap that left no room for the member though the need has empty places.
     *
     * @return a {@link MatchingReason#CAPPED}, or empty if something else decided
     */
    public Optional<Reason> cap() {
        return Optional.ofNullable(cap);
    }

    @Override
    public String toString() {
        return need + ": "
                + (failures.isEmpty()
                        ? "cutoff"
                        : failures.stream().map(Failure::rule).toList());
    }
}
