package io.github.diasporaskills.accountability.store;

import static io.github.diasporaskills.accountability.store.Events.LEDGER;
import static io.github.diasporaskills.accountability.store.Events.caseKey;
import static io.github.diasporaskills.accountability.store.Events.event;
import static io.github.diasporaskills.accountability.store.Events.receipt;
import static io.github.diasporaskills.accountability.store.Events.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.Batch;
import io.github.diasporaskills.accountability.ledger.BatchDraft;
import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.LedgerStore;
import io.github.diasporaskills.accountability.ledger.MemoryKeys;
import io.github.diasporaskills.accountability.ledger.MemoryLedgerStore;
import io.github.diasporaskills.accountability.ledger.MerkleTree;
import io.github.diasporaskills.accountability.ledger.StateQuery;
import io.github.diasporaskills.accountability.store.FaultyJdbc.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each use case runs again and again, and each time another call of the driver fails: opening, preparing, setting,
 * executing, reading, committing, closing. Whatever fails, what is there afterwards is all of it or nothing of it; an
 * exception that says that nothing was written is right; and sending it again brings it about exactly once. What has to
 * be there is worked out by the store in memory.
 */
class FailureAtEveryCallTest {

    private static final boolean FULL = Integer.getInteger("checks.percent", 1) >= 100;

    @TempDir
    Path folder;

    private final AtomicLong numbers = new AtomicLong();

    /** Batches before, the batch in question, and what the store in memory makes of them. */
    private final class Case {
        final long number = numbers.incrementAndGet();
        final MemoryLedgerStore model = MemoryLedgerStore.of(LEDGER);
        final Ledger ledger = Ledger.of(model, MemoryKeys.of(7), MemoryKeys.seeded(number));

        void before(JdbcLedgerStore clean, Function<Long, BatchDraft> draft) {
            Batch batch = ledger.seal(draft.apply(number));
            clean.append(batch);
            model.append(batch);
        }

        Batch seal(Function<Long, BatchDraft> draft) {
            return ledger.seal(draft.apply(number));
        }

        /** All that a store knows of the case. */
        String seenIn(LedgerStore store) {
            return store.stream(stream(number), 1, 100).stream()
                            .map(LedgerEntry::digest)
                            .toList()
                    + " "
                    + store.state(stream(number))
                            .map(state -> state + " " + state.due() + state.index() + state.snapshot())
                    + " " + store.lookup(receipt(number))
                    + " " + store.key(caseKey(number))
                    + " found by code: "
                    + found(store, "category", "delay") + found(store, "category", "money")
                    + found(store, "handler", "H-1") + found(store, "host", "CHU");
        }

        private boolean found(LedgerStore store, String name, String code) {
            return store
                    .states(StateQuery.of(Events.PROGRAMME, "grievance")
                            .where(name, code)
                            .limit(10_000))
                    .stream()
                    .anyMatch(state -> state.stream().equals(stream(number)));
        }
    }

    private interface Sending {
        void send(JdbcLedgerStore store, Batch batch) throws SQLException;
    }

