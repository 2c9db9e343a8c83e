package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.CountingUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One table of a family: its true counts, and what of it everybody has seen already. A release by several dimensions
 * has a table for each margin, which may be that of another release. Not thread-safe.
 */
final class FamilyTable {

    private final Release.Series series;
    private final LocalDate until;
    private final boolean draft;
    private final boolean joint;
    private final List<String> dimensions;
    private final List<CellGroups> groups = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final long total;
    private long[] counts;
    private boolean[] known;
    private boolean totalKnown;

    /** A margin of a release, by the dimensions at some places, or all of it; in the order of their names. */
    private FamilyTable(Release release, BitSet by) {
        MarginTable table = release.table();
        List<Integer> order = by.stream()
                .boxed()
                .sorted(Comparator.comparing(at -> table.dimensions().get(at).name()))
                .toList();
        this.series = release.series().orElseThrow();
        this.until = release.span().until();
        this.draft = release.shown().isEmpty();
        this.joint = false;
        this.total = table.total();
        this.dimensions =
                order.stream().map(at -> table.dimensions().get(at).name()).toList();
        for (int cell = 0; cell < table.size(); cell++) {
            List<String> codes = table.codes(cell);
            boolean isOfMargin = true;
            for (int at = 0; at < codes.size(); at++) {
                boolean single = table.dimensions().get(at).parts(codes.get(at)).isEmpty();
                isOfMargin &= by.get(at) ? single : codes.get(at).equals(TableDimension.TOTAL);
            }
            if (isOfMargin) {
                groups.add(new CellGroups(order.stream()
                        .map(at -> TableFamily.groupsOf(codes.get(at)))
                        .toList()));
                places.add(cell);
            }
        }
        this.counts = places.stream().mapToLong(table::count).toArray();
        this.known = new boolean[counts.length];
        release.shown().ifPresent(this::see);
    }

    private FamilyTable(
            Release.Series series, LocalDate until, List<String> dimensions, Map<CellGroups, Long> cells, long total) {
        this.series = series;
        this.until = until;
        this.draft = false;
        this.joint = true;
        this.dimensions = List.copyOf(dimensions);
        this.groups.addAll(cells.keySet());
        this.total = total;
        this.counts = cells.values().stream().mapToLong(Long::longValue).toArray();
        this.known = new boolean[counts.length];
    }

    /** A table that joins others of the same count, see {@link JointCounts}. */
    static FamilyTable joint(
            Release.Series series, LocalDate until, List<String> dimensions, Map<CellGroups, Long> cells, long total) {
        return new FamilyTable(series, until, dimensions, cells, total);
    }

    /** The margins by one dimension, then those by more, the table itself last. */
    static List<FamilyTable> of(Release release) {
        int dimensions = release.table().dimensions().size();
        List<FamilyTable> tables = new ArrayList<>();
        for (int size = 1; size <= dimensions; size++) {
            for (long by = 1; by < 1L << dimensions; by++) {
                if (Long.bitCount(by) == size) {
                    tables.add(new FamilyTable(release, BitSet.valueOf(new long[] {by})));
                }
            }
        }
        return List.copyOf(tables);
    }

    private void see(SafeTable shown) {
        for (int cell = 0; cell < known.length; cell++) {
            known[cell] |= isExact(shown, places.get(cell));
        }
        totalKnown |= isExact(shown, shown.shape().grandTotal());
    }

    private static boolean isExact(SafeTable shown, int cell) {
        return shown.count(cell).isPresent() && shown.least(cell) == shown.most(cell);
    }

    /** Whether another table is the same counts on the same day. */
    boolean isSameAs(FamilyTable other) {
        return series.equals(other.series)
                && until.equals(other.until)
                && dimensions.equals(other.dimensions)
                && total == other.total
                && groups.equals(other.groups)
                && Arrays.equals(counts, other.counts);
    }

    /** What the same counts have shown elsewhere is known here. */
    void knowing(FamilyTable same) {
        for (int cell = 0; cell < known.length; cell++) {
            known[cell] |= same.known[cell];
        }
        totalKnown |= same.totalKnown;
    }

