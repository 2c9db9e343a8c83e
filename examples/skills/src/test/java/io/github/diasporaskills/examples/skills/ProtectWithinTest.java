package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code skills protect} and {@code skills attack} for districts within regions, and for what texts say of a table. */
class ProtectWithinTest {

    private static final String TABLE = """
        region,district,gender,count
        North,Akra,F,21
        North,Akra,M,30
        North,Bela,F,2
        North,Bela,M,18
        North,Cora,F,16
        North,Cora,M,12
        South,Dabo,F,14
        South,Dabo,M,9
        South,South,F,25
        South,South,M,33
        """;

    @TempDir
    private Path here;

    private Shell run(int code, String... args) {
        Shell shell = new Shell(here, Locale.ENGLISH, false);
        assertThat(shell.run(args)).as(shell.out() + shell.err()).isEqualTo(code);
        return shell;
    }

    private JsonNode json(String... args) {
        return new Shell(here).answer(args);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(here.resolve(name), text);
    }

    @Test
    void districts_within_regions_are_protected_with_their_margins() throws IOException {
        write("T.csv", TABLE);
        JsonNode json =
                json("protect", "T.csv", "--within", "district=region", "--out", "S.csv", "--history", "H.json");

        List<String> lines = Files.readAllLines(here.resolve("S.csv"));
        assertThat(lines.get(0)).isEqualTo("region,district,gender,count");
        assertThat(lines)
                .as("districts, regions and all, by women, men and both")
                .hasSize(1 + (5 + 2 + 1) * 3);
        assertThat(lines).contains("North,Bela,F,", "TOTAL,TOTAL,TOTAL,180", "South,South,F,25");
        assertThat(lines).contains("South,TOTAL,TOTAL,81", "North,TOTAL,F,39");
        assertThat(json.get("assurance").stringValue()).isEqualTo("FULL");
        assertThat(json.get("insiders").stringValue()).isEqualTo("AS_OUTSIDERS");
        assertThat(json.get("hidden").get(0).get("cell").has("region")).isTrue();

        JsonNode attack = json("attack", "S.csv", "--within", "district=region");
        assertThat(attack.get("recovered").intValue()).isZero();
        assertThat(attack.get("hidden").size()).isEqualTo(json.get("hidden").size());
        assertThat(attack.get("cells").intValue()).isEqualTo(24);
        for (int i = 0; i < attack.get("hidden").size(); i++) {
            assertThat(attack.get("hidden").get(i).get("low"))
                    .isEqualTo(json.get("hidden").get(i).get("low"));
        }
        assertThat(json("attack", "S.csv", "--within", "DISTRICT=Region", "--history", "H.json")
                        .get("recovered")
                        .intValue())
                .isZero();
        assertThat(run(0, "attack", "S.csv", "--within", "district=region").out())
                .contains("North, Bela, F: 0 to");
    }

    /** Both districts of a region but one are shown, so the region gives the third away. */
    @Test
    void a_region_gives_its_district_away_where_nothing_protects_it() throws IOException {
        write("S.csv", """
            country,region,district,count
            X,North,a,20
            X,North,b,
            X,North,TOTAL,23
            X,South,c,30
            X,South,d,9
            X,South,TOTAL,39
            X,TOTAL,TOTAL,62
            Y,East,e,5
            Y,East,TOTAL,5
            Y,TOTAL,TOTAL,5
            TOTAL,TOTAL,TOTAL,67
            """);
        JsonNode attack = json("attack", "S.csv", "--within", "district=region", "--within", "region=country");
        assertThat(attack.get("recovered").intValue()).isEqualTo(1);
        JsonNode given = attack.get("hidden").get(0);
        assertThat(given.get("cell").get("region").stringValue()).isEqualTo("North");
        assertThat(given.get("cell").get("country").stringValue()).isEqualTo("X");
        assertThat(given.get("low").longValue()).isEqualTo(3);
        assertThat(run(1, "attack", "S.csv").err())
                .as("without the option the attack would see less")
                .contains("maybe --within region=country");
    }

    @Test
    void what_does_not_lie_within_is_told_with_its_place() throws IOException {
        write("T.csv", "region,district,count\nN,a,9\nN,b,9\nS,a,9\n");
        assertThat(run(1, "protect", "T.csv", "--within", "district=region", "--out", "S.csv")
                        .err())
                .contains("T.csv:4 district: it stands in N on line 2");
        assertThat(run(1, "protect", "T.csv", "--within", "district=province", "--out", "S.csv")
                        .err())
                .contains("T.csv:1 province");
        write("S.csv", "region,district,count\nN,a,9\nTOTAL,b,9\nS,TOTAL,9\nTOTAL,TOTAL,27\n");
        assertThat(run(1, "attack", "S.csv", "--within", "district=region").err())
                .contains("S.csv:3 region: a total of all groups", "S.csv:1 region: no part of this group");
        for (String pair : List.of("district", "=region", "district=", "a=a")) {
            assertThat(run(2, "protect", "T.csv", "--within", pair, "--out", "S.csv")
                            .err())
                    .contains("--within");
        }
        assertThat(run(2, "attack", "S.csv", "--within", "a=b", "--within", "b=a")
                        .err())
                .contains("--within");
        assertThat(run(2, "attack", "S.csv", "--within", "a=b", "--within", "c=b")
                        .err())
                .contains("--within");
    }

