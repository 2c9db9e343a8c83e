package io.github.diasporaskills.accountability.ledger.key;

/**
 * Holds the keys that never lie beside the data: wraps and unwraps data keys, and computes keyed digests. A keystore
 * file of the JDK is shipped as {@link KeystoreKeys}; a key service or a hardware module implements this.
 *
 * <p>Whoever holds these keys can read what the ledger holds. A provider that cannot do what it is asked throws
 * {@link KeyUnavailableException}; it never returns anything in place of the answer. Implementations are thread-safe.
 */
public interface KeyProvider {

    /**
     * The id of the key that wraps now. After a rotation it is another one, and older ones still unwrap.
     *
     * @return of 1 to 160 characters
     * @throws KeyUnavailableException if the provider cannot be reached
     */
    String currentKey();

    /**
     * Encrypts a data key under the current key, bound to its id: unwrapping it under another id fails.
     *
     * @param id the id of the data key
     * @param key the data key
     * @return what a store may keep
     * @throws KeyUnavailableException if the provider cannot be reached
     */
    WrappedKey wrap(DataKeyId id, DataKey key);

    /**
     * Decrypts a data key.
     *
     * @param wrapped what {@link #wrap} returned
     * @return the data key
     * @throws KeyUnavailableException if the provider cannot be reached, does not hold the key that wrapped it, or the
     *     bytes were changed
     */
    DataKey unwrap(WrappedKey wrapped);

    /**
     * HMAC-SHA-256 under a secret of this provider that is another one for each purpose and never leaves it: for
     * looking something up by a code without keeping the code.
     *
     * @param purpose which secret, for example {@code receipt}
     * @param message what is to be digested
     * @return 32 bytes
     * @throws KeyUnavailableException if the provider cannot be reached
     */
    byte[] mac(String purpose, byte[] message);
}
