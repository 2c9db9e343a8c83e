package io.github.diasporaskills.accountability.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.LedgerStore;
import io.github.diasporaskills.accountability.ledger.LedgerStoreContract;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The ledger on a real PostgreSQL server. */
class PostgresLedgerStoreTest extends LedgerStoreContract {

    private final StoreOptions options = StoreOptions.standard().prefix(Postgres.freshPrefix());

    @Override
    protected LedgerStore open() {
        Schema.of(Postgres.pool().source(), options.prefix()).create();
        return JdbcLedgerStore.open(Postgres.pool().source(), LEDGER, options);
    }

    @Override
    protected LedgerStore reopen(LedgerStore before) {
        return JdbcLedgerStore.open(Postgres.pool().source(), LEDGER, options);
    }

    @Test
    void the_server_of_these_tests_syncs_to_disk() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    private static String setting(String name) throws SQLException {
        try (Connection connection = Postgres.pool().source().getConnection();
                Statement ask = connection.createStatement();
                ResultSet answer = ask.executeQuery("SELECT current_setting('" + name + "')")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
