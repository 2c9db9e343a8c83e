package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.reason.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the reader of a table what it says to values in a cell, in each row that {@link WholeFolder} has. */
final class ReaderProbe {

    private final Path dir;
    private final Folder whole;

    ReaderProbe(Path dir) {
        this.dir = dir;
        this.whole = WholeFolder.in(dir);
        whole.write();
    }

    /** What the reader says at the cell, by value and then by row. */
    Map<String, List<List<Problem>>> at(TableColumn column, List<String> values, Map<String, List<String>> besides)
            throws IOException {
        List<Map<String, String>> rows = rows(column, besides);
        List<Map<String, String>> all = new ArrayList<>();
        for (String value : values) {
            for (Map<String, String> row : rows) {
                Map<String, String> changed = new LinkedHashMap<>(row);
                changed.put(column.name(), value);
                all.add(changed);
            }
        }
        Map<Integer, List<Problem>> byLine = new HashMap<>();
        for (Problem problem : check(column.table(), all)) {
            if (problem.location().file().equals(column.table())
                    && problem.location().field().equals(toldAt(column))) {
                byLine.computeIfAbsent(problem.location().line(), line -> new ArrayList<>())
                        .add(problem);
            }
        }
        Map<String, List<List<Problem>>> said = new LinkedHashMap<>();
        int line = 2;
        for (String value : values) {
            List<List<Problem>> ofRows = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                ofRows.add(byLine.getOrDefault(line++, List.of()));
            }
            said.put(value, ofRows);
        }
        return said;
    }

    /** Where the reader says that a value will not do: a division into regions is wrong where the region stands. */
    private static String toldAt(TableColumn column) {
        return column.name().equals("regionScheme") ? "region" : column.name();
    }

    /** What the reader says to the whole folder with a value in one row of a table, for each row. */
    List<Problem> everywhere(TableColumn column, String value) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < rows(column, Map.of()).size(); i++) {
            List<Map<String, String>> rows = rows(column, Map.of());
            rows.get(i).put(column.name(), value);
            problems.addAll(check(column.table(), rows));
        }
        return problems;
    }

    /** What the reader says to a table without a column. */
    List<Problem> without(TableColumn column) throws IOException {
        List<Map<String, String>> rows = rows(column, Map.of());
        rows.forEach(row -> row.remove(column.name()));
        return check(column.table(), rows);
    }

    private List<Map<String, String>> rows(TableColumn column, Map<String, List<String>> besides) {
        List<Map<String, String>> rows = new ArrayList<>();
        whole.rows(column.table()).forEach(row -> rows.add(new LinkedHashMap<>(row)));
        besides.forEach((other, values) -> {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> row : rows) {
                for (String value : values) {
                    Map<String, String> changed = new LinkedHashMap<>(row);
                    changed.replace(other, value);
                    more.add(changed);
                }
            }
            rows.addAll(more);
        });
        return rows;
    }

    private List<Problem> check(String table, List<Map<String, String>> rows) throws IOException {
        String sound = whole.text(table);
        StringBuilder text = new StringBuilder(String.join(",", rows.get(0).keySet())).append('\n');
        for (Map<String, String> row : rows) {
            text.append(String.join(
                            ",",
                            row.values().stream().map(cell -> '"' + cell + '"').toList()))
                    .append('\n');
        }
        Files.writeString(dir.resolve(table), text);
        List<Problem> problems = new ArrayList<>();
        ProgrammeFiles.with(Folder.MOROCCO).check(dir, problems::add);
        Files.writeString(dir.resolve(table), sound);
        return problems;
    }
}
