package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * Made at random by the client for one thing that it wants done, and sent again with each attempt, so that many
 * attempts have one effect. Whoever knows it gets the first answer, so it is a secret: it is kept as a digest only and
 * never printed. Immutable and thread-safe.
 */
public final class IdempotencyKey {

    private final UUID value;

    private IdempotencyKey(UUID value) {
        this.value = requireNonNull(value, "value");
    }

    /**
     * A key.
     *
     * @param value a random UUID; one that can be guessed protects neither the first answer nor the content
     * @return the key
     */
    public static IdempotencyKey of(UUID value) {
        return new IdempotencyKey(value);
    }

    /**
     * A key that a client sent as text.
     *
     * @param text a UUID such as {@code 1b4e28ba-2fa1-4d3b-8f2a-7b6d5c4e3f21}, in full
     * @return the key
     * @throws IllegalArgumentException if the text is no UUID; the message does not show it
     */
    public static IdempotencyKey parse(String text) {
        try {
            UUID parsed = UUID.fromString(text);
            if (parsed.toString().equalsIgnoreCase(text)) {
                return new IdempotencyKey(parsed);
            }
        } catch (IllegalArgumentException e) {
            // Told below, without the text.
        }
        throw new IllegalArgumentException("An idempotency key is a random UUID of 36 characters, such as "
                + "1b4e28ba-2fa1-4d3b-8f2a-7b6d5c4e3f21; found " + text.length() + " characters");
    }

    /**
     * The key of a further event that the same request brings about.
     *
     * @param purpose tells it from the others, for example {@code transferred}
     * @return always the same key for the same purpose
     */
    public IdempotencyKey derived(String purpose) {
        byte[] bytes = new Frames()
                .add("diaspora-skills derived idempotency key 1")
                .add(purpose)
                .hmac(secret())
                .bytes();
        ByteBuffer first = ByteBuffer.wrap(bytes);
        return new IdempotencyKey(new UUID(first.getLong(), first.getLong()));
    }

    /**
     * What is kept of the key.
     *
     * @return SHA-256 of a label and the key; nobody finds a random key by it
     */
    public Digest digest() {
        return new Frames()
                .add("diaspora-skills idempotency key 1")
                .add(secret())
                .sha256();
    }

    /**
     * A digest of content that tells the same from other content, and tells nothing to those without this key.
     *
     * @param content any bytes
     * @return HMAC-SHA-256 under this key
     */
    public Digest fingerprint(byte[] content) {
        return new Frames().add("diaspora-skills fingerprint 1").add(content).hmac(secret());
    }

    /**
     * The key itself, for a server that derives a receipt from it under a secret of its own.
     *
     * @return 16 bytes, a copy; they are a secret
     */
    public byte[] secret() {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdempotencyKey that && MessageDigest.isEqual(secret(), that.secret());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /**
     * Nothing of the key.
     *
     * @return always the same words
     */
    @Override
    public String toString() {
        return "IdempotencyKey[withheld]";
    }
}
