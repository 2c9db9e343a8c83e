package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that lists the tables is held to the tables. */
class FolderGuideTest {

    @Test
    void every_table_stands_on_the_page_with_its_columns_in_their_order_and_those_needed_in_bold() throws IOException {
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
            ProgrammeTable table = ProgrammeTable.named(lines.get(0)).orElseThrow();
            assertThat(lines.get(lines.size() - 1))
                    .isEqualTo(table.columns().stream()
                            .map(column -> column.isNeeded() ? "**" + column.name() + "**" : column.name())
                            .collect(Collectors.joining(", ")));
        }
    }
}
