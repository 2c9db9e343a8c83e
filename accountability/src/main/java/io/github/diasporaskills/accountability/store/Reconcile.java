package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.programme.ProgrammeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds the histories of a programme against the evidence in the ledger. The histories are the truth that is counted;
 * the ledger shows whether somebody changed them behind everybody's back. Both ways: each step has its entry, and each
 * entry its step. Stateless and thread-safe.
 */
public final class Reconcile {

    private static final int PAGE = 1_000;

    private Reconcile() {}

    /**
     * Compares all histories of one kind in a programme with all streams of that kind in the ledger. Takes O(steps).
     *
     * @param store the ledger
     * @param programme which programme
     * @param kind the kind of their streams, such as {@code engagement}
     * @param histories all histories of that kind by the id of their stream
     * @return what agrees and what does not
     * @throws StoreException if the database cannot be asked
     */
    public static ReconcileReport compare(
            JdbcLedgerStore store, ProgrammeId programme, String kind, Map<String, ? extends History<?>> histories) {
        requireNonNull(store, "store");
        Map<StreamKey, List<? extends Step<?>>> steps = new TreeMap<>();
        histories.forEach((id, history) -> steps.put(StreamKey.of(programme, kind, id), history.steps()));
        String after = "";
        List<StreamKey> page;
        do {
            page = store.streams(programme, kind, after, PAGE);
            for (StreamKey stream : page) {
                steps.putIfAbsent(stream, List.of());
                after = stream.id();
            }
        } while (page.size() == PAGE);

        Comparison comparison = new Comparison(store);
        steps.forEach(comparison::stream);
        return new ReconcileReport(histories.size(), comparison.confirmed, comparison.differences);
    }

    /** What was found so far. */
    private static final class Comparison {
        private final JdbcLedgerStore store;
        private final List<ReconcileReport.Difference> differences = new ArrayList<>();
        private long confirmed;

        Comparison(JdbcLedgerStore store) {
            this.store = store;
        }

        void stream(StreamKey stream, List<? extends Step<?>> steps) {
            int place = 0;
            long read = 0;
            List<LedgerEntry> page;
            do {
                page = store.stream(stream, read + 1, PAGE);
                read += page.size();
                for (LedgerEntry entry : page) {
                    if (entry.event().type().equals(StepEvidence.TYPE)) {
                        compare(stream, ++place, entry, steps);
                    }
                }
            } while (page.size() == PAGE);
            while (place < steps.size()) {
                differ(stream, ++place, ReconcileFinding.ONLY_IN_HISTORY);
            }
        }

        private void compare(StreamKey stream, int place, LedgerEntry entry, List<? extends Step<?>> steps) {
            if (!entry.isIntact()) {
                differ(stream, place, ReconcileFinding.ENTRY_CHANGED);
            } else if (place > steps.size()) {
                differ(stream, place, ReconcileFinding.ONLY_IN_LEDGER);
            } else if (!StepEvidence.holds(entry, steps.get(place - 1))) {
                differ(stream, place, ReconcileFinding.DIFFERENT);
            } else {
                confirmed++;
            }
        }

        private void differ(StreamKey stream, int place, ReconcileFinding finding) {
            differences.add(new ReconcileReport.Difference(stream, place, finding));
        }
    }
}
