package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event as a store gets it: its content is encrypted, of its idempotency key a digest is left. Immutable and
 * thread-safe.
 */
public final class SealedEvent {

    private final StreamKey stream;
    private final long sequence;
    private final Digest idempotency;
    private final Digest fingerprint;
    private final Actor by;
    private final Instant at;
    private final String type;
    private final Map<String, String> header;
    private final @Nullable EncryptedBody body;

    private SealedEvent(
            StreamKey stream,
            long sequence,
            Digest idempotency,
            Digest fingerprint,
            Actor by,
            Instant at,
            String type,
            Map<String, String> header,
            @Nullable EncryptedBody body) {
        this.stream = requireNonNull(stream, "stream");
        this.sequence = sequence;
        this.idempotency = requireNonNull(idempotency, "idempotency");
        this.fingerprint = requireNonNull(fingerprint, "fingerprint");
        this.by = requireNonNull(by, "by");
        this.at = Moments.settled(requireNonNull(at, "at"));
        this.type = Codes.require(requireNonNull(type, "type"), "type of an event", "grievance.received");
        this.header = Codes.requireAll(header);
        this.body = body;
        if (sequence < 1) {
            throw new IllegalArgumentException("Entries of a stream are counted from 1; found " + sequence);
        }
    }

    /**
     * An event, as a store kept it; the ledger makes new ones by {@link Ledger#seal}.
     *
     * @param stream where it belongs
     * @param sequence its place on the stream, from 1
     * @param idempotency {@link IdempotencyKey#digest()} of the client's key
     * @param fingerprint the keyed digest of what was asked for
     * @param by who acted
     * @param at when, in whole microseconds
     * @param type a code
     * @param header codes by name
     * @param body the encrypted content; null without
     * @return the event
     * @throws IllegalArgumentException if a part does not have its form
     */
    public static SealedEvent of(
            StreamKey stream,
            long sequence,
            Digest idempotency,
            Digest fingerprint,
            Actor by,
            Instant at,
            String type,
            Map<String, String> header,
            @Nullable EncryptedBody body) {
        return new SealedEvent(stream, sequence, idempotency, fingerprint, by, at, type, header, body);
    }

    /**
     * Where it belongs.
     *
     * @return the stream
     */
    public StreamKey stream() {
        return stream;
    }

    /**
     * Its place on the stream.
     *
     * @return from 1
     */
    public long sequence() {
        return sequence;
    }

    /**
     * What is kept of the client's key, unique in a ledger.
     *
     * @return a digest
     */
    public Digest idempotency() {
        return idempotency;
    }

    /**
     * What tells the same request from another under the same key.
     *
     * @return a digest keyed with the client's key, which is not kept
     */
    public Digest fingerprint() {
        return fingerprint;
    }

    /**
     * Who acted.
     *
     * @return a pseudonym and a role
     */
    public Actor by() {
        return by;
    }

    /**
     * When it happened.
     *
     * @return in whole microseconds
     */
    public Instant at() {
        return at;
    }

    /**
     * What happened.
     *
     * @return a code
     */
    public String type() {
        return type;
    }

    /**
     * What stands in the clear.
     *
     * @return codes by name, sorted by name
     */
    public Map<String, String> header() {
        return header;
    }

    /**
     * The content.
     *
     * @return encrypted; empty without content
     */
    public Optional<EncryptedBody> body() {
        return Optional.ofNullable(body);
    }

    /** All fields in the order of the ledger's format; of the content its digest, so that it need not be there to check. */
    Frames frames(LedgerId ledger) {
        return new Frames()
                .add("diaspora-skills ledger entry 1")
                .add(ledger.value())
                .add(stream.programme().value())
                .add(stream.kind())
                .add(stream.id())
                .add(sequence)
                .add(idempotency)
                .add(fingerprint)
                .add(by.id().value())
                .add(by.role().name())
                .add(Moments.micros(at))
                .add(type)
                .add(header)
                .add(body == null ? "" : body.key().value())
                .add(body == null ? new byte[0] : body.digest().bytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedEvent that
                && stream.equals(that.stream)
                && sequence == that.sequence
                && idempotency.equals(that.idempotency)
                && fingerprint.equals(that.fingerprint)
                && by.equals(that.by)
                && at.equals(that.at)
                && type.equals(that.type)
                && header.equals(that.header)
                && Objects.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stream, sequence, idempotency);
    }

    /**
     * Stream, place and type.
     *
     * @return for example {@code SealedEvent[ma-pilot/grievance/G-7 no. 3: grievance.answered]}
     */
    @Override
    public String toString() {
        return "SealedEvent[" + stream + " no. " + sequence + ": " + type + "]";
    }
}
