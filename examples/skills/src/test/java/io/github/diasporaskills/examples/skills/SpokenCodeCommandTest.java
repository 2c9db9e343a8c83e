package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The code that is said on the telephone: shown when asked for, and tried out by nobody. */
class SpokenCodeCommandTest {

    @TempDir
    Path here;

    private ComplaintDesk desk;

    @BeforeEach
    void open_a_desk() {
        desk = new ComplaintDesk(here);
    }

    @Test
    void a_code_that_can_be_said_leads_to_the_complaint_however_it_is_typed() {
        JsonNode kept = desk.submit("--text", "I waited.", "--spoken");
        String code = kept.get("spoken").asString();
        Shell words = desk.run(
                0, "grievance", "submit", "--programme", "ma-pilot", "--channel", "phone", "--text", "x", "--spoken");

        assertThat(code).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        assertThat(words.out()).containsPattern("To be said on the telephone: \\d{4} \\d{4} \\d{4} \\d{4}\\n");
        for (String typed : List.of(code, code.replace(" ", ""), code.replace(' ', '-'))) {
            JsonNode status = desk.json(0, "grievance", "status", "--spoken", typed);
            assertThat(status.get("case")).isEqualTo(kept.get("case"));
            assertThat(status.get("state").asString()).isEqualTo("RECEIVED");
        }
        assertThat(ComplaintDesk.code(desk.json(1, "grievance", "status", code)))
                .isEqualTo("grievance.desk.not-found");
        desk.run(2, "grievance", "status", "--spoken", "--dialogue", code);
    }

    @Test
    void thirty_attempts_an_hour_are_let_through_whichever_process_makes_them() throws IOException {
        String code =
                desk.submit("--text", "I waited.", "--spoken").get("spoken").asString();
        Path attempts = here.resolve(ComplaintDesk.DB + ".desk.json.attempts");
        for (int i = 0; i < 3; i++) {
            JsonNode wrong = desk.json(1, "grievance", "status", "--spoken", "1111 1111 1111 111" + i);
            assertThat(ComplaintDesk.code(wrong)).isEqualTo("grievance.desk.not-found");
        }
        assertThat(Files.readAllLines(attempts)).hasSize(3).containsOnly("2026-10-05T09:00:00Z");
        Files.writeString(
                attempts, "2026-10-05T09:00:00Z\n".repeat(25) + "nobody can read this\n", StandardOpenOption.APPEND);

        assertThat(desk.json(0, "grievance", "status", "--spoken", code)
                        .get("state")
                        .asString())
                .isEqualTo("RECEIVED");
        JsonNode late = desk.json(1, "grievance", "status", "--spoken", code);
        JsonNode still = desk.at("2026-10-05T09:59:59Z").json(1, "grievance", "status", "--spoken", code);
        JsonNode again = desk.at("2026-10-05T10:59:59Z").json(0, "grievance", "status", "--spoken", code);

        assertThat(ComplaintDesk.code(late)).isEqualTo("grievance.desk.too-many-attempts");
        assertThat(ComplaintDesk.code(still)).isEqualTo("grievance.desk.too-many-attempts");
        assertThat(again.get("state").asString()).isEqualTo("RECEIVED");
        assertThat(Files.readAllLines(attempts)).containsExactly("2026-10-05T10:59:59Z");
    }

    @Test
    void a_category_that_was_mistyped_is_refused_with_the_one_that_may_be_meant() {
        String id = desk.submit("--text", "I waited.").get("case").asString();

        Shell refused = desk.run(
                2,
                "grievance",
                "act",
                id,
                "transfer",
                "--as",
                "triage",
                "--actor",
                "triage-1",
                "--seen",
                "3",
                "--category",
                "retaliaton");

        assertThat(refused.err()).contains("the country pack has no such category", "Maybe retaliation");
    }

    @Test
    void like_days_of_an_explanation_stand_in_one_line() {
        String id = desk.submit("--text", "I waited.").get("case").asString();

        String shown = desk.run(0, "grievance", "inbox", id, "--as", "triage", "--actor", "triage-1")
                .out();

        assertThat(shown)
                .contains("Office hours 08:30-16:30: 2026-10-05 to 2026-10-07, days: 3")
                .contains("2026-11-06");
        assertThat(shown.lines().filter(line -> line.contains("Office hours"))).hasSizeLessThanOrEqualTo(3);
    }
}
