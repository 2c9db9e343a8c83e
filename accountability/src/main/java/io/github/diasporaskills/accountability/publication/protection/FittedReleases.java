package io.github.diasporaskills.accountability.publication.protection;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * What was released before and a draft as one system: each release with what was corrected since, without those that do
 * not fit a correction. Immutable.
 *
 * @param tables of releases, and the candidate
 * @param candidate the draft without what is said of it
 * @param cells of the tables
 * @param system their true counts, and what may become of those of the candidate
 * @param told what was corrected and left out
 */
record FittedReleases(
        List<PeriodTable> tables, PeriodTable candidate, PeriodCells cells, CountSystem system, List<Reason> told) {

    FittedReleases {
        tables = List.copyOf(tables);
        told = List.copyOf(told);
    }

    /** Empty if the draft contradicts what was released. */
    static Optional<FittedReleases> of(List<Release> before, Release draft, long seed) {
        PeriodTable candidate = PeriodTable.of(draft.sayingOnly(List.of()));
        List<Release> all = new ArrayList<>(before);
        all.add(draft);
        List<PeriodTable> tables = corrected(all);
        tables.set(before.size(), candidate);
        List<Reason> told = new ArrayList<>();
        Optional<PeriodTable> correctedNow = last(tables.subList(0, before.size()), candidate)
                .filter(table -> !table.corrected().isEmpty());
        correctedNow.ifPresent(table -> told.add(Reason.of(ProtectionReason.CORRECTED)
                .with("until", table.span().until())
                .with("count", (long) table.corrected().size())));
        Optional<FittedReleases> whole = fit(tables, candidate, told, seed);
        boolean anyCorrected =
                tables.stream().anyMatch(table -> !table.corrected().isEmpty());
        return whole.isPresent() || !anyCorrected
                ? whole
                : fit(
                        withoutContradictions(tables, candidate, correctedNow.isPresent(), told, seed),
                        candidate,
                        told,
                        seed);
    }

    private static Optional<FittedReleases> fit(
            List<PeriodTable> tables, PeriodTable candidate, List<Reason> told, long seed) {
        PeriodCells cells = new PeriodCells(tables);
        return cells.system(candidate, seed).map(system -> new FittedReleases(tables, candidate, cells, system, told));
    }

    /** Each with the newest counts of its cells, in the order of the releases. */
    static List<PeriodTable> corrected(List<Release> all) {
        List<PeriodTable> tables = all.stream().map(PeriodTable::of).toList();
        List<PeriodTable> corrected = new ArrayList<>();
        for (PeriodTable table : tables) {
            corrected.add(table.correctedTo(last(tables, table).orElse(table)));
        }
        return corrected;
    }

    /** The last of some tables that has the same cells over the same span. */
    private static Optional<PeriodTable> last(List<PeriodTable> tables, PeriodTable of) {
        return tables.stream().filter(of::isOfSameCells).reduce((earlier, later) -> later);
    }

    /**
     * Releases that do not fit corrected counts any more are told and left out: by what is released now if that corrects
     * something, and else by the last release, to which this one has to fit.
     */
    private static List<PeriodTable> withoutContradictions(
            List<PeriodTable> all, PeriodTable candidate, boolean correctsNow, List<Reason> told, long seed) {
        List<PeriodTable> before = new ArrayList<>(all);
        before.remove(candidate);
        PeriodTable newest = correctsNow ? candidate : before.remove(before.size() - 1);
        List<PeriodTable> kept = new ArrayList<>(List.of(newest));
        for (PeriodTable table : before) {
            kept.add(0, table);
            if (new PeriodCells(kept)
                    .system(correctsNow ? candidate : null, seed)
                    .isEmpty()) {
                kept.remove(0);
                told.add(Reason.of(ProtectionReason.LEFT_OUT)
                        .with("until", table.span().until()));
            }
        }
        if (!correctsNow) {
            kept.add(candidate);
        }
        return kept;
    }

    /** What an outsider can work out from the draft as it may be seen beside all that was released. */
    HistoryAttack audit(Release seen, long seed) {
        return audit(seen, count -> CountSystem.UNLIMITED, seed);
    }

    /**
     * The same, where of other counts than those of the draft it is enough to see so many numbers that they can be; of
     * counts that are of no interest one.
     */
    HistoryAttack audit(Release seen, LongUnaryOperator enough, long seed) {
        PeriodTable shown = PeriodTable.of(seen);
        PeriodCells published = new PeriodCells(with(shown));
        CountSystem truth = published
                .system(null, seed)
                .orElseThrow(() -> new IllegalStateException("The truth fits what is published"));
        long[] numbers = new long[truth.size()];
        Arrays.fill(numbers, 1);
        for (int cell : published.people()) {
            numbers[cell] = enough.applyAsLong(truth.value(cell));
        }
        for (int cell = 0; cell < shown.shape().size(); cell++) {
            numbers[published.at(shown, cell)] = CountSystem.UNLIMITED;
        }
        Attack attack = Attack.until(truth, published.view(false), cell -> numbers[cell], seed);
        return new HistoryAttack(attack, published, shown, truth);
    }

    /** The same tables with the candidate as it may be seen, and with what may be said of it. */
    List<PeriodTable> with(PeriodTable seen) {
        List<PeriodTable> out = new ArrayList<>(tables);
        out.set(out.indexOf(candidate), seen);
        return out;
    }
}
