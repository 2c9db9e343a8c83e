package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What a protection promises, what it had to give up, and why something is not released. */
public enum ProtectionReason implements ReasonCode {
    /** The full promise: {@code threshold} and {@code largest}, the largest small count. */
    PROMISE_FULL("protection.promise.full"),
    /** The promise where some small counts can be told to be below their count plus {@code threshold}. */
    PROMISE_WIDTH("protection.promise.width"),
    /** As {@link #PROMISE_FULL}, also for whoever knows of one person in which cells that person is counted. */
    PROMISE_FULL_TO_INSIDERS("protection.promise.full-to-insiders"),
    /** As {@link #PROMISE_WIDTH}, also for whoever knows of one person in which cells that person is counted. */
    PROMISE_WIDTH_TO_INSIDERS("protection.promise.width-to-insiders"),
    /** The promise where of some small counts only totals are shown: {@code threshold}, {@code largest}. */
    PROMISE_WIDEST("protection.promise.widest"),
    /**
     * The promise of rounding up or down to a {@code multiple}: of counts of 1 to {@code largest}, the one of which most
     * is told can be {@code fewest} numbers.
     */
    PROMISE_ROUNDED("protection.promise.rounded"),
    /** Rounded to a {@code multiple}, {@code count} small counts could be worked out; nothing is released. */
    ROUNDING_TELLS("protection.rounding.tells"),
    /** What was released before was rounded by another key. */
    ROUNDED_BY_ANOTHER_KEY("protection.rounding.another-key"),
    /** Of {@code count} small counts it is left open only whether they are 0 or reach {@code threshold}. */
    WEAKENED("protection.demand.weakened"),
    /** Of {@code count} small counts somebody who is counted can tell more than others; of {@code exact} the number. */
    CLOSER_TO_INSIDERS("protection.demand.closer-to-insiders"),
    /** Nothing less helped than to show totals only. */
    SPLIT_DROPPED("protection.table.split-dropped"),
    /** Nothing less helped than to show nothing of the table. */
    TABLE_DROPPED("protection.table.dropped"),
    /** Together with the releases before, the counts do not add up over time: cumulative counts never fall. */
    CONTRADICTS("protection.history.contradicts"),
    /** A release of {@code until} is corrected; {@code count} of its cells changed. */
    CORRECTED("protection.history.corrected"),
    /** The release of {@code until} does not fit what is corrected, and is not compared with it. */
    LEFT_OUT("protection.history.left-out"),
    /** What is said of {@code cells} would give a hidden count away, and is withheld. */
    STATEMENT_WITHHELD("protection.statement.withheld"),
    /** What is said of {@code cells} is not true of the counts. */
    STATEMENT_FALSE("protection.statement.false"),
    /** What is said names {@code cells}, which the table does not have. */
    STATEMENT_UNKNOWN("protection.statement.unknown");

    private final String id;

    ProtectionReason(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
