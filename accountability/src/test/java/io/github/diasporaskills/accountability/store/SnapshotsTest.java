package io.github.diasporaskills.accountability.store;

import static io.github.diasporaskills.accountability.store.Events.HANDLER;
import static io.github.diasporaskills.accountability.store.Events.NOW;
import static io.github.diasporaskills.accountability.store.Events.PROGRAMME;
import static io.github.diasporaskills.accountability.store.Events.event;
import static io.github.diasporaskills.accountability.store.Events.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.Batch;
import io.github.diasporaskills.accountability.ledger.BatchDraft;
import io.github.diasporaskills.accountability.ledger.EventDraft;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.store.ReconcileReport.Difference;
import io.github.diasporaskills.accountability.store.SaveResult.Saved;
import io.github.diasporaskills.accountability.store.SaveResult.Stale;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values beside their evidence, and whether both tell the same story. */
class SnapshotsTest {

    private static final StreamKey KEY = StreamKey.of(PROGRAMME, "engagement", "E-1");

    @TempDir
    Path folder;

    private final Sealer sealer = new Sealer();

    @ParameterizedTest
    @EnumSource
    void a_value_is_saved_over_the_version_that_was_read_and_no_other(Dialect dialect) {
        try (Place place = Place.empty(dialect, folder)) {
            Snapshots snapshots = Snapshots.beside(place.open());
            Snapshot first = Snapshot.first(KEY, bytes("one"));

            assertThat(snapshots.find(KEY)).isEmpty();
            assertThat(snapshots.save(first)).isEqualTo(new Saved(1, List.of()));
            assertThat(snapshots.save(first)).isEqualTo(new Saved(1, List.of()));
            assertThat(snapshots.save(Snapshot.first(KEY, bytes("other")))).isEqualTo(new Stale(KEY, 0, 1));
            Snapshot second = snapshots.find(KEY).orElseThrow().next(bytes("two"));
            assertThat(snapshots.save(second)).isEqualTo(new Saved(2, List.of()));
            assertThat(snapshots.save(first.next(bytes("late")))).isEqualTo(new Stale(KEY, 1, 2));
            assertThat(snapshots.save(second.next(bytes("x")).next(bytes("early"))))
                    .isEqualTo(new Stale(KEY, 3, 2));
            assertThat(snapshots.find(KEY)).contains(second);
            assertThat(second).hasToString("Snapshot[ma-pilot/engagement/E-1 version 2, 3 bytes]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void value_and_evidence_are_there_together_or_not_at_all(Dialect dialect) throws SQLException {
        try (Place place = Place.empty(dialect, folder)) {
            JdbcLedgerStore store = place.open();
            Snapshots snapshots = Snapshots.beside(store);
            Batch begins = sealer.seal(store, BatchDraft.of(event(1, 0)));
            Batch goesOn = sealer.seal(store, BatchDraft.of(event(1, 1)));
            Snapshot first = Snapshot.first(stream(1), bytes("one"));

            assertThat(snapshots.save(first, begins)).isInstanceOf(Saved.class);
            assertThat(snapshots.save(first, begins)).isInstanceOf(Saved.class);
            assertThat(snapshots.save(Snapshot.first(stream(1), bytes("x")), goesOn))
                    .isEqualTo(new Stale(stream(1), 0, 1));
            assertThat(store.end(stream(1)).sequence()).isEqualTo(1);
            Batch conflict = sealer.seal(store, BatchDraft.of(event(1, 5)));
            assertThat(snapshots.save(first.next(bytes("two")), conflict))
                    .isEqualTo(new SaveResult.Refused(new AppendResult.Conflict(stream(1), 5, 1)));
            assertThat(snapshots.find(stream(1))).contains(first);
            try (Connection connection = place.source().getConnection()) {
                connection.setAutoCommit(false);
                assertThat(snapshots.save(connection, Snapshot.first(stream(1), bytes("x")), goesOn))
                        .isInstanceOf(Stale.class);
                assertThat(snapshots.save(connection, first.next(bytes("two")), goesOn))
                        .isInstanceOf(Saved.class);
                connection.commit();
            }
            assertThat(store.end(stream(1)).sequence()).isEqualTo(2);
            assertThat(snapshots.find(stream(1)).orElseThrow().content()).isEqualTo(bytes("two"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_many_who_save_at_once_each_sees_what_the_others_did(Dialect dialect) throws Exception {
        try (Place place = Place.empty(dialect, folder)) {
            Snapshots snapshots = Snapshots.beside(place.open());
            snapshots.save(Snapshot.first(KEY, bytes("")));
            ConcurrentLinkedQueue<Long> versions = new ConcurrentLinkedQueue<>();

            InParallel.run(4, thread -> {
                for (int i = 0; i < 10; ) {
                    Snapshot read = snapshots.find(KEY).orElseThrow();
                    String content = new String(read.content(), StandardCharsets.UTF_8) + thread;
                    if (snapshots.save(read.next(bytes(content))) instanceof Saved saved) {
                        versions.add(saved.version());
                        i++;
                    }
                }
            });

            assertThat(versions).hasSize(40).doesNotHaveDuplicates();
            assertThat(snapshots.find(KEY).orElseThrow().content()).hasSize(40);
        }
    }

    @ParameterizedTest
    @EnumSource
    void values_are_listed_by_programme_and_kind_page_by_page(Dialect dialect) {
        try (Place place = Place.empty(dialect, folder)) {
            Snapshots snapshots = Snapshots.beside(place.open());
            List<Snapshot> all = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                Snapshot each = Snapshot.first(StreamKey.of(PROGRAMME, "engagement", "E-" + i), bytes("" + i));
                snapshots.save(each);
                all.add(each);
            }
            snapshots.save(Snapshot.first(StreamKey.of(PROGRAMME, "referral", "E-9"), bytes("")));

            assertThat(snapshots.page(PROGRAMME, "engagement", "", 100)).isEqualTo(all);
            assertThat(snapshots.page(PROGRAMME, "engagement", "E-2", 3)).isEqualTo(all.subList(3, 6));
            assertThatIllegalArgumentException().isThrownBy(() -> snapshots.page(PROGRAMME, "engagement", "", 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_value_that_was_changed_in_the_database_is_not_given_out(Dialect dialect) throws SQLException {
        try (Place place = Place.empty(dialect, folder)) {
            Snapshots snapshots = Snapshots.beside(place.open());
            snapshots.save(Snapshot.first(KEY, bytes("one")));
            SchemaTest.run(place, List.of("UPDATE ${prefix}snapshot SET content = digest"));

            assertThatThrownBy(() -> snapshots.find(KEY))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.failure()).isEqualTo(StoreFailure.DAMAGED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void histories_and_ledger_agree_or_the_difference_is_named(Dialect dialect) {
        try (Place place = Place.empty(dialect, folder)) {
            JdbcLedgerStore store = place.open();
            Map<String, History<EngagementState>> histories = new TreeMap<>();
            for (int i = 0; i < 5; i++) {
                histories.put("E-" + i, history(i % 3 + 1));
                record(store, "E-" + i, history(i % 3 + 1), 0);
            }
            assertThat(compare(store, histories)).isEqualTo(new ReconcileReport(5, 9, List.of()));
            assertThat(compare(store, histories).agrees()).isTrue();

            histories.put("E-0", history(2)); // A step that was never recorded.
            histories.put("E-1", history(1)); // A step taken out.
            histories.put("E-2", History.of(changed(history(3).steps()))); // A step told differently.
            histories.remove("E-3"); // A history that is gone.
            histories.put("E-9", history(1)); // A history of which nobody knew.

            ReconcileReport report = compare(store, histories);

            assertThat(report.differences())
                    .containsExactly(
                            difference("E-0", 2, ReconcileFinding.ONLY_IN_HISTORY),
                            difference("E-1", 2, ReconcileFinding.ONLY_IN_LEDGER),
                            difference("E-2", 2, ReconcileFinding.DIFFERENT),
                            difference("E-3", 1, ReconcileFinding.ONLY_IN_LEDGER),
                            difference("E-9", 1, ReconcileFinding.ONLY_IN_HISTORY));
            assertThat(report.agrees()).isFalse();
            assertThat(StoreWording.in(Locale.ENGLISH)
                            .say(report.differences().get(0).reason()))
                    .startsWith("ma-pilot/engagement/E-0, step 2: the history has it");
        }
    }

    @Test
    void an_entry_that_was_changed_is_told_from_a_history_that_was() throws SQLException {
        try (Place place = Place.empty(Dialect.SQLITE, folder)) {
            JdbcLedgerStore store = place.open();
            record(store, "E-0", history(2), 0);
            SchemaTest.run(
                    place,
                    List.of(
                            "DROP TRIGGER ${prefix}entry_stays",
                            "UPDATE ${prefix}entry SET actor = 'someone' WHERE sequence = 2"));

            assertThat(compare(store, Map.of("E-0", history(2))).differences())
                    .containsExactly(difference("E-0", 2, ReconcileFinding.ENTRY_CHANGED));
        }
    }

    @Test
    void only_steps_that_are_not_recorded_yet_become_evidence_and_no_words_of_theirs() {
        History<EngagementState> history = history(3);
        IdempotencyKey key = IdempotencyKey.of(new UUID(1, 2));

        assertThat(StepEvidence.drafts(KEY, history, 3, key)).isEmpty();
        List<EventDraft> drafts = StepEvidence.drafts(KEY, history, 1, key);

        assertThat(drafts).hasSize(2);
        assertThat(drafts.get(0).expected()).isEqualTo(1);
        assertThat(drafts.get(0).header())
                .isEqualTo(Map.of("from", "PROPOSED", "to", "AGREED", "why", "member-agreed"));
        assertThat(drafts.get(0).header().values()).noneMatch(code -> code.contains("words"));
        assertThatIllegalArgumentException().isThrownBy(() -> StepEvidence.drafts(KEY, history, 4, key));
        assertThatIllegalArgumentException().isThrownBy(() -> StepEvidence.drafts(KEY, history, -1, key));
    }

    private static ReconcileReport compare(JdbcLedgerStore store, Map<String, History<EngagementState>> histories) {
        return Reconcile.compare(store, PROGRAMME, "engagement", histories);
    }

    private static Difference difference(String id, int place, ReconcileFinding finding) {
        return new Difference(StreamKey.of(PROGRAMME, "engagement", id), place, finding);
    }

    private void record(JdbcLedgerStore store, String id, History<EngagementState> history, int recorded) {
        StreamKey stream = StreamKey.of(PROGRAMME, "engagement", id);
        IdempotencyKey key = IdempotencyKey.of(new UUID(id.hashCode(), recorded));
        sealer.append(store, BatchDraft.of(StepEvidence.drafts(stream, history, recorded, key)));
    }

    private static History<EngagementState> history(int steps) {
        List<Step<EngagementState>> all = List.of(
                Step.opening(EngagementState.PROPOSED, StepCall.of(HANDLER, NOW, "proposed")),
                Step.between(
                        EngagementState.PROPOSED,
                        EngagementState.AGREED,
                        new StepCall(
                                HANDLER,
                                NOW.plusSeconds(1).plusNanos(789),
                                StepReason.of("member-agreed").withNote("words of a person"))),
                Step.between(
                        EngagementState.AGREED,
                        EngagementState.CANCELLED,
                        StepCall.of(HANDLER, NOW.plusSeconds(2), "no-flight")));
        return History.of(all.subList(0, steps));
    }

    private static List<Step<EngagementState>> changed(List<Step<EngagementState>> steps) {
        List<Step<EngagementState>> changed = new ArrayList<>(steps);
        changed.set(
                1,
                Step.between(
                        EngagementState.PROPOSED,
                        EngagementState.AGREED,
                        StepCall.of(HANDLER, NOW.plusSeconds(2), "member-agreed")));
        return changed;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
