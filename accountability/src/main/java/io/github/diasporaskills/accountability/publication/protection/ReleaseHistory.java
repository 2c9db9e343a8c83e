package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything released so far, in order; releases are added and never changed. What is to be released next is checked
 * together with it: cells that are safe at each date can give away what was added between two. Immutable and
 * thread-safe.
 *
 * <p>It holds the true counts, also of hidden cells: keep it like the register itself.
 */
public final class ReleaseHistory {

    private final List<Release> releases;

    private ReleaseHistory(List<Release> releases) {
        this.releases = List.copyOf(releases);
    }

    /**
     * Nothing is released yet.
     *
     * @return an empty history
     */
    public static ReleaseHistory empty() {
        return new ReleaseHistory(List.of());
    }

    /**
     * What was released.
     *
     * @param releases in the order in which they came out
     * @return the history
     * @throws IllegalArgumentException if one of them is not released
     */
    public static ReleaseHistory of(List<Release> releases) {
        if (releases.stream().anyMatch(release -> release.shown().isEmpty())) {
            throw new IllegalArgumentException("A history holds what was released");
        }
        return new ReleaseHistory(releases);
    }

    /**
     * What was released.
     *
     * @return in the order in which they came out
     */
    public List<Release> releases() {
        return releases;
    }

    /**
     * This history with one more release.
     *
     * @param release which is out
     * @return a new history
     * @throws IllegalArgumentException if it is not released
     */
    public ReleaseHistory plus(Release release) {
        List<Release> more = new ArrayList<>(releases);
        more.add(requireNonNull(release, "release"));
        return of(more);
    }

    /**
     * This history with more releases, without those that show just what one of the same series, day and counts showed.
     *
     * @param more which are out
     * @return a new history
     * @throws IllegalArgumentException if one of them is not released
     */
    public ReleaseHistory plusNew(List<Release> more) {
        List<Release> all = new ArrayList<>(releases);
        for (Release release : more) {
            if (all.stream().noneMatch(release::showsAs)) {
                all.add(release);
            }
        }
        return of(all);
    }

    /**
     * The tables on one population by some dimensions, or by several of them crossed, that are released beside others.
     *
     * @param population whom the releases count
     * @param dimensions what they are split by
     * @return those that belong to a {@linkplain Release#series() series} and are split by nothing else, in the order
     *     in which they came out
     */
    public List<Release> family(String population, Set<String> dimensions) {
        requireNonNull(dimensions, "dimensions");
        return releases.stream()
                .filter(release -> release.population().equals(population)
                        && release.series().isPresent())
                .filter(release -> release.table().dimensions().stream()
                        .allMatch(dimension -> dimensions.contains(dimension.name())))
                .toList();
    }

    /**
     * Checks what is to be released, and repairs it by hiding cells and withholding statements. Releases of a series
     * are another matter: {@link TableFamily}.
     *
     * @param draft the true counts and what is to be said of them
     * @param policy which counts are small
     * @param seed for the little variation of prices where a solution is not whole
     * @return what may be shown, or why nothing may
     */
    public ReleaseCheck check(Release draft, ProtectionPolicy policy, long seed) {
        requireNonNull(draft, "draft");
        requireNonNull(policy, "policy");
        Optional<Reason> wrong = wrongStatement(draft);
        if (wrong.isPresent()) {
            return ReleaseCheck.refused(this, wrong.get());
        }
        return FittedReleases.of(of(draft.population()), draft, seed)
                .map(fitted -> new HidingCheck(this, draft, fitted, policy, seed).run())
                .orElseGet(() -> ReleaseCheck.refused(this, Reason.of(ProtectionReason.CONTRADICTS)));
    }

