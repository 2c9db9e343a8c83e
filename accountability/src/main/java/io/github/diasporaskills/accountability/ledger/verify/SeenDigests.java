package io.github.diasporaskills.accountability.ledger.verify;

import java.nio.ByteBuffer;

/**
 * Which digests were seen, by their first 8 bytes: two of a million random ones agree in these by chance once in 30
 * million such files. Open addressing in one array; for one thread at a time.
 */
final class SeenDigests {

    private long[] table = new long[1 << 6];
    private int size;
    private boolean zero;

    /** False if the digest was there already. */
    boolean add(byte[] digest) {
        long first = ByteBuffer.wrap(digest).getLong();
        if (first == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        if (2 * size >= table.length) {
            grow();
        }
        boolean fresh = put(table, first);
        size += fresh ? 1 : 0;
        return fresh;
    }

    private static boolean put(long[] table, long value) {
        int mask = table.length - 1;
        int at = (int) (value >>> 32) & mask;
        while (table[at] != 0) {
            if (table[at] == value) {
                return false;
            }
            at = (at + 1) & mask;
        }
        table[at] = value;
        return true;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        for (long value : table) {
            if (value != 0) {
                put(larger, value);
            }
        }
        table = larger;
    }
}
