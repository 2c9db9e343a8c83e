package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.Couple;
import io.github.diasporaskills.matching.preference.Lottery;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Stability;
import io.github.diasporaskills.matching.proof.NonExistence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Couples with joint lists, after Roth and Peranson (1999, doi:10.1257/aer.89.4.748): singles first, then one couple
 * after the other; whoever is displaced, or could gain from an opening that a couple left, is asked again. Where that
 * goes on too long, another order of couples is tried; where all orders fail, every plan of a small instance.
 */
final class CoupleAcceptance {

    private static final int ORDERS = 60;
    private static final long FEW_PLANS = 5_000_000;

    private final Order order;
    private final PreferenceInstance instance;
    private final int[] capacities;
    private final long seed;
    private final Cancellation cancellation;
    private final int[] first;
    private final int[] ranked;
    private final int[] proposerOf;
    private final List<List<Integer>> holding = new ArrayList<>();
    private int[] placed;
    private long tried;
    private boolean tryingAll;

    CoupleAcceptance(Order order, int[] capacities, long seed, Cancellation cancellation) {
        this.order = order;
        this.instance = order.instance();
        this.capacities = capacities;
        this.seed = seed;
        this.cancellation = cancellation;
        this.first = order.firstRanked();
        this.ranked = order.ranked(first);
        this.proposerOf = order.proposers();
        this.placed = new int[instance.proposerCount()];
    }

    StableResult solve(Mechanism mechanism, @Nullable Lottery lottery) {
        Random random = new Random(seed);
        List<Integer> couples = new ArrayList<>();
        for (int i = 0; i < instance.couples().size(); i++) {
            couples.add(i);
        }
        for (int attempt = 0; attempt < ORDERS; attempt++) {
            if (settles(couples) && stable()) {
                return result(mechanism, lottery, Placement.of(placed), null);
            }
            Collections.shuffle(couples, random);
        }
        if (plans() > FEW_PLANS) {
            return result(mechanism, lottery, null, new NonExistence.NotFound(ORDERS));
        }
        reset();
        tryingAll = true;
        return tryAll(0)
                ? result(mechanism, lottery, Placement.of(placed), null)
                : result(mechanism, lottery, null, new NonExistence.Exhausted(tried));
    }

    private StableResult result(
            Mechanism mechanism, @Nullable Lottery lottery, @Nullable Placement plan, @Nullable NonExistence none) {
        return new StableResult(instance, mechanism, Stability.WEAK, lottery, plan, none, 0);
    }

    private void reset() {
        placed = new int[instance.proposerCount()];
        Arrays.fill(placed, -1);
        holding.clear();
        for (int place = 0; place < capacities.length; place++) {
            holding.add(new ArrayList<>());
        }
    }

    private boolean settles(List<Integer> couples) {
        reset();
        List<Integer> stack = new ArrayList<>();
        for (int i = couples.size() - 1; i >= 0; i--) {
            stack.add(instance.couples().get(couples.get(i)).first());
        }
        for (int proposer = placed.length - 1; proposer >= 0; proposer--) {
            if (instance.coupleOf(proposer).isEmpty()) {
                stack.add(proposer);
            }
        }
        long steps = 1_000L + 20L * (instance.edgeCount() + placed.length);
        while (!stack.isEmpty()) {
            cancellation.step();
            if (steps-- == 0) {
                return false;
            }
            int proposer = stack.remove(stack.size() - 1);
            if (instance.coupleOf(proposer).isPresent()) {
                askAgain(instance.couples().get(instance.coupleOf(proposer).getAsInt()), stack);
            } else {
                askAgain(proposer, stack);
            }
        }
        return true;
    }

    /** Puts a single at the best place that takes them. */
    private void askAgain(int proposer, List<Integer> stack) {
        for (int position = instance.firstEdge(proposer); position < instance.firstEdge(proposer + 1); position++) {
            int place = instance.placeOf(order.edgeAt(position));
            if (place == placed[proposer]) {
                return;
            }
            if (takes(place, proposer, -1, 0)) {
                int left = placed[proposer];
                leave(proposer);
                enter(proposer, place, stack);
                opened(left, stack);
                return;
            }
        }
    }

    private void askAgain(Couple couple, List<Integer> stack) {
        for (int wish = 0; wish < couple.wishCount(); wish++) {
            int one = couple.firstPlace(wish).orElse(-1);
            int other = couple.secondPlace(wish).orElse(-1);
            int before = placed[couple.first()];
            int otherBefore = placed[couple.second()];
            if (one == before && other == otherBefore) {
                return;
            }
            if (taken(couple, one, other)) {
                leave(couple.first());
                leave(couple.second());
                enterBoth(couple, one, other, stack);
                opened(before, stack);
                opened(otherBefore, stack);
                return;
            }
        }
    }

    private boolean taken(Couple couple, int one, int other) {
        if (one == other) {
            return takes(one, later(couple, one), earlier(couple, one), 1);
        }
        return (one < 0 || one == placed[couple.first()] || takes(one, couple.first(), couple.second(), 0))
                && (other < 0 || other == placed[couple.second()] || takes(other, couple.second(), couple.first(), 0));
    }

    private int later(Couple couple, int place) {
        return key(couple.first(), place) > key(couple.second(), place) ? couple.first() : couple.second();
    }

    private int earlier(Couple couple, int place) {
        return later(couple, place) == couple.first() ? couple.second() : couple.first();
    }

