package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;
import io.github.diasporaskills.core.actor.Pseudonym;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.PartialDate;
import io.github.diasporaskills.core.time.WrittenNumber;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the row at hand by the number of our column, wherever they stand in the file, with the problems found
 * in them. Sound cells are read without making an object. Not thread-safe.
 */
final class Cells {

    /** The cell is empty or the column is not there. */
    static final int NONE = Integer.MIN_VALUE;

    /** The cell holds something that is no such number; this has been reported. */
    static final int BAD = Integer.MIN_VALUE + 1;

    private static final TabularRow NO_ROW = TabularRow.of(1, List.of());

    private final Columns columns;
    private final String file;
    private final HeaderBinding binding;

    /** By column: the vocabulary that is known to be that of its description. */
    private final @Nullable Vocabulary<?>[] expected;

    private final List<Problem> problems = new ArrayList<>();
    private TabularRow row = NO_ROW;
    private int errors;

    /** The cell that was looked at last. */
    char[] chars = new char[0];

    int from;
    int to;

    Cells(Columns columns, String file, HeaderBinding binding) {
        this.columns = columns;
        this.file = file;
        this.binding = binding;
        this.expected = new Vocabulary<?>[columns.count()];
    }

    void load(TabularRow next) {
        row = next;
        errors = 0;
        problems.clear();
    }

    int line() {
        return row.line();
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /** The problems of the row at hand; cleared by the next row. */
    List<Problem> problems() {
        return problems;
    }

    // ---- cells

    /** Looks at a cell; true if it has text. */
    boolean has(int column) {
        if (binding.isPlain(column)) {
            int cell = binding.cell(column);
            if (cell < 0 || cell >= row.size()) {
                from = to = 0;
                return false;
            }
            chars = row.chars;
            from = row.textStart(cell);
            to = row.textEnd(cell, from);
            return from < to;
        }
        String text = binding.translated(column, row);
        chars = text.toCharArray();
        from = 0;
        to = chars.length;
        return to > 0;
    }

    /** As {@link #has(int)}; an empty cell is reported. */
    boolean needs(int column) {
        if (has(column)) {
            return true;
        }
        error(column, Reason.of(ImportReason.CELL_MISSING));
        return false;
    }

    /** The cell that was looked at last. */
    String text() {
        return new String(chars, from, to - from);
    }

    /** The text of a cell, or empty. */
    String text(int column) {
        return has(column) ? text() : "";
    }

    /**
     * The hash of a required id, or 0 if it is missing or no id. One with a character that no id may hold is reported
     * and has its hash all the same, so that rows that refer to it are told why it is not there.
     */
    long id(int column) {
        if (!needs(column)) {
            return 0;
        }
        boolean plain = isPlainText();
        if (to - from > IdForm.LONGEST || (!plain && hasLineBreak())) {
            error(column, Reason.of(ImportReason.CELL_NOT_ID).with("limit", IdForm.LONGEST));
            return 0;
        }
        if (!plain) {
            @Nullable Reason odd = oddInId(CharBuffer.wrap(chars, from, to - from));
            if (odd != null) {
                error(column, odd);
            }
        }
        return IdTable.hash(chars, from, to);
    }

    /**
     * As {@link #id(int)}, for the id of a person: what could tell who it is, is reported. Its hash is given all the
     * same, so that rows that refer to it are told why it is not there.
     */
    long personId(int column) {
        columns.expect(column, ColumnKind.PERSON);
        int before = errors;
        long id = id(column);
        if (id != 0 && errors == before && !Pseudonym.fits(CharBuffer.wrap(chars, from, to - from))) {
            error(column, Reason.of(ImportReason.CELL_NOT_PSEUDONYM), String.format(Locale.ROOT, "E-%04d", row.line()));
        }
        return id;
    }

    /** Which character of an id no id may hold, and where it stands; null if all are fine. */
    static @Nullable Reason oddInId(CharSequence id) {
        int odd = IdForm.firstRefused(id);
        return odd < 0
                ? null
                : Reason.of(ImportReason.CELL_ID_CHARACTER)
                        .with("character", IdForm.codePoint(id, odd))
                        .with("position", IdForm.position(id, odd));
    }

    /** Whether the cell is printable ASCII, as most are: a sum of signs turns negative for any other character. */
    private boolean isPlainText() {
        int beyond = 0;
        for (int i = from; i < to; i++) {
            beyond |= (chars[i] - 0x20) | (0x7E - chars[i]);
        }
        return beyond >= 0;
    }

    private boolean hasLineBreak() {
        for (int i = from; i < to; i++) {
            if (chars[i] < ' ') {
                return true;
            }
        }
        return false;
    }

    /** A day, {@link Days#NONE} or {@link Days#BAD}. */
    int day(int column) {
        columns.expect(column, ColumnKind.DAY);
        if (!has(column)) {
            return Days.NONE;
        }
        int day = Days.iso(chars, from, to);
        if (day == Days.BAD) {
            notDay(column);
        }
        return day;
    }

    int neededDay(int column) {
        return needs(column) ? day(column) : Days.BAD;
    }

    private void notDay(int column) {
        int serial = Days.ofSerial(chars, from, to);
        if (Days.isDay(serial)) {
            error(
                    column,
                    Reason.of(ImportReason.CELL_DAY_SERIAL),
                    List.of(Days.date(serial).toString()));
            return;
        }
        if (binding.pattern(column) != null) {
            error(
                    column,
                    Reason.of(ImportReason.CELL_NOT_DATE_PATTERN)
                            .with("pattern", requireNonNull(binding.pattern(column))));
            return;
        }
        Parsed<LocalDate> written = PartialDate.tryParseDay(text());
        if (written.isRead() && text().equals(written.orThrow().toString())) {
            error(column, Reason.of(ImportReason.CELL_DATE_RANGE));
        } else if (written.isRead()) {
            error(
                    column,
                    Reason.of(ImportReason.CELL_NOT_DATE),
                    List.of(written.orThrow().toString()));
        } else {
            meant(column, written);
        }
    }

    /** A whole number of the range of its column, {@link #NONE} or {@link #BAD}. */
    int whole(int column) {
        return whole(column, columns.column(column).most().orElse(Integer.MAX_VALUE));
    }

    /** A whole number whose greatest value depends on the row, {@link #NONE} or {@link #BAD}. */
    int whole(int column, int most) {
        int least = columns.expect(column, ColumnKind.WHOLE_NUMBER).least().orElseThrow();
        if (!has(column)) {
            return NONE;
        }
        int length = to - from;
        int value = 0;
        for (int i = from; i < to && length <= 9; i++) {
            int digit = chars[i] - '0';
            if ((digit | 9 - digit) < 0) {
                length = Integer.MAX_VALUE;
            }
            value = value * 10 + digit;
        }
        if (length > 9) {
            return writtenWhole(column, least, most);
        }
        return value < least || value > most ? outOfRange(column, least, most) : value;
    }

    private int outOfRange(int column, int least, int most) {
        error(
                column,
                Reason.of(ImportReason.CELL_OUT_OF_RANGE).with("least", least).with("most", most));
        return BAD;
    }

    private int writtenWhole(int column, int least, int most) {
        @Nullable Locale locale = binding.locale(column);
        @Nullable
        BigDecimal number =
                meant(column, locale == null ? WrittenNumber.tryParse(text()) : WrittenNumber.tryParse(text(), locale));
        if (number == null) {
            return BAD;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            error(column, Reason.of(ImportReason.CELL_NOT_WHOLE));
            return BAD;
        } else if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            return outOfRange(column, least, most);
        }
        return number.intValueExact();
    }

