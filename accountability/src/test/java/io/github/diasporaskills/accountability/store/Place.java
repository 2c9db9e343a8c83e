package io.github.diasporaskills.accountability.store;

import java.nio.file.Path;
import javax.sql.DataSource;

/** A database for a test, with a prefix of its own. */
final class Place implements AutoCloseable {

    private final ConnectionPool pool;
    private final Dialect dialect;
    private final TablePrefix prefix;
    private final boolean own;

    private Place(ConnectionPool pool, Dialect dialect, TablePrefix prefix, boolean own) {
        this.pool = pool;
        this.dialect = dialect;
        this.prefix = prefix;
        this.own = own;
    }

    /** A database of a dialect without tables of the prefix. */
    static Place bare(Dialect dialect, Path folder) {
        return dialect == Dialect.SQLITE
                ? new Place(ConnectionPool.sqlite(folder.resolve("ledger.db")), dialect, TablePrefix.standard(), true)
                : new Place(Postgres.pool(), dialect, Postgres.freshPrefix(), false);
    }

    /** A database with empty tables. */
    static Place empty(Dialect dialect, Path folder) {
        Place place = bare(dialect, folder);
        place.schema().create();
        return place;
    }

    DataSource source() {
        return pool.source();
    }

    Dialect dialect() {
        return dialect;
    }

    TablePrefix prefix() {
        return prefix;
    }

    Schema schema() {
        return Schema.of(source(), prefix);
    }

    StoreOptions options() {
        return StoreOptions.standard().prefix(prefix);
    }

    JdbcLedgerStore open() {
        return JdbcLedgerStore.open(source(), Events.LEDGER, options());
    }

    @Override
    public void close() {
        if (own) {
            pool.close();
        }
    }
}
