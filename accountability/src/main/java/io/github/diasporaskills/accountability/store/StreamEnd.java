package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.StreamHead;
import java.util.Map;

/**
 * Where a stream ends, and the codes by which its state is found.
 *
 * @param head the last entry
 * @param codes what is kept with the state; empty without one
 */
record StreamEnd(StreamHead head, Map<String, String> codes) {

    static final StreamEnd NONE = new StreamEnd(StreamHead.NONE, Map.of());

    StreamEnd {
        requireNonNull(head, "head");
        codes = Map.copyOf(codes);
    }
}
