package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one kind of table. {@link #check()} parses every cell and reports what is wrong; it is all that a
 * validation does. {@link #build()} makes the domain value from what was parsed, for rows without error. Both the
 * import and the validation go this way, so that they never disagree. Not thread-safe.
 *
 * @param <T> what a row stands for
 */
abstract class RowReader<T> {

    private final Columns columns;
    private final IdTable ids;
    Cells cells;

    RowReader(Columns columns, IdTable ids) {
        this.columns = columns;
        this.ids = ids;
        List<Problem> none = new ArrayList<>();
        this.cells =
                new Cells(columns, columns.file(), HeaderBinding.of(columns, columns.file(), List.of(), 0, null, none));
    }

    final Columns columns() {
        return columns;
    }

    /** The ids of this kind read so far. */
    final IdTable ids() {
        return ids;
    }

    final void bind(Cells bound) {
        cells = bound;
    }

    /** Parses the row at hand and reports its problems. */
    abstract void check();

    /** The hash of the row's id, or 0 if it has none. */
    abstract long idHash();

    /** The row's id, as text. */
    abstract String id();

    /** The hash of what stands where the id should, in a row whose cells cannot be trusted. */
    long idOfBrokenRow() {
        return cells.has(0) ? IdTable.hash(cells.chars, cells.from, cells.to) : 0;
    }

    /**
     * Keeps what later tables must know of the row.
     *
     * @param first false if the row corrects one before it
     */
    void accepted(int number, boolean first) {}

    /**
     * Rows that together make one value, known only once the table is read.
     *
     * @param id of the value
     * @param value what the rows make, or null if they make none
     * @param reason why they make none, or null
     * @param lines of the rows
     */
    record Group(
            String id,
            @Nullable IndicatorValue value,
            @Nullable Reason reason,
            List<Integer> lines) {}

    /** Whether rows are settled in {@link #groups()} only. */
    boolean isGrouped() {
        return false;
    }

    /** The values that several rows make together. */
    List<Group> groups() {
        return List.of();
    }

    /** The row at hand says again what a row before it says; true if it goes when that one goes. */
    boolean repeated() {
        return false;
    }

    /** The row at hand was not taken in. */
    void rejected() {}

    /** Rows taken in that cannot stay, by their lines; known only once all tables are read. */
    Map<Integer, List<Parts.Fault>> late() {
        return Map.of();
    }

    /** The kind of the record that the row makes, if a check has to ask its rules; null if {@link #check()} knows all. */
    @Nullable
    RecordKind<T> examined() {
        return null;
    }

    /** What the row stands for; only after a check without error. */
    abstract T build();

    /** Tells why the row's record was refused, though the row by itself is sound. */
    void refused(List<RecordFault> faults) {
        faults.forEach(fault -> tell("", withoutCells(fault.reason())));
    }

    /** A reason of the register without the days, instants and amounts of cells: what stands in cells stands in no words. */
    static Reason withoutCells(Reason reason) {
        Reason told = reason;
        for (Map.Entry<String, Argument> argument : reason.arguments().entrySet()) {
            boolean ofCell = argument.getValue() instanceof Argument.Day
                    || argument.getValue() instanceof Argument.Moment
                    || argument.getValue() instanceof Argument.Decimal
                    || argument.getKey().equals("period");
            told = ofCell ? told.with(argument.getKey(), "…") : told;
        }
        return told;
    }

    /** Tells a mistake in a column of the row; in the row as a whole if there is no such column. */
    final void tell(String column, Reason reason) {
        if (columns.names().contains(column)) {
            cells.error(columns.number(column), reason);
        } else {
            cells.ofRow(reason);
        }
    }

    /** A reference to a row of another table that must be there; 0 if the cell is empty or wrong. */
    final long reference(int column, IdTable table) {
        if (!cells.has(column)) {
            return 0;
        }
        long hash = IdTable.hash(cells.chars, cells.from, cells.to);
        @Nullable Reason wrong = ImportTables.wrong(table, hash, file(column));
        if (wrong != null) {
            String id = cells.text();
            cells.error(column, told(wrong, id), meant(table, wrong, id));
            return 0;
        }
        return hash;
    }

    /** An id that is not there, told as such unless a character in it, perhaps one that nobody sees, is why. */
    private static Reason told(Reason wrong, String id) {
        @Nullable Reason odd = wrong.is(ImportReason.REFERENCE_UNKNOWN) ? Cells.oddInId(id) : null;
        return odd == null ? wrong : odd;
    }

    /** The id that is there and looks the same. */
    private static List<String> meant(IdTable table, Reason wrong, String id) {
        return wrong.is(ImportReason.REFERENCE_UNKNOWN)
                ? table.looks().twinText(id).stream().toList()
                : List.of();
    }

    final long neededReference(int column, IdTable table) {
        return cells.needs(column) ? reference(column, table) : 0;
    }

    private String file(int column) {
        return columns.expect(column, ColumnKind.REFERENCE).refersTo().orElseThrow();
    }

    /** The references of a cell that holds several, separated by semicolons; each wrong one is reported. */
    final <R> Set<R> references(int column, IdTable table, Function<String, R> maker) {
        if (!cells.has(column)) {
            return Set.of();
        }
        Set<R> all = new LinkedHashSet<>();
        for (String part : cells.text().split(";", -1)) {
            String id = part.strip();
            if (id.isEmpty()) {
                continue;
            }
            @Nullable Reason wrong = ImportTables.wrong(table, IdTable.hash(id), file(column));
            if (wrong != null) {
                cells.error(column, told(wrong, id), meant(table, wrong, id));
            } else {
                all.add(maker.apply(id));
            }
        }
        return all;
    }
}
