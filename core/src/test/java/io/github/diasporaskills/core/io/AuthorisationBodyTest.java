package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.people.PersonId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who authorises members of professions for which the pack knows no council. */
class AuthorisationBodyTest {

    @TempDir
    Path dir;

    private Folder nurse(String body) {
        return new Folder(dir)
                .set("experts.csv", 1, "profession", "nurse")
                .set("experts.csv", 1, "specialty", "")
                .set("experts.csv", 1, "council", "BE-NURSES")
                .set("experts.csv", 1, "authorisationBody", body);
    }

    @Test
    @Tag("A12")
    @DisplayName("A12 a nurse is authorised by a ministry in Morocco, where no council for nurses is known")
    void a_ministry_authorises_where_no_council_is_known() {
        Folder folder = nurse("MOH");

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.read()
                        .requireComplete()
                        .member(PersonId.of("E-2"))
                        .orElseThrow()
                        .authorisations())
                .singleElement()
                .satisfies(each -> assertThat(each.body()).isEqualTo(CouncilCode.of("MOH")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CNOM", "CNDP", "CHU-RABAT", "NOBODY", "Ministry of Health"})
    void neither_a_council_of_others_nor_anybody_else_authorises_a_nurse(String body) {
        assertThat(nurse(body).problems()).singleElement().asString().startsWith("experts.csv:3 authorisationBody: ");
    }

    @Test
    void a_ministry_does_not_stand_in_for_a_council_that_is_known() {
        assertThat(new Folder(dir)
                        .set("experts.csv", 1, "authorisationBody", "MOH")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("experts.csv:3 authorisationBody: ")
                .contains("CNOM");
    }

    @Test
    void the_bodies_to_choose_from_are_councils_and_ministries() {
        assertThat(ProgrammeTable.named("experts.csv")
                        .flatMap(table -> table.column("authorisationBody"))
                        .orElseThrow()
                        .choices(Folder.MOROCCO))
                .extracting(term -> List.of(term.kind(), term.code()))
                .containsExactly(
                        List.of("council", "CNOM"), List.of("institution", "MOH"), List.of("institution", "MRE"));
    }
}
