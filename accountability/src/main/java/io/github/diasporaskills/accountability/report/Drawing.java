package io.github.diasporaskills.accountability.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One SVG picture inside a page. Positions run from the side on which a line of text starts: in a page written from
 * right to left the picture is mirrored, its words are not. Lengths are written with at most one decimal, so that the
 * same numbers give the same bytes.
 */
final class Drawing {

    private final Markup page;
    private final double width;
    private final boolean mirrored;

    private Drawing(Markup page, double width, boolean mirrored) {
        this.page = page;
        this.width = width;
        this.mirrored = mirrored;
    }

    /** A picture with a name and a description for those who do not see it. */
    static Drawing described(
            Markup page, Words words, String id, double width, double height, String title, String description) {
        page.open(
                "svg",
                "viewBox",
                "0 0 " + length(width) + " " + length(height),
                "width",
                length(width),
                "height",
                length(height),
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d");
        page.element("title", title, "id", id + "-t");
        page.element("desc", description, "id", id + "-d");
        return new Drawing(page, width, words.direction().equals("rtl"));
    }

    /** A picture that only repeats the words beside it, and is passed over by a screen reader. */
    static Drawing silent(Markup page, Words words, double width, double height, String style) {
        page.open(
                "svg",
                "viewBox",
                "0 0 " + length(width) + " " + length(height),
                "width",
                length(width),
                "height",
                length(height),
                "class",
                style,
                "aria-hidden",
                "true",
                "focusable",
                "false");
        return new Drawing(page, width, words.direction().equals("rtl"));
    }

    Drawing box(String style, double x, double y, double w, double h) {
        double left = mirrored ? width - x - w : x;
        page.empty("rect", "class", style, "x", length(left), "y", length(y), "width", length(w), "height", length(h));
        return this;
    }

    /** A box filled with one of the page's patterns. */
    Drawing filled(String pattern, double x, double y, double w, double h) {
        double left = mirrored ? width - x - w : x;
        page.empty(
                "rect",
                "fill",
                "url(#" + pattern + ")",
                "x",
                length(left),
                "y",
                length(y),
                "width",
                length(w),
                "height",
                length(h));
        return box("edge", x, y, w, h);
    }

    Drawing line(String style, double x1, double y1, double x2, double y2) {
        page.empty(
                "line", "class", style, "x1", length(at(x1)), "y1", length(y1), "x2", length(at(x2)), "y2", length(y2));
        return this;
    }

    Drawing circle(String style, double x, double y, double r) {
        page.empty("circle", "class", style, "cx", length(at(x)), "cy", length(y), "r", length(r));
        return this;
    }

    Drawing diamond(String style, double x, double y, double r) {
        return shape(style, x, y - r, x + r, y, x, y + r, x - r, y);
    }

    /** An arrow head that points up, for a value of which only a lower bound is known. */
    Drawing arrowUp(String style, double x, double y, double r) {
        return shape(style, x, y - 1.6 * r, x + r, y + 0.4 * r, x - r, y + 0.4 * r);
    }

    /** An arrow head that points on, for a bar of which only a lower bound is known. */
    Drawing arrowOn(String style, double x, double y, double r) {
        return shape(style, x, y - r, x + r, y, x, y + r);
    }

    private Drawing shape(String style, double... points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "M" : "L")
                    .append(length(at(points[i])))
                    .append(' ')
                    .append(length(points[i + 1]));
        }
        page.empty("path", "class", style, "d", path.append('Z').toString());
        return this;
    }

    /** Words that begin, are centred or end at a position: {@code start}, {@code middle}, {@code end}. */
    Drawing words(String style, String anchor, double x, double y, String text) {
        page.element("text", text, "class", style, "text-anchor", anchor, "x", length(at(x)), "y", length(y));
        return this;
    }

    void close() {
        page.close();
    }

    private double at(double x) {
        return mirrored ? width - x : x;
    }

    static String length(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