    /** What a cell stands for, or null if it is empty or stands for nothing, which is reported. */
    <V> @Nullable V code(int column, Vocabulary<V> vocabulary) {
        if (expected[column] != vocabulary) {
            columns.expect(column, vocabulary.choices());
            expected[column] = vocabulary;
        }
        if (!has(column)) {
            return null;
        }
        Vocabulary.Entry<V> entry = vocabulary.get(chars, from, to);
        return entry.value != null ? entry.value : meant(column, entry.parsed);
    }

    <V> @Nullable V neededCode(int column, Vocabulary<V> vocabulary) {
        return needs(column) ? code(column, vocabulary) : null;
    }

    /** The value, or null if there is none, which is reported. */
    <V> @Nullable V meant(int column, Parsed<V> parsed) {
        Parsed<V> told = parsed.fold(
                read -> parsed, refused -> SheetWords.tell(refused, binding.values(column), binding.text(column, row)));
        if (columns.column(column).isOfHealth()) {
            told = ofHealth(told);
        }
        told.problem(at(column), verbatim(column)).ifPresent(this::add);
        return told.value().orElse(null);
    }

    /** What was perhaps meant is as personal as the cell. */
    private static <V> Parsed<V> ofHealth(Parsed<V> told) {
        return told.suggestion()
                .map(meant -> Parsed.<V>refused(told.reason().orElseThrow(), List.of(meant)))
                .orElse(told);
    }

    /** Reports a range whose end lies before its beginning. */
    boolean inOrder(int first, int last, int lastColumn) {
        if (Days.isDay(first) && Days.isDay(last) && last < first) {
            reversed(lastColumn, Days.date(first), Days.date(last));
            return false;
        }
        return true;
    }

    /** Reports that a range ends before it begins, or as it does; the other way round it might do. */
    void reversed(int lastColumn, Object from, Object until) {
        error(lastColumn, Reason.of(ImportReason.RANGE_REVERSED), List.of(until + "/" + from));
    }

    static @Nullable LocalDate dateOrNull(int day) {
        return Days.isDay(day) ? Days.date(day) : null;
    }

    /** The language in which the numbers of a column are written, or null if it is not declared. */
    @Nullable
    Locale numbers(int column) {
        return binding.locale(column);
    }

    // ---- problems

    /** Where a cell stands, named as in the file; one whose column is not there has no place. */
    Location at(int column) {
        return new Location(file, row.line(), binding.cell(column) + 1, binding.heading(column, columns));
    }

    void error(int column, Reason reason) {
        add(located(column, reason));
    }

    void error(int column, Reason reason, @Nullable String suggestion) {
        Problem problem = located(column, reason);
        add(suggestion == null ? problem : problem.maybe(suggestion));
    }

    /** Reports an error with what the cell can be read as, which is as personal as the cell. */
    void error(int column, Reason reason, List<String> readings) {
        add(located(column, reason).readAs(readings));
    }

    void warn(int column, Reason reason) {
        Problem problem = Problem.warning(at(column), reason);
        String found = verbatim(column);
        add(found.isEmpty() ? problem : problem.finding(found));
    }

    private Problem located(int column, Reason reason) {
        Problem problem = Problem.error(at(column), reason);
        String found = verbatim(column);
        return found.isEmpty() ? problem : problem.finding(found);
    }

    private String verbatim(int column) {
        int cell = binding.cell(column);
        return cell >= 0 && cell < row.size() ? row.verbatim(cell) : "";
    }

    /** Tells a mistake of the row that is in no cell of it. */
    void ofRow(Reason reason) {
        add(Problem.error(Location.of(file, row.line()), reason));
    }

    void add(Problem problem) {
        problems.add(problem);
        errors += problem.isError() ? 1 : 0;
    }
}
