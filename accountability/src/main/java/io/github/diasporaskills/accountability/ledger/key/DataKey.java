package io.github.diasporaskills.accountability.ledger.key;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of 256 bits under which content is encrypted. It is a secret: it is never printed, and outside of memory it
 * exists only as a {@link WrappedKey}. Immutable and thread-safe.
 */
public final class DataKey {

    /** The length of a key in bytes. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private DataKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A new key.
     *
     * @param random a cryptographic source of chance
     * @return the key
     */
    public static DataKey random(SecureRandom random) {
        requireNonNull(random, "random");
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DataKey(bytes);
    }

    /**
     * A key that a provider unwrapped.
     *
     * @param bytes its 32 bytes, which are copied
     * @return the key
     * @throws IllegalArgumentException if there are not 32 bytes
     */
    public static DataKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A data key has " + BYTES + " bytes; found " + bytes.length);
        }
        return new DataKey(bytes.clone());
    }

    /**
     * The bytes, for a provider to wrap.
     *
     * @return a copy, to be overwritten after use
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    SecretKey secret() {
        return new SecretKeySpec(bytes, "AES");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataKey that && MessageDigest.isEqual(bytes, that.bytes);
    }

    /**
     * The same for all keys, so that it gives nothing away.
     *
     * @return a constant
     */
    @Override
    public int hashCode() {
        return DataKey.class.hashCode();
    }

    /**
     * Nothing of the key.
     *
     * @return always the same words
     */
    @Override
    public String toString() {
        return "DataKey[withheld]";
    }
}
