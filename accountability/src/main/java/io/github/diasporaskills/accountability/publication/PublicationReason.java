package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why something is not published, and what the protection promises. */
public enum PublicationReason implements ReasonCode {
    /** A group counts fewer than {@code threshold}, so the total stands alone. */
    SMALL_CELL("publication.table.small-cell"),
    /** Beside another table on the same people, differences would show a group of fewer than {@code threshold}. */
    SMALL_DIFFERENCE("publication.table.small-difference"),
    /** Beside another table, a withheld group of fewer than {@code threshold} could be worked out. */
    GIVES_AWAY_ANOTHER("publication.table.gives-away-another"),
    /** The total itself is from 1 to {@code threshold} less one, and the guard hides such totals. */
    SMALL_TOTAL("publication.total.small"),
    /** A table crosses {@code dimensions}, and only tables by one dimension are published. */
    SEVERAL_DIMENSIONS("publication.table.several-dimensions"),
    /** What the protection promises and what it does not: {@code threshold}. */
    PROMISE("publication.guard.promise"),
    /** As {@link #PROMISE}, where small totals are hidden too: {@code threshold}. */
    PROMISE_WITH_TOTALS("publication.guard.promise-with-totals");

    private final String id;

    PublicationReason(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
