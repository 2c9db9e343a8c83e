package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import java.util.Arrays;

/** Encrypted content and the id of the key that opens it. Immutable and thread-safe. */
public final class EncryptedBody {

    private final DataKeyId key;
    private final byte[] bytes;

    private EncryptedBody(DataKeyId key, byte[] bytes) {
        this.key = requireNonNull(key, "key");
        this.bytes = bytes;
    }

    /**
     * Encrypted content, as a store kept it.
     *
     * @param key the id of the key that opens it
     * @param bytes what the ledger made, which are copied
     * @return the encrypted content
     */
    public static EncryptedBody of(DataKeyId key, byte[] bytes) {
        return new EncryptedBody(key, bytes.clone());
    }

    static EncryptedBody owning(DataKeyId key, byte[] bytes) {
        return new EncryptedBody(key, bytes);
    }

    /**
     * Which key opens it.
     *
     * @return the id of a data key
     */
    public DataKeyId key() {
        return key;
    }

    /**
     * The encrypted bytes: a nonce, the ciphertext and its tag.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * What stands for the encrypted bytes in an entry's digest and in an export without them.
     *
     * @return SHA-256 over the encrypted bytes
     */
    public Digest digest() {
        return Digest.owning(Frames.newSha256().digest(bytes));
    }

    byte[] shared() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EncryptedBody that && key.equals(that.key) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Arrays.hashCode(bytes);
    }

    /**
     * The key's id and the length.
     *
     * @return for example {@code EncryptedBody[284 bytes under case:G-7]}
     */
    @Override
    public String toString() {
        return "EncryptedBody[" + bytes.length + " bytes under " + key + "]";
    }
}
