package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Stability;
import io.github.diasporaskills.matching.proof.NonExistence;
import io.github.diasporaskills.matching.proof.ProofReason;
import io.github.diasporaskills.matching.proof.StabilityClaim;
import io.github.diasporaskills.matching.stable.SmallPreferences.Extra;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** True results with one thing changed, each with the reason for which a verifier must reject it. */
public final class AlteredClaims {

    /** A lie, what was changed, and what a verifier must find. */
    public record Altered(StabilityClaim claim, String what, ProofReason expected) {}

    private AlteredClaims() {}

    /** A lie from a seed, or empty if the change it chooses is none or makes another truth. */
    public static Optional<Altered> lie(long seed) {
        Random random = new Random(seed);
        List<Extra[]> kinds = List.of(
                new Extra[0],
                new Extra[] {Extra.TIES},
                new Extra[] {Extra.RESERVES},
                new Extra[] {Extra.REGIONS},
                new Extra[] {Extra.MINIMUMS},
                new Extra[] {Extra.COUPLES});
        int kind = random.nextInt(kinds.size());
        PreferenceInstance instance = SmallPreferences.random(seed, kinds.get(kind));
        Mechanism mechanism = kind == 3 ? Mechanism.FLEXIBLE : Mechanism.STANDARD;
        Stability stability = kind == 1 ? List.of(Stability.values()).get(random.nextInt(3)) : Stability.WEAK;
        StableResult truth =
                StableMatching.withDefaults().under(mechanism).asking(stability).solve(instance);
        Oracle oracle = Oracle.of(instance, mechanism, stability);
        if (truth.placement().isEmpty()) {
            return withoutPlan(truth, oracle, random);
        }
        int[] plan = truth.placement().get().toArray();
        if (plan.length == 0 || instance.placeCount() == 0) {
            return Optional.empty();
        }
        return switch (random.nextInt(5)) {
            case 0 -> movedTo(truth, plan, random, oracle);
            case 1 ->
                Optional.of(new Altered(
                        of(truth, Arrays.copyOf(plan, plan.length + 1), truth.blockingPairs()),
                        "one more proposer",
                        ProofReason.STABLE_SIZE_WRONG));
            case 2 ->
                Optional.of(new Altered(
                        of(truth, plan, truth.blockingPairs() + 1), "another count", ProofReason.STABLE_COUNT_WRONG));
            case 3 -> noneClaimed(truth, random);
            default -> dropped(truth, plan, random, oracle);
        };
    }

    private static Optional<Altered> movedTo(StableResult truth, int[] plan, Random random, Oracle oracle) {
        PreferenceInstance instance = truth.instance();
        int proposer = random.nextInt(plan.length);
        int place = random.nextInt(instance.placeCount());
        if (plan[proposer] == place) {
            return Optional.empty();
        }
        int[] moved = plan.clone();
        moved[proposer] = place;
        String what = "proposer " + proposer + " moved to " + place;
        if (instance.edge(proposer, place).isEmpty()) {
            return Optional.of(
                    new Altered(of(truth, moved, truth.blockingPairs()), what, ProofReason.STABLE_PAIR_UNKNOWN));
        }
        long there = Arrays.stream(moved).filter(each -> each == place).count();
        if (there > instance.capacity(place)) {
            return Optional.of(
                    new Altered(of(truth, moved, truth.blockingPairs()), what, ProofReason.CAPACITY_EXCEEDED));
        }
        return instable(truth, moved, what, oracle);
    }

    private static Optional<Altered> dropped(StableResult truth, int[] plan, Random random, Oracle oracle) {
        int proposer = random.nextInt(plan.length);
        if (plan[proposer] < 0) {
            return Optional.empty();
        }
        int[] dropped = plan.clone();
        dropped[proposer] = -1;
        return instable(truth, dropped, "proposer " + proposer + " left out", oracle);
    }

