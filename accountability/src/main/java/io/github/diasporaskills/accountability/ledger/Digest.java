package io.github.diasporaskills.accountability.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** The 32 bytes of a SHA-256 or HMAC-SHA-256. Ordered as unsigned bytes. Immutable and thread-safe. */
public final class Digest implements Comparable<Digest> {

    /** The length in bytes. */
    public static final int BYTES = 32;

    /** All zeros: what stands before the first entry of a stream. */
    public static final Digest ZERO = new Digest(new byte[BYTES]);

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A digest.
     *
     * @param bytes 32 bytes, which are copied
     * @return the digest
     * @throws IllegalArgumentException if there are not 32 bytes
     */
    public static Digest of(byte[] bytes) {
        return owning(bytes.clone());
    }

    /**
     * A digest as {@link #toString()} writes it.
     *
     * @param hex 64 hexadecimal digits
     * @return the digest
     * @throws IllegalArgumentException if there is anything else
     */
    public static Digest parse(String hex) {
        if (hex.length() != 2 * BYTES) {
            throw new IllegalArgumentException(
                    "A digest has " + 2 * BYTES + " hexadecimal digits; found " + hex.length() + " characters");
        }
        return new Digest(HexFormat.of().parseHex(hex));
    }

    /** A digest of bytes that nobody else holds. */
    static Digest owning(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A digest has " + BYTES + " bytes; found " + bytes.length);
        }
        return new Digest(bytes);
    }

    /**
     * The bytes.
     *
     * @return a copy of 32 bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Feeds the bytes without a copy. */
    void feed(MessageDigest digest) {
        digest.update(bytes);
    }

    @Override
    public int compareTo(Digest other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /**
     * The bytes in hexadecimal.
     *
     * @return 64 lower-case digits
     */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
