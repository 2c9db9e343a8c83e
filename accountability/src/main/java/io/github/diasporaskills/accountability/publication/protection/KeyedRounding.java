package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The other choice: every count is rounded up or down to a multiple, at random and without bias, so that no cell has to
 * be hidden. The draw depends on a key and on what the cell counts, and on nothing else, not even the day: it is a
 * remainder from which on the cell is rounded up, so that a count goes up where it grows past that, and drawing anew and
 * averaging finds nothing. A total of which one part alone is not 0 counts the same people as that part and is drawn
 * with it. Immutable and thread-safe.
 *
 * <p>Rounded tables do not add up. They promise less than hidden cells: a count is known within the multiple on both
 * sides, 0 included, and closer where lines of the table bind it; {@link ReleaseHistory#round} tells how close, and
 * refuses what would give a small count away.
 */
public final class KeyedRounding {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_KEY = 16;

    private final SecretKeySpec key;
    private final int multiple;

    private KeyedRounding(SecretKeySpec key, int multiple) {
        this.key = key;
        this.multiple = multiple;
    }

    /**
     * A rounding.
     *
     * @param key 16 bytes or more, random, and kept as long as anything is published; not kept here but in a copy
     * @param multiple 2 or more; 5 is common
     * @return the rounding
     * @throws IllegalArgumentException if the key is shorter or the multiple less
     */
    public static KeyedRounding of(byte[] key, int multiple) {
        requireNonNull(key, "key");
        if (key.length < LEAST_KEY || multiple < 2) {
            throw new IllegalArgumentException("A key of " + LEAST_KEY
                    + " bytes or more and a multiple of 2 or more are expected; found a key of " + key.length
                    + " and a multiple of " + multiple);
        }
        return new KeyedRounding(new SecretKeySpec(key, ALGORITHM), multiple);
    }

    /**
     * Rounds a table.
     *
     * @param population whom it counts
     * @param table the true counts
     * @return every cell, rounded
     */
    public SafeTable round(String population, MarginTable table) {
        return round(population, table, drawnAs(table));
    }

    /**
     * Rounds one of several tables on the same people. Each cell is drawn by its own name and nothing else, so that it
     * stands alike in every table that has it, the total too; and of two counts of one cell, such as persons and their
     * engagements, the larger is never rounded to less.
     *
     * @param population whom it counts
     * @param table the true counts
     * @return every cell, rounded
     */
    public SafeTable roundEach(String population, MarginTable table) {
        return round(population, table, IntStream.range(0, table.size()).toArray());
    }

    private SafeTable round(String population, MarginTable table, int[] drawnAs) {
        requireNonNull(population, "population");
        Map<List<String>, Long> shown = new HashMap<>();
        for (int cell = 0; cell < drawnAs.length; cell++) {
            String drawn = population + '\n' + multiple + '\n' + table.shape().name(drawnAs[cell]);
            shown.put(table.codes(cell), round(table.count(cell), drawn));
        }
        return SafeTable.drawn(table.dimensions(), shown, multiple, name());
    }

    /** The cell by whose name each cell is drawn. */
    static int[] drawnAs(MarginTable table) {
        int[] drawnAs = IntStream.range(0, table.size()).toArray();
        table.shape().sums((total, parts) -> {
            for (int part : parts) {
                if (table.count(part) > 0 && table.count(part) == table.count(total)) {
                    drawnAs[total] = drawnAs[part];
                }
            }
        });
        return drawnAs;
    }

    /**
     * Which key it is, and nothing of it: to see that a later release is drawn by the same one.
     *
     * @return 16 hexadecimal digits
     */
    public String name() {
        return HexFormat.of().formatHex(mac("key\n"), 0, Long.BYTES);
    }

    /**
     * What counts are rounded up or down to.
     *
     * @return 2 or more
     */
    public int multiple() {
        return multiple;
    }

    private long round(long count, String cell) {
        long down = count - count % multiple;
        // Up with the chance that the remainder is of the multiple, so that the mean is the count.
        return draw(cell) < (double) (count % multiple) / multiple ? down + multiple : down;
    }

    /** From 0 up to 1, for ever the same for a cell. */
    private double draw(String cell) {
        long bits = ByteBuffer.wrap(mac("cell\n" + cell)).getLong();
        return (double) (bits >>> 11) / (double) (1L << 53);
    }

    private byte[] mac(String of) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(of.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /**
     * The multiple and nothing of the key.
     *
     * @return for logs
     */
    @Override
    public String toString() {
        return "KeyedRounding[" + multiple + "]";
    }
}
