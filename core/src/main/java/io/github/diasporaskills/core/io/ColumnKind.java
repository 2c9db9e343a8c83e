package io.github.diasporaskills.core.io;

/** What stands in the cells of a column. */
public enum ColumnKind {
    /** Free words or references to papers. */
    TEXT,
    /** An id, by which other rows find the row, or that of a record kept elsewhere. */
    ID,
    /** The pseudonym of a person, which tells nobody who it is. */
    PERSON,
    /** The id of a row of another table, see {@link TableColumn#refersTo()}. */
    REFERENCE,
    /** A code that no list settles. */
    CODE,
    /** One of a list, see {@link TableColumn#choices(io.github.diasporaskills.core.country.CountryPack)}. */
    CHOICE,
    /** A day, {@code 2026-03-31}. */
    DAY,
    /** An instant with its offset, {@code 2026-03-31T09:30+01:00}, or a day, which stands for its beginning in UTC. */
    INSTANT,
    /** A day and a time on the clock, {@code 2026-03-31T09:30}. */
    CLOCK_TIME,
    /** A whole number, see {@link TableColumn#least()} and {@link TableColumn#most()}. */
    WHOLE_NUMBER,
    /** A number more than zero. */
    QUANTITY,
    /** A count as reports write it, {@code 17} or {@code over 200}. */
    COUNT,
    /** An amount with its currency, {@code 50000.00 USD}. */
    AMOUNT,
    /** Languages with levels, {@code fr:C1;ar:NATIVE}. */
    LANGUAGE_SKILLS,
    /** Names with whole numbers, {@code motivation:80; french:65}. */
    NUMBERED,
    /** The code of an indicator that the programme enters by hand. */
    INDICATOR
}
