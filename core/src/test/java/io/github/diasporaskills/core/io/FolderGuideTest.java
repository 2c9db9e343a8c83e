package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The page that lists the tables is held to the tables. */
class FolderGuideTest {

    @Test
    void every_table_stands_on_the_page_with_its_columns_in_their_order() throws IOException {
        String page;
        try (InputStream in = Objects.requireNonNull(ProgrammeFiles.class.getResourceAsStream("FOLDER.md"))) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> sections = Arrays.asList(page.split("\n## ", -1));

        assertThat(sections.subList(1, sections.size()).stream()
                        .map(section -> section.lines().findFirst().orElseThrow()))
                .containsExactlyElementsOf(ProgrammeTables.names());
        for (String section : sections.subList(1, sections.size())) {
            List<String> lines = section.strip().lines().toList();
            String columns = lines.get(lines.size() - 1).replace("*", "");
            assertThat(List.of(columns.split(", ", -1))).isEqualTo(ProgrammeTables.columns(lines.get(0)));
        }
    }
}
