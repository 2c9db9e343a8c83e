package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why something is not published, and what the protection promises. */
public enum PublicationReason implements ReasonCode {
    /** Groups of fewer than {@code threshold} are hidden, and others that would give them away. */
    CELLS_HIDDEN("publication.table.cells-hidden"),
    /** A group counts fewer than {@code threshold}, so the total stands alone. */
    SMALL_CELL("publication.table.small-cell"),
    /** Beside another table, now or before, differences would show a group of fewer than {@code threshold}. */
    SMALL_DIFFERENCE("publication.table.small-difference"),
    /** Beside another table, now or before, a withheld group of fewer than {@code threshold} could be worked out. */
    GIVES_AWAY_ANOTHER("publication.table.gives-away-another"),
    /** The total itself is from 1 to {@code threshold} less one, and the guard hides such totals. */
    SMALL_TOTAL("publication.total.small"),
    /** The figure {@code label} of a section is left out, as a count in it is hidden. */
    FIGURE_WITHHELD("publication.section.figure-withheld"),
    /** {@code count} sentences of a section are left out, as a count in them is hidden. */
    SENTENCES_WITHHELD("publication.section.sentences-withheld"),
    /** Rounded, the groups would tell a count of fewer than {@code threshold} to the number. */
    ROUNDED_TELLS("publication.table.rounded-tells"),
    /** Hosts, regions and groups of regions are parts of one another, of which one is shown rounded. */
    ROUNDED_PARTS("publication.table.rounded-parts"),
    /** The figure {@code label} of a section is left out, as it cannot be made of rounded numbers. */
    FIGURE_NOT_ROUNDED("publication.section.figure-not-rounded"),
    /** {@code count} sentences of a section are left out, as they tell exact numbers. */
    SENTENCES_NOT_ROUNDED("publication.section.sentences-not-rounded"),
    /** A table crosses {@code dimensions}, and only tables by up to four dimensions are published. */
    SEVERAL_DIMENSIONS("publication.table.several-dimensions"),
    /** Of some small groups or differences, totals and earlier reports by themselves leave less open. */
    LESS_OPEN("publication.guard.less-open"),
    /** Of some of them, they leave less open to somebody who is counted, or knows somebody who is. */
    LESS_OPEN_TO_INSIDERS("publication.guard.less-open-to-insiders"),
    /** What the protection promises of one report: {@code threshold}, {@code largest}. */
    PROMISE("publication.guard.promise"),
    /** As {@link #PROMISE}, where small totals are hidden too. */
    PROMISE_WITH_TOTALS("publication.guard.promise-with-totals"),
    /** What it promises of a report and those released before, the last of them of the day {@code last}. */
    PROMISE_OVER_TIME("publication.guard.promise-over-time"),
    /** As {@link #PROMISE_OVER_TIME}, where small totals are hidden too. */
    PROMISE_OVER_TIME_WITH_TOTALS("publication.guard.promise-over-time-with-totals"),
    /** Of what else, and to whom, the promise holds. */
    PROMISE_REACH("publication.guard.promise-reach"),
    /** What the promise of one report does not cover. */
    PROMISE_LIMITS("publication.guard.promise-limits"),
    /** What the promise of a report and those before it does not cover. */
    PROMISE_LIMITS_OVER_TIME("publication.guard.promise-limits-over-time"),
    /** Small totals are shown and not covered. */
    SMALL_TOTALS_SHOWN("publication.guard.small-totals-shown"),
    /** What rounding by a key promises: {@code multiple}, {@code within}, {@code largest}. */
    PROMISE_ROUNDED("publication.guard.promise-rounded"),
    /** Several rounded numbers together tell a count closer than {@code within}, and do not add up. */
    ROUNDED_CLOSER("publication.guard.rounded-closer"),
    /** What is left out as it would need exact numbers. */
    ROUNDED_LEFT_OUT("publication.guard.rounded-left-out"),
    /** What the promise of rounding does not cover. */
    ROUNDED_LIMITS("publication.guard.rounded-limits"),
    /** Nothing is published: earlier reports, the last of {@code last}, were not rounded so, to {@code multiple}. */
    NOT_ROUNDED_BEFORE("publication.guard.not-rounded-before"),
    /** Nothing is published: earlier reports, the last of {@code last}, were rounded by a key. */
    ROUNDED_BEFORE("publication.guard.rounded-before"),
    /** Nothing is published: rounded totals, beside earlier reports, would tell a count of 1 to {@code largest}. */
    ROUNDED_TOTALS_TELL("publication.guard.rounded-totals-tell");

    private final String id;

    PublicationReason(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
