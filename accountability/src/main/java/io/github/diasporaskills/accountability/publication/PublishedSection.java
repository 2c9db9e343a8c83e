package io.github.diasporaskills.accountability.publication;

import java.util.List;

/**
 * A {@link SummarySection} that may be seen. Only a {@link PublicationGuard} makes one. Immutable and thread-safe.
 */
public final class PublishedSection {

    private final String title;
    private final List<String> paragraphs;
    private final List<SummarySection.Figure> figures;
    private final List<PublishedTable> tables;
    private final List<PublishedCrossTable> crossTables;

    PublishedSection(SummarySection section, List<PublishedTable> tables, List<PublishedCrossTable> crossTables) {
        this.title = section.title();
        this.paragraphs = section.paragraphs();
        this.figures = section.figures();
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
     * What it says.
     *
     * @return paragraphs in order
     */
    public List<String> paragraphs() {
        return paragraphs;
    }

    /**
     * Its totals.
     *
     * @return totals with labels, in order
     */
    public List<SummarySection.Figure> figures() {
        return figures;
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
        return title().equals(other.title())
                && Publication.eachOf(other.tables, tables, (less, more) -> more.showsNoLessThan(less))
                && Publication.eachOf(other.crossTables, crossTables, (less, more) -> more.showsNoLessThan(less));
    }

    @Override
    public String toString() {
        return "PublishedSection[" + title + "]";
    }
}
