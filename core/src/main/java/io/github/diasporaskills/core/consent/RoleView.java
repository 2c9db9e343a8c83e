package io.github.diasporaskills.core.consent;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What recipients of one function may see, and for what. Immutable and thread-safe.
 *
 * @param categories which data, at least one category
 * @param purposes what for, at least one purpose
 */
public record RoleView(Set<DataCategory> categories, Set<Purpose> purposes) {

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if one is empty
     */
    public RoleView {
        if (categories.isEmpty() || purposes.isEmpty()) {
            throw new IllegalArgumentException("Whoever receives data sees some for a purpose; found "
                    + categories.size() + " categories and " + purposes.size()
                    + " purposes. Maybe the role is left out of the protocol");
        }
        categories = Collections.unmodifiableSet(EnumSet.copyOf(categories));
        purposes = Collections.unmodifiableSet(EnumSet.copyOf(purposes));
    }
}
