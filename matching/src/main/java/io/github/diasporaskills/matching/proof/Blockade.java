package io.github.diasporaskills.matching.proof;

import io.github.diasporaskills.matching.preference.Couple;
import io.github.diasporaskills.matching.preference.Lottery;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Stability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pairs that block a plan, from the definitions alone: O(edges · groups), and for couples O(wishes ·
 * capacity). With a lottery the lists count as it broke them.
 */
final class Blockade {

    private static final int NOWHERE = -1;

    private final PreferenceInstance instance;
    private final Mechanism mechanism;
    private final Stability stability;
    private final @Nullable Lottery lottery;
    private final int[] placed;
    private final int[] filled;
    private final int[] inRegion;
    /** By place and group, the last group being that of those without one. */
    private final int[] members;

    private final long[] worst;
    private final int groups;

    Blockade(
            PreferenceInstance instance,
            Mechanism mechanism,
            Stability stability,
            @Nullable Lottery lottery,
            int[] placed) {
        this.instance = instance;
        this.mechanism = mechanism;
        this.stability = stability;
        this.lottery = lottery;
        this.placed = placed;
        this.groups = instance.groupIds().size() + 1;
        this.filled = new int[instance.placeCount()];
        this.inRegion = new int[instance.regionIds().size()];
        this.members = new int[instance.placeCount() * groups];
        this.worst = new long[members.length];
        Arrays.fill(worst, Long.MIN_VALUE);
        for (int proposer = 0; proposer < placed.length; proposer++) {
            if (placed[proposer] != NOWHERE) {
                add(proposer, instance.edge(proposer, placed[proposer]).orElseThrow());
            }
        }
    }

    private void add(int proposer, int edge) {
        int place = instance.placeOf(edge);
        int at = place * groups + group(proposer);
        filled[place]++;
        instance.region(place).ifPresent(region -> inRegion[region]++);
        members[at]++;
        worst[at] = Math.max(worst[at], priority(edge, proposer));
    }

    int filled(int place) {
        return filled[place];
    }

    int inRegion(int region) {
        return inRegion[region];
    }

    int capacity(int place) {
        return mechanism == Mechanism.JRMP
                ? Math.min(instance.capacity(place), instance.target(place))
                : instance.capacity(place);
    }

