package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.reason.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The problems that a report keeps of more than memory may hold, in the order of reading: the first ones, and beyond
 * those, in places held free, the first of each kind in each table. So a table with many mistakes hides neither those
 * of the tables after it nor its own later ones of another kind. Not thread-safe.
 */
final class KeptProblems {

    /** How many are kept whatever they are; the places after these are held free. */
    private static final int KEPT_AS_THEY_COME = CheckReport.KEPT * 4 / 5;

    /** How many of one kind in one table are kept in the places held free. */
    private static final int OF_ONE_KIND = 5;

    /** How many of one table; 40 tables then have a place. */
    private static final int OF_ONE_TABLE = (CheckReport.KEPT - KEPT_AS_THEY_COME) / 40;

    private record Kind(String file, String code) {}

    private final List<Problem> kept = new ArrayList<>();
    private final Map<Kind, Integer> ofKind = new HashMap<>();
    private final Map<String, Integer> lateOfTable = new HashMap<>();

    /** Keeps a problem if there is a place for it. No map grows without a problem that is kept. */
    void add(Problem problem) {
        if (kept.size() >= CheckReport.KEPT) {
            return;
        }
        String file = problem.location().file();
        Kind kind = new Kind(file, problem.reason().code());
        if (kept.size() >= KEPT_AS_THEY_COME) {
            if (ofKind.getOrDefault(kind, 0) >= OF_ONE_KIND || lateOfTable.getOrDefault(file, 0) >= OF_ONE_TABLE) {
                return;
            }
            lateOfTable.merge(file, 1, Integer::sum);
        }
        ofKind.merge(kind, 1, Integer::sum);
        kept.add(problem);
    }

    /** Those kept, in the order of reading. */
    List<Problem> all() {
        return List.copyOf(kept);
    }
}
