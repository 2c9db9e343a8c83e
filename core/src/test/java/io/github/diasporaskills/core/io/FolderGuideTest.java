package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that lists the tables is held to the tables. */
class FolderGuideTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```csv\n(.*?)```");

    @Test
    void every_table_stands_on_the_page_with_its_columns_in_their_order_and_those_needed_in_bold() throws IOException {
        List<String> sections = sections();

        assertThat(sections.stream().map(section -> section.lines().findFirst().orElseThrow()))
                .containsExactlyElementsOf(ProgrammeTables.names());
        for (String section : sections) {
            List<String> lines = section.strip().lines().toList();
            ProgrammeTable table = ProgrammeTable.named(lines.get(0)).orElseThrow();
            assertThat(lines.get(lines.size() - 1))
                    .isEqualTo(table.columns().stream()
                            .map(column -> column.isNeeded() ? "**" + column.name() + "**" : column.name())
                            .collect(Collectors.joining(", ")));
        }
    }

    @Test
    void the_examples_of_all_tables_together_are_a_sound_folder(@TempDir Path dir) throws IOException {
        Files.writeString(dir.resolve("programme.json"), Folder.PROGRAMME);
        for (String section : sections()) {
            Matcher example = EXAMPLE.matcher(section);
            assertThat(example.find()).as(section).isTrue();
            Files.writeString(dir.resolve(section.lines().findFirst().orElseThrow()), example.group(1));
        }

        ImportReport<ProgrammeRegister> report =
                ProgrammeFiles.with(Folder.MOROCCO).read(dir);

        assertThat(report.problems()).extracting(Problem::toString).isEmpty();
        ProgrammeRegister register = report.requireComplete();
        assertThat(report.tables())
                .allSatisfy(
                        table -> assertThat(table.accepted()).as(table.file()).isPositive());
        assertThat(register.find(RecordKind.TELE_EXPERTISE_REQUEST, "TE-2")
                        .orElseThrow()
                        .state())
                .isEqualTo(TeleExpertiseState.CLOSED);
    }

    private static List<String> sections() throws IOException {
        try (InputStream in = Objects.requireNonNull(ProgrammeFiles.class.getResourceAsStream("FOLDER.md"))) {
            List<String> parts =
                    Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n## ", -1));
            return parts.subList(1, parts.size());
        }
    }
}
