package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.io.RejectedRow;
import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.util.List;
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
    private final class Joining extends MendedReading {

        private int[] columns = {};
        private @Nullable MendedMatch match;

        Joining(Visitor visitor) {
            super(visitor, MendedTable.this.name(), sheetName, mending);
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
        void unmended(TabularRow row) {
            visitor.row(row);
        }

        @Override
        void replaced(MendedRow row, int line) {
            hand(row, line);
        }

        @Override
        int[] columnsOfMended() {
            return columns;
        }

        @Override
        List<String> beyond(MendedRow row) {
            return requireNonNull(match, "rows are matched first").beyond(row);
        }
    }
}
