package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.io.DuplicateCandidate;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import java.util.HashMap;
import java.util.Map;

/** Where rows stand that were read from another file than that of their table, so that a person finds them. */
final class Places {

    private record Row(String file, int line) {}

    private final Map<Row, Location> places = new HashMap<>();

    /** Notes that the row of a table's line stands elsewhere. */
    void note(String file, int line, Location elsewhere) {
        places.put(new Row(file, line), elsewhere);
    }

    /** The problem where its row really stands. Its column is left out there: the other file has columns of its own. */
    Problem of(Problem problem) {
        Location at = problem.location();
        Location there = of(at);
        return there.equals(at) ? problem : problem.at(there);
    }

    /** The candidate where its rows really stand. */
    DuplicateCandidate of(DuplicateCandidate candidate) {
        return new DuplicateCandidate(of(candidate.first()), of(candidate.second()));
    }

    private Location of(Location at) {
        Location there = places.get(new Row(at.file(), at.line()));
        return there == null ? at : there.at(at.field());
    }
}
