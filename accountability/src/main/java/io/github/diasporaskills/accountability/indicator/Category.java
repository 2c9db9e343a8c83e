package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * One group of a {@link Dimension}, such as women or residents of Belgium. Immutable and thread-safe.
 *
 * @param code stable, for example {@code WOMAN} or {@code BE}; not blank
 * @param parts the codes that are counted here: the code itself, or those of the groups counted together
 */
public record Category(String code, Set<String> parts) implements Comparable<Category> {

    /** The code of the group of everything for which a source states no group. */
    public static final String NOT_STATED = "NOT_STATED";

    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException if the code is blank or there is no part
     */
    public Category {
        requireNonNull(code, "code");
        parts = Collections.unmodifiableSet(new TreeSet<>(parts));
        if (code.isBlank() || parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "A category has a code and at least one part; found \"" + code + "\" with " + parts);
        }
    }

    /**
     * A group that counts only itself.
     *
     * @param code its code, not blank
     * @return the category
     * @throws IllegalArgumentException if the code is blank
     */
    public static Category of(String code) {
        return new Category(code, Set.of(code));
    }

    @Override
    public int compareTo(Category other) {
        return code.compareTo(other.code);
    }

    /**
     * By the code, which all but tells categories apart: tables are kept by categories, and have many.
     *
     * @return the hash of the code
     */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /**
     * The bare code.
     *
     * @return the code
     */
    @Override
    public String toString() {
        return code;
    }
}
