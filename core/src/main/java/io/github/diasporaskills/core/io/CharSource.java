package io.github.diasporaskills.core.io;

import java.io.IOException;
import java.io.Reader;

/**
 * Characters on their way to the parser. Ends the last line if the file does not, so that the parser sees every sound
 * record end within the text: a record that is still open when {@link #exhausted()} has an open quotation mark.
 */
abstract class CharSource extends Reader {

    private char[] ahead = new char[0];
    private int aheadFrom;
    private boolean begun;
    private boolean exhausted;
    private boolean lineEndAdded;
    private char last = '\n';
    private char[] handed = new char[0];
    private int handedTo;

    /** Reads at least one character, or gives -1 at the end. */
    abstract int fill(char[] into, int from, int length) throws IOException;

    /** Whether the end has been reported to the parser. */
    final boolean exhausted() {
        return exhausted;
    }

    /** Whether a line end was added at the end. */
    final boolean lineEndAdded() {
        return lineEndAdded;
    }

    /**
     * The first line, without moving on; a leading byte order mark is dropped.
     *
     * @param limit most characters looked at
     */
    final String firstLine(int limit) throws IOException {
        StringBuilder line = new StringBuilder();
        char[] some = new char[512];
        boolean quoted = false;
        int looked = 0;
        boolean first = true;
        while (line.length() < limit) {
            int got = fill(some, 0, some.length);
            if (got < 0) {
                break;
            }
            if (first && got > 0 && some[0] == '\uFEFF') {
                System.arraycopy(some, 1, some, 0, --got);
            }
            first = false;
            line.append(some, 0, got);
            for (; looked < line.length(); looked++) {
                char c = line.charAt(looked);
                quoted ^= c == '"';
                if (!quoted && (c == '\n' || c == '\r')) {
                    ahead = line.toString().toCharArray();
                    return line.substring(0, looked);
                }
            }
        }
        ahead = line.toString().toCharArray();
        return line.toString();
    }

    @Override
    public final int read(char[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int got;
        if (aheadFrom < ahead.length) {
            got = Math.min(length, ahead.length - aheadFrom);
            System.arraycopy(ahead, aheadFrom, into, from, got);
            aheadFrom += got;
        } else {
            got = fill(into, from, length);
        }
        if (got > 0) {
            begun = true;
            last = into[from + got - 1];
            handed = into;
            handedTo = from + got;
            return got;
        }
        if (begun && !lineEndAdded && last != '\n' && last != '\r') {
            lineEndAdded = true;
            into[from] = '\n';
            return 1;
        }
        exhausted = true;
        return -1;
    }

    /**
     * How many lines there are from the cell on at which the parser gave up: those in its buffer, which that cell
     * fills, and those that it never asked for.
     */
    final int linesLeft() throws IOException {
        long lines = 1;
        char[] some = handed;
        int to = handedTo;
        char before = 0;
        while (to >= 0) {
            for (int i = 0; i < to; i++) {
                char c = some[i];
                lines += before == '\n' || (before == '\r' && c != '\n') ? 1 : 0;
                before = c;
            }
            some = new char[1 << 13];
            to = read(some, 0, some.length);
        }
        return (int) Math.min(lines, Integer.MAX_VALUE);
    }

    /** Text that needs no decoding. */
    static CharSource of(Reader text) {
        return new CharSource() {
            @Override
            int fill(char[] into, int from, int length) throws IOException {
                return text.read(into, from, length);
            }

            @Override
            public void close() throws IOException {
                text.close();
            }
        };
    }
}
