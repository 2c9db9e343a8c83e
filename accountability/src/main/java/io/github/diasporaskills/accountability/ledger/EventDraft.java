package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.core.actor.Actor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An event as a caller wants it written: who did what, when, at which place of a stream, with codes in the clear and
 * content to be encrypted. Immutable and thread-safe. Its {@code toString} shows neither codes nor content.
 */
public final class EventDraft {

    /** The most bytes of content. */
    public static final int LARGEST_BODY = 1 << 20;

    private final StreamKey stream;
    private final long expected;
    private final IdempotencyKey key;
    private final Actor by;
    private final Instant at;
    private final String type;
    private final Map<String, String> header;
    private final @Nullable DataKeyId bodyKey;
    private final byte @Nullable [] body;
    private final byte @Nullable [] sent;

    private EventDraft(
            StreamKey stream,
            long expected,
            IdempotencyKey key,
            Actor by,
            Instant at,
            String type,
            Map<String, String> header,
            @Nullable DataKeyId bodyKey,
            byte @Nullable [] body,
            byte @Nullable [] sent) {
        this.stream = stream;
        this.expected = expected;
        this.key = key;
        this.by = by;
        this.at = at;
        this.type = type;
        this.header = header;
        this.bodyKey = bodyKey;
        this.body = body;
        this.sent = sent;
    }

    /**
     * An event without codes and content.
     *
     * @param stream where it belongs
     * @param expected how many entries the caller has seen on the stream; 0 begins it
     * @param key the client's key for what it wants done
     * @param by who acts, in which role
     * @param at when it happened; anything below a microsecond is cut off
     * @param type a code such as {@code grievance.received}
     * @return the draft
     * @throws IllegalArgumentException if the number is negative, the type no code, or the instant more than 290,000
     *     years away
     */
    public static EventDraft of(
            StreamKey stream, long expected, IdempotencyKey key, Actor by, Instant at, String type) {
        requireNonNull(stream, "stream");
        requireNonNull(key, "key");
        requireNonNull(by, "by");
        if (expected < 0) {
            throw new IllegalArgumentException("A stream has 0 or more entries; found " + expected);
        }
        Codes.require(requireNonNull(type, "type"), "type of an event", "grievance.received");
        return new EventDraft(stream, expected, key, by, Moments.settled(at), type, Map.of(), null, null, null);
    }

    /**
     * This draft with one more code in the clear.
     *
     * @param name a plain word such as {@code category}
     * @param code at most 256 characters without invisible ones; never personal data, never content
     * @return a new draft
     * @throws IllegalArgumentException if name or code do not have the form, or there are more than 64
     */
    public EventDraft with(String name, String code) {
        TreeMap<String, String> more = new TreeMap<>(header);
        more.put(requireNonNull(name, "name"), requireNonNull(code, "code"));
        return new EventDraft(stream, expected, key, by, at, type, Codes.requireAll(more), bodyKey, body, sent);
    }

    /**
     * This draft with content, which is encrypted before it reaches a store.
     *
     * @param dataKey the key under which it is encrypted and by whose destruction it is erased
     * @param content at most {@value #LARGEST_BODY} bytes, which are copied
     * @return a new draft
     * @throws IllegalArgumentException if there are more bytes
     */
    public EventDraft withBody(DataKeyId dataKey, byte[] content) {
        requireNonNull(dataKey, "dataKey");
        if (content.length > LARGEST_BODY) {
            throw new IllegalArgumentException("Content has at most " + LARGEST_BODY + " bytes; found " + content.length
                    + ". Maybe it is a file, which is kept elsewhere and referred to");
        }
        return new EventDraft(stream, expected, key, by, at, type, header, dataKey, content.clone(), sent);
    }

    /**
     * This draft with what the client sent, where the event holds more than that, for example due dates that the
     * server computed. A later attempt under the same idempotency key is the same if it sent the same; without this,
     * codes and content are compared.
     *
     * @param bytes what the client sent, in a form that is the same for each attempt; they are copied and not kept
     * @return a new draft
     */
    public EventDraft asSent(byte[] bytes) {
        return new EventDraft(stream, expected, key, by, at, type, header, bodyKey, body, bytes.clone());
    }

    /**
     * This draft at another place of its stream: for trying again after somebody else wrote first.
     *
     * @param entries how many entries the caller has seen on the stream
     * @return a new draft
     * @throws IllegalArgumentException if the number is negative
     */
    public EventDraft expecting(long entries) {
        if (entries < 0) {
            throw new IllegalArgumentException("A stream has 0 or more entries; found " + entries);
        }
        return new EventDraft(stream, entries, key, by, at, type, header, bodyKey, body, sent);
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
     * How many entries the caller has seen on the stream.
     *
     * @return 0 for the first event
     */
    public long expected() {
        return expected;
    }

    /**
     * The client's key.
     *
     * @return a secret
     */
    public IdempotencyKey key() {
        return key;
    }

    /**
     * Who acts.
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
     * The key for the content.
     *
     * @return empty without content
     */
    public Optional<DataKeyId> bodyKey() {
        return Optional.ofNullable(bodyKey);
    }

    /**
     * The content, not encrypted.
     *
     * @return a copy; empty without content
     */
    public Optional<byte[]> body() {
        return body == null ? Optional.empty() : Optional.of(body.clone());
    }

    /** What tells this event from another under the same idempotency key; the time and the place do not. */
    Digest fingerprint() {
        Frames content = new Frames()
                .add(stream.programme().value())
                .add(stream.kind())
                .add(stream.id())
                .add(by.id().value())
                .add(by.role().name())
                .add(type);
        if (sent != null) {
            content.add("sent").add(sent);
        } else {
            content.add("whole").add(header);
            content.add(body == null ? 0 : 1).add(body == null ? new byte[0] : body);
        }
        return key.fingerprint(content.bytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventDraft that
                && stream.equals(that.stream)
                && expected == that.expected
                && key.equals(that.key)
                && by.equals(that.by)
                && at.equals(that.at)
                && type.equals(that.type)
                && header.equals(that.header)
                && Objects.equals(bodyKey, that.bodyKey)
                && Arrays.equals(body, that.body)
                && Arrays.equals(sent, that.sent);
    }

    @Override
    public int hashCode() {
        return 31 * stream.hashCode() + key.hashCode();
    }

    /**
     * Stream, place and type.
     *
     * @return for example {@code EventDraft[ma-pilot/grievance/G-7 after 2: grievance.answered]}
     */
    @Override
    public String toString() {
        return "EventDraft[" + stream + " after " + expected + ": " + type + "]";
    }
}
