package io.github.diasporaskills.accountability.store;

import static io.github.diasporaskills.accountability.store.Events.LEDGER;
import static io.github.diasporaskills.accountability.store.Events.begun;
import static io.github.diasporaskills.accountability.store.Events.event;
import static io.github.diasporaskills.accountability.store.Events.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.ledger.BatchDraft;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real database does when something is wrong with it, and what the store says then. */
class DatabaseTroubleTest {

    @TempDir
    Path folder;

    private final Sealer sealer = new Sealer();

    @Test
    void a_full_database_refuses_and_keeps_what_it_has_and_goes_on_when_there_is_room() {
        try (Place place = Place.empty(Dialect.SQLITE, folder);
                ConnectionPool small = sqlite("max_page_count", "80")) {
            place.open();
            JdbcLedgerStore store = JdbcLedgerStore.open(small.source(), LEDGER);
            List<LedgerEntry> written = new ArrayList<>();

            StoreException full = refused(StoreFailure.FULL, () -> {
                for (int i = 0; i < 10_000; i++) {
                    written.addAll(sealer.append(store, begun(i)).entries());
                }
            });

            int cases = written.size() / 2;
            assertThat(cases).isPositive();
            assertThat(full.failure().passes()).isFalse();
            JdbcLedgerStore roomy = place.open();
            assertThat(roomy.find(written.get(written.size() - 1).event().idempotency()))
                    .isPresent();
            assertThat(roomy.end(stream(cases)).sequence()).isZero();
            assertThat(sealer.append(roomy, begun(cases)).entries()).hasSize(2);
            assertThat(roomy.sequence(100_000)).isEqualTo(written.size() + 2);
        }
    }

    @Test
    void a_read_only_file_is_read_and_not_written() {
        try (Place place = Place.empty(Dialect.SQLITE, folder)) {
            sealer.append(place.open(), begun(1));
        }
        try (ConnectionPool readOnly = sqlite("open_mode", "1")) {
            JdbcLedgerStore store = JdbcLedgerStore.open(readOnly.source(), LEDGER);

            assertThat(sealer.ledger(store).read(stream(1))).hasSize(2);
            refused(StoreFailure.READ_ONLY, () -> sealer.append(store, begun(2)));
            refused(StoreFailure.READ_ONLY, () -> store.sequence(10));
        }
    }

    @Test
    void a_standby_server_is_read_and_not_written() {
        try (Place place = Place.empty(Dialect.POSTGRESQL, folder);
                ConnectionPool readOnly = postgres("default_transaction_read_only=on")) {
            sealer.append(place.open(), begun(1));
            JdbcLedgerStore store = JdbcLedgerStore.open(readOnly.source(), LEDGER, place.options());

            assertThat(sealer.ledger(store).read(stream(1))).hasSize(2);
            refused(StoreFailure.READ_ONLY, () -> sealer.append(store, begun(2)));
            refused(
                    StoreFailure.READ_ONLY,
                    () -> Schema.of(readOnly.source(), TablePrefix.of("none_")).create());
        }
    }

    @Test
    void a_writer_that_waits_too_long_for_another_says_so() throws SQLException {
        try (Place place = Place.empty(Dialect.SQLITE, folder);
                ConnectionPool impatient = sqlite("busy_timeout", "1");
                Connection first = place.source().getConnection()) {
            JdbcLedgerStore store = JdbcLedgerStore.open(
                    impatient.source(), LEDGER, StoreOptions.standard().retries(Retries.withoutPause(2)));
            first.setAutoCommit(false);
            Transactions.lock(first, Dialect.SQLITE, place.prefix());

            StoreException busy = refused(StoreFailure.BUSY, () -> sealer.append(store, begun(1)));
            first.rollback();

            assertThat(busy.failure().passes()).isTrue();
            assertThat(sealer.append(store, begun(1)).entries()).hasSize(2);
        }
    }

    @Test
    void a_server_on_which_a_lock_takes_too_long_says_so() throws SQLException {
        try (Place place = Place.empty(Dialect.POSTGRESQL, folder);
                ConnectionPool impatient = postgres("lock_timeout=20");
                Connection first = place.source().getConnection();
                Statement statement = first.createStatement()) {
            JdbcLedgerStore store = JdbcLedgerStore.open(
                    impatient.source(), LEDGER, place.options().retries(Retries.withoutPause(2)));
            first.setAutoCommit(false);
            statement.execute(place.prefix().in("SELECT size FROM ${prefix}ledger FOR UPDATE"));

            refused(StoreFailure.BUSY, () -> store.sequence(10));
            first.rollback();

            assertThat(store.sequence(10)).isZero();
        }
    }

