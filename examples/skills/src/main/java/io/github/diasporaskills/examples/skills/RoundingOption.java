package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.protection.KeyedRounding;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What counts are rounded to: to the nearest multiple, or up or down by a key, which stands in a file. */
final class RoundingOption {

    static final String ROUND = "--round";
    static final String KEY = "--key-file";
    private static final int LEAST_KEY = 16;
    private static final int MOST_KEY = 4_096;

    @Option(names = ROUND, paramLabel = "N", defaultValue = "1", descriptionKey = "option.round")
    private int multiple;

    @Option(names = KEY, paramLabel = "FILE", descriptionKey = "option.roundkey")
    private @Nullable String named;

    private @Nullable KeyedRounding keyed;

    /** Checks what stands there and reads the key; the answer is its file, if there is one. */
    List<Path> locate(int threshold, Surroundings around, CommandSpec self) {
        if (named == null) {
            GivenOptions.checkRange(ROUND, multiple, 1, threshold, self);
            return List.of();
        }
        if (!GivenOptions.isGiven(ROUND, self)) {
            throw new WrongUsageException(
                    self.commandLine(), Reason.of(Said.USAGE_MISSING).with("names", List.of(ROUND)));
        }
        GivenOptions.checkRange(ROUND, multiple, 2, CountFile.MOST, self);
        Path file = NamedFile.of(KEY, named, around, self);
        keyed = KeyedRounding.of(key(file, named, self), multiple);
        return List.of(file);
    }

    /** The key in a file; one that is too short or too long is a mistake of usage. */
    static byte[] key(Path file, String named, CommandSpec self) {
        try {
            long size = Files.size(file);
            if (size >= LEAST_KEY && size <= MOST_KEY) {
                return Files.readAllBytes(file);
            }
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.ROUND_KEY)
                            .with("name", KEY)
                            .with("file", named)
                            .with("least", LEAST_KEY)
                            .with("most", MOST_KEY)
                            .with("found", size));
        } catch (IOException e) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.FILE_UNREADABLE).with("name", KEY).with("file", named));
        }
    }

    int multiple() {
        return multiple;
    }

    /** Up or down by a key; empty if to the nearest multiple. */
    Optional<KeyedRounding> keyed() {
        return Optional.ofNullable(keyed);
    }
}
