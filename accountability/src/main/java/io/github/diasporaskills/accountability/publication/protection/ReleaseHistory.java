package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        return new Checking(draft, policy, seed).run();
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
        PeriodCells.Entry seen = PeriodCells.Entry.seen(found, span);
        List<PeriodCells.Entry> entries = new ArrayList<>(List.of(seen));
        for (int i = same.size() - 1; i >= 0; i--) {
            PeriodCells.Entry entry = PeriodCells.Entry.of(same.get(i));
            for (PeriodCells.Entry later : List.copyOf(entries)) {
                entry = entry.supersededBy(later);
            }
            entries.add(0, entry);
        }
        if (entries.stream().anyMatch(entry -> !entry.corrected().isEmpty())) {
            entries = fitting(entries, seed);
        }
        PeriodCells cells = new PeriodCells(entries);
        return Attack.on(cells.view(false), seed).map(attack -> new HistoryAttack(attack, cells, found, span));
    }

    /** Where counts were corrected, what contradicts the newer numbers is left out, the newest kept first. */
    private static List<PeriodCells.Entry> fitting(List<PeriodCells.Entry> all, long seed) {
        List<PeriodCells.Entry> kept = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            kept.add(0, all.get(i));
            if (new PeriodCells(kept).view(false).anyTable(seed).isEmpty() && kept.size() > 1) {
                kept.remove(0);
            }
        }
        return kept;
    }

    private List<Release> of(String population) {
        return releases.stream()
                .filter(release -> release.population().equals(population)
                        && release.series().isEmpty())
                .toList();
    }

    /**
     * Whether a table is the last release of a population, as far as it can be seen.
     *
     * @param population whom the releases count
     * @param table what is seen
     * @return the span of that release, or empty
     */
    public Optional<CountSpan> isLast(String population, SafeTable table) {
        List<Release> same = of(population);
        if (same.isEmpty()) {
            return Optional.empty();
        }
        Release last = same.get(same.size() - 1);
        return last.shown().filter(table::showsAs).map(shown -> last.span());
    }

    @Override
    public String toString() {
        return "ReleaseHistory[" + releases.size() + " releases]";
    }

    /** One check under way. */
    private final class Checking {

        private final Release draft;
        private final ProtectionPolicy policy;
        private final long seed;
        private final List<Reason> reasons = new ArrayList<>();

        Checking(Release draft, ProtectionPolicy policy, long seed) {
            this.draft = draft;
            this.policy = policy;
            this.seed = seed;
        }

        ReleaseCheck run() {
            PeriodCells.Entry candidate = PeriodCells.Entry.of(draft.sayingOnly(List.of()));
            List<PeriodCells.Entry> entries = past();
            entries.add(candidate);
            PeriodCells cells = new PeriodCells(entries);
            @Nullable CountSystem system = cells.system(candidate, seed).orElse(null);
            if (system == null
                    && entries.stream().anyMatch(entry -> !entry.corrected().isEmpty())) {
                entries = withoutContradictions(entries, candidate);
                cells = new PeriodCells(entries);
                system = cells.system(candidate, seed).orElse(null);
            }
            if (system == null) {
                return ReleaseCheck.refused(ReleaseHistory.this, Reason.of(ProtectionReason.CONTRADICTS));
            }
            Protection protection = Protection.of(system, policy, seed);
            SafeTable shown = cells.shown(candidate, protection);
            List<PeriodCells.Entry> out = new ArrayList<>(entries);
            out.set(
                    out.indexOf(candidate),
                    PeriodCells.Entry.of(draft.sayingOnly(List.of()).shown(shown)));
            PeriodCells published = new PeriodCells(out);
            HistoryAttack audit = published
                    .system(null, seed)
                    .map(truth -> Attack.from(truth, published.view(false), seed))
                    .map(attack -> new HistoryAttack(attack, published, shown, draft.span()))
                    .orElseThrow(() -> new IllegalStateException("The truth fits what is published"));
            tell(protection);
            List<Statement> said = new ArrayList<>();
            List<Statement> withheld = new ArrayList<>();
            for (Statement statement : draft.statements()) {
                said.add(statement);
                if (!isHarmless(entries, candidate, shown, said, protection)) {
                    said.remove(said.size() - 1);
                    withheld.add(statement);
                    reasons.add(statement.about(ProtectionReason.STATEMENT_WITHHELD));
                }
            }
            return ReleaseCheck.passed(
                    ReleaseHistory.this,
                    draft.sayingOnly(said).shown(shown),
                    protection.weakest(),
                    protection.insiders(),
                    protection.promise(),
                    reasons,
                    withheld,
                    cells.primary(candidate, protection),
                    audit);
        }

        /** What was released, each with the newest counts of its span put in. */
        private List<PeriodCells.Entry> past() {
            List<Release> all = new ArrayList<>(of(draft.population()));
            all.add(draft);
            List<PeriodCells.Entry> entries = new ArrayList<>();
            for (int i = 0; i < all.size() - 1; i++) {
                Release release = all.get(i);
                PeriodCells.Entry entry = PeriodCells.Entry.of(release);
                for (int later = all.size() - 1; later > i; later--) {
                    if (isOfSameCells(release, all.get(later))) {
                        entry = entry.correctedTo(all.get(later).table());
                        if (later == all.size() - 1 && !entry.corrected().isEmpty()) {
                            reasons.add(Reason.of(ProtectionReason.CORRECTED)
                                    .with("until", release.span().until())
                                    .with("count", (long) entry.corrected().size()));
                        }
                        break;
                    }
                }
                entries.add(entry);
            }
            return entries;
        }

        private boolean isOfSameCells(Release one, Release other) {
            return one.span().equals(other.span())
                    && one.table().dimensions().equals(other.table().dimensions());
        }

        /**
         * Where counts are corrected, releases that do not fit them any more are told and left out: by what is released
         * now if that corrects something, and else by the last release, to which this one has to fit.
         */
        private List<PeriodCells.Entry> withoutContradictions(
                List<PeriodCells.Entry> all, PeriodCells.Entry candidate) {
            List<PeriodCells.Entry> before = new ArrayList<>(all);
            before.remove(candidate);
            boolean correctsNow = reasons.stream().anyMatch(reason -> reason.is(ProtectionReason.CORRECTED));
            PeriodCells.Entry newest = correctsNow ? candidate : before.remove(before.size() - 1);
            List<PeriodCells.Entry> kept = new ArrayList<>(List.of(newest));
            for (PeriodCells.Entry entry : before) {
                kept.add(0, entry);
                if (new PeriodCells(kept)
                        .system(correctsNow ? candidate : null, seed)
                        .isEmpty()) {
                    kept.remove(0);
                    reasons.add(Reason.of(ProtectionReason.LEFT_OUT)
                            .with("until", entry.span().until()));
                }
            }
            if (!correctsNow) {
                kept.add(candidate);
            }
            return kept;
        }

        private void tell(Protection protection) {
            Set<Integer> weaker = new HashSet<>();
            protection.proofs().stream()
                    .filter(proof -> proof.assurance() == Assurance.WIDTH)
                    .forEach(proof -> weaker.add(proof.cell()));
            if (!weaker.isEmpty()) {
                reasons.add(Reason.of(ProtectionReason.WEAKENED)
                        .with("count", (long) weaker.size())
                        .with("threshold", policy.threshold()));
            }
            if (protection.closerToInsiders() > 0) {
                reasons.add(Reason.of(ProtectionReason.CLOSER_TO_INSIDERS)
                        .with("count", protection.closerToInsiders())
                        .with("exact", protection.exactToInsiders()));
            }
            if (protection.isTotalDropped()) {
                reasons.add(Reason.of(ProtectionReason.TABLE_DROPPED));
            } else if (protection.isSplitDropped()) {
                reasons.add(Reason.of(ProtectionReason.SPLIT_DROPPED));
            }
        }

        /** Whether everything is as safe with what is said as without. */
        private boolean isHarmless(
                List<PeriodCells.Entry> entries,
                PeriodCells.Entry candidate,
                SafeTable shown,
                List<Statement> said,
                Protection before) {
            List<PeriodCells.Entry> with = new ArrayList<>(entries);
            with.remove(candidate);
            PeriodCells.Entry out = PeriodCells.Entry.of(draft.sayingOnly(said).shown(shown));
            with.add(out);
            return new PeriodCells(with)
                    .system(null, seed)
                    .map(system -> Protection.keepingTotals(system, policy, seed))
                    .filter(protection -> protection.isAtLeastAsGoodAs(before))
                    .isPresent();
        }
    }
}
