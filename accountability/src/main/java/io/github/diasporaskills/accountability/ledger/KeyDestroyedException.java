package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.key.DataKeyId;

/** Content was to be encrypted under a key that was destroyed: what it belongs to was erased. */
public final class KeyDestroyedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DataKeyId key;

    KeyDestroyedException(DataKeyId key) {
        super("The data key " + key + " was destroyed, so nothing more can be written under it");
        this.key = requireNonNull(key, "key");
    }

    /**
     * Which key.
     *
     * @return the id
     */
    public DataKeyId key() {
        return key;
    }
}
