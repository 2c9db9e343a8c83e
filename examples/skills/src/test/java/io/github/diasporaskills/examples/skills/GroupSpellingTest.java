package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupSpellingTest {

    @TempDir
    Path here;

    @ParameterizedTest
    @CsvSource({
        "Woman, WOMAN, 1",
        "Salé, sale, 1",
        "18 - 24, 18–24, 1",
        "non-binary, Non binary, 1",
        "<65, >65, 0",
        "65+, 65-, 0",
        "1-2, 12, 0",
        "A+, A-, 0"
    })
    void spellings_of_one_group_are_told_and_groups_that_differ_by_a_sign_are_two(String one, String other, int exit)
            throws IOException {
        Files.writeString(here.resolve("T.csv"), "group,count\n" + one + ",20\n" + other + ",30\n");

        Shell told = new Shell(here, Locale.ENGLISH, false);
        assertThat(told.run("protect", "T.csv", "--threshold", "5", "--out", "S.csv"))
                .as(told.err())
                .isEqualTo(exit);
        if (exit == 1) {
            assertThat(told.err()).contains("T.csv:3 group: another row writes the same group in another way", one);
        } else {
            assertThat(here.resolve("S.csv")).content().contains(one + ",20", other + ",30");
        }
    }
}
