package io.github.diasporaskills.matching.scheduling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Content lines of RFC 5545, 3.1: folded at 75 octets, ended by CRLF, text escaped as 3.3.11 says. */
final class ICalendarLines {

    private static final int OCTETS = 75;
    private static final String END = "\r\n";

    private final StringBuilder out = new StringBuilder(4096);

    /** Adds a line whose value stands as it is. */
    void add(String name, String value) {
        String line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                out.append(END).append(' ');
                octets = 1;
            }
            out.appendCodePoint(point);
            octets += size;
            i += Character.charCount(point);
        }
        out.append(END);
    }

    /** Adds a line whose value is text of people. */
    void addText(String name, String text) {
        add(name, escaped(text));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(point);
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append('\t');
                default -> {
                    // Control characters have no place in a calendar file.
                    if (!Character.isISOControl(point)) {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }

    static String unescaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** The lines of a file, folded ones joined, each with the number of its first line. */
    static List<Numbered> unfolded(String file) {
        List<Numbered> lines = new ArrayList<>();
        int number = 0;
        for (String line : file.split("\r\n|\n", -1)) {
            number++;
            if (!lines.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
                Numbered before = lines.remove(lines.size() - 1);
                lines.add(new Numbered(before.number(), before.text() + line.substring(1)));
            } else if (!line.isEmpty()) {
                lines.add(new Numbered(number, line));
            }
        }
        return lines;
    }

    /** A line and where it stands. */
    record Numbered(int number, String text) {}

    @Override
    public String toString() {
        return out.toString();
    }
}
