package io.github.diasporaskills.accountability.store;

import static io.github.diasporaskills.accountability.store.Events.LEDGER;
import static io.github.diasporaskills.accountability.store.Events.begun;
import static io.github.diasporaskills.accountability.store.Events.caseKey;
import static io.github.diasporaskills.accountability.store.Events.event;
import static io.github.diasporaskills.accountability.store.Events.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.Batch;
import io.github.diasporaskills.accountability.ledger.BatchDraft;
import io.github.diasporaskills.accountability.ledger.EventDraft;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerStore;
import io.github.diasporaskills.accountability.ledger.LedgerStoreContract;
import io.github.diasporaskills.accountability.ledger.MemoryKeys;
import io.github.diasporaskills.accountability.ledger.MemoryLedgerStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many batches, few commits, and an answer to each. */
class GroupCommitTest {

    @TempDir
    Path folder;

    private Place place;
    private JdbcLedgerStore store;
    private Ledger sealer;

    @BeforeEach
    void open_a_store() {
        place = Place.empty(Dialect.SQLITE, folder);
        store = place.open();
        sealer = Ledger.of(MemoryLedgerStore.of(LEDGER), MemoryKeys.of(7), MemoryKeys.seeded(7));
    }

    @AfterEach
    void close() {
        place.close();
    }

    /** A group commit is a store like any other. */
    @Nested
    class AsAStore extends LedgerStoreContract {

        @TempDir
        Path own;

        private Place place;
        private GroupCommit group;

        @Override
        protected LedgerStore open() {
            place = Place.empty(Dialect.SQLITE, own);
            group = GroupCommit.start(place.open());
            return group;
        }

        @AfterEach
        void close() {
            group.close();
            place.close();
        }
    }

    @Test
    void what_waits_together_is_written_together_and_each_gets_its_answer() throws Exception {
        sealer.append(begun(1));
        store.append(sealer.seal(BatchDraft.of(event(9, 0))));
        List<Batch> batches = List.of(
                seal(event(2, 0)),
                seal(event(2, 1)),
                seal(event(9, 0)), // Written before.
                seal(event(3, 4)), // Not its place.
                sealer.seal(begun(4)),
                sealer.seal(BatchDraft.of(event(5, 0)).withNewKey(caseKey(4))), // A key that comes with the one before.
                seal(event(6, 0)));
        List<CompletableFuture<AppendResult>> answers = new ArrayList<>();

        try (GroupCommit group = GroupCommit.start(store, 100, 100);
                Connection first = place.source().getConnection()) {
            first.setAutoCommit(false);
            Transactions.lock(first, Dialect.SQLITE, place.prefix()); // Whatever the writer took has to wait for this.
            for (Batch batch : batches) {
                answers.add(waiting(group.submit(batch)));
            }
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            first.rollback();
        }

        assertThat(answers.get(0).get()).isInstanceOf(AppendResult.Appended.class);
        assertThat(answers.get(1).get()).isInstanceOf(AppendResult.Appended.class);
        assertThat(answers.get(2).get()).isInstanceOf(AppendResult.Replayed.class);
        assertThat(answers.get(3).get()).isEqualTo(new AppendResult.Conflict(stream(3), 4, 0));
        assertThat(answers.get(4).get()).isInstanceOf(AppendResult.Appended.class);
        assertThatThrownBy(answers.get(5)::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(answers.get(6).get()).isInstanceOf(AppendResult.Appended.class);
        assertThat(store.end(stream(2)).sequence()).isEqualTo(2);
        assertThat(store.end(stream(5)).sequence()).isZero();
        assertThat(Ledger.of(store, MemoryKeys.of(7), MemoryKeys.seeded(1)).entries(stream(2)))
                .hasSize(2);
    }

    @Test
    void a_full_queue_refuses_at_once_and_nothing_of_it_is_written() throws Exception {
        List<Submission> submissions = new ArrayList<>();
        try (GroupCommit group = GroupCommit.start(store, 3, 1);
                Connection first = place.source().getConnection()) {
            first.setAutoCommit(false);
            Transactions.lock(first, Dialect.SQLITE, place.prefix());
            int taken = 0;
            for (int i = 0; taken < 4; i++) { // One is with the writer, who waits; three wait for him.
                Submission submission = group.submit(seal(event(i, 0)));
                submissions.add(submission);
                taken += submission instanceof Submission.Waiting ? 1 : 0;
            }
            Batch one = seal(event(99, 0));
            assertThatThrownBy(() -> group.append(one))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.failure()).isEqualTo(StoreFailure.QUEUE_FULL))
                    .hasMessageStartingWith("3 events wait to be written already");
            first.rollback();
        }

        for (int i = 0; i < submissions.size(); i++) {
            boolean accepted = submissions.get(i) instanceof Submission.Waiting;
            assertThat(store.end(stream(i)).sequence()).isEqualTo(accepted ? 1 : 0);
        }
        assertThat(store.end(stream(99)).sequence()).isZero();
    }

    @Test
    void closing_writes_what_waits_and_takes_no_more() throws Exception {
        GroupCommit group = GroupCommit.start(store, 1000, 7);
        List<CompletableFuture<AppendResult>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(waiting(group.submit(seal(event(i, 0)))));
        }

        group.close();
        group.close();

        for (CompletableFuture<AppendResult> answer : answers) {
            assertThat(answer).isDone();
            assertThat(answer.get()).isInstanceOf(AppendResult.Appended.class);
        }
        Batch late = seal(event(51, 0));
        assertThat(group.submit(late))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.why().is(StoreFailure.CLOSED))
                                .isTrue());
        assertThatThrownBy(() -> group.append(late)).isInstanceOf(StoreException.class);
    }

    @Test
    void whoever_is_interrupted_while_waiting_is_told_that_nobody_knows() throws SQLException {
        Batch batch = seal(event(1, 0));
        try (GroupCommit group = GroupCommit.start(store)) {
            try (Connection first = place.source().getConnection()) {
                first.setAutoCommit(false);
                Transactions.lock(first, Dialect.SQLITE, place.prefix());
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> group.append(batch))
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                e -> assertThat(e.failure()).isEqualTo(StoreFailure.OUTCOME_UNKNOWN));
                assertThat(Thread.interrupted()).isTrue();
                first.rollback();
            }
            assertThat(group.append(batch).entries()).hasSize(1);
        }
        assertThat(store.end(stream(1)).sequence()).isEqualTo(1);
    }

    @Test
    void there_is_room_for_one_and_one_is_written_at_a_time_at_least() {
        assertThatIllegalArgumentException().isThrownBy(() -> GroupCommit.start(store, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> GroupCommit.start(store, 1, 0));
    }

    private Batch seal(EventDraft event) {
        return sealer.seal(BatchDraft.of(event));
    }

    private static CompletableFuture<AppendResult> waiting(Submission submission) {
        return submission.fold(answer -> answer.toCompletableFuture(), why -> {
            throw new AssertionError(why);
        });
    }
}
