package io.github.diasporaskills.core.actor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The holds of a programme. They are kept apart from the register, for the recipients of sensitive cases; everything
 * else only asks whether somebody can be offered work now. {@code toString} shows nothing. Immutable and thread-safe.
 */
public final class Holds {

    private static final Holds NONE = new Holds(List.of());

    private final List<Hold> all;

    private Holds(List<Hold> all) {
        this.all = all;
    }

    /**
     * No holds.
     *
     * @return nobody is stopped
     */
    public static Holds none() {
        return NONE;
    }

    /**
     * Holds on record, those that were lifted included.
     *
     * @param holds in any order
     * @return the holds
     */
    public static Holds of(Collection<Hold> holds) {
        return holds.isEmpty() ? NONE : new Holds(List.copyOf(holds));
    }

    /**
     * These holds and one more.
     *
     * @param hold the hold
     * @return new holds
     */
    public Holds with(Hold hold) {
        List<Hold> more = new ArrayList<>(all);
        more.add(requireNonNull(hold, "hold"));
        return of(more);
    }

    /**
     * These holds with one replaced by what was decided about it.
     *
     * @param before a hold among these
     * @param after the same hold after a review, or lifted
     * @return new holds
     * @throws IllegalArgumentException if the hold is not among these
     */
    public Holds replace(Hold before, Hold after) {
        List<Hold> changed = new ArrayList<>(all);
        int place = changed.indexOf(before);
        if (place < 0) {
            throw new IllegalArgumentException("Only a hold on record can be replaced; found one that is not");
        }
        changed.set(place, requireNonNull(after, "after"));
        return of(changed);
    }

    /**
     * Whether somebody cannot be offered work or shown files at an instant.
     *
     * @param person a pseudonym
     * @param at the instant
     * @return true if a hold is in force; say no more than "not available" about it
     */
    public boolean stops(ActorId person, Instant at) {
        requireNonNull(person, "person");
        requireNonNull(at, "at");
        return all.stream().anyMatch(hold -> hold.subject().equals(person) && hold.isInForceAt(at));
    }

    /**
     * The holds that have to be looked at again.
     *
     * @param reader a recipient of sensitive cases; anybody else is shown nothing
     * @param today the day
     * @param now the instant at which they have to be in force
     * @return by day of review
     */
    public List<Hold> dueForReview(Actor reader, LocalDate today, Instant now) {
        requireNonNull(today, "today");
        return all(reader).stream()
                .filter(hold -> hold.isInForceAt(now) && !hold.reviewOn().isAfter(today))
                .sorted(Comparator.comparing(Hold::reviewOn))
                .toList();
    }

    /**
     * All holds.
     *
     * @param reader a recipient of sensitive cases; anybody else is shown nothing
     * @return in the order in which they were placed
     */
    public List<Hold> all(Actor reader) {
        return reader.role() == Role.SENSITIVE_CASE_RECIPIENT ? all : List.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Holds h && all.equals(h.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return "holds";
    }
}
