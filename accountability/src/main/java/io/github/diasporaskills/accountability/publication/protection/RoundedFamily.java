package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rounded tables on the same people, of this release and of all before, each cell {@linkplain KeyedRounding#roundEach
 * drawn by its name}. Alone, a count is known within the multiple on both sides; together, lines of the tables, draws of
 * one cell and the order of counts tell more. A table that would let a small count be told to the number shows its total
 * only, crossed ones first. Immutable and thread-safe.
 *
 * <p>A reader is taken to know that a total counts somebody, which of two counts of one cell is the larger or that
 * they are the same, and that counts grow over time, wherever that is true. So what is promised is only that of each small count, and of each small number by which one grew, two
 * numbers are possible at least, not that many are. Readers who know some counts already are not provided for.
 */
public final class RoundedFamily {

    private final List<Release> before;
    private final List<Release> now;

    private RoundedFamily(List<Release> before, List<Release> now) {
        this.before = List.copyOf(before);
        this.now = List.copyOf(now);
    }

    /**
     * A family.
     *
     * @param before what was released
     * @param now what is to be released, with what is to be shown of it
     * @return the family
     * @throws IllegalArgumentException if a release is in no series, is of another population than others, or shows
     *     nothing or what is not rounded by one key to one multiple
     */
    public static RoundedFamily of(List<Release> before, List<Release> now) {
        boolean fits = Stream.concat(before.stream(), now.stream())
                .allMatch(release -> release.series().isPresent()
                        && release.shown().flatMap(SafeTable::drawnBy).isPresent());
        long kinds = Stream.concat(before.stream(), now.stream())
                .map(RoundedFamily::kind)
                .distinct()
                .count();
        if (!fits || kinds > 1) {
            throw new IllegalArgumentException(
                    "A rounded family is of tables of series of one population, all rounded by one key to one"
                            + " multiple");
        }
        return new RoundedFamily(before, now);
    }

    private static List<Object> kind(Release release) {
        return List.of(
                release.population(),
                release.shown().map(SafeTable::roundedTo).orElse(1),
                release.shown().flatMap(SafeTable::drawnBy).orElse(""));
    }

    /**
     * Decides what is shown of each table.
     *
     * @param policy which counts are small
     * @param seed for the little variation of prices where a solution is not whole
     * @return what is shown of each, whole or the total alone, in order; empty if totals by themselves, beside what was
     *     released, would tell a small count
     */
    public Optional<List<SafeTable>> protect(ProtectionPolicy policy, long seed) {
        requireNonNull(policy, "policy");
        List<Release> seen = new ArrayList<>(now);
        while (true) {
            RoundedCells cells = new RoundedCells(
                    Stream.concat(before.stream(), seen.stream()).toList());
            BitSet told = cells.told(policy, seed);
            if (told.isEmpty()) {
                return Optional.of(seen.stream()
                        .map(release -> release.shown().orElseThrow())
                        .toList());
            }
            int next = next(seen, cells, told);
            if (next < 0) {
                return Optional.empty();
            }
            seen.set(next, totalOnly(seen.get(next)));
        }
    }

    /** Of the tables that have a count that is told, or else of all, the last one by most dimensions; or -1. */
    private int next(List<Release> seen, RoundedCells cells, BitSet told) {
        int own = -1;
        int any = -1;
        for (int i = 0; i < seen.size(); i++) {
            if (showsCells(seen.get(i))) {
                any = isByFewer(seen, i, any) ? any : i;
                boolean has = cells.of(before.size() + i).intersects(told);
                own = !has || isByFewer(seen, i, own) ? own : i;
            }
        }
        return own >= 0 ? own : any;
    }

    private static boolean isByFewer(List<Release> seen, int one, int found) {
        return found >= 0
                && seen.get(one).table().dimensions().size()
                        < seen.get(found).table().dimensions().size();
    }

    private static boolean showsCells(Release release) {
        SafeTable shown = release.shown().orElseThrow();
        for (int cell = 0; cell < shown.size(); cell++) {
            if (cell != shown.shape().grandTotal() && shown.count(cell).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Release totalOnly(Release release) {
        SafeTable shown = release.shown().orElseThrow();
        int total = shown.shape().grandTotal();
        return release.shown(SafeTable.drawn(
                shown.dimensions(),
                Map.of(shown.codes(total), shown.count(total).orElseThrow()),
                shown.roundedTo(),
                shown.drawnBy().orElseThrow()));
    }

    @Override
    public String toString() {
        return "RoundedFamily[" + before.size() + " before, " + now.size() + " now]";
    }
}
