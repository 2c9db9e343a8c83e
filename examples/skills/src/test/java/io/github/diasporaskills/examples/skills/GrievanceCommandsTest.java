package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Complaints by the command line, as a script and as a person would. */
class GrievanceCommandsTest {

    private static final String KEY = "1b4e28ba-2fa1-4d3b-8f2a-7b6d5c4e3f21";

    @TempDir
    private Path here;

    private ComplaintDesk desk;

    @BeforeEach
    void desk() {
        desk = new ComplaintDesk(here);
    }

    @Test
    void a_script_gets_case_and_receipt_and_nothing_else() {
        JsonNode kept = desk.submit("--text", "I waited.", "--category", "waiting-time");

        assertThat(kept.propertyNames()).containsExactly("case", "receipt");
        assertThat(kept.get("case").asString()).startsWith("GR-");
        JsonNode status =
                desk.json(0, "grievance", "status", kept.get("receipt").asString());
        assertThat(status.get("case")).isEqualTo(kept.get("case"));
        assertThat(status.get("state").asString()).isEqualTo("RECEIVED");
        assertThat(status.get("due").get("acknowledge").asString()).isEqualTo("2026-10-07T16:30:00Z");
        assertThat(status.get("due").propertyNames()).containsExactly("acknowledge", "respond", "resolve");
    }

    @Test
    void the_first_complaint_explains_what_it_made_and_who_can_read_it() {
        Shell first = desk.run(
                0, "grievance", "submit", "--programme", "ma-pilot", "--channel", "web", "--text", "x", "--json");
        Shell second = desk.run(
                0, "grievance", "submit", "--programme", "ma-pilot", "--channel", "web", "--text", "y", "--json");

        assertThat(first.out()).startsWith("{").doesNotContain("passphrase");
        assertThat(first.err())
                .contains("first complaint", "cases.db.keys", "cases.db.sensitive.keys", "cases.db.desk.json")
                .contains("weak", "cases.db.passphrase", "keep a copy elsewhere");
        assertThat(second.err()).isEmpty();
        assertThat(here.resolve("cases.db.making")).doesNotExist();
    }

    @Test
    void the_same_key_gives_the_same_receipt_and_another_text_under_it_is_refused() {
        JsonNode first = desk.submit("--text", "I waited.", "--idempotency-key", KEY);
        JsonNode again = desk.at("2026-10-05T11:00:00Z").submit("--text", "I waited.", "--idempotency-key", KEY);
        JsonNode other = desk.json(
                1,
                "grievance",
                "submit",
                "--programme",
                "ma-pilot",
                "--channel",
                "web",
                "--text",
                "Other.",
                "--idempotency-key",
                KEY);

        assertThat(again).isEqualTo(first);
        assertThat(ComplaintDesk.code(other)).isEqualTo("grievance.desk.key-reused");
        assertThat(desk.json(0, "grievance", "inbox", "--as", "triage", "--actor", "triage-1")
                        .get("cases"))
                .hasSize(1);
    }

