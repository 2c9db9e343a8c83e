package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.ledger.key.DataKey;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.KeyProvider;
import io.github.diasporaskills.accountability.ledger.key.KeyUnavailableException;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;

/** No keys at all: for what is done with a ledger without reading what is encrypted. */
final class NoKeys implements KeyProvider {

    NoKeys() {}

    private static KeyUnavailableException none() {
        return new KeyUnavailableException("This command opens no keys");
    }

    @Override
    public String currentKey() {
        throw none();
    }

    @Override
    public WrappedKey wrap(DataKeyId id, DataKey key) {
        throw none();
    }

    @Override
    public DataKey unwrap(WrappedKey wrapped) {
        throw none();
    }

    @Override
    public byte[] mac(String purpose, byte[] message) {
        throw none();
    }
}
