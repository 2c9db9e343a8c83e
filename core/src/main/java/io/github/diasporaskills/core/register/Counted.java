package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.people.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The ones that a number counts, how the number of some of them is made, and what tells them apart. Things are told
 * apart by themselves, and so are members by what they are, as by gender; by all else a person is told apart by each
 * thing he or she did or had, and then stands in every cell of those. Immutable.
 *
 * @param <A> the things
 * @param <T> the ones counted: the things, or those whose things they are
 * @param <C> their number
 */
final class Counted<A, T, C extends Count> {

    private static final Comparator<List<String>> IN_ORDER = Comparator.comparing(place -> String.join("\0", place));

    private final Subject<A> subject;
    private final List<A> things;
    private final List<T> ones;

    /** For each thing where the one stands whose it is. */
    private final IntUnaryOperator whose;

    /** What tells the ones counted apart by themselves, whatever their things are; null if nothing does. */
    private final @Nullable Subject<T> themselves;

    private final Function<List<T>, C> number;

    private Counted(
            Subject<A> subject,
            List<A> things,
            List<T> ones,
            IntUnaryOperator whose,
            @Nullable Subject<T> themselves,
            Function<List<T>, C> number) {
        this.subject = subject;
        this.things = things;
        this.ones = ones;
        this.whose = whose;
        this.themselves = themselves;
        this.number = number;
    }

    /** Things, each counted as one. */
    static <A, C extends Count> Counted<A, A, C> things(
            Subject<A> subject, List<A> things, Function<List<A>, C> number) {
        return new Counted<>(subject, things, things, thing -> thing, subject, number);
    }

    /** Those whose things they are, each once, sorted. */
    static <A, I extends Comparable<I>, C extends Count> Counted<A, I, C> distinct(
            Subject<A> subject, Owned<A, I> owned, Function<List<I>, C> number) {
        return new Counted<>(subject, owned.things(), owned.owners(), owned::place, null, number);
    }

    /** Members whose things they are, each once, sorted. */
    static <A, C extends Count> Counted<A, PersonId, C> members(
            Subject<A> subject, Owned<A, PersonId> owned, Function<List<PersonId>, C> number) {
        return new Counted<>(subject, owned.things(), owned.owners(), owned::place, Subject.MEMBER, number);
    }

    C total() {
        return number.apply(ones);
    }

    <K extends Comparable<K>> GroupedCount<K, C> by(Grouping<K> grouping, AsOf asOf) {
        Spread<K, T> spread = new Spread<>(grouping);
        if (themselves != null && themselves.has(grouping)) {
            for (T one : ones) {
                spread.add(one, themselves.keysOf(grouping, one, asOf));
            }
        } else {
            List<Set<K>> keys = keysOfOwners(grouping, asOf);
            for (int one = 0; one < ones.size(); one++) {
                spread.add(ones.get(one), keys.get(one));
            }
        }
        Map<K, C> cells = new TreeMap<>();
        spread.cells.forEach((key, some) -> cells.put(key, number.apply(some)));
        return new GroupedCount<>(grouping, total(), cells, number.apply(spread.notKnown), spread.inSeveral);
    }

    /**
     * By several groupings at once: each stands in the cell of every combination that one of its things has, and
     * by what tells the ones counted apart by themselves, of their own.
     */
    CrossedCount<C> crossedBy(List<Grouping<?>> groupings, AsOf asOf) {
        List<Set<List<String>>> places = new ArrayList<>();
        ones.forEach(one -> places.add(new TreeSet<>(IN_ORDER)));
        for (int thing = 0; thing < things.size(); thing++) {
            int one = whose.applyAsInt(thing);
            Set<List<String>> found = Set.of(List.of());
            for (Grouping<?> grouping : groupings) {
                Set<String> codes = themselves != null && themselves.has(grouping)
                        ? codes(themselves, grouping, ones.get(one), asOf)
                        : codes(subject, grouping, things.get(thing), asOf);
                found = longer(found, codes);
            }
            places.get(one).addAll(found);
        }
        Map<List<String>, List<T>> cells = new TreeMap<>(IN_ORDER);
        long inSeveral = 0;
        for (int one = 0; one < ones.size(); one++) {
            inSeveral += places.get(one).size() > 1 ? 1 : 0;
            for (List<String> place : places.get(one)) {
                cells.computeIfAbsent(place, key -> new ArrayList<>()).add(ones.get(one));
            }
        }
        Map<List<String>, C> counts = new LinkedHashMap<>();
        cells.forEach((place, some) -> counts.put(place, number.apply(some)));
        return new CrossedCount<>(groupings, total(), counts, inSeveral);
    }

    private static <A, K extends Comparable<K>> Set<String> codes(
            Subject<A> subject, Grouping<K> grouping, A thing, AsOf asOf) {
        Set<K> keys = subject.keysOf(grouping, thing, asOf);
        Set<String> codes = new TreeSet<>();
        keys.forEach(key -> codes.add(Grouping.codeOf(key)));
        return codes.isEmpty() ? Set.of(CrossedCount.NOT_KNOWN) : codes;
    }

    private static Set<List<String>> longer(Set<List<String>> places, Set<String> codes) {
        Set<List<String>> found = new HashSet<>();
        for (List<String> place : places) {
            for (String code : codes) {
                List<String> next = new ArrayList<>(place);
                next.add(code);
                found.add(List.copyOf(next));
            }
        }
        return found;
    }

    /** In which cells each one stands: in every cell of their things. */
    private <K extends Comparable<K>> List<Set<K>> keysOfOwners(Grouping<K> grouping, AsOf asOf) {
        List<Set<K>> keys = new ArrayList<>(Collections.nCopies(ones.size(), Set.of()));
        for (int thing = 0; thing < things.size(); thing++) {
            Set<K> more = subject.keysOf(grouping, things.get(thing), asOf);
            int one = whose.applyAsInt(thing);
            Set<K> known = keys.get(one);
            if (known.isEmpty()) {
                keys.set(one, more);
            } else if (!known.containsAll(more)) {
                Set<K> both = new TreeSet<>(known);
                both.addAll(more);
                keys.set(one, both);
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
