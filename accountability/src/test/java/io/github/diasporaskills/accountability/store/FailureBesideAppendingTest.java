package io.github.diasporaskills.accountability.store;

import static io.github.diasporaskills.accountability.store.Events.LEDGER;
import static io.github.diasporaskills.accountability.store.Events.NOW;
import static io.github.diasporaskills.accountability.store.Events.caseKey;
import static io.github.diasporaskills.accountability.store.Events.receipt;
import static io.github.diasporaskills.accountability.store.Events.stream;
import static io.github.diasporaskills.accountability.store.FailureAtEveryCallTest.faults;
import static io.github.diasporaskills.accountability.store.FailureAtEveryCallTest.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.MemoryKeys;
import io.github.diasporaskills.accountability.ledger.SignedTreeHead;
import io.github.diasporaskills.accountability.ledger.StateQuery;
import io.github.diasporaskills.accountability.ledger.StoredKey;
import io.github.diasporaskills.accountability.ledger.TreeHead;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import io.github.diasporaskills.accountability.store.FaultyJdbc.Fault;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * As {@link FailureAtEveryCallTest}, for all that is no appending: reading answers wholly or says that it cannot, keys are
 * wrapped anew, heads are kept and tables are migrated each wholly or not at all.
 */
class FailureBesideAppendingTest {

    @TempDir
    Path folder;

    private static Map<String, Function<JdbcLedgerStore, Object>> reads() {
        Map<String, Function<JdbcLedgerStore, Object>> reads = new LinkedHashMap<>();
        reads.put("find", store -> store.find(Events.key(1, 0).digest()));
        reads.put("end", store -> store.end(stream(1)));
        reads.put("stream", store -> store.stream(stream(1), 1, 10));
        reads.put("streams", store -> store.streams(Events.PROGRAMME, "grievance", "", 10));
        reads.put("state", store -> store.state(stream(1)));
        reads.put(
                "states",
                store -> store.states(StateQuery.of(Events.PROGRAMME, "grievance")
                        .in(java.util.Set.of("RECEIVED", "IN_HANDLING"))
                        .where("host", "CHU")
                        .dueBefore(NOW.plusSeconds(9_999))));
        reads.put("lookup", store -> store.lookup(receipt(1)));
        reads.put("key", store -> store.key(caseKey(1)));
        reads.put("keysWrappedBy", store -> store.keysWrappedBy(MemoryKeys.of(7).currentKey(), 10));
        reads.put("size", JdbcLedgerStore::size);
        reads.put("entries", store -> store.entries(0, 10));
        reads.put("position", store -> store.position(stream(1), 2));
        reads.put("node", store -> store.node(1, 0));
        reads.put("heads", store -> store.heads(10));
        return reads;
    }

    private static void fill(JdbcLedgerStore clean) {
        Sealer sealer = new Sealer();
        for (long number = 1; number <= 3; number++) {
            sealer.append(clean, Events.begun(number));
        }
        sealer.append(clean, Events.followed(1));
        clean.sequence(100);
        clean.keep(head(clean, 1));
    }

    private static SignedTreeHead head(JdbcLedgerStore store, long number) {
        byte[] signature = new byte[64];
        signature[0] = (byte) number;
        return SignedTreeHead.of(
                new TreeHead(LEDGER, store.size(), Digest.ZERO, NOW.plusSeconds(number)),
                "ed25519:" + "0".repeat(64),
                signature);
    }

