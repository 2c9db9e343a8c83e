package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who deals with complaints. A programme cannot start without a first reader outside its hosts, a handler, an approver,
 * a recipient of sensitive cases, a custodian of identities, and one named fallback for each record, to whom cases go
 * when nobody else is left. Immutable and thread-safe.
 */
public final class Roster {

    private static final Set<Role> NEEDED = Set.of(
            Role.GRIEVANCE_TRIAGE,
            Role.GRIEVANCE_HANDLER,
            Role.GRIEVANCE_APPROVER,
            Role.SENSITIVE_CASE_RECIPIENT,
            Role.IDENTITY_CUSTODIAN);

    private final List<Officer> officers;
    private final Set<Actor> known;
    private final ActorId fallback;
    private final ActorId sensitiveFallback;

    private Roster(List<Officer> officers, ActorId fallback, ActorId sensitiveFallback) {
        this.officers = officers;
        this.fallback = fallback;
        this.sensitiveFallback = sensitiveFallback;
        this.known = officers.stream()
                .map(officer -> new Actor(officer.id(), officer.role()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A roster.
     *
     * @param officers who deals with complaints
     * @param hosts the organisations that are complained about, to whom no first reader belongs
     * @param fallback to whom a case of the programme's goes when nobody else is left: an approver
     * @param sensitiveFallback the same for the restricted record: a recipient of sensitive cases
     * @return the roster
     * @throws IllegalArgumentException if {@link #problems} finds something, with the codes of all that is wrong
     */
    public static Roster of(
            Collection<Officer> officers,
            Collection<OrganisationId> hosts,
            ActorId fallback,
            ActorId sensitiveFallback) {
        List<Reason> wrong = problems(officers, hosts, fallback, sensitiveFallback);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("The roster is not complete: "
                    + wrong.stream().map(Reason::code).distinct().collect(Collectors.joining(", ")));
        }
        return new Roster(List.copyOf(officers), fallback, sensitiveFallback);
    }

    /**
     * Everything that is wrong with a roster.
     *
     * @param officers who deals with complaints
     * @param hosts the organisations that are complained about
     * @param fallback to whom a case of the programme's goes when nobody else is left
     * @param sensitiveFallback the same for the restricted record
     * @return reasons, empty if it is complete
     */
    public static List<Reason> problems(
            Collection<Officer> officers,
            Collection<OrganisationId> hosts,
            ActorId fallback,
            ActorId sensitiveFallback) {
        List<Reason> wrong = new ArrayList<>();
        Set<Role> there = officers.stream().map(Officer::role).collect(Collectors.toSet());
        NEEDED.stream()
                .filter(role -> !there.contains(role))
                .sorted()
                .forEach(
                        role -> wrong.add(Reason.of(GrievanceReason.ROSTER_ROLE).with("role", role)));
        Set<Actor> seen = new HashSet<>();
        for (Officer officer : officers) {
            if (officer.role() == Role.GRIEVANCE_TRIAGE && hosts.contains(officer.office())) {
                wrong.add(Reason.of(GrievanceReason.ROSTER_TRIAGE_AT_HOST));
            }
            if (!seen.add(new Actor(officer.id(), officer.role()))) {
                wrong.add(Reason.of(GrievanceReason.ROSTER_TWICE));
            }
        }
        if (!seen.contains(new Actor(requireNonNull(fallback, "fallback"), Role.GRIEVANCE_APPROVER))
                || !seen.contains(new Actor(
                        requireNonNull(sensitiveFallback, "sensitiveFallback"), Role.SENSITIVE_CASE_RECIPIENT))) {
            wrong.add(Reason.of(GrievanceReason.ROSTER_FALLBACK));
        }
        return List.copyOf(wrong);
    }

    /**
     * Whether somebody stands here in a role.
     *
     * @param actor who, in which role
     * @return true if so
     */
    public boolean knows(Actor actor) {
        return known.contains(requireNonNull(actor, "actor"));
    }

    /**
     * Those of a role.
     *
     * @param role the role
     * @return in the order of the roster
     */
    public List<Officer> inRole(Role role) {
        requireNonNull(role, "role");
        return officers.stream().filter(officer -> officer.role() == role).toList();
    }

    /**
     * An officer.
     *
     * @param id a pseudonym
     * @param role the role
     * @return empty if there is none
     */
    public Optional<Officer> officer(ActorId id, Role role) {
        return officers.stream()
                .filter(officer -> officer.role() == role && officer.id().equals(id))
                .findFirst();
    }

    /**
     * To whom a case goes when nobody else is left.
     *
     * @param record which record
     * @return the officer
     */
    public Officer fallback(CaseRecord record) {
        return record == CaseRecord.PROGRAMME
                ? officer(fallback, Role.GRIEVANCE_APPROVER).orElseThrow()
                : officer(sensitiveFallback, Role.SENSITIVE_CASE_RECIPIENT).orElseThrow();
    }

    /** The highest level that anybody has. */
    int highestLevel() {
        return officers.stream().mapToInt(Officer::level).max().orElse(0);
    }

    /**
     * The offices on the roster, in its order.
     *
     * @return organisations, each once
     */
    public Set<OrganisationId> offices() {
        return officers.stream().map(Officer::office).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Everybody.
     *
     * @return in the order in which they were given
     */
    public List<Officer> officers() {
        return officers;
    }

    @Override
    public String toString() {
        return "roster of " + officers.size();
    }
}
