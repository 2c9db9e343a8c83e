package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A careless file may put a name or a number where a pseudonym belongs; neither gets any further. */
class PersonIdsInFilesTest {

    private static final String WHY = "the id of a person is a pseudonym without spaces, @ or seven digits in a row;"
            + " this could be a name, an address, a telephone or an identity number";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"Salma Alaoui", "salma@example.org", "+212612345678", "06-12-34-56-78", "AB12345678"})
    void a_row_with_a_name_or_number_for_an_id_is_kept_verbatim_and_rejected(String id) {
        Folder folder = new Folder(dir).set("experts.csv", 2, "id", id);

        ImportReport<ProgrammeRegister> read = folder.read();

        assertThat(read.rejected()).first().satisfies(row -> {
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.cells()).contains(id);
        });
        assertThat(read.problems())
                .filteredOn(problem -> problem.location().file().equals("experts.csv"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem).hasToString("experts.csv:4 id: " + WHY + ". Maybe E-0004");
                    assertThat(problem.found()).contains(id);
                    assertThat(problem.reason().code()).isEqualTo("io.cell.not-pseudonym");
                    assertThat(problem.reason().arguments()).isEmpty();
                });
        assertThat(read.acceptPartial("test").members()).hasSize(2);
        assertThat(read.problems().toString() + read.rejected()).doesNotContain(id);
    }

    @Test
    void rows_that_refer_to_such_a_row_are_told_why_it_is_not_there() {
        Folder folder = new Folder(dir)
                .set("experts.csv", 2, "id", "Youssef Tazi")
                .set("needs.csv", 0, "requesterId", "Youssef Tazi");

        assertThat(folder.problems())
                .contains("needs.csv:2 requesterId: the row that this refers to was rejected: experts.csv:4")
                .noneMatch(problem -> problem.contains("Tazi"));
    }

    @Test
    void a_french_reader_is_told_in_french() {
        Folder folder = new Folder(dir).set("experts.csv", 2, "id", "Youssef Tazi");
        Problem problem = folder.read().problems().get(0);

        assertThat(Wording.in(Locale.FRENCH).say(problem.reason()))
                .startsWith("l’identifiant d’une personne est un pseudonyme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAR-2025-000123", "9e107d9d372bb6826bd81d3542a419d6", "123456"})
    void a_ministrys_own_pseudonyms_are_taken(String id) {
        Folder folder = new Folder(dir).set("experts.csv", 1, "id", id);

        assertThat(folder.problems()).isEmpty();
    }
}
