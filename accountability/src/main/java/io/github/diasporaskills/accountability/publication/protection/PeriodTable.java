package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table among others in {@link PeriodCells}.
 *
 * @param shape its cells
 * @param span when
 * @param truth the newest counts of its cells, which later releases may have corrected; null for an outsider
 * @param was the counts that it was made of; null for an outsider
 * @param shown what is shown; null for a candidate
 * @param corrected the cells of which there are newer counts than those it was made of
 * @param statements what else is said of it
 */
record PeriodTable(
        TableShape shape,
        CountSpan span,
        @Nullable MarginTable truth,
        @Nullable MarginTable was,
        @Nullable SafeTable shown,
        Set<Integer> corrected,
        List<Statement> statements) {

    static PeriodTable of(Release release) {
        return new PeriodTable(
                release.table().shape(),
                release.span(),
                release.table(),
                release.table(),
                release.shown().orElse(null),
                Set.of(),
                release.statements());
    }

    /** What somebody found. */
    static PeriodTable seen(SafeTable shown, CountSpan span) {
        return new PeriodTable(shown.shape(), span, null, null, shown, Set.of(), List.of());
    }

    boolean isOfSameCells(PeriodTable other) {
        return span.equals(other.span) && shape.dimensions().equals(other.shape.dimensions());
    }

    /** The same where its cells were counted anew. */
    PeriodTable correctedTo(PeriodTable newest) {
        MarginTable now = requireNonNull(newest.was);
        Set<Integer> changed = new HashSet<>();
        for (int cell = 0; cell < shape.size(); cell++) {
            if (now.count(cell) != requireNonNull(was).count(cell)) {
                changed.add(cell);
            }
        }
        return new PeriodTable(shape, span, now, was, shown, changed, statements);
    }

    /** The same where a later table of the same days, of which the truth is not known, shows other counts. */
    PeriodTable supersededBy(PeriodTable later) {
        if (!isOfSameCells(later)) {
            return this;
        }
        Set<Integer> changed = new HashSet<>(corrected);
        for (int cell = 0; cell < shape.size(); cell++) {
            boolean other = shows(cell)
                    && later.shows(cell)
                    && !requireNonNull(shown)
                            .count(cell)
                            .equals(requireNonNull(later.shown).count(cell));
            if (other) {
                changed.add(cell);
            }
        }
        return new PeriodTable(shape, span, truth, was, shown, changed, statements);
    }

    /** By what draw each cell is rounded at random, as far as it can be known; those of one draw are rounded alike. */
    Map<Integer, String> draws() {
        Map<Integer, String> draws = new LinkedHashMap<>();
        if (shown != null && shown.drawnBy().isPresent()) {
            String by = shown.drawnBy().get() + " " + shown.roundedTo() + " ";
            int[] drawnAs = was == null ? new int[0] : KeyedRounding.drawnAs(was);
            for (int cell = 0; cell < shape.size(); cell++) {
                if (shows(cell) && (was != null || shape.isInner(cell))) {
                    draws.put(cell, by + shape.name(was == null ? cell : drawnAs[cell]));
                }
            }
        }
        return draws;
    }

    boolean shows(int cell) {
        return shown != null && shown.count(cell).isPresent();
    }

    /** Whether a reader is told the count itself. */
    boolean showsExactly(int cell) {
        return shows(cell) && requireNonNull(shown).least(cell) == shown.most(cell);
    }
}
