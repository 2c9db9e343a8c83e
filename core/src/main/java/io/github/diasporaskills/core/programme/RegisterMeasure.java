package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

/** What the register can count for an indicator. */
public enum RegisterMeasure {
    /** Members on the register, whether or not they were ever engaged. */
    REGISTERED_MEMBERS(CountingUnit.DISTINCT_PERSON),
    /** Members with at least one engagement that has begun. */
    ENGAGED_MEMBERS(CountingUnit.DISTINCT_PERSON),
    /** Engagements that have begun. */
    ENGAGEMENTS(CountingUnit.ENGAGEMENT),
    /** Engagements agreed and not begun. */
    PLANNED_ENGAGEMENTS(CountingUnit.PLANNED_ENGAGEMENT),
    /** Members with two or more engagements that have begun. */
    REPEAT_MEMBERS(CountingUnit.REPEATER),
    /** Sites enrolled. */
    ENROLLED_SITES(CountingUnit.ORGANISATION),
    /** Visits of staff to hosts. */
    FIELD_VISITS(CountingUnit.VISIT);

    private final CountingUnit unit;

    RegisterMeasure(CountingUnit unit) {
        this.unit = requireNonNull(unit, "unit");
    }

    /**
     * What it counts.
     *
     * @return the unit
     */
    public CountingUnit unit() {
        return unit;
    }

    /**
     * Whether its numbers can be told apart by the gender of the persons counted.
     *
     * @return false for sites and visits
     */
    public boolean countsPeopleOrTheirEngagements() {
        return this != ENROLLED_SITES && this != FIELD_VISITS;
    }
}
