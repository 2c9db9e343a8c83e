package io.github.diasporaskills.accountability.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML, and SVG inside it, that is also well-formed XML: every tag is closed, every value is escaped, every
 * line ends in one line feed. Nothing can be written unescaped but the style sheet of this package.
 */
final class Markup {

    private static final Set<String> VOID = Set.of("meta", "br", "hr", "link", "img", "col", "wbr");

    /** Tags before which a new line is begun, so that the source can be read and compared. */
    private static final Set<String> BLOCKS = Set.of(
            "html",
            "head",
            "body",
            "header",
            "main",
            "footer",
            "nav",
            "section",
            "div",
            "h1",
            "h2",
            "h3",
            "p",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "colgroup",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "svg",
            "g",
            "rect",
            "line",
            "path",
            "text",
            "defs",
            "pattern",
            "title",
            "desc",
            "meta",
            "style",
            "a");

    private final StringBuilder out = new StringBuilder(64 * 1024);
    private final Deque<String> open = new ArrayDeque<>();

    Markup doctype() {
        out.append("<!DOCTYPE html>");
        return this;
    }

    /** Opens an element; attributes come in pairs of name and value, and a pair with an empty value is left out. */
    Markup open(String tag, String... attributes) {
        begin(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** An element without content. */
    Markup empty(String tag, String... attributes) {
        begin(tag, attributes);
        if (VOID.contains(tag) || isSvg(tag)) {
            out.append("/>");
        } else {
            out.append("></").append(tag).append('>');
        }
        return this;
    }

    /** An element that holds only text. */
    Markup element(String tag, String text, String... attributes) {
        open(tag, attributes);
        text(text);
        return close();
    }

    Markup text(String text) {
        escape(out, text);
        return this;
    }

    /** Closes the element opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** The style sheet, which is part of this library and holds no data. */
    Markup style(String css) {
        if (css.contains("<") || css.contains("&")) {
            throw new IllegalArgumentException("A style sheet holds neither < nor &, so that the page stays XML too");
        }
        begin("style");
        out.append(">\n").append(css).append("</style>");
        return this;
    }

    String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Elements left open: " + open);
        }
        return out.append('\n').toString();
    }

    private void begin(String tag, String... attributes) {
        if (BLOCKS.contains(tag)) {
            out.append('\n');
        }
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(out, attributes[i + 1]);
                out.append('"');
            }
        }
    }

    private static boolean isSvg(String tag) {
        return switch (tag) {
            case "rect", "line", "path", "circle" -> true;
            default -> false;
        };
    }

    private static void escape(StringBuilder out, String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
    }

    /** The characters of XML 1.0 without the C1 controls, which HTML forbids as well. */
    private static boolean isAllowed(int c) {
        return c == '\n'
                || c == '\t'
                || (c >= 0x20 && c < 0x7F)
                || (c >= 0xA0 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && (c & 0xFFFE) != 0xFFFE);
    }
}
