package io.github.diasporaskills.matching.preference;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Proposers who want places, and places that want proposers, each with a list in which ties may stand; with
 * capacities, minimums, targets, regions with caps, reserves for groups and couples. Immutable and thread-safe.
 *
 * <p>Both sides and the pairs are numbered from 0, each side in the order of its adding. A pair, called an edge as in
 * a {@link io.github.diasporaskills.matching.graph.CandidateGraph}, stands in both lists; the edges of a proposer are
 * consecutive, best first. Held in primitive arrays: 12 bytes for each edge.
 *
 * <p>What stands in one list only is legal, is not a candidate, and is named by {@link #warnings()}.
 */
public final class PreferenceInstance {

    private static final int NONE = -1;

    private final Ids proposers;
    private final Ids places;
    private final MutualPairs pairs;
    private final PlaceTerms terms;
    private final List<Couple> couples;
    private final int[] coupleOf;
    private final List<Problem> warnings;

    PreferenceInstance(
            Ids proposers,
            Ids places,
            MutualPairs pairs,
            PlaceTerms terms,
            List<Couple> couples,
            List<Problem> warnings) {
        this.proposers = proposers;
        this.places = places;
        this.pairs = pairs;
        this.terms = terms;
        this.couples = List.copyOf(couples);
        this.warnings = List.copyOf(warnings);
        this.coupleOf = new int[couples.isEmpty() ? 0 : proposers.all().size()];
        Arrays.fill(coupleOf, NONE);
        for (int i = 0; i < couples.size(); i++) {
            coupleOf[couples.get(i).first()] = i;
            coupleOf[couples.get(i).second()] = i;
        }
    }

    /**
     * Starts an instance with ids.
     *
     * @return an empty builder
     */
    public static PreferenceBuilder builder() {
        return new PreferenceBuilder();
    }

    /**
     * An instance without ties from arrays, in one transposed pass; the ids are the numbers. The arrays are not kept.
     *
     * @param firstWish where each proposer's list begins in {@code wishes}, and at the end its length
     * @param wishes the numbers of places, best first
     * @param firstRanked where each place's list begins in {@code ranked}, and at the end its length
     * @param ranked the numbers of proposers, best first
     * @param capacities one for each place, 0 or more
     * @return the instance
     * @throws IllegalArgumentException if a list names another twice, or a capacity is negative
     * @throws IndexOutOfBoundsException if a number is none of the other side
     */
    public static PreferenceInstance of(
            int[] firstWish, int[] wishes, int[] firstRanked, int[] ranked, int[] capacities) {
        int proposerCount = requireNonNull(firstWish, "firstWish").length - 1;
        int placeCount = requireNonNull(firstRanked, "firstRanked").length - 1;
        MutualPairs pairs = new MutualPairs(
                new MutualPairs.Lists(firstWish, requireNonNull(wishes, "wishes"), null),
                new MutualPairs.Lists(firstRanked, requireNonNull(ranked, "ranked"), null),
                placeCount);
        return new PreferenceInstance(
                Ids.numbered(proposerCount),
                Ids.numbered(placeCount),
                pairs,
                PlaceTerms.capacities(requireNonNull(capacities, "capacities"), placeCount),
                List.of(),
                List.of());
    }

    /**
     * An instance in which both sides want one another by the value of their edge in a graph; equal values are ties.
     * The left side are the proposers.
     *
     * @param graph the candidate pairs
     * @param capacities of both sides; a left element has 0, which takes it out, or 1
     * @param objective whether a high or a low value is wanted
     * @return the instance, with the ids of the graph; O(edges · log edges)
     * @throws IllegalArgumentException if a left element has a capacity above 1
     */
    public static PreferenceInstance from(CandidateGraph graph, Capacities capacities, Objective objective) {
        RankedByValue ranked =
                new RankedByValue(requireNonNull(graph, "graph"), requireNonNull(objective, "objective"));
        PlaceTerms terms = RankedByValue.terms(graph, requireNonNull(capacities, "capacities"));
        return new PreferenceInstance(
                Ids.of(graph.leftIds()),
                Ids.of(graph.rightIds()),
                ranked.pairs(capacities),
                terms,
                List.of(),
                List.of());
    }

    /**
     * The number of proposers.
     *
     * @return 0 or more
     */
    public int proposerCount() {
        return pairs.first.length - 1;
    }

    /**
     * The number of places.
     *
     * @return 0 or more
     */
    public int placeCount() {
        return terms.capacity.length;
    }

    /**
     * The number of pairs that stand in both lists.
     *
     * @return 0 or more
     */
    public int edgeCount() {
        return pairs.places.length;
    }

    /**
     * The ids of the proposers.
     *
     * @return in the order of their numbers
     */
    public List<String> proposerIds() {
        return proposers.all();
    }

    /**
     * The ids of the places.
     *
     * @return in the order of their numbers
     */
    public List<String> placeIds() {
        return places.all();
    }

    /**
     * The number of a proposer.
     *
     * @param id its id
     * @return its number, or empty if there is none with the id
     */
    public OptionalInt proposer(String id) {
        return proposers.number(requireNonNull(id, "id"));
    }

    /**
     * The number of a place.
     *
     * @param id its id
     * @return its number, or empty if there is none with the id
     */
    public OptionalInt place(String id) {
        return places.number(requireNonNull(id, "id"));
    }

    /**
     * The first edge of a proposer; its edges end before {@code firstEdge(proposer + 1)}.
     *
     * @param proposer from 0 to {@link #proposerCount()}, the latter giving {@link #edgeCount()}
     * @return the number of an edge
     * @throws IndexOutOfBoundsException if there is no such proposer
     */
    public int firstEdge(int proposer) {
        return pairs.first[proposer];
    }

    /**
     * The place of an edge.
     *
     * @param edge from 0, less than {@link #edgeCount()}
     * @return its number
     * @throws IndexOutOfBoundsException if there is no such edge
     */
    public int placeOf(int edge) {
        return pairs.places[edge];
    }

    /**
     * How much the proposer wants the place: the number of ties and single entries that stand before it in the list
     * as given. Equal numbers are a tie.
     *
     * @param edge from 0, less than {@link #edgeCount()}
     * @return 0 for the best
     * @throws IndexOutOfBoundsException if there is no such edge
     */
    public int wishOf(int edge) {
        return pairs.wishes[edge];
    }

    /**
     * How much the place wants the proposer: the number of ties and single entries that stand before it in the list
     * as given. Equal numbers are a tie.
     *
     * @param edge from 0, less than {@link #edgeCount()}
     * @return 0 for the best
     * @throws IndexOutOfBoundsException if there is no such edge
     */
    public int priorityOf(int edge) {
        return pairs.priorities[edge];
    }

    /**
     * The edge between a proposer and a place; O(length of the proposer's list).
     *
     * @param proposer its number
     * @param place its number
     * @return the edge, or empty if they do not list one another
     * @throws IndexOutOfBoundsException if there is no such proposer
     */
    public OptionalInt edge(int proposer, int place) {
        for (int edge = pairs.first[proposer]; edge < pairs.first[proposer + 1]; edge++) {
            if (pairs.places[edge] == place) {
                return OptionalInt.of(edge);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * How many proposers a place can take.
     *
     * @param place its number
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public int capacity(int place) {
        return terms.capacity[place];
    }

    /**
     * How many proposers a place must get.
     *
     * @param place its number
     * @return from 0 to the capacity
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public int minimum(int place) {
        return terms.minimum[place];
    }

    /**
     * Whether any place must get somebody.
     *
     * @return true if some minimum is above 0
     */
    public boolean hasMinimums() {
        return Arrays.stream(terms.minimum).anyMatch(minimum -> minimum > 0);
    }

    /**
     * How many proposers a place takes before its region's cap is shared out.
     *
     * @param place its number
     * @return the target; the capacity where no cap can bind
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public int target(int place) {
        return terms.target[place];
    }

    /**
     * The region of a place.
     *
     * @param place its number
     * @return the number of a region, or empty
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public OptionalInt region(int place) {
        int region = terms.region[place];
        return region == NONE ? OptionalInt.empty() : OptionalInt.of(region);
    }

    /**
     * The ids of the regions.
     *
     * @return in the order of their numbers
     */
    public List<String> regionIds() {
        return terms.regionIds;
    }

    /**
     * How many proposers the places of a region can take together.
     *
     * @param region its number
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such region
     */
    public int cap(int region) {
        return terms.cap[region];
    }

    /**
     * The ids of the groups.
     *
     * @return in the order of their numbers
     */
    public List<String> groupIds() {
        return terms.groupIds;
    }

    /**
     * The group of a proposer.
     *
     * @param proposer its number
     * @return the number of a group, or empty
     */
    public OptionalInt group(int proposer) {
        int group = terms.group.length == 0 ? NONE : terms.group[proposer];
        return group == NONE ? OptionalInt.empty() : OptionalInt.of(group);
    }

    /**
     * How many of a place's capacity go to members of a group first, as long as there are any who want them.
     *
     * @param place its number
     * @param group its number
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such place or group
     */
    public int reserve(int place, int group) {
        return terms.reserve[place * terms.groupIds.size() + group];
    }

    /**
     * How many members of a group a place takes before everybody else has been asked; a soft bound.
     *
     * @param place its number
     * @param group its number
     * @return the ceiling, {@link Integer#MAX_VALUE} if there is none
     * @throws IndexOutOfBoundsException if there is no such place or group
     */
    public int ceiling(int place, int group) {
        return terms.ceiling[place * terms.groupIds.size() + group];
    }

    /**
     * Whether a place reserves anything or has a ceiling.
     *
     * @param place its number
     * @return true if some group's reserve is above 0, or some group has a ceiling
     */
    public boolean hasBounds(int place) {
        for (int group = 0; group < terms.groupIds.size(); group++) {
            if (reserve(place, group) > 0 || ceiling(place, group) < Integer.MAX_VALUE) {
                return true;
            }
        }
        return false;
    }

    /**
     * The couples.
     *
     * @return in the order of their adding
     */
    public List<Couple> couples() {
        return couples;
    }

    /**
     * The couple of a proposer.
     *
     * @param proposer its number
     * @return its place in {@link #couples()}, or empty
     */
    public OptionalInt coupleOf(int proposer) {
        int couple = coupleOf.length == 0 ? NONE : coupleOf[proposer];
        return couple == NONE ? OptionalInt.empty() : OptionalInt.of(couple);
    }

    /**
     * The places that a proposer lists in vain, because they do not list the proposer.
     *
     * @param proposer its number
     * @return their numbers, best first
     */
    public int[] listedInVain(int proposer) {
        long from = MutualPairs.pair(proposer, 0);
        int at = Arrays.binarySearch(pairs.inVain, from);
        int start = at >= 0 ? at : -at - 1;
        // Places stand in the order of the list, not of their numbers, so the search may end inside the run.
        while (start > 0 && pairs.inVain[start - 1] >>> 32 == proposer) {
            start--;
        }
        List<Integer> found = new ArrayList<>();
        for (int i = start; i < pairs.inVain.length && pairs.inVain[i] >>> 32 == proposer; i++) {
            found.add((int) pairs.inVain[i]);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * What is legal and worth a look: entries that stand in one list only, groups without members, targets assumed.
     * Entries of one list only are counted, not named, where an instance was made from arrays.
     *
     * @return the warnings in the order of the instance
     */
    public List<Problem> warnings() {
        return warnings;
    }

    /**
     * Whether any list has a tie.
     *
     * @return true if a lottery may decide something
     */
    public boolean hasTies() {
        return pairs.proposersTie || pairs.placesTie;
    }

    /**
     * Whether any proposer's list has a tie.
     *
     * @return true if two places of one proposer are equal
     */
    public boolean proposersTie() {
        return pairs.proposersTie;
    }

    MutualPairs pairs() {
        return pairs;
    }

    PlaceTerms terms() {
        return terms;
    }

    /** This instance with other pairs or terms, for the same sides. */
    PreferenceInstance with(MutualPairs otherPairs, PlaceTerms otherTerms) {
        return new PreferenceInstance(proposers, places, otherPairs, otherTerms, couples, warnings);
    }

    /**
     * The sizes.
     *
     * @return for example {@code 8 × 4, 17 pairs}
     */
    @Override
    public String toString() {
        return proposerCount() + " × " + placeCount() + ", " + edgeCount() + " pairs";
    }
}