    @ParameterizedTest
    @EnumSource
    void a_read_answers_wholly_or_says_that_it_cannot(Dialect dialect) {
        try (Place place = Place.empty(dialect, folder)) {
            JdbcLedgerStore clean = place.open();
            fill(clean);
            FaultyJdbc faulty = new FaultyJdbc(place.source(), dialect);
            for (Retries retries : List.of(Retries.none(), Retries.withoutPause(3))) {
                JdbcLedgerStore store = JdbcLedgerStore.open(
                        faulty.source(), LEDGER, place.options().retries(retries));
                reads().forEach((name, read) -> {
                    Object expected = read.apply(clean);
                    boolean fired = true;
                    for (long call = 1; fired; call++) {
                        fired = false;
                        for (Fault fault : faults(call)) {
                            List<Object> answer = new ArrayList<>();
                            faulty.failAt(call, fault);
                            String told = told(() -> answer.add(read.apply(store)));
                            fired |= faulty.fired() > 0;
                            faulty.heal();
                            if (told.equals("done")) {
                                assertThat(answer)
                                        .as("%s, %s at call %d", name, fault, call)
                                        .containsExactly(expected);
                            } else {
                                assertThat(told).isNotEqualTo("unknown");
                            }
                            assertThat(read.apply(store)).as(name).isEqualTo(expected);
                        }
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_is_wrapped_anew_wholly_or_not_at_all(Dialect dialect) {
        try (Place place = Place.empty(dialect, folder)) {
            JdbcLedgerStore clean = place.open();
            FaultyJdbc faulty = new FaultyJdbc(place.source(), dialect);
            long number = 0;
            for (Retries retries : List.of(Retries.none(), Retries.withoutPause(3))) {
                JdbcLedgerStore store = JdbcLedgerStore.open(
                        faulty.source(), LEDGER, place.options().retries(retries));
                long fired = 1;
                for (long call = 1; fired > 0; call++) {
                    number++;
                    new Sealer().append(clean, Events.begun(number));
                    DataKeyId id = caseKey(number);
                    WrappedKey before = ((StoredKey.Held) clean.key(id)).key();
                    WrappedKey after = WrappedKey.of(id, "newer-key", before.bytes());
                    faulty.failAt(call, faults(call).get(0));
                    String told =
                            told(() -> assertThat(store.rewrap(before, after)).isTrue());
                    fired = faulty.fired();
                    faulty.heal();
                    StoredKey now = clean.key(id);
                    switch (told) {
                        case "done" -> assertThat(now).isEqualTo(new StoredKey.Held(after));
                        case "unknown" -> assertThat(now).isIn(new StoredKey.Held(before), new StoredKey.Held(after));
                        default -> assertThat(now).as(told).isEqualTo(new StoredKey.Held(before));
                    }
                    store.rewrap(before, after);
                    assertThat(clean.key(id)).isEqualTo(new StoredKey.Held(after));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_head_is_kept_once_or_not_at_all(Dialect dialect) {
        try (Place place = Place.empty(dialect, folder)) {
            JdbcLedgerStore clean = place.open();
            FaultyJdbc faulty = new FaultyJdbc(place.source(), dialect);
            JdbcLedgerStore store = JdbcLedgerStore.open(
                    faulty.source(), LEDGER, place.options().retries(Retries.withoutPause(2)));
            long fired = 1;
            for (long call = 1; fired > 0; call++) {
                SignedTreeHead head = head(clean, call);
                faulty.failAt(call, faults(call).get(0));
                String told = told(() -> store.keep(head));
                fired = faulty.fired();
                faulty.heal();
                boolean kept = clean.heads(1_000).contains(head);
                assertThat(kept).isIn(told.equals("unknown") ? List.of(true, false) : List.of(told.equals("done")));
                store.keep(head);
                assertThat(clean.heads(1_000).stream().filter(head::equals)).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tables_are_migrated_wholly_or_not_at_all(Dialect dialect) throws SQLException {
        long fired = 1;
        for (long call = 1; fired > 0; call++) {
            try (Place place = Place.bare(dialect, folder)) {
                TablePrefix prefix = TablePrefix.of(place.prefix().value() + "m" + call + "_");
                List<String> first = SchemaScript.of(dialect).get(0).statements(prefix);
                SchemaTest.run(place, first);
                Schema clean = Schema.of(place.source(), prefix);
                FaultyJdbc faulty = new FaultyJdbc(place.source(), dialect);
                faulty.failAt(call, faults(call).get(0));
                String told = told(() -> Schema.of(faulty.source(), prefix).migrate());
                fired = faulty.fired();
                faulty.heal();
                int found = clean.version().orElseThrow();
                assertThat(found).isIn(1, Schema.newest());
                if (told.equals("done")) {
                    assertThat(found).isEqualTo(Schema.newest());
                }
                clean.migrate();
                clean.check();
            }
        }
    }
}
