package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The other choice: every count is rounded up or down to a multiple, at random and without bias, so that no cell has to
 * be hidden. The draw depends on a key and on what the cell counts, and on nothing else: the same people counted again,
 * in another table or in a correction, are rounded alike, so that drawing anew and averaging finds nothing. A total of
 * which one part alone is not 0 counts the same people as that part and is drawn with it. Immutable and thread-safe.
 *
 * <p>Rounded tables do not add up. They promise less than hidden cells: a count is known within the multiple on both
 * sides, and closer where lines of the table bind it; {@link Attack} tells how close.
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
     * @param span when
     * @param table the true counts
     * @return every cell, rounded
     */
    public SafeTable round(String population, CountSpan span, MarginTable table) {
        requireNonNull(population, "population");
        requireNonNull(span, "span");
        TableShape shape = table.shape();
        int[] drawnAs = new int[table.size()];
        for (int cell = 0; cell < drawnAs.length; cell++) {
            drawnAs[cell] = cell;
        }
        shape.sums((total, parts) -> {
            for (int part : parts) {
                if (table.count(part) > 0 && table.count(part) == table.count(total)) {
                    drawnAs[total] = drawnAs[part];
                }
            }
        });
        long[] shown = new long[table.size()];
        for (int cell = 0; cell < shown.length; cell++) {
            shown[cell] = round(table.count(cell), population + '\n' + span + '\n' + shape.name(drawnAs[cell]));
        }
        return SafeTable.rounded(shape, shown, multiple);
    }

    private long round(long count, String cell) {
        long down = count - count % multiple;
        // Up with the chance that the remainder is of the multiple, so that the mean is the count.
        return draw(cell) < (double) (count % multiple) / multiple ? down + multiple : down;
    }

    /** From 0 up to 1, for ever the same for a cell. */
    private double draw(String cell) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            long bits = ByteBuffer.wrap(mac.doFinal(cell.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
            return (double) (bits >>> 11) / (double) (1L << 53);
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
