package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

/**
 * An event that was written: linked to the one before it on its stream, under a digest over all of it. The form of the
 * digest is written down in {@code FORMAT.md} beside this package. Immutable and thread-safe.
 */
public final class LedgerEntry {

    private final LedgerId ledger;
    private final SealedEvent event;
    private final Digest previous;
    private final Digest digest;

    private LedgerEntry(LedgerId ledger, SealedEvent event, Digest previous, Digest digest) {
        this.ledger = requireNonNull(ledger, "ledger");
        this.event = requireNonNull(event, "event");
        this.previous = requireNonNull(previous, "previous");
        this.digest = requireNonNull(digest, "digest");
    }

    /**
     * A new entry, for a store that is about to write it.
     *
     * @param ledger the ledger
     * @param event what happened
     * @param previous the digest of the entry before it on the stream; {@link Digest#ZERO} for the first
     * @return the entry with its digest computed
     * @throws IllegalArgumentException if the first entry follows another, or a later one follows none
     */
    public static LedgerEntry following(LedgerId ledger, SealedEvent event, Digest previous) {
        if (event.sequence() == 1 != previous.equals(Digest.ZERO)) {
            throw new IllegalArgumentException("The first entry of a stream follows none, and every other follows one;"
                    + " found entry " + event.sequence());
        }
        return new LedgerEntry(ledger, event, previous, digest(ledger, event, previous));
    }

    /**
     * An entry that a store kept, as it is there; whether it is intact is asked by {@link #isIntact()}.
     *
     * @param ledger the ledger
     * @param event what happened
     * @param previous as kept
     * @param digest as kept
     * @return the entry
     */
    public static LedgerEntry kept(LedgerId ledger, SealedEvent event, Digest previous, Digest digest) {
        return new LedgerEntry(ledger, event, previous, digest);
    }

    private static Digest digest(LedgerId ledger, SealedEvent event, Digest previous) {
        return event.frames(ledger).add(previous).sha256();
    }

    /**
     * Whether the digest is that of the rest of the entry.
     *
     * @return false if something was changed since it was written
     */
    public boolean isIntact() {
        return digest.equals(digest(ledger, event, previous));
    }

    /**
     * The ledger in which it stands.
     *
     * @return its id
     */
    public LedgerId ledger() {
        return ledger;
    }

    /**
     * What happened.
     *
     * @return the event
     */
    public SealedEvent event() {
        return event;
    }

    /**
     * The stream on which it stands.
     *
     * @return that of the event
     */
    public StreamKey stream() {
        return event.stream();
    }

    /**
     * Its place on the stream.
     *
     * @return from 1
     */
    public long sequence() {
        return event.sequence();
    }

    /**
     * The digest of the entry before it on the stream.
     *
     * @return {@link Digest#ZERO} for the first
     */
    public Digest previous() {
        return previous;
    }

    /**
     * The digest of this entry, which is its leaf in the tree.
     *
     * @return SHA-256 over all of it
     */
    public Digest digest() {
        return digest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerEntry that
                && ledger.equals(that.ledger)
                && event.equals(that.event)
                && previous.equals(that.previous)
                && digest.equals(that.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    /**
     * Stream, place and type.
     *
     * @return for example {@code LedgerEntry[ma-pilot/grievance/G-7 no. 3: grievance.answered]}
     */
    @Override
    public String toString() {
        return "LedgerEntry[" + event.stream() + " no. " + event.sequence() + ": " + event.type() + "]";
    }
}
