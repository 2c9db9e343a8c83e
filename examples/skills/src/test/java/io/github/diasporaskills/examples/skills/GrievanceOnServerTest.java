package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same commands on a PostgreSQL server: two ledgers in one database, told apart by their prefixes. */
class GrievanceOnServerTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path here;

    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private String database() {
        return "postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    private Shell run(int expected, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (!all.contains("verify")) {
            all.addAll(List.of("--db", database(), "--db-user", "postgres"));
        }
        Shell shell = new Shell(here).at(Instant.parse("2026-10-05T09:00:00Z")).with("PASS", "correct horse battery");
        int code = shell.run(all.toArray(String[]::new));
        assertThat(code).as("%s%n%s%s", args[1], shell.out(), shell.err()).isEqualTo(expected);
        return shell;
    }

    private JsonNode desk(int expected, String... args) {
        List<String> all = new ArrayList<>(List.of("grievance"));
        all.addAll(List.of(args));
        all.addAll(List.of("--keys", "keys", "--sensitive-keys", "sensitive-keys", "--passphrase-env", "PASS"));
        all.addAll(List.of("--desk", "desk.json", "--json"));
        return JSON.readTree(run(expected, all.toArray(String[]::new)).out());
    }

    private JsonNode submit(String... more) {
        List<String> all = new ArrayList<>(List.of("submit", "--programme", "ma-pilot", "--channel", "web"));
        all.addAll(List.of(more));
        return desk(0, all.toArray(String[]::new));
    }

    @Test
    @Tag("A32")
    void complaints_on_a_server_are_taken_in_passed_on_and_proved() {
        String key = "1b4e28ba-2fa1-4d3b-8f2a-7b6d5c4e3f21";
        JsonNode open = submit("--text", "I waited all day.", "--idempotency-key", key);
        assertThat(submit("--text", "I waited all day.", "--idempotency-key", key))
                .isEqualTo(open);
        JsonNode sensitive = submit("--text", "He touched me.", "--category", "sexual-harassment");

        assertThat(desk(0, "status", sensitive.get("receipt").asString())
                        .get("state")
                        .asString())
                .isEqualTo("TRANSFERRED");
        assertThat(desk(0, "inbox", "--as", "triage", "--actor", "triage-1").get("cases"))
                .hasSize(1);
        JsonNode seen =
                desk(0, "inbox", sensitive.get("case").asString(), "--as", "recipient", "--actor", "recipient-1");
        assertThat(seen.get("statement").get("text").asString()).isEqualTo("He touched me.");
        desk(1, "inbox", sensitive.get("case").asString(), "--as", "triage", "--actor", "triage-1");

        for (String prefix : List.of("skills_", "skills_sensitive_")) {
            String name = prefix + "export";
            run(
                    0,
                    "ledger",
                    "head",
                    "--prefix",
                    prefix,
                    "--keys",
                    prefix.equals("skills_") ? "keys" : "sensitive-keys",
                    "--passphrase-env",
                    "PASS",
                    "--out",
                    name + ".head");
            run(0, "ledger", "export", "--prefix", prefix, "--out", name);
            JsonNode verified = JSON.readTree(run(0, "ledger", "verify", name, "--head", name + ".head", "--json")
                    .out());
            assertThat(verified.get("valid").asBoolean()).as(prefix).isTrue();
            assertThat(verified.get("entries").asLong()).isGreaterThan(3);
        }
    }
}
