package io.github.diasporaskills.core.io;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Characters on their way to a parser, of which those since a place are kept to be shown word for word, up to
 * {@link CsvFormat#MAX_KEPT_ROW}. Places are counted in characters from the beginning. Not thread-safe.
 */
final class KeptText extends Reader {

    private static final int ENOUGH_TO_DROP = 1 << 16;

    private final CharSource source;
    private final StringBuilder kept = new StringBuilder();

    /** Where what is kept begins. */
    private long from;

    private long read;

    /** Whether more came than is kept; then the last characters handed out are kept beside. */
    private boolean full;

    private char[] last = {};
    private char before;
    private boolean undecodable;

    KeptText(CharSource source) {
        this.source = source;
    }

    /** Whether a byte that is no text was met. */
    boolean isUndecodable() {
        return undecodable;
    }

    /** How many characters were read. */
    long length() {
        return read;
    }

    @Override
    public int read(char[] into, int at, int length) throws IOException {
        int got = length == 0 ? 0 : source.fill(into, at, length);
        if (got <= 0) {
            return got;
        }
        read += got;
        for (int i = at; i < at + got; i++) {
            char c = into[i];
            undecodable |= Character.isLowSurrogate(c) && !Character.isHighSurrogate(before);
            before = c;
        }
        if (full || kept.length() + got > CsvFormat.MAX_KEPT_ROW) {
            full = true;
            last = Arrays.copyOfRange(into, at, at + got);
        } else {
            kept.append(into, at, got);
        }
        return got;
    }

    /** Keeps only what comes from a place on, which the parser has come to. */
    void forget(long place) {
        if (full) {
            int gone = (int) Math.max(0, place - (read - last.length));
            kept.setLength(0);
            kept.append(last, gone, last.length - gone);
            from = read - last.length + gone;
            last = new char[0];
            full = false;
        } else if (place - from > ENOUGH_TO_DROP) {
            kept.delete(0, (int) (place - from));
            from = place;
        }
    }

    /** What stands between two places, as far as it is kept. */
    String between(long start, long end) {
        int first = (int) Math.min(Math.max(0, start - from), kept.length());
        int behind = (int) Math.min(Math.max(first, end - from), kept.length());
        return kept.substring(first, behind);
    }

    /** Reads to the end; gives the number of lines that end on the way. */
    int drain() throws IOException {
        char[] some = new char[1 << 13];
        long lines = 0;
        char previous = 0;
        for (int got = read(some, 0, some.length); got >= 0; got = read(some, 0, some.length)) {
            for (int i = 0; i < got; i++) {
                char c = some[i];
                lines += c == '\r' || (c == '\n' && previous != '\r') ? 1 : 0;
                previous = c;
            }
        }
        return (int) Math.min(lines, Integer.MAX_VALUE);
    }

    /** The text with what is half a character, or a byte of none, shown as in {@link TabularRow}. */
    static String wellFormed(String text) {
        char[] chars = text.toCharArray();
        boolean odd = false;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (Character.isHighSurrogate(c) && i + 1 < chars.length && Character.isLowSurrogate(chars[i + 1])) {
                i++;
            } else if (Character.isSurrogate(c)) {
                odd = true;
                chars[i] = TabularRow.shown(c);
            }
        }
        return odd ? new String(chars) : text;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
