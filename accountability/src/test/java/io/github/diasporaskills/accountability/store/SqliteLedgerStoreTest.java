package io.github.diasporaskills.accountability.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.LedgerStore;
import io.github.diasporaskills.accountability.ledger.LedgerStoreContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger in an SQLite file, as {@link ConnectionPool#sqlite} opens it. */
class SqliteLedgerStoreTest extends LedgerStoreContract {

    @TempDir
    Path folder;

    private final List<ConnectionPool> pools = new ArrayList<>();

    @Override
    protected LedgerStore open() {
        ConnectionPool pool = pool();
        Schema.of(pool.source(), TablePrefix.standard()).create();
        return JdbcLedgerStore.open(pool.source(), LEDGER);
    }

    @Override
    protected LedgerStore reopen(LedgerStore before) {
        return JdbcLedgerStore.open(pool().source(), LEDGER);
    }

    private ConnectionPool pool() {
        ConnectionPool pool = ConnectionPool.sqlite(folder.resolve("ledger.db"));
        pools.add(pool);
        return pool;
    }

    @AfterEach
    void close() {
        pools.forEach(ConnectionPool::close);
    }

    @Test
    void the_file_is_synced_at_each_commit() throws SQLException {
        assertThat(setting("synchronous")).isEqualTo("2");
        assertThat(setting("journal_mode")).isEqualTo("wal");
        assertThat(setting("secure_delete")).isEqualTo("1");
        assertThat(setting("busy_timeout")).isEqualTo("10000");
    }

    private String setting(String name) throws SQLException {
        try (Connection connection = pools.get(0).source().getConnection();
                Statement ask = connection.createStatement();
                ResultSet answer = ask.executeQuery("PRAGMA " + name)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
