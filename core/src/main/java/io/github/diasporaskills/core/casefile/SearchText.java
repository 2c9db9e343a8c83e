package io.github.diasporaskills.core.casefile;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text made even for searching, with the way back to the places in the original: lower case, base letters without
 * accents or vowel signs, ASCII digits whatever digits were written, letters of look-alike alphabets as Latin, invisible
 * characters gone, each white space but a line end a space. One use, one thread; it counts the steps that searching takes.
 */
final class SearchText {

    /** Cyrillic and Greek letters that look like Latin ones, in lower case, and those. */
    private static final String LOOK_ALIKE = "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdһhӏlαaεeηnιiκkμuνvοoρpτtυuχxѵv";

    private final String original;
    private char[] chars;
    private int[] starts;
    private int[] ends;
    private boolean[] upper;
    private int length;
    private long steps;

    SearchText(String original) {
        this.original = original;
        int room = original.length() + 16;
        this.chars = new char[room];
        this.starts = new int[room];
        this.ends = new int[room];
        this.upper = new boolean[room];
        for (int i = 0; i < original.length(); ) {
            int c = original.codePointAt(i);
            int next = i + Character.charCount(c);
            take(c, i, next);
            i = next;
        }
    }

    private void take(int c, int start, int end) {
        if (c < 0x80) {
            boolean isUpper = c >= 'A' && c <= 'Z';
            add(isUpper ? (char) (c + 32) : plain((char) c), start, end, isUpper);
            return;
        }
        int type = Character.getType(c);
        if (isNothing(c, type)) {
            if (length > 0) {
                ends[length - 1] = end;
            }
            return;
        }
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            add((char) ('0' + Character.digit(c, 10)), start, end, false);
            return;
        }
        if (type == Character.SPACE_SEPARATOR) {
            add(' ', start, end, false);
            return;
        }
        boolean isUpper = Character.isUpperCase(c);
        String base = Normalizer.normalize(Character.toString(Character.toLowerCase(c)), Normalizer.Form.NFKD);
        for (int i = 0; i < base.length(); i++) {
            char part = base.charAt(i);
            int partType = Character.getType(part);
            if (!isNothing(part, partType)) {
                char folded = partType == Character.DECIMAL_DIGIT_NUMBER
                        ? (char) ('0' + Character.digit(part, 10))
                        : letter(Character.toLowerCase(part));
                add(folded, start, end, isUpper);
            }
        }
    }

    private static boolean isNothing(int c, int type) {
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == 0x0640 // tatweel
                || c == 0x0621; // hamza on the line
    }

    private static char plain(char c) {
        return c == '\t' || c == '\r' || c == '\f' || c == 0x0B ? ' ' : c;
    }

    private static char letter(char c) {
        return switch (c) {
            case 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ک' -> 'ك';
            case '‐', '‑', '‒', '–', '—', '−' -> '-';
            case '’', '‘', 'ʼ' -> '\'';
            case '٫' -> ',';
            case 'ß' -> 's';
            case 'ø', 'œ' -> 'o';
            case 'ı' -> 'i';
            default -> c < 0x370 || c > 0x530 ? c : lookAlike(c);
        };
    }

    private static char lookAlike(char c) {
        for (int i = 0; i < LOOK_ALIKE.length(); i += 2) {
            if (LOOK_ALIKE.charAt(i) == c) {
                return LOOK_ALIKE.charAt(i + 1);
            }
        }
        return c;
    }

    private void add(char c, int start, int end, boolean isUpper) {
        if (length == chars.length) {
            int room = length * 2;
            chars = Arrays.copyOf(chars, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            upper = Arrays.copyOf(upper, room);
        }
        chars[length] = c;
        starts[length] = start;
        ends[length] = end;
        upper[length] = isUpper;
        length++;
    }

    /** The folded text, for words that stand in data. */
    static String fold(String text) {
        SearchText folded = new SearchText(text);
        return new String(folded.chars, 0, folded.length);
    }

    int length() {
        return length;
    }

    /** The folded character at a place, or 0 outside of the text. Each look is a step. */
    char at(int place) {
        steps++;
        return place < 0 || place >= length ? 0 : chars[place];
    }

    boolean isUpper(int place) {
        return upper[place];
    }

    boolean isDigit(int place) {
        char c = at(place);
        return c >= '0' && c <= '9';
    }

    boolean isLetter(int place) {
        char c = at(place);
        return (c >= 'a' && c <= 'z') || (c > 0x80 && Character.isLetter(c));
    }

    boolean isWord(int place) {
        return isDigit(place) || isLetter(place);
    }

    boolean isWordStart(int place) {
        return isWord(place) && !isWord(place - 1);
    }

    /** Whether the folded text has a word, or words, at a place, and ends there. */
    boolean hasWords(int place, String words) {
        return has(place, words) && !isLetter(place + words.length());
    }

    boolean has(int place, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at(place + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of some words stands, whole, within a number of characters before a place. */
    boolean isAfterOneOf(int place, Iterable<String> words, int within) {
        for (int from = place - 1; from >= 0 && from >= place - within; from--) {
            if (!isLetter(from - 1) && isLetter(from)) {
                for (String each : words) {
                    if (from + each.length() <= place && hasWords(from, each)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The end of the run of letters that begins at a place. */
    int lettersEnd(int place) {
        int end = place;
        while (isLetter(end)) {
            end++;
        }
        return end;
    }

    /** The end of the run of digits that begins at a place. */
    int digitsEnd(int place) {
        int end = place;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    int skipSpaces(int place, int most) {
        int at = place;
        while (at < place + most && at(at) == ' ') {
            at++;
        }
        return at;
    }

    String text(int from, int to) {
        steps += to - from;
        return new String(chars, from, to - from);
    }

    /** Whether the character at a place was written with an accent or otherwise than in ASCII. */
    boolean isAccented(int place) {
        return place < length && (ends[place] - starts[place] > 1 || original.charAt(starts[place]) >= 0x80);
    }

    /** The finding of the folded characters from one place to before another. */
    IdentifierFinding finding(IdentifierKind kind, int from, int to) {
        return new IdentifierFinding(kind, starts[from], ends[to - 1] - starts[from]);
    }

    String original(int from, int to) {
        return original.substring(starts[from], ends[to - 1]);
    }

    long steps() {
        return steps;
    }
}
