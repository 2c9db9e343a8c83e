package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.programme.RegisterMeasure;

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
        return of(CountKind.REGISTERED_MEMBERS);
    }

    /**
     * Members with at least one engagement that had begun.
     *
     * @return the persons by cell
     */
    public GroupedCount<K, PersonCount> engagedMembers() {
        return of(CountKind.ENGAGED_MEMBERS);
    }

    /**
     * Members with two or more engagements that had begun.
     *
     * @return the persons by cell
     */
    public GroupedCount<K, RepeaterCount> repeaters() {
        return of(CountKind.REPEAT_MEMBERS);
    }

    /**
     * Engagements that had begun.
     *
     * @return the engagements by cell
     */
    public GroupedCount<K, EngagementCount> engagements() {
        return of(CountKind.ENGAGEMENTS);
    }

    /**
     * Engagements that were planned and had not begun.
     *
     * @return the plans by cell
     */
    public GroupedCount<K, PlannedEngagementCount> plannedEngagements() {
        return of(CountKind.PLANNED_ENGAGEMENTS);
    }

    /**
     * Sites enrolled.
     *
     * @return the sites by cell
     * @throws IllegalArgumentException if the grouping does not apply to them
     */
    public GroupedCount<K, OrganisationCount> enrolledSites() {
        return of(CountKind.ENROLLED_SITES);
    }

    /**
     * Visits made.
     *
     * @return the visits by cell
     * @throws IllegalArgumentException if the grouping does not apply to them
     */
    public GroupedCount<K, VisitCount> visits() {
        return of(CountKind.FIELD_VISITS);
    }

    /**
     * A number.
     *
     * @param <C> its type
     * @param kind what is counted
     * @return the counts by cell
     * @throws IllegalArgumentException if the grouping does not apply to them
     */
    public <C extends Count> GroupedCount<K, C> of(CountKind<C> kind) {
        if (!kind.subject().has(grouping)) {
            throw new IllegalArgumentException(
                    kind + " cannot be told apart by " + grouping + ". Maybe ask Grouping.appliesTo first");
        }
        return counts.by(grouping, kind);
    }

    /**
     * The number for an indicator.
     *
     * @param measure what the indicator counts
     * @return the counts by cell, of the measure's unit
     * @throws IllegalArgumentException if the grouping does not apply to it
     */
    public GroupedCount<K, ? extends Count> of(RegisterMeasure measure) {
        return of(CountKind.of(measure));
    }
}
