package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The counts of rounded releases as one system, and what a reader knows of it: limits around what is shown, sums of
 * tables, growth over time, which of two counts of a cell is the larger, and that one draw rounds a cell everywhere. A
 * count that was corrected stands beside the one that it was. For one thread.
 */
final class RoundedCells {

    private final List<Release> releases;
    private final Map<Key, Integer> places = new LinkedHashMap<>();
    private final List<BitSet> ofRelease = new ArrayList<>();
    private final BitSet people = new BitSet();
    private final CountSystem.Builder system = CountSystem.builder();
    private final OutsideView.Builder view = OutsideView.builder();
    private final Set<List<Integer>> lines = new HashSet<>();

    /** One count; what was corrected differs in the count itself. */
    private record Key(Release.Series series, CountSpan span, String cell, long count) {

        boolean isOf(Key other) {
            return series.equals(other.series) && span.equals(other.span);
        }
    }

    RoundedCells(List<Release> releases) {
        this.releases = List.copyOf(releases);
        Map<Key, Long> shown = new HashMap<>();
        for (Release release : releases) {
            SafeTable safe = release.shown().orElseThrow();
            for (int cell = 0; cell < safe.size(); cell++) {
                if (safe.count(cell).isPresent()) {
                    shown.put(key(release, cell), safe.count(cell).getAsLong());
                }
            }
        }
        for (Release release : releases) {
            addTable(release, shown);
        }
        addGroupsTogether();
        addPeriods();
        addGrowth();
        addOrder();
        addDraws(shown);
    }

    private static Key key(Release release, int cell) {
        return new Key(
                release.series().orElseThrow(),
                release.span(),
                release.table().shape().name(cell),
                release.table().count(cell));
    }

    private void addTable(Release release, Map<Key, Long> shown) {
        SafeTable safe = release.shown().orElseThrow();
        BitSet own = new BitSet();
        for (int cell = 0; cell < safe.size(); cell++) {
            Key key = key(release, cell);
            Long said = shown.get(key);
            long around = safe.roundedTo() - 1L;
            long least = cell == safe.shape().grandTotal() && key.count() > 0 ? 1 : 0;
            own.set(
                    said == null
                            ? count(key, least, CountSystem.UNLIMITED)
                            : count(key, Math.max(least, said - around), said + around));
        }
        ofRelease.add(own);
        release.table().shape().sums((total, parts) -> {
            int[] at = new int[parts.length];
            Arrays.setAll(at, part -> requireNonNull(places.get(key(release, parts[part]))));
            add(requireNonNull(places.get(key(release, total))), at);
        });
    }

    /** A count of people, once. */
    private int count(Key key, long low, long high) {
        Integer known = places.get(key);
        if (known != null) {
            return known;
        }
        int at = add("count " + places.size(), key.count(), low, high);
        places.put(key, at);
        people.set(at);
        return at;
    }

    private int add(String name, long value, long low, long high) {
        system.add(name, value, low, high, CellState.HIDDEN, true);
        return view.between(name, low, high);
    }

    /** That parts sum to a total, once. */
    private void add(int total, int... parts) {
        List<Integer> line = new ArrayList<>(List.of(total));
        Arrays.stream(parts).sorted().forEach(line::add);
        if (lines.add(line)) {
            system.line(total, parts);
            view.line(total, parts);
        }
    }

    /** Groups that are counted together in one table and apart in another. */
    private void addGroupsTogether() {
        for (Release together : releases) {
            TableShape shape = together.table().shape();
            for (int cell = 0; cell < shape.size(); cell++) {
                List<String> codes = shape.codes(cell);
                for (int at = 0; at < codes.size(); at++) {
                    Set<String> groups = TableFamily.groupsOf(codes.get(at));
                    if (groups.size() > 1) {
                        addGroupsTogether(key(together, cell), parts(shape, codes, at, groups));
                    }
                }
            }
        }
    }

    private static Set<String> parts(TableShape shape, List<String> codes, int at, Set<String> groups) {
        Set<String> parts = new HashSet<>();
        for (String group : groups) {
            List<String> part = new ArrayList<>(codes);
            part.set(at, group);
            parts.add(shape.name(part));
        }
        return parts;
    }

    /** As another table of the day counted them, unless one of the two was corrected. */
    private void addGroupsTogether(Key whole, Set<String> parts) {
        for (Release apart : releases) {
            List<Key> found = new ArrayList<>();
            for (int cell = 0; cell < apart.table().size(); cell++) {
                if (parts.contains(apart.table().shape().name(cell))) {
                    found.add(key(apart, cell));
                }
            }
            boolean fits = found.size() == parts.size()
                    && found.stream().allMatch(part -> part.isOf(whole))
                    && found.stream().mapToLong(Key::count).sum() == whole.count();
            if (fits) {
                add(
                        requireNonNull(places.get(whole)),
                        found.stream()
                                .mapToInt(part -> requireNonNull(places.get(part)))
                                .toArray());
            }
        }
    }

