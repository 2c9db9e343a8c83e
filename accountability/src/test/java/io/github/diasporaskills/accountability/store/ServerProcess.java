package io.github.diasporaskills.accountability.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A PostgreSQL server that can be killed with all its processes and started again on the same files. */
final class ServerProcess implements AutoCloseable {

    private static final int MOST_STARTS = 50;

    private final Path programs;
    private final Path data;
    private final int port;
    private Process process;

    /** Makes the files of a new server; the programs are those of the server that the other tests use. */
    ServerProcess(Path folder) throws IOException, SQLException {
        programs = programs();
        data = folder.resolve("data");
        Files.createDirectories(data);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process made =
                start("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        if (!readUntilEnd(made).contains("Success")) {
            throw new IOException("initdb failed");
        }
    }

    private static Path programs() throws SQLException {
        try (Connection connection = Postgres.pool().source().getConnection();
                Statement ask = connection.createStatement();
                ResultSet answer = ask.executeQuery("SELECT setting FROM pg_config WHERE name = 'BINDIR'")) {
            answer.next();
            return Path.of(answer.getString(1));
        }
    }

    /** Runs a program of the server; root puts on another user first, as the server refuses to run as root. */
    private Process start(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String readUntilEnd(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Starts, and waits until the server has recovered whatever there was to recover. */
    void start() throws IOException {
        for (int attempt = 0; attempt < MOST_STARTS; attempt++) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            process = start(
                    "postgres",
                    "-D",
                    data.toString(),
                    "-p",
                    Integer.toString(port),
                    "-k",
                    data.toString(),
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "fsync=on",
                    "-c",
                    "synchronous_commit=on",
                    "-c",
                    "shared_buffers=16MB");
            if (ready()) {
                return;
            }
            process.destroyForcibly(); // A child of the killed one may still hold its memory for a moment.
        }
        throw new IOException("The server did not start");
    }

    private boolean ready() throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("database system is ready to accept connections")) {
                Thread reader = new Thread(() -> readOn(lines), "server log");
                reader.setDaemon(true);
                reader.start();
                return true;
            }
        }
        return false;
    }

    /** The server stops writing when nobody reads. */
    private static void readOn(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {
                // What the server has to say is of no interest.
            }
        } catch (IOException e) {
            // It was killed.
        }
    }

    /** Kills the server and all its processes at once. */
    void kill() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.toHandle().destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    ConnectionPool connect() {
        return ConnectionPool.of("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres", new Properties());
    }

    @Override
    public void close() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
