package io.github.diasporaskills.core.casefile;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why a text, a file name or an attachment is refused, was changed, or is worth a look. */
public enum CasefileReason implements ReasonCode {
    /** A text without a word. */
    TEXT_BLANK("casefile.text.blank"),
    /** A text longer than a case's text may be. */
    TEXT_TOO_LONG("casefile.text.too-long"),
    /** A character that is no text: a control character or half of one. */
    TEXT_NOT_TEXT("casefile.text.not-text"),
    /** A file name without a letter or digit. */
    NAME_BLANK("casefile.name.blank"),
    /** A file name longer than file systems take. */
    NAME_TOO_LONG("casefile.name.too-long"),
    /** A file name that leads into another folder. */
    NAME_PATH("casefile.name.path"),
    /** A control character in a file name. */
    NAME_CONTROL("casefile.name.control"),
    /** A character that turns the direction of writing, so that the name shown is another. */
    NAME_DIRECTION("casefile.name.direction"),
    /** Letters of alphabets that look alike, mixed in one word. */
    NAME_LOOK_ALIKE("casefile.name.look-alike"),
    /** A name that Windows keeps for a device. */
    NAME_RESERVED("casefile.name.reserved"),
    /** No ending, or one that is none of the kinds that are taken. */
    NAME_ENDING("casefile.name.ending"),
    /** Two endings that say different things. */
    NAME_TWO_ENDINGS("casefile.name.two-endings"),
    /** Characters that nobody sees were taken out of the name. */
    NAME_INVISIBLE_REMOVED("casefile.name.invisible-removed"),
    /** Dots or spaces at an end were taken off the name. */
    NAME_ENDS_TRIMMED("casefile.name.ends-trimmed"),
    /** Characters that some systems refuse were replaced. */
    NAME_CHARACTERS_REPLACED("casefile.name.characters-replaced"),
    /** A file without a byte. */
    FILE_EMPTY("casefile.file.empty"),
    /** A file larger than one may be. */
    FILE_TOO_LARGE("casefile.file.too-large"),
    /** Files that together are larger than those of one case may be. */
    CASE_TOO_LARGE("casefile.case.too-large"),
    /** More files than one case may have. */
    CASE_TOO_MANY("casefile.case.too-many"),
    /** An attachment of this id is there already. */
    FILE_REPEATED("casefile.file.repeated"),
    /** No upload of this id was announced. */
    FILE_UNKNOWN("casefile.file.unknown"),
    /** A SHA-256 that is not 64 hexadecimal digits. */
    DIGEST_FORM("casefile.digest.form"),
    /** Name, declaration and content do not say the same kind. */
    KIND_MISMATCH("casefile.kind.mismatch"),
    /** The content is of no kind that is taken. */
    KIND_UNKNOWN("casefile.kind.unknown"),
    /** The declared media type is none that is taken. */
    KIND_DECLARED("casefile.kind.declared"),
    /** A piece that begins elsewhere than where the upload has come to. */
    CHUNK_OFFSET("casefile.chunk.offset"),
    /** A piece sent again with other content. */
    CHUNK_DIFFERS("casefile.chunk.differs"),
    /** A piece without a byte. */
    CHUNK_EMPTY("casefile.chunk.empty"),
    /** A piece that runs beyond the announced size. */
    CHUNK_BEYOND("casefile.chunk.beyond"),
    /** Bytes are still to come. */
    UPLOAD_INCOMPLETE("casefile.upload.incomplete"),
    /** The content has another size than was announced. */
    UPLOAD_SIZE("casefile.upload.size"),
    /** The content has another SHA-256 than was announced. */
    UPLOAD_DIGEST("casefile.upload.digest"),
    /** Something that may identify the patient stands in the text. */
    IDENTIFIER_IN_TEXT("casefile.identifier.in-text"),
    /** Something that may identify the patient stands in the name of a file. */
    IDENTIFIER_IN_NAME("casefile.identifier.in-name"),
    /** Something that may identify the patient stands in the data about an image. */
    IDENTIFIER_IN_METADATA("casefile.identifier.in-metadata"),
    /** The data about an image could not be read, so nobody knows what stands in them. */
    METADATA_UNREADABLE("casefile.metadata.unreadable");

    private final String id;

    CasefileReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
