package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.accountability.report.ReportWording;
import io.github.diasporaskills.core.programme.GroupTarget;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Published results on a terminal. It is made from a publication only, so it can show nothing that is protected. */
final class ResultsTable {

    private static final int TITLE = 46;
    private static final int NUMBER = 9;

    private final Console console;

    ResultsTable(Console console) {
        this.console = console;
    }

    void print(Publication results) {
        if (results.indicators().isEmpty()) {
            console.print(Said.RESULTS_NO_INDICATORS);
            return;
        }
        console.line(Console.left(console.say(Said.RESULTS_INDICATOR), TITLE)
                + Console.right(console.say(Said.RESULTS_BASELINE), NUMBER)
                + Console.right(console.say(Said.RESULTS_TARGET), NUMBER)
                + Console.right(console.say(Said.RESULTS_ACTUAL), NUMBER)
                + "  " + console.say(Said.RESULTS_UNIT));
        for (PublishedIndicator indicator : results.indicators()) {
            print(indicator, results);
        }
    }

    private void print(PublishedIndicator indicator, Publication results) {
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
        if (indicator.steadyPace().isPresent() || isOfAnotherDay(indicator, results)) {
            ReportWording.standing(indicator, console.locale())
                    .ifPresent(words -> console.line(console.faint("      " + words)));
        }
        if (results.tellsPeriod()) {
            console.line(console.faint("      " + ReportWording.inPeriod(indicator, console.locale())));
        }
        for (PublishedTable table : indicator.tables()) {
            console.line(console.faint("      " + cells(table)));
        }
        for (GroupTarget target :
                indicator.indicator().groupTargetsOn(results.period().last())) {
            console.line(console.faint("      "
                    + console.say(Reason.of(Said.RESULTS_GROUP_TARGET)
                            .with("group", label(target.dimension(), target.group()))
                            .with("value", target.value())
                            .with("day", target.by()))));
        }
    }

    /** A value entered by hand holds for its own day, which may be long before that of the results. */
    private static boolean isOfAnotherDay(PublishedIndicator indicator, Publication results) {
        return indicator
                .value()
                .filter(value -> !value.asOf().equals(results.period().last()))
                .isPresent();
    }

    /** The groups of a table in one line, and why some are hidden. */
    String cells(PublishedTable table) {
        if (table.isTotalOnly()) {
            return table.withheld()
                    .map(why ->
                            console.say(Reason.of(Said.RESULTS_TOTAL_ONLY_WHY).with("why", console.say(why))))
                    .orElseGet(() -> console.say(Said.RESULTS_TOTAL_ONLY));
        }
        StringBuilder line = new StringBuilder();
        for (Category group : table.groups()) {
            @Nullable Long count = table.cells().get(group);
            line.append(line.isEmpty() ? "" : " · ")
                    .append(label(table, group.code()))
                    .append(' ')
                    .append(count == null ? console.say(Said.RESULTS_HIDDEN) : Long.toString(count));
        }
        table.withheld()
                .ifPresent(why -> line.append(" (").append(console.say(why)).append(')'));
        return line.toString();
    }

    /** What a group of a table is called. */
    String label(PublishedTable table, String code) {
        @Nullable String own = table.labels().get(code);
        return own != null ? own : label(table.dimension().id(), code);
    }

    private String label(String dimension, String code) {
        return console.wording()
                .label("indicator." + dimension + "." + code)
                .or(() -> console.wording().label("indicator.category." + code))
                .orElse(code);
    }

    static String cut(String text, int width) {
        List<Integer> points = text.codePoints().boxed().toList();
        if (points.size() <= width) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }
}