    List<BlockingPair> pairs() {
        List<BlockingPair> found = new ArrayList<>();
        for (int proposer = 0; proposer < placed.length; proposer++) {
            if (instance.coupleOf(proposer).isPresent()) {
                continue;
            }
            long has = placed[proposer] == NOWHERE
                    ? Long.MAX_VALUE
                    : wish(instance.edge(proposer, placed[proposer]).orElseThrow());
            for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
                long wish = wish(edge);
                if (instance.placeOf(edge) != placed[proposer] && wish <= has && blocks(proposer, edge, wish < has)) {
                    found.add(new BlockingPair(proposer, instance.placeOf(edge), -1));
                }
            }
        }
        instance.couples().forEach(couple -> couple(couple, found));
        return found;
    }

    /** Whether a pair blocks whose proposer would gain, or would not lose. */
    private boolean blocks(int proposer, int edge, boolean gains) {
        return switch (stability) {
            case WEAK -> gains && takes(proposer, edge);
            case STRONG -> gains ? takesAsGood(proposer, edge) : takes(proposer, edge);
            case SUPER -> takesAsGood(proposer, edge);
        };
    }

    private boolean takesAsGood(int proposer, int edge) {
        int place = instance.placeOf(edge);
        if (filled[place] < capacity(place)) {
            return true;
        }
        return priority(edge, proposer) <= lowest(place);
    }

    /** Whether the place would gain by taking the proposer. */
    private boolean takes(int proposer, int edge) {
        int place = instance.placeOf(edge);
        if (filled[place] < capacity(place)) {
            OptionalInt region = mechanism == Mechanism.FLEXIBLE ? instance.region(place) : OptionalInt.empty();
            if (region.isEmpty() || inRegion[region.getAsInt()] < instance.cap(region.getAsInt())) {
                return true;
            }
            int from = placed[proposer];
            boolean within = from != NOWHERE && instance.region(from).equals(region);
            if (within && balances(place, from)) {
                return true;
            }
        }
        return replaces(proposer, edge);
    }

    /** Moving within a full region blocks unless it leaves the places further from their targets. */
    private boolean balances(int place, int from) {
        return filled[place] + 1 - instance.target(place) <= filled[from] - 1 - instance.target(from);
    }

    /** Whether the place holds somebody whom it would give up: first those above a ceiling, then those above a reserve. */
    private boolean replaces(int proposer, int edge) {
        int place = instance.placeOf(edge);
        int own = group(proposer);
        long priority = priority(edge, proposer);
        boolean ceilings = false;
        for (int group = 0; group + 1 < groups; group++) {
            ceilings |= with(place, group, own) > instance.ceiling(place, group);
        }
        boolean ownIsFirst = false;
        boolean someoneWorse = false;
        boolean someone = false;
        for (int group = 0; group < groups; group++) {
            boolean last = group + 1 == groups;
            boolean goesFirst = ceilings
                    ? !last && with(place, group, own) > instance.ceiling(place, group)
                    : last || with(place, group, own) > instance.reserve(place, group);
            if (goesFirst) {
                ownIsFirst |= group == own;
                someone |= members[place * groups + group] > 0;
                someoneWorse |= worst[place * groups + group] > priority;
            }
        }
        if (!ownIsFirst && !someone) {
            // A target may lie below the reserves; then all are within theirs, and their ranks alone decide.
            return lowest(place) > priority;
        }
        return filled[place] > 0 && (ownIsFirst ? someoneWorse : someone);
    }

    /** The last priority held, or the least number if nobody is held. */
    private long lowest(int place) {
        long lowest = Long.MIN_VALUE;
        for (int group = 0; group < groups; group++) {
            lowest = Math.max(lowest, worst[place * groups + group]);
        }
        return lowest;
    }

    private int with(int place, int group, int own) {
        return members[place * groups + group] + (group == own ? 1 : 0);
    }

    /** A couple blocks with a wish better than what it has if every place of it would take those who come. */
    private void couple(Couple couple, List<BlockingPair> found) {
        int first = placed[couple.first()];
        int second = placed[couple.second()];
        for (int wish = 0; wish < couple.wishCount(); wish++) {
            int one = couple.firstPlace(wish).orElse(NOWHERE);
            int other = couple.secondPlace(wish).orElse(NOWHERE);
            if (one == first && other == second) {
                return;
            }
            boolean taken = one == other
                    ? takesBoth(one, couple)
                    : (one == NOWHERE || one == first || takesOne(one, couple.first(), couple))
                            && (other == NOWHERE || other == second || takesOne(other, couple.second(), couple));
            if (taken) {
                found.add(new BlockingPair(couple.first(), one == NOWHERE ? other : one, wish));
            }
        }
    }

    private boolean takesOne(int place, int proposer, Couple couple) {
        long priority = priority(instance.edge(proposer, place).orElseThrow(), proposer);
        int better = 0;
        int all = 0;
        for (long other : others(place, couple)) {
            better += other <= priority ? 1 : 0;
            all++;
        }
        return all < capacity(place) || better < capacity(place);
    }

    /** With both, neither is beyond the capacity. */
    private boolean takesBoth(int place, Couple couple) {
        long first = priority(instance.edge(couple.first(), place).orElseThrow(), couple.first());
        long second = priority(instance.edge(couple.second(), place).orElseThrow(), couple.second());
        long later = Math.max(first, second);
        int before = 1;
        for (long other : others(place, couple)) {
            before += other <= later ? 1 : 0;
        }
        return before < capacity(place);
    }

    private List<Long> others(int place, Couple couple) {
        List<Long> others = new ArrayList<>();
        for (int proposer = 0; proposer < placed.length; proposer++) {
            if (placed[proposer] == place && proposer != couple.first() && proposer != couple.second()) {
                others.add(priority(instance.edge(proposer, place).orElseThrow(), proposer));
            }
        }
        return others;
    }

    private int group(int proposer) {
        return instance.group(proposer).orElse(groups - 1);
    }

    private long wish(int edge) {
        return lottery == null
                ? instance.wishOf(edge)
                : (long) instance.wishOf(edge) << 32 | lottery.ofPlace(instance.placeOf(edge));
    }

    private long priority(int edge, int proposer) {
        return lottery == null
                ? instance.priorityOf(edge)
                : (long) instance.priorityOf(edge) << 32 | lottery.ofProposer(proposer);
    }
}
