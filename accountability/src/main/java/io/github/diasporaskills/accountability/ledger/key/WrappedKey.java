package io.github.diasporaskills.accountability.ledger.key;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * A data key encrypted by a key provider: what a store keeps. Destroying it, and its copies, erases what was encrypted
 * under it. Immutable and thread-safe.
 */
public final class WrappedKey {

    private final DataKeyId id;
    private final String wrappedBy;
    private final byte[] bytes;

    private WrappedKey(DataKeyId id, String wrappedBy, byte[] bytes) {
        this.id = requireNonNull(id, "id");
        this.wrappedBy = requireNonNull(wrappedBy, "wrappedBy");
        this.bytes = bytes;
    }

    /**
     * A wrapped key.
     *
     * @param id the id of the data key
     * @param wrappedBy the provider's id of the key that wrapped it, of 1 to 160 characters
     * @param bytes in the provider's own form, at least one; they are copied
     * @return the wrapped key
     * @throws IllegalArgumentException if a part is empty or too long
     */
    public static WrappedKey of(DataKeyId id, String wrappedBy, byte[] bytes) {
        if (wrappedBy.isBlank() || wrappedBy.length() > 160 || bytes.length == 0) {
            throw new IllegalArgumentException("A wrapped key names in 1 to 160 characters the key that wrapped it,"
                    + " and has at least one byte; found " + wrappedBy.length() + " characters and " + bytes.length
                    + " bytes");
        }
        return new WrappedKey(id, wrappedBy, bytes.clone());
    }

    /**
     * Which data key it is.
     *
     * @return the id
     */
    public DataKeyId id() {
        return id;
    }

    /**
     * Which of the provider's keys is needed to unwrap it.
     *
     * @return the provider's id
     */
    public String wrappedBy() {
        return wrappedBy;
    }

    /**
     * The encrypted key in the provider's own form.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrappedKey that
                && id.equals(that.id)
                && wrappedBy.equals(that.wrappedBy)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + Arrays.hashCode(bytes);
    }

    /**
     * The ids, not the bytes.
     *
     * @return for example {@code WrappedKey[case:G-7 by kek-1]}
     */
    @Override
    public String toString() {
        return "WrappedKey[" + id + " by " + wrappedBy + "]";
    }
}
