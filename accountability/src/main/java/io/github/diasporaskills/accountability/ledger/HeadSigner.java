package io.github.diasporaskills.accountability.ledger;

import io.github.diasporaskills.accountability.ledger.key.KeyUnavailableException;

/**
 * Signs tree heads by Ed25519 (RFC 8032). A pair of keys of the JDK is enough; a key service implements this.
 * Implementations are thread-safe.
 */
public interface HeadSigner {

    /**
     * Which key signs.
     *
     * @return of 1 to 160 characters
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
