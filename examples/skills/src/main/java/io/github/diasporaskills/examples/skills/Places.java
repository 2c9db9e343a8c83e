package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.io.DuplicateCandidate;
import io.github.diasporaskills.core.io.ProgrammeTable;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where rows stand for a person: in another file than that of their table, if they were mended, or on a sheet of a
 * workbook. Reasons that point to another row say where that one stands.
 */
final class Places {

    private static final String LINE = "line";
    private static final String FILE = "file";

    private record Row(String file, int line) {}

    private final Map<Row, Location> places = new HashMap<>();
    private final Optional<String> workbook;

    /** Places of rows in files. */
    Places() {
        this.workbook = Optional.empty();
    }

    /**
     * Places of rows on sheets.
     *
     * @param workbook its name
     */
    Places(String workbook) {
        this.workbook = Optional.of(workbook);
    }

    /** Notes that the row of a table's line stands elsewhere. */
    void note(String file, int line, Location elsewhere) {
        places.put(new Row(file, line), elsewhere);
    }

    /** The problem where its row really stands. Its column is left out there: the other file has columns of its own. */
    Problem of(Problem problem) {
        Location at = problem.location();
        Location there = of(at);
        Reason told = told(problem.reason(), at.file(), there.file());
        Problem moved = there.equals(at) ? problem : problem.at(there);
        return told.equals(problem.reason()) ? moved : moved.because(told);
    }

    /** The candidate where its rows really stand. */
    DuplicateCandidate of(DuplicateCandidate candidate) {
        return new DuplicateCandidate(of(candidate.first()), of(candidate.second()));
    }

    private Location of(Location at) {
        Location there = places.get(new Row(at.file(), at.line()));
        if (there != null) {
            return there.at(at.field());
        }
        return new Location(shown(at.file()), at.line(), at.column(), at.field());
    }

    /** A table by the sheet that it is. */
    private String shown(String file) {
        return workbook.isPresent() && ProgrammeTable.named(file).isPresent()
                ? workbook.get() + "!" + file.substring(0, file.lastIndexOf('.'))
                : file;
    }

    /** The reason with the row that it points to where that one stands; a line of another file bears its name. */
    private Reason told(Reason reason, String table, String shown) {
        @Nullable Argument file = reason.arguments().get(FILE);
        @Nullable Argument line = reason.arguments().get(LINE);
        String named = file instanceof Argument.Text text ? text.value() : table;
        if (!(line instanceof Argument.Whole number)) {
            return file == null || shown(named).equals(named) ? reason : reason.with(FILE, shown(named));
        }
        Location there = of(Location.of(named, (int) number.value()));
        if (file != null) {
            return reason.with(FILE, there.file()).with(LINE, there.line());
        }
        return there.file().equals(shown) ? reason.with(LINE, there.line()) : reason.with(LINE, there.toString());
    }
}
