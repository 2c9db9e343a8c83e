package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.reason.Reason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The ids of one table, as 64-bit hashes in open addressing: 20 bytes an id at the load used, whatever the ids' length.
 * Two different ids share a hash with a probability of n²/2⁶⁵, three in a hundred million for a million ids; the
 * second would be refused as a repetition, never lost. Each id has a number from 0, in order of first appearance, for
 * arrays beside this table. Not thread-safe.
 */
final class IdTable {

    /** No such id. */
    static final int ABSENT = -1;

    private long[] hashes = new long[64];
    private int[] numbers = new int[64];
    private long[] contents = new long[32];
    private int[] lines = new int[32]; // negative if the row was refused
    private int size;

    /** Why rows of the table may be missing here, or null if it was read whole. */
    private @Nullable Reason gap;

    private @Nullable String file;

    private @Nullable IdLooks looks;

    static long hash(char[] chars, int from, int to) {
        long h = (long) to - from;
        for (int i = from; i < to; i++) {
            h = (h ^ chars[i]) * 0x9E3779B97F4A7C15L;
            h ^= h >>> 29;
        }
        return mix(h);
    }

    static long hash(String text) {
        return hash(text.toCharArray(), 0, text.length());
    }

    private static long mix(long value) {
        long h = value * 0xBF58476D1CE4E5B9L;
        h ^= h >>> 32;
        return h == 0 ? 1 : h; // 0 marks a free slot
    }

    /** The table's name as the person knows it, once it is read; else its usual name. */
    String fileOr(String usual) {
        return file == null ? usual : file;
    }

    void readFrom(String name) {
        file = name;
    }

    /** Notes why rows may be missing here; the first reason stays. */
    void gap(Reason why) {
        gap = gap == null ? why : gap;
    }

    @Nullable
    Reason gap() {
        return gap;
    }

    /** Which ids look like another. */
    IdLooks looks() {
        looks = looks == null ? new IdLooks(this) : looks;
        return looks;
    }

    /** Adds an id that came from elsewhere; gives its number. */
    int addKnown(String id) {
        int number = add(hash(id), 0, true, 0);
        looks().add(id.toCharArray(), 0, id.length(), number);
        return number;
    }

    int size() {
        return size;
    }

    /** The number of an id, or {@link #ABSENT}. */
    int find(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (hashes[slot] != 0) {
            if (hashes[slot] == hash) {
                return numbers[slot];
            }
            slot = (slot + 1) & mask;
        }
        return ABSENT;
    }

    /** Adds an id that is absent. */
    int add(long hash, int line, boolean accepted, long content) {
        if (size * 4L >= hashes.length * 3L) {
            grow();
        }
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size + (size >> 1));
            contents = Arrays.copyOf(contents, size + (size >> 1));
        }
        put(hashes, numbers, hash, size);
        contents[size] = content;
        lines[size] = accepted ? line : ~line;
        return size++;
    }

    /** Replaces what is known of an id. */
    void set(int number, int line, boolean accepted, long content) {
        contents[number] = content;
        lines[number] = accepted ? line : ~line;
    }

    boolean isAccepted(int number) {
        return lines[number] >= 0;
    }

    /** The line of the row, or 0 if it came from elsewhere. */
    int line(int number) {
        return lines[number] >= 0 ? lines[number] : ~lines[number];
    }

    long content(int number) {
        return contents[number];
    }

    private void grow() {
        long[] wider = new long[hashes.length * 2];
        int[] beside = new int[wider.length];
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                put(wider, beside, hashes[i], numbers[i]);
            }
        }
        hashes = wider;
        numbers = beside;
    }

    private static void put(long[] hashes, int[] numbers, long hash, int number) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (hashes[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
        numbers[slot] = number;
    }
}
