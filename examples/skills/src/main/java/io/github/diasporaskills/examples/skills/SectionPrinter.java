package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.publication.PublishedSection;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published part of the page on a terminal. Tables by the same groups stand beside each other, one row a group. It is
 * made from what the guard let through only.
 */
final class SectionPrinter {

    private static final int LABEL = 46;
    private static final int NUMBER = 12;
    private static final int GAP = 2;

    private final Console console;
    private final ResultsTable results;

    SectionPrinter(Console console, ResultsTable results) {
        this.console = console;
        this.results = results;
    }

    void print(PublishedSection section) {
        console.heading(section.title());
        section.paragraphs().forEach(words -> console.line("  " + words));
        for (PublishedSection.Figure figure : section.figures()) {
            console.line("  " + Console.left(figure.label(), LABEL - GAP)
                    + Console.right(Long.toString(figure.number()), NUMBER));
        }
        section.withheld().forEach(why -> console.line("  " + console.faint(console.say(why))));
        Map<String, List<PublishedTable>> byGroups = new LinkedHashMap<>();
        for (PublishedTable table : section.tables()) {
            byGroups.computeIfAbsent(table.dimension().id(), id -> new ArrayList<>())
                    .add(table);
        }
        byGroups.values().forEach(tables -> {
            if (tables.size() == 1) {
                line(tables.get(0));
            } else {
                columns(tables);
            }
        });
    }

    /** One table in a line: its groups, and its total. */
    private void line(PublishedTable table) {
        String total = table.total().isPresent() ? Long.toString(table.total().getAsLong()) : "–";
        console.line("  " + table.title().orElse("") + " (" + total + ")");
        console.line(console.faint("      " + results.cells(table)));
    }

    /** Tables by the same groups, a column each; one that is withheld says why below. */
    private void columns(List<PublishedTable> tables) {
        Set<Category> groups = new LinkedHashSet<>();
        tables.forEach(table -> groups.addAll(table.groups()));
        if (groups.isEmpty()) {
            tables.forEach(this::line);
            return;
        }
        StringBuilder head = new StringBuilder("  " + Console.left("", LABEL - GAP));
        tables.forEach(table -> head.append(right(table, table.title().orElse(""))));
        console.line(head.toString());
        for (Category group : groups) {
            StringBuilder row = new StringBuilder("  "
                    + Console.left(
                            ResultsTable.cut(results.label(tables.get(0), group.code()), LABEL - GAP - 1),
                            LABEL - GAP));
            for (PublishedTable table : tables) {
                @Nullable Long cell = table.cells().get(group);
                String none = table.isShown() ? "0" : console.say(Said.RESULTS_HIDDEN);
                row.append(right(table, cell == null ? none : Long.toString(cell)));
            }
            console.line(row.toString());
        }
        StringBuilder sum = new StringBuilder("  " + Console.left(console.say(Said.RESULTS_TOTAL), LABEL - GAP));
        tables.forEach(table -> sum.append(right(
                table, table.total().isPresent() ? Long.toString(table.total().getAsLong()) : "–")));
        console.line(sum.toString());
        tables.stream().filter(table -> !table.isShown()).forEach(this::line);
    }

    private static String right(PublishedTable table, String text) {
        String title = table.title().orElse("");
        return Console.right(text, Math.max(NUMBER, title.codePointCount(0, title.length()) + GAP));
    }
}
