package io.github.diasporaskills.accountability.exchange.xlsx;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What is wrong with a workbook, its sheets and its cells as such, whatever they mean. */
public enum WorkbookReason implements ReasonCode {
    /** The file is not a workbook, or is damaged. */
    NOT_A_WORKBOOK("xlsx.file.not-a-workbook"),
    /** The file is of Excel 97 to 2003, or is protected by a password; both are kept in the same container. */
    OLD_OR_PROTECTED("xlsx.file.old-or-protected"),
    /** The file is or unpacks to more than the limit. Argument: limit, in megabytes. */
    TOO_LARGE("xlsx.file.too-large"),
    /** Two sheets are for one table, and neither is read. Argument: other, the name of the second. */
    SHEET_REPEATED("xlsx.sheet.repeated"),
    /** The rest of a sheet cannot be read. */
    SHEET_DAMAGED("xlsx.sheet.damaged"),
    /** A cell holds a formula; what the workbook last computed is taken. */
    CELL_COMPUTED("xlsx.cell.computed"),
    /** A cell holds a formula that the workbook has not computed. */
    CELL_NOT_COMPUTED("xlsx.cell.not-computed"),
    /** A cell shows an error such as #REF!. */
    CELL_ERROR("xlsx.cell.error");

    private final String id;

    WorkbookReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
