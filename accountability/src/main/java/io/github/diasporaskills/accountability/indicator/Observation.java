package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One counted thing, seen on a day: a person, an engagement, a case. Two observations with one key are one thing.
 * Personal data: {@code toString} shows nothing of it. Immutable and thread-safe.
 */
public final class Observation {

    private final String key;
    private final LocalDate on;
    private final Map<String, String> groups;

    private Observation(String key, LocalDate on, Map<String, String> groups) {
        this.key = key;
        this.on = on;
        this.groups = groups;
    }

    /**
     * A thing without any group stated.
     *
     * @param key its pseudonymous id within its counting unit
     * @param on the day it began to count
     * @return the observation
     * @throws IllegalArgumentException if the key is blank
     */
    public static Observation of(String key, LocalDate on) {
        if (requireNonNull(key, "key").isBlank()) {
            throw new IllegalArgumentException("What is observed needs a key; found blank");
        }
        return new Observation(key, requireNonNull(on, "on"), Map.of());
    }

    /**
     * The same observation with its group in one dimension.
     *
     * @param dimension which dimension
     * @param code the group's code, for example {@code WOMAN}
     * @return a new observation
     */
    public Observation in(Dimension dimension, String code) {
        Map<String, String> more = new TreeMap<>(groups);
        more.put(dimension.id(), requireNonNull(code, "code"));
        return new Observation(key, on, more);
    }

    /**
     * The pseudonymous id by which this is counted once.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * The day from which it counts.
     *
     * @return the day
     */
    public LocalDate on() {
        return on;
    }

    /**
     * The group it falls in; what states none falls in the group for that.
     *
     * @param dimension which dimension
     * @return exactly one category
     */
    public Category categoryIn(Dimension dimension) {
        return dimension.categoryOf(groups.get(dimension.id()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Observation o && key.equals(o.key) && on.equals(o.on) && groups.equals(o.groups);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, on, groups);
    }

    /**
     * Nothing but the type.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "Observation[withheld]";
    }
}
