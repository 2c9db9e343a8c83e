package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** How a history and the ledger may disagree about a step: {@code stream}, {@code place}. */
public enum ReconcileFinding implements ReasonCode {
    /** The history has a step of which the ledger knows nothing: it was not recorded, or made up later. */
    ONLY_IN_HISTORY("store.reconcile.only-in-history"),
    /** The ledger holds a step that the history does not have: it was taken out of the history, or never saved. */
    ONLY_IN_LEDGER("store.reconcile.only-in-ledger"),
    /** Both have a step there, and not the same: the history was changed. */
    DIFFERENT("store.reconcile.different"),
    /** The entry of the ledger is not as it was written: the ledger was changed. */
    ENTRY_CHANGED("store.reconcile.entry-changed");

    private final String id;

    ReconcileFinding(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
