package io.github.diasporaskills.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.grievance.ContentFormFuzz;
import io.github.diasporaskills.accountability.grievance.ReceiptCodeFuzz;
import io.github.diasporaskills.accountability.grievance.SpokenCodeFuzz;
import io.github.diasporaskills.accountability.ledger.DigestFuzz;
import io.github.diasporaskills.accountability.ledger.Exports;
import io.github.diasporaskills.accountability.ledger.IdempotencyKeyFuzz;
import io.github.diasporaskills.accountability.ledger.verify.ExportVerifierFuzz;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the fuzzer tries by the million in the full build, from the inputs with which it begins: these, and these with a few
 * bytes changed.
 */
@Tag("bad-input-2")
class FuzzTargetsTest {

    private static final int CHANGES = 20 * Integer.getInteger("checks.percent", 1);

    private final Random random = new Random(20_261_122);

    private static Consumer<byte[]> target(String name) {
        return switch (name) {
            case "ReceiptCode" -> ReceiptCodeFuzz::fuzzerTestOneInput;
            case "SpokenCode" -> SpokenCodeFuzz::fuzzerTestOneInput;
            case "ContentForm" -> ContentFormFuzz::fuzzerTestOneInput;
            case "IdempotencyKey" -> IdempotencyKeyFuzz::fuzzerTestOneInput;
            case "Digest" -> DigestFuzz::fuzzerTestOneInput;
            case "ExportVerifier" -> ExportVerifierFuzz::fuzzerTestOneInput;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReceiptCode", "SpokenCode", "ContentForm", "IdempotencyKey", "Digest", "ExportVerifier"})
    void every_parser_keeps_its_promises_on_seeds_and_near_them(String name) throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(FuzzTargetsTest.class.getResource("/fuzz/" + name))
                .toURI());
        List<Path> seeds;
        try (Stream<Path> files = Files.list(folder)) {
            seeds = files.sorted().toList();
        }
        assertThat(seeds).hasSizeGreaterThan(1);
        Consumer<byte[]> target = target(name);
        for (Path seed : seeds) {
            byte[] bytes = Files.readAllBytes(seed);
            target.accept(bytes);
            for (int i = 0; i < CHANGES; i++) {
                target.accept(changed(bytes));
            }
        }
    }

    private byte[] changed(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(4); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    @Test
    void the_exports_with_which_the_fuzzer_begins_are_those_that_are_written_today() throws Exception {
        Path seed = Path.of(Objects.requireNonNull(FuzzTargetsTest.class.getResource("/fuzz/ExportVerifier/00"))
                .toURI());
        Exports exports = Exports.of(20).write(2);
        exports.head();
        exports.write(1).head();
        assertThat(Files.readString(seed, StandardCharsets.UTF_8)).isEqualTo(exports.text());
    }
}
