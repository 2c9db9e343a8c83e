package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The rejected rows of one table, laid out so that a person puts them right and they are read again: the table's own
 * headings, and behind them the columns {@code rejected.line} and {@code rejected.problems}, which reading passes over.
 * Cells beyond the headings stand under {@code rejected.cell12} and the like, and where an object of a table in JSON is
 * more than its cells, it stands word for word under {@code rejected.object}. It holds personal data; {@code toString}
 * shows none. Immutable and thread-safe.
 */
public final class RejectedTable {

    private final String file;
    private final List<String> headings;
    private final List<RejectedRow> rows;
    private final List<Integer> kept;
    private final boolean objects;

    private RejectedTable(String file, List<RejectedRow> rows) {
        this.file = file;
        this.rows = List.copyOf(rows);
        List<String> found = rows.get(0).headings();
        List<String> names = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).startsWith(HeaderBinding.REJECTION)) {
                names.add(found.get(i));
                places.add(i);
            }
        }
        int most = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int i = found.size(); i < most; i++) {
            names.add(HeaderBinding.REJECTION + "cell" + (i + 1));
            places.add(i);
        }
        this.objects = rows.stream().anyMatch(RejectedRow::isMoreThanCells);
        if (objects) {
            names.add(HeaderBinding.REJECTED_OBJECT);
        }
        names.add(HeaderBinding.REJECTED_LINE);
        names.add(HeaderBinding.REJECTED_PROBLEMS);
        this.headings = List.copyOf(names);
        this.kept = List.copyOf(places);
    }

    /** The rows by table, in the order in which each table was first met. */
    static List<RejectedTable> of(List<RejectedRow> rejected) {
        Map<String, List<RejectedRow>> byFile = new LinkedHashMap<>();
        rejected.forEach(row ->
                byFile.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row));
        List<RejectedTable> tables = new ArrayList<>();
        byFile.forEach((file, rows) -> tables.add(new RejectedTable(file, rows)));
        return List.copyOf(tables);
    }

    /**
     * The table.
     *
     * @return the name of its file
     */
    public String file() {
        return file;
    }

    /**
     * The headings under which rows are laid out.
     *
     * @return the table's own, then those of rejection
     */
    public List<String> headings() {
        return headings;
    }

    /**
     * The rows.
     *
     * @return in the order of the table, at least one
     */
    public List<RejectedRow> rows() {
        return rows;
    }

    /**
     * A row laid out under {@link #headings()}. It may hold personal data.
     *
     * @param row one of {@link #rows()}
     * @param wording the words of its problems
     * @return as many cells as there are headings; of those that the row had, each as it was found
     */
    public List<String> cells(RejectedRow row, Wording wording) {
        requireNonNull(wording, "wording");
        List<String> cells = new ArrayList<>(headings.size());
        for (int cell : kept) {
            cells.add(cell < row.cells().size() ? row.cells().get(cell) : "");
        }
        if (objects) {
            cells.add(row.isMoreThanCells() ? row.original().orElse("") : "");
        }
        cells.add(Integer.toString(row.line()));
        cells.add(String.join(
                "; ",
                row.problems().stream().map(p -> p.wordsWithReadings(wording)).toList()));
        return List.copyOf(cells);
    }

    /**
     * Under which of {@link #headings()} a problem stands.
     *
     * @param row one of {@link #rows()}
     * @param where the problem's location
     * @return from 0, or empty if it is about the whole row
     */
    public OptionalInt column(RejectedRow row, Location where) {
        int found = where.column() > 0 ? where.column() - 1 : row.headings().indexOf(where.field());
        int place = where.column() == 0 && where.field().isEmpty() ? -1 : kept.indexOf(found);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /**
     * Name and size only.
     *
     * @return for example {@code RejectedTable[experts.csv: 3 rows]}
     */
    @Override
    public String toString() {
        return "RejectedTable[" + file + ": " + rows.size() + " rows]";
    }
}
