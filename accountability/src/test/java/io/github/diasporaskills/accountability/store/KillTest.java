package io.github.diasporaskills.accountability.store;

import static io.github.diasporaskills.accountability.store.Events.LEDGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.LedgerStore;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The writing process, or the whole server, is killed in the midst of writing, again and again on the same database:
 * nothing that was acknowledged is lost, and everything that is there holds together. What a machine loses that goes dark
 * is not tried here.
 */
class KillTest {

    private static final int KILLS = Math.max(3, 300 * Integer.getInteger("checks.percent", 1) / 100);

    @TempDir
    Path folder;

    private final Collection<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final Random chance = new Random(20_261_122);

    @Test
    void a_killed_writer_loses_nothing_that_it_acknowledged() throws Exception {
        try (Place place = Place.empty(Dialect.SQLITE, folder)) {
            place.open();
        }
        for (int kill = 0; kill < KILLS; kill++) {
            writeUntilKilled(kill);
            try (ConnectionPool pool = ConnectionPool.sqlite(folder.resolve("ledger.db"))) {
                Intact.require(JdbcLedgerStore.open(pool.source(), LEDGER), acknowledged);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    private void writeUntilKilled(int kill) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx128m",
                        "-cp",
                        classPath(),
                        KillWriter.class.getName(),
                        folder.resolve("ledger.db").toString(),
                        Long.toString(1_000_000L * (kill + 1))))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int patience = 1 + chance.nextInt(60);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            int read = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(Long.valueOf(line));
                if (++read == patience) {
                    writer.toHandle().destroyForcibly(); // What it said until then is still read.
                }
            }
            assertThat(read).as("the writer wrote before it was killed").isGreaterThanOrEqualTo(patience);
        } finally {
            writer.destroyForcibly();
            writer.waitFor();
        }
    }

    /** Surefire may hide the class path in the manifest of a jar and says so. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
    }

    @Test
    void a_killed_server_loses_nothing_that_it_acknowledged() throws Exception {
        try (ServerProcess server = new ServerProcess(folder)) {
            server.start();
            try (ConnectionPool pool = server.connect()) {
                Schema.of(pool.source(), TablePrefix.standard()).create();
            }
            for (int kill = 0; kill < KILLS; kill++) {
                writeUntilKilled(server, kill);
                server.start();
                try (ConnectionPool pool = server.connect()) {
                    Intact.require(JdbcLedgerStore.open(pool.source(), LEDGER), acknowledged);
                }
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    /** As many writers as there are streams, every other time through a group commit. */
    private void writeUntilKilled(ServerProcess server, int kill) throws Exception {
        CountDownLatch patience = new CountDownLatch(1 + chance.nextInt(150));
        try (ConnectionPool pool = server.connect()) {
            JdbcLedgerStore store = JdbcLedgerStore.open(
                    pool.source(), LEDGER, StoreOptions.standard().retries(Retries.none()));
            GroupCommit group = GroupCommit.start(store);
            LedgerStore through = kill % 2 == 0 ? store : group;
            try {
                InParallel.run(KillWriter.STREAMS + 1, thread -> {
                    if (thread == KillWriter.STREAMS) {
                        patience.await();
                        server.kill();
                    } else {
                        write(through, 1_000_000L * (kill + 1) + thread, patience);
                    }
                });
            } finally {
                group.close();
            }
        }
    }

    private void write(LedgerStore store, long first, CountDownLatch patience) {
        Sealer sealer = new Sealer();
        try {
            long expected = store.end(Events.stream(first % KillWriter.STREAMS)).sequence();
            for (long number = first; ; number += KillWriter.STREAMS) {
                AppendResult result = sealer.append(store, KillWriter.numbered(number, expected++));
                assertThat(result).isInstanceOf(AppendResult.Appended.class);
                acknowledged.add(number);
                patience.countDown();
                if (number % 4 == 0) {
                    store.sequence(9);
                }
            }
        } catch (StoreException e) {
            // The server was killed, as it was to be.
        } finally {
            while (patience.getCount() > 0) {
                patience.countDown(); // Whatever happened, the one who kills is not kept waiting.
            }
        }
    }
}
