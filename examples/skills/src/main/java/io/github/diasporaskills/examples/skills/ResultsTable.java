package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.accountability.publication.PublishedSection;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.accountability.publication.SummarySection;
import java.util.List;
import java.util.Map;

/** Published results on a terminal. It is made from a publication only, so it can show nothing that is protected. */
final class ResultsTable {

    private static final int TITLE = 46;
    private static final int NUMBER = 9;

    private final Console console;

    ResultsTable(Console console) {
        this.console = console;
    }

    void print(Publication results) {
        console.line(Console.left(console.say(Said.RESULTS_INDICATOR), TITLE)
                + Console.right(console.say(Said.RESULTS_BASELINE), NUMBER)
                + Console.right(console.say(Said.RESULTS_TARGET), NUMBER)
                + Console.right(console.say(Said.RESULTS_ACTUAL), NUMBER)
                + "  " + console.say(Said.RESULTS_UNIT));
        for (PublishedIndicator indicator : results.indicators()) {
            print(indicator);
        }
    }

    /** Numbers with their labels, one a line. */
    void figures(PublishedSection section) {
        for (SummarySection.Figure figure : section.figures()) {
            console.line(
                    Console.left(figure.label(), TITLE) + Console.right(Long.toString(figure.number()), 3 * NUMBER));
        }
    }

    private void print(PublishedIndicator indicator) {
        String none = console.say(Said.RESULTS_NONE);
        String title = indicator.indicator().code() + " "
                + indicator.indicator().title().in(console.locale());
        console.line(Console.left(cut(title, TITLE - 1), TITLE)
                + Console.right(
                        indicator.baseline().map(b -> Long.toString(b.value())).orElse(none), NUMBER)
                + Console.right(
                        indicator.target().map(t -> Long.toString(t.value())).orElse(none), NUMBER)
                + Console.right(indicator.value().map(v -> v.count().toString()).orElse(none), NUMBER)
                + "  "
                + console.wording()
                        .label("indicator.unit." + indicator.indicator().unit())
                        .orElse(indicator.indicator().unit().name()));
        for (PublishedTable table : indicator.tables()) {
            console.line(console.faint("      " + cells(table)));
        }
    }

    private String cells(PublishedTable table) {
        if (!table.isShown()) {
            return table.withheld().map(console.wording()::say).orElseGet(() -> console.say(Said.RESULTS_TOTAL_ONLY));
        }
        StringBuilder line = new StringBuilder();
        for (Map.Entry<Category, Long> cell : table.cells().entrySet()) {
            String code = cell.getKey().code();
            String label = table.labels().getOrDefault(code, label(table, code));
            line.append(line.isEmpty() ? "" : " · ").append(label).append(' ').append(cell.getValue());
        }
        return line.toString();
    }

    private String label(PublishedTable table, String code) {
        return console.wording()
                .label("indicator." + table.dimension().id() + "." + code)
                .or(() -> console.wording().label("indicator.category." + code))
                .orElse(code);
    }

    private static String cut(String text, int width) {
        List<Integer> points = text.codePoints().boxed().toList();
        if (points.size() <= width) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }
}
