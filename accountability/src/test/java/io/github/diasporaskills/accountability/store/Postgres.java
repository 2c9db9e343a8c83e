package io.github.diasporaskills.accountability.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL server for all tests of a run, which syncs to disk as in production. */
final class Postgres {

    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private Postgres() {}

    /** Starts when it is first asked for and stops with the process. */
    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();
        static final ConnectionPool POOL = ConnectionPool.of(url(), new Properties());

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "60")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static String url() {
        return Holder.SERVER.getJdbcUrl("postgres", "postgres");
    }

    static ConnectionPool pool() {
        return Holder.POOL;
    }

    /** Names that no other test has. */
    static TablePrefix freshPrefix() {
        return TablePrefix.of("t" + PREFIXES.incrementAndGet() + "_");
    }
}
