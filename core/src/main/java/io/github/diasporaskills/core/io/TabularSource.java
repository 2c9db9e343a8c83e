package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;

/**
 * A table that is read once from top to bottom: a heading row, then rows. Rows are handed over one at a time and
 * nothing is held, so a table may be larger than memory.
 *
 * <p>Files separated by commas, semicolons or tabs are read by {@link #csv(Path)} and its siblings. Other formats, a
 * spreadsheet for example, implement this interface and make their rows with {@link TabularRow#of(int, List)}.
 *
 * <p>A source finds what is wrong with the table as such, whatever its columns mean, and says so through
 * {@link Visitor#problem(Problem)}: cells that are missing or too many, a quotation mark that never closes, bytes that
 * are no text, control characters, cells that a spreadsheet would run as a formula.
 */
public interface TabularSource {

    /**
     * The table's name as the person knows it; problems are located with it.
     *
     * @return for example {@code experts.csv}
     */
    String name();

    /**
     * Reads the table from top to bottom.
     *
     * @param visitor receives headings, rows and problems, in the order of the table
     * @throws IOException if the bytes cannot be had; what is wrong in them goes to the visitor
     * @throws IllegalStateException if the source was made from a stream or reader and has been read before
     */
    void read(Visitor visitor) throws IOException;

    /**
     * A file of values separated by commas, semicolons or tabs, encoding and separator detected.
     *
     * @param file the file; its last name part becomes {@link #name()}
     * @return a source that can be read again and again
     */
    static TabularSource csv(Path file) {
        return csv(file, CsvFormat.detected());
    }

    /**
     * A file of separated values in a known format.
     *
     * @param file the file; its last name part becomes {@link #name()}
     * @param format what is known of it, and its limits
     * @return a source that can be read again and again
     */
    static TabularSource csv(Path file, CsvFormat format) {
        return CsvSource.of(requireNonNull(file, "file"), requireNonNull(format, "format"));
    }

    /**
     * A stream of separated values.
     *
     * @param name the name to locate problems with
     * @param bytes read once and closed afterwards
     * @param format what is known of it, and its limits
     * @return a source that can be read once
     */
    static TabularSource csv(String name, InputStream bytes, CsvFormat format) {
        return CsvSource.of(
                requireNonNull(name, "name"), requireNonNull(bytes, "bytes"), requireNonNull(format, "format"));
    }

    /**
     * Separated values that are text already, so that no encoding is detected.
     *
     * @param name the name to locate problems with
     * @param text read once and closed afterwards
     * @param format the separator, if known, and the limits
     * @return a source that can be read once
     */
    static TabularSource csv(String name, Reader text, CsvFormat format) {
        return CsvSource.of(
                requireNonNull(name, "name"), requireNonNull(text, "text"), requireNonNull(format, "format"));
    }

    /**
     * Tells a visitor what is wrong with a row as such, whatever its columns mean: cells that are missing or too many,
     * characters that are no text, cells that a spreadsheet would run as a formula. For those who implement this
     * interface; to be called before the row is handed over.
     *
     * @param name the table's name, to locate problems with
     * @param headings as they were handed over
     * @param row the row
     * @param visitor receives the problems
     */
    static void tellDefects(String name, List<String> headings, TabularRow row, Visitor visitor) {
        new RowDefects(requireNonNull(name, "name"), headings).tell(row, visitor);
    }

    /** Receives a table. Calls come from one thread, the one that reads. */
    interface Visitor {

        /**
         * The headings, once, before any row. Not called for a table without any.
         *
         * @param headings trimmed, in the order of the table; empty and repeated ones are handed over as they are
         * @param line the line they stand on, from 1, or 0 if they stand on none, as in JSON
         */
        void header(List<String> headings, int line);

        /**
         * One row. Rows without any text are skipped.
         *
         * @param row valid during this call only; the same object is used for the next row
         */
        void row(TabularRow row);

        /**
         * A finding. One that belongs to a row comes directly before that row and has its line; an error means that
         * the row cannot be trusted.
         *
         * @param problem located by file, line and heading
         */
        void problem(Problem problem);

        /**
         * The table cannot be read any further, and no row follows. Rows before it were good, those after it are
         * unknown: what was read is not the whole.
         *
         * @param problem why, with the line where reading stopped
         */
        void unreadable(Problem problem);

        /**
         * How much was not read. Comes after {@link #unreadable(Problem)} where the source knows it.
         *
         * @param rows rows not handed over, or where rows cannot be told apart, lines
         */
        default void unread(int rows) {}
    }
}
