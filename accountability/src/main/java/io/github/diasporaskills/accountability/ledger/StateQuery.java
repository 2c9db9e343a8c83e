package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.ProgrammeId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which streams of one programme are asked for, by what they have come to. Answers come in the order of their keys,
 * page by page. There is no query across programmes. Immutable and thread-safe.
 */
public final class StateQuery {

    /** The largest page. */
    public static final int LARGEST_PAGE = 10_000;

    private static final int USUAL_PAGE = 500;

    private final ProgrammeId programme;
    private final String kind;
    private final Set<String> states;
    private final @Nullable Instant dueBefore;
    private final Map<String, String> index;
    private final @Nullable StreamKey after;
    private final int limit;

    private StateQuery(
            ProgrammeId programme,
            String kind,
            Set<String> states,
            @Nullable Instant dueBefore,
            Map<String, String> index,
            @Nullable StreamKey after,
            int limit) {
        this.programme = programme;
        this.kind = kind;
        this.states = states;
        this.dueBefore = dueBefore;
        this.index = index;
        this.after = after;
        this.limit = limit;
    }

    /**
     * All streams of one kind, 500 a page.
     *
     * @param programme whose streams
     * @param kind as in {@link StreamKey#kind()}
     * @return the query
     * @throws IllegalArgumentException if the kind is no code
     */
    public static StateQuery of(ProgrammeId programme, String kind) {
        requireNonNull(programme, "programme");
        Codes.require(requireNonNull(kind, "kind"), "kind of a stream", "grievance");
        return new StateQuery(programme, kind, Set.of(), null, Map.of(), null, USUAL_PAGE);
    }

    /**
     * This query for some states only.
     *
     * @param codes the states; none asks for all
     * @return a new query
     */
    public StateQuery in(Set<String> codes) {
        return new StateQuery(
                programme, kind, Collections.unmodifiableSet(new TreeSet<>(codes)), dueBefore, index, after, limit);
    }

    /**
     * This query for what falls due before an instant only.
     *
     * @param instant exclusive
     * @return a new query
     */
    public StateQuery dueBefore(Instant instant) {
        return new StateQuery(programme, kind, states, Moments.settled(instant), index, after, limit);
    }

    /**
     * This query for one index code only.
     *
     * @param name its name
     * @param code its value
     * @return a new query
     * @throws IllegalArgumentException if name or code do not have the form
     */
    public StateQuery where(String name, String code) {
        TreeMap<String, String> more = new TreeMap<>(index);
        more.put(requireNonNull(name, "name"), requireNonNull(code, "code"));
        return new StateQuery(programme, kind, states, dueBefore, Codes.requireAll(more), after, limit);
    }

    /**
     * This query for the page behind a stream.
     *
     * @param last the last stream of the page before
     * @return a new query
     * @throws IllegalArgumentException if the stream is of another programme or kind
     */
    public StateQuery after(StreamKey last) {
        if (!last.programme().equals(programme) || !last.kind().equals(kind)) {
            throw new IllegalArgumentException("A page follows a stream of " + programme + "/" + kind
                    + "; found one of " + last.programme() + "/" + last.kind());
        }
        return new StateQuery(programme, kind, states, dueBefore, index, last, limit);
    }

    /**
     * This query with another size of page.
     *
     * @param streams from 1 to {@value #LARGEST_PAGE}
     * @return a new query
     * @throws IllegalArgumentException if the number lies outside
     */
    public StateQuery limit(int streams) {
        if (streams < 1 || streams > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page holds 1 to " + LARGEST_PAGE + " streams; found " + streams);
        }
        return new StateQuery(programme, kind, states, dueBefore, index, after, streams);
    }

    /**
     * Whether a state is asked for, apart from paging.
     *
     * @param state a state
     * @return true if all that is asked for holds
     */
    public boolean covers(StreamState state) {
        boolean due = dueBefore == null
                || state.due().map(at -> at.isBefore(dueBefore)).orElse(false);
        return state.stream().programme().equals(programme)
                && state.stream().kind().equals(kind)
                && (states.isEmpty() || states.contains(state.state()))
                && due
                && state.index().entrySet().containsAll(index.entrySet());
    }

    /**
     * Whose streams are asked for.
     *
     * @return the programme
     */
    public ProgrammeId programme() {
        return programme;
    }

    /**
     * Which kind of stream is asked for.
     *
     * @return a code
     */
    public String kind() {
        return kind;
    }

    /**
     * Which states are asked for.
     *
     * @return sorted; empty if all are
     */
    public Set<String> states() {
        return states;
    }

    /**
     * Before which instant something is to fall due.
     *
     * @return empty if that does not matter
     */
    public Optional<Instant> dueBefore() {
        return Optional.ofNullable(dueBefore);
    }

    /**
     * Which index codes are asked for.
     *
     * @return by name
     */
    public Map<String, String> index() {
        return index;
    }

    /**
     * Behind which stream the page begins.
     *
     * @return empty for the first page
     */
    public Optional<StreamKey> after() {
        return Optional.ofNullable(after);
    }

    /**
     * How many streams a page holds at most.
     *
     * @return from 1
     */
    public int limit() {
        return limit;
    }
}