    @Test
    void a_percentage_that_gives_a_count_away_is_withheld_and_the_others_are_kept_and_counted() throws IOException {
        write("T.csv", "region,count\nN,40\nS,3\nW,17\n");
        write("S.json", """
            {"schema": "1.0", "statements": [
            {"words": "one in twenty is in the south", "part": {"region": "S"}, "whole": {}, "percent": 5.0},
            {"words": "two thirds are in the north", "part": {"region": "N"}, "whole": {}, "percent": 66.7},
            {"words": "forty in the north", "cell": {"region": "N"}, "count": 40}]}
            """);
        JsonNode json = json("protect", "T.csv", "--statements", "S.json", "--out", "S.csv", "--history", "H.json");
        assertThat(json.get("withheld").size()).isEqualTo(1);
        assertThat(json.get("withheld").get(0).stringValue()).isEqualTo("one in twenty is in the south");

        String history = Files.readString(here.resolve("H.json"));
        assertThat(history)
                .contains("\"schema\" : \"1.3\"", "forty in the north", "two thirds")
                .doesNotContain("one in twenty");
        json("protect", "T.csv", "--out", "S2.csv", "--history", "H.json");
        String again = Files.readString(here.resolve("H.json"));
        assertThat(again).as("what was said is kept as it was").contains(statements(history));
    }

    private static String statements(String history) {
        return history.substring(history.indexOf("\"statements\""), history.lastIndexOf('}', history.length() - 5));
    }

    @Test
    void a_percentage_added_to_the_history_by_hand_counts_in_attacks_and_protections() throws IOException {
        write("T.csv", "region,count\nN,5\nS,3\n");
        String history = """
            {"schema": "1.2", "releases": [{"population": "counts", "until": "2025-06-30",
            "dimensions": [{"name": "region", "categories": ["N", "S"]}], "rounded_to": 1,
            "cells": [{"at": ["N"], "count": 5}, {"at": ["S"], "count": 3}], "hidden": [["N"], ["S"]],
            "statements": [{"words": "62.5 %", "part": {"region": "N"}, "whole": {}, "percent": NUMBER}]}]}
            """;
        write("H.json", history.replace("NUMBER", "62.5"));
        write("SAFE.csv", "region,count\nN,\nS,\nTOTAL,8\n");
        JsonNode attack = json("attack", "SAFE.csv", "--history", "H.json");
        assertThat(attack.get("recovered").intValue()).as("62.5 % of 8 is 5").isEqualTo(2);

        write("H.json", history.replace("NUMBER", "61"));
        assertThat(run(1, "attack", "SAFE.csv", "--history", "H.json").err())
                .contains("H.json:4", "TOTAL, region=N", "The history is not used");
        write("H.json", history.replace("NUMBER", "\"many\""));
        assertThat(run(1, "attack", "SAFE.csv", "--history", "H.json").err()).contains("H.json:4", "percent");
        write(
                "H.json",
                history.replace("\"N\"}, \"whole\"", "\"Q\"}, \"whole\"").replace("NUMBER", "1"));
        assertThat(run(1, "protect", "T.csv", "--out", "O.csv", "--history", "H.json")
                        .err())
                .contains("region=Q");
        write(
                "H.json",
                history.replace("NUMBER", "62.5")
                        .replace(
                                "\"until\"",
                                "\"series\": {\"name\": \"x\", \"unit\": \"DISTINCT_PERSON\"}, \"until\""));
        assertThat(json("attack", "SAFE.csv", "--history", "H.json")
                        .get("recovered")
                        .intValue())
                .as("what is said of another count tells nothing of these")
                .isZero();
    }

    @Test
    void statements_with_errors_protect_nothing() throws IOException {
        write("T.csv", TABLE);
        write("S.json", """
            {"schema": "1.0", "statements": [
            {"words": "north", "cell": {"region": "North", "gender": "F"}, "count": 40},
            {"words": "profession", "cell": {"profession": "NURSE"}, "count": 4}]}
            """);
        assertThat(run(1, "protect", "T.csv", "--within", "district=region", "--statements", "S.json", "--out", "S.csv")
                        .err())
                .contains("S.json:2", "S.json:3", "profession=NURSE", "Nothing is protected");
        assertThat(here.resolve("S.csv")).doesNotExist();
        assertThat(run(2, "protect", "T.csv", "--statements", "no.json", "--out", "S.csv")
                        .err())
                .contains("no.json");
        write("S.json", "{\"schema\": \"2.0\", \"statements\": []}");
        assertThat(run(1, "protect", "T.csv", "--statements", "S.json", "--out", "S.csv")
                        .err())
                .contains("S.json");
    }
}