    /** Whether a place would take a proposer beside others; the partner is not among them, but may come too. */
    private boolean takes(int place, int proposer, int partner, int comingToo) {
        int before = comingToo;
        for (int other : holding.get(place)) {
            before += other != partner && other != proposer && isBefore(other, proposer, place) ? 1 : 0;
        }
        return before < capacities[place];
    }

    /** Whether the place keeps the one rather than the other; while every plan is tried, equals keep their place. */
    private boolean isBefore(int one, int other, int place) {
        return tryingAll ? key(one, place) >>> 32 <= key(other, place) >>> 32 : key(one, place) < key(other, place);
    }

    private long key(int proposer, int place) {
        return order.key(instance.edge(proposer, place).orElseThrow(), proposer);
    }

    private void leave(int proposer) {
        if (placed[proposer] >= 0) {
            holding.get(placed[proposer]).remove((Integer) proposer);
            placed[proposer] = -1;
        }
    }

    private void enterBoth(Couple couple, int one, int other, List<Integer> stack) {
        if (one >= 0) {
            enter(couple.first(), one, stack);
        }
        if (other >= 0) {
            enter(couple.second(), other, stack);
        }
    }

    private void enter(int proposer, int place, List<Integer> stack) {
        holding.get(place).add(proposer);
        placed[proposer] = place;
        if (holding.get(place).size() > capacities[place]) {
            int worst = -1;
            for (int other : holding.get(place)) {
                worst = worst < 0 || key(other, place) > key(worst, place) ? other : worst;
            }
            displace(worst, stack);
        }
    }

    private void displace(int proposer, List<Integer> stack) {
        leave(proposer);
        if (instance.coupleOf(proposer).isEmpty()) {
            stack.add(proposer);
            return;
        }
        Couple couple = instance.couples().get(instance.coupleOf(proposer).getAsInt());
        int partner = couple.first() == proposer ? couple.second() : couple.first();
        int left = placed[partner];
        leave(partner);
        opened(left, stack);
        stack.add(couple.first());
    }

    /** Asks again whoever might gain from an opening, the best last so that they come first off the stack. */
    private void opened(int place, List<Integer> stack) {
        if (place < 0 || holding.get(place).size() >= capacities[place]) {
            return;
        }
        for (int i = first[place + 1] - 1; i >= first[place]; i--) {
            int proposer = proposerOf[ranked[i]];
            if (placed[proposer] != place) {
                stack.add(
                        instance.coupleOf(proposer).isEmpty()
                                ? proposer
                                : instance.couples()
                                        .get(instance.coupleOf(proposer).getAsInt())
                                        .first());
            }
        }
    }

    /** Whether nobody could do better in the sense of {@link #askAgain}. */
    private boolean stable() {
        for (int proposer = 0; proposer < placed.length; proposer++) {
            if (instance.coupleOf(proposer).isPresent()) {
                continue;
            }
            for (int i = instance.firstEdge(proposer); i < instance.firstEdge(proposer + 1); i++) {
                int place = instance.placeOf(order.edgeAt(i));
                if (place == placed[proposer] || (tryingAll && noBetter(proposer, order.edgeAt(i)))) {
                    break;
                }
                if (takes(place, proposer, -1, 0)) {
                    return false;
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
                if (taken(couple, one, other)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean noBetter(int proposer, int edge) {
        return placed[proposer] >= 0
                && instance.wishOf(edge)
                        >= instance.wishOf(
                                instance.edge(proposer, placed[proposer]).orElseThrow());
    }

    private long plans() {
        long plans = 1;
        for (int proposer = 0; proposer < placed.length && plans <= FEW_PLANS; proposer++) {
            if (instance.coupleOf(proposer).isEmpty()) {
                plans *= 1 + instance.firstEdge(proposer + 1) - instance.firstEdge(proposer);
            }
        }
        for (Couple couple : instance.couples()) {
            plans = Math.min(FEW_PLANS + 1, plans) * (1 + couple.wishCount());
        }
        return plans;
    }

    private boolean tryAll(int proposer) {
        if (proposer == placed.length) {
            cancellation.step();
            tried++;
            return stable();
        }
        if (instance.coupleOf(proposer).isPresent()) {
            Couple couple = instance.couples().get(instance.coupleOf(proposer).getAsInt());
            if ((couple.second() == proposer && couple.first() < proposer)
                    || (couple.first() == proposer && couple.second() < proposer)) {
                return tryAll(proposer + 1);
            }
            for (int wish = -1; wish < couple.wishCount(); wish++) {
                int one = wish < 0 ? -1 : couple.firstPlace(wish).orElse(-1);
                int other = wish < 0 ? -1 : couple.secondPlace(wish).orElse(-1);
                if (room(one, one == other ? 2 : 1) && room(other, 1)) {
                    put(couple.first(), one);
                    put(couple.second(), other);
                    if (tryAll(proposer + 1)) {
                        return true;
                    }
                    leave(couple.first());
                    leave(couple.second());
                }
            }
            return false;
        }
        for (int i = instance.firstEdge(proposer) - 1; i < instance.firstEdge(proposer + 1); i++) {
            int place = i < instance.firstEdge(proposer) ? -1 : instance.placeOf(i);
            if (room(place, 1)) {
                put(proposer, place);
                if (tryAll(proposer + 1)) {
                    return true;
                }
                leave(proposer);
            }
        }
        return false;
    }

    private boolean room(int place, int wanted) {
        return place < 0 || holding.get(place).size() + wanted <= capacities[place];
    }

    private void put(int proposer, int place) {
        placed[proposer] = place;
        if (place >= 0) {
            holding.get(place).add(proposer);
        }
    }
}
