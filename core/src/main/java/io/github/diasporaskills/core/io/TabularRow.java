package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link TabularSource}. Rows hold personal data, so {@code toString} shows line and size only.
 *
 * <p>A row given to a {@link TabularSource.Visitor} is valid during that call; the source fills the same object again.
 * Not thread-safe.
 */
public final class TabularRow {

    /** All cells one after the other; cell {@code i} ends at {@code ends[i]}. Unicode NFC. */
    char[] chars = new char[1024];

    int[] ends = new int[64];
    private int size;
    private int line;

    /** The cells before they were normalised, only where that changed something. */
    private @Nullable List<String> verbatim;

    /** Whether every character so far is printable ASCII, as in most rows. */
    private boolean plain;

    /** Whether the row was written by {@link TabularWriter}, which puts an apostrophe before formulas. */
    private boolean neutralised;

    private boolean brokenQuote;
    private boolean openQuote;

    /** The cell whose quotation mark is amiss, one that is never closed above all, and the line on which that opens. */
    private int quoteCell;

    private int quoteLine;
    private boolean undecodable;
    private boolean control;

    /** The limit beyond which the row goes, or null. */
    private @Nullable Excess excess;

    /** How many characters were not kept. */
    private int cutOff;

    private int linesCut;

    /** The last character that was not kept, or 0. */
    private char lastCut;

    /** The row word for word, where it is more than its cells. */
    private @Nullable String original;

    /** Whether the row is the rest of a file, in which further rows may stand. */
    private boolean rest;

    /**
     * Where a row goes beyond a limit.
     *
     * @param code which limit
     * @param limit its value
     * @param cell the cell, or -1 for the row
     */
    record Excess(ImportReason code, int limit, int cell) {}

    TabularRow() {}

    /**
     * A row of its own.
     *
     * @param line where it stands in its table, from 1
     * @param cells verbatim
     * @return the row
     * @throws IllegalArgumentException if the line is less than 1
     */
    public static TabularRow of(int line, List<String> cells) {
        if (line < 1) {
            throw new IllegalArgumentException("A line is 1 or more; found " + line);
        }
        TabularRow row = new TabularRow();
        row.begin(line);
        for (String cell : cells) {
            row.add(requireNonNull(cell, "cell").toCharArray(), 0, cell.length());
        }
        row.finish();
        return row;
    }

    /**
     * Where the row begins.
     *
     * @return the physical line, from 1
     */
    public int line() {
        return line;
    }

    /**
     * The number of cells.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * A cell as it was found. It may be personal data.
     *
     * @param cell from 0
     * @return the text, quotation marks and escapes resolved and nothing else changed; in a file of rejected rows
     *     without the apostrophe that was written before a formula, so that a cell stays the same however often it is
     *     rejected
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public String verbatim(int cell) {
        Objects.checkIndex(cell, size);
        String found = verbatim != null ? verbatim.get(cell) : new String(chars, start(cell), ends[cell] - start(cell));
        return neutralised ? FormulaGuard.restored(found) : found;
    }

    /**
     * All cells as they were found. They may be personal data.
     *
     * @return an unmodifiable copy
     */
    public List<String> verbatim() {
        String[] all = new String[size];
        for (int i = 0; i < size; i++) {
            all[i] = verbatim(i);
        }
        return List.of(all);
    }

    /**
     * A cell ready for use: Unicode NFC, without blanks around it, and without the apostrophe that neutralised a
     * formula. It may be personal data.
     *
     * @param cell from 0
     * @return the text
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public String text(int cell) {
        Objects.checkIndex(cell, size);
        int from = textStart(cell);
        return new String(chars, from, textEnd(cell, from) - from);
    }

    /** Shows line and size only. */
    @Override
    public String toString() {
        return "TabularRow[line " + line + ", " + size + " cells]";
    }

    /** Says that formulas have an apostrophe before them, of which {@link #verbatim(int)} is to take one away. */
    void neutralised() {
        neutralised = true;
    }

    void begin(int atLine) {
        line = atLine;
        size = 0;
        neutralised = false;
        verbatim = null;
        plain = true;
        brokenQuote = false;
        openQuote = false;
        undecodable = false;
        control = false;
        excess = null;
        cutOff = 0;
        linesCut = 0;
        lastCut = 0;
        original = null;
        rest = false;
    }

    /** Notes the row word for word. */
    void original(String text) {
        original = text;
    }

    /** The row word for word, or null if its cells are that. */
    @Nullable
    String original() {
        return original;
    }

    /** Says that the row is the rest of a file. */
    void markRest() {
        rest = true;
    }

    boolean isRest() {
        return rest;
    }

    /** Counts characters that are not kept. */
    void cut(int characters) {
        cutOff += characters;
    }

    /** A row that stays as it is when this one is filled again. */
    TabularRow copy() {
        TabularRow copy = of(line, verbatim());
        copy.original = original;
        return copy;
    }

    /** Notes the first limit that the row goes beyond. */
    void exceeds(ImportReason code, int limit, int cell) {
        if (excess == null) {
            excess = new Excess(code, limit, cell);
        }
    }

    @Nullable
    Excess excess() {
        return excess;
    }

    /** How many characters of the row were not kept, separators before lost cells among them. */
    int cutOff() {
        return cutOff;
    }

    /** Counts a cell that is not kept at all, with the separator before it. */
    void skipCell(char[] from, int offset, int end) {
        cutOff++;
        skip(from, offset, end);
    }

    /** Counts the characters and line ends of what is not kept. */
    void skip(char[] from, int offset, int end) {
        cutOff += end - offset;
        for (int i = offset; i < end; i++) {
            linesCut += from[i] == '\n' ? 1 : 0;
        }
        lastCut = offset < end ? from[end - 1] : lastCut;
    }

