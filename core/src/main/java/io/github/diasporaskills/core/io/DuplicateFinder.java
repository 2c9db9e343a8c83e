package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.NameFolding;
import io.github.diasporaskills.core.people.PersonName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that may be about one person: the same folds of family and given name in either order, no different
 * years of birth, no different stated genders. Rows are only appended (19 bytes each); the finding sorts once, so the
 * whole costs O(n log n) time. Not thread-safe.
 */
final class DuplicateFinder {

    private static final int ROW_BITS = 26;
    private static final int MOST_ROWS = 1 << ROW_BITS;
    private static final long ROW_MASK = MOST_ROWS - 1L;

    /** The gender is not stated and contradicts none. */
    static final byte UNSTATED = 0;

    /** Two rows that may be about one person. */
    static final class Pair {
        final int first;
        final int second;

        Pair(int first, int second) {
            this.first = first;
            this.second = second;
        }
    }

    private final NameFolding folding = NameFolding.reusable();
    private long[] keys = new long[256]; // upper bits of the hash, then the row
    private int[] checks = new int[256]; // other bits of the hash
    private int[] lines = new int[256];
    private short[] years = new short[256];
    private byte[] genders = new byte[256];
    private int size;

    /** The number of a stated gender. */
    static byte stated(Gender gender) {
        return switch (gender) {
            case WOMAN -> 1;
            case MAN -> 2;
            case NON_BINARY -> 3;
            case OTHER_TERM -> 4;
            case UNDISCLOSED, NOT_ASKED -> UNSTATED;
        };
    }

    /** Adds somebody whose name is at hand. */
    void add(PersonName name, int year, byte gender, int tag) {
        char[] family = name.family().toCharArray();
        char[] given = name.given().toCharArray();
        add(family, 0, family.length, given, 0, given.length, year, gender, tag);
    }

    /**
     * Adds a row.
     *
     * @param year of birth, or 0 if unknown
     * @param gender a number above 0 for a stated gender, {@link #UNSTATED} otherwise
     * @param tag what to report the row by, its line for example
     */
    void add(
            char[] family,
            int familyFrom,
            int familyTo,
            char[] given,
            int givenFrom,
            int givenTo,
            int year,
            byte gender,
            int tag) {
        long familyHash = folding.hash(family, familyFrom, familyTo, true);
        long givenHash = folding.hash(given, givenFrom, givenTo, false);
        if (familyHash == 0 || givenHash == 0 || size == MOST_ROWS) {
            return;
        }
        if (size == keys.length) {
            int more = Math.min(MOST_ROWS, size + (size >> 1));
            keys = Arrays.copyOf(keys, more);
            checks = Arrays.copyOf(checks, more);
            lines = Arrays.copyOf(lines, more);
            years = Arrays.copyOf(years, more);
            genders = Arrays.copyOf(genders, more);
        }
        long hash = (familyHash + givenHash) * 0x9E3779B97F4A7C15L; // a sum, so that swapped names meet
        hash ^= hash >>> 31;
        keys[size] = (hash & ~ROW_MASK) | size;
        checks[size] = (int) ((hash * 0xBF58476D1CE4E5B9L) >>> 32);
        lines[size] = tag;
        years[size] = (short) year;
        genders[size] = gender;
        size++;
    }

    /**
     * The pairs, each row with the first one before it that it may repeat, in the order of the second rows. Adding
     * more rows afterwards is not supported.
     */
    List<Pair> pairs() {
        Arrays.sort(keys, 0, size);
        List<Pair> pairs = new ArrayList<>();
        int from = 0;
        while (from < size) {
            long upper = keys[from] >>> ROW_BITS;
            int to = from + 1;
            while (to < size && keys[to] >>> ROW_BITS == upper) {
                to++;
            }
            if (to - from > 1) {
                group(from, to, pairs);
            }
            from = to;
        }
        pairs.sort(Comparator.comparingInt(pair -> pair.second));
        List<Pair> tagged = new ArrayList<>(pairs.size());
        for (Pair pair : pairs) {
            tagged.add(new Pair(lines[pair.first], lines[pair.second]));
        }
        return tagged;
    }

    /** Rows of a group come in their order, because the row is the lower part of the key. */
    private void group(int from, int to, List<Pair> pairs) {
        Map<Long, Integer> firstOf = new HashMap<>();
        for (int i = from; i < to; i++) {
            int row = (int) (keys[i] & ROW_MASK);
            int first = Integer.MAX_VALUE;
            int lowYear = years[row] == 0 ? 0 : years[row];
            for (int year : lowYear == 0 ? new int[] {-1} : new int[] {lowYear, 0}) {
                for (int gender = 0; gender <= 4; gender++) {
                    if (gender == UNSTATED || genders[row] == UNSTATED || gender == genders[row]) {
                        @Nullable Integer known = firstOf.get(key(row, year, gender));
                        first = known == null ? first : Math.min(first, known);
                    }
                }
            }
            if (first != Integer.MAX_VALUE) {
                pairs.add(new Pair(first, row));
            }
            firstOf.putIfAbsent(key(row, years[row], genders[row]), row);
            firstOf.putIfAbsent(key(row, -1, genders[row]), row); // any year
        }
    }

    private long key(int row, int year, int gender) {
        return ((long) checks[row] << 24) | ((long) (year & 0xFFFF) << 8) | gender;
    }
}
