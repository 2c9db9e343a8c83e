package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.PreferenceBuilder;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.stable.StableMatching;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes stable plans: no member and no need, both eligible, would rather have each other than what the plan gives them.
 * Members rank the needs that they are eligible for, and needs the members, by the same scores; a lottery from a seed
 * decides between equals. Each member is proposed once at most, whatever their quota. Immutable and thread-safe; equal
 * data, settings and seed give equal plans.
 *
 * <p>Where {@link OptimalMatching} asks what is best for the programme as a whole, a stable plan leaves nobody a pair
 * that they could rightly ask for. Places may be reserved for a gender, softly; regions may have caps, under
 * {@link Mechanism#JRMP} or {@link Mechanism#FLEXIBLE}. The places of a region aim for shares of its cap by their open
 * places (largest remainders, ties by id), and under {@link Mechanism#FLEXIBLE} take more in turn, by id.
 */
public final class StablePlanning {

    private static final StablePlanning DEFAULTS =
            new StablePlanning(Mechanism.STANDARD, 0, GenderReserves.none(), Map.of());

    private final Mechanism mechanism;
    private final long seed;
    private final GenderReserves reserves;
    private final Map<RegionCode, Integer> caps;

    private StablePlanning(Mechanism mechanism, long seed, GenderReserves reserves, Map<RegionCode, Integer> caps) {
        this.mechanism = mechanism;
        this.seed = seed;
        this.reserves = reserves;
        this.caps = caps;
        if (mechanism == Mechanism.FLEXIBLE && !reserves.isEmpty()) {
            throw new IllegalArgumentException("Reserves do not go with the flexible mechanism; found reserves for "
                    + reserves.byGender().keySet() + ". Maybe use JRMP");
        }
        if (mechanism == Mechanism.STANDARD && !caps.isEmpty()) {
            throw new IllegalArgumentException("The standard mechanism keeps no caps on regions; found caps for "
                    + caps.keySet() + ". Maybe choose JRMP or FLEXIBLE first");
        }
    }

    /**
     * Open places alone count; lottery from seed 0.
     *
     * @return the method
     */
    public static StablePlanning withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method under another mechanism.
     *
     * @param wanted what caps on regions mean
     * @return a new method
     * @throws IllegalArgumentException if the mechanism does not go with the reserves or caps that are set
     */
    public StablePlanning under(Mechanism wanted) {
        return new StablePlanning(requireNonNull(wanted, "wanted"), seed, reserves, caps);
    }

    /**
     * The same method with another lottery between equals.
     *
     * @param number any number; publish it before the scores are known
     * @return a new method
     */
    public StablePlanning withSeed(long number) {
        return new StablePlanning(mechanism, number, reserves, caps);
    }

    /**
     * The same method with places of each need that members of a gender go first for; whatever they do not want goes to
     * anybody. A need with fewer open places reserves all of them, first for the gender that comes first in
     * {@link Gender}.
     *
     * @param gender as stated by the members
     * @param places how many of each need, 0 or more
     * @return a new method
     * @throws IllegalArgumentException if the gender is not a stated one, the number negative or the mechanism flexible
     */
    public StablePlanning reserving(Gender gender, int places) {
        return new StablePlanning(mechanism, seed, reserves.with(requireNonNull(gender, "gender"), places), caps);
    }

    /**
     * The same method with a cap on the proposals to all hosts of a region.
     *
     * @param region as stated of the hosts
     * @param proposals how many, 0 or more
     * @return a new method
     * @throws IllegalArgumentException if the number is negative or the mechanism standard
     */
    public StablePlanning capping(RegionCode region, int proposals) {
        requireNonNull(region, "region");
        if (proposals < 0) {
            throw new IllegalArgumentException("A cap is 0 or more; found " + proposals + " for " + region);
        }
        Map<RegionCode, Integer> more = new TreeMap<>(caps);
        more.put(region, proposals);
        return new StablePlanning(mechanism, seed, reserves, Collections.unmodifiableMap(more));
    }

    /**
     * Makes a plan. Nothing is changed by it: a plan proposes.
     *
     * @param request who and what is to be matched, and by which rules and criteria
     * @return the plan; there always is a stable one
     */
    public StablePlan match(MatchRequest request) {
        CandidateSearch search = CandidateSearch.in(requireNonNull(request, "request"));
        StableMatching method = StableMatching.withDefaults().under(mechanism).withSeed(seed);
        return new StablePlan(request, search, method, method.solve(instance(request, search)));
    }

    private PreferenceInstance instance(MatchRequest request, CandidateSearch search) {
        CandidateGraph graph = search.graph();
        PreferenceBuilder builder = PreferenceInstance.builder();
        List<List<Integer>> ofNeeds = new ArrayList<>();
        graph.rightIds().forEach(unused -> ofNeeds.add(new ArrayList<>()));
        for (int left = 0; left < graph.leftCount(); left++) {
            List<Integer> own = new ArrayList<>();
            if (search.capacities().left(left) > 0) {
                IntStream.range(graph.firstEdge(left), graph.firstEdge(left + 1))
                        .forEach(own::add);
            }
            own.forEach(edge -> ofNeeds.get(graph.rightOf(edge)).add(edge));
            builder.proposer(
                    graph.leftIds().get(left),
                    byScore(graph, own, edge -> graph.rightIds().get(graph.rightOf(edge))));
            Gender gender = request.members().get(left).gender();
            if (reserves.byGender().containsKey(gender)) {
                builder.group(graph.leftIds().get(left), gender.name());
            }
        }
        for (int right = 0; right < graph.rightCount(); right++) {
            String need = graph.rightIds().get(right);
            int places = search.capacities().right(right);
            builder.place(
                    need,
                    places,
                    byScore(graph, ofNeeds.get(right), edge -> graph.leftIds().get(graph.leftOf(edge))));
            reserves.of(places).forEach((gender, kept) -> builder.reserve(need, gender.name(), kept));
        }
        caps.forEach((region, cap) -> inRegion(builder, region, cap, request, search.capacities()::right));
        return builder.build();
    }

    /** The id of the other side of an edge. */
    private interface Other {
        String of(int edge);
    }

    /** Ids in ties of equal scores, the highest first. */
    private static List<List<String>> byScore(CandidateGraph graph, List<Integer> edges, Other other) {
        List<Integer> sorted = new ArrayList<>(edges);
        sorted.sort(Comparator.comparingLong(graph::valueOf).reversed());
        List<List<String>> ties = new ArrayList<>();
        @Nullable Integer before = null;
        for (int edge : sorted) {
            if (before == null || graph.valueOf(before) != graph.valueOf(edge)) {
                ties.add(new ArrayList<>());
            }
            ties.get(ties.size() - 1).add(other.of(edge));
            before = edge;
        }
        return ties;
    }

    private static void inRegion(
            PreferenceBuilder builder, RegionCode region, int cap, MatchRequest request, IntUnaryOperator places) {
        builder.region(region.toString(), cap);
        List<Integer> inside = IntStream.range(0, request.needs().size())
                .filter(right -> request.circumstances()
                        .regionOf(request.needs().get(right).host())
                        .equals(Optional.of(region)))
                .boxed()
                .toList();
        long all = inside.stream().mapToLong(places::applyAsInt).sum();
        inside.forEach(right -> builder.inRegion(id(request, right), region.toString()));
        if (all <= cap) {
            return;
        }
        long given = 0;
        Map<Integer, Integer> targets = new TreeMap<>();
        for (int right : inside) {
            int share = (int) ((long) places.applyAsInt(right) * cap / all);
            targets.put(right, share);
            given += share;
        }
        inside.stream()
                .sorted(Comparator.comparingLong((Integer right) -> -((long) places.applyAsInt(right) * cap % all))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(cap - given)
                .forEach(right -> targets.merge(right, 1, Integer::sum));
        targets.forEach((right, target) -> builder.target(id(request, right), target));
    }

    private static String id(MatchRequest request, int right) {
        Need need = request.needs().get(right);
        return need.id().value();
    }

    @Override
    public String toString() {
        return "StablePlanning, mechanism " + mechanism + ", seed " + seed
                + (reserves.isEmpty() ? "" : ", reserves " + reserves.byGender())
                + (caps.isEmpty() ? "" : ", caps " + caps);
    }
}
