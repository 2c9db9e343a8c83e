package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.preference.Lottery;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.proof.NonExistence;
import io.github.diasporaskills.matching.stable.StableMatching;
import io.github.diasporaskills.matching.stable.StableReason;
import io.github.diasporaskills.matching.stable.StableResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Why everybody and every place got what it got in a stable plan, cut to who reads it. Immutable and thread-safe.
 *
 * <p>A proposer learns of each place they would rather have: how far they are below the last one admitted, the draw that
 * decided between equals, the target or regional cap that was reached, that reserves decided. Only coordinators read
 * ids of others and of groups; hosts and reports read outcomes.
 */
public final class StableVerdicts {

    private final StableResult result;
    private final PreferenceInstance instance;
    private final int[] placed;
    /** The proposers of each place. */
    private final List<List<Integer>> admitted = new ArrayList<>();

    private final int[] inRegion;

    private StableVerdicts(StableResult result, Placement placement) {
        this.result = result;
        this.instance = result.instance();
        this.placed = placement.toArray();
        this.inRegion = new int[instance.regionIds().size()];
        for (int place = 0; place < instance.placeCount(); place++) {
            admitted.add(new ArrayList<>());
        }
        for (int proposer = 0; proposer < placed.length; proposer++) {
            if (placed[proposer] >= 0) {
                admitted.get(placed[proposer]).add(proposer);
                instance.region(placed[proposer]).ifPresent(region -> inRegion[region]++);
            }
        }
    }

    /**
     * The verdicts of a result.
     *
     * @param result what a search gave
     * @return the verdicts, or empty if there is no plan; O(proposers)
     */
    public static Optional<StableVerdicts> of(StableResult result) {
        return requireNonNull(result, "result").placement().map(plan -> new StableVerdicts(result, plan));
    }

    /**
     * Why there is no stable plan, in one line.
     *
     * @param result what a search gave
     * @return empty if the plan is stable
     */
    public static Optional<Reason> whyNotStable(StableResult result) {
        return requireNonNull(result, "result").nonExistence().map(evidence -> {
            if (evidence instanceof NonExistence.BelowMinimum below) {
                PreferenceInstance instance = result.instance();
                int filled = (int) Arrays.stream(below.stable().toArray())
                        .filter(place -> place == below.place())
                        .count();
                return result.placement().isEmpty()
                        ? Reason.of(StableReason.UNREACHABLE)
                        : Reason.of(StableReason.BELOW_MINIMUM)
                                .with("host", instance.placeIds().get(below.place()))
                                .with("filled", filled)
                                .with("minimum", instance.minimum(below.place()));
            }
            return Reason.of(evidence instanceof NonExistence.NotFound ? StableReason.NOT_FOUND : StableReason.NONE);
        });
    }

    /**
     * The verdict on a proposer.
     *
     * @param proposer its number
     * @param audience who reads it
     * @return lines, the first of which says the outcome; O(list · capacity)
     * @throws IndexOutOfBoundsException if there is no such proposer
     */
    public Explanation ofProposer(int proposer, Audience audience) {
        requireNonNull(audience, "audience");
        String id = instance.proposerIds().get(proposer);
        OptionalInt edge = placed[proposer] < 0 ? OptionalInt.empty() : instance.edge(proposer, placed[proposer]);
        List<Explanation.Line> lines = new ArrayList<>();
        if (audience == Audience.HOST || audience == Audience.REPORT) {
            lines.add(
                    line(Reason.of(edge.isPresent() ? MatchingReason.OUTCOME_MATCHED : MatchingReason.OUTCOME_UNMATCHED)
                            .with("subject", id)));
            return new Explanation(audience, lines);
        }
        int has = Integer.MAX_VALUE;
        if (edge.isPresent()) {
            has = instance.wishOf(edge.getAsInt());
            lines.add(line(Reason.of(StableReason.PLACED)
                    .with("member", id)
                    .with("host", instance.placeIds().get(placed[proposer]))
                    .with("wish", has + 1)));
        } else {
            lines.add(line(Reason.of(StableReason.UNPLACED).with("member", id)));
        }
        boolean any = false;
        for (int each = instance.firstEdge(proposer); each < instance.firstEdge(proposer + 1); each++) {
            if (instance.wishOf(each) < has) {
                missed(lines, instance.placeOf(each), why(proposer, each, audience));
            }
            any = true;
        }
        for (int place : instance.listedInVain(proposer)) {
            if (edge.isEmpty()) {
                missed(
                        lines,
                        place,
                        Reason.of(StableReason.NOT_LISTED)
                                .with("host", instance.placeIds().get(place)));
            }
        }
        if (!any && edge.isEmpty()) {
            lines.add(line(Reason.of(StableReason.NO_PLACE)));
        }
        return new Explanation(audience, lines);
    }

