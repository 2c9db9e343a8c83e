package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Problem;
import java.util.List;

/** A row of a table of rejected rows as a person left it. It may hold personal data; {@code toString} shows none. */
final class MendedRow {

    private final int line;
    private final List<String> cells;
    private final List<Problem> problems;

    MendedRow(int line, List<String> cells, List<Problem> problems) {
        this.line = line;
        this.cells = List.copyOf(cells);
        this.problems = List.copyOf(problems);
    }

    /** Where it stands in its own file. */
    int line() {
        return line;
    }

    /** The cell in a column from 0, character by character; empty where there is none. */
    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** What is wrong with it whatever its columns mean. */
    List<Problem> problems() {
        return problems;
    }

    @Override
    public String toString() {
        return "MendedRow[line " + line + "]";
    }
}
