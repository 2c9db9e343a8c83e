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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cell of a table holds which of our columns, and what a mapping makes of it. */
final class HeaderBinding {

    /** Begins the headings that a file of rejected rows has beside those of the table; they are not read back. */
    static final String REJECTION = "rejected.";

    /** The heading of the problems in a file of rejected rows. */
    static final String REJECTED_PROBLEMS = REJECTION + "problems";

    /** The heading of the lines in a file of rejected rows. */
    static final String REJECTED_LINE = REJECTION + "line";

    /** The heading of the row word for word in a file of rejected rows. */
    static final String REJECTED_OBJECT = REJECTION + "object";

    private static final Set<String> REJECTIONS = Set.of(REJECTED_PROBLEMS, REJECTED_LINE, REJECTED_OBJECT);

    private final int[] cells;
    private final @Nullable String[] headings;
    private final @Nullable ColumnRule[] rules;

    /** The heading of each cell as it may be shown, or null. */
    private final @Nullable String[] shown;

    private int known;

    private HeaderBinding(Columns columns, int size) {
        cells = new int[columns.count()];
        Arrays.fill(cells, -1);
        headings = new String[columns.count()];
        rules = new ColumnRule[columns.count()];
        shown = new String[size];
    }

    /**
     * Finds our columns in a heading row. A file that lacks its heading row has a person's data there, so headings are
     * shown as they are found only if they are known, or resemble one of ours among others that are known; else they
     * are named by their place.
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
        HeaderBinding binding = new HeaderBinding(columns, found.size());
        Map<String, Integer> first = new HashMap<>();
        List<Integer> repeated = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        List<Problem> shared = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String heading = found.get(i);
            if (heading.isEmpty() || REJECTIONS.contains(heading)) {
                binding.shown[i] = heading;
                continue;
            }
            @Nullable ColumnRule rule = mapping == null ? null : mapping.ruleFor(heading);
            int column = columns.names().indexOf(rule == null ? heading : rule.field());
            boolean ignored = column < 0 && mapping != null && mapping.ignores(heading);
            if (column >= 0 || ignored) {
                binding.shown[i] = heading;
            }
            if (first.putIfAbsent(heading, i) != null) {
                repeated.add(i);
            } else if (column < 0 && !ignored && !heading.startsWith(REJECTION)) {
                unknown.add(i);
            } else if (column >= 0 && binding.cells[column] >= 0) {
                shared.add(Problem.error(
                        Location.of(file, line).at(heading, i + 1),
                        Reason.of(ImportReason.COLUMN_SHARED)
                                .with("field", columns.names().get(column))
                                .with("other", String.valueOf(binding.headings[column]))));
            } else if (column >= 0) {
                binding.cells[column] = i;
                binding.headings[column] = heading;
                binding.rules[column] = rule;
                binding.known++;
            }
        }
        if (binding.known == 0 && !found.isEmpty()) {
            problems.add(Problem.error(Location.of(file, line), Reason.of(ImportReason.HEADINGS_MISSING)));
            return binding;
        }
        if (mapping != null) {
            binding.bindConstants(columns, mapping);
        }
        // In JSON every column of the table is there, whether any object has it or not.
        List<String> free = line == 0 ? new ArrayList<>(columns.names()) : binding.free(columns);
        binding.showResembling(free, found, unknown, mapping);
        for (int i : repeated) {
            problems.add(Problem.error(binding.at(file, line, i), Reason.of(ImportReason.COLUMN_REPEATED)));
        }
        problems.addAll(shared);
        if (mapping != null) {
            for (String heading : mapping.headings()) {
                if (!first.containsKey(heading)) {
                    problems.add(closest(
                            Problem.error(
                                    new Location(file, line, heading), Reason.of(ImportReason.COLUMN_MAPPED_MISSING)),
                            heading,
                            binding.headingsShown()));
                }
            }
        }
        binding.tellUnknown(free, file, line, found, unknown, problems);
        binding.tellMissing(columns, file, line, unknown, problems);
        return binding;
    }

    private void bindConstants(Columns columns, ColumnMapping mapping) {
        mapping.constants().forEach((field, rule) -> {
            int column = columns.names().indexOf(field);
            if (column >= 0 && cells[column] < 0) {
                rules[column] = rule;
            }
        });
    }

    /** A heading that resembles one of ours is shown, as long as the row is one of headings beyond doubt. */
    private void showResembling(
            List<String> free, List<String> found, List<Integer> unknown, @Nullable ColumnMapping mapping) {
        if (known <= unknown.size()) {
            return;
        }
        List<String> near = new ArrayList<>(free);
        if (mapping != null) {
            near.addAll(mapping.headings());
        }
        for (int i : unknown) {
            if (ClosestName.to(found.get(i), near).isPresent()) {
                shown[i] = found.get(i);
            }
        }
    }

    private List<String> free(Columns columns) {
        List<String> free = new ArrayList<>();
        for (int i = 0; i < columns.count(); i++) {
            if (isAbsent(i)) {
                free.add(columns.names().get(i));
            }
        }
        return free;
    }

    private void tellUnknown(
            List<String> free,
            String file,
            int line,
            List<String> found,
            List<Integer> unknown,
            List<Problem> problems) {
        for (int i : unknown) {
            problems.add(closest(
                    Problem.warning(at(file, line, i), Reason.of(ImportReason.COLUMN_UNKNOWN))
                            .finding(found.get(i)),
                    found.get(i),
                    free));
        }
    }

    private void tellMissing(Columns columns, String file, int line, List<Integer> unknown, List<Problem> problems) {
        List<String> perhaps = new ArrayList<>();
        for (int i : unknown) {
            @Nullable String heading = shown[i];
            if (heading != null) {
                perhaps.add(heading);
            }
        }
        for (int i = 0; i < columns.count(); i++) {
            if (columns.isRequired(i) && isAbsent(i)) {
                String name = columns.names().get(i);
                problems.add(closest(
                        Problem.error(new Location(file, line, name), Reason.of(ImportReason.COLUMN_MISSING)),
                        name,
                        perhaps));
            }
        }
    }

    private List<String> headingsShown() {
        return Arrays.stream(shown)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    /** Whether any of our columns was found. */
    boolean isFound() {
        return known > 0;
    }

    /** Whether the heading of a cell may be shown. */
    boolean isShown(int cell) {
        return cell < shown.length && shown[cell] != null;
    }

    /** A cell of a line: by its heading, if that may be shown, else by its place. */
    private Location at(String file, int line, int cell) {
        Location whole = Location.of(file, line);
        @Nullable String heading = shown[cell];
        return heading == null ? whole.atColumn(cell + 1) : whole.at(heading, cell + 1);
    }

    /** A heading for a column without one, for example {@code column 2}. */
    static String place(int cell) {
        return "column " + (cell + 1);
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
        return requireNonNull(rules[column]).apply(text(column, row));
    }

    /** The cell's text as it stands. */
    String text(int column, TabularRow row) {
        int cell = cells[column];
        return cell >= 0 && cell < row.size() ? row.text(cell) : "";
    }

    /** What the mapping makes of texts in the column; empty if it translates none. */
    Map<String, String> values(int column) {
        @Nullable ColumnRule rule = rules[column];
        return rule == null ? Map.of() : rule.values();
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
