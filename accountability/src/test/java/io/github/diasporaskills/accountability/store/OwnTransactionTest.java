package io.github.diasporaskills.accountability.store;

import static io.github.diasporaskills.accountability.store.Events.LEDGER;
import static io.github.diasporaskills.accountability.store.Events.begun;
import static io.github.diasporaskills.accountability.store.Events.caseKey;
import static io.github.diasporaskills.accountability.store.Events.event;
import static io.github.diasporaskills.accountability.store.Events.receipt;
import static io.github.diasporaskills.accountability.store.Events.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.Batch;
import io.github.diasporaskills.accountability.ledger.BatchDraft;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Evidence within a transaction of the application: there when it commits, gone when it does not. */
class OwnTransactionTest {

    @TempDir
    Path folder;

    private final Sealer sealer = new Sealer();

    @ParameterizedTest
    @EnumSource
    void the_applications_row_and_the_entry_come_together_or_not_at_all(Dialect dialect) throws SQLException {
        try (Place place = Place.empty(dialect, folder);
                Connection connection = place.source().getConnection()) {
            JdbcLedgerStore store = place.open();
            SchemaTest.run(place, List.of("CREATE TABLE ${prefix}visit (id INTEGER PRIMARY KEY)"));
            connection.setAutoCommit(false);

            insert(connection, place, 1);
            Batch batch = sealer.seal(store, begun(1));
            assertThat(store.append(connection, batch)).isInstanceOf(AppendResult.Appended.class);
            connection.rollback();

            assertThat(store.end(stream(1)).sequence()).isZero();
            assertThat(rows(connection, place)).isZero();
            insert(connection, place, 1);
            assertThat(store.append(connection, batch)).isInstanceOf(AppendResult.Appended.class);
            connection.commit();
            assertThat(rows(connection, place)).isEqualTo(1);
            connection.rollback();
            assertThat(store.end(stream(1)).sequence()).isEqualTo(2);
            assertThat(store.lookup(receipt(1))).contains(stream(1));
            assertThat(store.sequence(10)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_batch_leaves_the_transaction_usable(Dialect dialect) throws SQLException {
        try (Place place = Place.empty(dialect, folder);
                Connection connection = place.source().getConnection()) {
            JdbcLedgerStore store = place.open();
            SchemaTest.run(place, List.of("CREATE TABLE ${prefix}visit (id INTEGER PRIMARY KEY)"));
            sealer.append(store, begun(1));
            Batch again = sealer.seal(store, BatchDraft.of(event(1, 1)));
            Batch late = sealer.seal(store, BatchDraft.of(event(1, 7)));
            Batch taken = sealer.seal(store, BatchDraft.of(event(2, 0)).withLookup(receipt(1)));
            Batch second = sealer.seal(store, BatchDraft.of(event(2, 0)).withNewKey(caseKey(1)));
            connection.setAutoCommit(false);

            insert(connection, place, 1);
            assertThat(store.append(connection, again)).isInstanceOf(AppendResult.Replayed.class);
            assertThat(store.append(connection, late)).isEqualTo(new AppendResult.Conflict(stream(1), 7, 2));
            assertThat(store.append(connection, taken)).isEqualTo(new AppendResult.LookupTaken("receipt"));
            assertThatIllegalStateException().isThrownBy(() -> store.append(connection, second));
            insert(connection, place, 2);
            assertThat(store.append(connection, sealer.seal(store, BatchDraft.of(event(3, 0)))))
                    .isInstanceOf(AppendResult.Appended.class);
            connection.commit();

            assertThat(rows(connection, place)).isEqualTo(2);
            assertThat(store.end(stream(3)).sequence()).isEqualTo(1);
            assertThat(store.end(stream(2)).sequence()).isZero();
        }
    }

    @Test
    void an_entry_that_comes_to_light_later_gets_a_later_position() throws SQLException {
        try (Place place = Place.empty(Dialect.POSTGRESQL, folder);
                Connection slow = place.source().getConnection()) {
            JdbcLedgerStore store = place.open();
            slow.setAutoCommit(false);
            store.append(slow, sealer.seal(store, BatchDraft.of(event(1, 0))));
            sealer.append(store, BatchDraft.of(event(2, 0)));

            assertThat(store.sequence(10)).isEqualTo(1);
            slow.commit();
            assertThat(store.sequence(10)).isEqualTo(1);

            assertThat(store.position(stream(2), 1)).hasValue(0);
            assertThat(store.position(stream(1), 1)).hasValue(1);
        }
    }

    @Test
    void whoever_wants_the_same_place_waits_and_then_sees_who_took_it() throws Exception {
        try (Place place = Place.empty(Dialect.POSTGRESQL, folder);
                Connection first = place.source().getConnection();
                Connection second = place.source().getConnection()) {
            JdbcLedgerStore store = place.open();
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            Batch one = sealer.seal(store, BatchDraft.of(event(1, 0)));
            Batch other = sealer.seal(store, BatchDraft.of(event(2, 0)).withLookup(receipt(9)));
            Batch same = sealer.seal(store, BatchDraft.of(event(3, 0)).withLookup(receipt(9)));
            store.append(first, one);
            store.append(first, other);

            CompletableFuture<List<AppendResult>> waiting =
                    CompletableFuture.supplyAsync(() -> List.of(store.append(second, one), store.append(second, same)));
            first.commit();

            assertThat(waiting.get().get(0)).isInstanceOf(AppendResult.Replayed.class);
            assertThat(waiting.get().get(1)).isEqualTo(new AppendResult.LookupTaken("receipt"));
            second.rollback();
        }
    }

    @Test
    void a_connection_that_commits_by_itself_is_refused() throws SQLException {
        try (Place place = Place.empty(Dialect.SQLITE, folder);
                Connection connection = place.source().getConnection()) {
            JdbcLedgerStore store = place.open();
            Batch batch = sealer.seal(store, begun(1));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.append(connection, batch))
                    .withMessageContaining("setAutoCommit(false)");
            connection.abort(Runnable::run);
            assertThatThrownBy(() -> store.append(connection, batch))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.failure()).isEqualTo(StoreFailure.CONNECTION_LOST));
            assertThat(store.ledger()).isEqualTo(LEDGER);
        }
    }

    private static void insert(Connection connection, Place place, int id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(place.prefix().in("INSERT INTO ${prefix}visit (id) VALUES (" + id + ")"));
        }
    }

    private static int rows(Connection connection, Place place) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(place.prefix().in("SELECT COUNT(*) FROM ${prefix}visit"))) {
            row.next();
            return row.getInt(1);
        }
    }
}
