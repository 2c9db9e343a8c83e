package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who deals with complaints: in which role, of which office, on which level, and when away. {@code toString}
 * shows pseudonym and role. Immutable and thread-safe.
 */
public final class Officer {

    private final ActorId id;
    private final Role role;
    private final OrganisationId office;
    private final Gender gender;
    private final int level;
    private final List<DateRange> away;
    private final Set<String> receives;

    private Officer(
            ActorId id,
            Role role,
            OrganisationId office,
            Gender gender,
            int level,
            List<DateRange> away,
            Set<String> receives) {
        this.id = requireNonNull(id, "id");
        this.role = requireNonNull(role, "role");
        this.office = requireNonNull(office, "office");
        this.gender = requireNonNull(gender, "gender");
        this.level = level;
        this.away = List.copyOf(away);
        this.receives = Set.copyOf(receives);
    }

    /**
     * An officer.
     *
     * @param id a pseudonym
     * @param role the role; who has two stands on the roster twice
     * @param office to which organisation he or she belongs
     * @param gender the officer's own statement, for the wish of a complainant
     * @param level 0 for who handles cases, higher for those to whom overdue cases go, at most 9
     * @return the officer
     * @throws IllegalArgumentException if the level is not 0 to 9
     */
    public static Officer of(ActorId id, Role role, OrganisationId office, Gender gender, int level) {
        if (level < 0 || level > 9) {
            throw new IllegalArgumentException("A level is 0 to 9; found " + level);
        }
        return new Officer(id, role, office, gender, level, List.of(), Set.of());
    }

    /**
     * The same officer, away for some days more.
     *
     * @param days the days
     * @return a new value
     */
    public Officer away(DateRange days) {
        List<DateRange> more = new ArrayList<>(away);
        more.add(requireNonNull(days, "days"));
        return new Officer(id, role, office, gender, level, more, receives);
    }

    /**
     * The same officer, who receives sensitive cases for some recipients of the pack only.
     *
     * @param recipients their ids, as in {@link SensitiveRecipient#id()}; none means all
     * @return a new value
     */
    public Officer receivingFor(Set<String> recipients) {
        return new Officer(id, role, office, gender, level, away, recipients);
    }

    /**
     * Whether a sensitive case is this officer's to receive.
     *
     * @param recipients who receives cases of its category
     * @return true if the officer receives for one of them, or for all
     */
    public boolean receives(List<SensitiveRecipient> recipients) {
        return receives.isEmpty() || recipients.stream().anyMatch(recipient -> receives.contains(recipient.id()));
    }

    /**
     * Who.
     *
     * @return a pseudonym
     */
    public ActorId id() {
        return id;
    }

    /**
     * In which role.
     *
     * @return the role
     */
    public Role role() {
        return role;
    }

    /**
     * Of which office.
     *
     * @return the organisation
     */
    public OrganisationId office() {
        return office;
    }

    /**
     * The officer's own statement.
     *
     * @return the gender
     */
    public Gender gender() {
        return gender;
    }

    /**
     * How high.
     *
     * @return 0 to 9
     */
    public int level() {
        return level;
    }

    /**
     * Whether the officer is there.
     *
     * @param on the day
     * @return false on a day off
     */
    public boolean isThere(LocalDate on) {
        return away.stream().noneMatch(days -> days.contains(on));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Officer o
                && id.equals(o.id)
                && role == o.role
                && office.equals(o.office)
                && gender == o.gender
                && level == o.level
                && away.equals(o.away)
                && receives.equals(o.receives);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, role, office, level);
    }

    /**
     * Pseudonym and role.
     *
     * @return for example {@code handler-1 GRIEVANCE_HANDLER}
     */
    @Override
    public String toString() {
        return id + " " + role;
    }
}
