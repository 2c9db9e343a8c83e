package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssignCommandTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void tables() throws IOException {
        write("W13.csv", "left,right,value\ne1,A,1\ne1,B,4\ne2,A,1\ne2,B,3\ne3,A,2\ne3,B,9\n");
        write("bound.csv", "side,id,min,max\nright,A,0,3\nright,B,1,1\n");
    }

    @Test
    void prints_matched_total_solver_proof_and_time_and_writes_the_plan() throws IOException {
        Shell shell = new Shell(directory);

        int code = shell.run(
                "assign", "--edges", "W13.csv", "--capacities", "bound.csv", "--objective", "min", "--out", "plan.csv");

        assertThat(code).isZero();
        assertThat(shell.out())
                .contains("Matched: 3; total: 6", "Solver: network simplex; 0 ms", "Proven: no plan is better");
        assertThat(directory.resolve("plan.csv")).hasContent("left,right,value\ne1,A,1\ne2,B,3\ne3,A,2\n");
    }

    @Test
    void says_the_same_to_machines() {
        Shell shell = new Shell(directory);

        shell.run("assign", "--edges", "W13.csv", "--objective", "min", "--json");

        JsonNode json = JsonMapper.builder().build().readTree(shell.out());
        assertThat(json.get("matched").intValue()).isEqualTo(2);
        assertThat(json.get("total").decimalValue()).isEqualByComparingTo("4");
        assertThat(json.get("solver").stringValue()).isEqualTo("DENSE");
        assertThat(json.get("proof").get("proven").booleanValue()).isTrue();
        assertThat(json.get("pairs").size()).isEqualTo(2);
    }

    @Test
    void decimals_stay_exact_and_a_free_plan_makes_no_pair_that_loses() throws IOException {
        write("E.csv", "left,right,value\na,x,0.1\na,y,0.25\nb,x,-3\n");
        Shell maximum = new Shell(directory);
        Shell free = new Shell(directory);

        maximum.run("assign", "--edges", "E.csv");
        free.run("assign", "--edges", "E.csv", "--cardinality", "free");

        assertThat(maximum.out())
                .contains("Matched: 2; total: -2.75", "Proven: no plan is better; 2 pairs, total -2.75");
        assertThat(free.out()).contains("Matched: 1; total: 0.25", "Proven: no plan is better; 1 pair, total 0.25");
    }

    @Test
    void without_a_plan_it_ends_with_one_and_says_which_quotas_conflict() throws IOException {
        write("C.csv", "side,id,min,max\nright,A,2,3\nright,B,2,2\n");
        Shell shell = new Shell(directory);
        Shell machine = new Shell(directory);

        assertThat(shell.run("assign", "--edges", "W13.csv", "--capacities", "C.csv"))
                .isEqualTo(1);
        assertThat(machine.run("assign", "--edges", "W13.csv", "--capacities", "C.csv", "--json"))
                .isEqualTo(1);

        assertThat(shell.out()).contains("there is no plan; A, B need 4 pairs", "allow only 3");
        JsonNode json = JsonMapper.builder().build().readTree(machine.out());
        assertThat(json.get("feasible").booleanValue()).isFalse();
        assertThat(json.get("error").get("exit").intValue()).isEqualTo(1);
    }

    @Test
    void every_mistake_in_the_tables_is_said_with_its_place() throws IOException {
        write("E.csv", "left,right,value\na,x,1\na,x,2\na,,3\nb,x,NaN\nb,y,1e40\n");
        write("C.csv", "side,id,min,max\nmiddle,a,0,1\nleft,a,2,1\nleft,a,-1,1\nright,z,0,1\nright,z,,\n");
        Shell shell = new Shell(directory);

        assertThat(shell.run("assign", "--edges", "E.csv", "--capacities", "C.csv"))
                .isEqualTo(1);

        assertThat(shell.err())
                .contains(
                        "E.csv:3",
                        "already on line 2",
                        "E.csv:4",
                        "E.csv:5",
                        "E.csv:6",
                        "64 bits",
                        "C.csv:2",
                        "left or right",
                        "C.csv:3",
                        "at most 1",
                        "C.csv:4",
                        "whole number from 0",
                        "C.csv:5",
                        "C.csv:6");
    }

    @Test
    void a_column_that_is_not_there_and_a_file_that_is_not_there_are_named() throws IOException {
        write("E.csv", "left,right\na,x\n");
        Shell shell = new Shell(directory);
        Shell missing = new Shell(directory, Locale.FRENCH, false);
        Shell nothing = new Shell(directory);

        assertThat(shell.run("assign", "--edges", "E.csv")).isEqualTo(1);
        assertThat(missing.run("assign", "--edges", "none.csv")).isEqualTo(2);
        assertThat(nothing.run("assign")).isEqualTo(2);

        assertThat(shell.err()).contains("value");
        assertThat(missing.err()).contains("none.csv");
        assertThat(nothing.err()).contains("--edges");
    }

    @Test
    void an_empty_table_has_an_empty_plan_and_values_that_overflow_are_refused() throws IOException {
        write("empty.csv", "left,right,value\n");
        write("large.csv", "left,right,value\na,x,9000000000000000000\nb,y,1\n");
        Shell empty = new Shell(directory);
        Shell large = new Shell(directory);

        assertThat(empty.run("assign", "--edges", "empty.csv")).isZero();
        assertThat(large.run("assign", "--edges", "large.csv")).isEqualTo(1);

        assertThat(empty.out()).contains("Matched: 0; total: 0");
        assertThat(large.err()).contains("too large");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
