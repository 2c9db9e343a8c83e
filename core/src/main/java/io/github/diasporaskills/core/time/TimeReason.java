package io.github.diasporaskills.core.time;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why a date, a range, a number or a count cannot be read. */
public enum TimeReason implements ReasonCode {
    /** Not a date in any form known. */
    DATE_UNREADABLE("time.date.unreadable"),
    /** Day and month could be either; both readings are named. */
    DATE_AMBIGUOUS("time.date.ambiguous"),
    /** A form that is a date, of a day or month that the calendar does not have. */
    DATE_NOT_IN_CALENDAR("time.date.not-in-calendar"),
    /** A year of two figures. */
    DATE_SHORT_YEAR("time.date.short-year"),
    /** Not a date in any form known, where a day is needed. */
    DATE_DAY_UNREADABLE("time.date.day-unreadable"),
    /** A date of a month or a year where a day is needed. */
    DATE_DAY_NEEDED("time.date.day-needed"),
    /** Not a range of days. */
    RANGE_UNREADABLE("time.range.unreadable"),
    /** A range that ends before it begins. */
    RANGE_REVERSED("time.range.reversed"),
    /** Not a number. */
    NUMBER_UNREADABLE("time.number.unreadable"),
    /** A number is written with a power of ten, such as 1e3. */
    NUMBER_SCIENTIFIC("time.number.scientific"),
    /** A sign that may group thousands or begin decimals; both readings are named. */
    NUMBER_AMBIGUOUS("time.number.ambiguous"),
    /** A sign that numbers of the language are not written with. */
    NUMBER_FOREIGN_SIGN("time.number.foreign-sign"),
    /** A word such as billion that means different numbers in English and French. */
    NUMBER_WORD_AMBIGUOUS("time.number.word-ambiguous"),
    /** Not a count. */
    COUNT_UNREADABLE("time.count.unreadable"),
    /** A count with decimals. */
    COUNT_NOT_WHOLE("time.count.not-whole"),
    /** A count below zero. */
    COUNT_NEGATIVE("time.count.negative"),
    /** A count larger than can be held. */
    COUNT_TOO_LARGE("time.count.too-large"),
    /** Several numbers or a sum in the place of one count. */
    COUNT_MIXED_UNITS("time.count.mixed-units"),
    /** A planned number in the place of one that was reached. */
    COUNT_PLANNED("time.count.planned");

    private final String id;

    TimeReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
