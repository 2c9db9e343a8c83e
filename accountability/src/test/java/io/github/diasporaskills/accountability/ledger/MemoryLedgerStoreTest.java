package io.github.diasporaskills.accountability.ledger;

class MemoryLedgerStoreTest extends LedgerStoreContract {

    @Override
    protected LedgerStore open() {
        return MemoryLedgerStore.of(LEDGER);
    }
}
