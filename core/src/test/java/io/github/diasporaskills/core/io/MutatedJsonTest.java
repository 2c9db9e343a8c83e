package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages tables in JSON at random. Whatever comes of it, nothing is thrown, check and import agree, no row before the
 * damage is lost, and what cannot be told apart behind it is kept word for word.
 */
class MutatedJsonTest {

    private static final int MUTATIONS = Math.max(200, 50 * Integer.getInteger("checks.percent", 1));

    private static final String[] PIECES = {
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\\",
        "\n",
        "null",
        "[[",
        "{}",
        "{\"id\":",
        "\u0000",
        "é",
        "//",
        "1e9",
        "'",
        "\r",
        "},",
        "},{",
        "\"a\":[\"x\",{}],",
        "\\ud800",
        "[\"fr:C1;ar:C2\"]",
        "\uFEFF",
        "true",
        "-",
        "\"id\":\"E-1\","
    };

    @TempDir
    Path dir;

    @Test
    @DisplayName("5,000 seeded mutations of tables in JSON (200 at small scale)")
    void mutated_tables_never_throw_or_lose_a_row() throws IOException {
        List<Path> folders = List.of(
                JsonFolder.of(new Folder(dir.resolve("csv")).write(), dir.resolve("small")),
                JsonFolder.of(WholeFolder.in(dir.resolve("whole")).write(), dir.resolve("large")));
        CountryPack pack = CountryPack.load("MA");
        for (int i = 0; i < MUTATIONS; i++) {
            Random random = new Random(20_261_122L + i);
            Path folder = folders.get(i % folders.size());
            List<Path> tables;
            try (Stream<Path> all = Files.list(folder)) {
                tables = all.filter(file -> !file.endsWith("programme.json"))
                        .sorted()
                        .toList();
            }
            Path table = tables.get(random.nextInt(tables.size()));
            byte[] before = Files.readAllBytes(table);
            int at = random.nextInt(before.length);
            byte[] after = random.nextInt(4) == 0 ? Arrays.copyOf(before, at) : damaged(before, at, random);
            Files.write(table, after);
            try {
                MutatedFolderTest.hold(folder, pack);
                nothingLost(ProgrammeFiles.read(folder, pack), table, before, after, at);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("mutation " + i + " of " + table, e);
            } finally {
                Files.write(table, before);
            }
        }
    }

    private static byte[] damaged(byte[] bytes, int at, Random random) {
        String piece = PIECES[random.nextInt(PIECES.length)];
        byte[] middle = random.nextInt(5) == 0
                ? new byte[] {(byte) random.nextInt(256)}
                : piece.getBytes(StandardCharsets.UTF_8);
        int gone = random.nextInt(3) == 0 ? random.nextInt(Math.min(40, bytes.length - at) + 1) : 0;
        byte[] all = new byte[bytes.length - gone + middle.length];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(middle, 0, all, at, middle.length);
        System.arraycopy(bytes, at + gone, all, at + middle.length, bytes.length - at - gone);
        return all;
    }

    /** The tables have one object on a line, so lines tell how many rows there were before the damage. */
    private static void nothingLost(
            ImportReport<ProgrammeRegister> read, Path table, byte[] before, byte[] after, int at) {
        String file = table.getFileName().toString();
        Optional<TableCount> count = read.table(file);
        if (count.isEmpty() || read.problems().stream().anyMatch(MutatedJsonTest::isOfFile)) {
            assertThat(read.isReadable()).isFalse();
            return;
        }
        assertThat(count.get().rows())
                .isGreaterThanOrEqualTo(objects(new String(before, 0, at, StandardCharsets.UTF_8)));
        List<RejectedRow> rest = new ArrayList<>(read.rejected());
        rest.removeIf(row -> !row.file().equals(file) || row.problems().stream().noneMatch(MutatedJsonTest::isOfRest));
        assertThat(rest).hasSizeLessThanOrEqualTo(1);
        String text =
                KeptText.wellFormed(new String(after, StandardCharsets.UTF_8)).strip();
        if (rest.isEmpty()) {
            assertThat(count.get().rows())
                    .isGreaterThanOrEqualTo(objects(new String(before, StandardCharsets.UTF_8)) - 3);
        } else {
            String kept = rest.get(0).original().orElseThrow();
            assertThat(text.replaceAll("[^\\x20-\\x7E]", "")).endsWith(kept.replaceAll("[^\\x20-\\x7E]", ""));
            int whole = objects(new String(before, StandardCharsets.UTF_8));
            if (Arrays.equals(after, Arrays.copyOf(before, after.length))) {
                whole = objects(new String(after, StandardCharsets.UTF_8));
            }
            assertThat(count.get().rows() - 1 + objects(kept)).isGreaterThanOrEqualTo(whole - 3);
        }
    }

    private static boolean isOfFile(Problem problem) {
        return problem.isError()
                && (problem.reason().is(ImportReason.FILE_NOT_LIST)
                        || problem.reason().is(ImportReason.FILE_NOT_UTF8));
    }

    private static boolean isOfRest(Problem problem) {
        return problem.reason().is(ImportReason.ROW_NOT_JSON)
                || problem.reason().is(ImportReason.ROW_UNFINISHED)
                || problem.reason().is(ImportReason.ROW_TOO_DEEP);
    }

    private static int objects(String text) {
        return (int) text.lines().filter(line -> line.matches(".*\\},?")).count();
    }
}
