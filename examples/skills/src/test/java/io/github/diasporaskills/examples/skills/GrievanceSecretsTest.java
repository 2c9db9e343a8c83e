package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Keys, passphrases and words that are nobody else's business, by the command line. */
class GrievanceSecretsTest {

    private static final boolean ALL = Integer.getInteger("checks.percent", 1) >= 100;

    private static final String[] SUBMIT = {
        "grievance", "submit", "--programme", "ma-pilot", "--channel", "web", "--text", "canary words"
    };

    @TempDir
    private Path here;

    private ComplaintDesk desk;

    @BeforeEach
    void desk() {
        desk = new ComplaintDesk(here);
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void keys_that_are_gone_are_missed_and_never_made_anew() throws IOException {
        String receipt = desk.submit("--text", "x").get("receipt").asString();
        Path keys = here.resolve("cases.db.keys");
        byte[] kept = Files.readAllBytes(keys);
        Files.delete(keys);

        assertThat(desk.run(1, "grievance", "status", receipt).err()).contains("cases.db.keys", "bring its copy back");
        assertThat(desk.run(1, SUBMIT).err()).contains("cases.db.keys", "bring its copy back");
        assertThat(desk.run(1, "ledger", "head", "--out", "HEAD").err()).contains("cases.db.keys");
        assertThat(keys).doesNotExist();
        Files.write(keys, kept);
        assertThat(desk.json(0, "grievance", "status", receipt).get("state").asString())
                .isEqualTo("RECEIVED");
    }

    @Test
    void a_passphrase_comes_from_a_file_or_a_variable_and_never_lies_beside_the_database_then() throws IOException {
        Path other = Files.createDirectories(here.resolve("other-disk"));
        Files.writeString(other.resolve("pass"), "correct horse battery\nanything else\n");
        desk.run(0, with(SUBMIT, "--passphrase-file", "other-disk/pass", "--keys", "other-disk/keys"));

        assertThat(here.resolve("cases.db.passphrase")).doesNotExist();
        assertThat(here.resolve("cases.db.sensitive.passphrase")).doesNotExist();
        assertThat(here.resolve("cases.db.keys")).doesNotExist();
        String[] inbox = {
            "grievance",
            "inbox",
            "--as",
            "triage",
            "--actor",
            "triage-1",
            "--keys",
            "other-disk/keys",
            "--passphrase-env"
        };
        desk.run(0, desk.shell().with("PASS", "correct horse battery"), with(inbox, "PASS"));
        Shell wrong = desk.run(1, desk.shell().with("PASS", "another one here"), with(inbox, "PASS"));
        assertThat(wrong.err()).contains("other-disk/keys", "does not open").doesNotContain("another one here");
        assertThat(desk.run(2, with(inbox, "NOWHERE")).err()).contains("NOWHERE");
        Shell unnamed =
                desk.run(1, "grievance", "inbox", "--as", "triage", "--actor", "triage-1", "--keys", "other-disk/keys");
        assertThat(unnamed.err()).contains("--passphrase-file", "--passphrase-env");
        assertThat(desk.run(2, with(inbox, "PASS", "--passphrase-file", "other-disk/pass"))
                        .err())
                .contains("Only one of these");
    }

    @Test
    void the_sensitive_keys_may_have_a_passphrase_of_their_own() {
        String[] named = {"--passphrase-env", "ONE", "--sensitive-passphrase-env", "TWO"};
        desk.run(0, desk.shell().with("ONE", "one and only").with("TWO", "two of a kind"), with(SUBMIT, named));

        String[] inbox = with(new String[] {"grievance", "inbox", "--as", "triage", "--actor", "triage-1"}, named);
        desk.run(0, desk.shell().with("ONE", "one and only").with("TWO", "two of a kind"), inbox);
        assertThat(desk.run(1, desk.shell().with("ONE", "one and only").with("TWO", "one and only"), inbox)
                        .err())
                .contains("cases.db.sensitive.keys");
    }

    @Test
    void a_passphrase_that_is_too_short_makes_nothing_readable() {
        assertThat(desk.run(1, desk.shell().with("PASS", "short"), with(SUBMIT, "--passphrase-env", "PASS"))
                        .err())
                .contains("8");
        assertThat(here.resolve("cases.db.keys")).doesNotExist();
        desk.run(0, desk.shell().with("PASS", "long enough"), with(SUBMIT, "--passphrase-env", "PASS"));
    }

    @Test
    void a_person_at_a_terminal_chooses_and_is_asked_again() {
        Shell person = new Shell(here, Locale.ENGLISH, true);
        assertThat(desk.run(2, person.typing("my own words", "my own word"), SUBMIT)
                        .err())
                .contains("not the same");
        assertThat(here.resolve("cases.db")).doesNotExist();

        Shell again = new Shell(here, Locale.ENGLISH, true)
                .typing("my own words", "my own words", "other words", "other words");
        desk.run(0, again, SUBMIT);
        assertThat(here.resolve("cases.db.passphrase")).doesNotExist();
        String[] inbox = {"grievance", "inbox", "--as", "triage", "--actor", "triage-1"};
        desk.run(0, new Shell(here, Locale.ENGLISH, true).typing("my own words", "other words"), inbox);
        assertThat(desk.run(1, new Shell(here, Locale.ENGLISH, true).typing("no idea at all", "other words"), inbox)
                        .err())
                .contains("does not open");
    }

    @Test
    void keystore_passphrase_and_databases_are_for_their_owner_alone() throws IOException {
        desk.run(0, SUBMIT);

        for (String file : List.of(
                "cases.db",
                "cases.db.sensitive",
                "cases.db.keys",
                "cases.db.sensitive.keys",
                "cases.db.passphrase",
                "cases.db.sensitive.passphrase")) {
            assertThat(Files.getPosixFilePermissions(here.resolve(file)).toString())
                    .as(file)
                    .doesNotContain("GROUP", "OTHERS");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "grievance submit --programme ma-pilot --channel web --text canary words, 2",
        "grievance submit --programme ma-pilot --channel canary --text x, 2",
        "grievance submit --programme ma-pilot --channel web --text x --idempotency-key canary, 2",
        "grievance submit --programme ma-pilot --channel web --text x --answer-in canary*, 2",
        "grievance submit --programme ma-pilot --channel web --text x --canary=canary, 2",
        "grievance status canary, 2",
        "grievance inbox canary* --as triage --actor triage-1, 2",
        "grievance inbox --as canary --actor triage-1, 2",
        "grievance act X canary --as triage --actor triage-1, 2",
        "grievance act X recuse --as triage --actor triage-1 --seen canary, 2",
        "grievance act X recuse --as triage --actor triage-1 --seen 1 --reason Canary, 2",
        "grievance canary, 2",
    })
    void a_mistake_on_a_line_about_a_complaint_is_said_without_its_words(String line, int code) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Skills.ARABIC)) {
            for (boolean json : List.of(false, true)) {
                Shell shell = new Shell(here, locale, false);
                List<String> args = new ArrayList<>(List.of(line.split(" ")));
                if (!args.get(1).equals("canary")) {
                    args.addAll(List.of("--db", "cases.db"));
                }
                if (json) {
                    args.add("--json");
                }
                assertThat(shell.run(args.toArray(String[]::new))).isEqualTo(code);
                String said = shell.out() + shell.err();
                assertThat(said.replace("--canary", "")).isNotEmpty().doesNotContainIgnoringCase("canary");
            }
        }
    }

    @Test
    void no_other_role_gets_a_word_of_it_by_any_command() throws IOException {
        Files.writeString(
                here.resolve("who.json"),
                "{\"name\": \"canary-name\", \"contact\": {\"way\": \"PHONE\", \"address\": \"canary-phone\","
                        + " \"hours\": \"canary-hours\"}, \"ageGroup\": \"canary-age\", \"place\": \"canary-place\"}");
        JsonNode kept = desk.submit(
                "--text",
                "canary words",
                "--complainant",
                "who.json",
                "--about",
                "handler-1",
                "--attachment",
                "canary-file");
        String id = kept.get("case").asString();

        int asked = 0;
        for (String[] who : List.of(
                new String[] {"handler", "handler-1"},
                new String[] {"handler", "handler-2"},
                new String[] {"triage", "triage-2"},
                new String[] {"recipient", "recipient-1"},
                new String[] {"custodian", "custodian-1"},
                new String[] {"auditor", "auditor-1"},
                new String[] {"manager", "anybody"},
                new String[] {"coordinator", "anybody"},
                new String[] {"monitoring", "anybody"})) {
            for (boolean json : forms(asked++)) {
                for (String[] line : List.of(
                        new String[] {"grievance", "inbox", id},
                        new String[] {"grievance", "inbox"},
                        new String[] {"grievance", "overdue"},
                        new String[] {"grievance", "stats"},
                        new String[] {"grievance", "act", id, "propose", "--seen", "3", "--text", "x"},
                        new String[] {"grievance", "reveal", id, "--seen", "3", "--show", "1"},
                        new String[] {"grievance", "reveal", id, "--seen", "3", "--request", "why-not"},
                        new String[] {
                            "grievance",
                            "act",
                            id,
                            "take-up",
                            "--seen",
                            "3",
                            "--category",
                            "other",
                            "--handler",
                            "handler-1"
                        })) {
                    Shell shell = desk.shell();
                    String[] args = with(line, "--db", ComplaintDesk.DB, "--as", who[0], "--actor", who[1]);
                    int code = shell.run(json ? with(args, "--json") : args);
                    assertThat(code).isBetween(0, 1);
                    assertThat(shell.out() + shell.err())
                            .as("%s %s", who[1], String.join(" ", line))
                            .doesNotContain("canary", "defect", "Exception");
                }
            }
        }
        desk.run(0, "ledger", "export", "--out", "EXPORT");
        try (Stream<Path> files = Files.list(here)) {
            assertThat(files.filter(file -> Files.isRegularFile(file) && !file.endsWith("who.json")))
                    .hasSizeGreaterThan(6)
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("canary"));
        }
    }

    /** For machines and for people; at small scale each role in turn. */
    private static List<Boolean> forms(int asked) {
        return ALL ? List.of(true, false) : List.of(asked % 2 == 0);
    }

    @Test
    void what_is_wrong_with_a_file_about_a_complainant_is_said_without_its_content() throws IOException {
        Files.writeString(
                here.resolve("who.json"),
                "{\"name\": 7, \"named\": \"canary\", \"contact\": {\"way\": \"canary\"}, \"canary\": \"canary\"}");

        Shell shell = desk.run(1, with(SUBMIT, "--complainant", "who.json"));
        assertThat(shell.err()).contains("who.json").doesNotContain("\"canary\"", "canary words");
        assertThat(here.resolve("cases.db")).doesNotExist();
    }

    @Test
    void a_password_in_a_url_is_refused_and_not_shown() {
        for (String url :
                List.of("jdbc:postgresql://host/db?user=x&password=canary", "postgresql://x:canary@host/db")) {
            Shell shell = desk.shell();
            assertThat(shell.run("ledger", "export", "--db", url, "--out", "EXPORT"))
                    .isEqualTo(2);
            assertThat(shell.err()).contains("--db").doesNotContain("canary");
        }
        Shell other = desk.shell();
        assertThat(other.run("ledger", "export", "--db", "jdbc:mysql://host/db", "--out", "EXPORT"))
                .isEqualTo(2);
        assertThat(other.err()).contains("PostgreSQL");
    }

    @Test
    void the_roster_is_checked_with_every_mistake_at_its_line() throws IOException {
        desk.run(0, SUBMIT);
        Path file = here.resolve("cases.db.desk.json");
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.replace("IDENTITY_CUSTODIAN", "AUDITOR")
                        .replace("\"fallback\" : \"approver-2\"", "\"fallback\" : \"nobody\""));

        Shell shell = desk.run(1, "grievance", "inbox", "--as", "triage", "--actor", "triage-1");
        assertThat(shell.err())
                .contains("cases.db.desk.json", "custodian of identities", "the fallback is an approver");
    }
}
