package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.programme.MobilisationDefinition;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a register counts, each number of its own type, from the histories of its records. Persons are counted by
 * distinct id, engagements one by one; what is planned is never counted as engaged. Immutable and thread-safe.
 *
 * <p>As of a day means: what had happened by the end of that day; the day of a step is that in UTC, see
 * {@link RecordKind}. As known at an instant means: from the versions recorded by then.
 *
 * <p>The first number of a kind takes one pass over its records and is kept, reading it again O(1), telling it apart by
 * a grouping one more pass. {@link #of(CountKind)} counts everything that a register counts; the methods named after
 * members and engagements are short for it.
 */
public final class RegisterCounts {

    private final ProgrammeRegister register;
    private final AsOf asOf;

    /** Made on demand; two threads that both make one make the same. */
    private final Map<CountKind<?>, Counted<?, ?, ?>> made = new ConcurrentHashMap<>();

    RegisterCounts(ProgrammeRegister register) {
        this.register = register;
        this.asOf = new AsOf(register);
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
     * A number.
     *
     * @param <C> its type
     * @param kind what is counted
     * @return the count
     */
    public <C extends Count> C of(CountKind<C> kind) {
        return counted(kind).total();
    }

    /**
     * The number for an indicator.
     *
     * @param measure what the indicator counts
     * @return the count, of the measure's unit
     */
    public Count of(RegisterMeasure measure) {
        return of(CountKind.of(measure));
    }

    /**
     * Members on the register, engaged or not.
     *
     * @return distinct persons
     */
    public PersonCount registeredMembers() {
        return of(CountKind.REGISTERED_MEMBERS);
    }

    /**
     * Members with at least one engagement that had begun.
     *
     * @return distinct persons
     */
    public PersonCount engagedMembers() {
        return of(CountKind.ENGAGED_MEMBERS);
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
                .map(definition -> new Mobilised(definition, persons(definition)));
    }

    /** Members are mobilised, so the measure of a definition counts members. */
    private PersonCount persons(MobilisationDefinition definition) {
        return (PersonCount) of(definition.measure());
    }

    /**
     * Engagements that had begun.
     *
     * @return engagements
     */
    public EngagementCount engagements() {
        return of(CountKind.ENGAGEMENTS);
    }

    /**
     * Engagements that were planned and had not begun.
     *
     * @return planned engagements
     */
    public PlannedEngagementCount plannedEngagements() {
        return of(CountKind.PLANNED_ENGAGEMENTS);
    }

    /**
     * Members with two or more engagements that had begun.
     *
     * @return repeaters
     */
    public RepeaterCount repeaters() {
        return of(CountKind.REPEAT_MEMBERS);
    }

    /**
     * Sites enrolled on the as-of day; without one, sites that have an enrolment on record at all.
     *
     * @return organisations
     */
    public OrganisationCount enrolledSites() {
        return of(CountKind.ENROLLED_SITES);
    }

    /**
     * Visits that had been made.
     *
     * @return visits
     */
    public VisitCount visits() {
        return of(CountKind.FIELD_VISITS);
    }

    /**
     * How many records of a kind stand in each state, for example
     * {@code states(RecordKind.REFERRAL, ReferralLifeCycle.TABLE)}.
     *
     * @param <V> the type of the kind's records
     * @param <S> the states
     * @param kind what kind of record
     * @param machine the machine of the kind
     * @return a number for each state
     * @throws IllegalArgumentException if the machine is not that of the kind
     */
    public <V, S extends Enum<S>> StateCounts<S> states(RecordKind<V> kind, LifeCycle<S> machine) {
        return StateCounts.of(kind, machine, asOf);
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

    /**
     * The number for an indicator, told apart by several groupings at once, in one pass over what is counted.
     *
     * @param groupings two or more different ones
     * @param measure what the indicator counts
     * @return the counts by cell, of the measure's unit
     * @throws IllegalArgumentException if there are fewer than two, one is there twice, or one does not apply to the
     *     measure
     */
    public CrossedCount<?> crossedBy(List<Grouping<?>> groupings, RegisterMeasure measure) {
        CountKind<?> kind = CountKind.of(measure);
        if (groupings.size() < 2 || groupings.stream().distinct().count() < groupings.size()) {
            throw new IllegalArgumentException("Two or more different groupings are crossed; found " + groupings);
        }
        for (Grouping<?> grouping : groupings) {
            if (!grouping.appliesTo(measure)) {
                throw new IllegalArgumentException(
                        measure + " cannot be told apart by " + grouping + ". Maybe ask Grouping.appliesTo first");
            }
        }
        return counted(kind).crossedBy(groupings, asOf);
    }

    <K extends Comparable<K>, C extends Count> GroupedCount<K, C> by(Grouping<K> grouping, CountKind<C> kind) {
        return counted(kind).by(grouping, asOf);
    }

    private <C extends Count> Counted<?, ?, C> counted(CountKind<C> kind) {
        @Nullable Counted<?, ?, ?> known = made.get(requireNonNull(kind, "kind"));
        if (known == null) {
            known = kind.count(asOf);
            made.put(kind, known);
        }
        // What stands under a kind was counted by it, two lines above.
        @SuppressWarnings("unchecked")
        Counted<?, ?, C> own = (Counted<?, ?, C>) known;
        return own;
    }

    /**
     * The numbers that are not 0.
     *
     * @return for example {@code 16 REGISTERED_MEMBERS as of 2023-08-31, 11 ENGAGED_MEMBERS as of 2023-08-31, …}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (CountKind<?> kind : CountKind.all()) {
            Count count = of(kind);
            if (count.value() != 0) {
                text.append(text.isEmpty() ? "" : ", ").append(count.describe());
            }
        }
        return text.toString();
    }
}
