package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/**
 * Whether histories and the ledger agree. Immutable and thread-safe.
 *
 * @param histories how many histories were compared
 * @param steps how many of their steps the ledger confirms
 * @param differences all that does not agree, in the order of streams and places
 */
public record ReconcileReport(long histories, long steps, List<Difference> differences) {

    /**
     * Copies the differences.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public ReconcileReport {
        differences = List.copyOf(differences);
        if (histories < 0 || steps < 0) {
            throw new IllegalArgumentException(
                    "Histories and steps are counted from 0; found " + histories + " and " + steps);
        }
    }

    /**
     * Whether both agree in everything.
     *
     * @return true if there is no difference
     */
    public boolean agrees() {
        return differences.isEmpty();
    }

    /**
     * A place at which they do not agree.
     *
     * @param stream whose history
     * @param place which step, from 1
     * @param finding how
     */
    public record Difference(StreamKey stream, long place, ReconcileFinding finding) {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the place is below 1
         */
        public Difference {
            requireNonNull(stream, "stream");
            requireNonNull(finding, "finding");
            if (place < 1) {
                throw new IllegalArgumentException("Steps are counted from 1; found " + place);
            }
        }

        /**
         * The difference, to be put in words by {@link StoreWording}.
         *
         * @return a reason whose code is the finding
         */
        public Reason reason() {
            return Reason.of(finding).with("stream", stream.toString()).with("place", place);
        }
    }
}
