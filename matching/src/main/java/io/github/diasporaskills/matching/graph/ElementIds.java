package io.github.diasporaskills.matching.graph;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The ids of one side, in the order of the elements' numbers. Numbers as ids take no memory. Immutable. */
final class ElementIds {

    private final List<String> ids;

    /** Null where the ids are the numbers themselves. */
    private final @Nullable Map<String, Integer> index;

    private ElementIds(List<String> ids, @Nullable Map<String, Integer> index) {
        this.ids = ids;
        this.index = index;
    }

    static ElementIds numbers(String side, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("The " + side + " side has 0 or more elements; found " + count);
        }
        return new ElementIds(new Numbers(count), null);
    }

    static ElementIds of(String side, List<String> ids) {
        Map<String, Integer> index = new HashMap<>(ids.size() * 2);
        for (int number = 0; number < ids.size(); number++) {
            String id = ids.get(number);
            if (id.isBlank()) {
                throw new IllegalArgumentException(
                        "An element of the " + side + " side needs an id; found blank at place " + number);
            }
            @Nullable Integer before = index.putIfAbsent(id, number);
            if (before != null) {
                throw new IllegalArgumentException("An id stands once on its side; found " + id + " on the " + side
                        + " side at places " + before + " and " + number);
            }
        }
        return new ElementIds(List.copyOf(ids), index);
    }

    List<String> list() {
        return ids;
    }

    int size() {
        return ids.size();
    }

    OptionalInt find(String id) {
        if (index != null) {
            @Nullable Integer at = index.get(id);
            return at == null ? OptionalInt.empty() : OptionalInt.of(at);
        }
        boolean number = !id.isEmpty() && id.length() < 10 && id.chars().allMatch(c -> c >= '0' && c <= '9');
        int at = number ? Integer.parseInt(id) : -1;
        return at >= 0 && at < size() && ids.get(at).equals(id) ? OptionalInt.of(at) : OptionalInt.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ElementIds that && ids.equals(that.ids);
    }

    @Override
    public int hashCode() {
        return ids.hashCode();
    }

    private static final class Numbers extends AbstractList<String> implements RandomAccess {

        private final int count;

        Numbers(int count) {
            this.count = count;
        }

        @Override
        public String get(int number) {
            return Integer.toString(Objects.checkIndex(number, count));
        }

        @Override
        public int size() {
            return count;
        }
    }
}
