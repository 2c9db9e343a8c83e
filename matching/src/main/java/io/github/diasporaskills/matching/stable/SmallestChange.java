package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.preference.InstanceChange;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would give somebody a better place, or fill one place more, by solving changed instances: nothing is
 * guessed. Immutable.
 *
 * <p>Who has to move up so that a place takes them is not only whoever is there now: somebody else may come back to the
 * place in their turn. So each rank is tried, from the nearest on. Where deferred acceptance with proposers first is all
 * that decides, a proposer who stands higher never gets less (M. Balinski and T. Sönmez, A Tale of Two Mechanisms,
 * Journal of Economic Theory 84, 1999), and the rank is found by halving.
 */
final class SmallestChange {

    private static final int NONE = Integer.MAX_VALUE;

    private final StableMatching method;
    private final boolean halving;
    private final PreferenceInstance instance;
    private final int[] placed;

    SmallestChange(StableMatching method, boolean halving, StableResult result) {
        this.method = method;
        this.halving = halving;
        this.instance = result.instance();
        this.placed = result.placement()
                .orElseThrow(() -> new IllegalArgumentException("The result has no plan that a change could better"))
                .toArray();
    }

    /** One of each kind: ranks, an opening, a cap, a list that names the proposer. */
    List<Reason> ofProposer(int proposer) {
        List<Reason> changes = new ArrayList<>();
        if (instance.coupleOf(proposer).isPresent()) {
            return changes;
        }
        int has = wish(instance, placed, proposer);
        int[] better = IntStream.range(instance.firstEdge(proposer), instance.firstEdge(proposer + 1))
                .filter(edge -> instance.wishOf(edge) < has)
                .toArray();
        fewestRanks(proposer, has, better).ifPresent(changes::add);
        first(better, edge -> opening(instance.placeOf(edge)), proposer, has).ifPresent(changes::add);
        TreeSet<Integer> regions = new TreeSet<>();
        int[] capped = Arrays.stream(better)
                .filter(edge -> instance.region(instance.placeOf(edge)).isPresent()
                        && regions.add(instance.region(instance.placeOf(edge)).getAsInt()))
                .toArray();
        first(capped, edge -> raised(instance.placeOf(edge), Reason.of(StableReason.CHANGE_CAP)), proposer, has)
                .ifPresent(changes::add);
        for (int place : instance.listedInVain(proposer)) {
            OptionalInt led = led(InstanceChange.listed(instance, proposer, place), proposer, has);
            if (led.isPresent()) {
                changes.add(said(StableReason.CHANGE_LISTED, place, led.getAsInt()));
                break;
            }
        }
        return changes;
    }

    /** A changed instance, and what to say of it; nothing where there is nothing to change. */
    private record Trial(PreferenceInstance changed, Reason says) {}

    /** Makes the trial of an edge. */
    private interface Trying {
        @Nullable
        Trial of(int edge);
    }

