package io.github.diasporaskills.matching.stable;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.preference.Lottery;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Stability;
import io.github.diasporaskills.matching.proof.NonExistence;
import io.github.diasporaskills.matching.proof.StabilityClaim;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a search for a stable plan gave: a plan, or evidence that there is none, or both where a plan keeps the minimums
 * and cannot be stable. Immutable and thread-safe. {@link io.github.diasporaskills.matching.proof.StabilityVerifier}
 * checks it.
 */
public final class StableResult implements StabilityClaim {

    private final PreferenceInstance instance;
    private final Mechanism mechanism;
    private final Stability stability;
    private final @Nullable Lottery lottery;
    private final @Nullable Placement placement;
    private final @Nullable NonExistence nonExistence;
    private final int blockingPairs;
    private final int fewestPossible;

    StableResult(
            PreferenceInstance instance,
            Mechanism mechanism,
            Stability stability,
            @Nullable Lottery lottery,
            @Nullable Placement placement,
            @Nullable NonExistence nonExistence,
            int blockingPairs) {
        this(instance, mechanism, stability, lottery, placement, nonExistence, blockingPairs, blockingPairs);
    }

    StableResult(
            PreferenceInstance instance,
            Mechanism mechanism,
            Stability stability,
            @Nullable Lottery lottery,
            @Nullable Placement placement,
            @Nullable NonExistence nonExistence,
            int blockingPairs,
            int fewestPossible) {
        this.instance = requireNonNull(instance, "instance");
        this.mechanism = mechanism;
        this.stability = stability;
        this.lottery = lottery;
        this.placement = placement;
        this.nonExistence = nonExistence;
        this.blockingPairs = blockingPairs;
        this.fewestPossible = fewestPossible;
    }

    /** The same claim with a plan that keeps the minimums, and why none is stable. */
    StableResult keeping(@Nullable Placement plan, NonExistence evidence, int blocking, int fewest) {
        return new StableResult(instance, mechanism, stability, lottery, plan, evidence, blocking, fewest);
    }

    @Override
    public PreferenceInstance instance() {
        return instance;
    }

    @Override
    public Mechanism mechanism() {
        return mechanism;
    }

    @Override
    public Stability stability() {
        return stability;
    }

    @Override
    public Optional<Lottery> lottery() {
        return Optional.ofNullable(lottery);
    }

    @Override
    public Optional<Placement> placement() {
        return Optional.ofNullable(placement);
    }

    @Override
    public Optional<NonExistence> nonExistence() {
        return Optional.ofNullable(nonExistence);
    }

    @Override
    public int blockingPairs() {
        return blockingPairs;
    }

    /**
     * Whether there is a plan and it is stable.
     *
     * @return false if no stable plan exists or none was found
     */
    public boolean isStable() {
        return placement != null && nonExistence == null;
    }

    /**
     * How few blocking pairs a plan that keeps the minimums can have, as far as is known.
     *
     * @return as many as {@link #blockingPairs()} if the plan has the fewest; else a lower number that none can go below
     */
    public int fewestPossible() {
        return fewestPossible;
    }

    /**
     * The sizes.
     *
     * @return for example {@code 6 of 8 placed, stable}
     */
    @Override
    public String toString() {
        return (placement == null ? "no plan" : placement.toString()) + (isStable() ? ", stable" : ", not stable");
    }
}
