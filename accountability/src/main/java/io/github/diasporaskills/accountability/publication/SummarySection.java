package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What an application wants to publish beside the results, already summed up: words, totals and tables of counts, for
 * example of a matching plan. It is not protected: the guard makes a {@link PublishedSection} of it. Immutable and
 * thread-safe.
 *
 * <p>Words and totals are published as they are. Write no count of a group into words, and no name: the guard reads
 * tables, not prose.
 *
 * @param title in the language of the report, not blank
 * @param paragraphs in the language of the report
 * @param figures totals with their labels
 * @param tables tables of counts
 */
public record SummarySection(String title, List<String> paragraphs, List<Figure> figures, List<CountTable> tables) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the title is blank
     */
    public SummarySection {
        requireNonNull(title, "title");
        paragraphs = List.copyOf(paragraphs);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        if (title.isBlank()) {
            throw new IllegalArgumentException("A section has a title; found blank");
        }
    }

    /**
     * A section with a title only.
     *
     * @param title in the language of the report, not blank
     * @return the section
     * @throws IllegalArgumentException if the title is blank
     */
    public static SummarySection titled(String title) {
        return new SummarySection(title, List.of(), List.of(), List.of());
    }

    /**
     * This section with one more paragraph.
     *
     * @param words in the language of the report, without counts of groups and without names
     * @return a new section
     */
    public SummarySection paragraph(String words) {
        return new SummarySection(title, plus(paragraphs, words), figures, tables);
    }

    /**
     * This section with one more total.
     *
     * @param label in the language of the report
     * @param number a total, not the count of one group
     * @return a new section
     */
    public SummarySection figure(String label, long number) {
        return new SummarySection(title, paragraphs, plus(figures, new Figure(label, number)), tables);
    }

    /**
     * This section with one more table.
     *
     * @param table counts by one to three dimensions
     * @return a new section
     */
    public SummarySection table(CountTable table) {
        return new SummarySection(title, paragraphs, figures, plus(tables, table));
    }

    private static <T> List<T> plus(List<T> items, T more) {
        List<T> all = new ArrayList<>(items);
        all.add(requireNonNull(more));
        return all;
    }

    /**
     * A total with its label.
     *
     * @param label in the language of the report, not blank
     * @param number the total
     */
    public record Figure(String label, long number) {

        /**
         * Checks the label.
         *
         * @throws IllegalArgumentException if the label is blank
         */
        public Figure {
            if (requireNonNull(label, "label").isBlank()) {
                throw new IllegalArgumentException("A figure has a label; found blank");
            }
        }
    }
}
