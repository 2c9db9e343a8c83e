package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why something in a table or a programme folder is refused or worth a look. */
public enum ImportReason implements ReasonCode {
    /** The file has no heading row. */
    FILE_EMPTY("io.file.empty"),
    /** The file cannot be read. */
    FILE_UNREADABLE("io.file.unreadable"),
    /** The table is not in the folder. */
    FILE_MISSING("io.file.missing"),
    /** The file is none of the folder's tables. */
    FILE_UNKNOWN("io.file.unknown"),
    /** A mapping reads another sheet in place of this table. Argument: sheet. */
    FILE_REPLACED("io.file.replaced"),
    /** The file was read as Windows-1252 because it is not UTF-8. */
    FILE_WINDOWS_1252("io.file.windows-1252"),
    /** A file in JSON is not a list of objects. */
    FILE_NOT_LIST("io.file.not-list"),
    /** A file in JSON is not UTF-8. */
    FILE_NOT_UTF8("io.file.not-utf8"),
    /** A table stands in the folder twice, as separated values and as JSON. Argument: other. */
    FILE_TWICE("io.file.twice"),
    /** Several rows of a file in JSON stand on one line, so its objects are counted instead of its lines. */
    FILE_ROWS_COUNTED("io.file.rows-counted"),
    /** The file has more rows than the limit. Argument: limit. */
    FILE_TOO_MANY_ROWS("io.file.too-many-rows"),
    /** The folder has no programme. */
    PROGRAMME_MISSING("io.programme.missing"),
    /** The programme is of another country than the pack. Arguments: country, pack. */
    PROGRAMME_OTHER_COUNTRY("io.programme.other-country"),
    /** The programme is not that of the register. Arguments: id, register. */
    PROGRAMME_OTHER("io.programme.other"),
    /** Tables were not read because of what is wrong with the programme. Argument: tables. */
    TABLES_NOT_READ("io.programme.tables-not-read"),
    /** The first row has none of the table's headings, so it is taken for data. */
    HEADINGS_MISSING("io.column.headings-missing"),
    /** A heading is none of the table's. */
    COLUMN_UNKNOWN("io.column.unknown"),
    /** A heading that the table needs is not there. */
    COLUMN_MISSING("io.column.missing"),
    /** A heading stands twice. */
    COLUMN_REPEATED("io.column.repeated"),
    /** Two headings are mapped to one field. Arguments: field, other. */
    COLUMN_SHARED("io.column.shared"),
    /** A heading that the mapping names is not in the sheet. */
    COLUMN_MAPPED_MISSING("io.column.mapped-missing"),
    /** A mapping names a field that the table does not have. Argument: known. */
    MAPPING_FIELD("io.mapping.field-unknown"),
    /** A mapping says something twice. Argument: name. */
    MAPPING_REPEATED("io.mapping.repeated"),
    /** A mapping translates a cell to what is not known. Arguments: value, known. */
    MAPPING_MEANS("io.mapping.means"),
    /** A quotation mark is never closed. Argument: lines. */
    ROW_QUOTE_OPEN("io.row.quote-open"),
    /** Text follows a closing quotation mark. Argument: lines. */
    ROW_QUOTE_BROKEN("io.row.quote-broken"),
    /** The row has more or fewer cells than there are headings. Arguments: expected, found. */
    ROW_RAGGED("io.row.ragged"),
    /** The row is longer than the limit. Argument: limit. */
    ROW_TOO_LONG("io.row.too-long"),
    /** The row has more cells than the limit. Argument: limit. */
    ROW_TOO_MANY_CELLS("io.row.too-many-cells"),
    /** The row is so long that it is not kept whole; see the original. Argument: missing. */
    ROW_CUT("io.row.cut"),
    /** An element of a table in JSON is no object. */
    ROW_NOT_OBJECT("io.row.not-object"),
    /** A field stands twice in an object. */
    ROW_FIELD_REPEATED("io.row.field-repeated"),
    /** The rest of the file is one row, because it is not JSON. Arguments: line and position of the mistake, lines. */
    ROW_NOT_JSON("io.row.not-json"),
    /** The rest of the file is one row, because the file ends before its list does. Argument: lines. */
    ROW_UNFINISHED("io.row.unfinished"),
    /** The rest of the file is one row, because objects are nested deeper than the limit. Argument: limit. */
    ROW_TOO_DEEP("io.row.too-deep"),
    /** Bytes of the row are no text in the file's encoding. */
    ROW_UNDECODABLE("io.row.undecodable"),
    /** The table's headings are wrong, so the row cannot be read. */
    ROW_OF_BROKEN_TABLE("io.row.of-broken-table"),
    /** The row breaks a rule that no other code names. */
    ROW_REFUSED("io.row.refused"),
    /** A cell is longer than the limit. Argument: limit. */
    CELL_TOO_LONG("io.cell.too-long"),
    /** A cell has no end that can be found, so nothing further is read. Argument: limit. */
    CELL_ENDLESS("io.cell.endless"),
    /** A field of a table in JSON holds an object, or a list where there is no list of texts. */
    CELL_NESTED("io.cell.nested"),
    /** An entry of a list in JSON holds the semicolon that separates entries. */
    CELL_ENTRY_SEPARATOR("io.cell.entry-separator"),
    /** A cell holds a control character. Argument: character. */
    CELL_CONTROL("io.cell.control"),
    /** A spreadsheet would run the cell as a formula. */
    CELL_FORMULA("io.cell.formula"),
    /** A cell that must be filled is empty. */
    CELL_MISSING("io.cell.missing"),
    /** A cell holds no id. Argument: limit. */
    CELL_NOT_ID("io.cell.not-id"),
    /** An id holds a control, invisible or unassigned character. Arguments: character, position from 1. */
    CELL_ID_CHARACTER("io.cell.id-character"),
    /** The id of a person could be a name, an address, a telephone or an identity number. */
    CELL_NOT_PSEUDONYM("io.cell.not-pseudonym"),
    /** A cell holds a day in another form than ISO 8601. */
    CELL_NOT_DATE("io.cell.not-date"),
    /** A cell holds no day in the form that the mapping declares. Argument: pattern. */
    CELL_NOT_DATE_PATTERN("io.cell.not-date-pattern"),
    /** A cell holds a day as the number by which spreadsheets store it. */
    CELL_DAY_SERIAL("io.cell.day-serial"),
    /** A day lies outside 1900 to 2199. */
    CELL_DATE_RANGE("io.cell.date-range"),
    /** A cell holds a number that is not whole. */
    CELL_NOT_WHOLE("io.cell.not-whole"),
    /** A number is too small or too large. Arguments: least, most. */
    CELL_OUT_OF_RANGE("io.cell.out-of-range"),
    /** A cell holds no code: letters, digits and hyphens. */
    CELL_NOT_CODE("io.cell.not-code"),
    /** A cell holds none of the values of a closed list. Argument: known. */
    CELL_NOT_LISTED("io.cell.not-listed"),
    /** A cell holds no ISO 3166-1 country code. */
    CELL_NOT_COUNTRY("io.cell.not-country"),
    /** A range ends before it begins. */
    RANGE_REVERSED("io.range.reversed"),
    /** An entry names no language that is known. Argument: entry, from 1. */
    LANGUAGE_UNKNOWN("io.language.unknown"),
    /** A language has no level, or none that is known. Arguments: entry, from 1; known. */
    LANGUAGE_LEVEL("io.language.level"),
    /** A language stands twice. Argument: entry, from 1. */
    LANGUAGE_REPEATED("io.language.repeated"),
    /** No gender is given; it counts as not asked. */
    GENDER_EMPTY("io.gender.empty"),
    /** The year of birth is after the registration. */
    BORN_AFTER_REGISTRATION("io.birth-year.after-registration"),
    /** A verified credential, or one half verified, lacks details. Argument: missing. */
    VERIFICATION_INCOMPLETE("io.verification.incomplete"),
    /** A credential has a verification although its state says it was not checked. Argument: state. */
    VERIFICATION_UNEXPECTED("io.verification.unexpected"),
    /** A verification is checked again on the day it was made, or before. */
    RECHECK_TOO_EARLY("io.verification.recheck-too-early"),
    /** A practice authorisation lacks details. Argument: missing. */
    AUTHORISATION_INCOMPLETE("io.authorisation.incomplete"),
    /** The district lies in another region. Argument: region. */
    DISTRICT_ELSEWHERE("io.district.elsewhere"),
    /** The telephone number is not in the international form E.164. */
    PHONE_NOT_E164("io.phone.not-e164"),
    /** The e-mail address does not look like one. */
    EMAIL_ODD("io.email.odd"),
    /** A need past approval has no day of approval. Argument: state. */
    APPROVAL_MISSING("io.need.approval-missing"),
    /** An engagement has a first day although it has not begun, or none although it has. Argument: state. */
    ENGAGEMENT_START("io.engagement.start"),
    /** An engagement has a last day although it is not over, or none although it is. Argument: state. */
    ENGAGEMENT_END("io.engagement.end"),
    /** An engagement begins before its member was registered. */
    ENGAGEMENT_BEFORE_REGISTRATION("io.engagement.before-registration"),
    /** The host is not the host of the need. */
    HOST_NOT_OF_NEED("io.engagement.host-not-of-need"),
    /** The indicator is counted from the register. Argument: measure. */
    RESULT_COUNTED("io.result.counted"),
    /** The cells of a value have no total beside them. */
    RESULT_TOTAL_MISSING("io.result.total-missing"),
    /** Another row of the same value was rejected; they stand and fall together. Argument: line. */
    RESULT_STANDS_WITH("io.result.stands-with"),
    /** The rows of a value do not agree, and two of them are of one cell. Arguments: line, other. */
    RESULT_CONFLICT("io.result.conflict"),
    /** The indicator is not reported by gender. */
    RESULT_NOT_BY_GENDER("io.result.not-by-gender"),
    /** A cell holds no instant with its offset, and no day. */
    CELL_NOT_INSTANT("io.cell.not-instant"),
    /** Words are more than they may be. Argument: limit. */
    CELL_TOO_WORDY("io.cell.too-wordy"),
    /** A cell is filled although it says nothing for what the row chose. Argument: choice. */
    CELL_UNEXPECTED("io.cell.unexpected"),
    /** A cell is filled although another one beside it says it otherwise. */
    CELL_UNEXPECTED_BESIDE("io.cell.unexpected-beside"),
    /** A gift has no giver, or two. */
    GIVER_NOT_ONE("io.contribution.giver"),
    /** What arrived is of another kind or currency than what was pledged. Argument: kind. */
    RECEIPT_OF_OTHER_KIND("io.receipt.other-kind"),
    /** A cell does not hold names with whole numbers. Arguments: least, most. */
    CELL_NOT_NUMBERED("io.cell.not-numbered"),
    /** A cell holds no date and time on the clock. */
    CELL_NOT_LOCAL_TIME("io.cell.not-local-time"),
    /** A row refers to a part that its record does not have. Argument: file. */
    PART_UNKNOWN("io.part.unknown"),
    /** Parts of one record contradict one another in order or number. Argument: file. */
    PARTS_OUT_OF_ORDER("io.part.out-of-order"),
    /** Who is selected is selected for a host. */
    HOST_MISSING("io.application.host"),
    /** Somebody stands twice in one record. Argument: line. */
    PART_TWICE("io.part.twice"),
    /** Purposes that are asked for apart stand together with others. */
    PURPOSES_NOT_APART("io.consent.purposes"),
    /** A protocol has fewer than two parties, or nobody who sees anything. Argument: file. */
    PARTS_MISSING("io.part.missing"),
    /** A case is not where its handovers brought it. Argument: state. */
    HOP_NOT_OF_CASE("io.referral.hop"),
    /** The offers of a request do not fit its state. Argument: state. */
    OFFERS_NOT_OF_STATE("io.tele-expertise.offers"),
    /** A request in clarification cannot be told by a folder. */
    CLARIFICATION_NOT_IN_FOLDER("io.tele-expertise.clarifying"),
    /** A number or amount is zero or less. */
    CELL_NOT_POSITIVE("io.cell.not-positive"),
    /** A consent whose giver may not decide for the person. Argument: standing. */
    GIVER_MAY_NOT("io.consent.giver-may-not"),
    /** A cell is filled although the record never reached a state, or empty although it did. Argument: state. */
    CELL_NOT_OF_STATE("io.cell.not-of-state"),
    /** The steps of a record lead to another state than its row says. Argument: state. */
    STATE_NOT_OF_STEPS("io.step.other-state"),
    /** The day is another than that of the step. */
    DAY_NOT_OF_STEP("io.step.other-day"),
    /** A row refers to something that is not there. Argument: file. */
    REFERENCE_UNKNOWN("io.reference.unknown"),
    /** A row refers to a row that was rejected. Arguments: file, line. */
    REFERENCE_REFUSED("io.reference.rejected"),
    /** A row refers to a table whose headings are wrong, so that none of its rows was read. Argument: file. */
    REFERENCE_HEADINGS("io.reference.headings"),
    /** A row refers to something that may stand in lines taken as one row for a quotation mark. Arguments: file, line. */
    REFERENCE_QUOTE("io.reference.quote"),
    /** A row refers to something that may stand in the rest of a file that is not JSON. Arguments: file, line. */
    REFERENCE_REST("io.reference.rest"),
    /** A row refers to something that may stand in the part of a table that was not read. Argument: file. */
    REFERENCE_UNREAD("io.reference.unread"),
    /** A row says again what a row before it says. Argument: line. */
    ID_REPEATED("io.id.repeated"),
    /** A row has the id of a row before it and other content. Argument: line. */
    ID_CONFLICT("io.id.conflict"),
    /** A row corrects a row before it. Argument: line. */
    ID_CORRECTED("io.id.corrected"),
    /** An id differs from one before it only in the case or the width of its letters, or the like. Argument: line. */
    ID_LOOKS_ALIKE("io.id.looks-alike"),
    /** An id differs from one on the register only in the case or the width of its letters, or the like. */
    ID_LOOKS_ALIKE_ON_REGISTER("io.id.looks-alike-on-register"),
    /** Two rows may be about one person. Argument: line. */
    DUPLICATE_LIKELY("io.duplicate.likely"),
    /** A row of another file may be about the same person. Arguments: file, line. */
    DUPLICATE_ELSEWHERE("io.duplicate.elsewhere"),
    /** A row may be about a person on the register. Argument: id. */
    DUPLICATE_ON_REGISTER("io.duplicate.on-register");

    private final String id;

    ImportReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
