package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.protection.MarginTable;
import io.github.diasporaskills.accountability.publication.protection.TableDimension;
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
import org.jspecify.annotations.Nullable;

/**
 * Counts by one to four columns of any name, and the column {@code count}: either the inner cells alone, or a table as
 * it is published, with margins and with blanks for what is hidden. A column may lie within another one, as districts do
 * in regions; both are one dimension then. A row that does not do is told with its place.
 */
final class CountFile {

    static final int MOST = 999_999_999;

    private static final int MOST_CELLS = 200_000;
    private static final String COUNT = "count";

    private final boolean published;
    private final Map<String, String> within;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Set<String>> codes = new ArrayList<>();
    private final List<Map<String, String>> spellings = new ArrayList<>();
    private final Map<List<String>, Long> counts = new LinkedHashMap<>();
    private final Map<List<String>, Integer> lines = new HashMap<>();
    private final List<Map<String, Stand>> stands = new ArrayList<>();
    private CountColumns columns = CountColumns.of(List.of(), Map.of());

    /** In which group of the next wider column something stands, and the line that says so. */
    private record Stand(String group, int line) {}

    private CountFile(boolean published, Map<String, String> within) {
        this.published = published;
        this.within = within;
    }

    /**
     * Reads inner cells.
     *
     * @param within by a column the one that it lies within
     */
    static CountFile inner(Path file, Map<String, String> within) throws IOException {
        return read(file, false, within);
    }

    /** Reads a table as it is published. */
    static CountFile published(Path file, Map<String, String> within) throws IOException {
        return read(file, true, within);
    }

    private static CountFile read(Path file, boolean published, Map<String, String> within) throws IOException {
        CountFile table = new CountFile(published, within);
        TabularSource source = TabularSource.csv(file);
        Reader reader = table.new Reader(source.name());
        source.read(reader);
        reader.end();
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
        long cells = 1;
        for (List<Integer> chain : columns.dimensions()) {
            long of =
                    chain.stream().mapToLong(column -> codes.get(column).size()).sum();
            cells = Math.min(MOST, cells * (of + 1));
        }
        return cells > MOST_CELLS;
    }

    /** The columns as they stand. */
    CountColumns columns() {
        return columns;
    }

    List<TableDimension> dimensions() {
        return columns.dimensions().stream().map(this::dimension).toList();
    }

