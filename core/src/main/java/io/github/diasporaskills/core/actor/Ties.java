package io.github.diasporaskills.core.actor;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ties on record between people of a programme. Its {@code toString} shows their number only. Immutable and
 * thread-safe; looking a person up takes O(1) and O(ties of that person).
 */
public final class Ties {

    private static final Ties NONE = new Ties(List.of());

    private final List<Tie> all;
    private final Map<ActorId, List<Tie>> byPerson;

    private Ties(List<Tie> all) {
        this.all = all;
        Map<ActorId, List<Tie>> index = new HashMap<>();
        for (Tie tie : all) {
            index.computeIfAbsent(tie.one(), person -> new ArrayList<>()).add(tie);
            index.computeIfAbsent(tie.other(), person -> new ArrayList<>()).add(tie);
        }
        this.byPerson = index;
    }

    /**
     * No ties.
     *
     * @return nobody is bound to anybody
     */
    public static Ties none() {
        return NONE;
    }

    /**
     * Ties on record.
     *
     * @param ties in any order
     * @return the ties
     */
    public static Ties of(Collection<Tie> ties) {
        return new Ties(ties.stream().distinct().toList());
    }

    /**
     * These ties and one more.
     *
     * @param tie the tie
     * @return new ties
     */
    public Ties with(Tie tie) {
        List<Tie> more = new ArrayList<>(all);
        more.add(requireNonNull(tie, "tie"));
        return of(more);
    }

    /**
     * What binds somebody to any of some people on a day.
     *
     * @param person the one
     * @param others the others
     * @param on the day
     * @return the kinds in their order, empty if nothing does
     */
    public Set<TieKind> between(ActorId person, Collection<ActorId> others, LocalDate on) {
        requireNonNull(on, "on");
        Set<ActorId> among = Set.copyOf(others);
        Set<TieKind> kinds = new TreeSet<>();
        for (Tie tie : byPerson.getOrDefault(requireNonNull(person, "person"), List.of())) {
            ActorId other = tie.one().equals(person) ? tie.other() : tie.one();
            if (among.contains(other) && tie.during().contains(on)) {
                kinds.add(tie.kind());
            }
        }
        return kinds;
    }

    /**
     * All ties.
     *
     * @return in the order in which they were given
     */
    public List<Tie> all() {
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ties t && Set.copyOf(all).equals(Set.copyOf(t.all));
    }

    @Override
    public int hashCode() {
        return Set.copyOf(all).hashCode();
    }

    @Override
    public String toString() {
        return all.size() + (all.size() == 1 ? " tie" : " ties");
    }
}