    /** A plan that keeps what must be kept, if it is not one of the stable ones. */
    private static Optional<Altered> instable(StableResult truth, int[] plan, String what, Oracle oracle) {
        PreferenceInstance instance = truth.instance();
        if (!truth.isStable()) {
            return Optional.empty();
        }
        boolean couples = instance.couples().stream().anyMatch(couple -> {
            boolean as = plan[couple.first()] < 0 && plan[couple.second()] < 0;
            for (int wish = 0; wish < couple.wishCount(); wish++) {
                as |= couple.firstPlace(wish).orElse(-1) == plan[couple.first()]
                        && couple.secondPlace(wish).orElse(-1) == plan[couple.second()];
            }
            return !as;
        });
        if (couples) {
            return Optional.of(new Altered(of(truth, plan, 0), what, ProofReason.STABLE_COUPLE_SPLIT));
        }
        for (int region = 0;
                truth.mechanism() == Mechanism.FLEXIBLE
                        && region < instance.regionIds().size();
                region++) {
            int number = region;
            long used = Arrays.stream(plan)
                    .filter(place -> place >= 0 && instance.region(place).orElse(-1) == number)
                    .count();
            if (used > instance.cap(region)) {
                return Optional.of(new Altered(of(truth, plan, 0), what, ProofReason.STABLE_ABOVE_CAP));
            }
        }
        for (int place = 0; place < instance.placeCount(); place++) {
            int number = place;
            if (Arrays.stream(plan).filter(each -> each == number).count() < instance.minimum(place)) {
                return Optional.of(new Altered(of(truth, plan, 0), what, ProofReason.STABLE_BELOW_MINIMUM));
            }
        }
        return oracle.stable().stream().anyMatch(stable -> Arrays.equals(stable, plan))
                ? Optional.empty()
                : Optional.of(new Altered(of(truth, plan, 0), what, ProofReason.STABLE_COUNT_WRONG));
    }

    /** Where there is a stable plan, evidence that there is none. */
    private static Optional<Altered> noneClaimed(StableResult truth, Random random) {
        if (!truth.isStable()) {
            return Optional.empty();
        }
        PreferenceInstance instance = truth.instance();
        NonExistence evidence = List.of(
                        new NonExistence.Exhausted(9),
                        new NonExistence.BelowMinimum(
                                truth.placement().orElseThrow(), random.nextInt(instance.placeCount())),
                        new NonExistence.StruckOut(List.of()))
                .get(random.nextInt(3));
        return Optional.of(new Altered(
                new Lie(truth, null, evidence, 0), "evidence that there is none", ProofReason.STABLE_NONE_NOT_SHOWN));
    }

    /** Where there is no stable plan, a plan, or broken evidence. */
    private static Optional<Altered> withoutPlan(StableResult truth, Oracle oracle, Random random) {
        NonExistence evidence = truth.nonExistence().orElseThrow();
        if (oracle.stable().isEmpty() && random.nextBoolean()) {
            int[] nobody = new int[truth.instance().proposerCount()];
            Arrays.fill(nobody, -1);
            return Optional.of(new Altered(
                    new Lie(truth, Placement.of(nobody), null, 0), "nobody placed", ProofReason.STABLE_COUNT_WRONG));
        }
        if (evidence instanceof NonExistence.StruckOut struckOut
                && !struckOut.steps().isEmpty()) {
            List<NonExistence.Step> fewer =
                    struckOut.steps().subList(1, struckOut.steps().size());
            Lie lie = new Lie(truth, null, new NonExistence.StruckOut(fewer), 0);
            // What is left may still show it, or fall at a step: only the empty list is sure to show nothing.
            return fewer.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Altered(
                            new Lie(
                                    truth,
                                    null,
                                    new NonExistence.StruckOut(List.of(new NonExistence.Step(
                                            struckOut.steps().get(0).edges(), List.of(99)))),
                                    0),
                            "a step of somebody unknown after " + lie.blockingPairs(),
                            ProofReason.STABLE_STEP_NOT_SHOWN));
        }
        return Optional.of(new Altered(
                new Lie(truth, null, new NonExistence.NotFound(1), 0),
                "that none was found",
                ProofReason.STABLE_NONE_NOT_SHOWN));
    }

    static StabilityClaim of(StableResult truth, int[] plan, int blocking) {
        return new Lie(truth, Placement.of(plan), truth.nonExistence().orElse(null), blocking);
    }

    private record Lie(StableResult truth, Placement plan, NonExistence none, int blockingPairs)
            implements StabilityClaim {

        @Override
        public PreferenceInstance instance() {
            return truth.instance();
        }

        @Override
        public Mechanism mechanism() {
            return truth.mechanism();
        }

        @Override
        public Stability stability() {
            return truth.stability();
        }

        @Override
        public Optional<io.github.diasporaskills.matching.preference.Lottery> lottery() {
            return truth.lottery();
        }

        @Override
        public Optional<Placement> placement() {
            return Optional.ofNullable(plan);
        }

        @Override
        public Optional<NonExistence> nonExistence() {
            return Optional.ofNullable(none);
        }
    }
}
