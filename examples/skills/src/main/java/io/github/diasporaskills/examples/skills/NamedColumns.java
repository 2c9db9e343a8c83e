package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.io.ImportReason;
import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Reads some columns of a table by their headings, in the order wanted; other columns are passed over. */
final class NamedColumns {

    private NamedColumns() {}

    /** Takes one row, the cells in the order of the columns wanted; a short row has empty ones. */
    interface Row {
        void read(Location at, List<String> cells);
    }

    /** Hands on no row where a column is missing, and tells every mistake of the file. */
    static void read(Path file, List<String> columns, Consumer<Problem> problems, Row reader) throws IOException {
        TabularSource source = TabularSource.csv(file);
        source.read(new TabularSource.Visitor() {
            private final Map<String, Integer> places = new HashMap<>();
            private boolean whole;

            @Override
            public void header(List<String> headings, int line) {
                for (int at = 0; at < headings.size(); at++) {
                    String heading = headings.get(at).toLowerCase(Locale.ROOT);
                    if (places.putIfAbsent(heading, at) != null) {
                        problem(Problem.error(
                                Location.of(source.name(), line).at(heading), Reason.of(ImportReason.COLUMN_REPEATED)));
                    }
                }
                whole = places.keySet().containsAll(columns);
                columns.stream()
                        .filter(column -> !places.containsKey(column))
                        .forEach(column -> problem(Problem.error(
                                Location.of(source.name(), line).at(column), Reason.of(ImportReason.COLUMN_MISSING))));
            }

            @Override
            public void row(TabularRow row) {
                if (whole) {
                    List<String> cells = columns.stream()
                            .map(places::get)
                            .map(at -> at < row.size() ? row.text(at) : "")
                            .toList();
                    reader.read(Location.of(source.name(), row.line()), cells);
                }
            }

            @Override
            public void problem(Problem problem) {
                problems.accept(problem);
            }

            @Override
            public void unreadable(Problem problem) {
                problems.accept(problem);
            }
        });
    }
}