    private static void appends(JdbcLedgerStore store, Batch batch) {
        assertThat(store.append(batch)).isNotInstanceOf(AppendResult.Refused.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_case_begins_wholly_or_not_at_all(Dialect dialect) throws SQLException {
        everyCall(dialect, List.of(), Events::begun, FailureAtEveryCallTest::appends);
    }

    @ParameterizedTest
    @EnumSource
    void a_case_goes_on_wholly_or_not_at_all(Dialect dialect) throws SQLException {
        everyCall(dialect, List.of(Events::begun), Events::followed, FailureAtEveryCallTest::appends);
    }

    @ParameterizedTest
    @EnumSource
    void a_case_is_erased_wholly_or_not_at_all(Dialect dialect) throws SQLException {
        everyCall(dialect, List.of(Events::begun), Events::erased, FailureAtEveryCallTest::appends);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_sent_before_changes_nothing(Dialect dialect) throws SQLException {
        everyCall(
                dialect,
                List.of(Events::begun, Events::followed),
                number -> BatchDraft.of(List.of(event(number, 1))),
                FailureAtEveryCallTest::appends);
    }

    @ParameterizedTest
    @EnumSource
    void a_conflict_changes_nothing(Dialect dialect) throws SQLException {
        everyCall(
                dialect,
                List.of(Events::begun),
                number -> BatchDraft.of(event(number, 7)),
                (store, batch) -> assertThat(store.append(batch)).isInstanceOf(AppendResult.Conflict.class));
    }

    @ParameterizedTest
    @EnumSource
    void within_a_transaction_of_the_callers_all_is_written_or_nothing(Dialect dialect) throws SQLException {
        everyCall(dialect, List.of(Events::begun), Events::followed, (store, batch) -> {
            try (Connection connection = faulty.source().getConnection()) {
                connection.setAutoCommit(false);
                boolean committed = false;
                try {
                    assertThat(store.append(connection, batch)).isNotInstanceOf(AppendResult.Refused.class);
                    connection.commit();
                    committed = true;
                } finally {
                    if (!committed) {
                        connection.rollback();
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_group_answers_for_each_of_its_batches(Dialect dialect) throws SQLException {
        everyCall(dialect, List.of(Events::begun), Events::followed, (store, batch) -> {
            try (GroupCommit group = GroupCommit.start(store)) {
                assertThat(group.append(batch)).isNotInstanceOf(AppendResult.Refused.class);
            }
        });
    }

    private FaultyJdbc faulty;

    private void everyCall(
            Dialect dialect, List<Function<Long, BatchDraft>> before, Function<Long, BatchDraft> draft, Sending sending)
            throws SQLException {
        try (Place place = Place.empty(dialect, folder)) {
            JdbcLedgerStore clean = place.open();
            faulty = new FaultyJdbc(place.source(), dialect);
            for (Retries retries : List.of(Retries.none(), Retries.withoutPause(3))) {
                JdbcLedgerStore store = JdbcLedgerStore.open(
                        faulty.source(), LEDGER, place.options().retries(retries));
                boolean fired = true;
                int stride = FULL ? 1 : dialect == Dialect.SQLITE ? 2 : 4; // A server takes its time.
                for (long call = 1; fired; call += stride) {
                    fired = false;
                    for (Fault fault : faults(call)) {
                        fired |= once(clean, store, before, draft, sending, call, fault);
                    }
                }
            }
        }
    }

    /** At full scale each call fails in every way; otherwise in one way each, in turn. */
    static List<Fault> faults(long call) {
        List<Fault> all = FaultyJdbc.FAULTS;
        return FULL ? all : List.of(all.get((int) (call % all.size())));
    }

    private boolean once(
            JdbcLedgerStore clean,
            JdbcLedgerStore store,
            List<Function<Long, BatchDraft>> before,
            Function<Long, BatchDraft> draft,
            Sending sending,
            long call,
            Fault fault)
            throws SQLException {
        Case it = new Case();
        before.forEach(each -> it.before(clean, each));
        Batch batch = it.seal(draft);
        String old = it.seenIn(it.model);
        it.model.append(batch);
        String next = it.seenIn(it.model);
        String place = fault + " at call " + call;

        faulty.failAt(call, fault);
        String told = told(() -> sending.send(store, batch));
        long fired = faulty.fired();
        faulty.heal();

        String now = it.seenIn(clean);
        switch (told) {
            case "done" -> assertThat(now).as("done, %s", place).isEqualTo(next);
            case "unknown" -> assertThat(now).as("unknown, %s", place).isIn(old, next);
            default -> assertThat(now).as("%s, %s", told, place).isEqualTo(old);
        }
        sending.send(store, batch);
        assertThat(it.seenIn(clean)).as("sent again, %s", place).isEqualTo(next);
        return fired > 0;
    }

    interface Attempt {
        void run() throws SQLException;
    }

    /** What the caller is told; a caller's own commit that fails tells him nothing. */
    static String told(Attempt attempt) {
        try {
            attempt.run();
            return "done";
        } catch (StoreException e) {
            assertThat(e.getMessage()).doesNotContain("SQLITE_", "deadlock", "backend");
            return e.failure() == StoreFailure.OUTCOME_UNKNOWN
                    ? "unknown"
                    : e.failure().id();
        } catch (SQLException e) {
            return "unknown";
        }
    }

    @ParameterizedTest
    @EnumSource
    void positions_are_given_wholly_or_not_at_all(Dialect dialect) {
        try (Place place = Place.empty(dialect, folder)) {
            JdbcLedgerStore clean = place.open();
            faulty = new FaultyJdbc(place.source(), dialect);
            JdbcLedgerStore store = JdbcLedgerStore.open(
                    faulty.source(), LEDGER, place.options().retries(Retries.none()));
            long written = 0;
            long fired = 1;
            for (long call = 1; fired > 0; call++) {
                long old = clean.size();
                for (int i = 0; i < 3; i++) {
                    clean.append(new Case().seal(number -> BatchDraft.of(event(number, 0))));
                    written++;
                }
                faulty.failAt(call, faults(call).get(0));
                String told = told(() -> store.sequence(100));
                fired = faulty.fired();
                faulty.heal();
                assertThat(clean.size())
                        .isIn(told.equals("unknown") || told.equals("done") ? List.of(old, written) : List.of(old));
                store.sequence(100);
                assertThat(clean.size()).isEqualTo(written);
                assertThat(MerkleTree.root(written, clean)).isEqualTo(rootAnew(clean, written));
            }
        }
    }

    /** The root as a store in memory works it out that got the same entries one by one. */
    private static Object rootAnew(JdbcLedgerStore store, long size) {
        List<Digest> leaves = new ArrayList<>();
        store.entries(0, (int) size)
                .forEach(each -> leaves.add(MerkleTree.leaf(each.entry().digest())));
        assertThat(leaves).hasSize((int) size);
        while (leaves.size() > 1) {
            List<Digest> above = new ArrayList<>();
            for (int i = 0; i < leaves.size(); i += 2) {
                above.add(i + 1 < leaves.size() ? MerkleTree.parent(leaves.get(i), leaves.get(i + 1)) : leaves.get(i));
            }
            leaves.clear();
            leaves.addAll(above);
        }
        return leaves.get(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_value_is_saved_with_its_evidence_or_neither_is_there(Dialect dialect) {
        try (Place place = Place.empty(dialect, folder)) {
            JdbcLedgerStore clean = place.open();
            faulty = new FaultyJdbc(place.source(), dialect);
            JdbcLedgerStore store = JdbcLedgerStore.open(
                    faulty.source(), LEDGER, place.options().retries(Retries.withoutPause(2)));
            long fired = 1;
            for (long call = 1; fired > 0; call++) {
                Case it = new Case();
                Batch evidence = it.seal(number -> BatchDraft.of(event(number, 0)));
                Snapshot snapshot = Snapshot.first(stream(it.number), "value".getBytes(StandardCharsets.UTF_8));
                faulty.failAt(call, faults(call).get(0));
                String told = told(() -> Snapshots.beside(store).save(snapshot, evidence));
                fired = faulty.fired();
                faulty.heal();
                boolean saved = Snapshots.beside(clean).find(snapshot.key()).isPresent();
                assertThat(clean.end(snapshot.key()).sequence()).isEqualTo(saved ? 1 : 0);
                assertThat(saved).isIn(told.equals("unknown") ? List.of(true, false) : List.of(told.equals("done")));
                Snapshots.beside(store).save(snapshot, evidence);
                assertThat(Snapshots.beside(clean).find(snapshot.key())).contains(snapshot);
                assertThat(clean.end(snapshot.key()).sequence()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tables_are_made_wholly_or_not_at_all(Dialect dialect) {
        long fired = 1;
        for (long call = 1; fired > 0; call++) {
            try (Place place = Place.bare(dialect, folder)) {
                TablePrefix prefix = TablePrefix.of(place.prefix().value() + call + "_");
                faulty = new FaultyJdbc(place.source(), dialect);
                faulty.failAt(call, faults(call).get(0));
                String told = told(() -> Schema.of(faulty.source(), prefix).create());
                fired = faulty.fired();
                Schema clean = Schema.of(place.source(), prefix);
                if (told.equals("done")) {
                    clean.check();
                } else if (clean.version().isEmpty()) {
                    clean.create();
                }
                clean.check();
            }
        }
    }
}
