package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers about disability: read where the programme asks, and told to nobody who does not hold the file. */
class DisabilityColumnTest {

    private static final String ASKING = Folder.PROGRAMME
            .replace("\"1.0\"", "\"1.1\"")
            .replace(
                    "\"synthetic\": true,",
                    "\"synthetic\": true, \"disabilityQuestion\": {\"purpose\": {\"en\": \"inclusion\"},"
                            + " \"approvedBy\": \"board\", \"approvedOn\": \"2024-02-01\"},");

    @TempDir
    Path dir;

    private Folder asking() {
        return new Folder(dir).file("programme.json", ASKING);
    }

    @Test
    void where_the_programme_asks_answers_are_read_and_an_empty_cell_is_somebody_who_was_not_asked() {
        Folder folder =
                asking().set("experts.csv", 0, "disability", "WITH").set("experts.csv", 1, "disability", "UNDISCLOSED");

        assertThat(folder.problems()).isEmpty();
        assertThat(answers(folder.read()))
                .containsExactly(Disability.WITH, Disability.UNDISCLOSED, Disability.NOT_ASKED);
    }

    @Test
    void a_table_in_json_says_the_same() {
        Folder folder = asking().set("experts.csv", 0, "disability", "WITH");
        String rows = folder.rows("experts.csv").stream()
                .map(row -> row.entrySet().stream()
                        .map(cell -> '"' + cell.getKey() + "\": \"" + cell.getValue() + '"')
                        .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(",\n", "[", "]"));

        assertThat(answers(folder.drop("experts.csv").file("experts.json", rows).read()))
                .containsExactly(Disability.WITH, Disability.NOT_ASKED, Disability.NOT_ASKED);
    }

    @Test
    void without_the_column_nobody_was_asked() {
        Folder folder = asking().without("experts.csv", "disability");

        assertThat(folder.problems()).isEmpty();
        assertThat(answers(folder.read())).containsOnly(Disability.NOT_ASKED);
    }

    @Test
    void where_the_programme_does_not_ask_a_row_with_an_answer_is_rejected_and_kept_as_it_was_written() {
        Folder folder = new Folder(dir)
                .set("experts.csv", 1, "disability", "WITHOUT")
                .set("experts.csv", 2, "disability", "NOT_ASKED");

        assertThat(folder.problems())
                .containsExactly(
                        "experts.csv:3 disability: the programme does not say why it asks about disability, so it"
                                + " keeps no answer. Maybe programme.json $.disabilityQuestion");
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.rejected()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.cells()).contains("WITHOUT");
        });
        assertThat(answers(read)).hasSize(2).containsOnly(Disability.NOT_ASKED);
    }

    @Test
    void what_was_perhaps_meant_is_told_to_who_holds_the_file_and_to_no_log() {
        ImportReport<ProgrammeRegister> read =
                asking().set("experts.csv", 1, "disability", "WITHOUTT").read();

        assertThat(read.problems()).singleElement().satisfies(problem -> {
            String expected =
                    "experts.csv:3 disability: one of these is expected: WITH, WITHOUT, UNDISCLOSED, NOT_ASKED";
            Wording english = Wording.in(Locale.ENGLISH);
            assertThat(problem).hasToString(expected);
            assertThat(problem.words(english)).isEqualTo(expected);
            assertThat(problem.wordsWithReadings(english)).isEqualTo(expected + ". Maybe WITHOUT");
        });
    }

    @Test
    void the_words_of_a_ministrys_sheet_are_translated_and_a_misspelt_one_is_no_more_repeated_than_ours() {
        ColumnMapping mapping = ColumnMapping.parse("mapping.json", """
            {"schema": "1.0", "table": "experts.csv", "columns": [
              {"heading": "Handicap", "field": "disability", "values": {"oui": "WITH", "non": "WITHOUT"}}]}
            """);
        Folder folder = asking().set("experts.csv", 0, "disability", "oui")
                .set("experts.csv", 1, "disability", "ouii")
                .rename("experts.csv", "disability", "Handicap");

        ImportReport<ProgrammeRegister> read =
                ProgrammeFiles.with(Folder.MOROCCO).mapping(mapping).read(folder.write());

        assertThat(answers(read)).containsExactly(Disability.WITH, Disability.NOT_ASKED);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem).hasToString("experts.csv:3 Handicap: one of these is expected: oui, non");
            assertThat(problem.readings()).containsExactly("oui");
        });
    }

    private static List<Disability> answers(ImportReport<ProgrammeRegister> read) {
        return read.acceptPartial("to see what was taken in").members().stream()
                .map(DiasporaMember::disability)
                .toList();
    }
}
