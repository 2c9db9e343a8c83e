package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why a value or a split is missing, refused or to be read with care. */
public enum IndicatorReason implements ReasonCode {
    /** The cells of a split do not sum to the total: {@code dimension}, {@code total}, {@code sum}. */
    CELLS_DO_NOT_ADD_UP("indicator.cells.do-not-add-up"),
    /** Nobody reported a value up to {@code asOf}. */
    NO_VALUE("indicator.value.none"),
    /** The value was entered by hand, as of {@code asOf}, with evidence, whose text is not shown. */
    ENTERED("indicator.value.entered"),
    /** The value was entered by hand, as of {@code asOf}, with evidence at the site {@code site}. */
    ENTERED_WITH_LINK("indicator.value.entered-with-link"),
    /** The value of {@code asOf} is lower than the one before the period. */
    LOWER_THAN_BEFORE("indicator.value.lower-than-before"),
    /** No number is known of what had been reached by {@code day}, the last before the period. */
    START_NOT_KNOWN("indicator.value.start-not-known"),
    /** The value was entered by hand, as of {@code asOf}, without evidence. */
    NO_EVIDENCE("indicator.value.no-evidence"),
    /** The value is older than the end of the period: {@code asOf}, {@code end}. */
    OLDER_THAN_PERIOD("indicator.value.older-than-period"),
    /** The value is a bound, not a number: {@code value}. */
    BOUND_ONLY("indicator.value.bound-only"),
    /** Several sources state the value: {@code sources}. */
    SEVERAL_SOURCES("indicator.source.several"),
    /** Two rows state different numbers for the same thing, as of {@code asOf}. */
    STATED_TWICE("indicator.value.stated-twice"),
    /** A value holds for {@code asOf}, after the period's {@code end}. */
    AFTER_PERIOD("indicator.value.after-period"),
    /** A bound such as "over 200" cannot be checked against cells: {@code value}, {@code dimension}. */
    BOUND_NOT_SPLIT("indicator.cells.bound"),
    /** A cell by {@code dimension} is a bound such as "over 200", so the cells cannot be added. */
    BOUND_IN_CELL("indicator.cells.bound-in-cell"),
    /** The same one can stand in several cells by {@code dimension}, so they do not sum to the total. */
    OVERLAPPING("indicator.cells.overlapping"),
    /** The value is not collected by {@code dimension}. */
    NOT_COLLECTED("indicator.cells.not-collected"),
    /** Members on the register, counted apart from those mobilised: {@code registered}, {@code asOf}. */
    REGISTERED_APART("indicator.registered.apart"),
    /** More members are engaged than registered, as engagements began before their member was registered. */
    ENGAGED_BEFORE_REGISTERED("indicator.registered.later"),
    /** Engagements agreed and not begun, never counted as engaged: {@code planned}, {@code asOf}. */
    PLANNED_APART("indicator.planned.apart"),
    /** Complaints that were passed on are counted, and of no gender that is known. */
    PASSED_ON("indicator.complaints.passed-on"),
    /** A value entered for {@code code}, which the results tree does not have. */
    UNKNOWN_INDICATOR("indicator.value.unknown-indicator"),
    /** A value entered by hand for {@code code}, which the register counts; the register's count holds. */
    ENTERED_BUT_COUNTED("indicator.value.entered-but-counted");

    private final String id;

    IndicatorReason(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
