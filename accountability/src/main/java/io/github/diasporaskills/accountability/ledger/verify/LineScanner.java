package io.github.diasporaskills.accountability.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;

/**
 * Reads a line of JSON that has exactly one form: names in a fixed order, no white space, numbers without leading
 * zeros, hexadecimal in lower case, Base64 with its padding. For one thread at a time.
 */
final class LineScanner {

    private static final long DAY_MICROS = 86_400_000_000L;

    private static final String TIME = "T00:00:00.000000Z";

    private byte[] line = new byte[0];
    private int start;
    private int end;
    private int at;
    private byte[] text = new byte[256];
    private int length;
    private String moment = "";
    private String lastDay = "";
    private long lastEpochDay;

    /** A line does not have its form. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final int column;

        Malformed(int column) {
            super("column " + column, null, false, false);
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    void begin(byte[] bytes, int from, int to) {
        line = bytes;
        start = from;
        at = from;
        end = to;
    }

    private Malformed malformed() {
        return new Malformed(at - start + 1);
    }

    boolean sees(String literal) {
        if (end - at < literal.length()) {
            return false;
        }
        for (int i = 0; i < literal.length(); i++) {
            if (line[at + i] != literal.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean takes(String literal) {
        boolean there = sees(literal);
        at += there ? literal.length() : 0;
        return there;
    }

    void expect(String literal) throws Malformed {
        if (!takes(literal)) {
            throw malformed();
        }
    }

    void expectEnd() throws Malformed {
        if (at != end) {
            throw malformed();
        }
    }

    long number() throws Malformed {
        int from = at;
        long value = 0;
        while (at < end && line[at] >= '0' && line[at] <= '9' && at - from < 19) {
            value = 10 * value + (line[at++] - '0');
        }
        if (at == from || value < 0 || (line[from] == '0' && at - from > 1)) {
            at = from;
            throw malformed();
        }
        return value;
    }

    boolean flag() throws Malformed {
        if (takes("true")) {
            return true;
        }
        expect("false");
        return false;
    }

    /** A quoted text; its bytes are in {@link #textBytes()} until the next one. */
    void text() throws Malformed {
        expect("\"");
        length = 0;
        while (at < end && line[at] != '"') {
            byte b = line[at];
            if (b == '\\') {
                at++;
                if (at >= end || (line[at] != '"' && line[at] != '\\')) {
                    throw malformed();
                }
                b = line[at];
            } else if (b >= 0 && b < ' ') {
                throw malformed();
            }
            if (length == text.length) {
                text = Arrays.copyOf(text, 2 * length);
            }
            text[length++] = b;
            at++;
        }
        expect("\"");
    }

    byte[] textBytes() {
        return text;
    }

    int textLength() {
        return length;
    }

    String words() throws Malformed {
        text();
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    byte[] hex(int bytes) throws Malformed {
        expect("\"");
        byte[] value = new byte[bytes];
        if (end - at < 2 * bytes) {
            throw malformed();
        }
        for (int i = 0; i < bytes; i++) {
            value[i] = (byte) (digit(line[at]) << 4 | digit(line[at + 1]));
            at += 2;
        }
        expect("\"");
        return value;
    }

    private int digit(byte b) throws Malformed {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        if (b >= 'a' && b <= 'f') {
            return b - 'a' + 10;
        }
        throw malformed();
    }

    byte[] base64() throws Malformed {
        expect("\"");
        int from = at;
        while (at < end && line[at] != '"') {
            at++;
        }
        byte[] value;
        try {
            value = Base64.getDecoder().decode(Arrays.copyOfRange(line, from, at));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        // The decoder lets unused bits of the last character be anything, and the padding be left out.
        int rest = value.length % 3 == 0 ? Math.min(3, value.length) : value.length % 3;
        byte[] last = Base64.getEncoder().encode(Arrays.copyOfRange(value, value.length - rest, value.length));
        int tail = at - from < last.length ? from : at - last.length;
        if ((at - from) % 4 != 0 || !Arrays.equals(line, tail, at, last, 0, last.length)) {
            throw malformed();
        }
        expect("\"");
        return value;
    }

    /** A moment such as {@code 2026-03-12T15:00:00.000000Z}, in microseconds from the beginning of 1970. */
    long moment() throws Malformed {
        String said = words();
        moment = said;
        int split = said.indexOf('T');
        if (split < 0 || !isTime(said, split)) {
            throw malformed();
        }
        long hour = two(said, split + 1);
        long minute = two(said, split + 4);
        long second = two(said, split + 7);
        if (hour > 23 || minute > 59 || second > 59) {
            throw malformed();
        }
        long ofDay = ((hour * 60 + minute) * 60 + second) * 1_000_000L
                + Integer.parseInt(said.substring(split + 10, split + 16));
        try {
            return Math.addExact(Math.multiplyExact(epochDay(said.substring(0, split)), DAY_MICROS), ofDay);
        } catch (ArithmeticException e) {
            throw malformed();
        }
    }

    /** The last moment as it was written. */
    String momentText() {
        return moment;
    }

    private static boolean isTime(String said, int from) {
        if (said.length() - from != TIME.length()) {
            return false;
        }
        for (int i = 0; i < TIME.length(); i++) {
            char c = said.charAt(from + i);
            boolean fits = TIME.charAt(i) == '0' ? c >= '0' && c <= '9' : c == TIME.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int two(String digits, int from) {
        return 10 * (digits.charAt(from) - '0') + digits.charAt(from + 1) - '0';
    }

    private long epochDay(String day) throws Malformed {
        if (!day.equals(lastDay)) {
            try {
                LocalDate parsed = LocalDate.parse(day);
                if (!parsed.toString().equals(day)) {
                    throw malformed();
                }
                lastEpochDay = parsed.toEpochDay();
                lastDay = day;
            } catch (DateTimeException e) {
                throw malformed();
            }
        }
        return lastEpochDay;
    }
}
