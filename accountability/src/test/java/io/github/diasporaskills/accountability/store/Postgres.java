package io.github.diasporaskills.accountability.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

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
                Path sockets = Files.createTempDirectory("pg");
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("unix_socket_directories", sockets.toString())
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "60")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> kill(server, sockets), "kills the server"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Nobody needs what is in it any more, and an orderly end takes its time on a busy disk. */
    private static void kill(EmbeddedPostgres server, Path sockets) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement ask = connection.createStatement();
                ResultSet answer = ask.executeQuery("SHOW data_directory")) {
            answer.next();
            Path data = Path.of(answer.getString(1));
            long id = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            ProcessHandle.of(id).ifPresent(process -> {
                List<ProcessHandle> children = process.descendants().toList();
                process.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
            });
            delete(data);
            delete(sockets);
        } catch (IOException | SQLException e) {
            // The folder for temporary files is emptied by others.
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
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
