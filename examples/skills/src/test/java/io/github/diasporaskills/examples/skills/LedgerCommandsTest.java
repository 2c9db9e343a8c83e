package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The evidence by the command line: exported, signed, checked, and what a forger meets. */
class LedgerCommandsTest {

    @TempDir
    private Path here;

    private ComplaintDesk desk;

    @BeforeEach
    void desk() {
        desk = new ComplaintDesk(here);
        desk.submit("--text", "one");
        desk.submit("--text", "two");
    }

    private JsonNode verify(int expected, String... more) {
        List<String> all = new ArrayList<>(List.of("ledger", "verify", "EXPORT"));
        all.addAll(List.of(more));
        return desk.json(expected, all.toArray(String[]::new));
    }

    @Test
    void an_export_and_a_head_fit_in_whichever_order_they_were_taken() {
        desk.run(0, "ledger", "head", "--out", "BEFORE");
        desk.run(0, "ledger", "export", "--out", "EXPORT");
        desk.run(0, "ledger", "head", "--out", "AFTER");

        for (String head : List.of("BEFORE", "AFTER")) {
            JsonNode found = verify(0, "--head", head);
            assertThat(found.propertyNames()).containsExactly("valid", "entries", "problem");
            assertThat(found.get("valid").asBoolean()).isTrue();
            assertThat(found.get("entries").asInt()).isEqualTo(7); // Three of each complaint, and that it was exported.
            assertThat(found.get("problem").isNull()).isTrue();
        }
    }

    @Test
    void a_changed_line_is_named() throws IOException {
        desk.run(0, "ledger", "export", "--out", "WHOLE");
        List<String> lines = new ArrayList<>(Files.readAllLines(here.resolve("WHOLE")));
        lines.set(3, lines.get(3).replace("grievance.", "grievance-"));
        Files.write(here.resolve("EXPORT"), lines);

        JsonNode found = verify(1);
        assertThat(found.get("valid").asBoolean()).isFalse();
        assertThat(found.get("problem").asString()).contains("EXPORT", "4");
    }

    @Test
    void a_ledger_cut_off_before_the_export_shows_against_a_head() throws IOException {
        desk.run(0, "ledger", "export", "--out", "EXPORT");
        desk.submit("--text", "three");
        desk.run(0, "ledger", "head", "--out", "HEAD");

        assertThat(verify(0).get("valid").asBoolean()).isTrue();
        assertThat(verify(1, "--head", "HEAD").get("problem").asString()).contains("10");
        Files.writeString(here.resolve("NONSENSE"), "{}\n");
        assertThat(verify(1, "--head", "NONSENSE").get("valid").asBoolean()).isFalse();
    }

    @Test
    void a_key_to_be_trusted_is_written_as_heads_write_it() {
        desk.run(0, "ledger", "export", "--out", "EXPORT");

        assertThat(desk.run(2, "ledger", "verify", "EXPORT", "--trust", "Ministry of Health")
                        .err())
                .contains("--trust", "ed25519:[0-9a-f]{64}");
    }

    @Test
    void a_complaint_is_kept_though_a_damaged_tree_gives_it_no_place_and_the_damage_is_named() throws SQLException {
        changed("DELETE FROM skills_node WHERE level = 2");

        Shell kept = desk.run(
                0, "grievance", "submit", "--programme", "ma-pilot", "--channel", "web", "--text", "x", "--json");

        assertThat(kept.out()).contains("receipt").doesNotContain("error");
        assertThat(kept.err()).contains("Kept in the ledger ma-pilot", "store.tree.damaged");
        for (String command : List.of("head", "export")) {
            assertThat(desk.run(1, "ledger", command, "--out", "OUT").err())
                    .contains("changed by hand", "Place: 2/0")
                    .doesNotContain("defect");
        }
        assertThat(here.resolve("OUT")).doesNotExist();
    }

    @Test
    void an_entry_that_was_taken_away_is_named_by_its_place_when_nothing_is_left_to_export() throws SQLException {
        changed("DROP TRIGGER skills_entry_remains", "DELETE FROM skills_entry WHERE id >= 5");

        assertThat(desk.run(1, "ledger", "export", "--out", "EXPORT").err()).contains("there is none at place 5");
    }