    /** Whether the row's text ends with a line end, behind which no further line begins. */
    boolean endsWithLineEnd() {
        char last = lastCut != 0 || length() == 0 ? lastCut : chars[length() - 1];
        return last == '\n';
    }

    /** How many lines the row takes. */
    int lines() {
        int lines = 1 + linesCut;
        for (int i = 0; i < length(); i++) {
            lines += chars[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    void add(char[] from, int offset, int length) {
        int at = size == 0 ? 0 : ends[size - 1];
        if (at + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, at + length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        // Quicker than a copy for the short cells that tables are made of, and each character is looked at on the way:
        // a sum of signs turns negative if one is not printable ASCII.
        int beyond = 0;
        char[] into = chars;
        for (int i = 0; i < length; i++) {
            char c = from[offset + i];
            beyond |= (c - 0x20) | (0x7E - c);
            into[at + i] = c;
        }
        plain &= beyond >= 0;
        ends[size++] = at + length;
    }

    /** The next cell has text behind its closing quotation mark. */
    void markBrokenQuote() {
        if (!brokenQuote) {
            markQuote();
        }
        brokenQuote = true;
    }

    /** The next cell has no closing quotation mark. */
    void markOpenQuote() {
        markQuote();
        openQuote = true;
    }

    private void markQuote() {
        quoteCell = size;
        quoteLine = line + lines() - 1;
    }

    int quoteCell() {
        return quoteCell;
    }

    int quoteLine() {
        return quoteLine;
    }

    boolean hasBrokenQuote() {
        return brokenQuote;
    }

    boolean hasOpenQuote() {
        return openQuote;
    }

    boolean isUndecodable() {
        return undecodable;
    }

    boolean hasControl() {
        return control;
    }

    int length() {
        return size == 0 ? 0 : ends[size - 1];
    }

    int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    /** Where the usable text of a cell begins. */
    int textStart(int cell) {
        int from = start(cell);
        int to = ends[cell];
        while (from < to && isBlank(chars[from])) {
            from++;
        }
        return from < to && chars[from] == '\'' && FormulaGuard.isNeutral(chars, from, to) ? from + 1 : from;
    }

    /** Where the usable text of a cell ends, given where it begins. */
    int textEnd(int cell, int from) {
        int to = ends[cell];
        while (to > from && isBlank(chars[to - 1])) {
            to--;
        }
        return to;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\t' || c == '\n' || c == '\r';
    }

    /** Whether no cell has any text. */
    boolean isBlank() {
        if (excess != null) {
            return false;
        }
        for (int i = 0; i < length(); i++) {
            if (!isBlank(chars[i])) {
                return false;
            }
        }
        return true;
    }

    /** Brings the text to NFC and notes what is no text. */
    void finish() {
        if (plain) {
            return;
        }
        boolean wide = false;
        int end = length();
        for (int i = 0; i < end; i++) {
            char c = chars[i];
            if (c < 0x20 || c > 0x7E) {
                wide |= c >= 0x300;
                if (c < 0xA0) {
                    control |= isControl(c);
                } else if (Character.isSurrogate(c) || c >= 0xFFFE) {
                    i = oddCharacter(i, end);
                }
            }
        }
        if (wide) {
            normalise();
        }
    }

    /** A hash of all cells and where they end, in four lanes so that the processor need not wait. */
    long contentHash() {
        int end = length();
        long a = end;
        long b = size;
        long c = 0;
        long d = 0;
        int i = 0;
        for (; i + 3 < end; i += 4) {
            a = (a + chars[i]) * 0x9E3779B97F4A7C15L;
            b = (b + chars[i + 1]) * 0xC2B2AE3D27D4EB4FL;
            c = (c + chars[i + 2]) * 0x165667B19E3779F9L;
            d = (d + chars[i + 3]) * 0xD6E8FEB86659FD93L;
        }
        for (; i < end; i++) {
            a = (a + chars[i]) * 0x9E3779B97F4A7C15L;
        }
        for (i = 0; i < size; i++) {
            b = (b + ends[i]) * 0xC2B2AE3D27D4EB4FL;
        }
        a ^= a >>> 32;
        b ^= b >>> 29;
        c ^= c >>> 31;
        d ^= d >>> 30;
        return (a * 31 + b) * 0x9E3779B97F4A7C15L ^ (c * 31 + d) * 0xC2B2AE3D27D4EB4FL;
    }

    static boolean isControl(char c) {
        return c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c < 0xA0 && c != '\u0085';
    }

    private int oddCharacter(int at, int end) {
        char c = chars[at];
        if (Character.isHighSurrogate(c) && at + 1 < end && Character.isLowSurrogate(chars[at + 1])) {
            return at + 1;
        }
        undecodable = true;
        chars[at] = shown(c);
        return at;
    }

    /** How half a character is shown, which may stand for a byte that is no text. */
    static char shown(char half) {
        return half >= 0xDC80 && half <= 0xDCFF ? TextDecoder.windows1252(half) : '\uFFFD';
    }

    private void normalise() {
        boolean normal = true;
        for (int i = 0; i < size && normal; i++) {
            normal = Normalizer.isNormalized(slice(i), Normalizer.Form.NFC);
        }
        if (normal) {
            return;
        }
        List<String> found = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            found.add(slice(i).toString());
        }
        int cells = size;
        size = 0;
        for (int i = 0; i < cells; i++) {
            String cell = found.get(i);
            char[] composed = Normalizer.normalize(cell, Normalizer.Form.NFC).toCharArray();
            add(composed, 0, composed.length);
        }
        verbatim = found;
    }

    private CharSequence slice(int cell) {
        return CharBuffer.wrap(chars, start(cell), ends[cell] - start(cell));
    }
}
