package io.github.diasporaskills.matching.proof;

import io.github.diasporaskills.matching.preference.Couple;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import java.util.Arrays;

/** Tries every plan of a small instance. */
final class EveryPlan {

    /** How many plans are tried at most; where there are more, nothing is shown. */
    static final long MOST = 5_000_000;

    private final StabilityClaim claim;
    private final PreferenceInstance instance;
    private final int[] placed;

    private EveryPlan(StabilityClaim claim) {
        this.claim = claim;
        this.instance = claim.instance();
        this.placed = new int[instance.proposerCount()];
        Arrays.fill(placed, -1);
    }

    static boolean noneIsStable(StabilityClaim claim) {
        PreferenceInstance instance = claim.instance();
        long plans = 1;
        for (int proposer = 0; proposer < instance.proposerCount(); proposer++) {
            int choices = choices(instance, proposer);
            if (plans > MOST / choices) {
                return false;
            }
            plans *= choices;
        }
        return new EveryPlan(claim).none(0);
    }

    /** Nothing, or one of the pairs; a couple chooses through its first member. */
    private static int choices(PreferenceInstance instance, int proposer) {
        if (instance.coupleOf(proposer).isEmpty()) {
            return 1 + instance.firstEdge(proposer + 1) - instance.firstEdge(proposer);
        }
        Couple couple = instance.couples().get(instance.coupleOf(proposer).getAsInt());
        return couple.first() == proposer ? 1 + couple.wishCount() : 1;
    }

    private boolean none(int proposer) {
        if (proposer == placed.length) {
            return !stable();
        }
        if (instance.coupleOf(proposer).isPresent()) {
            Couple couple = instance.couples().get(instance.coupleOf(proposer).getAsInt());
            if (couple.second() == proposer) {
                return none(proposer + 1);
            }
            for (int wish = -1; wish < couple.wishCount(); wish++) {
                placed[couple.first()] = wish < 0 ? -1 : couple.firstPlace(wish).orElse(-1);
                placed[couple.second()] =
                        wish < 0 ? -1 : couple.secondPlace(wish).orElse(-1);
                if (!none(proposer + 1)) {
                    return false;
                }
            }
            return true;
        }
        placed[proposer] = -1;
        boolean none = none(proposer + 1);
        for (int edge = instance.firstEdge(proposer); none && edge < instance.firstEdge(proposer + 1); edge++) {
            placed[proposer] = instance.placeOf(edge);
            none = none(proposer + 1);
        }
        return none;
    }

    private boolean stable() {
        Blockade blockade = new Blockade(instance, claim.mechanism(), claim.stability(), null, placed);
        for (int place = 0; place < instance.placeCount(); place++) {
            int filled = blockade.filled(place);
            if (filled > blockade.capacity(place) || filled < instance.minimum(place)) {
                return false;
            }
        }
        return blockade.pairs().isEmpty();
    }
}
