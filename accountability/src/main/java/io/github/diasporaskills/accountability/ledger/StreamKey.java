package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;
import io.github.diasporaskills.core.programme.ProgrammeId;
import java.util.Comparator;

/**
 * Names one stream of events, in which order is kept and a place is taken once: the life of one case, the reads of one
 * case, the steps of one engagement. Ordered by programme, kind and id, each by
 * code points, as databases order bytes of UTF-8. Immutable and thread-safe.
 *
 * @param programme whose stream it is; no query crosses programmes
 * @param kind a code for what kind of thing it is about, for example {@code grievance}
 * @param id which one, of the form of {@link IdForm}, for example {@code G-2025-0042}; never a person's name
 */
public record StreamKey(ProgrammeId programme, String kind, String id) implements Comparable<StreamKey> {

    private static final Comparator<StreamKey> ORDER = Comparator.comparing(
                    (StreamKey key) -> key.programme.value(), Codes::compare)
            .thenComparing(StreamKey::kind)
            .thenComparing(StreamKey::id, Codes::compare);

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the kind is no code or the id does not have the form
     */
    public StreamKey {
        requireNonNull(programme, "programme");
        Codes.require(requireNonNull(kind, "kind"), "kind of a stream", "grievance");
        IdForm.require(requireNonNull(id, "id"), "G-2025-0042");
    }

    /**
     * A key.
     *
     * @param programme whose stream it is
     * @param kind a code such as {@code grievance}
     * @param id which one
     * @return the key
     * @throws IllegalArgumentException if the kind is no code or the id does not have the form
     */
    public static StreamKey of(ProgrammeId programme, String kind, String id) {
        return new StreamKey(programme, kind, id);
    }

    @Override
    public int compareTo(StreamKey other) {
        return ORDER.compare(this, other);
    }

    /**
     * The three parts.
     *
     * @return for example {@code ma-pilot/grievance/G-2025-0042}
     */
    @Override
    public String toString() {
        return programme + "/" + kind + "/" + id;
    }
}