    @Test
    void what_is_no_database_or_cannot_be_reached_is_told_from_one_another() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear coordinator, ".repeat(500));
        try (ConnectionPool letter = ConnectionPool.sqlite(text);
                ConnectionPool nowhere = ConnectionPool.sqlite(folder.resolve("no/such/folder.db"));
                ConnectionPool noServer =
                        ConnectionPool.of("jdbc:postgresql://127.0.0.1:1/postgres?user=postgres", new Properties());
                ConnectionPool noDatabase =
                        ConnectionPool.of(Postgres.url().replace("/postgres?", "/absent?"), new Properties());
                ConnectionPool noDriver = ConnectionPool.of("jdbc:oracle:thin:@somewhere", new Properties())) {
            refused(StoreFailure.DAMAGED, () -> open(letter.source()));
            refused(StoreFailure.UNREACHABLE, () -> open(nowhere.source()));
            refused(StoreFailure.UNREACHABLE, () -> open(noServer.source()));
            refused(StoreFailure.UNREACHABLE, () -> open(noDatabase.source()));
            refused(StoreFailure.UNREACHABLE, () -> open(noDriver.source()));
        }
    }

    private static void open(DataSource source) {
        JdbcLedgerStore.open(source, LEDGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"synchronous=OFF", "synchronous=NORMAL", "journal_mode=OFF", "journal_mode=MEMORY"})
    void an_sqlite_file_that_is_not_synced_is_refused_unless_loss_is_accepted(String setting) {
        try (Place place = Place.empty(Dialect.SQLITE, folder)) {
            place.open();
        }
        String[] parts = setting.split("=", -1);
        try (ConnectionPool hasty = sqlite(parts[0], parts[1])) {
            StoreException refused = refused(StoreFailure.NOT_DURABLE, () -> open(hasty.source()));
            assertThat(refused).hasMessageContaining(parts[0] + " is ");
            JdbcLedgerStore store = JdbcLedgerStore.open(
                    hasty.source(), LEDGER, StoreOptions.standard().acceptingLoss());
            assertThat(sealer.append(store, begun(1)).entries()).hasSize(2);
        }
    }

    @Test
    void a_server_that_does_not_wait_for_its_disk_is_refused_unless_loss_is_accepted() {
        try (Place place = Place.empty(Dialect.POSTGRESQL, folder);
                ConnectionPool hasty = postgres("synchronous_commit=off")) {
            refused(StoreFailure.NOT_DURABLE, () -> JdbcLedgerStore.open(hasty.source(), LEDGER, place.options()));
            JdbcLedgerStore store =
                    JdbcLedgerStore.open(hasty.source(), LEDGER, place.options().acceptingLoss());
            assertThat(sealer.append(store, begun(1)).entries()).hasSize(2);
        }
    }

    @Test
    void connections_that_the_server_cut_are_replaced() throws SQLException {
        try (Place place = Place.empty(Dialect.POSTGRESQL, folder);
                ConnectionPool own = postgres("application_name=cut-me")) {
            JdbcLedgerStore store = JdbcLedgerStore.open(own.source(), LEDGER, place.options());
            sealer.append(store, begun(1));
            SchemaTest.run(
                    place,
                    List.of(
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cut-me'"));

            assertThat(sealer.append(store, begun(2)).entries()).hasSize(2);
            assertThat(store.find(Events.key(1, 0).digest())).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serializable", "repeatable\\ read"})
    void writers_under_a_stricter_isolation_all_come_through(String isolation) throws Exception {
        try (Place place = Place.empty(Dialect.POSTGRESQL, folder);
                ConnectionPool strict = postgres("default_transaction_isolation=" + isolation)) {
            JdbcLedgerStore store = JdbcLedgerStore.open(
                    strict.source(), LEDGER, place.options().retries(Retries.withoutPause(1_000)));
            int writers = 4;
            int each = 15;
            InParallel.run(writers, writer -> {
                for (int i = 0; i < each; i++) {
                    sealer.append(store, begun(writer * 1_000L + i));
                    store.sequence(3);
                }
            });
            while (store.sequence(100) > 0) {
                // Until all have a position.
            }
            assertThat(store.size()).isEqualTo(2L * writers * each);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_exception_shows_nothing_of_what_the_driver_quoted(Dialect dialect) {
        try (Place place = Place.empty(dialect, folder)) {
            FaultyJdbc faulty = new FaultyJdbc(place.source(), dialect);
            JdbcLedgerStore store = JdbcLedgerStore.open(
                    faulty.source(), LEDGER, place.options().retries(Retries.none()));
            SQLException quoting = new SQLException("Key (receipt)=(QX3T) exists", "22000", 1);
            StoreException told = new StoreException(StoreFailure.UNEXPECTED, quoting);
            StringWriter trace = new StringWriter();
            told.printStackTrace(new PrintWriter(trace, true));

            assertThat(trace.toString()).doesNotContain("QX3T").contains("22000");
            assertThat(told.sqlState()).contains("22000");
            faulty.failAt(1, FaultyJdbc.Fault.DISK_BEFORE);
            assertThatThrownBy(() -> sealer.append(store, BatchDraft.of(event(1, 0))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageNotContaining("G-1");
        }
    }

    @Test
    void every_failure_is_worded_in_three_languages() {
        for (StoreFailure failure : StoreFailure.values()) {
            for (String language : List.of("en", "fr", "ar")) {
                assertThat(StoreWording.in(Locale.forLanguageTag(language)).say(new StoreException(failure).reason()))
                        .doesNotContain(failure.id());
            }
        }
    }

    /** The file of {@link Place} under one other setting. */
    private ConnectionPool sqlite(String setting, String value) {
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "FULL");
        properties.setProperty(setting, value);
        return ConnectionPool.of("jdbc:sqlite:" + folder.resolve("ledger.db"), properties);
    }

    /** The server under another setting. */
    private static ConnectionPool postgres(String setting) {
        Properties properties = new Properties();
        properties.setProperty("options", "-c " + setting);
        return ConnectionPool.of(Postgres.url(), properties);
    }

    private static StoreException refused(StoreFailure failure, ThrowingCallable call) {
        StoreException[] thrown = new StoreException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.failure()).as(e.getMessage()).isEqualTo(failure);
            thrown[0] = e;
        });
        return thrown[0];
    }
}
