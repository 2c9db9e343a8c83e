package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where there are more problems than are listed, nobody takes the list for the whole. */
class ManyProblemsTest {

    @TempDir
    private Path here;

    @Test
    void validate_says_how_many_problems_it_does_not_list() throws IOException {
        Path folder = Files.createDirectory(here.resolve("pilot"));
        try (Stream<Path> files = Files.list(ShippedProgramme.MOROCCO.folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Path visits = folder.resolve("visits.csv");
        String heading = Files.readAllLines(visits).get(0);
        List<String> lines = new ArrayList<>(List.of(heading));
        for (int i = 0; i < 12_000; i++) {
            lines.add("V-" + i + ",x");
        }
        Files.write(visits, lines);
        Shell shell = new Shell(here);
        shell.run("validate", "pilot");

        Shell machine = new Shell(here);
        machine.run("validate", "pilot", "--json");
        JsonNode answer = JsonMapper.shared().readTree(machine.out());

        int listed = answer.path("problems").size();
        int all = answer.path("errors").asInt()
                + answer.path("warnings").asInt()
                + answer.path("duplicates").asInt();
        assertThat(listed).isLessThan(all);
        assertThat(answer.path("notListed").asInt()).isEqualTo(all - listed);
        assertThat(answer.path("problems").toString()).contains("results.csv");
        assertThat(shell.out())
                .contains("… and " + (all - listed)
                        + " more problems, not listed here; of each table the first of each kind are listed");
    }
}
