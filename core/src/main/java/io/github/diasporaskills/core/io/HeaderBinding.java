package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cell of a table holds which of our columns, and what a mapping makes of it. */
final class HeaderBinding {

    /** Begins the headings that a file of rejected rows has beside those of the table; they are not read back. */
    static final String REJECTION = "rejected.";

    private final int[] cells;
    private final @Nullable String[] headings;
    private final @Nullable ColumnRule[] rules;

    private HeaderBinding(int[] cells, @Nullable String[] headings, @Nullable ColumnRule[] rules) {
        this.cells = cells;
        this.headings = headings;
        this.rules = rules;
    }

    /**
     * Finds our columns in a heading row.
     *
     * @param problems receives unknown headings as warnings; repeated and missing ones as errors
     */
    static HeaderBinding of(
            Columns columns,
            String file,
            List<String> found,
            int line,
            @Nullable ColumnMapping mapping,
            List<Problem> problems) {
        int[] cells = new int[columns.count()];
        Arrays.fill(cells, -1);
        @Nullable String[] headings = new String[columns.count()];
        @Nullable ColumnRule[] rules = new ColumnRule[columns.count()];
        Map<String, Integer> first = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String heading = found.get(i);
            if (heading.isEmpty() || heading.startsWith(REJECTION)) {
                continue;
            }
            if (first.putIfAbsent(heading, i) != null) {
                problems.add(Problem.error(new Location(file, line, heading), Reason.of(ImportReason.COLUMN_REPEATED)));
                continue;
            }
            @Nullable ColumnRule rule = mapping == null ? null : mapping.ruleFor(heading);
            int column = columns.names().indexOf(rule == null ? heading : rule.field());
            if (column < 0) {
                if (mapping == null || !mapping.ignores(heading)) {
                    unknown.add(heading);
                }
            } else if (cells[column] >= 0) {
                problems.add(Problem.error(
                        new Location(file, line, heading),
                        Reason.of(ImportReason.COLUMN_SHARED)
                                .with("field", columns.names().get(column))
                                .with("other", String.valueOf(headings[column]))));
            } else {
                cells[column] = i;
                headings[column] = heading;
                rules[column] = rule;
            }
        }
        if (mapping != null) {
            mapping.constants().forEach((field, rule) -> {
                int column = columns.names().indexOf(field);
                if (column >= 0 && cells[column] < 0) {
                    rules[column] = rule;
                }
            });
            for (String heading : mapping.headings()) {
                if (!first.containsKey(heading)) {
                    problems.add(closest(
                            Problem.error(
                                    new Location(file, line, heading), Reason.of(ImportReason.COLUMN_MAPPED_MISSING)),
                            heading,
                            found));
                }
            }
        }
        HeaderBinding binding = new HeaderBinding(cells, headings, rules);
        binding.tellUnknown(columns, file, line, unknown, problems);
        binding.tellMissing(columns, file, line, unknown, problems);
        return binding;
    }

    private void tellUnknown(Columns columns, String file, int line, List<String> unknown, List<Problem> problems) {
        List<String> free = new ArrayList<>();
        for (int i = 0; i < columns.count(); i++) {
            if (isAbsent(i)) {
                free.add(columns.names().get(i));
            }
        }
        for (String heading : unknown) {
            problems.add(closest(
                    Problem.warning(new Location(file, line, heading), Reason.of(ImportReason.COLUMN_UNKNOWN)),
                    heading,
                    free));
        }
    }

    private void tellMissing(Columns columns, String file, int line, List<String> unknown, List<Problem> problems) {
        for (int i = 0; i < columns.count(); i++) {
            if (columns.isRequired(i) && isAbsent(i)) {
                String name = columns.names().get(i);
                problems.add(closest(
                        Problem.error(new Location(file, line, name), Reason.of(ImportReason.COLUMN_MISSING)),
                        name,
                        unknown));
            }
        }
    }

    private static Problem closest(Problem problem, String name, List<String> known) {
        return ClosestName.to(name, known).map(problem::maybe).orElse(problem);
    }

    private boolean isAbsent(int column) {
        return cells[column] < 0 && rules[column] == null;
    }

    /** The number of the cell, or -1. */
    int cell(int column) {
        return cells[column];
    }

    /** Whether the cell is read as it is. */
    boolean isPlain(int column) {
        return rules[column] == null;
    }

    /** The cell's text as the mapping translates it. */
    String translated(int column, TabularRow row) {
        ColumnRule rule = requireNonNull(rules[column]);
        int cell = cells[column];
        return rule.apply(cell >= 0 && cell < row.size() ? row.text(cell) : "");
    }

    /** The pattern in which the mapping says dates of the column are written, or null. */
    @Nullable
    String pattern(int column) {
        @Nullable ColumnRule rule = rules[column];
        return rule == null ? null : rule.datePattern();
    }

    /** The language in which the mapping says numbers of the column are written, or null. */
    @Nullable
    Locale locale(int column) {
        @Nullable ColumnRule rule = rules[column];
        return rule == null ? null : rule.numbers();
    }

    /** The heading as the person knows it. */
    String heading(int column, Columns columns) {
        @Nullable String heading = headings[column];
        return heading == null ? columns.names().get(column) : heading;
    }
}
