package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What a number looks like, as data: no regular expression, so that no pack can make the search slow. Immutable and
 * thread-safe.
 *
 * <p>A shape is a row of tokens: {@code L} a Latin letter, {@code D} a digit, {@code d} a digit before which one space,
 * hyphen or full stop may stand, {@code [123]} one of these digits; each may be followed by how often, {@code {5}} or
 * {@code {5,6}}. A space in the shape stands for one space, hyphen or full stop that may be there or not. After a token
 * that may come more or less often, none may follow that takes the same characters, so that there is one way to read.
 *
 * @param text the shape, for example <code>L{1,2}D{5,6}</code>
 */
public record NumberShape(String text) {

    private static final int MOST = 40;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it cannot be read, or there would be two ways to read with it
     */
    public NumberShape {
        requireNonNull(text, "text");
        parse(text);
    }

    /**
     * A shape.
     *
     * @param text its tokens
     * @return the shape
     * @throws IllegalArgumentException if it cannot be read, or there would be two ways to read with it
     */
    public static NumberShape of(String text) {
        return new NumberShape(text);
    }

    /**
     * The tokens.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return text;
    }

    List<Token> tokens() {
        return parse(text);
    }

    /**
     * One token: which characters, how often.
     *
     * @param letters whether it takes letters; digits if not
     * @param digits the digits it takes; all if empty
     * @param apart whether a separator may stand before each
     * @param least how often at least
     * @param most how often at most
     */
    record Token(boolean letters, String digits, boolean apart, int least, int most) {

        boolean takes(char c) {
            if (letters) {
                return c >= 'a' && c <= 'z';
            }
            return c >= '0' && c <= '9' && (digits.isEmpty() || digits.indexOf(c) >= 0);
        }

        private boolean meets(Token other) {
            if (letters != other.letters) {
                return false;
            }
            return letters
                    || digits.isEmpty()
                    || other.digits.isEmpty()
                    || digits.chars().anyMatch(c -> other.digits.indexOf(c) >= 0);
        }
    }

    private static List<Token> parse(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean space = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                space = true;
                at++;
                continue;
            }
            String digits = "";
            int next = at + 1;
            if (c == '[') {
                int close = text.indexOf(']', at);
                digits = close < 0 ? "" : text.substring(at + 1, close);
                if (digits.isEmpty() || !digits.chars().allMatch(d -> d >= '0' && d <= '9')) {
                    throw unreadable(text, at);
                }
                next = close + 1;
            } else if (c != 'L' && c != 'D' && c != 'd') {
                throw unreadable(text, at);
            }
            int least = 1;
            int most = 1;
            if (next < text.length() && text.charAt(next) == '{') {
                int close = text.indexOf('}', next);
                String[] bounds = close < 0
                        ? new String[0]
                        : text.substring(next + 1, close).split(",", -1);
                if (bounds.length < 1 || bounds.length > 2) {
                    throw unreadable(text, next);
                }
                least = number(text, next, bounds[0]);
                most = number(text, next, bounds[bounds.length - 1]);
                next = close + 1;
            }
            if (least < 1 || most < least || most > MOST) {
                throw unreadable(text, at);
            }
            if (space) {
                tokens.add(new Token(false, "", true, 0, 0));
            }
            tokens.add(new Token(c == 'L', digits, c == 'd', least, most));
            space = false;
            at = next;
        }
        if (tokens.isEmpty() || space) {
            throw unreadable(text, text.length());
        }
        requireOneWay(text, tokens);
        return List.copyOf(tokens);
    }

    private static void requireOneWay(String text, List<Token> tokens) {
        Token before = tokens.get(0);
        for (Token token : tokens.subList(1, tokens.size())) {
            if (token.most == 0) {
                continue;
            }
            if (before.least < before.most && before.meets(token)) {
                throw new IllegalArgumentException(
                        "After a token that comes more or less often, none follows that takes the"
                                + " same characters; found that in " + text);
            }
            before = token;
        }
    }

    private static int number(String text, int at, String bound) {
        String digits = bound.strip();
        if (digits.isEmpty() || digits.length() > 2 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw unreadable(text, at);
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException unreadable(String text, int at) {
        return new IllegalArgumentException(
                "A shape is made of L, D, d, [123] and {5,6}, such as L{1,2}D{5,6}; found something else at place " + at
                        + " of " + text);
    }
}
