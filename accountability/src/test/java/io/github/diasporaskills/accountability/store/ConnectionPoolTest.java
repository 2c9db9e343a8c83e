package io.github.diasporaskills.accountability.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections are lent, given back once, and left as they were found. */
class ConnectionPoolTest {

    @TempDir
    Path folder;

    @Test
    void what_was_not_committed_is_gone_when_the_connection_is_lent_again() throws SQLException {
        try (ConnectionPool pool = ConnectionPool.sqlite(folder.resolve("a.db"))) {
            DataSource source = pool.source();
            try (Connection connection = source.getConnection()) {
                execute(connection, "CREATE TABLE t (a INTEGER)");
                connection.setAutoCommit(false);
                execute(connection, "INSERT INTO t VALUES (1)");
            }
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM t")) {
                assertThat(connection.getAutoCommit()).isTrue();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    @Test
    void a_connection_that_was_given_back_is_closed_for_its_borrower() throws SQLException {
        try (ConnectionPool pool = ConnectionPool.sqlite(folder.resolve("a.db"))) {
            Connection connection = pool.source().getConnection();
            connection.close();
            connection.close();

            assertThat(connection.isClosed()).isTrue();
            assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
            Connection first = pool.source().getConnection();
            Connection second = pool.source().getConnection();
            execute(first, "CREATE TABLE t (a INTEGER)");
            execute(second, "INSERT INTO t VALUES (1)");
            first.close();
            second.close();
        }
    }

    @Test
    void a_statement_that_was_closed_is_prepared_no_second_time_and_remembers_nothing() throws SQLException {
        try (ConnectionPool pool = ConnectionPool.sqlite(folder.resolve("a.db"));
                Connection connection = pool.source().getConnection()) {
            PreparedStatement first = connection.prepareStatement("SELECT ?");
            PreparedStatement second = connection.prepareStatement("SELECT ?");
            Statement beneath = first.unwrap(Statement.class);
            assertThat(second.unwrap(Statement.class)).isNotSameAs(beneath);
            first.setString(1, "A secret");
            ResultSet open = first.executeQuery();
            first.close();
            first.close();

            try (PreparedStatement again = connection.prepareStatement("SELECT ?")) {
                assertThat(again.unwrap(Statement.class)).isSameAs(beneath);
                try (ResultSet row = again.executeQuery()) {
                    assertThat(row.getString(1)).isNull();
                }
            }
            assertThat(open.isClosed()).isTrue();
            assertThat(first.isClosed()).isTrue();
            assertThatThrownBy(first::executeQuery).isInstanceOf(SQLException.class);
            second.close();
        }
    }

    @Test
    void a_statement_that_failed_is_not_used_again_and_of_very_many_the_latest_are_kept() throws SQLException {
        try (ConnectionPool pool = ConnectionPool.sqlite(folder.resolve("a.db"));
                Connection connection = pool.source().getConnection()) {
            execute(connection, "CREATE TABLE t (a INTEGER CHECK (a > 0))");
            Statement failed;
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)")) {
                failed = insert.unwrap(Statement.class);
                insert.setInt(1, 0);
                assertThatThrownBy(insert::executeUpdate).isInstanceOf(SQLException.class);
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)")) {
                assertThat(insert.unwrap(Statement.class)).isNotSameAs(failed);
            }
            assertThat(failed.isClosed()).isTrue();
            List<Statement> beneath = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                try (PreparedStatement select = connection.prepareStatement("SELECT " + i)) {
                    beneath.add(select.unwrap(Statement.class));
                }
            }
            assertThat(beneath.get(0).isClosed()).isTrue();
            assertThat(beneath.get(99).isClosed()).isFalse();
        }
    }

    @Test
    void a_closed_pool_lends_nothing_and_takes_back_what_is_lent() throws SQLException {
        ConnectionPool pool = ConnectionPool.sqlite(folder.resolve("a.db"));
        Connection lent = pool.source().getConnection();
        pool.close();
        pool.close();

        execute(lent, "CREATE TABLE t (a INTEGER)");
        lent.close();
        assertThatThrownBy(() -> pool.source().getConnection()).isInstanceOf(SQLException.class);
    }

    @Test
    void the_source_does_what_a_source_has_to_and_no_more() throws SQLException {
        try (ConnectionPool pool = ConnectionPool.sqlite(folder.resolve("a.db"))) {
            DataSource source = pool.source();
            assertThat(source).isEqualTo(pool.source()).isNotEqualTo("x").hasToString("pool of connections");
            assertThat(source.hashCode()).isEqualTo(pool.source().hashCode());
            assertThat(source.getLoginTimeout()).isZero();
            assertThat(source.isWrapperFor(String.class)).isFalse();
            assertThat(source.getLogWriter()).isNull();
            assertThatThrownBy(() -> source.getConnection("name", "password"))
                    .isInstanceOf(SQLFeatureNotSupportedException.class)
                    .hasMessageNotContaining("password\"");
            assertThatThrownBy(() -> source.setLoginTimeout(1)).isInstanceOf(SQLFeatureNotSupportedException.class);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
