package io.github.diasporaskills.matching.proof;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.preference.Couple;
import io.github.diasporaskills.matching.preference.Lottery;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Stability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a claim of stability without the code that made it: whether the plan keeps capacities, targets, caps,
 * minimums and joint lists, which pairs block it, and whether the evidence that there is no stable plan holds.
 * Stateless and thread-safe.
 *
 * <p>A pair blocks in the sense of the claim's {@link Stability} and {@link Mechanism}. Reserves and ceilings count: a
 * place takes somebody if it would give up somebody else for them. Under {@link Mechanism#FLEXIBLE} a pair whose place
 * has an opening does not block if the region is full and the proposer comes from outside it or the move would leave
 * the places further from their targets (Kamada and Kojima 2015, section I). A couple blocks with a wish if each place
 * of it would take those who come once the couple has left where it is.
 */
public final class StabilityVerifier {

    private static final int NAMED = 100;

    private StabilityVerifier() {}

    /**
     * Checks a claim.
     *
     * @param claim what a solver claims
     * @return what is shown or wrong, and the pairs that block; O(edges · groups) for a plan without couples. Evidence
     *     that everything was tried takes as long as trying
     */
    public static StabilityCheck verify(StabilityClaim claim) {
        requireNonNull(claim, "claim");
        List<Reason> wrong = new ArrayList<>();
        List<BlockingPair> pairs = List.of();
        Optional<Placement> placement = claim.placement();
        if (placement.isPresent()) {
            boolean minimums =
                    claim.nonExistence().isEmpty() || claim.nonExistence().get() instanceof NonExistence.BelowMinimum;
            @Nullable Blockade blockade = feasible(claim, placement.get(), claim.mechanism(), null, minimums, wrong);
            if (blockade != null) {
                pairs = blockade.pairs();
                count(claim, pairs, wrong);
            }
        } else if (claim.nonExistence().isEmpty()) {
            wrong.add(Reason.of(ProofReason.STABLE_NOTHING_CLAIMED));
        }
        claim.nonExistence().ifPresent(evidence -> noneExists(claim, evidence, wrong));
        boolean proven = wrong.isEmpty();
        return new StabilityCheck(new ProofResult(proven, proven ? List.of(shown(claim)) : wrong), pairs);
    }

    private static Reason shown(StabilityClaim claim) {
        Optional<Placement> placement = claim.placement();
        if (placement.isPresent() && claim.nonExistence().isPresent()) {
            return Reason.of(ProofReason.STABLE_LEAST).with("pairs", claim.blockingPairs());
        }
        return placement.isPresent()
                ? Reason.of(ProofReason.STABLE)
                        .with("placed", placement.get().placed())
                        .with("proposers", claim.instance().proposerCount())
                : Reason.of(ProofReason.STABLE_NONE);
    }

    private static void count(StabilityClaim claim, List<BlockingPair> pairs, List<Reason> wrong) {
        if (claim.nonExistence().isEmpty()) {
            pairs.stream().limit(NAMED).forEach(pair -> wrong.add(blocked(claim.instance(), pair)));
        }
        if (pairs.size() != claim.blockingPairs()) {
            wrong.add(Reason.of(ProofReason.STABLE_COUNT_WRONG)
                    .with("claimed", claim.blockingPairs())
                    .with("found", pairs.size()));
        }
    }

    private static Reason blocked(PreferenceInstance instance, BlockingPair pair) {
        return Reason.of(pair.wish() < 0 ? ProofReason.STABLE_BLOCKED : ProofReason.STABLE_BLOCKED_BY_COUPLE)
                .with("proposer", instance.proposerIds().get(pair.proposer()))
                .with("place", instance.placeIds().get(pair.place()));
    }

    /** Adds what makes a plan impossible; gives what finds blocking pairs if the pairs are ones of the instance. */
    private static @Nullable Blockade feasible(
            StabilityClaim claim,
            Placement placement,
            Mechanism mechanism,
            @Nullable Lottery lottery,
            boolean minimums,
            List<Reason> wrong) {
        PreferenceInstance instance = claim.instance();
        if (placement.size() != instance.proposerCount()) {
            wrong.add(Reason.of(ProofReason.STABLE_SIZE_WRONG)
                    .with("expected", instance.proposerCount())
                    .with("found", placement.size()));
            return null;
        }
        int[] placed = placement.toArray();
        boolean known = true;
        for (int proposer = 0; proposer < placed.length; proposer++) {
            if (placed[proposer] >= 0
                    && (placed[proposer] >= instance.placeCount()
                            || instance.edge(proposer, placed[proposer]).isEmpty())) {
                known = false;
                wrong.add(Reason.of(ProofReason.STABLE_PAIR_UNKNOWN)
                        .with("proposer", instance.proposerIds().get(proposer))
                        .with(
                                "place",
                                placed[proposer] < instance.placeCount()
                                        ? instance.placeIds().get(placed[proposer])
                                        : "?"));
            }
        }
        if (!known) {
            return null;
        }
        Blockade blockade = new Blockade(instance, mechanism, claim.stability(), lottery, placed);
        for (int place = 0; place < instance.placeCount(); place++) {
            if (blockade.filled(place) > blockade.capacity(place)) {
                wrong.add(Reason.of(ProofReason.CAPACITY_EXCEEDED)
                        .with("id", instance.placeIds().get(place))
                        .with("used", blockade.filled(place))
                        .with("capacity", blockade.capacity(place)));
            }
            if (minimums && blockade.filled(place) < instance.minimum(place)) {
                wrong.add(Reason.of(ProofReason.STABLE_BELOW_MINIMUM)
                        .with("place", instance.placeIds().get(place))
                        .with("minimum", instance.minimum(place))
                        .with("used", blockade.filled(place)));
            }
        }
        for (int region = 0; region < instance.regionIds().size(); region++) {
            if (mechanism != Mechanism.STANDARD && blockade.inRegion(region) > instance.cap(region)) {
                wrong.add(Reason.of(ProofReason.STABLE_ABOVE_CAP)
                        .with("region", instance.regionIds().get(region))
                        .with("used", blockade.inRegion(region))
                        .with("cap", instance.cap(region)));
            }
        }
        for (Couple couple : instance.couples()) {
            if (!wished(couple, placed[couple.first()], placed[couple.second()])) {
                wrong.add(Reason.of(ProofReason.STABLE_COUPLE_SPLIT)
                        .with("proposer", instance.proposerIds().get(couple.first())));
            }
        }
        return blockade;
    }

    static boolean wished(Couple couple, int first, int second) {
        boolean wished = first < 0 && second < 0;
        for (int wish = 0; wish < couple.wishCount(); wish++) {
            wished |= couple.firstPlace(wish).orElse(-1) == first
                    && couple.secondPlace(wish).orElse(-1) == second;
        }
        return wished;
    }

    private static void noneExists(StabilityClaim claim, NonExistence evidence, List<Reason> wrong) {
        if (evidence instanceof NonExistence.BelowMinimum below) {
            belowMinimum(claim, below, wrong);
        } else if (evidence instanceof NonExistence.StruckOut struckOut) {
            new StruckOutReplay(claim).check(struckOut, wrong);
        } else if (!(evidence instanceof NonExistence.Exhausted) || !EveryPlan.noneIsStable(claim)) {
            wrong.add(Reason.of(ProofReason.STABLE_NONE_NOT_SHOWN));
        }
    }

    private static void belowMinimum(StabilityClaim claim, NonExistence.BelowMinimum below, List<Reason> wrong) {
        @Nullable Lottery lottery = claim.instance().hasTies() ? claim.lottery().orElse(null) : null;
        List<Reason> before = List.copyOf(wrong);
        @Nullable Blockade blockade = feasible(claim, below.stable(), claim.mechanism(), lottery, false, wrong);
        boolean shown = blockade != null
                && wrong.size() == before.size()
                && (lottery != null || !claim.instance().hasTies())
                && claim.mechanism() != Mechanism.FLEXIBLE
                && claim.instance().couples().isEmpty()
                && below.place() >= 0
                && below.place() < claim.instance().placeCount()
                && blockade.filled(below.place()) < claim.instance().minimum(below.place())
                && blockade.filled(below.place()) < blockade.capacity(below.place())
                && blockade.pairs().isEmpty();
        if (!shown) {
            wrong.add(Reason.of(ProofReason.STABLE_NONE_NOT_SHOWN));
        }
    }
}
