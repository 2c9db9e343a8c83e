package io.github.diasporaskills.accountability.store;

import io.github.diasporaskills.accountability.ledger.Batch;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.StreamHead;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.ledger.StreamState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the streams ended to which this process wrote last, so that the next entry need not be preceded by a question. An
 * entry is written behind a remembered one only if the database still has that one, so that one which others have written
 * behind, or which a restored database lost, leads to a question and to nothing worse. Holds ids, digests and codes of at
 * most so many streams. Thread-safe.
 */
final class RecentEnds {

    private static final int MOST = 4_096;

    private final Map<StreamKey, StreamEnd> ends = new LinkedHashMap<>(64, 0.75f, true);

    /** The end, if it is the one behind which somebody wants to write. */
    synchronized Optional<StreamEnd> behind(StreamKey stream, long expected) {
        return Optional.ofNullable(ends.get(stream)).filter(end -> end.head().sequence() == expected);
    }

    /** Remembers what was committed; to be told in the order in which it was written. */
    synchronized void committed(Batch batch, List<LedgerEntry> entries) {
        StreamEnd before = ends.remove(batch.stream());
        LedgerEntry last = entries.get(entries.size() - 1);
        Optional<Map<String, String>> codes = batch.state()
                .map(StreamState::index)
                .or(() -> batch.expected() == 0 ? Optional.of(Map.of()) : Optional.empty())
                .or(() -> Optional.ofNullable(before)
                        .filter(end -> end.head().sequence() == batch.expected())
                        .map(StreamEnd::codes));
        if (codes.isPresent()) {
            ends.put(batch.stream(), new StreamEnd(new StreamHead(last.sequence(), last.digest()), codes.get()));
        }
        if (ends.size() > MOST) {
            ends.remove(ends.keySet().iterator().next());
        }
    }
}
