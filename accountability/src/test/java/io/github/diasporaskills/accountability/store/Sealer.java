package io.github.diasporaskills.accountability.store;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.Batch;
import io.github.diasporaskills.accountability.ledger.BatchDraft;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerStore;
import io.github.diasporaskills.accountability.ledger.MemoryKeys;

/** Encrypts drafts for any store. */
final class Sealer {

    private final MemoryKeys keys = MemoryKeys.of(7);

    Ledger ledger(LedgerStore store) {
        return Ledger.of(store, keys, MemoryKeys.seeded(11));
    }

    Batch seal(LedgerStore store, BatchDraft draft) {
        return ledger(store).seal(draft);
    }

    AppendResult append(LedgerStore store, BatchDraft draft) {
        return ledger(store).append(draft);
    }
}
