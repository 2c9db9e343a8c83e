package io.github.diasporaskills.accountability.exchange.dhis2;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.io.ImportReason;
import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which number goes into which data element and combination of category options. A DHIS2 server makes the combinations
 * itself, so somebody has to copy their ids out of it. Immutable and thread-safe.
 *
 * <p>As a table it has the columns {@code indicator}, {@code figure} (ACTUAL or ADDED), {@code groups} (such as
 * {@code gender=WOMAN}, several joined by semicolons, empty for the total), {@code dataElement} and
 * {@code categoryOptionCombo}.
 */
public final class ComboTable {

    private static final List<String> COLUMNS =
            List.of("indicator", "figure", "groups", "dataElement", "categoryOptionCombo");

    private final List<ComboRow> rows;

    private ComboTable(List<ComboRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * A table of rows.
     *
     * @param rows at least one
     * @return the table
     * @throws IllegalArgumentException if there is none, or two rows have one number or one place
     */
    public static ComboTable of(List<ComboRow> rows) {
        Map<Object, Integer> seen = new HashMap<>();
        for (ComboRow row : rows) {
            if (seen.putIfAbsent(number(row), 0) != null || seen.putIfAbsent(place(row), 0) != null) {
                throw new IllegalArgumentException("Each number has one place and each place one number; found "
                        + row.indicator() + " into " + row.dataElement() + " twice");
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A table says where at least one number goes; found none");
        }
        return new ComboTable(rows);
    }

    private static Object number(ComboRow row) {
        return List.of(row.indicator(), row.figure(), row.groups());
    }

    private static Object place(ComboRow row) {
        return List.of(row.dataElement(), row.combo());
    }

    /**
     * Reads a table. Every mistake is told with its line and column.
     *
     * @param source the table, such as {@code TabularSource.csv(file)}
     * @param tree the programme's indicators
     * @return the table, or every mistake
     * @throws IOException if it cannot be read
     */
    public static ReadResult<ComboTable> read(TabularSource source, ResultsTree tree) throws IOException {
        Reader reader = new Reader(
                requireNonNull(source, "source"),
                requireNonNull(tree, "tree").indicators().stream()
                        .map(Indicator::code)
                        .toList());
        source.read(reader);
        if (reader.problems.stream().anyMatch(Problem::isError)) {
            return ReadResult.broken(reader.problems);
        }
        if (reader.rows.isEmpty()) {
            reader.problems.add(Problem.error(Location.of(source.name()), Reason.of(ExchangeReason.NO_ELEMENTS)));
            return ReadResult.broken(reader.problems);
        }
        return ReadResult.of(new ComboTable(reader.rows), reader.problems);
    }

    /**
     * Where numbers go.
     *
     * @return in the order given
     */
    public List<ComboRow> rows() {
        return rows;
    }

    /**
     * How many rows there are.
     *
     * @return for example {@code ComboTable[12 rows]}
     */
    @Override
    public String toString() {
        return "ComboTable[" + rows.size() + " rows]";
    }

    /** Reads rows. One use, one thread. */
    private static final class Reader implements TabularSource.Visitor {

        private final TabularSource source;
        private final List<String> indicators;
        private final List<ComboRow> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<Object, Integer> lines = new HashMap<>();
        private boolean whole;

        Reader(TabularSource source, List<String> indicators) {
            this.source = source;
            this.indicators = indicators;
        }

        @Override
        public void header(List<String> headings, int line) {
            for (int at = 0; at < headings.size(); at++) {
                String heading = headings.get(at).toLowerCase(Locale.ROOT);
                if (places.putIfAbsent(heading, at) != null) {
                    problems.add(Problem.error(
                            Location.of(source.name(), line).at(headings.get(at)),
                            Reason.of(ImportReason.COLUMN_REPEATED)));
                }
            }
            whole = true;
            for (String column : COLUMNS) {
                if (!places.containsKey(column.toLowerCase(Locale.ROOT))) {
                    whole = false;
                    problems.add(Problem.error(
                            Location.of(source.name(), line).at(column), Reason.of(ImportReason.COLUMN_MISSING)));
                }
            }
        }

        @Override
        public void row(TabularRow row) {
            if (!whole) {
                return;
            }
            int before = problems.size();
            Location at = Location.of(source.name(), row.line());
            String indicator = needed(row, "indicator", at);
            if (!indicator.isEmpty() && !indicators.contains(indicator)) {
                Problem unknown = Problem.error(at.at("indicator"), Reason.of(ExchangeReason.INDICATOR_NOT_THERE))
                        .finding(indicator);
                problems.add(ClosestName.to(indicator, indicators)
                        .map(unknown::maybe)
                        .orElse(unknown));
            }
            FigureKind figure = figure(needed(row, "figure", at), at.at("figure"));
            Optional<Map<String, String>> groups = groups(cell(row, "groups"), at.at("groups"));
            if (figure == FigureKind.ADDED && groups.filter(g -> !g.isEmpty()).isPresent()) {
                problems.add(Problem.error(at.at("groups"), Reason.of(ExchangeReason.FIGURE_NOT_SENT)));
            }
            String element = needed(row, "dataElement", at);
            String combo = needed(row, "categoryOptionCombo", at);
            if (problems.size() > before) {
                return;
            }
            ComboRow made = new ComboRow(indicator, figure, groups.orElse(Map.of()), element, combo);
            boolean once = once(number(made), at, ExchangeReason.NUMBER_TWICE);
            if (once(place(made), at, ExchangeReason.COMBO_TWICE) && once) {
                rows.add(made);
            }
        }

        private boolean once(Object key, Location at, ExchangeReason code) {
            @Nullable Integer before = lines.putIfAbsent(key, at.line());
            if (before != null) {
                problems.add(Problem.error(at, Reason.of(code).with("line", before)));
            }
            return before == null;
        }

        private FigureKind figure(String text, Location at) {
            for (FigureKind kind : List.of(FigureKind.ACTUAL, FigureKind.ADDED)) {
                if (kind.name().equalsIgnoreCase(text)) {
                    return kind;
                }
            }
            if (!text.isEmpty()) {
                problems.add(Problem.error(at, Reason.of(ExchangeReason.FIGURE_NOT_SENT))
                        .finding(text));
            }
            return FigureKind.ACTUAL;
        }

        private Optional<Map<String, String>> groups(String text, Location at) {
            Map<String, String> groups = new TreeMap<>();
            if (text.isEmpty()) {
                return Optional.of(groups);
            }
            for (String part : text.split(";", -1)) {
                String[] sides = part.split("=", -1);
                boolean fine = sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank();
                if (!fine || groups.putIfAbsent(sides[0].strip(), sides[1].strip()) != null) {
                    problems.add(Problem.error(at, Reason.of(ExchangeReason.GROUPS_UNREADABLE))
                            .finding(text));
                    return Optional.empty();
                }
            }
            return Optional.of(groups);
        }

        private String needed(TabularRow row, String column, Location at) {
            String cell = cell(row, column);
            if (cell.isEmpty()) {
                problems.add(Problem.error(at.at(column), Reason.of(ImportReason.CELL_MISSING)));
            }
            return cell;
        }

        private String cell(TabularRow row, String column) {
            int at = requireNonNull(places.get(column.toLowerCase(Locale.ROOT)), "place");
            return at < row.size() ? row.text(at).strip() : "";
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
