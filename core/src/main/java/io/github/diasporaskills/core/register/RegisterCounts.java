package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a register counts, each number of its own type. Persons are counted by distinct id, engagements one by one;
 * what is planned is never counted as engaged. Immutable and thread-safe.
 *
 * <p>Making it takes one pass over the register; reading a number takes O(1), telling it apart by a grouping one more
 * pass.
 */
public final class RegisterCounts {

    private final ProgrammeRegister register;
    private final List<PersonId> registered;
    private final List<Engagement> begun;
    private final List<Engagement> planned;
    private final List<PersonId> engaged;
    private final List<PersonId> repeating;
    private final List<OrganisationId> sites;
    private final List<FieldVisit> visits;

    RegisterCounts(ProgrammeRegister register) {
        this.register = register;
        this.registered = register.members().stream().map(DiasporaMember::id).toList();
        this.begun = register.engagements();
        this.planned = register.plannedOnRecord();
        Map<PersonId, Integer> times = new HashMap<>();
        begun.forEach(engagement -> times.merge(engagement.member(), 1, Integer::sum));
        this.engaged = times.keySet().stream().sorted().toList();
        this.repeating = engaged.stream()
                .filter(person -> times.getOrDefault(person, 0) > 1)
                .toList();
        this.sites = List.copyOf(enrolledSites(register));
        this.visits = register.visits();
    }

    private static Set<OrganisationId> enrolledSites(ProgrammeRegister register) {
        Set<OrganisationId> sites = new TreeSet<>();
        register.enrolments().stream()
                .filter(enrolment -> register.asOf().map(enrolment::coversOn).orElse(true))
                .forEach(enrolment -> sites.add(enrolment.site()));
        return sites;
    }

    /**
     * As of when.
     *
     * @return the day, or empty if everything recorded was counted
     */
    public Optional<LocalDate> asOf() {
        return register.asOf();
    }

    /**
     * Members on the register, engaged or not.
     *
     * @return distinct persons
     */
    public PersonCount registeredMembers() {
        return new PersonCount(RegisterMeasure.REGISTERED_MEMBERS, day(), registered);
    }

    /**
     * Members with at least one engagement that had begun.
     *
     * @return distinct persons
     */
    public PersonCount engagedMembers() {
        return new PersonCount(RegisterMeasure.ENGAGED_MEMBERS, day(), engaged);
    }

    /**
     * Members who were mobilised, as the programme defined it on the as-of day (its last definition if there is no
     * as-of day).
     *
     * @return the number with its definition, or empty if none held
     */
    public Optional<Mobilised> mobilised() {
        return register.programme()
                .mobilisationOn(register.day())
                .map(definition -> new Mobilised(
                        definition,
                        definition.measure() == RegisterMeasure.REGISTERED_MEMBERS
                                ? registeredMembers()
                                : engagedMembers()));
    }

    /**
     * Engagements that had begun.
     *
     * @return engagements
     */
    public EngagementCount engagements() {
        return new EngagementCount(begun.size(), day());
    }

    /**
     * Engagements that were planned and had not begun.
     *
     * @return planned engagements
     */
    public PlannedEngagementCount plannedEngagements() {
        return new PlannedEngagementCount(planned.size(), day());
    }

    /**
     * Members with two or more engagements that had begun.
     *
     * @return repeaters
     */
    public RepeaterCount repeaters() {
        return new RepeaterCount(repeating.size(), day());
    }

    /**
     * Sites enrolled on the as-of day; without one, sites that have an enrolment on record at all.
     *
     * @return organisations
     */
    public OrganisationCount enrolledSites() {
        return new OrganisationCount(sites.size(), day());
    }

    /**
     * Visits that had been made.
     *
     * @return visits
     */
    public VisitCount visits() {
        return new VisitCount(visits.size(), day());
    }

    /**
     * The number for an indicator.
     *
     * @param measure what the indicator counts
     * @return the count, of the measure's unit
     */
    public Count of(RegisterMeasure measure) {
        return switch (measure) {
            case REGISTERED_MEMBERS -> registeredMembers();
            case ENGAGED_MEMBERS -> engagedMembers();
            case ENGAGEMENTS -> engagements();
            case PLANNED_ENGAGEMENTS -> plannedEngagements();
            case REPEAT_MEMBERS -> repeaters();
            case ENROLLED_SITES -> enrolledSites();
            case FIELD_VISITS -> visits();
        };
    }

    /**
     * All counts, told apart by a grouping.
     *
     * @param <K> what the cells are called by
     * @param grouping by what
     * @return the counts by cell
     */
    public <K extends Comparable<K>> CountsBy<K> by(Grouping<K> grouping) {
        return new CountsBy<>(this, requireNonNull(grouping, "grouping"));
    }

    ProgrammeRegister register() {
        return register;
    }

    @Nullable
    LocalDate day() {
        return register.asOf().orElse(null);
    }

    List<PersonId> registered() {
        return registered;
    }

    List<PersonId> engaged() {
        return engaged;
    }

    List<PersonId> repeating() {
        return repeating;
    }

    List<Engagement> begun() {
        return begun;
    }

    List<Engagement> planned() {
        return planned;
    }

    List<OrganisationId> sites() {
        return sites;
    }

    List<OrganisationId> visitedHosts() {
        List<OrganisationId> hosts = new ArrayList<>(visits.size());
        visits.forEach(visit -> hosts.add(visit.host()));
        return hosts;
    }

    /**
     * The numbers.
     *
     * @return for example {@code 16 REGISTERED_MEMBERS as of 2023-08-31, 11 ENGAGED_MEMBERS as of 2023-08-31, …}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (RegisterMeasure measure : RegisterMeasure.values()) {
            text.append(text.isEmpty() ? "" : ", ").append(of(measure).describe());
        }
        return text.toString();
    }
}
