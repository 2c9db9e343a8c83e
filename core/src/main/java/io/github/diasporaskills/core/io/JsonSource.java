package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a list of flat objects in JSON (RFC 8259, UTF-8), each a row and each field a cell. The file is gone
 * through twice: once for the fields that there are, and once for the rows, of which one at a time is held.
 *
 * <p>The headings are the columns of the table and behind them the other fields that were found, so that a field which
 * an object lacks is an empty cell. A sheet that is no table of ours has the fields found and no others. A list of
 * texts is one cell with semicolons; what else is nested stays as it is written and its row is refused. Where the
 * objects do not begin on lines of their own, they are counted instead of the lines.
 */
final class JsonSource implements TabularSource {

    /**
     * What is known of the columns.
     *
     * @param file the name to locate problems with
     * @param columns the table's columns, or null for a sheet with headings of its own
     */
    record Shape(String file, @Nullable Columns columns) {

        private boolean isOurs(int column) {
            return columns != null && column < columns.count();
        }

        /** Whether somebody reads the column, so that its form matters. */
        boolean isRead(int column) {
            return columns == null || isOurs(column);
        }

        /** Whether a list of texts may stand in the column. */
        boolean mayBeList(int column) {
            return columns == null || (isOurs(column) && columns.column(column).isList());
        }

        List<String> expected() {
            return columns == null ? List.of() : columns.names();
        }
    }

    private final Path file;
    private final CsvFormat limits;
    private final Shape shape;

    private JsonSource(Path file, CsvFormat limits, Shape shape) {
        this.file = file;
        this.limits = limits;
        this.shape = shape;
    }

    /**
     * A file as a table.
     *
     * @param file the file; its last name part becomes the name
     * @param limits its limits count; encoding and separator are those of JSON
     * @param columns the table's columns, or null for a sheet with headings of its own
     */
    static JsonSource of(Path file, CsvFormat limits, @Nullable Columns columns) {
        @Nullable Path last = file.getFileName();
        return new JsonSource(file, limits, new Shape((last == null ? file : last).toString(), columns));
    }

    @Override
    public String name() {
        return shape.file();
    }

    @Override
    public String toString() {
        return "TabularSource[" + name() + "]";
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        requireNonNull(visitor, "visitor");
        @Nullable JsonSurvey survey = survey(visitor);
        if (survey == null) {
            return;
        }
        visitor.header(survey.headings(), 0);
        if (survey.isUndecodable()) {
            visitor.problem(Problem.warning(Location.of(name()), Reason.of(ImportReason.FILE_NOT_UTF8)));
        }
        if (survey.isCounted()) {
            visitor.problem(Problem.warning(Location.of(name()), Reason.of(ImportReason.FILE_ROWS_COUNTED)));
        }
        try (JsonElements elements = JsonElements.open(file, limits)) {
            if (elements == null || !elements.begin()) {
                throw new IOException(name() + " changed while it was read");
            }
            rows(survey, elements, visitor);
        }
    }

    /** Goes through the file for its fields; null if it is no table, which the visitor then knows. */
    private @Nullable JsonSurvey survey(Visitor visitor) throws IOException {
        try (JsonElements elements = JsonElements.open(file, limits)) {
            if (elements == null) {
                visitor.unreadable(Problem.error(Location.of(name()), Reason.of(ImportReason.FILE_NOT_UTF8)));
                return null;
            }
            if (!elements.begin()) {
                visitor.unreadable(
                        Problem.error(Location.of(name(), elements.line()), Reason.of(ImportReason.FILE_NOT_LIST)));
                return null;
            }
            JsonSurvey survey = JsonSurvey.of(elements, shape.expected(), limits.maxRow());
            @Nullable Problem excess = survey.excess(name());
            if (excess != null) {
                visitor.unreadable(excess);
                return null;
            }
            return survey;
        }
    }

    private void rows(JsonSurvey survey, JsonElements elements, Visitor visitor) throws IOException {
        JsonRow row = new JsonRow(shape, survey, elements, limits);
        int before = 0;
        int element = 0;
        int rows = 0;
        while (true) {
            row.begin();
            JsonElements.Found found = elements.next(row);
            if (found == JsonElements.Found.END) {
                return;
            }
            element++;
            // The rest of a file may begin on the line on which the last row does.
            int line = survey.isCounted() ? element : Math.max(elements.line(), before + 1);
            if (rows == limits.maxRows() && (found != JsonElements.Found.OBJECT || !row.isEmpty())) {
                visitor.unreadable(Problem.error(
                        Location.of(name(), line),
                        Reason.of(ImportReason.FILE_TOO_MANY_ROWS).with("limit", limits.maxRows())));
                visitor.unread(1 + rest(row, elements));
                return;
            }
            before = line;
            switch (found) {
                case OBJECT -> rows += row.hand(line, visitor) ? 1 : 0;
                case OTHER -> {
                    row.handOther(line, visitor);
                    rows++;
                }
                default -> row.handRest(line, visitor);
            }
        }
    }

    private static int rest(JsonRow row, JsonElements elements) throws IOException {
        int count = 0;
        while (true) {
            row.begin();
            JsonElements.Found found = elements.next(row);
            if (found == JsonElements.Found.END) {
                return count;
            }
            count += found != JsonElements.Found.OBJECT || !row.isEmpty() ? 1 : 0;
        }
    }
}
