package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a register counts, told apart by one grouping. Immutable and thread-safe; each call takes one pass over what
 * is counted.
 *
 * @param <K> what the cells are called by
 */
public final class CountsBy<K extends Comparable<K>> {

    private final RegisterCounts counts;
    private final Grouping<K> grouping;

    CountsBy(RegisterCounts counts, Grouping<K> grouping) {
        this.counts = counts;
        this.grouping = grouping;
    }

    /**
     * By what the counts are told apart.
     *
     * @return the grouping
     */
    public Grouping<K> grouping() {
        return grouping;
    }

    /**
     * Members on the register.
     *
     * @return the persons by cell
     * @throws IllegalArgumentException if the grouping does not apply to them
     */
    public GroupedCount<K, PersonCount> registeredMembers() {
        check(RegisterMeasure.REGISTERED_MEMBERS);
        return toldApart(counts.registered(), this::keysOfMember);
    }

    /**
     * Members with at least one engagement that had begun.
     *
     * @return the persons by cell
     */
    public GroupedCount<K, PersonCount> engagedMembers() {
        return toldApart(counts.engaged(), keysOfEngaged());
    }

    /**
     * Members with two or more engagements that had begun.
     *
     * @return the persons by cell
     */
    public GroupedCount<K, RepeaterCount> repeaters() {
        return toldApart(counts.repeating(), keysOfEngaged());
    }

    /**
     * Engagements that had begun.
     *
     * @return the engagements by cell
     */
    public GroupedCount<K, EngagementCount> engagements() {
        return toldApart(counts.begun(), this::keysOfEngagement);
    }

    /**
     * Engagements that were planned and had not begun.
     *
     * @return the plans by cell
     */
    public GroupedCount<K, PlannedEngagementCount> plannedEngagements() {
        return toldApart(counts.planned(), this::keysOfEngagement);
    }

    /**
     * Sites enrolled.
     *
     * @return the sites by cell
     * @throws IllegalArgumentException if the grouping does not apply to them
     */
    public GroupedCount<K, OrganisationCount> enrolledSites() {
        check(RegisterMeasure.ENROLLED_SITES);
        return toldApart(counts.sites(), this::keysOfHost);
    }

    /**
     * Visits made.
     *
     * @return the visits by cell
     * @throws IllegalArgumentException if the grouping does not apply to them
     */
    public GroupedCount<K, VisitCount> visits() {
        check(RegisterMeasure.FIELD_VISITS);
        return toldApart(counts.visited(), visit -> keysOfHost(visit.host()));
    }

    /**
     * The number for an indicator.
     *
     * @param measure what the indicator counts
     * @return the counts by cell, of the measure's unit
     * @throws IllegalArgumentException if the grouping does not apply to it
     */
    public GroupedCount<K, ? extends Count> of(RegisterMeasure measure) {
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

    private void check(RegisterMeasure measure) {
        if (!grouping.appliesTo(measure)) {
            throw new IllegalArgumentException(
                    measure + " cannot be told apart by " + grouping + ". Maybe ask Grouping.appliesTo first");
        }
    }

    private Set<K> keysOfMember(PersonId person) {
        return counts.register()
                .known(RecordKind.MEMBER, person.value())
                .map(member -> grouping.keysOf(member, counts.register()))
                .orElseGet(Set::of);
    }

    private Set<K> keysOfEngagement(Engagement engagement) {
        return grouping.keysOf(engagement, counts.register());
    }

    private Set<K> keysOfHost(OrganisationId host) {
        return grouping.keysOf(host, counts.register());
    }

    /** A person's cells: those of the person, or else of all he or she did. */
    private Function<PersonId, Set<K>> keysOfEngaged() {
        if (grouping.isOfMembers()) {
            return this::keysOfMember;
        }
        Map<PersonId, Set<K>> keys = new HashMap<>();
        for (Engagement engagement : counts.begun().ones()) {
            Set<K> more = keysOfEngagement(engagement);
            @Nullable Set<K> known = keys.get(engagement.member());
            if (known == null) {
                keys.put(engagement.member(), more);
            } else if (!known.containsAll(more)) {
                Set<K> both = new TreeSet<>(known);
                both.addAll(more);
                keys.put(engagement.member(), both);
            }
        }
        return person -> keys.getOrDefault(person, Set.of());
    }

    private <T, C extends Count> GroupedCount<K, C> toldApart(
            Counted<T, C> counted, Function<? super T, Set<K>> keysOf) {
        Spread<K, T> spread = new Spread<>(grouping, counted.ones(), keysOf);
        Map<K, C> cells = new TreeMap<>();
        spread.cells.forEach((key, ones) -> cells.put(key, counted.number().apply(ones)));
        C notKnown = counted.number().apply(spread.notKnown);
        return new GroupedCount<>(grouping, counted.total(), cells, notKnown, spread.inSeveral);
    }

    /** What is counted, laid into its cells in one pass, in its own order. */
    private static final class Spread<K extends Comparable<K>, T> {

        private final Map<K, List<T>> cells = new HashMap<>();
        private final List<T> notKnown = new ArrayList<>();
        private long inSeveral;

        Spread(Grouping<K> grouping, Collection<T> counted, Function<? super T, Set<K>> keysOf) {
            grouping.closedList().forEach(key -> cells.put(key, new ArrayList<>()));
            for (T each : counted) {
                Set<K> keys = keysOf.apply(each);
                if (keys.isEmpty()) {
                    notKnown.add(each);
                }
                inSeveral += keys.size() > 1 ? 1 : 0;
                for (K key : keys) {
                    cells.computeIfAbsent(key, k -> new ArrayList<>()).add(each);
                }
            }
        }
    }
}