    @Test
    void a_receipt_that_is_unknown_mistyped_or_of_an_erased_case_is_answered_alike() {
        JsonNode kept = desk.submit("--text", "I waited.");
        String id = kept.get("case").asString();
        String receipt = kept.get("receipt").asString();
        desk.takeUp(id);
        desk.close(id);
        JsonNode answer = desk.json(
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
        assertThat(answer.get("erased").asString()).isEqualTo("ALL");

        Shell erased = desk.run(1, "grievance", "status", receipt, "--json");
        Shell unknown = desk.run(1, "grievance", "status", "0000-0000-0000-00000", "--json");
        Shell nonsense = desk.run(1, "grievance", "status", "not a receipt", "--json");
        assertThat(unknown.out()).isEqualTo(erased.out()).isEqualTo(nonsense.out());
        assertThat(erased.out()).contains("grievance.desk.not-found");
        assertThat(erased.err() + unknown.err() + nonsense.err()).isEmpty();
    }

    @Test
    @Tag("A32")
    @DisplayName("A32 a sensitive complaint is only TRANSFERRED for the programme, and its recipients see it")
    void a_sensitive_complaint_is_only_transferred_for_the_programme() {
        JsonNode kept = desk.submit("--text", "canary words", "--category", "sexual-harassment");
        String id = kept.get("case").asString();
        JsonNode elsewhere = desk.submit("--text", "canary words", "--category", "not-this-programme");

        JsonNode status =
                desk.json(0, "grievance", "status", kept.get("receipt").asString());
        assertThat(status.get("state").asString()).isEqualTo("TRANSFERRED");
        assertThat(status.get("due").isEmpty()).isTrue();
        JsonNode lines = desk.json(0, "grievance", "inbox", "--as", "manager", "--actor", "m-1");
        assertThat(lines.get("cases")).hasSize(2);
        lines.get("cases")
                .forEach(line ->
                        assertThat(line.propertyNames()).containsExactly("case", "state", "overdue", "version"));
        assertThat(lines.toString()).contains(elsewhere.get("case").asString());
        assertThat(ComplaintDesk.code(desk.json(1, "grievance", "inbox", id, "--as", "triage", "--actor", "triage-1")))
                .isEqualTo("grievance.desk.not-found");
        assertThat(String.join("", desk.printed())).doesNotContain("canary words", "harassment");

        // Nor does a refusal tell whoever holds the receipt more than the receipt of the other one.
        Shell close = desk.run(1, "grievance", "act", kept.get("receipt").asString(), "close", "--as", "complainant");
        Shell other =
                desk.run(1, "grievance", "act", elsewhere.get("receipt").asString(), "close", "--as", "complainant");
        assertThat(close.err()).isEqualTo(other.err()).doesNotContain("sensitive", "recipients");

        JsonNode seen = desk.json(0, "grievance", "inbox", id, "--as", "recipient", "--actor", "recipient-1");
        assertThat(seen.get("statement").get("text").asString()).isEqualTo("canary words");
    }

    @Test
    @Tag("A31")
    @DisplayName("A31 a recipient places a hold, looks at it again and lifts it")
    void a_recipient_places_a_hold() {
        String id = desk.submit("--text", "x", "--category", "retaliation", "--about", "M-7")
                .get("case")
                .asString();
        String[] at = {"--as", "recipient", "--actor", "recipient-1", "--about", "M-7"};
        JsonNode placed = desk.json(0, all(at, "grievance", "act", id, "place-hold", "--review-on", "2026-11-02"));
        assertThat(placed.get("inForce").asBoolean()).isTrue();
        desk.at("2026-11-02T09:00:00Z");
        JsonNode late = desk.json(0, "grievance", "overdue", "--as", "recipient", "--actor", "recipient-1");
        assertThat(late.get("holdsToReview").get(0).get("about").asString()).isEqualTo("M-7");
        desk.json(0, all(at, "grievance", "act", id, "review-hold", "--review-on", "2026-12-01"));
        assertThat(desk.json(0, all(at, "grievance", "act", id, "lift-hold"))
                        .get("inForce")
                        .asBoolean())
                .isFalse();
        assertThat(ComplaintDesk.code(desk.json(
                        1,
                        "grievance",
                        "act",
                        id,
                        "place-hold",
                        "--as",
                        "triage",
                        "--actor",
                        "triage-1",
                        "--about",
                        "M-7",
                        "--review-on",
                        "2026-12-02")))
                .isEqualTo("grievance.desk.not-found");
    }

    private static String[] all(String[] more, String... first) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(first), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    @Tag("A3")
    @DisplayName("A3 a complaint is acknowledged, answered in a dialogue and closed, and counted")
    void the_loop_is_closed_by_commands_alone() {
        JsonNode kept = desk.submit("--text", "I waited.", "--kind", "patient", "--gender", "woman");
        String id = kept.get("case").asString();
        String receipt = kept.get("receipt").asString();
        desk.takeUp(id);
        desk.act(id, "handler", "handler-1", "message", "--text", "Which day?");
        desk.act(id, "handler", "handler-1", "pause");
        JsonNode written = desk.json(
                desk.shell().given(receipt + "\nOn Monday.\nIn the morning.\n"),
                "grievance",
                "act",
                "-",
                "message",
                "--as",
                "complainant",
                "--text",
                "-");
        assertThat(written.get("state").asString()).isEqualTo("IN_HANDLING");
        JsonNode seen = desk.json(0, "grievance", "inbox", id, "--as", "handler", "--actor", "handler-1");
        assertThat(seen.get("dialogue").get(1).get("words").asString()).isEqualTo("On Monday.\nIn the morning.");
        desk.close(id);
        desk.json(0, "grievance", "act", receipt, "rate", "--as", "complainant", "--rating", "4");

        JsonNode read = desk.json(desk.shell().given(receipt), "grievance", "status", "-", "--dialogue");
        assertThat(read.get("state").asString()).isEqualTo("CLOSED");
        assertThat(read.get("dialogue").get(2).get("words").asString()).isEqualTo("We are sorry.");
        JsonNode stats = desk.json(
                0, "grievance", "stats", "--as", "manager", "--actor", "m-1", "--from", "2026-Q4", "--threshold", "5");
        assertThat(stats.get("received").asInt()).isEqualTo(1);
        assertThat(stats.get("answeredInTime").asInt()).isEqualTo(1);
        assertThat(stats.get("withheld").toString()).contains("gender", "kind", "category");
    }

    @Test
    void what_is_late_is_listed_and_told_once() {
        String id = desk.submit("--text", "I waited.").get("case").asString();
        desk.at("2026-10-09T10:00:00Z");

        JsonNode late = desk.json(0, "grievance", "overdue", "--as", "triage", "--actor", "triage-1");
        assertThat(late.get("cases").get(0).get("case").asString()).isEqualTo(id);
        assertThat(desk.json(0, "grievance", "overdue", "--escalate")
                        .get("escalated")
                        .asInt())
                .isEqualTo(1);
        assertThat(desk.json(0, "grievance", "overdue", "--escalate")
                        .get("escalated")
                        .asInt())
                .isZero();
    }

    @Test
    void a_long_list_comes_page_by_page() {
        for (int i = 0; i < 5; i++) {
            desk.submit("--text", "x");
        }
        String[] inbox = {"grievance", "inbox", "--as", "triage", "--actor", "triage-1"};
        JsonNode whole = desk.json(0, inbox);
        JsonNode first = desk.json(0, all(new String[] {"--limit", "3"}, inbox));
        JsonNode rest = desk.json(
                0,
                all(new String[] {"--limit", "3", "--after", first.get("after").asString()}, inbox));

        assertThat(first.get("cases")).hasSize(3);
        assertThat(rest.get("cases")).hasSize(2);
        assertThat(rest.has("after")).isFalse();
        assertThat(whole.get("cases").get(3)).isEqualTo(rest.get("cases").get(0));
    }

    @Test
    void an_identity_is_shown_by_two_people_together_and_for_a_time() throws IOException {
        Files.writeString(
                here.resolve("who.json"),
                "{\"name\": \"canary-name\", \"contact\": {\"way\": \"PHONE\", \"address\": \"0699\", \"hours\": \"at"
                        + " noon\"}}");
        String id = desk.submit("--text", "I waited.", "--complainant", "who.json")
                .get("case")
                .asString();
        desk.takeUp(id);
        String seen = desk.version(id, "handler", "handler-1");
        String[] handler = {"grievance", "reveal", id, "--as", "handler", "--actor", "handler-1", "--seen"};
        desk.json(0, all(new String[] {seen, "--request", "to-answer"}, handler));
        seen = desk.version(id, "handler", "handler-1");
        assertThat(ComplaintDesk.code(desk.json(1, all(new String[] {seen, "--show", "1"}, handler))))
                .isEqualTo("grievance.identity.no-request");
        desk.json(
                0,
                "grievance",
                "reveal",
                id,
                "--as",
                "custodian",
                "--actor",
                "custodian-1",
                "--seen",
                seen,
                "--grant",
                "1",
                "--hours",
                "2");
        assertThat(String.join("", desk.printed())).doesNotContain("canary-name", "0699");

        seen = desk.version(id, "handler", "handler-1");
        JsonNode shown = desk.json(0, all(new String[] {seen, "--show", "1"}, handler));
        assertThat(shown.get("name").asString()).isEqualTo("canary-name");
        assertThat(shown.get("hours").asString()).isEqualTo("at noon");
        desk.at("2026-10-05T11:00:01Z");
        seen = desk.version(id, "handler", "handler-1");
        assertThat(ComplaintDesk.code(desk.json(1, all(new String[] {seen, "--show", "1"}, handler))))
                .isEqualTo("grievance.identity.expired");
    }

    @Test
    void whoever_acts_on_another_version_is_told_and_nothing_happens() {
        String id = desk.submit("--text", "I waited.").get("case").asString();
        String before = desk.version(id, "triage", "triage-1");
        desk.act(id, "triage", "triage-1", "acknowledge");

        JsonNode late = desk.json(
                1, "grievance", "act", id, "recuse", "--as", "triage", "--actor", "triage-1", "--seen", before);
        assertThat(ComplaintDesk.code(late)).isEqualTo("grievance.desk.conflict");
    }

    @Test
    void a_request_for_erasure_gets_the_right_answer() {
        String id = desk.submit("--text", "I waited.").get("case").asString();
        String[] custodian = {"grievance", "erase", id, "--as", "custodian", "--actor", "custodian-1", "--seen", "3"};

        assertThat(ComplaintDesk.code(desk.json(1, all(new String[] {"--asked-by", "officer"}, custodian))))
                .isEqualTo("grievance.erasure.office");
        assertThat(ComplaintDesk.code(desk.json(1, all(new String[] {"--asked-by", "concerned"}, custodian))))
                .isEqualTo("grievance.erasure.open");
        assertThat(desk.json(0, custodian).get("erased").asString()).isEqualTo("IDENTITY");
        assertThat(desk.json(0, "grievance", "erase", "--due").get("erased").asInt())
                .isZero();
    }

    @Test
    void a_database_is_of_one_programme() {
        desk.submit("--text", "x");

        Shell other = desk.run(1, "grievance", "submit", "--programme", "rw-pilot", "--channel", "web", "--text", "x");
        assertThat(other.err()).contains("ma-pilot", "rw-pilot");
    }

    @Test
    void a_mistyped_category_is_refused_before_anything_is_made() {
        Shell typo = desk.run(
                2,
                "grievance",
                "submit",
                "--programme",
                "ma-pilot",
                "--channel",
                "web",
                "--text",
                "x",
                "--category",
                "sexual-harrasment");

        assertThat(typo.err()).contains("sexual-harassment");
        assertThat(here).isEmptyDirectory();
    }

    @Test
    void words_come_whole_by_standard_input_and_not_at_all_in_another_encoding() {
        JsonNode kept = desk.json(
                desk.shell().given("انتظرت طويلا\nEt j’ai dû repartir.\n"),
                "grievance",
                "submit",
                "--programme",
                "ma-pilot",
                "--channel",
                "phone",
                "--text",
                "-");
        JsonNode seen = desk.json(
                0, "grievance", "inbox", kept.get("case").asString(), "--as", "triage", "--actor", "triage-1");
        assertThat(seen.get("statement").get("text").asString()).isEqualTo("انتظرت طويلا\nEt j’ai dû repartir.");

        Shell latin = desk.run(
                2,
                desk.shell().given(new byte[] {'d', (byte) 0xFB}),
                "grievance",
                "submit",
                "--programme",
                "ma-pilot",
                "--channel",
                "phone",
                "--text",
                "-");
        assertThat(latin.err()).contains("--text", "UTF-8");
        assertThat(desk.run(
                                2,
                                "grievance",
                                "submit",
                                "--programme",
                                "ma-pilot",
                                "--channel",
                                "web",
                                "--text",
                                "d\uFFFD")
                        .err())
                .contains("UTF-8");
    }

    @Test
    void a_person_reads_it_in_three_languages() {
        String receipt = desk.submit("--text", "x").get("receipt").asString();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Skills.ARABIC)) {
            Shell shell = new Shell(here, locale, false);
            desk.run(0, shell, "grievance", "status", receipt);
            Shell help = new Shell(here, locale, false);
            assertThat(help.run("grievance", "submit", "--help")).isZero();
            assertThat(help.out()).contains("--passphrase-file", "FILE.keys");
            if (locale.equals(Locale.FRENCH)) {
                assertThat(shell.out()).contains("reçue", "accusé de réception au plus tard");
                assertThat(help.out().replaceAll("\\s+", " ")).contains("sont faibles");
            } else if (locale.equals(Locale.ENGLISH)) {
                assertThat(shell.out()).contains("received", "acknowledgement by");
                assertThat(help.out().replaceAll("\\s+", " ")).contains("Secrets beside the database are weak");
            } else {
                assertThat(shell.out()).containsPattern("\\p{IsArabic}");
            }
        }
    }
}
