package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.protection.MarginTable;
import io.github.diasporaskills.accountability.publication.protection.TableDimension;
import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.io.ImportReason;
import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts by one to four columns of any name, and the column {@code count}: either the inner cells alone, or a table as
 * it is published, with margins and with blanks for what is hidden. A row that does not do is told with its place.
 */
final class CountFile {

    static final int MOST = 999_999_999;

    private static final int MOST_CELLS = 200_000;
    private static final String COUNT = "count";

    private final boolean published;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Set<String>> codes = new ArrayList<>();
    private final List<Map<String, String>> spellings = new ArrayList<>();
    private final Map<List<String>, Long> counts = new LinkedHashMap<>();
    private final Map<List<String>, Integer> lines = new HashMap<>();

    private CountFile(boolean published) {
        this.published = published;
    }

    static CountFile inner(Path file) throws IOException {
        return read(file, false);
    }

    static CountFile published(Path file) throws IOException {
        return read(file, true);
    }

    private static CountFile read(Path file, boolean published) throws IOException {
        CountFile table = new CountFile(published);
        TabularSource source = TabularSource.csv(file);
        source.read(table.new Reader(source.name()));
        return table;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    boolean isEmpty() {
        return lines.isEmpty() || codes.stream().anyMatch(Set::isEmpty);
    }

    /** How many cells the table has with its margins. */
    boolean isTooLarge() {
        return codes.stream().mapToLong(c -> c.size() + 1L).reduce(1, (a, b) -> Math.min(MOST, a * b)) > MOST_CELLS;
    }

    List<TableDimension> dimensions() {
        return IntStream.range(0, names.size())
                .mapToObj(d -> TableDimension.of(names.get(d), List.copyOf(codes.get(d))))
                .toList();
    }

    /** The counts that are there, by their codes. */
    Map<List<String>, Long> counts() {
        return counts;
    }

    /** Reads what comes. */
    private final class Reader implements TabularSource.Visitor {

        private final String file;
        private final List<Integer> places = new ArrayList<>();
        private int count = -1;

        Reader(String file) {
            this.file = file;
        }

        @Override
        public void header(List<String> headings, int line) {
            Location at = Location.of(file, line);
            Set<String> known = new LinkedHashSet<>();
            for (int place = 0; place < headings.size(); place++) {
                String heading = headings.get(place).strip();
                if (heading.isEmpty()) {
                    problem(Problem.error(at.atColumn(place + 1), Reason.of(Said.TABLE_NO_HEADING)));
                } else if (!known.add(heading.toLowerCase(Locale.ROOT))) {
                    problem(Problem.error(at.at(heading), Reason.of(ImportReason.COLUMN_REPEATED)));
                } else if (heading.toLowerCase(Locale.ROOT).equals(COUNT)) {
                    count = place;
                } else {
                    places.add(place);
                    names.add(heading);
                    codes.add(new LinkedHashSet<>());
                    spellings.add(new HashMap<>());
                }
            }
            if (count < 0) {
                problem(Problem.error(at.at(COUNT), Reason.of(ImportReason.COLUMN_MISSING)));
            }
            if (names.isEmpty() || names.size() > MarginTable.MOST_DIMENSIONS) {
                problem(Problem.error(
                        at,
                        Reason.of(Said.TABLE_DIMENSIONS)
                                .with("least", 1)
                                .with("most", MarginTable.MOST_DIMENSIONS)
                                .with("count", names.size())));
            }
        }

        @Override
        public void row(TabularRow row) {
            if (count < 0 || names.isEmpty() || names.size() > MarginTable.MOST_DIMENSIONS) {
                return;
            }
            Location at = Location.of(file, row.line());
            List<String> key = new ArrayList<>();
            boolean fine = true;
            for (int d = 0; d < names.size(); d++) {
                String code = text(row, places.get(d));
                key.add(code);
                fine &= isCode(at.at(names.get(d)), d, code);
            }
            String text = text(row, count);
            if (text.isEmpty() && !published) {
                problem(Problem.error(at.at(COUNT), Reason.of(ImportReason.CELL_MISSING)));
                return;
            }
            @Nullable Long number = text.isEmpty() ? null : WholeNumbers.read(at.at(COUNT), text, MOST, this::problem);
            if (!fine || (number == null && !text.isEmpty())) {
                return;
            }
            @Nullable Integer before = lines.putIfAbsent(key, at.line());
            if (before != null) {
                problem(Problem.error(at, Reason.of(Said.TABLE_TWICE).with("line", before)));
                return;
            }
            for (int d = 0; d < names.size(); d++) {
                if (!key.get(d).equals(TableDimension.TOTAL)) {
                    codes.get(d).add(key.get(d));
                }
            }
            if (number != null) {
                counts.put(key, number);
            }
        }

        private String text(TabularRow row, int place) {
            return place < row.size() ? row.text(place).strip() : "";
        }

        private boolean isCode(Location at, int d, String code) {
            if (code.isEmpty()) {
                problem(Problem.error(at, Reason.of(ImportReason.CELL_MISSING)));
                return false;
            }
            if (code.equals(TableDimension.TOTAL)) {
                if (!published) {
                    problem(Problem.error(at, Reason.of(Said.TABLE_MARGIN)).finding(code));
                }
                return published;
            }
            // One category has one spelling: Woman and WOMAN would be two, and each of them too small.
            String key = ClosestName.key(code);
            @Nullable String known = spellings.get(d).putIfAbsent(key.isEmpty() ? code : key, code);
            if (known != null && !known.equals(code)) {
                problem(Problem.error(at, Reason.of(Said.GAP_SPELT))
                        .finding(code)
                        .readAs(List.of(known)));
                return false;
            }
            return true;
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void unreadable(Problem problem) {
            problems.add(problem);
        }
    }
}
