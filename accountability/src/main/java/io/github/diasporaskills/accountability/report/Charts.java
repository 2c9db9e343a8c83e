package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.ActualValue;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.TargetProgress;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.programme.Trajectory;
import io.github.diasporaskills.core.time.ReportedCount.Bound;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pictures of a report: shares of groups, progress along the way to a target, and a bar against its target. */
final class Charts {

    private static final double WIDTH = 340;
    private static final double PLOT_HEIGHT = 190;
    private static final double LEAST_LEFT = 34;

    /** As wide as a figure beside the axis is at most. */
    private static final double FIGURE = 6.5;

    private static final double RIGHT = 326;
    private static final double TOP = 24;
    private static final double BOTTOM = 160;
    private static final int MOST_YEAR_MARKS = 8;
    private static final double BAR = 90;

    /** Dimensions whose groups are places in the country. */
    private static final Set<String> REGIONS = Set.of(Dimension.HOST_REGION.id(), Dimension.REGION_GROUP.id());

    private final Markup page;
    private final Words words;

    Charts(Markup page, Words words) {
        this.page = page;
        this.words = words;
    }

    /** A bar with a mark for the target; the words beside it say the same. */
    void bullet(TargetProgress progress, double width, double height) {
        long target = progress.target().value();
        long number = progress.count().number();
        double scale = (width - 6) / Math.max(1, Math.max(target, number));
        Drawing drawing = Drawing.silent(page, words, width, height, "mini");
        drawing.box("track", 0, height / 4, width - 6, height / 2);
        drawing.box("bar", 0, height / 4, Math.max(0.5, number * scale), height / 2);
        if (isLowerBound(progress.count().bound())) {
            drawing.arrowOn("bar", number * scale, height / 2, height / 2.4);
        }
        drawing.line("mark", target * scale, 0, target * scale, height);
        drawing.close();
    }

