package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Separated values, parsed by FastCSV. Cells go from the parser's buffer into the row without a string between. */
final class CsvSource implements TabularSource {

    /** A cell may be as long as this and only its row is refused; a longer one ends the reading. In characters. */
    private static final int LEAST_BUFFER = 1 << 23;

    private static final int MAX_COLUMNS = 10_000;
    private static final String HINT = "sep=";

    /** Opens the characters. */
    private interface Opening {
        CharSource open() throws IOException;
    }

    private final String name;
    private final CsvFormat format;
    private final Opening opening;

    private CsvSource(String name, CsvFormat format, Opening opening) {
        this.name = name;
        this.format = format;
        this.opening = opening;
    }

    static CsvSource of(Path file, CsvFormat format) {
        Path last = file.getFileName();
        return new CsvSource(
                last == null ? file.toString() : last.toString(),
                format,
                () -> decoded(Files.newInputStream(file), format));
    }

    static CsvSource of(String name, InputStream bytes, CsvFormat format) {
        return new CsvSource(name, format, once(name, () -> decoded(bytes, format)));
    }

    static CsvSource of(String name, Reader text, CsvFormat format) {
        return new CsvSource(name, format, once(name, () -> CharSource.of(text)));
    }

    private static CharSource decoded(InputStream bytes, CsvFormat format) throws IOException {
        try {
            return new TextDecoder(bytes, format);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static Opening once(String name, Opening opening) {
        AtomicBoolean read = new AtomicBoolean();
        return () -> {
            if (read.getAndSet(true)) {
                throw new IllegalStateException("A table from a stream is read once; " + name
                        + " was read before. Maybe make the source from a path");
            }
            return opening.open();
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return "TabularSource[" + name + "]";
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        requireNonNull(visitor, "visitor");
        try (CharSource chars = opening.open()) {
            String first = chars.firstLine(CsvFormat.MAX_CELL);
            Handler handler = new Handler(chars, format);
            boolean hinted = first.length() == HINT.length() + 1 && first.startsWith(HINT);
            try (CsvReader<TabularRow> reader = reader(separator(first, hinted), handler, chars)) {
                if (hinted) {
                    reader.skipLines(1);
                }
                try {
                    visit(reader, chars, visitor);
                } catch (CsvParseException e) {
                    // A cell outgrew the parser's buffer.
                    visitor.unreadable(Problem.error(
                            Location.of(name, handler.line()),
                            Reason.of(ImportReason.CELL_ENDLESS).with("limit", buffer())));
                    visitor.unread(chars.linesLeft());
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    @SuppressWarnings({"removal", "deprecation"
    }) // without it one stray quotation mark would end the file; such rows are recognised and refused by the handler
    private CsvReader<TabularRow> reader(char separator, Handler handler, CharSource chars) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .maxBufferSize(buffer())
                .build(handler, chars);
    }

    private int buffer() {
        return Math.max(LEAST_BUFFER, format.maxCell());
    }

    private void visit(CsvReader<TabularRow> reader, CharSource chars, Visitor visitor) {
        // The reader fills the same row again when it looks for the next one, so each is used up before that.
        Iterator<TabularRow> rows = reader.iterator();
        if (!rows.hasNext()) {
            visitor.unreadable(Problem.error(Location.of(name), Reason.of(ImportReason.FILE_EMPTY)));
            return;
        }
        TabularRow heading = rows.next();
        TabularRow.@Nullable Excess excess = heading.excess();
        if (excess != null) {
            visitor.unreadable(Problem.error(
                    Location.of(name, heading.line()), Reason.of(excess.code()).with("limit", excess.limit())));
            visitor.unread(rest(rows));
            return;
        }
        RowDefects defects = new RowDefects(name, headings(heading));
        visitor.header(defects.headings(), heading.line());
        boolean ofRejected = defects.headings().contains(HeaderBinding.REJECTED_LINE);
        boolean told = false;
        int count = 0;
        while (rows.hasNext()) {
            TabularRow row = rows.next();
            if (row.isBlank()) {
                continue;
            }
            if (++count > format.maxRows()) {
                visitor.unreadable(Problem.error(
                        Location.of(name, row.line()),
                        Reason.of(ImportReason.FILE_TOO_MANY_ROWS).with("limit", format.maxRows())));
                visitor.unread(1 + rest(rows));
                return;
            }
            if (ofRejected) {
                row.neutralised();
            }
            told = told || tellEncoding(chars, visitor);
            defects.tell(row, visitor);
            visitor.row(row);
        }
        if (!told) {
            tellEncoding(chars, visitor);
        }
    }

    private static int rest(Iterator<TabularRow> rows) {
        int count = 0;
        while (rows.hasNext()) {
            count += rows.next().isBlank() ? 0 : 1;
        }
        return count;
    }

    private static List<String> headings(TabularRow row) {
        List<String> headings = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            headings.add(row.text(i));
        }
        return List.copyOf(headings);
    }

    private boolean tellEncoding(CharSource chars, Visitor visitor) {
        if (chars instanceof TextDecoder decoder && decoder.fellBackToWindows1252()) {
            visitor.problem(Problem.warning(Location.of(name), Reason.of(ImportReason.FILE_WINDOWS_1252)));
            return true;
        }
        return false;
    }

    private char separator(String firstLine, boolean hinted) {
        if (format.separator().isPresent()) {
            return format.separator().get();
        } else if (hinted) {
            return firstLine.charAt(HINT.length());
        }
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < firstLine.length(); i++) {
                char c = firstLine.charAt(i);
                quoted ^= c == '"';
                count += !quoted && c == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** Fills the one row that is handed out again and again. */
    private static final class Handler extends CsvCallbackHandler<TabularRow> {

        private final TabularRow row = new TabularRow();
        private final CharSource chars;
        private final int maxCell;
        private final int maxRow;

        /** How many characters of rows beyond the limits may still be kept. */
        private int left = CsvFormat.MAX_KEPT;

        private RecordType type = RecordType.DATA;
        private long line;

        Handler(CharSource chars, CsvFormat format) {
            this.chars = chars;
            this.maxCell = format.maxCell();
            this.maxRow = format.maxRow();
        }

        int line() {
            return (int) Math.min(line, Integer.MAX_VALUE);
        }

        @Override
        protected RecordType getRecordType() {
            return type;
        }

        @Override
        protected int getFieldCount() {
            return row.size();
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            line = startingLineNumber;
            type = RecordType.DATA;
            row.begin(line());
        }

        @Override
        protected void addField(char[] buf, int offset, int length, boolean quoted) {
            int used = length;
            if (quoted) {
                if (chars.exhausted()) {
                    row.markOpenQuote();
                    used -= chars.lineEndAdded() && length > 0 && buf[offset + length - 1] == '\n' ? 1 : 0;
                } else if (!closed(buf, offset, length)) {
                    row.markBrokenQuote();
                }
            }
            if (row.size() == MAX_COLUMNS) {
                row.exceeds(ImportReason.ROW_TOO_MANY_CELLS, MAX_COLUMNS, -1);
                row.skipCell(buf, offset, offset + used);
                return;
            }
            int most = Math.min(maxCell, maxRow - row.length());
            if (used > most) {
                boolean cell = used > maxCell;
                row.exceeds(
                        cell ? ImportReason.CELL_TOO_LONG : ImportReason.ROW_TOO_LONG,
                        cell ? maxCell : maxRow,
                        cell ? row.size() : -1);
                used = kept(buf, offset, used, most);
            }
            row.add(buf, offset, used);
        }

        /** How much of a cell beyond a limit is kept: all of it if there is room, else what lies within the limit. */
        private int kept(char[] buf, int offset, int used, int most) {
            int room = row.cutOff() > 0 ? 0 : Math.min(CsvFormat.MAX_KEPT_ROW, left) - row.length();
            if (used <= room) {
                return used;
            }
            int kept = Math.max(Math.max(most, room), 0);
            kept -= kept > 0 && Character.isHighSurrogate(buf[offset + kept - 1]) ? 1 : 0;
            row.skip(buf, offset + kept, offset + used);
            return kept;
        }

        /**
         * Whether the closing quotation mark stands where it should. The parser has shortened the text in place, by
         * one character for each quotation mark left in it; what stood behind is still in the buffer.
         */
        private static boolean closed(char[] buf, int offset, int length) {
            int end = offset + length;
            if (end < buf.length && buf[end] == '"' && indexOfQuote(buf, offset, end) == end) {
                return true;
            }
            int at = end;
            for (int i = offset; i < end; i++) {
                at += buf[i] == '"' ? 1 : 0;
            }
            return at < buf.length && buf[at] == '"';
        }

        private static int indexOfQuote(char[] buf, int from, int to) {
            int at = from;
            while (at < to && buf[at] != '"') {
                at++;
            }
            return at;
        }

        @Override
        protected void setComment(char[] buf, int offset, int length) {
            type = RecordType.COMMENT;
        }

        @Override
        protected void setEmpty() {
            type = RecordType.EMPTY;
        }

        @Override
        protected TabularRow buildRecord() {
            if (row.excess() != null) {
                left = Math.max(0, left - row.length());
            }
            row.finish();
            return row;
        }
    }
}
