package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.LedgerStore;
import io.github.diasporaskills.accountability.ledger.Lookup;
import io.github.diasporaskills.accountability.ledger.PositionedEntry;
import io.github.diasporaskills.accountability.ledger.SignedTreeHead;
import io.github.diasporaskills.accountability.ledger.StateQuery;
import io.github.diasporaskills.accountability.ledger.StoredKey;
import io.github.diasporaskills.accountability.ledger.StreamHead;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.ledger.StreamState;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A store that has another one do everything but append. */
abstract class ForwardingLedgerStore implements LedgerStore {

    private final LedgerStore beneath;

    ForwardingLedgerStore(LedgerStore beneath) {
        this.beneath = requireNonNull(beneath, "beneath");
    }

    @Override
    public final LedgerId ledger() {
        return beneath.ledger();
    }

    @Override
    public final Optional<LedgerEntry> find(Digest idempotency) {
        return beneath.find(idempotency);
    }

    @Override
    public final StreamHead end(StreamKey stream) {
        return beneath.end(stream);
    }

    @Override
    public final List<LedgerEntry> stream(StreamKey stream, long from, int limit) {
        return beneath.stream(stream, from, limit);
    }

    @Override
    public final Optional<StreamState> state(StreamKey stream) {
        return beneath.state(stream);
    }

    @Override
    public final List<StreamState> states(StateQuery query) {
        return beneath.states(query);
    }

    @Override
    public final Optional<StreamKey> lookup(Lookup lookup) {
        return beneath.lookup(lookup);
    }

    @Override
    public final StoredKey key(DataKeyId id) {
        return beneath.key(id);
    }

    @Override
    public final List<WrappedKey> keysWrappedBy(String wrappedBy, int limit) {
        return beneath.keysWrappedBy(wrappedBy, limit);
    }

    @Override
    public final boolean rewrap(WrappedKey before, WrappedKey after) {
        return beneath.rewrap(before, after);
    }

    @Override
    public final int sequence(int limit) {
        return beneath.sequence(limit);
    }

    @Override
    public final long size() {
        return beneath.size();
    }

    @Override
    public final List<PositionedEntry> entries(long position, int limit) {
        return beneath.entries(position, limit);
    }

    @Override
    public final OptionalLong position(StreamKey stream, long sequence) {
        return beneath.position(stream, sequence);
    }

    @Override
    public final Digest node(int level, long index) {
        return beneath.node(level, index);
    }

    @Override
    public final void keep(SignedTreeHead head) {
        beneath.keep(head);
    }

    @Override
    public final List<SignedTreeHead> heads(int limit) {
        return beneath.heads(limit);
    }
}
