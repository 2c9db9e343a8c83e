package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Wording;
import java.util.List;
import java.util.Optional;

/**
 * A table of a programme folder: its columns in their order and what stands in them. The tables are read by these same
 * descriptions, so that a form or a workbook made from them is read again. Immutable and thread-safe.
 */
public final class ProgrammeTable {

    private final Columns columns;

    private ProgrammeTable(Columns columns) {
        this.columns = columns;
    }

    /**
     * Every table, in the order in which they are read: each refers only to those before it, and the parts of a record
     * come before the record.
     *
     * @return the tables
     */
    public static List<ProgrammeTable> all() {
        return ProgrammeTables.all().stream().map(ProgrammeTable::new).toList();
    }

    /**
     * A table by its name.
     *
     * @param name for example {@code experts.csv} or {@code experts}
     * @return the table, or empty if there is none of that name
     */
    public static Optional<ProgrammeTable> named(String name) {
        requireNonNull(name, "name");
        return all().stream()
                .filter(table -> table.file().equals(name) || table.name().equals(name))
                .findFirst();
    }

    /**
     * The name of its file in a folder.
     *
     * @return for example {@code experts.csv}
     */
    public String file() {
        return columns.file();
    }

    /**
     * Its name without the kind of file, as a sheet of a workbook has it.
     *
     * @return for example {@code experts}
     */
    public String name() {
        return TableColumn.nameOf(columns.file());
    }

    /**
     * Its columns, those that are needed before the others.
     *
     * @return the columns in their order
     */
    public List<TableColumn> columns() {
        return columns.all();
    }

    /**
     * A column by its heading.
     *
     * @param name for example {@code familyName}
     * @return the column, or empty if the table has none of that heading
     */
    public Optional<TableColumn> column(String name) {
        requireNonNull(name, "name");
        return columns.all().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    /**
     * What its rows are, in one sentence.
     *
     * @param wording made by {@link TableWording}
     * @return the words, or the table's name if the wording has none
     */
    public String meaning(Wording wording) {
        return wording.label("table." + name()).orElseGet(this::name);
    }

    /**
     * Its name.
     *
     * @return for example {@code experts.csv}
     */
    @Override
    public String toString() {
        return file();
    }
}
