package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.Couple;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Stability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All plans of a small instance, and which are stable, by the definitions read literally and nothing clever. */
final class Oracle {

    private final PreferenceInstance instance;
    private final Mechanism mechanism;
    private final Stability stability;
    private final List<int[]> stable = new ArrayList<>();
    private int fewestWithMinimums = Integer.MAX_VALUE;

    private Oracle(PreferenceInstance instance, Mechanism mechanism, Stability stability) {
        this.instance = instance;
        this.mechanism = mechanism;
        this.stability = stability;
    }

    static Oracle of(PreferenceInstance instance, Mechanism mechanism, Stability stability) {
        Oracle oracle = new Oracle(instance, mechanism, stability);
        int[] placed = new int[instance.proposerCount()];
        Arrays.fill(placed, -1);
        oracle.place(0, placed);
        return oracle;
    }

    /** The stable plans, minimums left aside. */
    List<int[]> stable() {
        return stable;
    }

    /** How few pairs block a plan that keeps the minimums; the greatest number if no plan does. */
    int fewestWithMinimums() {
        return fewestWithMinimums;
    }

    /** The best wish of each proposer over the stable plans; the greatest number for nowhere. */
    int[] best() {
        int[] best = new int[instance.proposerCount()];
        Arrays.fill(best, Integer.MAX_VALUE);
        for (int[] plan : stable) {
            for (int proposer = 0; proposer < plan.length; proposer++) {
                best[proposer] = Math.min(best[proposer], wish(proposer, plan[proposer]));
            }
        }
        return best;
    }

    int[] worst() {
        int[] worst = new int[instance.proposerCount()];
        for (int[] plan : stable) {
            for (int proposer = 0; proposer < plan.length; proposer++) {
                worst[proposer] = Math.max(worst[proposer], wish(proposer, plan[proposer]));
            }
        }
        return worst;
    }

    int wish(int proposer, int place) {
        return place < 0
                ? Integer.MAX_VALUE
                : instance.wishOf(instance.edge(proposer, place).orElseThrow());
    }

