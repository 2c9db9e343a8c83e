package io.github.diasporaskills.core.programme;

/** Where a results framework stands in its life. */
public enum ResultsFrameworkState {
    /** Being written. */
    DRAFT,
    /** Written, with a baseline for each indicator. */
    BASELINED,
    /** Approved: its version is frozen. */
    APPROVED,
    /** The next version is open, and the last one approved still holds. */
    REVISED
}
