package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A ledger that lives as long as the program: for tests, simulations and trying out, and as the model that other stores
 * are compared with. It keeps nothing beyond the process. Thread-safe; one caller at a time.
 */
public final class MemoryLedgerStore implements LedgerStore {

    private final LedgerId ledger;
    private final Map<StreamKey, List<LedgerEntry>> streams = new HashMap<>();
    private final Map<Digest, LedgerEntry> byIdempotency = new HashMap<>();
    private final TreeMap<StreamKey, StreamState> states = new TreeMap<>();
    private final Map<Lookup, StreamKey> lookups = new HashMap<>();
    private final TreeMap<DataKeyId, StoredKey> keys = new TreeMap<>();
    private final ArrayDeque<LedgerEntry> waiting = new ArrayDeque<>();
    private final List<LedgerEntry> sequenced = new ArrayList<>();
    private final Map<Digest, Long> positions = new HashMap<>();
    private final List<List<Digest>> nodes = new ArrayList<>();
    private final List<SignedTreeHead> heads = new ArrayList<>();

    private MemoryLedgerStore(LedgerId ledger) {
        this.ledger = requireNonNull(ledger, "ledger");
    }

    /**
     * A ledger without entries.
     *
     * @param ledger its id
     * @return the store
     */
    public static MemoryLedgerStore of(LedgerId ledger) {
        return new MemoryLedgerStore(ledger);
    }

    @Override
    public LedgerId ledger() {
        return ledger;
    }

    @Override
    public synchronized AppendResult append(Batch batch) {
        List<LedgerEntry> before = new ArrayList<>();
        for (SealedEvent event : batch.events()) {
            find(event.idempotency()).ifPresent(before::add);
        }
        if (!before.isEmpty()) {
            return replay(batch, before);
        }
        List<LedgerEntry> stream = streams.getOrDefault(batch.stream(), List.of());
        if (stream.size() != batch.expected()) {
            return new AppendResult.Conflict(batch.stream(), batch.expected(), stream.size());
        }
        for (Lookup lookup : batch.lookups()) {
            StreamKey leads = lookups.get(lookup);
            if (leads != null && !leads.equals(batch.stream())) {
                return new AppendResult.LookupTaken(lookup.kind());
            }
        }
        for (WrappedKey key : batch.newKeys()) {
            if (keys.containsKey(key.id())) {
                throw new IllegalStateException("There is or was a data key " + key.id() + " already");
            }
        }
        for (DataKeyId key : batch.bodyKeys()) {
            if (keys.get(key) instanceof StoredKey.Destroyed) {
                return new AppendResult.KeyDestroyed(key);
            }
        }
        return new AppendResult.Appended(write(batch));
    }

    private static AppendResult replay(Batch batch, List<LedgerEntry> before) {
        if (before.size() != batch.events().size()) {
            return new AppendResult.KeyReused();
        }
        for (int i = 0; i < before.size(); i++) {
            SealedEvent then = before.get(i).event();
            boolean same = then.fingerprint().equals(batch.events().get(i).fingerprint())
                    && then.stream().equals(batch.stream())
                    && then.sequence() == before.get(0).sequence() + i;
            if (!same) {
                return new AppendResult.KeyReused();
            }
        }
        return new AppendResult.Replayed(before);
    }

    private List<LedgerEntry> write(Batch batch) {
        List<LedgerEntry> stream = streams.computeIfAbsent(batch.stream(), key -> new ArrayList<>());
        List<LedgerEntry> written = new ArrayList<>();
        for (SealedEvent event : batch.events()) {
            Digest previous = stream.isEmpty()
                    ? Digest.ZERO
                    : stream.get(stream.size() - 1).digest();
            LedgerEntry entry = LedgerEntry.following(ledger, event, previous);
            stream.add(entry);
            byIdempotency.put(event.idempotency(), entry);
            waiting.add(entry);
            written.add(entry);
        }
        batch.newKeys().forEach(key -> keys.put(key.id(), new StoredKey.Held(key)));
        batch.destroyedKeys().forEach(id -> keys.put(id, new StoredKey.Destroyed()));
        batch.lookups().forEach(lookup -> lookups.put(lookup, batch.stream()));
        batch.forgotten().forEach(lookups::remove);
        batch.state().ifPresent(state -> states.put(state.stream(), state));
        return written;
    }

    @Override
    public synchronized Optional<LedgerEntry> find(Digest idempotency) {
        return Optional.ofNullable(byIdempotency.get(idempotency));
    }

    @Override
    public synchronized StreamHead end(StreamKey stream) {
        List<LedgerEntry> entries = streams.getOrDefault(stream, List.of());
        return entries.isEmpty()
                ? StreamHead.NONE
                : new StreamHead(entries.size(), entries.get(entries.size() - 1).digest());
    }

