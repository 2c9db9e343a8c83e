package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What an application wants to publish beside the results, already summed up: words, figures and tables of counts, for
 * example of a matching plan. It is not protected: the guard makes a {@link PublishedSection} of it. Immutable and
 * thread-safe.
 *
 * <p>The rule for figures is that for tables: a group is shown where the guard shows it in its table, a total even if it
 * is small, unless the guard {@linkplain PublicationGuard#hidingSmallTotals() hides small totals}. So whatever a figure or
 * a sentence tells of people says which counts it is made of ({@link StatedCount}), and is left out where one of these is
 * hidden. What says none of people is published as it is: the guard reads no prose. Write no name.
 *
 * @param title in the language of the report, not blank
 * @param paragraphs in the language of the report
 * @param figures numbers with their labels
 * @param tables tables of counts
 */
public record SummarySection(String title, List<Paragraph> paragraphs, List<Figure> figures, List<CountTable> tables) {

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
     * @param words in the language of the report, without names
     * @param made of which counts of people its numbers are; none if it tells none
     * @return a new section
     */
    public SummarySection paragraph(String words, StatedCount... made) {
        return new SummarySection(title, plus(paragraphs, new Paragraph(words, List.of(made))), figures, tables);
    }

    /**
     * This section with one more figure.
     *
     * @param label in the language of the report
     * @param number what stands there
     * @param made of which counts of people it is; none if it counts things
     * @return a new section
     */
    public SummarySection figure(String label, long number, StatedCount... made) {
        return new SummarySection(title, paragraphs, plus(figures, new Figure(label, number, List.of(made))), tables);
    }

    /**
     * This section with one more figure, which is a count.
     *
     * @param label in the language of the report
     * @param count what is counted
     * @return a new section
     */
    public SummarySection figure(String label, StatedCount count) {
        return figure(label, count.number(), count);
    }

    /**
     * This section with one more table.
     *
     * @param table counts by one to four dimensions
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
     * Words.
     *
     * @param words in the language of the report
     * @param made of which counts of people the numbers in it are
     */
    public record Paragraph(String words, List<StatedCount> made) {

        /** Copies the list. */
        public Paragraph {
            requireNonNull(words, "words");
            made = List.copyOf(made);
        }

        /** How many counts it tells, and no words: they may tell of a small group. */
        @Override
        public String toString() {
            return "Paragraph[of " + made.size() + " counts]";
        }
    }

    /**
     * A number with its label.
     *
     * @param label in the language of the report, not blank
     * @param number what stands there
     * @param made of which counts of people it is
     */
    public record Figure(String label, long number, List<StatedCount> made) {

        /**
         * Checks the label and copies the list.
         *
         * @throws IllegalArgumentException if the label is blank
         */
        public Figure {
            made = List.copyOf(made);
            if (requireNonNull(label, "label").isBlank()) {
                throw new IllegalArgumentException("A figure has a label; found blank");
            }
        }

        /** The label only: what is counted may be a small group. */
        @Override
        public String toString() {
            return "Figure[" + label + "]";
        }
    }
}
