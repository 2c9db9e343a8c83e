package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a stream has come to, kept beside it in the same transaction so that it can be asked for without reading all
 * streams. It is worked out from the events and can be worked out again; it is no evidence. Immutable and thread-safe.
 */
public final class StreamState {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

    private final StreamKey stream;
    private final long sequence;
    private final String state;
    private final @Nullable Instant due;
    private final Map<String, String> index;
    private final @Nullable EncryptedBody snapshot;

    private StreamState(
            StreamKey stream,
            long sequence,
            String state,
            @Nullable Instant due,
            Map<String, String> index,
            @Nullable EncryptedBody snapshot) {
        this.stream = stream;
        this.sequence = sequence;
        this.state = state;
        this.due = due;
        this.index = index;
        this.snapshot = snapshot;
    }

    /**
     * A state without due date, index codes and snapshot.
     *
     * @param stream whose state it is
     * @param sequence the place of the entry after which it holds, from 1
     * @param state a code of 1 to 64 letters, digits, hyphens, underscores and dots, for example {@code IN_HANDLING}
     * @return the state
     * @throws IllegalArgumentException if the number is below 1 or the code does not have the form
     */
    public static StreamState of(StreamKey stream, long sequence, String state) {
        requireNonNull(stream, "stream");
        if (sequence < 1) {
            throw new IllegalArgumentException("A state holds after an entry, counted from 1; found " + sequence);
        }
        if (!FORM.matcher(state).matches()) {
            throw new IllegalArgumentException("A state is a code of at most 64 characters, such as IN_HANDLING; found "
                    + state.length() + " characters of another form");
        }
        return new StreamState(stream, sequence, state, null, Map.of(), null);
    }

    /**
     * This state with the instant at which something falls due next.
     *
     * @param next the earliest open deadline; anything below a microsecond is cut off
     * @return a new state
     */
    public StreamState dueAt(Instant next) {
        return new StreamState(stream, sequence, state, Moments.settled(next), index, snapshot);
    }

    /**
     * This state with one more code by which it is found.
     *
     * @param name a plain word such as {@code category}
     * @param code at most 256 characters; never personal data
     * @return a new state
     * @throws IllegalArgumentException if name or code do not have the form
     */
    public StreamState with(String name, String code) {
        return with(Map.of(requireNonNull(name, "name"), requireNonNull(code, "code")));
    }

    /**
     * This state with more codes by which it is found.
     *
     * @param codes by name, as for {@link #with(String, String)}
     * @return a new state
     * @throws IllegalArgumentException if a name or a code does not have the form, or they are too many
     */
    public StreamState with(Map<String, String> codes) {
        Map<String, String> more = new TreeMap<>(index);
        more.putAll(codes);
        return new StreamState(stream, sequence, state, due, Codes.requireAll(more), snapshot);
    }

    /**
     * This state with the whole aggregate, encrypted; {@link BatchDraft#withSnapshot} has the ledger encrypt it.
     *
     * @param encrypted the aggregate
     * @return a new state
     */
    public StreamState withSnapshot(EncryptedBody encrypted) {
        return new StreamState(stream, sequence, state, due, index, requireNonNull(encrypted, "encrypted"));
    }

    /**
     * Whose state it is.
     *
     * @return the stream
     */
    public StreamKey stream() {
        return stream;
    }

    /**
     * After which entry it holds.
     *
     * @return from 1
     */
    public long sequence() {
        return sequence;
    }

    /**
     * The state.
     *
     * @return a code
     */
    public String state() {
        return state;
    }

    /**
     * When something falls due next.
     *
     * @return empty if nothing does
     */
    public Optional<Instant> due() {
        return Optional.ofNullable(due);
    }

    /**
     * The codes by which it is found.
     *
     * @return by name, sorted by name
     */
    public Map<String, String> index() {
        return index;
    }

    /**
     * The whole aggregate.
     *
     * @return encrypted; empty if none is kept
     */
    public Optional<EncryptedBody> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamState that
                && stream.equals(that.stream)
                && sequence == that.sequence
                && state.equals(that.state)
                && Objects.equals(due, that.due)
                && index.equals(that.index)
                && Objects.equals(snapshot, that.snapshot);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stream, sequence, state);
    }

    /**
     * Stream, place and state.
     *
     * @return for example {@code StreamState[ma-pilot/grievance/G-7 no. 3: IN_HANDLING]}
     */
    @Override
    public String toString() {
        return "StreamState[" + stream + " no. " + sequence + ": " + state + "]";
    }
}
