package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why something in a table or a programme folder is refused or worth a look. */
public enum ImportReason implements ReasonCode {
    /** The file has no heading row. */
    FILE_EMPTY("io.file.empty"),
    /** The file was read as Windows-1252 because it is not UTF-8. */
    FILE_WINDOWS_1252("io.file.windows-1252"),
    /** The file has more rows than the limit. */
    FILE_TOO_MANY_ROWS("io.file.too-many-rows"),
    /** A quotation mark is never closed. */
    ROW_QUOTE_OPEN("io.row.quote-open"),
    /** Text follows a closing quotation mark. */
    ROW_QUOTE_BROKEN("io.row.quote-broken"),
    /** The row has more or fewer cells than there are headings. */
    ROW_RAGGED("io.row.ragged"),
    /** The row is longer than the limit. */
    ROW_TOO_LONG("io.row.too-long"),
    /** The row has more cells than the limit. */
    ROW_TOO_MANY_CELLS("io.row.too-many-cells"),
    /** Bytes of the row are no text in the file's encoding. */
    ROW_UNDECODABLE("io.row.undecodable"),
    /** A cell is longer than the limit. */
    CELL_TOO_LONG("io.cell.too-long"),
    /** A cell holds a control character. */
    CELL_CONTROL("io.cell.control"),
    /** A spreadsheet would run the cell as a formula. */
    CELL_FORMULA("io.cell.formula");

    private final String id;

    ImportReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