    /** What the days of a period added is a total less the one before. */
    private void addPeriods() {
        for (Key added : List.copyOf(places.keySet())) {
            added.span().after().ifPresent(day -> {
                for (Key whole : List.copyOf(places.keySet())) {
                    if (whole.series().equals(added.series())
                            && whole.cell().equals(added.cell())
                            && whole.span().equals(CountSpan.upTo(added.span().until()))
                            && whole.count() >= added.count()) {
                        int before = count(
                                new Key(
                                        whole.series(),
                                        CountSpan.upTo(day),
                                        whole.cell(),
                                        whole.count() - added.count()),
                                0,
                                CountSystem.UNLIMITED);
                        add(requireNonNull(places.get(whole)), before, requireNonNull(places.get(added)));
                    }
                }
            });
        }
    }

    /** What a count grew by from one day to the next on which it was counted is people, too. */
    private void addGrowth() {
        Map<List<Object>, TreeMap<LocalDate, Key>> days = new LinkedHashMap<>();
        places.keySet().stream()
                .filter(key -> key.span().after().isEmpty())
                .forEach(key -> days.computeIfAbsent(List.of(key.series(), key.cell()), of -> new TreeMap<>())
                        .put(key.span().until(), key));
        days.values().forEach(of -> {
            List<Key> each = List.copyOf(of.values());
            for (int i = 1; i < each.size(); i++) {
                people.set(addDifference(each.get(i - 1), each.get(i), "growth "));
            }
        });
    }

    /** Of several counts of a cell on a day, the next larger one is no less, and what is the same is known to be. */
    private void addOrder() {
        Map<List<Object>, List<Key>> cells = new LinkedHashMap<>();
        places.keySet()
                .forEach(key -> cells.computeIfAbsent(List.of(key.span().until(), key.cell()), of -> new ArrayList<>())
                        .add(key));
        cells.values().forEach(of -> {
            List<Key> sorted =
                    of.stream().sorted(Comparator.comparingLong(Key::count)).toList();
            for (int i = 1; i < sorted.size(); i++) {
                Key less = sorted.get(i - 1);
                Key more = sorted.get(i);
                if (less.count() == more.count()) {
                    add(requireNonNull(places.get(more)), requireNonNull(places.get(less)));
                } else {
                    addDifference(less, more, "order ");
                }
            }
        });
    }

    /** By how much one count is larger than another; where it is not, nothing is known. */
    private int addDifference(Key less, Key more, String name) {
        if (less.count() > more.count()) {
            return requireNonNull(places.get(less));
        }
        int difference = add(
                name + places.get(less) + " " + places.get(more),
                more.count() - less.count(),
                0,
                CountSystem.UNLIMITED);
        add(requireNonNull(places.get(more)), requireNonNull(places.get(less)), difference);
        return difference;
    }

    /**
     * What one draw rounds goes up from one remainder on, which nobody knows: the count and what that remainder lacks of
     * the multiple are together at least what is shown, and less than the multiple more.
     */
    private void addDraws(Map<Key, Long> shown) {
        Map<String, Map<Key, Long>> draws = new LinkedHashMap<>();
        places.keySet().stream()
                .filter(shown::containsKey)
                .forEach(key -> draws.computeIfAbsent(key.cell(), of -> new LinkedHashMap<>())
                        .put(key, requireNonNull(shown.get(key))));
        draws.forEach((cell, of) -> {
            if (of.size() > 1) {
                long most = multiple() - 1;
                long lacking = of.entrySet().stream()
                        .mapToLong(each -> each.getValue() - each.getKey().count())
                        .max()
                        .orElse(0);
                long truth = Math.max(0, lacking);
                int lacks = add("lacks " + cell, truth, 0, most);
                of.forEach((key, said) -> {
                    int at = requireNonNull(places.get(key));
                    int sum = add("drawn " + at, key.count() + truth, said, said + most);
                    add(sum, at, lacks);
                });
            }
        });
    }

    private long multiple() {
        return releases.get(0).shown().orElseThrow().roundedTo();
    }

    /** The counts of a release, in the order given. */
    BitSet of(int release) {
        return ofRelease.get(release);
    }

    /** The small counts and small numbers by which one grew that can be no other, or of which no other was found. */
    BitSet told(ProtectionPolicy policy, long seed) {
        CountSystem truth = system.build();
        Attack attack = Attack.until(truth, view.build(), cell -> isSmall(truth, cell, policy) ? 2 : 1, seed);
        BitSet told = new BitSet();
        for (int cell = 0; cell < truth.size(); cell++) {
            CellRange range = attack.range(cell);
            told.set(cell, isSmall(truth, cell, policy) && range.low() == range.high());
        }
        return told;
    }

    private boolean isSmall(CountSystem truth, int cell, ProtectionPolicy policy) {
        return people.get(cell) && policy.isSmall(truth.value(cell));
    }
}
