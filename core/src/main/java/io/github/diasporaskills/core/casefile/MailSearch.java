package io.github.diasporaskills.core.casefile;

import java.util.List;

/** Finds addresses of mail and pages, also where the at sign or a dot is written as a word in brackets. */
final class MailSearch {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final int LONGEST_PAGE = 2_000;

    private static final List<String> AT =
            List.of("(at)", "[at]", "{at}", "(arobase)", "[arobase]", " arobase ", " (at) ");
    private static final List<String> DOTS =
            List.of("(dot)", "[dot]", "(point)", "[point]", "[.]", "(.)", " dot ", " point ");
    private static final List<String> PAGES =
            List.of("https://", "http://", "www.", "wa.me/", "facebook.com/", "t.me/");

    private final SearchText text;
    private final Finds finds;

    MailSearch(SearchText text, Finds finds) {
        this.text = text;
        this.finds = finds;
    }

    void run() {
        int i = 0;
        while (i < text.length()) {
            int next = i + 1;
            char c = text.at(i);
            if (c == '@') {
                mail(i, i + 1);
            } else if (c == '(' || c == '[' || c == '{' || c == ' ') {
                for (String each : AT) {
                    if (each.charAt(0) == c && text.has(i, each)) {
                        mail(i, i + each.length());
                        break;
                    }
                }
            } else if ((c == 'h' || c == 'w' || c == 'f' || c == 't') && !text.isWord(i - 1)) {
                next = Math.max(next, page(i));
            }
            i = next;
        }
    }

    private void mail(int at, int after) {
        int to = text.skipSpaces(after, 1);
        int end = domain(to);
        int last = text.at(at - 1) == ' ' ? at - 1 : at;
        int from = last;
        while (from > 0 && last - from < LONGEST_LOCAL && isLocal(text.at(from - 1))) {
            from--;
        }
        while (from < last && !text.isWord(from)) {
            from++;
        }
        if (from < last && end > to) {
            finds.add(IdentifierKind.EMAIL, from, end);
        }
    }

    /** The end of a domain of two labels or more that begins at a place; the place itself if there is none. */
    private int domain(int from) {
        int end = label(from);
        int good = from;
        int most = from + LONGEST_DOMAIN;
        while (end > from && end < most) {
            int next = dot(end);
            int after = next == end ? end : label(next);
            if (next == end || after == next) {
                break;
            }
            end = after;
            good = text.lettersEnd(next) - next >= 2 ? end : good;
        }
        return good;
    }

    private int dot(int place) {
        if (text.at(place) == '.') {
            return text.skipSpaces(place + 1, 1);
        }
        if (text.at(place) == ' ' && text.at(place + 1) == '.') {
            return text.skipSpaces(place + 2, 1);
        }
        for (String each : DOTS) {
            if (text.has(place, each)) {
                return place + each.length();
            }
        }
        return place;
    }

    private int label(int place) {
        int end = place;
        while (end - place < 63 && (text.isWord(end) || (text.at(end) == '-' && end > place))) {
            end++;
        }
        return end;
    }

    private static boolean isLocal(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-'
                || c == '+'
                || c == '%'
                || (c > 0x80 && Character.isLetter(c));
    }

    /** The end of the address of a page that begins at a place, or the place itself. */
    private int page(int i) {
        for (String each : PAGES) {
            if (text.has(i, each)) {
                int end = i + each.length();
                while (end < text.length() && end - i < LONGEST_PAGE && text.at(end) != ' ' && text.at(end) != '\n') {
                    end++;
                }
                if (end - i - each.length() >= 3) {
                    finds.add(IdentifierKind.WEB_ADDRESS, i, end);
                }
                return end;
            }
        }
        return i;
    }
}
