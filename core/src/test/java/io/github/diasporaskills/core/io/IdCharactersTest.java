package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.reason.Wording;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An id in a file that holds what nobody can see is refused there, and rows that name it are told so. */
class IdCharactersTest {

    private static final String WHY = "an id holds no control, invisible or unassigned character; found ";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF,
                0xE000, 0x0378, 0x0085, 0x3164, 0xE0041
            })
    void the_character_and_its_position_are_named(int point) {
        Folder folder = new Folder(dir).set("experts.csv", 2, "id", "E-" + Character.toString(point) + "3");

        assertThat(folder.problems().get(0))
                .isEqualTo("experts.csv:4 id: " + WHY + String.format("U+%04X", point) + " at position 3");
        assertThat(folder.read().rejected().get(0).cells().get(0)).isEqualTo("E-" + Character.toString(point) + "3");
    }

    @ParameterizedTest
    @CsvSource({
        "organisations.csv, 1, IOM",
        "needs.csv, 0, N",
        "engagements.csv, 0, G",
        "visits.csv, 0, V",
        "experts.csv, 0, E"
    })
    void ids_of_every_table_are_held_to_it(String table, int row, String id) {
        Folder folder = new Folder(dir).set(table, row, "id", id + "\u202E1");

        assertThat(folder.problems())
                .contains(table + ":" + (row + 2) + " id: " + WHY + "U+202E at position " + (id.length() + 1));
    }

    @Test
    void a_row_that_names_a_rejected_id_is_told_of_that_row() {
        Folder folder = new Folder(dir)
                .set("experts.csv", 2, "id", "E-3\u200B")
                .set("needs.csv", 0, "requesterId", "E-3\u200B");

        assertThat(folder.problems())
                .contains("needs.csv:2 requesterId: the row that this refers to was rejected: experts.csv:4");
    }

    @Test
    void a_row_that_seems_to_name_an_id_that_is_there_is_told_what_nobody_sees() {
        Folder folder = new Folder(dir)
                .set("needs.csv", 0, "requesterId", "E-3\u200B")
                .set("visits.csv", 0, "organisations", "IOM-MA;\u2066CHU-RABAT");

        assertThat(folder.problems())
                .contains(
                        "needs.csv:2 requesterId: " + WHY + "U+200B at position 4",
                        "visits.csv:2 organisations: " + WHY + "U+2066 at position 1");
    }

    @Test
    void a_french_and_an_arabic_reader_are_told_in_their_language() {
        var reason = new Folder(dir)
                .set("experts.csv", 2, "id", "E-\u200B3")
                .read()
                .problems()
                .get(0)
                .reason();

        assertThat(Wording.in(Locale.FRENCH).say(reason))
                .startsWith("un identifiant ne contient")
                .endsWith("trouvé U+200B à la position 3");
        assertThat(Wording.in(Locale.forLanguageTag("ar")).say(reason)).startsWith("لا يحتوي المعرِّف");
    }

    @Test
    void names_keep_their_joiners() {
        Folder folder = new Folder(dir).set("experts.csv", 0, "givenName", "علی\u200Cرضا");

        assertThat(folder.read()
                        .requireComplete()
                        .member(PersonId.of("E-1"))
                        .flatMap(member -> member.name())
                        .map(PersonName::given))
                .contains("علی\u200Cرضا");
    }
}