    /** Groups that other tables count and this one does not are cells of 0 here, known where all other cells are. */
    void counting(Map<String, Set<String>> all) {
        boolean whole = true;
        for (boolean cell : known) {
            whole &= cell;
        }
        List<CellGroups> wanted = List.of(new CellGroups(List.of()));
        for (int at = 0; at < dimensions.size(); at++) {
            int here = at;
            Set<Set<String>> of = new LinkedHashSet<>();
            groups.forEach(cell -> of.add(cell.by().get(here)));
            for (String group : requireNonNull(all.get(dimensions.get(at)), "groups of each dimension")) {
                if (of.stream().noneMatch(cell -> cell.contains(group))) {
                    of.add(Set.of(group));
                }
            }
            wanted = longer(wanted, of);
        }
        Set<CellGroups> there = new HashSet<>(groups);
        wanted.stream().filter(cell -> !there.contains(cell)).forEach(groups::add);
        int before = counts.length;
        counts = Arrays.copyOf(counts, groups.size());
        known = Arrays.copyOf(known, groups.size());
        Arrays.fill(known, before, known.length, whole);
    }

    /** The cells with each of some groups of one more dimension. */
    static List<CellGroups> longer(List<CellGroups> cells, Collection<Set<String>> by) {
        List<CellGroups> found = new ArrayList<>();
        for (CellGroups cell : cells) {
            for (Set<String> group : by) {
                List<Set<String>> next = new ArrayList<>(cell.by());
                next.add(group);
                found.add(new CellGroups(next));
            }
        }
        return found;
    }

    /** Whether a cell stands in the release. */
    boolean isPrinted(int cell) {
        return cell < places.size();
    }

    /** Adds the groups of each dimension to those known. */
    void tellGroups(Map<String, Set<String>> all) {
        for (int at = 0; at < dimensions.size(); at++) {
            Set<String> of = all.computeIfAbsent(dimensions.get(at), name -> new TreeSet<>());
            for (CellGroups cell : groups) {
                of.addAll(cell.by().get(at));
            }
        }
    }

    /** What it is split by. */
    List<String> dimensions() {
        return dimensions;
    }

    boolean isBySameAs(FamilyTable other) {
        return dimensions.equals(other.dimensions);
    }

    /** Whether it is nobody's table, but joins others. */
    boolean isJoint() {
        return joint;
    }

    Release.Series series() {
        return series;
    }

    boolean isDraft() {
        return draft;
    }

    boolean isOfSeries(FamilyTable other) {
        return series.equals(other.series);
    }

    boolean counts(CountingUnit unit) {
        return series.unit() == unit;
    }

    LocalDate until() {
        return until;
    }

    int size() {
        return counts.length;
    }

    CellGroups groups(int cell) {
        return groups.get(cell);
    }

    /** Where a cell stands in the release. */
    int place(int cell) {
        return places.get(cell);
    }

    long count(int cell) {
        return counts[cell];
    }

    long total() {
        return total;
    }

    boolean isKnown(int cell) {
        return known[cell];
    }

    /** Whether a reader may see a cell: was shown it, or may be now. */
    boolean canBeSeen(int cell) {
        return known[cell] || draft;
    }

    boolean isTotalKnown() {
        return totalKnown;
    }

    /** The cell of just these groups, or -1. */
    int cell(CellGroups of) {
        return groups.indexOf(of);
    }

    /** The cells that count some groups and nobody else; empty if a cell counts them together with others. */
    Optional<int[]> cellsOf(CellGroups wanted) {
        List<Integer> found = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            CellGroups here = groups.get(cell);
            if (wanted.contains(here)) {
                found.add(cell);
            } else if (wanted.meets(here)) {
                return Optional.empty();
            }
        }
        return Optional.of(found.stream().mapToInt(cell -> cell).toArray());
    }

    long sum(int... cells) {
        return IntStream.of(cells).mapToLong(this::count).sum();
    }

    /**
     * Whether in every group that can be compared this table counts no more than another one by the same dimensions of
     * the day or later.
     */
    boolean canBePartOf(FamilyTable other) {
        if (!isBySameAs(other) || until.isAfter(other.until) || total > other.total) {
            return false;
        }
        for (int cell = 0; cell < counts.length; cell++) {
            int @Nullable [] there = other.cellsOf(groups.get(cell)).orElse(null);
            if (there != null && other.sum(there) < counts[cell]) {
                return false;
            }
        }
        for (int cell = 0; cell < other.counts.length; cell++) {
            int @Nullable [] here = cellsOf(other.groups.get(cell)).orElse(null);
            if (here != null && sum(here) > other.counts[cell]) {
                return false;
            }
        }
        return true;
    }
}
