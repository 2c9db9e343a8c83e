package io.github.diasporaskills.accountability.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of a stream as ranges of bytes, each ended by a line feed. For one thread at a time. */
final class LineReader {

    /** Content of a mebibyte in Base64, and 64 of the longest codes, are less. */
    private static final int LONGEST = 1 << 22;

    /** A large file is read in pieces of this size; a small one is not made to wait for so much memory. */
    private static final int USUAL = 1 << 17;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 12];
    private int filled;
    private int start;
    private int end;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** What {@link #next} found. */
    enum Found {
        LINE,
        /** Bytes without a line feed behind them, at the end or because they are too many. */
        REST,
        NOTHING
    }

    Found next() throws IOException {
        start = end == 0 ? 0 : end + 1;
        int look = start;
        while (true) {
            for (int i = look; i < filled; i++) {
                if (buffer[i] == '\n') {
                    end = i;
                    return Found.LINE;
                }
            }
            look = filled;
            if (filled - start > LONGEST) {
                end = filled;
                return Found.REST;
            }
            if (filled == buffer.length && buffer.length < USUAL) {
                buffer = Arrays.copyOf(buffer, USUAL);
            } else if (start > 0 && filled == buffer.length) {
                System.arraycopy(buffer, start, buffer, 0, filled - start);
                look -= start;
                filled -= start;
                start = 0;
            } else if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                end = filled;
                return start >= filled ? Found.NOTHING : Found.REST;
            }
            filled += read;
        }
    }

    byte[] bytes() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
