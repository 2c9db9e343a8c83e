package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/**
 * A {@link SummarySection} that may be seen. Only a {@link PublicationGuard} makes one. Immutable and thread-safe.
 */
public final class PublishedSection {

    private final String title;
    private final List<String> paragraphs;
    private final List<Figure> figures;
    private final List<Reason> withheld;
    private final List<PublishedTable> tables;
    private final List<PublishedCrossTable> crossTables;

    PublishedSection(
            String title,
            List<String> paragraphs,
            List<Figure> figures,
            List<Reason> withheld,
            List<PublishedTable> tables,
            List<PublishedCrossTable> crossTables) {
        this.title = title;
        this.paragraphs = List.copyOf(paragraphs);
        this.figures = List.copyOf(figures);
        this.withheld = List.copyOf(withheld);
        this.tables = List.copyOf(tables);
        this.crossTables = List.copyOf(crossTables);
    }

    /**
     * What the section is about.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * What it says, as far as it may be said.
     *
     * @return paragraphs in order
     */
    public List<String> paragraphs() {
        return paragraphs;
    }

    /**
     * Its figures that may be seen.
     *
     * @return numbers with labels, in order
     */
    public List<Figure> figures() {
        return figures;
    }

    /**
     * Which figures, and that sentences, are left out because a count in them is hidden.
     *
     * @return a coded remark for each figure, and one for all sentences; empty if nothing is left out
     */
    public List<Reason> withheld() {
        return withheld;
    }

    /**
     * Its tables by several dimensions crossed, protected.
     *
     * @return tables in order
     */
    public List<PublishedCrossTable> crossTables() {
        return crossTables;
    }

    /**
     * Its tables by one dimension, protected.
     *
     * @return tables in order
     */
    public List<PublishedTable> tables() {
        return tables;
    }

    /** Also of tables in the same order, of which it may have more. */
    boolean showsNoLessThan(PublishedSection other) {
        return title.equals(other.title)
                && paragraphs.containsAll(other.paragraphs)
                && figures.containsAll(other.figures)
                && Publication.eachOf(other.tables, tables, (less, more) -> more.showsNoLessThan(less))
                && Publication.eachOf(other.crossTables, crossTables, (less, more) -> more.showsNoLessThan(less));
    }

    /**
     * A number with its label.
     *
     * @param label in the language of the report
     * @param number what stands there
     */
    public record Figure(String label, long number) {

        /** Checks the label. */
        public Figure {
            requireNonNull(label, "label");
        }
    }

    @Override
    public String toString() {
        return "PublishedSection[" + title + "]";
    }
}
