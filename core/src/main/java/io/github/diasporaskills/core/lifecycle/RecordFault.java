package io.github.diasporaskills.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;

/**
 * What is wrong with a record that was written down, and where in it. The place is named as in the record's JSON, such
 * as {@code handovers[2].consent} or {@code history[4]}, with places in lists from 0; it is empty if the record is at
 * fault as a whole. Immutable and thread-safe.
 *
 * @param reason why the record cannot be so, the reason for which a step would have been refused
 * @param at where in the record; empty for the whole
 */
public record RecordFault(Reason reason, String at) {

    /** Checks that both parts are there. */
    public RecordFault {
        requireNonNull(reason, "reason");
        requireNonNull(at, "at");
    }

    /**
     * A fault of the record as a whole.
     *
     * @param reason why the record cannot be so
     * @return the fault
     */
    public static RecordFault of(Reason reason) {
        return new RecordFault(reason, "");
    }

    /**
     * The same fault of a part, seen from the record to which the part belongs.
     *
     * @param place where in the record the part is, such as {@code allocations[0]}
     * @return a new value
     */
    public RecordFault in(String place) {
        return new RecordFault(reason, at.isEmpty() ? place : place + '.' + at);
    }
}
