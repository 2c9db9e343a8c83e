package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Makes rows of objects: fields to cells, with what is wrong with their form. Not thread-safe. */
final class JsonRow implements JsonElements.Fields {

    private static final char BETWEEN = ';';

    /** What is wrong with a field, by its column. */
    private record Defect(int column, ImportReason code) {}

    private final JsonSource.Shape shape;
    private final JsonSurvey survey;
    private final JsonElements elements;
    private final CsvFormat limits;
    private final List<String> headings;
    private final RowDefects defects;
    private final TabularRow row = new TabularRow();
    private final @Nullable String[] values;
    private final List<Defect> found = new ArrayList<>();

    /** How many characters of the object's cells are held. */
    private int held;

    /** How many characters of rows beyond the limits may still be kept. */
    private int left = CsvFormat.MAX_KEPT;

    private boolean strange;
    private boolean dropped;

    JsonRow(JsonSource.Shape shape, JsonSurvey survey, JsonElements elements, CsvFormat limits) {
        this.shape = shape;
        this.survey = survey;
        this.elements = elements;
        this.limits = limits;
        this.headings = survey.headings();
        this.defects = new RowDefects(shape.file(), headings);
        this.values = new String[headings.size()];
    }

    /** Forgets the object before. */
    void begin() {
        Arrays.fill(values, null);
        found.clear();
        held = 0;
        strange = false;
        dropped = false;
    }

    @Override
    public void field(String name, JsonParser parser) {
        @Nullable Integer column = survey.column(name);
        if (column == null) {
            strange = true;
            parser.skipChildren();
        } else if (values[column] != null) {
            found.add(new Defect(column, ImportReason.ROW_FIELD_REPEATED));
            parser.skipChildren();
        } else {
            values[column] = value(column, parser);
        }
    }

    private String value(int column, JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return "";
        } else if (token == JsonToken.START_ARRAY) {
            return list(column, parser);
        } else if (token == JsonToken.START_OBJECT) {
            long start = elements.place() - 1;
            parser.skipChildren();
            return nested(column, start);
        }
        return hold(parser.getString());
    }

    /** A list of texts as one cell; anything else as it is written. */
    private String list(int column, JsonParser parser) {
        long start = elements.place() - 1;
        StringJoiner joined = new StringJoiner(String.valueOf(BETWEEN));
        boolean flat = shape.mayBeList(column);
        boolean separated = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING && flat) {
                String entry = hold(parser.getString());
                separated &= entry.indexOf(BETWEEN) < 0;
                if (!dropped) {
                    joined.add(entry);
                }
            } else {
                flat = false;
                parser.skipChildren();
            }
        }
        if (!flat) {
            return nested(column, start);
        } else if (!separated) {
            found.add(new Defect(column, ImportReason.CELL_ENTRY_SEPARATOR));
        }
        return joined.toString();
    }

    private String nested(int column, long start) {
        if (shape.isRead(column)) {
            found.add(new Defect(column, ImportReason.CELL_NESTED));
        }
        return hold(elements.between(start, elements.place()));
    }

    /** The text, unless more of the row is held already than is ever kept. */
    private String hold(String text) {
        if (text.length() >= CsvFormat.MAX_KEPT_ROW - held) {
            dropped = true;
            return "";
        }
        held += text.length() + 1;
        return text;
    }

    /** Whether the object has no text at all, and nothing is wrong with its form. */
    boolean isEmpty() {
        for (@Nullable String value : values) {
            if (value != null && !value.chars().allMatch(c -> TabularRow.isBlank((char) c))) {
                return false;
            }
        }
        return found.isEmpty() && !dropped;
    }

    /** Hands an object over; false if it has no text and so is no row. */
    boolean hand(int line, TabularSource.Visitor visitor) throws IOException {
        if (strange) {
            throw new IOException(shape.file() + " changed while it was read");
        }
        if (isEmpty()) {
            return false;
        }
        row.begin(line);
        boolean cut = measure() && !isKept();
        for (int i = 0; i < values.length; i++) {
            @Nullable String value = values[i];
            add(value == null ? "" : value, cut);
        }
        if (cut) {
            row.cut((int) Math.max(1, Math.min(elements.length(), Integer.MAX_VALUE) - row.length()));
        } else {
            row.original(KeptText.wellFormed(elements.text()));
        }
        row.finish();
        for (Defect defect : found) {
            Problem problem = Problem.error(at(line, defect.column()), Reason.of(defect.code()));
            visitor.problem(
                    defect.column() < row.size() && !cut ? problem.finding(row.verbatim(defect.column())) : problem);
        }
        defects.tell(row, visitor);
        visitor.row(row);
        return true;
    }

    /** Whether the row goes beyond a limit. */
    private boolean measure() {
        for (int i = 0; i < values.length; i++) {
            @Nullable String value = values[i];
            if (value != null && value.length() > limits.maxCell()) {
                row.exceeds(ImportReason.CELL_TOO_LONG, limits.maxCell(), i);
            }
        }
        if (dropped || elements.length() > limits.maxRow()) {
            row.exceeds(ImportReason.ROW_TOO_LONG, limits.maxRow(), -1);
        }
        return row.excess() != null;
    }

    /** Whether a row beyond the limits is kept whole all the same. */
    private boolean isKept() {
        long size = elements.length() + held;
        if (dropped || size > Math.min(CsvFormat.MAX_KEPT_ROW, left)) {
            return false;
        }
        left -= (int) size;
        return true;
    }

    private void add(String value, boolean cut) {
        int most = cut ? Math.min(limits.maxCell(), limits.maxRow() - row.length()) : value.length();
        row.add(value.toCharArray(), 0, within(value, most));
    }

    private static int within(String text, int most) {
        int used = Math.max(0, Math.min(text.length(), most));
        return used > 0 && used < text.length() && Character.isHighSurrogate(text.charAt(used - 1)) ? used - 1 : used;
    }

    /** Hands over an element that is no object. */
    void handOther(int line, TabularSource.Visitor visitor) {
        blank(line);
        visitor.problem(Problem.error(Location.of(shape.file(), line), Reason.of(ImportReason.ROW_NOT_OBJECT)));
        handPiece(line, visitor);
    }

    /** Hands over the rest of the file. */
    void handRest(int line, TabularSource.Visitor visitor) {
        blank(line);
        row.markRest();
        visitor.problem(Problem.error(Location.of(shape.file(), line), elements.reason()));
        handPiece(line, visitor);
    }

    private void blank(int line) {
        row.begin(line);
        for (int i = 0; i < values.length; i++) {
            row.add(new char[0], 0, 0);
        }
    }

    private void handPiece(int line, TabularSource.Visitor visitor) {
        String text = elements.text();
        int kept = text.length();
        if (elements.length() > limits.maxRow()) {
            if (elements.length() > Math.min(CsvFormat.MAX_KEPT_ROW, left)) {
                kept = within(text, limits.maxRow());
                visitor.problem(Problem.error(
                        Location.of(shape.file(), line),
                        Reason.of(ImportReason.ROW_CUT).with("missing", elements.length() - kept)));
            } else {
                left -= kept;
            }
        }
        row.original(KeptText.wellFormed(text.substring(0, kept)));
        row.finish();
        visitor.row(row);
    }

    private Location at(int line, int column) {
        return new Location(shape.file(), line, column + 1, headings.get(column));
    }
}
