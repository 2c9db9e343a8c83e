package io.github.diasporaskills.examples.benchmarks.peers;

import io.github.diasporaskills.accountability.ledger.LedgerStore;
import io.github.diasporaskills.accountability.store.GroupCommit;
import io.github.diasporaskills.examples.benchmarks.Benchmark;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Events written to the ledger beside rows of the same bytes written by bare JDBC, with the same keys and indexes and
 * the same commits, in turns on the same database; and what the disk can do at best. Bare JDBC does no less than it has
 * to: it keeps one prepared statement and one connection for each writer. A group commit acknowledges each event after a
 * commit that it shares with others; bare JDBC has a commit for each.
 */
public final class LedgerBenchmark implements Benchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final long TURN_MILLIS = Long.getLong("turn", 1_000);
    private static final int BATCH = 100;

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public void run(Path scratch, PrintStream out) throws IOException {
        out.printf("fdatasync of 512 bytes: %,.0f per second%n", syncs(scratch));
        try {
            try (LedgerTables tables = LedgerTables.sqlite(scratch.resolve("ledger.db"))) {
                measure("SQLite", tables, scratch, out);
            }
            try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("max_connections", "200")
                            .start();
                    LedgerTables tables =
                            LedgerTables.of(server.getJdbcUrl("postgres", "postgres"), new Properties())) {
                measure("PostgreSQL", tables, scratch, out);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void measure(String database, LedgerTables tables, Path scratch, PrintStream out)
            throws SQLException, IOException {
        for (int writers : new int[] {1, 8, 64}) {
            try (GroupCommit group = GroupCommit.start(tables.store())) {
                oneEventEach(database, tables, group, writers, out);
            }
        }
        layers(database, tables, out);
        out.printf("fdatasync of 512 bytes: %,.0f per second%n", syncs(scratch));
    }

    private static void oneEventEach(
            String database, LedgerTables tables, GroupCommit group, int writers, PrintStream out) throws SQLException {
        LedgerStore store = tables.store();
        Pace bare = new Pace("bare JDBC", (writer, number) -> tables.bare(writer, number, 1, false));
        Pace event = new Pace("ledger", (writer, number) -> tables.event(store, writer, number, false));
        Pace shared = new Pace("group commit", (writer, number) -> tables.event(group, writer, number, false));
        Pace bareWithState = new Pace("bare JDBC", (writer, number) -> tables.bare(writer, number, 1, true));
        Pace withState = new Pace("ledger", (writer, number) -> tables.event(store, writer, number, true));
        Pace sharedWithState = new Pace("group commit", (writer, number) -> tables.event(group, writer, number, true));
        Pace.inTurns(writers, ROUNDS, TURN_MILLIS, bare, event, shared, bareWithState, withState, sharedWithState);
        out.printf("%s, %d writers, one event a commit: ", database, writers);
        compare(out, bare, event, shared);
        out.printf("%s, %d writers, and a row of state: ", database, writers);
        compare(out, bareWithState, withState, sharedWithState);
    }

    private static void compare(PrintStream out, Pace bare, Pace... others) {
        out.print("bare JDBC " + bare);
        for (Pace other : others) {
            out.printf("; %s %s = %.0f %%", other.name(), other, 100 * other.perSecond() / bare.perSecond());
        }
        out.println();
    }

    /** One writer, a hundred events a commit: each layer with those before it. */
    private static void layers(String database, LedgerTables tables, PrintStream out) throws SQLException {
        Pace bare = new Pace("bare JDBC", (writer, number) -> tables.bare(writer, number, BATCH, false));
        Pace hash = new Pace("and hash", (writer, number) -> tables.batch(writer, number, BATCH, 1));
        Pace cipher = new Pace("and encryption", (writer, number) -> tables.batch(writer, number, BATCH, 2));
        Pace state = new Pace("and projection", (writer, number) -> tables.batch(writer, number, BATCH, 3));
        Pace tree = new Pace("and tree", (writer, number) -> tables.batch(writer, number, BATCH, 4));
        Pace.inTurns(1, ROUNDS, TURN_MILLIS, bare, hash, cipher, state, tree);
        out.printf("%s, 1 writer, %d events a commit:", database, BATCH);
        for (Pace pace : new Pace[] {bare, hash, cipher, state, tree}) {
            out.printf(
                    " %s %,.0f events/s (%.0f %%);",
                    pace.name(), BATCH * pace.perSecond(), 100 * pace.perSecond() / bare.perSecond());
        }
        out.println();
    }

    /** What the disk can do: a small write and its sync, over and over. */
    private static double syncs(Path scratch) throws IOException {
        try (FileChannel file =
                FileChannel.open(scratch.resolve("sync"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            int count = 0;
            while (System.nanoTime() - start < 1_000_000_000L) {
                file.write(ByteBuffer.allocate(512), (count % 2_048) * 512L);
                file.force(false);
                count++;
            }
            return count * 1e9 / (System.nanoTime() - start);
        }
    }
}