    /**
     * The other choice: rounds what is to be released and hides nothing. It is refused if, beside all that was released,
     * a small count, or a small number by which one grew or was corrected, could be worked out; statements that would
     * bring one of them closer are withheld.
     *
     * @param draft the true counts and what is to be said of them
     * @param rounding by the key of all rounded releases of the population
     * @param policy which counts are small
     * @param seed for the little variation of prices where a solution is not whole
     * @return what may be shown, or why nothing may; its {@linkplain ReleaseCheck#audit() audit} tells how close each
     *     count is known
     */
    public ReleaseCheck round(Release draft, KeyedRounding rounding, ProtectionPolicy policy, long seed) {
        requireNonNull(draft, "draft");
        requireNonNull(rounding, "rounding");
        requireNonNull(policy, "policy");
        Optional<Reason> wrong = wrongStatement(draft);
        if (wrong.isPresent()) {
            return ReleaseCheck.refused(this, wrong.get());
        }
        boolean byAnotherKey = of(draft.population()).stream()
                .flatMap(release -> release.shown().flatMap(SafeTable::drawnBy).stream())
                .anyMatch(key -> !key.equals(rounding.name()));
        if (byAnotherKey) {
            return ReleaseCheck.refused(this, Reason.of(ProtectionReason.ROUNDED_BY_ANOTHER_KEY));
        }
        return FittedReleases.of(of(draft.population()), draft, seed)
                .map(fitted -> new RoundingCheck(this, draft, fitted, rounding, policy, seed).run())
                .orElseGet(() -> ReleaseCheck.refused(this, Reason.of(ProtectionReason.CONTRADICTS)));
    }

    private static Optional<Reason> wrongStatement(Release draft) {
        return draft.statements().stream()
                .flatMap(statement -> statement.wrongOf(draft.table()).stream())
                .findFirst();
    }

    /**
     * Attacks everything released to one population, with one more table that somebody found.
     *
     * @param population whom the releases count
     * @param found the table found
     * @param span what it counts
     * @param seed for the little variation of prices where a solution is not whole
     * @return what can be worked out; empty if the numbers contradict one another
     */
    public Optional<HistoryAttack> attack(String population, SafeTable found, CountSpan span, long seed) {
        List<Release> same = of(population);
        List<PeriodTable> tables = FittedReleases.corrected(same);
        Optional<Release> known = find(same, found, span);
        PeriodTable seen = known.map(release -> tables.remove(same.indexOf(release)))
                .orElseGet(() -> PeriodTable.seen(found, span));
        if (known.isEmpty()) {
            tables.replaceAll(table -> table.supersededBy(seen));
        }
        tables.add(seen);
        boolean anyCorrected =
                tables.stream().anyMatch(table -> !table.corrected().isEmpty());
        PeriodCells cells = new PeriodCells(anyCorrected ? fitting(tables, seed) : tables);
        return Attack.on(cells.view(false), seed).map(attack -> new HistoryAttack(attack, cells, seen, null));
    }

    /** Where counts were corrected, what contradicts the newer numbers is left out, the newest kept first. */
    private static List<PeriodTable> fitting(List<PeriodTable> all, long seed) {
        List<PeriodTable> kept = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            kept.add(0, all.get(i));
            if (new PeriodCells(kept).view(false).anyTable(seed).isEmpty() && kept.size() > 1) {
                kept.remove(0);
            }
        }
        return kept;
    }

    /** The last release that shows a table of a span. */
    private static Optional<Release> find(List<Release> releases, SafeTable table, CountSpan span) {
        Optional<Release> found = Optional.empty();
        for (Release release : releases) {
            if (release.span().equals(span)
                    && release.shown().filter(table::showsAs).isPresent()) {
                found = Optional.of(release);
            }
        }
        return found;
    }

    private List<Release> of(String population) {
        return releases.stream()
                .filter(release -> release.population().equals(population)
                        && release.series().isEmpty())
                .toList();
    }

    /**
     * The last release of a population, if it shows a table that somebody has.
     *
     * @param population whom the releases count
     * @param table what is seen
     * @return that release, or empty
     */
    public Optional<Release> lastShowing(String population, SafeTable table) {
        List<Release> same = of(population);
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of(same.get(same.size() - 1))
                        .filter(last -> last.shown().filter(table::showsAs).isPresent());
    }

    @Override
    public String toString() {
        return "ReleaseHistory[" + releases.size() + " releases]";
    }
}
