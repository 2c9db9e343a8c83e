package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProtectCommandTest {

    private static final String TABLE = """
        gender,region,count
        F,N,20
        F,S,50
        F,W,10
        M,N,8
        M,S,19
        M,W,22
        X,N,17
        X,S,32
        X,W,3
        """;

    @TempDir
    private Path here;

    private Shell run(int code, String... args) {
        return run(Locale.ENGLISH, code, args);
    }

    private Shell run(Locale locale, int code, String... args) {
        Shell shell = new Shell(here, locale, false);
        assertThat(shell.run(args)).as(shell.out() + shell.err()).isEqualTo(code);
        return shell;
    }

    private JsonNode json(int code, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--json");
        Shell shell = run(code, all.toArray(String[]::new));
        assertThat(shell.err()).isEmpty();
        return JsonMapper.builder().build().readTree(shell.out());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(here.resolve(name), text);
    }

    /** Counts by the codes of a row; a blank is null. */
    private Map<List<String>, Long> safe(String name) throws IOException {
        Map<List<String>, Long> cells = new HashMap<>();
        List<String> lines = Files.readAllLines(here.resolve(name));
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = List.of(line.split(",", -1));
            String count = row.get(row.size() - 1);
            cells.put(row.subList(0, row.size() - 1), count.isEmpty() ? null : Long.valueOf(count));
        }
        return cells;
    }

    private static JsonNode cell(JsonNode hidden, String... codes) {
        for (JsonNode node : hidden) {
            List<String> at = new ArrayList<>();
            node.get("cell").forEach(code -> at.add(code.stringValue()));
            if (at.equals(List.of(codes))) {
                return node;
            }
        }
        throw new AssertionError("no hidden cell " + List.of(codes));
    }

    @Test
    void every_cell_and_margin_is_written_and_every_hidden_one_has_its_interval() throws IOException {
        write("T.csv", TABLE);
        JsonNode json = json(0, "protect", "T.csv", "--threshold", "5", "--out", "SAFE.csv");

        Map<List<String>, Long> safe = safe("SAFE.csv");
        assertThat(safe).hasSize(16);
        assertThat(Files.readAllLines(here.resolve("SAFE.csv")).get(0)).isEqualTo("gender,region,count");
        assertThat(safe.get(List.of("TOTAL", "TOTAL"))).isEqualTo(181);
        assertThat(safe.get(List.of("F", "TOTAL"))).isEqualTo(80);
        assertThat(safe.get(List.of("X", "W"))).isNull();
        long blank = safe.values().stream().filter(count -> count == null).count();
        assertThat(blank).as("the least that protects one cell of a plane").isEqualTo(4);
        assertThat(json.get("hidden").size()).isEqualTo((int) blank);
        JsonNode small = cell(json.get("hidden"), "X", "W");
        assertThat(small.get("low").longValue()).isZero();
        assertThat(small.get("high").longValue()).isGreaterThanOrEqualTo(8);
        assertThat(small.get("primary").booleanValue()).isTrue();
        assertThat(json.get("primary").intValue()).isEqualTo(1);
        assertThat(json.get("secondary").intValue()).isEqualTo(3);
        assertThat(json.get("assurance").stringValue()).isEqualTo("FULL");
        assertThat(json.get("guarantee").stringValue()).contains("Each hidden count of 1 to 4");

        JsonNode attack = json(0, "attack", "SAFE.csv");
        assertThat(attack.get("recovered").intValue()).isZero();
        for (JsonNode hidden : json.get("hidden")) {
            JsonNode seen = cell(
                    attack.get("hidden"),
                    hidden.get("cell").get("gender").stringValue(),
                    hidden.get("cell").get("region").stringValue());
            assertThat(seen.get("low")).isEqualTo(hidden.get("low"));
            assertThat(seen.get("high")).isEqualTo(hidden.get("high"));
            assertThat(seen.has("primary")).as("an outsider does not know").isFalse();
        }
    }

    /** The table of sdcTable's tests, hidden by hand: every line has two blanks, and w, b is 47 all the same. */
    @Test
    void an_attack_finds_what_two_blanks_in_every_line_give_away() throws IOException {
        write("SAFE.csv", """
            row,column,count
            w,a,
            w,b,
            w,c,
            w,d,89
            w,TOTAL,230
            x,a,
            x,b,124
            x,c,
            x,d,31
            x,TOTAL,250
            y,a,92
            y,b,
            y,c,59
            y,d,
            y,TOTAL,336
            z,a,800
            z,b,
            z,c,651
            z,d,
            z,TOTAL,3127
            TOTAL,a,1012
            TOTAL,b,1262
            TOTAL,c,779
            TOTAL,d,890
            TOTAL,TOTAL,3943
            """);
        JsonNode attack = json(0, "attack", "SAFE.csv");

        assertThat(attack.get("recovered").intValue()).isEqualTo(1);
        JsonNode given = cell(attack.get("hidden"), "w", "b");
        assertThat(given.get("low").longValue()).isEqualTo(47);
        assertThat(given.get("high").longValue()).isEqualTo(47);
        assertThat(given.get("exact").booleanValue()).isTrue();
        assertThat(cell(attack.get("hidden"), "z", "b").get("high").longValue()).isEqualTo(1091);
        assertThat(run(0, "attack", "SAFE.csv").out())
                .contains("of these given away: 1", "w, b: 47", "z, d: 585 to 770");
    }

    @Test
    void a_history_protects_what_was_added_between_two_releases() throws IOException {
        write("T1.csv", "gender,count\nF,5\nM,6\n");
        write("T2.csv", "gender,count\nF,6\nM,10\n");
        json(0, "protect", "T1.csv", "--out", "S1.csv", "--history", "H.json");
        assertThat(safe("S1.csv")).containsEntry(List.of("F"), 5L).containsEntry(List.of("TOTAL"), 11L);
        JsonNode second = json(0, "protect", "T2.csv", "--out", "S2.csv", "--history", "H.json");

        assertThat(safe("S2.csv"))
                .containsEntry(List.of("F"), null)
                .containsEntry(List.of("M"), null)
                .containsEntry(List.of("TOTAL"), 16L);
        assertThat(second.get("assurance").stringValue()).isEqualTo("WIDTH");
        assertThat(second.get("notes").size())
                .as("less open to all, and a woman who knows that she alone joined can tell how many men did")
                .isEqualTo(2);
        JsonNode attack = json(0, "attack", "S2.csv", "--history", "H.json");
        assertThat(attack.get("releases").intValue()).isEqualTo(2);
        assertThat(cell(attack.get("hidden"), "F").get("low").longValue()).isEqualTo(5);
        assertThat(cell(attack.get("hidden"), "F").get("high").longValue()).isEqualTo(10);
        JsonNode women = attack.get("increments").get(0);
        assertThat(women.get("low").longValue()).isZero();
        assertThat(women.get("high").longValue()).isEqualTo(5);

        // Without protection one woman would have been told.
        write("BARE.csv", "gender,count\nF,6\nM,10\nTOTAL,16\n");
        json(0, "protect", "T1.csv", "--out", "S1.csv", "--history", "H1.json");
        JsonNode bare = json(0, "attack", "BARE.csv", "--history", "H1.json");
        assertThat(bare.get("increments").get(0).get("exact").booleanValue()).isTrue();
        assertThat(bare.get("increments").get(0).get("high").longValue()).isEqualTo(1);
    }

    @Test
    void counts_that_fall_are_refused_and_leave_the_files_as_they_were() throws IOException {
        write("T1.csv", "gender,count\nF,50\nM,60\n");
        write("T2.csv", "gender,count\nF,40\nM,70\n");
        run(0, "protect", "T1.csv", "--out", "S1.csv", "--history", "H.json", "--as-of", "2025-06-30");
        String before = Files.readString(here.resolve("H.json"));
        Shell refused = run(1, "protect", "T2.csv", "--out", "S2.csv", "--history", "H.json");

        assertThat(refused.err()).contains("cumulative counts never fall").hasLineCount(1);
        assertThat(here.resolve("S2.csv")).doesNotExist();
        assertThat(Files.readString(here.resolve("H.json"))).isEqualTo(before);
        run(0, "protect", "T2.csv", "--out", "S2.csv", "--history", "H.json", "--after", "2025-06-30");
        assertThat(run(0, "protect", "T2.csv", "--out", "S2.csv", "--history", "H.json", "--as-of", "2025-06-30")
                        .out())
                .contains("is corrected");
    }

    @Test
    void it_is_said_in_three_languages() throws IOException {
        write("T.csv", TABLE);
        assertThat(run(0, "protect", "T.csv", "--out", "S.csv").out())
                .contains("Small counts hidden: 1", "Written: S.csv");
        assertThat(run(Locale.FRENCH, 0, "protect", "T.csv", "--out", "S.csv").out())
                .contains("Petits effectifs masqués");
        assertThat(run(Skills.ARABIC, 0, "protect", "T.csv", "--out", "S.csv").out())
                .contains("أعداد صغيرة محجوبة");
        assertThat(run(Locale.FRENCH, 0, "attack", "S.csv").out()).contains("Cases masquées");
    }

    @Test
    void counts_are_rounded_where_that_is_the_policy() throws IOException {
        write("T.csv", "gender,count\nF,7\nM,23\nX,0\nY,14\n");
        run(0, "protect", "T.csv", "--out", "S.csv", "--threshold", "8", "--round", "5");

        assertThat(safe("S.csv")).containsEntry(List.of("F"), null).containsEntry(List.of("X"), 0L);
        safe("S.csv")
                .values()
                .forEach(count -> assertThat(count == null || count % 5 == 0).isTrue());
        assertThat(json(0, "attack", "S.csv", "--round", "5").get("recovered").intValue())
                .isZero();
    }

    @Test
    void a_folder_for_the_table_is_made_where_there_is_none() throws IOException {
        write("T.csv", "gender,count\nF,9\nM,9\n");
        run(0, "protect", "T.csv", "--out", "new/S.csv");
        assertThat(here.resolve("new/S.csv")).content().contains("TOTAL,18");
        Files.createSymbolicLink(here.resolve("link"), here.resolve("new"));
        run(0, "protect", "T.csv", "--out", "link/again.csv");
        assertThat(here.resolve("new/again.csv")).content().contains("TOTAL,18");
    }

    @Test
    void every_bad_row_is_told_with_its_place_and_nothing_is_written() throws IOException {
        write("T.csv", """
            gender,region,count
            F,N,x
            ,N,4
            F,,4
            F,S,-1
            F,W,
            TOTAL,N,9
            M,N,4
            M,N,5
            m,S,5
            M,S,"1,000"
            M,W,99999999999
            """);
        Shell people = run(1, "protect", "T.csv", "--out", "S.csv");

        assertThat(people.out()).isEmpty();
        assertThat(people.err())
                .contains(
                        "T.csv:2 count: a whole number is expected",
                        "T.csv:3 gender",
                        "T.csv:4 region",
                        "T.csv:5 count",
                        "T.csv:6 count",
                        "T.csv:7 gender: inner cells only are expected",
                        "T.csv:9: the same cell stands already on line 8",
                        "T.csv:10 gender: another row writes the same group in another way; one way is expected. Maybe"
                                + " M",
                        "T.csv:11 count: a whole number is expected. Maybe 1, 1000",
                        "T.csv:12 count",
                        "Nothing is protected as long as the table has errors");
        assertThat(here.resolve("S.csv")).doesNotExist();
        assertThat(json(1, "protect", "T.csv", "--out", "S.csv")
                        .get("error")
                        .get("problems")
                        .size())
                .isEqualTo(10);
    }

    @Test
    void a_file_that_is_no_table_is_refused() throws IOException {
        write("EMPTY.csv", "");
        write("NO.csv", "gender,total\nF,1\n");
        write("NONE.csv", "count\n1\n");
        write("FIVE.csv", "a,b,c,d,e,count\n1,2,3,4,5,6\n");
        write("ROWS.csv", "gender,count\n");
        write("TWICE.csv", "gender,Gender,count\nF,F,9\n");
        write("BLANK.csv", "gender,,count\nF,F,9\n");
        for (String command : List.of("protect", "attack")) {
            for (String file :
                    List.of("EMPTY.csv", "NO.csv", "NONE.csv", "FIVE.csv", "ROWS.csv", "TWICE.csv", "BLANK.csv")) {
                String[] args = command.equals("protect")
                        ? new String[] {command, file, "--out", "S.csv"}
                        : new String[] {command, file};
                assertThat(run(1, args).err()).as(command + file).contains(file);
            }
        }
        assertThat(run(1, "attack", "FIVE.csv").err()).contains("from 1 to 4; found: 5");
        write("WRONG.csv", "gender,count\nF,9\nM,9\nTOTAL,17\n");
        assertThat(run(1, "attack", "WRONG.csv").err()).contains("contradict one another");
        assertThat(json(1, "attack", "WRONG.csv").get("error").get("exit").intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10, 25, 1, --round 5",
        "9, 9, 15, 1, --round 3",
        "30, 30, 50, 1, --round 10",
        "5, 5, 0, 1, --round 5 --up-or-down",
        "5, 5, 0, 5, --up-or-down",
    })
    void sums_that_rounding_explains_bring_the_option_that_says_so(
            long women, long men, long all, String round, String option) throws IOException {
        write("ROUNDED.csv", "gender,count\nF,%d\nM,%d\nTOTAL,%d\n".formatted(women, men, all));
        assertThat(run(1, "attack", "ROUNDED.csv", "--round", round).err())
                .contains("contradict one another", ". Maybe " + option + "\n");
        String told = option.startsWith("--round") ? option : "--round " + round + " " + option;
        assertThat(run(0, ("attack ROUNDED.csv " + told).split(" ")).err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, 9, 17, 1", "2, 4, 8, 1", "1000, 2000, 4000, 1", "9, 9, 27, 1", "9, 9, 27, 3"})
    void sums_that_no_common_rounding_explains_bring_none(long women, long men, long all, String round)
            throws IOException {
        write("WRONG.csv", "gender,count\nF,%d\nM,%d\nTOTAL,%d\n".formatted(women, men, all));
        assertThat(run(1, "attack", "WRONG.csv", "--round", round).err())
                .contains("contradict one another")
                .doesNotContain("Maybe");
    }

    @Test
    void a_history_with_errors_is_not_used() throws IOException {
        write("T.csv", TABLE);
        write("H.json", "{\"schema\": \"1.0\", \"releases\": [{\"population\": \"counts\"}]}");
        assertThat(run(1, "protect", "T.csv", "--out", "S.csv", "--history", "H.json")
                        .err())
                .contains("H.json:1", "until", "The history is not used");
        write("H.json", "no json");
        assertThat(run(1, "attack", "T.csv", "--history", "H.json").err()).contains("H.json");
        write("H.json", """
            {"schema": "1.0", "releases": [{"population": "counts", "until": "2025-01-01",
            "dimensions": [{"name": "g", "categories": ["F"]}], "rounded_to": 1,
            "cells": [{"at": ["F"], "count": 9}], "hidden": [["M"]]}]}
            """);
        assertThat(run(1, "attack", "T.csv", "--history", "H.json").err()).contains("H.json:1");
    }

    @Test
    void wrong_usage_is_told_in_one_line() throws IOException {
        write("T.csv", TABLE);
        assertThat(run(2, "protect").err()).contains("TABLE.csv");
        assertThat(run(2, "protect", "T.csv").err()).contains("--out");
        assertThat(run(2, "protect", "nowhere.csv", "--out", "S.csv").err()).contains("nowhere.csv");
        assertThat(run(2, "protect", "T.csv", "--out", "T.csv").err()).contains("--out: T.csv");
        assertThat(run(2, "protect", "T.csv", "--out", " ").err()).contains("--out needs a value");
        assertThat(run(2, "protect", "T.csv", "--out", "S.csv", "--threshold", "2")
                        .err())
                .contains("--threshold");
        assertThat(run(2, "protect", "T.csv", "--out", "S.csv", "--threshold", "five")
                        .err())
                .contains("--threshold");
        assertThat(run(2, "protect", "T.csv", "--out", "S.csv", "--round", "6").err())
                .contains("--round");
        assertThat(run(2, "protect", "T.csv", "--out", "S.csv", "--as-of", "2025-01-01", "--after", "2025-02-01")
                        .err())
                .contains("--after");
        Files.createDirectory(here.resolve("folder"));
        assertThat(run(2, "protect", "T.csv", "--out", "folder").err()).contains("folder");
        assertThat(run(1, "protect", "T.csv", "--out", "T.csv/S.csv").err()).contains("--out");
        assertThat(run(2, "attack").err()).contains("SAFE.csv");
        assertThat(run(2, "attack", "T.csv", "--history", "H.json").err()).contains("H.json");
    }
}
