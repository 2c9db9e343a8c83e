package io.github.diasporaskills.core.register;

import com.google.common.collect.Lists;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A register seen for counting: what is known, and up to which instant things had happened. That is the end of the
 * as-of day in UTC, by which the register tells the day of a step, see {@link RecordKind}. Immutable but for what it keeps.
 */
final class AsOf {

    /** How many members further on somebody is looked for before the whole list is searched. */
    private static final int NEAR = 8;

    private final ProgrammeRegister register;
    private final @Nullable LocalDate day;
    private final Instant end;

    /** Made on demand; two threads that both make them make the same. */
    private volatile @Nullable Engagements engagements;

    private volatile @Nullable Owned<Engagement, PersonId> begunByMember;

    private volatile @Nullable List<DiasporaMember> members;

    /** Where to look first; only a hint, so threads may disturb each other's. */
    private int nextMember;

    private final Map<OrganisationId, Set<RegionCode>> regions = new ConcurrentHashMap<>();

    AsOf(ProgrammeRegister register) {
        this.register = register;
        this.day = register.asOf().orElse(null);
        this.end = day == null ? Instant.MAX : UtcDay.end(day);
    }

    ProgrammeRegister register() {
        return register;
    }

    /** The as-of day; null if everything recorded is looked at. */
    @Nullable
    LocalDate day() {
        return day;
    }

    /** The last instant of the day. */
    Instant end() {
        return end;
    }

    /** The records of a kind, also those of which nothing had happened yet. */
    <V> List<V> known(RecordKind<V> kind) {
        return register.known(kind);
    }

    /** Whether something had happened. */
    boolean happened(Instant at) {
        return !at.isAfter(end);
    }

    /** Whether a day had come. */
    boolean came(LocalDate on) {
        return day == null || !on.isAfter(day);
    }

    /** Whether a state had been reached. */
    <S extends Enum<S>> boolean reached(History<S> history, S state) {
        return history.firstReached(state).filter(this::happened).isPresent();
    }

    /** Whether the state at the end of the day was this one. */
    <S extends Enum<S>> boolean stood(History<S> history, S state) {
        return history.stateAt(end).filter(state::equals).isPresent();
    }

    /** The state of a record at the end of the day; empty if that is not known. A mistake was one from the beginning. */
    <V, S extends Enum<S>> Optional<S> state(RecordKind<V> kind, LifeCycle<S> machine, V value) {
        return kind.living(machine)
                .history()
                .apply(stood(kind, value))
                .flatMap(history ->
                        machine.mistake().filter(history.state()::equals).or(() -> history.stateAt(end)));
    }

    /** An engagement that a file told of stands as its days say. */
    private <V> V stood(RecordKind<V> kind, V value) {
        return day != null && value instanceof Engagement engagement
                ? kind.type().cast(engagement.begunBy(day).orElse(engagement))
                : value;
    }

    /** The records of a kind whose history had begun. */
    <V, S extends Enum<S>> List<V> begunOf(RecordKind<V> kind, Function<? super V, History<S>> history) {
        return known(kind).stream()
                .filter(value -> happened(history.apply(value).first().at()))
                .toList();
    }

    /** The records of a kind that had been in one of these states. */
    <V, S extends Enum<S>> List<V> reached(RecordKind<V> kind, Function<? super V, History<S>> history, Set<S> states) {
        return known(kind).stream()
                .filter(value -> history.apply(value).steps().stream()
                        .anyMatch(step -> states.contains(step.to()) && happened(step.at())))
                .toList();
    }

    /** The engagements that had begun, as they stood then. */
    List<Engagement> begun() {
        return engagements().begun();
    }

    /** The engagements that had begun, and whose they are. */
    Owned<Engagement, PersonId> begunByMember() {
        @Nullable Owned<Engagement, PersonId> known = begunByMember;
        if (known == null) {
            known = Owned.of(begun(), Engagement::member);
            begunByMember = known;
        }
        return known;
    }

    /** The engagements that were planned, with all that is recorded of them. */
    List<Engagement> planned() {
        return engagements().planned();
    }

    private Engagements engagements() {
        @Nullable Engagements known = engagements;
        if (known == null) {
            known = Engagements.of(known(RecordKind.ENGAGEMENT), register.day());
            engagements = known;
        }
        return known;
    }

    /** A member who is known. Those asked for in the order of their ids are found one behind the other. */
    Optional<DiasporaMember> member(PersonId id) {
        @Nullable List<DiasporaMember> known = members;
        if (known == null) {
            known = known(RecordKind.MEMBER);
            members = known;
        }
        int from = Math.min(nextMember, known.size());
        int until = Math.min(from + NEAR, known.size());
        int at = from;
        while (at < until && known.get(at).id().compareTo(id) < 0) {
            at++;
        }
        if (at == known.size() || !known.get(at).id().equals(id)) {
            at = Collections.binarySearch(Lists.transform(known, DiasporaMember::id), id);
        }
        if (at < 0) {
            return Optional.empty();
        }
        nextMember = at + 1;
        return Optional.of(known.get(at));
    }

    /** The region of an organisation in sight, if it has one. */
    Set<RegionCode> region(OrganisationId id) {
        return regions.computeIfAbsent(
                id,
                organisation -> register.organisation(organisation)
                        .flatMap(Organisation::region)
                        .map(Set::of)
                        .orElseGet(Set::of));
    }

    /** The engagements of a day, told apart in one pass. */
    private record Engagements(List<Engagement> begun, List<Engagement> planned) {

        static Engagements of(List<Engagement> known, LocalDate day) {
            List<Engagement> begun = new ArrayList<>();
            List<Engagement> planned = new ArrayList<>();
            for (Engagement engagement : known) {
                @Nullable Engagement then = engagement.begunBy(day).orElse(null);
                if (then != null) {
                    begun.add(then);
                } else if (engagement.plannedOn(day).isPresent()) {
                    planned.add(engagement);
                }
            }
            return new Engagements(List.copyOf(begun), List.copyOf(planned));
        }
    }
}
