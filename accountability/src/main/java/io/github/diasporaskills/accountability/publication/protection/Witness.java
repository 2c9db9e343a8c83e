package io.github.diasporaskills.accountability.publication.protection;

import java.util.BitSet;

/** A whole-number table that could be the truth for all that is shown, and the insiders for whom it could not. */
final class Witness {

    private final long[] table;
    private final BitSet seenThroughBy;

    Witness(long[] table, BitSet seenThroughBy) {
        this.table = table;
        this.seenThroughBy = seenThroughBy;
    }

    long[] table() {
        return table;
    }

    long count(int cell) {
        return table[cell];
    }

    boolean isSeenThroughBy(int insider) {
        return seenThroughBy.get(insider);
    }

    int[] seeingThrough() {
        return seenThroughBy.stream().toArray();
    }
}
