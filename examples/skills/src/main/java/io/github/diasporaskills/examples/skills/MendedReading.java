package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.io.ImportReason;
import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way to whoever reads it: mended rows come in the place of rejected ones, and those that were added at
 * its end. Of a table that cannot be read to its end nothing is added. Used once, not thread-safe.
 */
abstract class MendedReading implements TabularSource.Visitor {

    /** Reads the joined table. */
    final TabularSource.Visitor visitor;

    /** Mended rows by the line whose row they take the place of. */
    final Map<Integer, MendedRow> instead = new HashMap<>();

    /** Mended rows that take no row's place. */
    final List<MendedRow> added = new ArrayList<>();

    int lastLine;

    private final String table;
    private final String sheetName;
    private final Mending mending;
    private boolean readable = true;

    /**
     * A reading.
     *
     * @param visitor reads the joined table
     * @param table its name
     * @param sheetName the mended file as the person knows it
     * @param mending is told what came of each row
     */
    MendedReading(TabularSource.Visitor visitor, String table, String sheetName, Mending mending) {
        this.visitor = visitor;
        this.table = table;
        this.sheetName = sheetName;
        this.mending = mending;
    }

    /** The columns of a mended row in the order of the joined table. */
    abstract int[] columnsOfMended();

    /** Cells of a mended row beyond its headings. */
    abstract List<String> beyond(MendedRow row);

    /** Hands on a row that was not mended. */
    abstract void unmended(TabularRow row);

    /** Hands a mended row on in the place of another. */
    abstract void replaced(MendedRow row, int line);

    @Override
    public final void row(TabularRow row) {
        lastLine = row.line();
        @Nullable MendedRow mended = instead.get(row.line());
        if (mended == null) {
            unmended(row);
        } else {
            replaced(mended, row.line());
        }
    }

    @Override
    public final void problem(Problem problem) {
        if (!instead.containsKey(problem.location().line())) {
            visitor.problem(problem);
        }
    }

    @Override
    public final void unreadable(Problem problem) {
        readable = false;
        visitor.unreadable(problem);
    }

    @Override
    public final void unread(int rows) {
        visitor.unread(rows);
    }

    /** Hands the added rows on. */
    final void finish() {
        if (!readable) {
            return;
        }
        for (MendedRow row : added) {
            lastLine++;
            count(lastLine, MendedCounts.Fate.ADDED);
            hand(row, lastLine);
        }
    }

    final void count(int line, MendedCounts.Fate fate) {
        mending.counts().count(table, line, fate);
    }

    /** Hands a mended row on as that of a line of its table. */
    final void hand(MendedRow row, int line) {
        mending.places().note(table, line, Location.of(sheetName, row.line()));
        for (Problem problem : row.problems()) {
            visitor.problem(
                    problem.at(Location.of(table, line).at(problem.location().field())));
        }
        int[] columns = columnsOfMended();
        List<String> cells = new ArrayList<>(columns.length);
        for (int column : columns) {
            cells.add(row.cell(column));
        }
        List<String> beyond = beyond(row);
        if (!beyond.isEmpty()) {
            cells.addAll(beyond);
            visitor.problem(Problem.error(
                    Location.of(table, line),
                    Reason.of(ImportReason.ROW_RAGGED)
                            .with("expected", columns.length)
                            .with("found", cells.size())));
        }
        visitor.row(TabularRow.of(line, cells));
    }
}
