package io.github.diasporaskills.accountability.exchange.xlsx;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What a blank workbook says to the person who fills it in. */
enum TemplateText implements ReasonCode {
    /** The title of the guide. */
    TITLE("title"),
    /** How rows are filled in. */
    GUIDE_ROWS("guide-rows"),
    /** What a coloured heading means. */
    GUIDE_NEEDED("guide-needed"),
    /** Where lists stand. Argument: sheet. */
    GUIDE_LISTS("guide-lists"),
    /** What may be deleted, and what is not read. */
    GUIDE_DELETE("guide-delete"),
    /** Where the programme stands. Argument: sheet. */
    GUIDE_PROGRAMME("guide-programme"),
    /** How the workbook is checked. Argument: command. */
    GUIDE_CHECK("guide-check"),
    /** The heading of names of tables. */
    TABLE("table"),
    /** The heading of names of columns. */
    COLUMN("column"),
    /** The heading of what is needed. */
    IS_NEEDED("is-needed"),
    /** The heading of what cells hold. */
    HOLDS("holds"),
    /** The heading of meanings. */
    MEANING("meaning"),
    /** A column that is needed. */
    NEEDED("needed"),
    /** A cell holds several entries. */
    LIST("list"),
    /** A whole number has a range. Arguments: least, most. */
    RANGE("range"),
    /** A whole number has a least value. Argument: least. */
    LEAST("least"),
    /** Ids stand in another sheet. Argument: sheet. */
    REFERS("refers"),
    /** A list is no limit. */
    OPEN("open"),
    /** The title of the message at a value that no list has. */
    NOT_LISTED("not-listed"),
    /** The message at a value that no list has. */
    CHOOSE("choose"),
    /** The version of the programme's form. */
    PROGRAMME_SCHEMA("programme-schema"),
    /** The id of the programme. */
    PROGRAMME_ID("programme-id"),
    /** The title of the programme. */
    PROGRAMME_TITLE("programme-title"),
    /** The country of the programme. */
    PROGRAMME_COUNTRY("programme-country"),
    /** The state of the programme. Argument: known. */
    PROGRAMME_STATE("programme-state"),
    /** The term of the programme. */
    PROGRAMME_TERM("programme-term"),
    /** The results framework of the programme. */
    PROGRAMME_RESULTS("programme-results");

    private final String id;

    TemplateText(String id) {
        this.id = "xlsx.template." + id;
    }

    @Override
    public String id() {
        return id;
    }
}