    private Optional<Reason> first(int[] edges, Trying trying, int proposer, int has) {
        for (int edge : edges) {
            Trial trial = trying.of(edge);
            if (trial != null) {
                OptionalInt led = led(trial.changed(), proposer, has);
                if (led.isPresent()) {
                    return Optional.of(trial.says().with("instead", id(led.getAsInt())));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Reason> fewestRanks(int proposer, int has, int[] edges) {
        int fewest = NONE;
        int at = NONE;
        for (int edge : edges) {
            int own = instance.priorityOf(edge);
            int from = isTied(edge) ? 0 : 1;
            int most = Math.min(own, fewest == NONE ? own : fewest - 1);
            int found = least(
                    from,
                    most,
                    up -> led(InstanceChange.movedUp(instance, edge, own - up), proposer, has)
                            .isPresent());
            if (found != NONE) {
                fewest = found;
                at = edge;
            }
        }
        if (at == NONE) {
            return Optional.empty();
        }
        int place = instance.placeOf(at);
        int instead = led(InstanceChange.movedUp(instance, at, instance.priorityOf(at) - fewest), proposer, has)
                .orElseThrow();
        return Optional.of(
                fewest == 0
                        ? said(StableReason.CHANGE_EQUALS, place, instead)
                        : said(StableReason.CHANGE_RANK, place, instead).with("ranks", fewest));
    }

    /** The least number of a range that does. */
    private int least(int from, int to, IntPredicate does) {
        if (from > to) {
            return NONE;
        }
        if (!halving) {
            return IntStream.rangeClosed(from, to).filter(does).findFirst().orElse(NONE);
        }
        if (!does.test(to)) {
            return NONE;
        }
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (does.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean isTied(int edge) {
        return IntStream.range(0, instance.edgeCount())
                .anyMatch(other -> other != edge
                        && instance.placeOf(other) == instance.placeOf(edge)
                        && instance.priorityOf(other) == instance.priorityOf(edge));
    }

    /** One place more where places alone are in the way. */
    private @Nullable Trial opening(int place) {
        if (method.mechanism() == Mechanism.JRMP) {
            return target(place, StableReason.CHANGE_TARGET, StableReason.CHANGE_TARGET_AND_CAP);
        }
        return filled(placed, place) < instance.capacity(place)
                ? null
                : new Trial(
                        InstanceChange.capacity(instance, place, instance.capacity(place) + 1),
                        Reason.of(StableReason.CHANGE_OPENING).with("host", id(place)));
    }

    /** A target higher by one, and the region's cap with it where the targets have reached it. */
    private @Nullable Trial target(int place, StableReason alone, StableReason withCap) {
        int target = instance.target(place) + 1;
        if (target > instance.capacity(place)) {
            PreferenceInstance larger = InstanceChange.capacity(instance, place, target);
            return roomFor(place)
                    ? new Trial(
                            InstanceChange.target(larger, place, target),
                            Reason.of(StableReason.CHANGE_OPENING).with("host", id(place)))
                    : null;
        }
        if (roomFor(place)) {
            return new Trial(
                    InstanceChange.target(instance, place, target),
                    Reason.of(alone).with("host", id(place)).with("target", target));
        }
        int region = instance.region(place).orElseThrow();
        int cap = instance.cap(region) + 1;
        return new Trial(
                InstanceChange.target(InstanceChange.cap(instance, region, cap), place, target),
                Reason.of(withCap)
                        .with("host", id(place))
                        .with("target", target)
                        .with("region", instance.regionIds().get(region))
                        .with("cap", cap));
    }

    private boolean roomFor(int place) {
        return instance.region(place).isEmpty()
                || InstanceChange.targets(instance, instance.region(place).getAsInt())
                        < instance.cap(instance.region(place).getAsInt());
    }

    /** A region's cap higher by one, where it is shared out and reached. */
    private @Nullable Trial raised(int place, Reason says) {
        int region = instance.region(place).orElse(NONE);
        if (method.mechanism() != Mechanism.FLEXIBLE || region == NONE) {
            return null;
        }
        long there = Arrays.stream(placed)
                .filter(each -> each >= 0 && instance.region(each).orElse(NONE) == region)
                .count();
        int cap = instance.cap(region) + 1;
        return there < instance.cap(region)
                ? null
                : new Trial(
                        InstanceChange.cap(instance, region, cap),
                        says.with("region", instance.regionIds().get(region)).with("cap", cap));
    }

    /** For a place with openings: a target, a cap, a proposer to list. */
    List<Reason> ofPlace(int place) {
        List<Reason> changes = new ArrayList<>();
        int now = filled(placed, place);
        if (now >= instance.capacity(place)) {
            return changes;
        }
        if (method.mechanism() == Mechanism.JRMP) {
            fills(target(place, StableReason.FILL_TARGET, StableReason.FILL_TARGET_AND_CAP), place, now)
                    .ifPresent(changes::add);
        }
        fills(raised(place, Reason.of(StableReason.FILL_CAP).with("host", id(place))), place, now)
                .ifPresent(changes::add);
        for (boolean free : new boolean[] {true, false}) {
            for (int proposer = 0; proposer < placed.length; proposer++) {
                if ((placed[proposer] < 0) == free && listsInVain(proposer, place)) {
                    Optional<Reason> listed = fills(
                            new Trial(
                                    InstanceChange.listed(instance, proposer, place),
                                    Reason.of(StableReason.FILL_LISTED)
                                            .with("host", id(place))
                                            .with(
                                                    "member",
                                                    instance.proposerIds().get(proposer))),
                            place,
                            now);
                    if (listed.isPresent()) {
                        changes.add(listed.get());
                        return changes;
                    }
                }
            }
        }
        return changes;
    }

    private boolean listsInVain(int proposer, int place) {
        return instance.coupleOf(proposer).isEmpty()
                && Arrays.stream(instance.listedInVain(proposer)).anyMatch(each -> each == place);
    }

    private Optional<Reason> fills(@Nullable Trial trial, int place, int now) {
        if (trial == null) {
            return Optional.empty();
        }
        StableResult result = method.solve(trial.changed());
        return result.isStable() && filled(result.placement().orElseThrow().toArray(), place) > now
                ? Optional.of(trial.says())
                : Optional.empty();
    }

    private static int filled(int[] placed, int place) {
        return (int) Arrays.stream(placed).filter(each -> each == place).count();
    }

    /** Where the proposer goes in a changed instance, if that is better. */
    private OptionalInt led(PreferenceInstance changed, int proposer, int has) {
        StableResult result = method.solve(changed);
        if (!result.isStable()) {
            return OptionalInt.empty();
        }
        Placement plan = result.placement().orElseThrow();
        return wish(changed, plan.toArray(), proposer) < has ? plan.placeOf(proposer) : OptionalInt.empty();
    }

    private static int wish(PreferenceInstance instance, int[] placed, int proposer) {
        return placed[proposer] < 0
                ? NONE
                : instance.wishOf(instance.edge(proposer, placed[proposer]).orElseThrow());
    }

    private Reason said(StableReason code, int place, int instead) {
        return Reason.of(code).with("host", id(place)).with("instead", id(instead));
    }

    private String id(int place) {
        return instance.placeIds().get(place);
    }
}
