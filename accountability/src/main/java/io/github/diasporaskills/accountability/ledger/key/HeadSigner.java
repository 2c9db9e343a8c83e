package io.github.diasporaskills.accountability.ledger.key;

/**
 * Signs tree heads by Ed25519 (RFC 8032). {@link HeadKey} does it with a pair of keys of the JDK; a key service
 * implements this. Implementations are thread-safe.
 */
public interface HeadSigner {

    /**
     * Which key signs, by the public key itself, so that nobody has to look it up.
     *
     * @return {@code ed25519:} and the 32 bytes of the public key in lower-case hexadecimal
     */
    String keyId();

    /**
     * Signs.
     *
     * @param message what is to be signed
     * @return 64 bytes
     * @throws KeyUnavailableException if the key cannot be had
     */
    byte[] sign(byte[] message);
}
