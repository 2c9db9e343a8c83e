package io.github.diasporaskills.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {

    private static final Path SOURCE =
            Path.of("src/main/java/io/github/diasporaskills/examples/quickstart/QuickStart.java");
    private static final Path README = Path.of("../../README.md");

    @TempDir
    private Path folder;

    @Test
    void the_readme_shows_the_program_word_for_word() throws IOException {
        List<String> source = Files.readAllLines(SOURCE);
        List<String> shown = source
                .subList(indexOf(source, "        // README begins") + 1, indexOf(source, "        // README ends"))
                .stream()
                .map(line -> line.isBlank() ? "" : line.substring(8))
                .toList();
        String readme = Files.readString(README);

        assertThat(readme).contains("```java\n" + String.join("\n", shown) + "\n```");
    }

    @Test
    void the_program_reads_matches_proves_and_reports() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("pilot"));
        try (Stream<Path> files = Files.list(Path.of("pilot"))) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, folder.resolve("pilot").resolve(file.getFileName().toString()));
            }
        }
        Path output = folder.resolve("output.txt");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        QuickStart.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(run.waitFor())
                .as(Files.readString(output, StandardCharsets.UTF_8))
                .isZero();

        assertThat(output)
                .content(StandardCharsets.UTF_8)
                .contains("experts.csv:8 licenceUntil")
                .contains("Proven: no plan is better; 4 pairs, total 400.000")
                .doesNotContain("Exemple");
        assertThat(folder.resolve("report.html")).content().contains("<html").contains("1.3.a");
    }

    private static int indexOf(List<String> lines, String line) {
        int at = lines.indexOf(line);
        assertThat(at).as(line).isNotNegative();
        return at;
    }
}
