package io.github.diasporaskills.core.io;

import java.util.List;
import java.util.Map;

/**
 * Reads rows that are parts of a record of another table. Their first columns name the record.
 *
 * @param <P> what a row stands for
 */
abstract class PartRows<P> extends NamedRows<P> {

    private final Parts<P> parts;

    PartRows(Columns columns) {
        this(columns, new Parts<>(columns.file()));
    }

    PartRows(Columns columns, Parts<P> parts) {
        super(columns, new IdTable());
        this.parts = parts;
    }

    final Parts<P> parts() {
        return parts;
    }

    /** To which record the row at hand belongs, or empty if it does not say. */
    String owner() {
        return cells.text(0);
    }

    /** What tells the row at hand from the other parts of its record. */
    abstract String key();

    /** The table in which the record stands: the one to which the first column refers. */
    String ownerFile(String owner) {
        return columns().column(0).refersTo().orElseThrow();
    }

    @Override
    final long checkId() {
        return cells.id(0) == 0 ? 0 : IdTable.hash(id());
    }

    @Override
    final long idOfBrokenRow() {
        return 0;
    }

    @Override
    final String id() {
        return owner() + '|' + key();
    }

    @Override
    void accepted(int number, boolean first) {
        parts.add(owner(), build(), number, first, cells.line());
    }

    @Override
    final boolean repeated() {
        parts.repeat(owner(), cells.line());
        return true;
    }

    @Override
    void rejected() {
        parts.refuse(owner(), cells.line());
    }

    @Override
    final Map<Integer, List<Parts.Fault>> late() {
        return parts.late(this::ownerFile);
    }
}
