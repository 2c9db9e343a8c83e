package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Different ones, by id. Immutable.
 *
 * @param ids sorted, each once
 */
record Distinct<I extends Comparable<I>>(List<I> ids) {

    Distinct {
        ids = List.copyOf(ids);
    }

    boolean includes(I id) {
        return Collections.binarySearch(ids, requireNonNull(id, "id")) >= 0;
    }

    /** Those of both, each once. Takes O(n + m). */
    Distinct<I> union(Distinct<I> other) {
        List<I> joined = new ArrayList<>(Math.max(ids.size(), other.ids.size()));
        int i = 0;
        int j = 0;
        while (i < ids.size() || j < other.ids.size()) {
            int order = i == ids.size()
                    ? 1
                    : j == other.ids.size() ? -1 : ids.get(i).compareTo(other.ids.get(j));
            joined.add(order <= 0 ? ids.get(i) : other.ids.get(j));
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Distinct<>(joined);
    }

    /** The later of two days, where none is the last day there is. */
    static @Nullable LocalDate later(@Nullable LocalDate first, @Nullable LocalDate second) {
        if (first == null || second == null) {
            return null;
        }
        return first.isBefore(second) ? second : first;
    }
}
