package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.io.ImportReason;
import io.github.diasporaskills.core.io.RejectedRow;
import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.reason.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table whose headings do not do, under the headings that a person gave its mended rows: those are bound as any
 * table's are. All its rows were rejected for the headings, so a mended row comes in place of its rejected one whatever
 * was mended in it. A row of the table that is not among the mended ones is read under the new headings too.
 */
final class ReboundTable implements TabularSource {

    private final TabularSource table;
    private final MendedSheet sheet;
    private final String sheetName;
    private final List<RejectedRow> rejected;
    private final Mending mending;

    /** The columns of the sheet that are the table's. */
    private final int[] own;

    private final List<String> headings;

    /**
     * Joins them.
     *
     * @param table the table as it was
     * @param sheet what was mended
     * @param sheetName the mended file as the person knows it
     * @param rejected the rows of the table, all rejected
     * @param mending knows the column of the ids, and is told what came of each row
     */
    ReboundTable(
            TabularSource table, MendedSheet sheet, String sheetName, List<RejectedRow> rejected, Mending mending) {
        this.table = table;
        this.sheet = sheet;
        this.sheetName = sheetName;
        this.rejected = List.copyOf(rejected);
        this.mending = mending;
        this.own = MendedMatch.ownColumns(sheet.headings());
        this.headings = MendedMatch.withoutThoseBeside(sheet.headings());
    }

    /** Whether rows were rejected for their table's headings and a person gave them others. */
    static boolean isMended(List<RejectedRow> rejected, MendedSheet sheet) {
        if (rejected.isEmpty() || sheet.headings().isEmpty()) {
            return false;
        }
        RejectedRow any = rejected.get(0);
        if (any.problems().stream().noneMatch(problem -> problem.reason().is(ImportReason.ROW_OF_BROKEN_TABLE))) {
            return false;
        }
        int[] columns = MendedMatch.columns(any.headings(), sheet.headings());
        boolean isPlaced = any.headings().get(0).equals("column 1"); // none was known, so none was shown
        return isPlaced || !MendedMatch.fits(columns, any.headings(), sheet.headings());
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        Rebinding rebinding = new Rebinding(visitor);
        table.read(rebinding);
        rebinding.finish();
    }

    /** For each heading the column of the table: of that name, else the one that stood in its place; or -1. */
    private int[] columnsOf(List<String> found) {
        int[] columns = MendedMatch.columns(headings, found);
        for (int i = 0; i < columns.length; i++) {
            int place = i;
            if (columns[i] < 0 && i < found.size() && Arrays.stream(columns).noneMatch(column -> column == place)) {
                columns[i] = i;
            }
        }
        return columns;
    }

    /** Hands the table on, row by row, under the headings of the sheet. */
    private final class Rebinding extends MendedReading {

        private int[] columns = {};

        Rebinding(Visitor visitor) {
            super(visitor, ReboundTable.this.name(), sheetName, mending);
        }

        @Override
        public void header(List<String> found, int line) {
            lastLine = line;
            columns = columnsOf(found);
            place(mending.idColumn(name(), headings), mending.idColumn(name(), found));
            @Nullable MendedRow first = instead.remove(line); // where a row stood in the place of headings
            if (first == null) {
                mending.places().note(name(), line, Location.of(sheetName, sheet.headingLine()));
                visitor.header(headings, line);
            } else {
                visitor.header(headings, line - 1);
            }
            sheet.problems().forEach(visitor::problem);
            if (first != null) {
                replaced(first, line);
            }
        }

        /** Finds the rejected row of each mended one: by the id, or by the line noted beside it. */
        private void place(int id, int idBefore) {
            Map<Integer, RejectedRow> byLine = new HashMap<>();
            Map<String, RejectedRow> byId = new HashMap<>();
            for (RejectedRow row : rejected) {
                byLine.put(row.line(), row);
                String key = MendedMatch.cell(row, idBefore);
                if (!key.isEmpty()) {
                    byId.putIfAbsent(key, row);
                }
            }
            int lines = MendedMatch.lineColumn(sheet.headings());
            for (MendedRow row : sheet.rows()) {
                @Nullable RejectedRow there = byLine.get(MendedMatch.number(row.cell(lines)));
                if (there == null || !MendedMatch.sharesHalf(row, own, there)) {
                    there = id < 0 ? null : byId.get(MendedMatch.plain(row.cell(own[id])));
                }
                if (there == null || !byLine.containsKey(there.line())) {
                    added.add(row);
                } else {
                    byLine.remove(there.line());
                    if (there.isWhole()) {
                        instead.put(there.line(), row);
                    } else {
                        count(there.line(), MendedCounts.Fate.UNCHANGED);
                    }
                }
            }
        }

        @Override
        void unmended(TabularRow row) {
            List<String> cells = new ArrayList<>(columns.length);
            for (int column : columns) {
                cells.add(column >= 0 && column < row.size() ? row.verbatim(column) : "");
            }
            visitor.row(TabularRow.of(row.line(), cells));
        }

        @Override
        void replaced(MendedRow row, int line) {
            count(line, MendedCounts.Fate.REPLACED);
            hand(row, line);
        }

        @Override
        int[] columnsOfMended() {
            return own;
        }

        @Override
        List<String> beyond(MendedRow row) {
            return MendedMatch.beyond(sheet.headings(), row);
        }
    }
}
