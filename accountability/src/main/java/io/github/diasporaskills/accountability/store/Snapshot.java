package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.StreamKey;
import java.util.Arrays;

/**
 * A value of the domain as it is kept: any bytes, for example its JSON, and how often it was saved. It lies beside the
 * stream of the same key, on which the ledger holds the evidence. The store does not encrypt it: content that reveals a
 * person is encrypted by whoever saves it, or kept with a {@link io.github.diasporaskills.accountability.ledger.StreamState}.
 * Immutable and thread-safe; its {@code toString} shows no content.
 */
public final class Snapshot {

    private final StreamKey key;
    private final long version;
    private final byte[] content;

    private Snapshot(StreamKey key, long version, byte[] content) {
        this.key = requireNonNull(key, "key");
        this.version = version;
        this.content = content;
        if (version < 1) {
            throw new IllegalArgumentException("Versions are counted from 1; found " + version);
        }
    }

    /**
     * A value that was never saved.
     *
     * @param key whose value it is
     * @param content the value, copied
     * @return version 1
     */
    public static Snapshot first(StreamKey key, byte[] content) {
        return new Snapshot(key, 1, content.clone());
    }

    /**
     * A value in the place of this one.
     *
     * @param next the value, copied
     * @return the next version
     */
    public Snapshot next(byte[] next) {
        return new Snapshot(key, Math.addExact(version, 1), next.clone());
    }

    /** A value as it was kept. */
    static Snapshot kept(StreamKey key, long version, byte[] content) {
        return new Snapshot(key, version, content);
    }

    /**
     * Whose value it is.
     *
     * @return programme, kind and id
     */
    public StreamKey key() {
        return key;
    }

    /**
     * How often it was saved, with this time.
     *
     * @return from 1
     */
    public long version() {
        return version;
    }

    /**
     * The value.
     *
     * @return a copy
     */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot that
                && key.equals(that.key)
                && version == that.version
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Long.hashCode(version);
    }

    /**
     * Key, version and length.
     *
     * @return for example {@code Snapshot[ma-pilot/engagement/E-7 version 3, 812 bytes]}
     */
    @Override
    public String toString() {
        return "Snapshot[" + key + " version " + version + ", " + content.length + " bytes]";
    }
}
