package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a table is split by: categories that sum to a total, perhaps in groups, such as districts of regions of a
 * country. Immutable and thread-safe.
 */
public final class TableDimension {

    /** The code of everything together. */
    public static final String TOTAL = "TOTAL";

    private final String name;
    private final Map<String, List<String>> parts;
    private final List<String> codes;
    private final List<String> leaves;

    private TableDimension(String name, List<String> leaves, Map<String, String> groupOf) {
        this.name = requireNonNull(name, "name");
        this.leaves = List.copyOf(leaves);
        if (name.isBlank()
                || leaves.isEmpty()
                || leaves.size() != leaves.stream().distinct().count()) {
            throw new IllegalArgumentException("A dimension has a name and at least one category, each of them once");
        }
        this.parts = new LinkedHashMap<>();
        for (String leaf : leaves) {
            place(leaf, groupOf);
        }
        List<String> all = new ArrayList<>(leaves);
        parts.keySet().stream()
                .filter(code -> !code.equals(TOTAL))
                .sorted(Comparator.comparingInt(this::height))
                .forEach(all::add);
        all.add(TOTAL);
        this.codes = List.copyOf(all);
        if (codes.size() != codes.stream().distinct().count()) {
            throw new IllegalArgumentException("A code of " + name + " is a category, a group or the total, not two");
        }
    }

    /** Groups of groups come after their groups, so that sums can be made in order. */
    private int height(String code) {
        @Nullable List<String> below = parts.get(code);
        return below == null
                ? 0
                : 1 + below.stream().mapToInt(this::height).max().orElse(0);
    }

    private void place(String code, Map<String, String> groupOf) {
        @Nullable String above = code;
        for (int depth = 0; above != null; depth++) {
            if (depth > groupOf.size()) {
                throw new IllegalArgumentException("The groups of " + name + " contain one another");
            }
            above = groupOf.get(above);
        }
        String child = code;
        while (!child.equals(TOTAL)) {
            @Nullable String group = groupOf.get(child);
            String parent = group == null ? TOTAL : group;
            List<String> siblings = parts.computeIfAbsent(parent, p -> new ArrayList<>());
            if (siblings.contains(child)) {
                return;
            }
            siblings.add(child);
            child = parent;
        }
    }

    /**
     * A dimension without groups.
     *
     * @param name for example {@code gender}
     * @param categories in order
     * @return the dimension
     * @throws IllegalArgumentException if the name is blank, or a category is missing, twice or {@link #TOTAL}
     */
    public static TableDimension of(String name, List<String> categories) {
        return new TableDimension(name, categories, Map.of());
    }

    /**
     * A dimension with groups.
     *
     * @param name for example {@code district}
     * @param categories in order
     * @param groupOf the group of a category, and perhaps the larger group of that group; what has no group belongs to
     *     the total
     * @return the dimension
     * @throws IllegalArgumentException if the name is blank, a category is missing, twice, a group or {@link #TOTAL},
     *     or groups contain one another
     */
    public static TableDimension grouped(String name, List<String> categories, Map<String, String> groupOf) {
        return new TableDimension(name, categories, Map.copyOf(groupOf));
    }

    /**
     * What it is called.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The categories that have no parts.
     *
     * @return in order
     */
    public List<String> categories() {
        return leaves;
    }

    /**
     * Every code: categories, groups, and the total last.
     *
     * @return in order
     */
    public List<String> codes() {
        return codes;
    }

    /**
     * What a code sums up.
     *
     * @param code a code of this dimension
     * @return its parts, or empty for a category
     */
    public Optional<List<String>> parts(String code) {
        return Optional.ofNullable(parts.get(requireNonNull(code, "code"))).map(List::copyOf);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableDimension d
                && name.equals(d.name)
                && leaves.equals(d.leaves)
                && parts.equals(d.parts);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + leaves.hashCode();
    }

    @Override
    public String toString() {
        return name + codes;
    }
}
