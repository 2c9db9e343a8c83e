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
