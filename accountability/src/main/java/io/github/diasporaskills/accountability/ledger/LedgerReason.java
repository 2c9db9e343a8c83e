package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why something was not written, or cannot be trusted. */
public enum LedgerReason implements ReasonCode {
    /** Somebody else wrote first: {@code stream} has {@code found} entries, and {@code expected} were expected. */
    CONFLICT("ledger.append.conflict"),
    /** The idempotency key was used before for something else. */
    KEY_REUSED("ledger.append.key-reused"),
    /** A code of the kind {@code kind} leads to another stream already. */
    LOOKUP_TAKEN("ledger.append.lookup-taken"),
    /** The key {@code key} was destroyed, so nothing more can be written under it. */
    KEY_DESTROYED("ledger.append.key-destroyed"),
    /** Entry {@code sequence} of {@code stream} is not as it was written. */
    ENTRY_CHANGED("ledger.entry.changed"),
    /** Entry {@code sequence} of {@code stream} is not there, and a later one is. */
    ENTRY_MISSING("ledger.entry.missing"),
    /** {@code size} entries have a place in the tree, and at place {@code position} there is none. */
    PLACE_EMPTY("ledger.tree.place-empty"),
    /** Entry {@code sequence} of {@code stream} does not follow the one before it. */
    LINK_BROKEN("ledger.entry.link-broken"),
    /** The content of entry {@code sequence} of {@code stream} does not open under its key. */
    CONTENT_CHANGED("ledger.entry.content-changed"),
    /** The key for entry {@code sequence} of {@code stream} is gone without having been destroyed. */
    KEY_MISSING("ledger.entry.key-missing");

    private final String id;

    LedgerReason(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
