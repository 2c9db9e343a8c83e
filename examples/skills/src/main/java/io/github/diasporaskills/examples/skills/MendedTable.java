package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.io.ImportReason;
import io.github.diasporaskills.core.io.RejectedRow;
import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table with mended rows in place of rejected ones. A mended row that belongs to no rejected row follows behind the
 * last row. Rows that were taken in are never replaced.
 */
final class MendedTable implements TabularSource {

    private final TabularSource table;
    private final MendedSheet sheet;
    private final String sheetName;
    private final List<RejectedRow> rejected;
    private final Mending mending;

    /**
     * Joins them.
     *
     * @param table the table as it was
     * @param sheet what was mended
     * @param sheetName the mended file as the person knows it
     * @param rejected the rows of the table that were rejected
     * @param mending knows the column of the ids, and is told what came of each row
     */
    MendedTable(TabularSource table, MendedSheet sheet, String sheetName, List<RejectedRow> rejected, Mending mending) {
        this.table = table;
        this.sheet = sheet;
        this.sheetName = sheetName;
        this.rejected = List.copyOf(rejected);
        this.mending = mending;
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        Joining joining = new Joining(visitor);
        table.read(joining);
        joining.finish();
    }

    /** Hands the table on, row by row. */
    private final class Joining implements Visitor {

        private final Visitor visitor;
        private final Map<Integer, MendedRow> instead = new HashMap<>();
        private final List<MendedRow> added = new ArrayList<>();
        private int[] columns = {};
        private @Nullable MendedMatch match;
        private int lastLine;
        private boolean readable = true;

        Joining(Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public void header(List<String> headings, int line) {
            lastLine = line;
            columns = MendedMatch.columns(headings, sheet.headings());
            boolean fits = sheet.headings().isEmpty() || MendedMatch.fits(columns, headings, sheet.headings());
            if (fits) {
                match = new MendedMatch(columns, sheet.headings(), mending.idColumn(name(), headings));
                match.place(sheet.rows(), rejected);
                instead.putAll(match.instead());
                added.addAll(match.added());
                instead.keySet().forEach(at -> count(at, MendedCounts.Fate.REPLACED));
                match.unchanged().forEach(at -> count(at, MendedCounts.Fate.UNCHANGED));
            }
            visitor.header(headings, line);
            sheet.problems().forEach(visitor::problem);
            if (!fits) {
                visitor.problem(Problem.error(
                        Location.of(sheetName), Reason.of(Said.MENDED_HEADINGS).with("table", name())));
            }
        }

        @Override
        public void problem(Problem problem) {
            if (!instead.containsKey(problem.location().line())) {
                visitor.problem(problem);
            }
        }

        @Override
        public void row(TabularRow row) {
            lastLine = row.line();
            @Nullable MendedRow mended = instead.get(row.line());
            if (mended == null) {
                visitor.row(row);
            } else {
                hand(mended, row.line());
            }
        }

        @Override
        public void unreadable(Problem problem) {
            readable = false;
            visitor.unreadable(problem);
        }

        @Override
        public void unread(int rows) {
            visitor.unread(rows);
        }

        void finish() {
            if (!readable) {
                return;
            }
            for (MendedRow row : added) {
                lastLine++;
                count(lastLine, MendedCounts.Fate.ADDED);
                hand(row, lastLine);
            }
        }

        private void count(int line, MendedCounts.Fate fate) {
            mending.counts().count(name(), line, fate);
        }

        private void hand(MendedRow row, int line) {
            List<String> beyond =
                    requireNonNull(match, "rows are matched first").beyond(row);
            MendedTable.hand(row, columns, beyond, visitor, mending.places(), name(), line, sheetName);
        }
    }

    /** Hands a mended row on in the place of a line of its table. */
    static void hand(
            MendedRow row,
            int[] columns,
            List<String> beyond,
            Visitor visitor,
            Places places,
            String table,
            int line,
            String sheetName) {
        places.note(table, line, Location.of(sheetName, row.line()));
        for (Problem problem : row.problems()) {
            visitor.problem(
                    problem.at(Location.of(table, line).at(problem.location().field())));
        }
        List<String> cells = new ArrayList<>(columns.length);
        for (int column : columns) {
            cells.add(row.cell(column));
        }
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
