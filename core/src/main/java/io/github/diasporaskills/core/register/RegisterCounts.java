package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
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
 *
 * <p>To count something more: give it a {@link RegisterMeasure} and, unless its unit has one already, a {@link Count}
 * of its own; then the compiler leads through the three places that tell measures apart: {@link #of(RegisterMeasure)}
 * here, {@link CountsBy#of(RegisterMeasure)}, and {@link Grouping#appliesTo(RegisterMeasure)}.
 */
public final class RegisterCounts {

    private final ProgrammeRegister register;
    private final Counted<PersonId, PersonCount> registered;
    private final Counted<PersonId, PersonCount> engaged;
    private final Counted<PersonId, RepeaterCount> repeating;
    private final Counted<Engagement, EngagementCount> begun;
    private final Counted<Engagement, PlannedEngagementCount> planned;
    private final Counted<OrganisationId, OrganisationCount> sites;
    private final Counted<FieldVisit, VisitCount> visits;

    RegisterCounts(ProgrammeRegister register) {
        this.register = register;
        @Nullable LocalDate day = register.asOf().orElse(null);
        List<Engagement> engagements = register.engagements();
        Map<PersonId, Integer> times = new HashMap<>();
        engagements.forEach(engagement -> times.merge(engagement.member(), 1, Integer::sum));
        List<PersonId> persons = times.keySet().stream().sorted().toList();
        this.registered = new Counted<>(
                register.members().stream().map(DiasporaMember::id).toList(),
                some -> new PersonCount(RegisterMeasure.REGISTERED_MEMBERS, day, some));
        this.engaged = new Counted<>(persons, some -> new PersonCount(RegisterMeasure.ENGAGED_MEMBERS, day, some));
        this.repeating = new Counted<>(
                persons.stream()
                        .filter(person -> times.getOrDefault(person, 0) > 1)
                        .toList(),
                some -> new RepeaterCount(some.size(), day));
        this.begun = new Counted<>(engagements, some -> new EngagementCount(some.size(), day));
        this.planned = new Counted<>(register.plannedOnRecord(), some -> new PlannedEngagementCount(some.size(), day));
        this.sites =
                new Counted<>(List.copyOf(enrolledSites(register)), some -> new OrganisationCount(some.size(), day));
        this.visits = new Counted<>(register.all(RecordKind.VISIT), some -> new VisitCount(some.size(), day));
    }

    private static Set<OrganisationId> enrolledSites(ProgrammeRegister register) {
        Set<OrganisationId> sites = new TreeSet<>();
        register.all(RecordKind.ENROLMENT).stream()
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
        return registered.total();
    }

    /**
     * Members with at least one engagement that had begun.
     *
     * @return distinct persons
     */
    public PersonCount engagedMembers() {
        return engaged.total();
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
        return begun.total();
    }

    /**
     * Engagements that were planned and had not begun.
     *
     * @return planned engagements
     */
    public PlannedEngagementCount plannedEngagements() {
        return planned.total();
    }

    /**
     * Members with two or more engagements that had begun.
     *
     * @return repeaters
     */
    public RepeaterCount repeaters() {
        return repeating.total();
    }

    /**
     * Sites enrolled on the as-of day; without one, sites that have an enrolment on record at all.
     *
     * @return organisations
     */
    public OrganisationCount enrolledSites() {
        return sites.total();
    }

    /**
     * Visits that had been made.
     *
     * @return visits
     */
    public VisitCount visits() {
        return visits.total();
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

    Counted<PersonId, PersonCount> registered() {
        return registered;
    }

    Counted<PersonId, PersonCount> engaged() {
        return engaged;
    }

    Counted<PersonId, RepeaterCount> repeating() {
        return repeating;
    }

    Counted<Engagement, EngagementCount> begun() {
        return begun;
    }

    Counted<Engagement, PlannedEngagementCount> planned() {
        return planned;
    }

    Counted<OrganisationId, OrganisationCount> sites() {
        return sites;
    }

    Counted<FieldVisit, VisitCount> visited() {
        return visits;
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
