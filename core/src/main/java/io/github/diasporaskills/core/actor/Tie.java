package io.github.diasporaskills.core.actor;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.time.DateRange;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What binds two people so closely that one must not decide about the other. It is personal data: its
 * {@code toString} shows the kind only. Immutable and thread-safe.
 *
 * <p>It has no direction: a chief does not decide on a complaint about her assistant, nor he on one about her.
 */
public final class Tie {

    private final ActorId one;
    private final ActorId other;
    private final TieKind kind;
    private final DateRange during;

    private Tie(ActorId one, ActorId other, TieKind kind, DateRange during) {
        this.one = requireNonNull(one, "one");
        this.other = requireNonNull(other, "other");
        this.kind = requireNonNull(kind, "kind");
        this.during = requireNonNull(during, "during");
        if (one.equals(other)) {
            throw new IllegalArgumentException("A tie binds two people; found one, twice");
        }
    }

    /**
     * A tie for a time.
     *
     * @param one the one
     * @param other the other
     * @param kind what binds them
     * @param during when; open ends mean always
     * @return the tie
     * @throws IllegalArgumentException if both are the same
     */
    public static Tie of(ActorId one, ActorId other, TieKind kind, DateRange during) {
        return new Tie(one, other, kind, during);
    }

    /**
     * The one.
     *
     * @return a pseudonym
     */
    public ActorId one() {
        return one;
    }

    /**
     * The other.
     *
     * @return a pseudonym
     */
    public ActorId other() {
        return other;
    }

    /**
     * What binds them.
     *
     * @return the kind
     */
    public TieKind kind() {
        return kind;
    }

    /**
     * When.
     *
     * @return the days; open ends mean always
     */
    public DateRange during() {
        return during;
    }

    @Override
    public boolean equals(@Nullable Object that) {
        return that instanceof Tie t
                && ((one.equals(t.one) && other.equals(t.other)) || (one.equals(t.other) && other.equals(t.one)))
                && kind == t.kind
                && during.equals(t.during);
    }

    @Override
    public int hashCode() {
        return Objects.hash(one.hashCode() + other.hashCode(), kind, during);
    }

    @Override
    public String toString() {
        return kind + " tie";
    }
}