    @Override
    public synchronized List<LedgerEntry> stream(StreamKey stream, long from, int limit) {
        requirePage(from - 1, limit);
        return page(streams.getOrDefault(stream, List.of()), from - 1, limit);
    }

    @Override
    public synchronized Optional<StreamState> state(StreamKey stream) {
        return Optional.ofNullable(states.get(stream));
    }

    @Override
    public synchronized List<StreamState> states(StateQuery query) {
        return query.after().map(last -> states.tailMap(last, false)).orElse(states).values().stream()
                .filter(query::covers)
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized Optional<StreamKey> lookup(Lookup lookup) {
        return Optional.ofNullable(lookups.get(lookup));
    }

    @Override
    public synchronized StoredKey key(DataKeyId id) {
        return keys.getOrDefault(id, new StoredKey.Unknown());
    }

    @Override
    public synchronized List<WrappedKey> keysWrappedBy(String wrappedBy, int limit) {
        requirePage(0, limit);
        return keys.values().stream()
                .filter(StoredKey.Held.class::isInstance)
                .map(key -> ((StoredKey.Held) key).key())
                .filter(key -> key.wrappedBy().equals(wrappedBy))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean rewrap(WrappedKey before, WrappedKey after) {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException(
                    "A key is wrapped anew under its own id; found " + before.id() + " and " + after.id());
        }
        return keys.replace(before.id(), new StoredKey.Held(before), new StoredKey.Held(after));
    }

    @Override
    public synchronized int sequence(int limit) {
        requirePage(0, limit);
        List<LedgerEntry> next = new ArrayList<>();
        while (next.size() < limit && !waiting.isEmpty()) {
            next.add(waiting.remove());
        }
        List<Digest> digests = next.stream().map(LedgerEntry::digest).toList();
        for (TreeNode node : MerkleTree.grow(sequenced.size(), this, digests)) {
            while (nodes.size() < node.level()) {
                nodes.add(new ArrayList<>());
            }
            nodes.get(node.level() - 1).add(node.digest());
        }
        for (LedgerEntry entry : next) {
            positions.put(entry.digest(), (long) sequenced.size());
            sequenced.add(entry);
        }
        return next.size();
    }

    @Override
    public synchronized long size() {
        return sequenced.size();
    }

    @Override
    public synchronized List<PositionedEntry> entries(long position, int limit) {
        requirePage(position, limit);
        List<PositionedEntry> page = new ArrayList<>();
        long at = position;
        for (LedgerEntry entry : page(sequenced, position, limit)) {
            page.add(new PositionedEntry(at++, entry));
        }
        return page;
    }

    @Override
    public synchronized OptionalLong position(StreamKey stream, long sequence) {
        List<LedgerEntry> entries = streams.getOrDefault(stream, List.of());
        if (sequence < 1 || sequence > entries.size()) {
            return OptionalLong.empty();
        }
        Long position = positions.get(entries.get((int) sequence - 1).digest());
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    @Override
    public synchronized Digest node(int level, long index) {
        List<Digest> row = level < 1 || level > nodes.size() ? List.of() : nodes.get(level - 1);
        if (level == 0 && index >= 0 && index < sequenced.size()) {
            return MerkleTree.leaf(sequenced.get((int) index).digest());
        }
        if (index < 0 || index >= row.size()) {
            throw new IllegalArgumentException(
                    "The tree of " + sequenced.size() + " leaves has no node " + index + " of level " + level);
        }
        return row.get((int) index);
    }

    @Override
    public synchronized void keep(SignedTreeHead head) {
        if (!head.head().ledger().equals(ledger)) {
            throw new IllegalArgumentException("The heads of " + ledger + " are kept here; found one of "
                    + head.head().ledger());
        }
        heads.add(head);
    }

    @Override
    public synchronized List<SignedTreeHead> heads(int limit) {
        requirePage(0, limit);
        return List.copyOf(heads.subList(Math.max(0, heads.size() - limit), heads.size()));
    }

    private static void requirePage(long from, int limit) {
        if (from < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "A page begins inside and holds at least 1; found " + limit + " from index " + from);
        }
    }

    private static <T> List<T> page(List<T> all, long from, int limit) {
        int start = (int) Math.min(from, all.size());
        int end = (int) Math.min((long) start + limit, all.size());
        return List.copyOf(all.subList(start, end));
    }

    /**
     * The ledger and how many entries it has.
     *
     * @return for example {@code MemoryLedgerStore[ma-programme: 812 entries]}
     */
    @Override
    public synchronized String toString() {
        return "MemoryLedgerStore[" + ledger + ": " + byIdempotency.size() + " entries]";
    }
}
