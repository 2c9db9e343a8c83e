package io.github.diasporaskills.matching.preference;

import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The ids of one side and their numbers: given ones, or the numbers themselves. Immutable. */
final class Ids {

    private final List<String> all;
    private final @Nullable Map<String, Integer> numbers;

    private Ids(List<String> all, @Nullable Map<String, Integer> numbers) {
        this.all = all;
        this.numbers = numbers;
    }

    static Ids of(Collection<String> ids) {
        Map<String, Integer> numbers = new HashMap<>(ids.size() * 2);
        for (String id : ids) {
            numbers.put(id, numbers.size());
        }
        return new Ids(List.copyOf(ids), numbers);
    }

    static Ids numbered(int count) {
        return new Ids(new Numbers(count), null);
    }

    List<String> all() {
        return all;
    }

    OptionalInt number(String id) {
        if (numbers != null) {
            @Nullable Integer number = numbers.get(id);
            return number == null ? OptionalInt.empty() : OptionalInt.of(number);
        }
        if (!id.matches("0|[1-9]\\d{0,8}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(id);
        return number < all.size() ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static final class Numbers extends AbstractList<String> implements RandomAccess {

        private final int count;

        Numbers(int count) {
            this.count = count;
        }

        @Override
        public String get(int index) {
            java.util.Objects.checkIndex(index, count);
            return Integer.toString(index);
        }

        @Override
        public int size() {
            return count;
        }
    }
}