    private TableDimension dimension(List<Integer> chain) {
        Map<String, String> groups = new HashMap<>();
        for (int at = 1; at < chain.size(); at++) {
            int column = chain.get(at);
            int wider = chain.get(at - 1);
            boolean narrowest = at == chain.size() - 1;
            stands.get(column)
                    .forEach((value, stand) -> groups.put(
                            narrowest ? value : columns.group(column, value), columns.group(wider, stand.group())));
        }
        int narrowest = chain.get(chain.size() - 1);
        return TableDimension.grouped(names.get(narrowest), List.copyOf(codes.get(narrowest)), groups);
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
                    stands.add(new HashMap<>());
                }
            }
            if (count < 0) {
                problem(Problem.error(at.at(COUNT), Reason.of(ImportReason.COLUMN_MISSING)));
            }
            columns = CountColumns.of(names, found(at));
            if (hasWrongColumns()) {
                problem(Problem.error(
                        at,
                        Reason.of(Said.TABLE_DIMENSIONS)
                                .with("least", 1)
                                .with("most", MarginTable.MOST_DIMENSIONS)
                                .with("count", columns.dimensions().size())));
            }
        }

        /** The columns that lie within others, by the headings as they are written. */
        private Map<String, String> found(Location at) {
            Map<String, String> found = new HashMap<>();
            within.forEach((narrow, wide) -> {
                @Nullable String part = heading(narrow, at);
                @Nullable String whole = heading(wide, at);
                if (part != null && whole != null) {
                    found.put(part, whole);
                }
            });
            return found;
        }

        private @Nullable String heading(String wanted, Location at) {
            for (String name : names) {
                if (name.equalsIgnoreCase(wanted)) {
                    return name;
                }
            }
            problem(Problem.error(at.at(wanted), Reason.of(ImportReason.COLUMN_MISSING)));
            return null;
        }

        private boolean hasWrongColumns() {
            int by = columns.dimensions().size();
            return by == 0 || by > MarginTable.MOST_DIMENSIONS;
        }

        /** A group of which no part is told is no group of the table. */
        void end() {
            if (published && within.isEmpty()) {
                checkFlat();
            }
            for (List<Integer> chain : columns.dimensions()) {
                for (int at = 1; at < chain.size(); at++) {
                    Set<String> empty = new LinkedHashSet<>(codes.get(chain.get(at - 1)));
                    stands.get(chain.get(at)).values().forEach(stand -> empty.remove(stand.group()));
                    String name = names.get(chain.get(at - 1));
                    empty.forEach(group ->
                            problem(Problem.error(Location.of(file, 1).at(name), Reason.of(Said.TABLE_EMPTY_GROUP))
                                    .finding(group)));
                }
            }
        }

        @Override
        public void row(TabularRow row) {
            if (count < 0 || hasWrongColumns()) {
                return;
            }
            Location at = Location.of(file, row.line());
            List<String> values = new ArrayList<>();
            boolean fine = true;
            for (int column = 0; column < names.size(); column++) {
                String code = text(row, places.get(column));
                values.add(code);
                fine &= isCode(at.at(names.get(column)), column, code);
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
            for (List<Integer> chain : columns.dimensions()) {
                fine &= standsRightly(chain, values, at);
            }
            if (!fine) {
                return;
            }
            List<String> key = columns.dimensions().stream()
                    .map(chain -> columns.code(chain, values))
                    .toList();
            @Nullable Integer before = lines.putIfAbsent(key, at.line());
            if (before != null) {
                problem(Problem.error(at, Reason.of(Said.TABLE_TWICE).with("line", before)));
                return;
            }
            for (int column = 0; column < names.size(); column++) {
                if (!values.get(column).equals(TableDimension.TOTAL)) {
                    codes.get(column).add(values.get(column));
                }
            }
            if (number != null) {
                counts.put(key, number);
            }
        }

        /** A district stands in one region, always the same, and in none where all regions are summed up. */
        private boolean standsRightly(List<Integer> chain, List<String> values, Location at) {
            for (int i = 1; i < chain.size(); i++) {
                int column = chain.get(i);
                String value = values.get(column);
                String group = values.get(chain.get(i - 1));
                if (!value.equals(TableDimension.TOTAL)) {
                    if (group.equals(TableDimension.TOTAL)) {
                        problem(Problem.error(at.at(names.get(chain.get(i - 1))), Reason.of(Said.TABLE_NO_GROUP))
                                .finding(value));
                        return false;
                    }
                    Stand stand = new Stand(group, at.line());
                    @Nullable Stand known = stands.get(column).putIfAbsent(value, stand);
                    if (known != null && !known.group().equals(group)) {
                        problem(Problem.error(
                                        at.at(names.get(column)),
                                        Reason.of(Said.TABLE_TWO_GROUPS)
                                                .with("id", known.group())
                                                .with("line", known.line()))
                                .finding(value));
                        return false;
                    }
                }
            }
            return true;
        }

        /** Read as if districts stood in every region, a table would hide from an attack what it tells. */
        private void checkFlat() {
            for (int wide = 0; wide < names.size(); wide++) {
                for (int narrow = 0; narrow < names.size(); narrow++) {
                    if (wide != narrow && liesWithin(narrow, wide)) {
                        problem(Problem.error(
                                Location.of(file, 1).at(names.get(narrow)),
                                Reason.of(Said.TABLE_FLAT)
                                        .with("name", names.get(narrow))
                                        .with("id", names.get(wide))));
                        return;
                    }
                }
            }
        }

        private boolean liesWithin(int narrow, int wide) {
            Map<String, String> groups = new HashMap<>();
            boolean summed = false;
            for (List<String> row : lines.keySet()) {
                String part = row.get(narrow);
                String group = row.get(wide);
                if (part.equals(TableDimension.TOTAL)) {
                    summed |= !group.equals(TableDimension.TOTAL);
                } else {
                    @Nullable String known = groups.putIfAbsent(part, group);
                    if (group.equals(TableDimension.TOTAL) || (known != null && !known.equals(group))) {
                        return false;
                    }
                }
            }
            return summed && groups.size() > 1 && codes.get(wide).size() > 1;
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
            @Nullable String known = spellings.get(d).putIfAbsent(GroupSpelling.key(code), code);
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
