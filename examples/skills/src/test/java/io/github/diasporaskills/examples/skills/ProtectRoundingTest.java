package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rounding by a key, the other choice of {@code protect}, and what {@code attack} and the history know of it. */
class ProtectRoundingTest {

    private static final String KEY = "sixteen bytes or more, by chance";
    private static final String TABLE = """
        gender,region,count
        F,N,3
        F,S,11
        F,W,2
        M,N,7
        M,S,1
        M,W,24
        """;

    @TempDir
    private Path here;

    @BeforeEach
    void writeTheTable() throws IOException {
        Files.writeString(here.resolve("T.csv"), TABLE);
        Files.writeString(here.resolve("K"), KEY, StandardCharsets.US_ASCII);
    }

    private Shell run(int code, String... args) {
        Shell shell = new Shell(here, Locale.ENGLISH, false);
        assertThat(shell.run(args)).as(shell.out() + shell.err()).isEqualTo(code);
        return shell;
    }

    private JsonNode json(String... args) {
        return new Shell(here).answer(args);
    }

    private String file(String name) throws IOException {
        return Files.readString(here.resolve(name));
    }

    private JsonNode rounded(String out, String day) {
        return json(
                "protect",
                "T.csv",
                "--round",
                "5",
                "--key-file",
                "K",
                "--history",
                "H.json",
                "--as-of",
                day,
                "--out",
                out);
    }

    @Test
    void every_cell_and_margin_is_a_multiple_and_every_one_has_its_range() throws IOException {
        JsonNode json = rounded("SAFE.csv", "2025-03-31");

        assertThat(json.get("rounding").stringValue()).isEqualTo("KEYED");
        assertThat(json.get("rounded_to").intValue()).isEqualTo(5);
        assertThat(json.get("assurance").stringValue()).isEqualTo("ROUNDED");
        assertThat(json.get("hidden").size()).isZero();
        assertThat(json.get("rounded").size()).isEqualTo(12);
        for (JsonNode cell : json.get("rounded")) {
            long shown = cell.get("shown").longValue();
            assertThat(shown % 5).isZero();
            assertThat(cell.get("low").longValue()).isGreaterThanOrEqualTo(Math.max(0, shown - 4));
            assertThat(cell.get("high").longValue()).isLessThanOrEqualTo(shown + 4);
            assertThat(cell.get("exact").booleanValue()).isFalse();
        }
        assertThat(json.get("guarantee").stringValue()).contains("within less than 5", "do not add up");
        assertThat(file("SAFE.csv").lines()).hasSize(13).noneMatch(line -> line.endsWith(","));
        assertThat(file("H.json")).contains("drawn_by").doesNotContain(KEY, "sixteen");
    }

    @Test
    void the_same_counts_on_a_later_day_are_rounded_alike_and_the_attack_knows_how() throws IOException {
        JsonNode first = rounded("A.csv", "2025-03-31");
        rounded("B.csv", "2025-06-30");

        assertThat(file("B.csv")).isEqualTo(file("A.csv"));
        JsonNode attack = json("attack", "B.csv", "--history", "H.json");
        assertThat(attack.get("rounded").size()).isEqualTo(12);
        assertThat(attack.get("releases").intValue()).isEqualTo(2);
        JsonNode alone = json("attack", "A.csv", "--round", "5", "--up-or-down");
        assertThat(alone.get("rounded")).isEqualTo(first.get("rounded"));
    }

    @Test
    void another_key_than_before_a_short_one_and_one_without_a_multiple_are_refused() throws IOException {
        rounded("A.csv", "2025-03-31");
        Files.writeString(here.resolve("K2"), KEY + "2");
        Shell other =
                run(1, "protect", "T.csv", "--round", "5", "--key-file", "K2", "--history", "H.json", "--out", "B.csv");
        assertThat(other.err()).contains("rounded by another key");
        assertThat(here.resolve("B.csv")).doesNotExist();

        Files.writeString(here.resolve("K3"), "short");
        assertThat(run(2, "protect", "T.csv", "--round", "5", "--key-file", "K3", "--out", "B.csv")
                        .err())
                .contains("--key-file", "K3: 5")
                .doesNotContain("short");
        assertThat(run(2, "protect", "T.csv", "--key-file", "K", "--out", "B.csv")
                        .err())
                .contains("--round");
        assertThat(run(2, "protect", "T.csv", "--round", "1", "--key-file", "K", "--out", "B.csv")
                        .err())
                .contains("--round");
        assertThat(run(2, "protect", "T.csv", "--round", "5", "--key-file", "K", "--out", "K")
                        .err())
                .contains("--out");
        assertThat(run(1, "attack", "T.csv", "--round", "5", "--up-or-down").err())
                .contains("no multiples of 5");
    }

    /** One person in each of two regions; by this key both are rounded up to 3 and the sum of 2 down to 0. */
    @Test
    void what_would_give_a_small_count_away_is_not_written() throws IOException {
        Files.writeString(here.resolve("T.csv"), "region,count\nA,1\nB,1\n");
        Files.writeString(here.resolve("K"), KEY + "127");
        Shell shell = run(1, "protect", "T.csv", "--round", "3", "--key-file", "K", "--out", "SAFE.csv");

        assertThat(shell.err()).contains("small counts could be worked out");
        assertThat(here.resolve("SAFE.csv")).doesNotExist();
    }
}
