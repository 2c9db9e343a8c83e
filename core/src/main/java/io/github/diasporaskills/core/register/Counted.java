package io.github.diasporaskills.core.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ones that a number counts, how the number of some of them is made, and what tells them apart. Things are told
 * apart by themselves; a person by each thing he or she did or had, and then stands in every cell of those. Immutable.
 *
 * @param <A> the things
 * @param <T> the ones counted: the things, or those whose things they are
 * @param <C> their number
 */
final class Counted<A, T, C extends Count> {

    private final Subject<A> subject;
    private final List<A> things;
    private final Function<? super A, ? extends T> whose;
    private final List<T> ones;
    private final boolean themselves;
    private final Function<List<T>, C> number;

    private Counted(
            Subject<A> subject,
            List<A> things,
            Function<? super A, ? extends T> whose,
            List<T> ones,
            boolean themselves,
            Function<List<T>, C> number) {
        this.subject = subject;
        this.things = things;
        this.whose = whose;
        this.ones = ones;
        this.themselves = themselves;
        this.number = number;
    }

    /** Things, each counted as one. */
    static <A, C extends Count> Counted<A, A, C> things(
            Subject<A> subject, List<A> things, Function<List<A>, C> number) {
        return new Counted<>(subject, things, Function.identity(), things, true, number);
    }

    /** Those whose things they are, each once, sorted. */
    static <A, I extends Comparable<I>, C extends Count> Counted<A, I, C> distinct(
            Subject<A> subject, List<A> things, Function<? super A, ? extends I> whose, Function<List<I>, C> number) {
        // Things stand by their ids, so those whose they are come nearly sorted: to sort them afterwards is quick.
        Set<I> ids = new LinkedHashSet<>();
        things.forEach(thing -> ids.add(whose.apply(thing)));
        List<I> sorted = new ArrayList<>(ids);
        Collections.sort(sorted);
        return new Counted<>(subject, things, whose, List.copyOf(sorted), false, number);
    }

    C total() {
        return number.apply(ones);
    }

    <K extends Comparable<K>> GroupedCount<K, C> by(Grouping<K> grouping, AsOf asOf) {
        Spread<K, T> spread = new Spread<>(grouping);
        if (themselves) {
            // No thing is looked up: to hash a whole history for each would take most of the time.
            things.forEach(thing -> spread.add(whose.apply(thing), subject.keysOf(grouping, thing, asOf)));
        } else {
            Map<T, Set<K>> keys = keysOfOnes(grouping, asOf);
            ones.forEach(one -> spread.add(one, keys.getOrDefault(one, Set.of())));
        }
        Map<K, C> cells = new TreeMap<>();
        spread.cells.forEach((key, some) -> cells.put(key, number.apply(some)));
        return new GroupedCount<>(grouping, total(), cells, number.apply(spread.notKnown), spread.inSeveral);
    }

    /** In which cells those stand whose things they are: in every cell of these. */
    private <K extends Comparable<K>> Map<T, Set<K>> keysOfOnes(Grouping<K> grouping, AsOf asOf) {
        Map<T, Set<K>> keys = new HashMap<>();
        for (A thing : things) {
            Set<K> more = subject.keysOf(grouping, thing, asOf);
            T one = whose.apply(thing);
            @Nullable Set<K> known = keys.get(one);
            if (known == null) {
                keys.put(one, more);
            } else if (!known.containsAll(more)) {
                Set<K> both = new TreeSet<>(known);
                both.addAll(more);
                keys.put(one, both);
            }
        }
        return keys;
    }

    /** What is counted, laid into its cells in one pass, in its own order. */
    private static final class Spread<K extends Comparable<K>, T> {

        private final Map<K, List<T>> cells = new HashMap<>();
        private final List<T> notKnown = new ArrayList<>();
        private long inSeveral;

        Spread(Grouping<K> grouping) {
            grouping.closedList().forEach(key -> cells.put(key, new ArrayList<>()));
        }

        void add(T one, Set<K> keys) {
            if (keys.isEmpty()) {
                notKnown.add(one);
            }
            inSeveral += keys.size() > 1 ? 1 : 0;
            for (K key : keys) {
                cells.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
            }
        }
    }
}