    private void missed(List<Explanation.Line> lines, int place, Reason why) {
        lines.add(new Explanation.Line(
                Reason.of(StableReason.MISSED).with("host", instance.placeIds().get(place)), List.of(why)));
    }

    /** Why a proposer does not have a place that they would rather have. */
    private Reason why(int proposer, int edge, Audience audience) {
        int place = instance.placeOf(edge);
        String host = instance.placeIds().get(place);
        List<Integer> there = admitted.get(place);
        if (instance.coupleOf(proposer).isPresent()) {
            return Reason.of(StableReason.COUPLE).with("host", host);
        }
        if (instance.capacity(place) == 0) {
            return Reason.of(StableReason.NO_CAPACITY).with("host", host);
        }
        @Nullable Integer last = last(place);
        boolean openByCapacity = there.size() < instance.capacity(place);
        boolean wouldReplace = last != null && priority(last, place) > instance.priorityOf(edge);
        if (!wouldReplace && openByCapacity && result.mechanism() != Mechanism.STANDARD) {
            return ceilingOf(place, host);
        }
        if (result.nonExistence().isPresent() && (wouldReplace || openByCapacity)) {
            return Reason.of(StableReason.MINIMUM).with("host", host);
        }
        if (wouldReplace) {
            List<String> groups = groupsAbove(place, instance.priorityOf(edge));
            return audience == Audience.COORDINATOR
                    ? Reason.of(StableReason.RESERVE).with("host", host).with("groups", groups)
                    : Reason.of(StableReason.BOUND).with("host", host);
        }
        if (last == null) {
            return Reason.of(StableReason.NO_CAPACITY).with("host", host);
        }
        int below = instance.priorityOf(edge) - priority(last, place);
        if (below == 0) {
            return drawn(proposer, last, host);
        }
        Reason cutoff = Reason.of(audience == Audience.COORDINATOR ? StableReason.CUTOFF_BY : StableReason.CUTOFF)
                .with("host", host)
                .with("rank", instance.priorityOf(edge) + 1)
                .with("cutoff", priority(last, place) + 1)
                .with("below", below);
        return audience == Audience.COORDINATOR
                ? cutoff.with("lastAdmitted", instance.proposerIds().get(last))
                : cutoff;
    }

    private Reason drawn(int proposer, int last, String host) {
        Optional<Lottery> lottery = result.lottery();
        return lottery.isEmpty()
                ? Reason.of(StableReason.EQUAL).with("host", host)
                : Reason.of(StableReason.LOTTERY)
                        .with("host", host)
                        .with("draw", lottery.get().ofProposer(proposer) + 1)
                        .with("lastDraw", lottery.get().ofProposer(last) + 1)
                        .with("seed", lottery.get().seed());
    }

    /** The target or cap that keeps openings of a place empty; it follows from the plan and the settings alone. */
    Optional<Reason> ceiling(int place) {
        int filled = admitted.get(place).size();
        boolean capped = result.mechanism() == Mechanism.FLEXIBLE
                && instance.region(place).isPresent()
                && inRegion[instance.region(place).getAsInt()]
                        >= instance.cap(instance.region(place).getAsInt());
        boolean targeted = result.mechanism() == Mechanism.JRMP && filled >= instance.target(place);
        return filled < instance.capacity(place) && (capped || targeted)
                ? Optional.of(ceilingOf(place, instance.placeIds().get(place)))
                : Optional.empty();
    }

    private Reason ceilingOf(int place, String host) {
        if (result.mechanism() == Mechanism.JRMP || instance.region(place).isEmpty()) {
            return Reason.of(StableReason.TARGET)
                    .with("host", host)
                    .with("target", instance.target(place))
                    .with("capacity", instance.capacity(place));
        }
        int region = instance.region(place).getAsInt();
        return Reason.of(StableReason.REGION_CAP)
                .with("host", host)
                .with("region", instance.regionIds().get(region))
                .with("cap", instance.cap(region));
    }

    /** The groups of those admitted with a worse rank. */
    private List<String> groupsAbove(int place, int priority) {
        return admitted.get(place).stream()
                .filter(other -> priority(other, place) > priority)
                .flatMap(other -> instance.group(other).stream().mapToObj(instance.groupIds()::get))
                .distinct()
                .sorted()
                .toList();
    }

    /** The admitted one whom the place wants least. */
    private @Nullable Integer last(int place) {
        @Nullable Integer last = null;
        for (int proposer : admitted.get(place)) {
            if (last == null || priority(proposer, place) > priority(last, place) || laterDraw(proposer, last, place)) {
                last = proposer;
            }
        }
        return last;
    }

