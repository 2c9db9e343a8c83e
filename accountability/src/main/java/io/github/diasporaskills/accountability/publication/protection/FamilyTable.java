package io.github.diasporaskills.accountability.publication.protection;

import io.github.diasporaskills.core.programme.CountingUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One table of a family: its true counts, and what of it everybody has seen already. Not thread-safe. */
final class FamilyTable {

    private final Release.Series series;
    private final LocalDate until;
    private final boolean draft;
    private final List<Set<String>> groups = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final long total;
    private long[] counts;
    private boolean[] known;
    private boolean totalKnown;

    private FamilyTable(Release release) {
        MarginTable table = release.table();
        TableDimension dimension = table.dimensions().get(0);
        this.series = release.series().orElseThrow();
        this.until = release.span().until();
        this.draft = release.shown().isEmpty();
        this.total = table.total();
        for (int cell = 0; cell < table.size(); cell++) {
            String code = table.codes(cell).get(0);
            if (dimension.parts(code).isEmpty()) {
                groups.add(TableFamily.groupsOf(code));
                places.add(cell);
            }
        }
        this.counts = places.stream().mapToLong(table::count).toArray();
        this.known = new boolean[counts.length];
        release.shown().ifPresent(this::see);
    }

    static FamilyTable of(Release release) {
        return new FamilyTable(release);
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
    void counting(Set<String> all) {
        boolean whole = true;
        for (boolean cell : known) {
            whole &= cell;
        }
        for (String group : all) {
            if (groups.stream().noneMatch(cell -> cell.contains(group))) {
                groups.add(Set.of(group));
            }
        }
        int before = counts.length;
        counts = Arrays.copyOf(counts, groups.size());
        known = Arrays.copyOf(known, groups.size());
        Arrays.fill(known, before, known.length, whole);
    }

    /** Whether a cell stands in the release. */
    boolean isPrinted(int cell) {
        return cell < places.size();
    }

    Set<String> allGroups() {
        Set<String> all = new TreeSet<>();
        groups.forEach(all::addAll);
        return all;
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

    Set<String> groups(int cell) {
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
    int cell(Set<String> of) {
        return groups.indexOf(of);
    }

    /** The cells that count some groups and nobody else; empty if a cell counts them together with others. */
    Optional<int[]> cellsOf(Set<String> wanted) {
        List<Integer> found = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            Set<String> here = groups.get(cell);
            if (wanted.containsAll(here)) {
                found.add(cell);
            } else if (here.stream().anyMatch(wanted::contains)) {
                return Optional.empty();
            }
        }
        return Optional.of(found.stream().mapToInt(cell -> cell).toArray());
    }

    long sum(int... cells) {
        return IntStream.of(cells).mapToLong(this::count).sum();
    }

    /** Whether in every group that can be compared this table counts no more than another one of the day or later. */
    boolean canBePartOf(FamilyTable other) {
        if (until.isAfter(other.until) || total > other.total) {
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
