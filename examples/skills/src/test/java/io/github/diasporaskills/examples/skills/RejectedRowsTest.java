package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person made of rejected rows is never overwritten and never deleted. */
class RejectedRowsTest {

    @TempDir
    private Path here;

    private Shell run(String line) {
        Shell shell = new Shell(here);
        shell.run(line.split(" "));
        return shell;
    }

    private Path mend(String file) throws IOException {
        Path mended = here.resolve(file);
        Files.writeString(mended, Files.readString(mended) + "work of a person\r\n");
        return mended;
    }

    @ParameterizedTest
    @ValueSource(strings = {"run morocco --out o", "validate morocco --rejected o/rejected"})
    void a_mended_file_stays_and_the_rows_are_written_beside_it(String line) throws IOException {
        run(line);
        Path mended = mend("o/rejected/experts.csv");
        String work = Files.readString(mended);
        List<Path> before = files(here.resolve("o/rejected"));

        Shell again = run(line);

        assertThat(mended).hasContent(work);
        assertThat(files(here.resolve("o/rejected"))).isEqualTo(before);
        assertThat(here.resolve("o/rejected-2/experts.csv")).content().isNotEqualTo(work);
        assertThat(again.out())
                .contains(
                        "The folder " + here.resolve("o/rejected") + " holds work of a person",
                        "The folder " + here.resolve("o/rejected-2") + " holds rejected rows");
    }

    @Test
    void machines_are_told_what_was_kept_and_where_the_rows_are() throws IOException {
        run("run morocco --out o");
        mend("o/rejected/needs.csv");

        for (String line : List.of("run morocco --out o --json", "validate morocco --rejected o/rejected --json")) {
            JsonNode rows = JsonMapper.shared().readTree(run(line).out()).path("rejectedRows");

            assertThat(rows.path("folder").asString()).endsWith("rejected-2");
            assertThat(rows.path("kept").valueStream().map(JsonNode::asString))
                    .containsExactly(here.resolve("o/rejected").toString());
            assertThat(rows.path("written").valueStream().map(JsonNode::asString))
                    .contains(here.resolve("o/rejected-2/needs.csv").toString());
        }
    }

    @Test
    void a_programme_without_rejected_rows_deletes_no_work_either() throws IOException {
        run("run morocco --out o");
        Path mended = mend("o/rejected/experts.csv");

        Shell shell = run("run rwanda --out o");

        assertThat(mended).content().contains("work of a person");
        assertThat(here.resolve("o/rejected-2")).doesNotExist();
        assertThat(shell.out()).contains("holds work of a person").doesNotContain("holds rejected rows word for word");
    }

    @Test
    void a_file_that_a_person_added_stays() throws IOException {
        run("run morocco --out o");
        Files.writeString(here.resolve("o/rejected/experts.xlsx"), "saved by a spreadsheet");

        run("run morocco --out o");

        assertThat(here.resolve("o/rejected/experts.xlsx")).exists();
        assertThat(here.resolve("o/rejected-2/experts.csv")).exists();
    }

    @Test
    void files_that_nobody_can_tell_from_a_persons_stay() throws IOException {
        Files.createDirectories(here.resolve("bad"));
        Files.writeString(here.resolve("bad/experts.csv"), "id\r\nE-1\r\n");

        run("validate morocco --rejected bad");

        assertThat(here.resolve("bad/experts.csv")).hasContent("id\r\nE-1\r\n");
        assertThat(here.resolve("bad-2/experts.csv")).exists();
    }

    @Test
    void rows_written_into_the_working_folder_go_beside_what_is_there() throws IOException {
        Files.writeString(here.resolve("notes.txt"), "work");
        Path inside = Files.createDirectories(here.resolve("inside"));
        Files.writeString(inside.resolve("notes.txt"), "work");

        new Shell(inside).run("validate", "morocco", "--rejected", ".");

        assertThat(files(inside)).containsExactly(inside.resolve("notes.txt"));
        assertThat(here.resolve("inside-2/experts.csv")).exists();
    }

    @Test
    void what_nobody_touched_is_replaced_and_stale_folders_go() throws IOException {
        run("run morocco --out o");
        Path mended = mend("o/rejected/experts.csv");
        run("run morocco --out o");
        run("run morocco --out o");
        assertThat(here.resolve("o/rejected-3")).doesNotExist();

        Files.delete(mended);
        run("run morocco --out o");

        assertThat(here.resolve("o/rejected/experts.csv")).exists();
        assertThat(here.resolve("o/rejected-2")).doesNotExist();
    }

    @Test
    void each_round_of_work_stays() throws IOException {
        run("run morocco --out o");
        mend("o/rejected/experts.csv");
        run("run morocco --out o");
        mend("o/rejected-2/needs.csv");

        run("run morocco --out o");

        assertThat(here.resolve("o/rejected/experts.csv")).content().contains("work of a person");
        assertThat(here.resolve("o/rejected-2/needs.csv")).content().contains("work of a person");
        assertThat(here.resolve("o/rejected-3/needs.csv")).content().doesNotContain("work of a person");
    }

    @Test
    void it_is_said_in_every_language() throws IOException {
        run("run morocco --out o");
        mend("o/rejected/experts.csv");

        for (String language : List.of("fr", "ar")) {
            Shell shell = new Shell(here, Locale.ENGLISH, false);
            shell.run("run", "morocco", "--out", "o", "--lang", language);
            assertThat(shell.out()).contains(language.equals("fr") ? "le travail d’une personne" : "عمل شخص");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run mine --out mine",
                "run mine --out file",
                "validate mine --rejected mine",
                "validate mine --rejected ./mine/../mine",
                "validate mine --rejected file"
            })
    void a_file_or_the_programmes_own_folder_is_not_written_in(String line) throws IOException {
        Files.createDirectories(here.resolve("mine"));
        Files.writeString(here.resolve("mine/experts.csv"), "id\n");
        Files.writeString(here.resolve("file"), "x");
        Shell shell = new Shell(here);

        assertThat(shell.run(line.split(" "))).isEqualTo(ExitCode.USAGE);

        assertThat(shell.err()).containsPattern("(a|another) folder to write in is expected");
        assertThat(files(here.resolve("mine"))).hasSize(1);
        assertThat(here.resolve("mine/experts.csv")).hasContent("id\n");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