    private void changed(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + here.resolve(ComplaintDesk.DB));
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        }
    }

    @Test
    void a_file_that_is_no_export_is_not_valid() throws IOException {
        Files.writeString(here.resolve("EXPORT"), "nothing of the kind");

        assertThat(verify(1).get("valid").asBoolean()).isFalse();
        assertThat(desk.run(2, "ledger", "verify", "NOWHERE").err()).contains("NOWHERE");
    }

    @Test
    void an_erased_complaint_leaves_the_ledger_valid() {
        String id = desk.submit("--text", "three").get("case").asString();
        desk.takeUp(id);
        desk.close(id);
        desk.run(0, "ledger", "head", "--out", "HEAD");
        desk.json(
                0,
                "grievance",
                "erase",
                id,
                "--as",
                "custodian",
                "--actor",
                "custodian-1",
                "--seen",
                desk.version(id, "custodian", "custodian-1"));
        desk.run(0, "ledger", "export", "--out", "EXPORT");

        assertThat(verify(0, "--head", "HEAD").get("valid").asBoolean()).isTrue();
    }

    @Test
    void the_sensitive_ledger_has_evidence_and_keys_of_its_own() {
        desk.submit("--text", "x", "--category", "retaliation");
        Shell export = desk.shell();
        assertThat(export.run("ledger", "export", "--db", "cases.db.sensitive", "--out", "EXPORT"))
                .isZero();
        Shell head = desk.shell();
        assertThat(head.run("ledger", "head", "--db", "cases.db.sensitive", "--out", "HEAD", "--json"))
                .isZero();

        assertThat(verify(0, "--head", "HEAD").get("valid").asBoolean()).isTrue();
        desk.run(0, "ledger", "head", "--out", "OTHER");
        assertThat(verify(1, "--head", "OTHER").get("problem").asString()).contains("ma-pilot");
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        Files.writeString(here.resolve("EXPORT"), "mine");

        assertThat(desk.run(2, "ledger", "export", "--out", "EXPORT").err()).contains("EXPORT");
        assertThat(desk.run(2, "ledger", "head", "--out", "EXPORT").err()).contains("EXPORT");
        assertThat(here.resolve("EXPORT")).hasContent("mine");
    }

    @Test
    void a_file_that_is_no_database_and_one_without_a_ledger_are_said_so() throws IOException {
        Files.writeString(
                here.resolve("text.db"), "this is no database, and long enough to be looked at as one. ".repeat(20));
        Files.createFile(here.resolve("empty.db"));
        for (String file : List.of("text.db", "empty.db")) {
            Shell shell = desk.shell();
            assertThat(shell.run("ledger", "export", "--db", file, "--out", "EXPORT"))
                    .isEqualTo(1);
            assertThat(shell.err()).doesNotContain("defect", "Exception");
        }
        Shell nowhere = desk.shell();
        assertThat(nowhere.run("ledger", "export", "--db", "nowhere.db", "--out", "EXPORT"))
                .isEqualTo(2);
        assertThat(here.resolve("nowhere.db")).doesNotExist();
        assertThat(here.resolve("EXPORT")).doesNotExist();
    }

    @Test
    void a_database_of_an_earlier_release_is_refused_until_it_is_migrated() throws SQLException {
        changed(
                "DROP VIEW skills_pending",
                "CREATE TABLE skills_pending (entry INTEGER PRIMARY KEY) STRICT",
                "CREATE TRIGGER skills_entry_waits AFTER INSERT ON skills_entry"
                        + " BEGIN INSERT INTO skills_pending (entry) VALUES (NEW.id); END",
                "INSERT INTO skills_pending SELECT id FROM skills_entry WHERE id > 2",
                "DELETE FROM skills_schema WHERE version = 3");
        assertThat(desk.run(1, "ledger", "head", "--out", "BEFORE").err()).contains("skills ledger migrate");

        JsonNode migrated = desk.json(0, "ledger", "migrate");
        assertThat(migrated.get("from").asInt()).isEqualTo(2);
        assertThat(migrated.get("to").asInt()).isEqualTo(3);
        assertThat(desk.run(0, "ledger", "migrate").out()).contains("nothing was changed");

        desk.run(0, "ledger", "head", "--out", "HEAD");
        desk.run(0, "ledger", "export", "--out", "EXPORT");
        assertThat(verify(0, "--head", "HEAD").get("valid").asBoolean()).isTrue();
        assertThat(desk.run(2, "ledger", "migrate", "--prefix", "1;").err()).contains("--prefix");
        assertThat(desk.run(1, "ledger", "migrate", "--prefix", "other_").err()).contains("other_");
    }
}