    private boolean laterDraw(int proposer, int than, int place) {
        return priority(proposer, place) == priority(than, place)
                && result.lottery()
                        .map(lottery -> lottery.ofProposer(proposer) > lottery.ofProposer(than))
                        .orElse(false);
    }

    private int priority(int proposer, int place) {
        return instance.priorityOf(instance.edge(proposer, place).orElseThrow());
    }

    /**
     * The verdict on a place.
     *
     * @param place its number
     * @param audience who reads it
     * @return lines, the first of which says the outcome; O(capacity · list)
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Explanation ofPlace(int place, Audience audience) {
        requireNonNull(audience, "audience");
        String host = instance.placeIds().get(place);
        int filled = admitted.get(place).size();
        List<Explanation.Line> lines = new ArrayList<>();
        if (audience == Audience.PERSON || audience == Audience.REPORT) {
            lines.add(line(Reason.of(filled > 0 ? MatchingReason.OUTCOME_MATCHED : MatchingReason.OUTCOME_UNMATCHED)
                    .with("subject", host)));
            return new Explanation(audience, lines);
        }
        List<Reason> details = new ArrayList<>();
        if (filled < instance.capacity(place)) {
            details.add(ceiling(place)
                    .orElse(Reason.of(StableReason.NOBODY_MORE).with("open", instance.capacity(place) - filled)));
        }
        if (audience == Audience.COORDINATOR) {
            ofCoordinator(place, host, filled, details);
        }
        lines.add(new Explanation.Line(
                Reason.of(StableReason.FILLED)
                        .with("host", host)
                        .with("filled", filled)
                        .with("capacity", instance.capacity(place)),
                details));
        return new Explanation(audience, lines);
    }

    /**
     * The smallest changes that would give a proposer a place they would rather have, computed by solving again; see
     * {@link StableMatching#changesFor(StableResult, int)} for what that takes.
     *
     * @param proposer its number
     * @param method the settings that gave the result
     * @param audience who reads it
     * @return a line for each change; none for hosts and reports, and where nothing helps
     * @throws IndexOutOfBoundsException if there is no such proposer
     */
    public Explanation changesFor(int proposer, StableMatching method, Audience audience) {
        requireNonNull(method, "method");
        return switch (requireNonNull(audience, "audience")) {
            case COORDINATOR, PERSON -> lines(method.changesFor(result, proposer), audience);
            case HOST, REPORT -> lines(List.of(), audience);
        };
    }

    /**
     * The smallest changes that would fill one opening more of a place, computed by solving again; see
     * {@link StableMatching#changesForPlace(StableResult, int)} for what that takes.
     *
     * @param place its number
     * @param method the settings that gave the result
     * @param audience who reads it
     * @return a line for each change; none for anybody but coordinators, and where nothing helps
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Explanation changesForPlace(int place, StableMatching method, Audience audience) {
        requireNonNull(method, "method");
        return requireNonNull(audience, "audience") == Audience.COORDINATOR
                ? lines(method.changesForPlace(result, place), audience)
                : lines(List.of(), audience);
    }

    private static Explanation lines(List<Reason> heads, Audience audience) {
        return new Explanation(
                audience, heads.stream().map(StableVerdicts::line).toList());
    }

    private void ofCoordinator(int place, String host, int filled, List<Reason> details) {
        @Nullable Integer last = last(place);
        if (last != null) {
            details.add(Reason.of(StableReason.LAST_ADMITTED)
                    .with("lastAdmitted", instance.proposerIds().get(last))
                    .with("rank", priority(last, place) + 1));
        }
        for (int group = 0; group < instance.groupIds().size(); group++) {
            if (instance.reserve(place, group) > 0) {
                int number = group;
                details.add(Reason.of(StableReason.RESERVED)
                        .with("group", instance.groupIds().get(group))
                        .with("reserve", instance.reserve(place, group))
                        .with(
                                "admitted",
                                admitted.get(place).stream()
                                        .filter(proposer ->
                                                instance.group(proposer).orElse(-1) == number)
                                        .count()));
            }
        }
        if (instance.minimum(place) > 0) {
            details.add(
                    filled >= instance.minimum(place)
                            ? Reason.of(StableReason.MINIMUM_KEPT)
                                    .with("host", host)
                                    .with("minimum", instance.minimum(place))
                            : Reason.of(StableReason.BELOW_MINIMUM)
                                    .with("host", host)
                                    .with("filled", filled)
                                    .with("minimum", instance.minimum(place)));
        }
    }

    private static Explanation.Line line(Reason head) {
        return new Explanation.Line(head, List.of());
    }
}
