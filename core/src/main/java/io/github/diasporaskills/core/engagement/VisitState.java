package io.github.diasporaskills.core.engagement;

/** Where a visit stands in its life. */
public enum VisitState {
    /** Planned: it does not count as a visit. */
    PLANNED,
    /** Made. */
    MADE,
    /** Called off. */
    CANCELLED
}
