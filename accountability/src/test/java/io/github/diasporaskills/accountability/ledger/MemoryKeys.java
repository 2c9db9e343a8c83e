package io.github.diasporaskills.accountability.ledger;

import io.github.diasporaskills.accountability.ledger.key.BodyCipher;
import io.github.diasporaskills.accountability.ledger.key.DataKey;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.KeyProvider;
import io.github.diasporaskills.accountability.ledger.key.KeyUnavailableException;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key provider for tests, from a seed; it can be taken down and counts what it is asked. */
public final class MemoryKeys implements KeyProvider {

    private final byte[] secret;
    private final SecureRandom random;
    private final AtomicBoolean down = new AtomicBoolean();
    private final AtomicInteger macs = new AtomicInteger();

    private MemoryKeys(long seed) {
        secret = ByteBuffer.allocate(DataKey.BYTES).putLong(seed).array();
        random = seeded(seed);
    }

    public static MemoryKeys of(long seed) {
        return new MemoryKeys(seed);
    }

    /** Chance that repeats: for tests only. */
    public static SecureRandom seeded(long seed) {
        Random source = new Random(seed);
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                synchronized (source) {
                    source.nextBytes(bytes);
                }
            }
        };
    }

    public void takeDown() {
        down.set(true);
    }

    public void bringUp() {
        down.set(false);
    }

    public int macs() {
        return macs.get();
    }

    @Override
    public String currentKey() {
        requireUp();
        return "memory-1";
    }

    @Override
    public WrappedKey wrap(DataKeyId id, DataKey key) {
        requireUp();
        return WrappedKey.of(id, "memory-1", BodyCipher.encrypt(DataKey.of(secret), random, key.bytes(), bound(id)));
    }

    @Override
    public DataKey unwrap(WrappedKey wrapped) {
        requireUp();
        return DataKey.of(BodyCipher.decrypt(DataKey.of(secret), wrapped.bytes(), bound(wrapped.id()))
                .orElseThrow(() -> new KeyUnavailableException("The wrapped key " + wrapped.id() + " does not open")));
    }

    @Override
    public byte[] mac(String purpose, byte[] message) {
        requireUp();
        macs.incrementAndGet();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((purpose + "\0").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireUp() {
        if (down.get()) {
            throw new KeyUnavailableException("The key provider cannot be reached");
        }
    }

    private static byte[] bound(DataKeyId id) {
        return id.value().getBytes(StandardCharsets.UTF_8);
    }
}