    /**
     * A bar for a region beside its number, so that regions are compared at a glance without a map; nothing for other
     * dimensions.
     *
     * @param beside the tables that stand in one with this; bars of one unit are drawn to the largest of their numbers
     */
    void regionBar(PublishedTable table, long number, List<PublishedTable> beside) {
        long largest = beside.stream()
                .filter(other -> other.unit() == table.unit())
                .flatMap(other -> other.cells().values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        if (REGIONS.contains(table.dimension().id()) && largest > 0) {
            Drawing.silent(page, words, BAR, 8, "mini")
                    .box("track", 0, 2, BAR, 4)
                    .box("bar", 0, 0, BAR * number / largest, 8)
                    .close();
        }
    }

    /** Whether somebody is in a group that is shown. */
    static boolean canDraw(PublishedTable table) {
        return table.cells().values().stream().anyMatch(count -> count > 0);
    }

    /**
     * One bar divided into the groups of a table, with the numbers in a list below. The hidden ones are what is left of
     * the bar, together, and the list says so.
     */
    void shares(String id, String title, PublishedTable table) {
        long total = table.total().orElse(0);
        List<String> parts = new ArrayList<>();
        table.cells().forEach((category, count) -> parts.add(part(table, category, count)));
        hiddenTogether(table).ifPresent(parts::add);
        Drawing drawing = Drawing.described(
                page,
                words,
                id,
                WIDTH,
                40,
                title,
                words.say(
                        ReportText.SHARES_DESCRIPTION,
                        "title",
                        title,
                        "parts",
                        words.parts(parts),
                        "total",
                        words.number(total)));
        // Rounded cells do not sum to the total.
        long whole = table.isShown()
                ? table.cells().values().stream().mapToLong(count -> count).sum()
                : total;
        double x = 1;
        int position = 0;
        for (Map.Entry<Category, Long> cell : table.cells().entrySet()) {
            double share = (WIDTH - 2) * cell.getValue() / whole;
            if (cell.getValue() > 0) {
                drawing.filled(Patterns.of(cell.getKey(), position), x, 16, share, 22);
                String number = words.number(cell.getValue());
                if (share > 4 + 7 * number.length()) {
                    drawing.words("", "middle", x + share / 2, 12, number);
                }
            }
            x += share;
            position++;
        }
        drawing.close();
        legend(table);
    }

    private void legend(PublishedTable table) {
        page.open("ul", "class", "legend");
        int position = 0;
        for (Map.Entry<Category, Long> cell : table.cells().entrySet()) {
            if (cell.getValue() > 0) {
                page.open("li");
                Drawing.silent(page, words, 14, 14, "")
                        .filled(Patterns.of(cell.getKey(), position), 1, 1, 12, 12)
                        .close();
                page.element("span", part(table, cell.getKey(), cell.getValue()));
                page.close();
            }
            position++;
        }
        hiddenTogether(table).ifPresent(said -> page.element("li", said, "class", "withheld"));
        page.close();
    }

    private Optional<String> hiddenTogether(PublishedTable table) {
        long shown = table.cells().values().stream().mapToLong(count -> count).sum();
        return table.isShown()
                ? Optional.empty()
                : Optional.of(words.say(
                        ReportText.HIDDEN_TOGETHER,
                        "number",
                        words.number(table.total().orElseThrow() - shown)));
    }

    private String part(PublishedTable table, Category category, long count) {
        return words.say(
                table.isRounded() ? ReportText.PART_ROUNDED : ReportText.PART,
                "group",
                words.category(table.dimension(), category, table.labels()),
                "number",
                words.number(count),
                "percent",
                table.percent(category).map(words::percent).orElse("–"));
    }

    /** The value on its day and the line of earlier ones to it, the dated targets and the steady way from the baseline to each of them. */
    void progress(
            String id, PublishedIndicator indicator, ActualValue value, Trajectory way, List<ActualValue> earlier) {
        String title = words.text(indicator.indicator().title());
        String targets = words.parts(indicator.indicator().targets().stream()
                .map(t -> words.say(
                        ReportText.PROGRESS_TARGET, "target", words.number(t.value()), "day", words.date(t.by())))
                .toList());
        Drawing drawing = Drawing.described(
                page,
                words,
                id,
                WIDTH,
                PLOT_HEIGHT,
                title,
                words.say(
                        ReportText.PROGRESS_DESCRIPTION,
                        "title",
                        title,
                        "baseline",
                        words.number(way.startValue()),
                        "start",
                        words.date(way.start()),
                        "targets",
                        targets,
                        "value",
                        words.value(value),
                        "asOf",
                        words.date(value.asOf()),
                        "pace",
                        pace(indicator)));
        Plane plane = Plane.of(way, indicator, value, earlier, words);
        grid(drawing, plane);
        years(drawing, plane);
        for (Trajectory leg : indicator.indicator().legs()) {
            drawing.line(
                    "pace",
                    plane.x(leg.start()),
                    plane.y(leg.startValue()),
                    plane.x(leg.end()),
                    plane.y(leg.endValue()));
        }
        trend(drawing, plane, earlier, value);
        double x = plane.x(value.asOf());
        drawing.line("stem", x, BOTTOM, x, plane.y(value.count().number()));
        for (Target target : indicator.indicator().targets()) {
            target(drawing, plane, target, value);
        }
        actual(drawing, plane, indicator.indicator(), value, !earlier.isEmpty());
        drawing.close();
    }

    private static void trend(Drawing drawing, Plane plane, List<ActualValue> earlier, ActualValue value) {
        ActualValue from = value;
        for (int i = earlier.size() - 1; i >= 0; i--) {
            ActualValue point = earlier.get(i);
            drawing.line(
                    "trend",
                    plane.x(point.asOf()),
                    plane.y(point.count().number()),
                    plane.x(from.asOf()),
                    plane.y(from.count().number()));
            from = point;
        }
        for (ActualValue point : earlier) {
            double x = plane.x(point.asOf());
            double y = plane.y(point.count().number());
            if (isLowerBound(point.count().bound())) {
                drawing.arrowUp("actual", x, y, 3.5);
            } else {
                drawing.circle("actual", x, y, 3);
            }
        }
    }

    /** What a steady pace would have reached, to one decimal. */
    String pace(PublishedIndicator indicator) {
        return indicator.steadyPace().map(words::oneDecimal).orElse("–");
    }

    private void grid(Drawing drawing, Plane plane) {
        for (long mark = 0; mark <= plane.top; mark += plane.step) {
            drawing.line(mark == 0 ? "axis" : "grid", plane.left, plane.y(mark), RIGHT, plane.y(mark));
            drawing.words("quiet", "end", plane.left - 5, plane.y(mark) + 4, words.number(mark));
        }
    }

    private static void years(Drawing drawing, Plane plane) {
        int first = plane.from.getYear();
        int last = plane.to.getYear();
        int every = 1 + (last - first) / MOST_YEAR_MARKS;
        for (int year = first; year <= last; year += every) {
            LocalDate begins = LocalDate.of(year, 1, 1);
            double left = plane.x(begins.isBefore(plane.from) ? plane.from : begins);
            double right = plane.x(LocalDate.of(year + every, 1, 1));
            drawing.line("axis", left, BOTTOM, left, BOTTOM + 4);
            if (right - left > 26) {
                double middle = (left + Math.min(right, RIGHT)) / 2;
                drawing.words("quiet", "middle", middle, BOTTOM + 17, Integer.toString(year));
            }
        }
    }

    private void target(Drawing drawing, Plane plane, Target target, ActualValue value) {
        double x = plane.x(target.by());
        double y = plane.y(target.value());
        drawing.diamond("target", x, y, 5.5);
        boolean atTheEnd = x > RIGHT - 40;
        String number = words.number(target.value());
        if (atTheEnd) {
            drawing.words("", "end", x + 6, y - 10, number);
        } else {
            // Above a value that falls short of it, so that no number stands beside the other's mark.
            boolean above = target.value() > value.count().number();
            drawing.words("", "start", x + 9, above ? y - 3 : y + 13, number);
        }
    }

    private void actual(Drawing drawing, Plane plane, Indicator indicator, ActualValue value, boolean trend) {
        double x = plane.x(value.asOf());
        double y = plane.y(value.count().number());
        if (isLowerBound(value.count().bound())) {
            drawing.arrowUp("actual", x, y, 6);
        } else {
            drawing.circle("actual", x, y, 5.5);
        }
        String number = words.count(value.count());
        if (x < plane.left + 30) {
            drawing.words("strong", "start", x + 9, y - 6, number);
        } else {
            boolean shortOfOne = indicator.targets().stream()
                    .anyMatch(target -> target.by().equals(value.asOf())
                            && target.value() > value.count().number());
            if (trend && shortOfOne) {
                // On the other side of the line of earlier values, and under the target's number.
                drawing.words("strong", "start", x + 9, y + 14, number);
            } else if (trend) {
                drawing.words("strong", "end", x - 2, y - 10, number);
            } else {
                drawing.words("strong", "end", x - 9, shortOfOne ? y + 9 : y - 2, number);
            }
        }
    }

    private static boolean isLowerBound(Bound bound) {
        return bound == Bound.MORE_THAN || bound == Bound.AT_LEAST;
    }

    /** From days and numbers to positions in the picture. */
    private record Plane(LocalDate from, LocalDate to, long top, long step, double left) {

        static Plane of(
                Trajectory way,
                PublishedIndicator indicator,
                ActualValue value,
                List<ActualValue> earlier,
                Words words) {
            LocalDate begun = earlier.isEmpty() ? value.asOf() : earlier.get(0).asOf();
            LocalDate from = begun.isBefore(way.start()) ? begun : way.start();
            LocalDate to = value.asOf().isAfter(way.end()) ? value.asOf() : way.end();
            long highest = Math.max(value.count().number(), way.startValue());
            for (ActualValue point : earlier) {
                highest = Math.max(highest, point.count().number());
            }
            for (Target target : indicator.indicator().targets()) {
                highest = Math.max(highest, target.value());
            }
            long step = step(Math.max(1, highest));
            long top = step * Math.max(1, (highest + step - 1) / step);
            double left = Math.max(LEAST_LEFT, 8 + FIGURE * words.number(top).length());
            return new Plane(from, to, top, step, left);
        }

        /** The smallest of 1, 2, 5 times a power of ten that gives at most four marks above 0. */
        private static long step(long highest) {
            long power = 1;
            while (true) {
                for (long step : new long[] {power, 2 * power, 5 * power}) {
                    if (highest / 4.0 <= step) {
                        return step;
                    }
                }
                power *= 10;
            }
        }

        double x(LocalDate day) {
            double share = (double) ChronoUnit.DAYS.between(from, day) / Math.max(1, ChronoUnit.DAYS.between(from, to));
            return left + share * (RIGHT - left);
        }

        double y(long number) {
            return BOTTOM - (double) number / top * (BOTTOM - TOP);
        }
    }
}
