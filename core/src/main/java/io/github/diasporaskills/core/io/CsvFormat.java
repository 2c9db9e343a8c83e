package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file of separated values, and the limits within which it is read. Immutable and thread-safe.
 *
 * <p>Detected means: a byte order mark decides the encoding; without one the bytes are read as strict UTF-8, and if
 * the first bytes beyond ASCII are not UTF-8, as Windows-1252 with a warning. The separator is the comma, semicolon or
 * tab that is most frequent in the heading row outside quotation marks; a first line {@code sep=;}, as spreadsheets
 * write it, decides instead.
 */
public final class CsvFormat {

    /** Longest cell unless said otherwise, in characters. */
    public static final int MAX_CELL = 65_536;

    /** Longest row unless said otherwise, in characters. */
    public static final int MAX_ROW = 1_048_576;

    /**
     * A row beyond the limits is refused, and kept whole up to this many characters, about 8 million: as much as the
     * parser holds at once.
     */
    public static final int MAX_KEPT_ROW = 1 << 23;

    /**
     * The rows of one table that are beyond the limits are kept whole as long as they have together no more than this
     * many characters, about 32 million (64 MB at most). Of later ones only what lies within the limits is kept, and
     * they are marked as cut.
     */
    public static final int MAX_KEPT = 1 << 25;

    /** Most rows unless said otherwise. */
    public static final int MAX_ROWS = 20_000_000;

    private static final CsvFormat DETECTED = new CsvFormat(null, '\0', true, MAX_CELL, MAX_ROW, MAX_ROWS);

    private final @Nullable Charset charset;
    private final char separator;
    private final boolean windows1252;
    private final int maxCell;
    private final int maxRow;
    private final int maxRows;

    private CsvFormat(
            @Nullable Charset charset, char separator, boolean windows1252, int maxCell, int maxRow, int maxRows) {
        this.charset = charset;
        this.separator = separator;
        this.windows1252 = windows1252;
        this.maxCell = maxCell;
        this.maxRow = maxRow;
        this.maxRows = maxRows;
    }

    /**
     * Encoding and separator are detected; limits are {@link #MAX_CELL}, {@link #MAX_ROW} and {@link #MAX_ROWS}.
     *
     * @return the format
     */
    public static CsvFormat detected() {
        return DETECTED;
    }

    /**
     * This format with a declared encoding. Bytes that are not text in it make their row refused; no other encoding
     * is tried.
     *
     * @param declared the encoding
     * @return a new format
     */
    public CsvFormat in(Charset declared) {
        return new CsvFormat(requireNonNull(declared, "declared"), separator, windows1252, maxCell, maxRow, maxRows);
    }

    /**
     * This format with a declared separator.
     *
     * @param declared for example a comma, semicolon or tab
     * @return a new format
     * @throws IllegalArgumentException for a letter, digit, quotation mark or line end
     */
    public CsvFormat separatedBy(char declared) {
        if (Character.isLetterOrDigit(declared)
                || declared == '"'
                || declared == '\n'
                || declared == '\r'
                || declared == '\0') {
            throw new IllegalArgumentException(
                    "A separator is a sign such as , ; or tab; found " + Character.getName(declared));
        }
        return new CsvFormat(charset, declared, windows1252, maxCell, maxRow, maxRows);
    }

    /**
     * This format without the fall-back to Windows-1252: rows with bytes that are not UTF-8 are refused.
     *
     * @return a new format
     */
    public CsvFormat utf8Only() {
        return new CsvFormat(charset, separator, false, maxCell, maxRow, maxRows);
    }

    /**
     * This format with other limits. A row beyond its limits is refused, and kept whole within {@link #MAX_KEPT_ROW}
     * and {@link #MAX_KEPT}; a table with more rows, or with a heading row beyond the limits, is refused as a whole. The
     * limit is named.
     *
     * @param cell longest cell in characters, 1 or more
     * @param row longest row in characters, 1 or more
     * @param rows most rows, 0 or more
     * @return a new format
     * @throws IllegalArgumentException if a limit is lower than that
     */
    public CsvFormat limitedTo(int cell, int row, int rows) {
        if (cell < 1 || row < 1 || rows < 0) {
            throw new IllegalArgumentException("Limits are at least 1 character a cell, 1 a row, 0 rows; found " + cell
                    + ", " + row + ", " + rows);
        }
        return new CsvFormat(charset, separator, windows1252, cell, row, rows);
    }

    /**
     * The declared encoding.
     *
     * @return empty if it is detected
     */
    public Optional<Charset> charset() {
        return Optional.ofNullable(charset);
    }

    /**
     * The declared separator.
     *
     * @return empty if it is detected
     */
    public Optional<Character> separator() {
        return separator == '\0' ? Optional.empty() : Optional.of(separator);
    }

    /**
     * Whether bytes that are not UTF-8 may be read as Windows-1252.
     *
     * @return true unless {@link #utf8Only()}
     */
    public boolean mayBeWindows1252() {
        return windows1252;
    }

    /**
     * The longest cell.
     *
     * @return characters, 1 or more
     */
    public int maxCell() {
        return maxCell;
    }

    /**
     * The longest row.
     *
     * @return characters, 1 or more
     */
    public int maxRow() {
        return maxRow;
    }

    /**
     * The most rows.
     *
     * @return 0 or more
     */
    public int maxRows() {
        return maxRows;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CsvFormat f
                && Objects.equals(charset, f.charset)
                && separator == f.separator
                && windows1252 == f.windows1252
                && maxCell == f.maxCell
                && maxRow == f.maxRow
                && maxRows == f.maxRows;
    }

    @Override
    public int hashCode() {
        return Objects.hash(charset, separator, windows1252, maxCell, maxRow, maxRows);
    }

    @Override
    public String toString() {
        return "CsvFormat[" + (charset == null ? windows1252 ? "UTF-8 or Windows-1252" : "UTF-8" : charset.name())
                + ", separator "
                + (separator == '\0' ? "detected" : String.format(Locale.ROOT, "U+%04X", (int) separator))
                + ", cell " + maxCell + ", row " + maxRow + ", rows " + maxRows + "]";
    }
}
