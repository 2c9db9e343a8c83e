package io.github.diasporaskills.matching.simulation;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is to happen when. Of what happens in the same second, what was entered first comes first. Not thread-safe. */
final class Agenda {

    /** What happens. */
    enum Kind {
        ARRIVAL,
        TRIAGED,
        DUTY,
        LOOK,
        DECLINE,
        ACCEPT,
        ANSWER,
        PATIENT,
        FOLLOW_UP,
        JOIN,
        WAKE,
        HOUR
    }

    /** One entry; the number says which look, offer, coordinator or expert. */
    record Entry(long at, long order, Kind kind, @Nullable SimulatedCase of, int number) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();

    private long entered;

    void add(long at, Kind kind, @Nullable SimulatedCase of, int number) {
        entries.add(new Entry(at, entered++, kind, of, number));
    }

    @Nullable
    Entry next() {
        return entries.poll();
    }
}
