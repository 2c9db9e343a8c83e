package io.github.diasporaskills.matching.preference;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects proposers, places and what holds for them, in any order; {@link #build()} looks at the whole and reports
 * every mistake. Not thread-safe.
 */
public final class PreferenceBuilder {

    /** Says where in what somebody handed in a part of the instance stands. */
    @FunctionalInterface
    interface Where {

        /** The place of a path such as {@code proposers, a, [1]}. */
        Location of(String... path);
    }

    /** A list and where it stands. */
    record Ranking(List<List<String>> classes) {}

    /** A place as given. */
    static final class Place {
        final int capacity;
        final Ranking ranking;
        int minimum;

        @Nullable
        Integer target;

        @Nullable
        String region;

        final Map<String, Integer> reserves = new LinkedHashMap<>();
        final Map<String, Integer> ceilings = new LinkedHashMap<>();

        Place(int capacity, Ranking ranking) {
            this.capacity = capacity;
            this.ranking = ranking;
        }
    }

    /** A couple as given. */
    record Pair(String first, String second, List<CoupleWish> wishes) {}

    final Map<String, Ranking> proposers = new LinkedHashMap<>();
    final Map<String, Place> places = new LinkedHashMap<>();
    final Map<String, Integer> regions = new LinkedHashMap<>();
    final Map<String, String> groups = new LinkedHashMap<>();
    final List<Pair> couples = new ArrayList<>();
    final List<String> twice = new ArrayList<>();
    private Where where =
            path -> Location.of("preferences").at("$." + String.join(".", path).replace(".[", "["));

    PreferenceBuilder() {}

    PreferenceBuilder located(Where given) {
        this.where = given;
        return this;
    }

    Location at(String... path) {
        return where.of(path);
    }

    /**
     * Adds a proposer without ties.
     *
     * @param id its id
     * @param wishes the ids of places, best first
     * @return this
     */
    public PreferenceBuilder proposer(String id, String... wishes) {
        return proposer(id, single(wishes));
    }

    /**
     * Adds a proposer.
     *
     * @param id its id
     * @param wishes ties of the ids of places, best first; a tie of one is a single entry
     * @return this
     */
    public PreferenceBuilder proposer(String id, List<List<String>> wishes) {
        if (proposers.putIfAbsent(requireNonNull(id, "id"), ranking(wishes)) != null) {
            twice.add("proposers." + id);
        }
        return this;
    }

    /**
     * Adds a place without ties.
     *
     * @param id its id
     * @param capacity how many it can take, 0 or more
     * @param ranked the ids of proposers, best first
     * @return this
     */
    public PreferenceBuilder place(String id, int capacity, String... ranked) {
        return place(id, capacity, single(ranked));
    }

    /**
     * Adds a place.
     *
     * @param id its id
     * @param capacity how many it can take, 0 or more
     * @param ranked ties of the ids of proposers, best first; a tie of one is a single entry
     * @return this
     */
    public PreferenceBuilder place(String id, int capacity, List<List<String>> ranked) {
        if (places.putIfAbsent(requireNonNull(id, "id"), new Place(capacity, ranking(ranked))) != null) {
            twice.add("places." + id);
        }
        return this;
    }

    /**
     * Says how many proposers a place must get.
     *
     * @param place the id of a place already added
     * @param minimum from 0 to its capacity
     * @return this
     * @throws IllegalArgumentException if the place was not added
     */
    public PreferenceBuilder minimum(String place, int minimum) {
        known(place).minimum = minimum;
        return this;
    }

    /**
     * Says how many proposers a place takes before its region's cap is shared out.
     *
     * @param place the id of a place already added
     * @param target from 0 to its capacity
     * @return this
     * @throws IllegalArgumentException if the place was not added
     */
    public PreferenceBuilder target(String place, int target) {
        known(place).target = target;
        return this;
    }

    /**
     * Adds a region.
     *
     * @param id its id
     * @param cap how many proposers its places can take together, 0 or more
     * @return this
     */
    public PreferenceBuilder region(String id, int cap) {
        if (regions.putIfAbsent(requireNonNull(id, "id"), cap) != null) {
            twice.add("regions." + id);
        }
        return this;
    }

    /**
     * Puts a place into a region.
     *
     * @param place the id of a place already added
     * @param region the id of a region, added before or after
     * @return this
     * @throws IllegalArgumentException if the place was not added
     */
    public PreferenceBuilder inRegion(String place, String region) {
        known(place).region = requireNonNull(region, "region");
        return this;
    }

    /**
     * Puts a proposer into a group.
     *
     * @param proposer the id of a proposer, added before or after
     * @param group the name of the group
     * @return this
     */
    public PreferenceBuilder group(String proposer, String group) {
        groups.put(requireNonNull(proposer, "proposer"), requireNonNull(group, "group"));
        return this;
    }

    /**
     * Reserves some of a place's capacity for a group: its members go first, and whatever they do not want goes to
     * anybody.
     *
     * @param place the id of a place already added
     * @param group the name of the group
     * @param number 0 or more; all reserves of a place together are not above its capacity
     * @return this
     * @throws IllegalArgumentException if the place was not added
     */
    public PreferenceBuilder reserve(String place, String group, int number) {
        known(place).reserves.put(requireNonNull(group, "group"), number);
        return this;
    }

    /**
     * Bounds how many of a group a place takes as long as others want to come: a soft bound, after which whatever
     * stays empty goes to anybody (Ehlers and others, 2014, doi:10.1016/j.jet.2014.03.004).
     *
     * @param place the id of a place already added
     * @param group the name of the group
     * @param number not below the reserve of the group
     * @return this
     * @throws IllegalArgumentException if the place was not added
     */
    public PreferenceBuilder ceiling(String place, String group, int number) {
        known(place).ceilings.put(requireNonNull(group, "group"), number);
        return this;
    }

    /**
     * Adds a couple with a joint list. Its members need no lists of their own, and have them in vain.
     *
     * @param first the id of a proposer
     * @param second the id of another one
     * @param wishes the joint list, best first
     * @return this
     */
    public PreferenceBuilder couple(String first, String second, CoupleWish... wishes) {
        couples.add(new Pair(requireNonNull(first, "first"), requireNonNull(second, "second"), List.of(wishes)));
        return this;
    }

    /**
     * Finishes the instance.
     *
     * @return the instance
     * @throws ProblemsException with every problem, if one of them is an error
     */
    public PreferenceInstance build() {
        List<Problem> problems = new ArrayList<>();
        PreferenceInstance instance = new PreferenceCheck(this, problems).instance();
        if (instance == null) {
            throw new ProblemsException("the preferences", problems);
        }
        return instance;
    }

    private Place known(String place) {
        @Nullable Place found = places.get(requireNonNull(place, "place"));
        if (found == null) {
            throw new IllegalArgumentException("There is no place " + place + ". Maybe add it first");
        }
        return found;
    }

    private static List<List<String>> single(String[] ids) {
        List<List<String>> classes = new ArrayList<>(ids.length);
        for (String id : ids) {
            classes.add(List.of(id));
        }
        return classes;
    }

    private static Ranking ranking(List<List<String>> classes) {
        return new Ranking(classes.stream().map(List::copyOf).toList());
    }
}
