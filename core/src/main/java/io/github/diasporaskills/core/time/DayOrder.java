package io.github.diasporaskills.core.time;

/** Which comes first in a date such as 05/06/2021. It is never guessed: whoever hands in the dates says it. */
public enum DayOrder {
    /** 5 June 2021, as in France, Morocco or the United Kingdom. */
    DAY_FIRST,
    /** 6 May 2021, as in the United States. */
    MONTH_FIRST
}
