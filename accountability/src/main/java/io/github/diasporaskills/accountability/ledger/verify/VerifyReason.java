package io.github.diasporaskills.accountability.ledger.verify;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What is wrong with an exported ledger or a head. */
public enum VerifyReason implements ReasonCode {
    /** The file cannot be read. */
    UNREADABLE("verify.file.unreadable"),
    /** The file is no export of a ledger, or one of another version. */
    FORMAT("verify.file.format"),
    /** The file ends before its last line. */
    CUT("verify.file.cut"),
    /** Something follows the last line. */
    CONTINUES("verify.file.continues"),
    /** There are {@code found} entries, and the file says {@code said}. */
    COUNT("verify.file.count"),
    /** A line does not have its form from column {@code column} on. */
    MALFORMED("verify.line.malformed"),
    /** The entry on {@code stream} with place {@code sequence} does not have the digest that it states. */
    CHANGED("verify.entry.changed"),
    /** The entry on {@code stream} with place {@code sequence} does not have the content whose digest it states. */
    BODY("verify.entry.body"),
    /** Position {@code expected} was to come, and {@code found} came. */
    POSITION("verify.entry.position"),
    /** Entry {@code expected} of {@code stream} was to come, and {@code found} came. */
    SEQUENCE("verify.entry.sequence"),
    /** Entry {@code sequence} of {@code stream} does not follow the one before it. */
    LINK("verify.entry.link"),
    /** Entry {@code sequence} of {@code stream} was written under the idempotency key of an earlier one. */
    KEY_TWICE("verify.entry.key-twice"),
    /** The head is one of {@code found}, and the export is one of {@code ledger}. */
    HEAD_LEDGER("verify.head.ledger"),
    /** The head is not signed by the key that it names, {@code key}. */
    HEAD_SIGNATURE("verify.head.signature"),
    /** The head is signed by {@code key}, which is not among those trusted. */
    HEAD_KEY("verify.head.key"),
    /** The head covers {@code size} entries, and the export has {@code found}. */
    HEAD_BEYOND("verify.head.beyond"),
    /** The first {@code size} entries are not those under the head; the first {@code fits} are under an earlier one. */
    HEAD_ROOT("verify.head.root"),
    /** No head from elsewhere was given, so a ledger rewritten or cut off as a whole cannot be told. */
    NO_HEAD("verify.head.none"),
    /** From position {@code position} on, the entries are not those of the earlier export. */
    FORKED("verify.export.forked"),
    /** The earlier export had {@code earlier} entries, and this one has {@code found}. */
    SHORTER("verify.export.shorter");

    private final String id;

    VerifyReason(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
