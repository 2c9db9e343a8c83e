package io.github.diasporaskills.core.document;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why a document, or a place in it, is refused. */
public enum DocumentReason implements ReasonCode {
    /** It cannot be opened or read. */
    UNREADABLE("document.file.unreadable"),
    /** It has no content. */
    EMPTY("document.file.empty"),
    /** It is larger than allowed. */
    TOO_LARGE("document.file.too-large"),
    /** Objects and lists are nested deeper than allowed. */
    TOO_DEEP("document.file.too-deep"),
    /** It is not UTF-8. */
    NOT_UTF8("document.file.not-utf8"),
    /** It is not JSON from here on. */
    NOT_JSON("document.syntax.invalid"),
    /** It ends before an object, list or text is closed. */
    UNFINISHED("document.syntax.unfinished"),
    /** Something follows after the document's end. */
    TRAILING("document.syntax.trailing"),
    /** A number has too many digits or too great an exponent. */
    NUMBER_TOO_LONG("document.syntax.number"),
    /** An object has the same field twice. */
    DUPLICATE("document.field.duplicate"),
    /** A required field is not there. */
    MISSING("document.field.missing"),
    /** A field is there but null. */
    NULL("document.field.null"),
    /** A field that nothing reads. */
    UNKNOWN("document.field.unknown"),
    /** A field of a newer minor version. */
    NEWER("document.field.newer"),
    /** Text was expected. */
    NOT_TEXT("document.value.not-text"),
    /** The text is blank. */
    BLANK("document.value.blank"),
    /** A whole number was expected. */
    NOT_WHOLE("document.value.not-whole"),
    /** A number was expected. */
    NOT_NUMBER("document.value.not-number"),
    /** The number is out of its range. */
    OUT_OF_RANGE("document.value.out-of-range"),
    /** True or false was expected. */
    NOT_FLAG("document.value.not-flag"),
    /** A day was expected. */
    NOT_DATE("document.value.not-date"),
    /** The name of a field with words is no language code. */
    NOT_LANGUAGE("document.value.not-language"),
    /** Words by language were expected. Argument: form. */
    NOT_BY_LANGUAGE("document.value.not-by-language"),
    /** A value of another form was expected. */
    NOT_FORM("document.value.not-form"),
    /** One of a closed list was expected. */
    NOT_LISTED("document.value.not-listed"),
    /** A list was expected. */
    NOT_LIST("document.value.not-list"),
    /** An object was expected. */
    NOT_OBJECT("document.value.not-object"),
    /** The list has the same entry twice. */
    REPEATED("document.value.repeated"),
    /** The list is empty where at least one entry is needed. */
    NO_ENTRY("document.value.no-entry"),
    /** The value's own rules refuse it. */
    REFUSED("document.value.refused"),
    /** The schema version has another major part than can be read. */
    OTHER_MAJOR("document.schema.other-major"),
    /** The schema version is newer in its minor part. */
    NEWER_MINOR("document.schema.newer-minor");

    private final String id;

    DocumentReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
