package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids that a reader takes for one another are shown to somebody, and stay apart. */
class LookAlikeIdsTest {

    private static final String LOOKS =
            ": the two differ only in case, in the width of letters or the like; somebody" + " who knows decides";

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({
        "E-A, e-a",
        "e-a, E-A",
        "E-A, \uff25-\uff21",
        "\uff25-\uff21, e-a",
        "E-\u00c9, e-\u00e9",
        "E-\u210c, E-H",
        "e-\ufb01, E-FI"
    })
    void two_ids_that_look_the_same_are_told_and_both_taken_in(String one, String other) {
        Folder folder = new Folder(dir)
                .expert(one, "Idrissi", "Aya", "WOMAN", "1980")
                .expert(other, "Benkirane", "Karim", "MAN", "1975");

        assertThat(folder.problems()).containsExactly("experts.csv:6 id: looks like the id on line 5" + LOOKS);
        ProgrammeRegister register = folder.read().requireComplete();
        assertThat(register.member(PersonId.of(one))).isPresent();
        assertThat(register.member(PersonId.of(other))).isPresent();
        assertThat(folder.read().problems().toString()).doesNotContain(one).doesNotContain(other);
    }

    @Test
    void ids_that_differ_in_a_letter_are_not_told() {
        assertThat(new Folder(dir)
                        .expert("E-A", "Idrissi", "Aya", "WOMAN", "1980")
                        .expert("E-B", "Benkirane", "Karim", "MAN", "1975")
                        .expert("e-c", "Chraibi", "Nora", "WOMAN", "1975")
                        .problems())
                .isEmpty();
    }

    @Test
    void an_id_that_looks_like_one_on_the_register_is_told() {
        ProgrammeRegister before = new Folder(dir.resolve("a")).read().requireComplete();
        Folder next = new Folder(dir.resolve("b"))
                .expert("e-1", "Benkirane", "Karim", "MAN", "1975")
                .dropRow("experts.csv", 0);

        assertThat(ProgrammeFiles.with(Folder.MOROCCO)
                        .onto(before)
                        .read(next.write())
                        .problems())
                .extracting(Object::toString)
                .contains("experts.csv:4 id: looks like an id on the register" + LOOKS);
    }

    @ParameterizedTest
    @CsvSource({"E-1, e-1", "E-1, \uff25-1", "E-1, E-\u2460", "e-1, E-1", "\uff25-1, e-1"})
    void a_reference_that_misses_by_looks_alone_is_told_with_the_id_that_is_there(String there, String written) {
        Folder folder = new Folder(dir);
        folder.set("experts.csv", 0, "id", there).set("engagements.csv", 0, "member", written);

        assertThat(folder.problems())
                .contains("engagements.csv:2 member: there is no such row in experts.csv. Maybe " + there);
    }

    @Test
    void each_of_several_references_is_told_with_the_id_that_is_there() {
        Folder folder = new Folder(dir).set("visits.csv", 0, "organisations", "iom-ma;CHU-RABAT");

        assertThat(folder.problems())
                .containsExactly("visits.csv:2 organisations: there is no such row in organisations.csv. Maybe IOM-MA");
    }
}