    private void place(int proposer, int[] placed) {
        if (proposer == placed.length) {
            if (feasible(placed)) {
                int pairs = blocking(placed);
                if (pairs == 0) {
                    stable.add(placed.clone());
                }
                boolean enough = true;
                for (int place = 0; place < instance.placeCount(); place++) {
                    enough &= at(placed, place).size() >= instance.minimum(place);
                }
                if (enough) {
                    fewestWithMinimums = Math.min(fewestWithMinimums, pairs);
                }
            }
            return;
        }
        if (instance.coupleOf(proposer).isPresent()) {
            Couple couple = instance.couples().get(instance.coupleOf(proposer).getAsInt());
            if (couple.second() == proposer) {
                place(proposer + 1, placed);
                return;
            }
            for (int wish = -1; wish < couple.wishCount(); wish++) {
                placed[couple.first()] = wish < 0 ? -1 : couple.firstPlace(wish).orElse(-1);
                placed[couple.second()] =
                        wish < 0 ? -1 : couple.secondPlace(wish).orElse(-1);
                place(proposer + 1, placed);
            }
            return;
        }
        placed[proposer] = -1;
        place(proposer + 1, placed);
        for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
            placed[proposer] = instance.placeOf(edge);
            place(proposer + 1, placed);
        }
        placed[proposer] = -1;
    }

    private List<Integer> at(int[] placed, int place) {
        List<Integer> there = new ArrayList<>();
        for (int proposer = 0; proposer < placed.length; proposer++) {
            if (placed[proposer] == place) {
                there.add(proposer);
            }
        }
        return there;
    }

    private int capacity(int place) {
        return mechanism == Mechanism.JRMP
                ? Math.min(instance.target(place), instance.capacity(place))
                : instance.capacity(place);
    }

    private int region(int[] placed, int region) {
        int count = 0;
        for (int place : placed) {
            count += place >= 0 && instance.region(place).orElse(-1) == region ? 1 : 0;
        }
        return count;
    }

    private boolean feasible(int[] placed) {
        for (int place = 0; place < instance.placeCount(); place++) {
            if (at(placed, place).size() > capacity(place)) {
                return false;
            }
        }
        for (int region = 0;
                mechanism == Mechanism.FLEXIBLE && region < instance.regionIds().size();
                region++) {
            if (region(placed, region) > instance.cap(region)) {
                return false;
            }
        }
        return true;
    }

    private int blocking(int[] placed) {
        int pairs = 0;
        for (int proposer = 0; proposer < placed.length; proposer++) {
            if (instance.coupleOf(proposer).isPresent()) {
                continue;
            }
            for (int place = 0; place < instance.placeCount(); place++) {
                if (place != placed[proposer]
                        && instance.edge(proposer, place).isPresent()
                        && blocks(proposer, place, placed)) {
                    pairs++;
                }
            }
        }
        for (Couple couple : instance.couples()) {
            for (int wish = 0; wish < couple.wishCount(); wish++) {
                int one = couple.firstPlace(wish).orElse(-1);
                int other = couple.secondPlace(wish).orElse(-1);
                if (one == placed[couple.first()] && other == placed[couple.second()]) {
                    break;
                }
                int[] then = placed.clone();
                then[couple.first()] = -1;
                then[couple.second()] = -1;
                boolean taken = one == other
                        ? chosen(one, at(then, one), List.of(couple.first(), couple.second()))
                        : (one < 0
                                        || one == placed[couple.first()]
                                        || chosen(one, at(then, one), List.of(couple.first())))
                                && (other < 0
                                        || other == placed[couple.second()]
                                        || chosen(other, at(then, other), List.of(couple.second())));
                pairs += taken ? 1 : 0;
            }
        }
        return pairs;
    }

    private boolean blocks(int proposer, int place, int[] placed) {
        int has = wish(proposer, placed[proposer]);
        int would = wish(proposer, place);
        List<Integer> there = at(placed, place);
        boolean gains = would < has;
        boolean noLoss = would <= has;
        if (mechanism == Mechanism.FLEXIBLE) {
            return gains && flexible(proposer, place, placed, there);
        }
        boolean placeGains = chosen(place, there, List.of(proposer));
        boolean placeNoLoss = there.size() < capacity(place)
                || there.stream().anyMatch(other -> priority(other, place) >= priority(proposer, place));
        return switch (stability) {
            case WEAK -> gains && placeGains;
            case STRONG -> (gains && placeNoLoss) || (noLoss && placeGains);
            case SUPER -> noLoss && placeNoLoss;
        };
    }

    /** Kamada and Kojima's three conditions under which a pair with a claim does not block. */
    private boolean flexible(int proposer, int place, int[] placed, List<Integer> there) {
        boolean worse = there.stream().anyMatch(other -> priority(other, place) > priority(proposer, place));
        if (worse) {
            return true;
        }
        if (there.size() >= capacity(place)) {
            return false;
        }
        int region = instance.region(place).orElse(-1);
        if (region < 0 || region(placed, region) < instance.cap(region)) {
            return true;
        }
        int from = placed[proposer];
        if (from < 0 || instance.region(from).orElse(-1) != region) {
            return false;
        }
        int[] moved = placed.clone();
        moved[proposer] = place;
        return at(moved, place).size() - instance.target(place)
                <= at(moved, from).size() - instance.target(from);
    }

    private int priority(int proposer, int place) {
        return instance.priorityOf(instance.edge(proposer, place).orElseThrow());
    }

    /** Whether a place chooses all who come; of equals, those who are there come first. */
    private boolean chosen(int place, List<Integer> there, List<Integer> coming) {
        List<Integer> all = new ArrayList<>(there);
        all.addAll(coming);
        all.sort(Comparator.<Integer>comparingInt(proposer -> priority(proposer, place))
                .thenComparing(coming::contains));
        List<Integer> taken = new ArrayList<>();
        List<Integer> reserved = new ArrayList<>();
        for (int group = 0; group < instance.groupIds().size(); group++) {
            int number = group;
            all.stream()
                    .filter(proposer -> instance.group(proposer).orElse(-1) == number)
                    .limit(instance.reserve(place, group))
                    .forEach(reserved::add);
        }
        all.stream().filter(reserved::contains).limit(capacity(place)).forEach(taken::add);
        for (int proposer : all) {
            int group = instance.group(proposer).orElse(-1);
            long ofGroup = taken.stream()
                    .filter(other -> instance.group(other).orElse(-1) == group)
                    .count();
            if (!taken.contains(proposer)
                    && taken.size() < capacity(place)
                    && (group < 0 || ofGroup < instance.ceiling(place, group))) {
                taken.add(proposer);
            }
        }
        for (int proposer : all) {
            if (!taken.contains(proposer) && taken.size() < capacity(place)) {
                taken.add(proposer);
            }
        }
        return taken.containsAll(coming) && capacity(place) > 0;
    }
}
