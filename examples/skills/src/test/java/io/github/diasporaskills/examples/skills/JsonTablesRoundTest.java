package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.reason.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The round with tables in JSON: run, mend what was rejected, run again with what was mended. */
class JsonTablesRoundTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @TempDir
    private Path here;

    private Path folder;

    @BeforeEach
    void pilotInJson() throws IOException {
        folder = Files.createDirectory(here.resolve("pilot"));
        try (Stream<Path> files = Files.list(ShippedProgramme.MOROCCO.folder())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".csv")) {
                    Files.writeString(folder.resolve(name.replace(".csv", ".json")), objects(file));
                } else {
                    Files.copy(file, folder.resolve(name));
                }
            }
        }
    }

    /** A table's rows as objects, all of them on one line. */
    private static String objects(Path table) throws IOException {
        StringBuilder text = new StringBuilder();
        TabularSource.csv(table).read(new TabularSource.Visitor() {
            private List<String> headings = List.of();

            @Override
            public void header(List<String> found, int line) {
                headings = found;
            }

            @Override
            public void row(TabularRow row) {
                ObjectNode object = MAPPER.createObjectNode();
                for (int i = 0; i < row.size(); i++) {
                    object.put(headings.get(i), row.verbatim(i));
                }
                text.append(text.isEmpty() ? "" : ", ").append(MAPPER.writeValueAsString(object));
            }

            @Override
            public void problem(Problem problem) {
                // The mistakes stay in.
            }

            @Override
            public void unreadable(Problem problem) {
                throw new AssertionError(problem);
            }
        });
        return "[" + text + "]";
    }

    private JsonNode answer(String line) {
        Shell shell = new Shell(here);
        shell.run((line + " --json").split(" "));
        assertThat(shell.err()).isEmpty();
        return MAPPER.readTree(shell.out());
    }

    private static long rejected(JsonNode answer) {
        return answer.path("files")
                .valueStream()
                .mapToLong(file -> file.path("rejected").asLong())
                .sum();
    }

    private void mend(String file, String from, String to) throws IOException {
        Path mended = here.resolve(file);
        String text = Files.readString(mended);
        assertThat(text).contains(from);
        Files.writeString(mended, text.replace(from, to));
    }

    @Test
    void rejected_objects_are_mended_as_separated_values_and_read_in_their_place() throws IOException {
        JsonNode before = answer("run pilot --out o");
        assertThat(rejected(before)).isEqualTo(18);
        assertThat(before.path("files").get(0).path("file").asString()).isEqualTo("organisations.json");
        mend("o/rejected/experts.csv", "cardiologgy", "cardiology");
        mend("o/rejected/experts.csv", "fr:Z9", "fr:C1");
        mend("o/rejected/organisations.csv", ",MA,,MA-03", ",MA,MA-2015,MA-03");

        JsonNode after = answer("run pilot --out o --mended o/rejected");

        assertThat(after.path("mended").path("replaced").asInt()).isEqualTo(3);
        assertThat(after.path("mended").path("added").asInt()).isZero();
        assertThat(rejected(after)).isLessThanOrEqualTo(15);
        assertThat(here.resolve("o/rejected-2/experts.csv")).content().doesNotContain("cardiologgy");
        assertThat(rejected(answer("validate pilot --mended o/rejected"))).isEqualTo(rejected(after));
    }

    @Test
    void the_plan_is_that_of_the_same_tables_as_separated_values() throws IOException {
        answer("run pilot --out json --on 2026-03-02 --as-of 2025-12-31");
        answer("run morocco --out csv --on 2026-03-02 --as-of 2025-12-31");

        assertThat(here.resolve("json/plan.csv")).hasSameBinaryContentAs(here.resolve("csv/plan.csv"));
    }

    @Test
    void the_rest_of_a_broken_file_is_written_word_for_word_and_no_row_takes_its_place() throws IOException {
        mend("pilot/visits.json", "]", "x]");
        answer("run pilot --out o");
        assertThat(here.resolve("o/rejected/visits.csv"))
                .content()
                .contains("rejected.object")
                .contains("x]");
        mend("o/rejected/visits.csv", "x]", "]");

        JsonNode after = answer("run pilot --out o --mended o/rejected");

        assertThat(after.path("mended").path("replaced").asInt()).isZero();
        assertThat(here.resolve("pilot/visits.json")).content().endsWith("x]");
    }

    @Test
    void why_a_rejected_object_is_missing_is_explained() throws IOException {
        Shell shell = new Shell(here);

        shell.run("explain", "pilot", "--expert", "E-131");

        assertThat(shell.out() + shell.err()).contains("experts.json");
    }
}
