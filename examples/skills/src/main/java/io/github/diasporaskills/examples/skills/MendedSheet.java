package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.io.ImportReason;
import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A file of mended rows, read whole into memory: rejected rows are few. */
final class MendedSheet implements TabularSource.Visitor {

    private final String name;
    private final List<MendedRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> ofRow = new ArrayList<>();
    private List<String> headings = List.of();
    private int headingLine;

    private MendedSheet(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @param table the mended rows
     * @param name as the person knows it
     */
    static MendedSheet read(TabularSource table, String name) {
        MendedSheet sheet = new MendedSheet(name);
        try {
            table.read(sheet);
        } catch (IOException e) {
            sheet.problems.add(Problem.error(Location.of(name), Reason.of(ImportReason.FILE_UNREADABLE)));
        }
        return sheet;
    }

    /** A table with the sheet's headings, for a programme that has no such table yet. */
    TabularSource withoutRows(String table) {
        List<String> own = MendedMatch.withoutThoseBeside(headings);
        return new TabularSource() {
            @Override
            public String name() {
                return table;
            }

            @Override
            public void read(Visitor visitor) {
                visitor.header(own, 1);
            }
        };
    }

    List<String> headings() {
        return headings;
    }

    /** The line of the headings. */
    int headingLine() {
        return headingLine;
    }

    /** In the order of the file. */
    List<MendedRow> rows() {
        return rows;
    }

    /** What is wrong with the file as a whole. */
    List<Problem> problems() {
        return problems;
    }

    @Override
    public void header(List<String> found, int line) {
        headings = List.copyOf(found);
        headingLine = line;
    }

    @Override
    public void row(TabularRow row) {
        List<String> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.verbatim(i));
        }
        rows.add(new MendedRow(row.line(), cells, ofRow));
        ofRow.clear();
    }

    @Override
    public void problem(Problem problem) {
        if (problem.location().line() > headingLine) {
            ofRow.add(problem);
        } else {
            whole(problem);
        }
    }

    @Override
    public void unreadable(Problem problem) {
        whole(problem);
    }

    private void whole(Problem problem) {
        problems.add(problem.at(Location.of(name)));
    }
}
