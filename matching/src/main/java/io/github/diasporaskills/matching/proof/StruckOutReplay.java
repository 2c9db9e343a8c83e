package io.github.diasporaskills.matching.proof;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Stability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Strikes pairs out again and checks each step. The pairs that remain hold every strongly or super-stable plan:
 *
 * <ul>
 *   <li>A pair goes if its place has a full number of better proposers (for super stability, others at least as good)
 *       who want the place first among what remains: one of them would block with it.
 *   <li>The last tie of a place goes if the place is a first choice of critical proposers, who are only in last ties,
 *       outnumber the openings there, and of whom no part that leaves somebody out is short of as many.
 * </ul>
 *
 * <p>In a stable plan each place then has all proposers who want it first, up to its capacity, and its full number if it
 * ever had as many. Where that comes to more than the proposers with pairs left, there is no stable plan.
 */
final class StruckOutReplay {

    private final StabilityClaim claim;
    private final PreferenceInstance instance;
    private final boolean[] struck;
    private final int[] proposerOf;
    private final int[][] edgesOf;
    private final boolean[] everFull;

    StruckOutReplay(StabilityClaim claim) {
        this.claim = claim;
        this.instance = claim.instance();
        this.struck = new boolean[instance.edgeCount()];
        this.proposerOf = new int[instance.edgeCount()];
        this.everFull = new boolean[instance.placeCount()];
        List<List<Integer>> edges = new ArrayList<>();
        for (int place = 0; place < instance.placeCount(); place++) {
            edges.add(new ArrayList<>());
        }
        for (int proposer = 0; proposer < instance.proposerCount(); proposer++) {
            for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
                proposerOf[edge] = proposer;
                edges.get(instance.placeOf(edge)).add(edge);
            }
        }
        this.edgesOf = edges.stream()
                .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    void check(NonExistence.StruckOut evidence, List<Reason> wrong) {
        if (claim.stability() == Stability.WEAK
                || claim.mechanism() == Mechanism.FLEXIBLE
                || !instance.couples().isEmpty()
                || !instance.groupIds().isEmpty()) {
            wrong.add(Reason.of(ProofReason.STABLE_NONE_NOT_SHOWN));
            return;
        }
        for (NonExistence.Step step : evidence.steps()) {
            if (!justified(step)) {
                wrong.add(Reason.of(ProofReason.STABLE_STEP_NOT_SHOWN)
                        .with("edges", step.edges().size()));
                return;
            }
            step.edges().forEach(edge -> struck[edge] = true);
        }
        long wanted = 0;
        for (int place = 0; place < instance.placeCount(); place++) {
            int first = wantingFirst(place).length;
            wanted += everFull[place] ? capacity(place) : Math.min(first, capacity(place));
        }
        long proposers = 0;
        for (int proposer = 0; proposer < instance.proposerCount(); proposer++) {
            proposers += best(proposer) == Integer.MAX_VALUE ? 0 : 1;
        }
        if (wanted <= proposers) {
            wrong.add(Reason.of(ProofReason.STABLE_NONE_NOT_SHOWN));
        }
    }

    private int capacity(int place) {
        return claim.mechanism() == Mechanism.JRMP
                ? Math.min(instance.capacity(place), instance.target(place))
                : instance.capacity(place);
    }

    private boolean justified(NonExistence.Step step) {
        Set<Integer> known = new HashSet<>();
        for (int edge : step.edges()) {
            if (edge < 0 || edge >= struck.length || struck[edge] || !known.add(edge)) {
                return false;
            }
        }
        if (!step.critical().isEmpty()) {
            return critical(step);
        }
        for (int edge : step.edges()) {
            int better = 0;
            for (int other : wantingFirst(instance.placeOf(edge))) {
                int difference = instance.priorityOf(edge) - instance.priorityOf(other);
                better += other != edge && (claim.stability() == Stability.SUPER ? difference >= 0 : difference > 0)
                        ? 1
                        : 0;
            }
            if (better < capacity(instance.placeOf(edge))) {
                return false;
            }
        }
        return true;
    }

    /** The edges of a place that are first choices among what remains; remembers whether they fill it. */
    private int[] wantingFirst(int place) {
        int[] first = Arrays.stream(edgesOf[place])
                .filter(edge -> !struck[edge] && instance.wishOf(edge) == best(proposerOf[edge]))
                .toArray();
        everFull[place] |= first.length >= capacity(place);
        return first;
    }

    private int best(int proposer) {
        for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
            if (!struck[edge]) {
                return instance.wishOf(edge);
            }
        }
        return Integer.MAX_VALUE;
    }

    private int lastTie(int place) {
        return Arrays.stream(edgesOf[place])
                .filter(edge -> !struck[edge])
                .map(instance::priorityOf)
                .max()
                .orElse(-1);
    }

    private boolean critical(NonExistence.Step step) {
        if (claim.stability() != Stability.STRONG) {
            return false;
        }
        int[] openings = new int[instance.placeCount()];
        Arrays.fill(openings, -1);
        List<int[]> wants = new ArrayList<>();
        Set<Integer> once = new HashSet<>();
        for (int proposer : step.critical()) {
            if (proposer < 0 || proposer >= instance.proposerCount() || !once.add(proposer)) {
                return false;
            }
            List<Integer> places = new ArrayList<>();
            for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
                if (!struck[edge] && instance.wishOf(edge) == best(proposer)) {
                    int place = instance.placeOf(edge);
                    int last = lastTie(place);
                    if (instance.priorityOf(edge) != last) {
                        return false;
                    }
                    if (openings[place] < 0) {
                        int better = (int) Arrays.stream(wantingFirst(place))
                                .filter(other -> instance.priorityOf(other) < last)
                                .count();
                        openings[place] = Math.max(0, capacity(place) - better);
                    }
                    places.add(place);
                }
            }
            wants.add(places.stream().mapToInt(Integer::intValue).toArray());
        }
        for (int edge : step.edges()) {
            int place = instance.placeOf(edge);
            if (openings[place] < 0 || instance.priorityOf(edge) != lastTie(place)) {
                return false;
            }
        }
        return new Shortfall(wants, openings).isLeast();
    }
}
