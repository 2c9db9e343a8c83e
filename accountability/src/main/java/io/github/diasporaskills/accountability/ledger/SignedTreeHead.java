package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.key.HeadSigner;
import java.util.Arrays;

/** A tree head and the signature of whoever runs the ledger. Immutable and thread-safe. */
public final class SignedTreeHead {

    private final TreeHead head;
    private final String keyId;
    private final byte[] signature;

    private SignedTreeHead(TreeHead head, String keyId, byte[] signature) {
        this.head = requireNonNull(head, "head");
        this.keyId = requireNonNull(keyId, "keyId");
        this.signature = signature;
    }

    /**
     * A signed head, as it was kept; {@link Ledger#head} makes new ones.
     *
     * @param head what was signed
     * @param keyId which key signed, as in {@link HeadSigner#keyId()}, of 1 to 160 characters
     * @param signature the 64 bytes of Ed25519 over {@link TreeHead#checkpoint()}, which are copied
     * @return the signed head
     * @throws IllegalArgumentException if the id is blank or too long, or there are not 64 bytes
     */
    public static SignedTreeHead of(TreeHead head, String keyId, byte[] signature) {
        if (keyId.isBlank() || keyId.length() > 160 || signature.length != 64) {
            throw new IllegalArgumentException("A signed head names its key in 1 to 160 characters and has a signature"
                    + " of 64 bytes; found " + keyId.length() + " characters and " + signature.length + " bytes");
        }
        return new SignedTreeHead(head, keyId, signature.clone());
    }

    /**
     * What was signed.
     *
     * @return the head
     */
    public TreeHead head() {
        return head;
    }

    /**
     * Which key signed.
     *
     * @return the public key, as in {@link HeadSigner#keyId()}
     */
    public String keyId() {
        return keyId;
    }

    /**
     * The signature.
     *
     * @return 64 bytes, a copy
     */
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedTreeHead that
                && head.equals(that.head)
                && keyId.equals(that.keyId)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return 31 * head.hashCode() + Arrays.hashCode(signature);
    }

    /**
     * Ledger, size and root.
     *
     * @return for example {@code SignedTreeHead[ma-programme: 812 entries, root 3f…]}
     */
    @Override
    public String toString() {
        return "SignedTreeHead[" + head.ledger() + ": " + head.size() + " entries, root " + head.root() + "]";
    }
}
