package io.github.diasporaskills.accountability.indicator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups of many rows in one dimension, each by its number in a list of groups. Immutable. */
final class CodeColumn {

    /** A number fits into a char. */
    static final int MOST_GROUPS = 1 << 16;

    private final Dimension dimension;
    private final List<Category> groups;
    private final List<char[]> blocks;

    private CodeColumn(Dimension dimension, List<Category> groups, List<char[]> blocks) {
        this.dimension = dimension;
        this.groups = groups;
        this.blocks = blocks;
    }

    Dimension dimension() {
        return dimension;
    }

    /** The groups that some row stated, by number. */
    List<Category> groups() {
        return groups;
    }

    /** How many numbers there are, at least one. */
    int size() {
        return Math.max(1, groups.size());
    }

    /** The numbers of a block of rows; not to be changed. */
    char[] block(int number) {
        return blocks.get(number);
    }

    /** A column that grows. Full blocks are shared with what was built and never written again. */
    static final class Growing {

        private final Dimension dimension;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<Category, Integer> byGroup = new HashMap<>();
        private final Blocks<char[]> blocks = new Blocks<>(char[]::new, Arrays::copyOf);

        Growing(Dimension dimension) {
            this.dimension = dimension;
        }

        /** The number of a code, which may be a new one. */
        int numberOf(@Nullable String code) {
            String stated = code == null ? "" : code;
            @Nullable Integer known = numbers.get(stated);
            if (known != null) {
                return known;
            }
            Category group = dimension.categoryOf(code);
            if (!byGroup.containsKey(group) && byGroup.size() == MOST_GROUPS) {
                throw new IllegalArgumentException(
                        "A dimension has at most " + MOST_GROUPS + " groups; found one more by " + dimension);
            }
            int number = byGroup.computeIfAbsent(group, g -> byGroup.size());
            numbers.put(stated, number);
            return number;
        }

        void set(long row, int number) {
            blocks.of(row)[Blocks.at(row)] = (char) number;
        }

        CodeColumn built(long rows) {
            Category[] groups = new Category[byGroup.size()];
            byGroup.forEach((group, number) -> groups[number] = group);
            return new CodeColumn(dimension, List.of(groups), blocks.first(rows));
        }
    }
}
