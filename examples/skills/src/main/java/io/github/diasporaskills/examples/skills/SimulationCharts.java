package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.matching.simulation.Figure;
import io.github.diasporaskills.matching.simulation.SimulationResult;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Charts as SVG, each with a title and a description for whoever does not see it. */
final class SimulationCharts {

    /** A bar of a share with its name. */
    record Bar(String name, double share) {}

    private static final double WIDTH = 640;
    private static final double HEIGHT = 260;
    private static final double LEFT = 56;
    private static final double RIGHT = 16;
    private static final double TOP = 12;
    private static final double BOTTOM = 34;
    private static final double LEAST_HOURS = 0.1;
    private static final double MOST_HOURS = 1000;
    private static final int STEPS = 120;
    private static final double ROW = 26;
    private static final double NAMES = 190;

    private final XMLStreamWriter out;
    private final Console console;
    private int number;
    private String caption = "";

    SimulationCharts(XMLStreamWriter out, Console console) {
        this.out = out;
        this.console = console;
    }

    /** The share of cases that is answered within some hours. */
    void answered(SimulationResult result) throws XMLStreamException {
        begin(Said.SIMULATE_CHART_ANSWER, Said.SIMULATE_CHART_ANSWER_WORDS, HEIGHT);
        axes(1, "%");
        StringBuilder path = new StringBuilder();
        for (int step = 0; step <= STEPS; step++) {
            double share = step / (double) STEPS;
            double hours = LEAST_HOURS * Math.pow(MOST_HOURS / LEAST_HOURS, share);
            point(path, share, result.answeredWithin(hours).value());
        }
        path("curve", path);
        for (double hours = LEAST_HOURS; hours <= MOST_HOURS * 1.01; hours *= 10) {
            double share = Math.log(hours / LEAST_HOURS) / Math.log(MOST_HOURS / LEAST_HOURS);
            text(x(share), HEIGHT - BOTTOM + 18, "middle", plain(hours) + " h");
        }
        end();
    }

    /** Open cases by week with their interval. */
    void queue(List<Figure> weeks) throws XMLStreamException {
        if (weeks.size() < 2) {
            return;
        }
        double most = 1;
        for (Figure week : weeks) {
            most = Math.max(most, week.high().orElse(week.value()));
        }
        begin(Said.SIMULATE_CHART_QUEUE, Said.SIMULATE_CHART_QUEUE_WORDS, HEIGHT);
        axes(most, "");
        int last = weeks.size() - 1;
        StringBuilder band = new StringBuilder();
        StringBuilder middle = new StringBuilder();
        for (int week = 0; week <= last; week++) {
            Figure each = weeks.get(week);
            point(band, week / (double) last, each.high().orElse(each.value()) / most);
            point(middle, week / (double) last, each.value() / most);
        }
        for (int week = last; week >= 0; week--) {
            Figure each = weeks.get(week);
            point(band, week / (double) last, Math.max(0, each.low().orElse(each.value())) / most);
        }
        path("band", band.append('Z'));
        path("curve", middle);
        text(x(0), HEIGHT - BOTTOM + 18, "start", "1");
        text(x(1), HEIGHT - BOTTOM + 18, "end", Integer.toString(weeks.size()));
        end();
    }

    /** Cases by expert, from the least to the most. */
    void load(List<Double> tenths) throws XMLStreamException {
        double most = Math.max(1, tenths.get(tenths.size() - 1));
        begin(Said.SIMULATE_CHART_LOAD, Said.SIMULATE_CHART_LOAD_WORDS, HEIGHT);
        axes(most, "");
        double step = 1.0 / tenths.size();
        for (int tenth = 0; tenth < tenths.size(); tenth++) {
            double share = tenths.get(tenth) / most;
            rect(x(tenth * step) + 3, y(share), (WIDTH - LEFT - RIGHT) * step - 6, y(0) - y(share));
            text(x((tenth + 0.5) * step), HEIGHT - BOTTOM + 18, "middle", tenth * 10 + " %");
        }
        end();
    }

    /** What is answered in time as things are, and with other numbers. */
    void tried(double now, List<Bar> others) throws XMLStreamException {
        double height = TOP + ROW * (others.size() + 1) + TOP;
        begin(Said.SIMULATE_CHART_TRIED, Said.SIMULATE_CHART_TRIED_WORDS, height);
        bar(0, new Bar("=", now));
        for (int row = 0; row < others.size(); row++) {
            bar(row + 1, others.get(row));
        }
        end();
    }

    private void bar(int row, Bar bar) throws XMLStreamException {
        double top = TOP + row * ROW;
        double width = (WIDTH - NAMES - 70) * bar.share();
        text(NAMES - 8, top + 15, "end", bar.name());
        rect(NAMES, top + 3, width, ROW - 8);
        text(NAMES + width + 6, top + 15, "start", plain(Math.round(1000 * bar.share()) / 10.0) + " %");
    }

    private void begin(Said title, Said words, double height) throws XMLStreamException {
        number++;
        SimulationPage.element(out, "h2", console.say(title));
        out.writeStartElement("figure");
        out.writeStartElement("svg");
        out.writeAttribute("viewBox", "0 0 " + plain(WIDTH) + " " + plain(height));
        out.writeAttribute("role", "img");
        out.writeAttribute("aria-labelledby", "t" + number + " d" + number);
        described("title", "t", console.say(title));
        described("desc", "d", console.say(words));
        caption = console.say(words);
    }

    private void described(String name, String id, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeAttribute("id", id + number);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void end() throws XMLStreamException {
        out.writeEndElement();
        SimulationPage.element(out, "figcaption", caption);
        out.writeEndElement();
    }

    private void axes(double most, String unit) throws XMLStreamException {
        for (int quarter = 0; quarter <= 4; quarter++) {
            double height = y(quarter / 4.0);
            out.writeEmptyElement("line");
            out.writeAttribute("class", "axis");
            out.writeAttribute("x1", plain(LEFT));
            out.writeAttribute("x2", plain(WIDTH - RIGHT));
            out.writeAttribute("y1", plain(height));
            out.writeAttribute("y2", plain(height));
            double value = unit.equals("%") ? 25.0 * quarter : Math.round(most * quarter / 4 * 10) / 10.0;
            text(LEFT - 6, height + 4, "end", plain(value) + (unit.isEmpty() ? "" : " " + unit));
        }
    }

    private static double x(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double share) {
        return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
    }

    private static void point(StringBuilder path, double right, double up) {
        path.append(path.isEmpty() ? 'M' : 'L')
                .append(plain(x(right)))
                .append(' ')
                .append(plain(y(Math.min(1, up))));
    }

    private void path(String style, StringBuilder points) throws XMLStreamException {
        out.writeEmptyElement("path");
        out.writeAttribute("class", style);
        out.writeAttribute("d", points.toString());
    }

    private void rect(double x, double y, double width, double height) throws XMLStreamException {
        out.writeEmptyElement("rect");
        out.writeAttribute("class", "bar");
        out.writeAttribute("x", plain(x));
        out.writeAttribute("y", plain(y));
        out.writeAttribute("width", plain(Math.max(0, width)));
        out.writeAttribute("height", plain(Math.max(0, height)));
    }

    private void text(double x, double y, String anchor, String text) throws XMLStreamException {
        out.writeStartElement("text");
        out.writeAttribute("x", plain(x));
        out.writeAttribute("y", plain(y));
        out.writeAttribute("text-anchor", anchor);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    /** At most one decimal, so that the same numbers give the same bytes. */
    private static String plain(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
