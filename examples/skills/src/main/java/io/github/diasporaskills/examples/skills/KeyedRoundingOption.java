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

/** That every number of people of a report is rounded up or down by a key, which stands in a file. */
final class KeyedRoundingOption {

    @Option(names = RoundingOption.ROUND, paramLabel = "N", descriptionKey = "option.reportround")
    private @Nullable Integer multiple;

    @Option(names = RoundingOption.KEY, paramLabel = "FILE", descriptionKey = "option.reportroundkey")
    private @Nullable String named;

    private @Nullable Path file;
    private @Nullable KeyedRounding keyed;

    /** Checks what stands there and reads the key; the answer is its file, if there is one. */
    List<Path> locate(Surroundings around, CommandSpec self) {
        if (named == null && multiple == null) {
            return List.of();
        }
        if (named == null || multiple == null) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.USAGE_MISSING)
                            .with("names", List.of(named == null ? RoundingOption.KEY : RoundingOption.ROUND)));
        }
        GivenOptions.checkRange(RoundingOption.ROUND, multiple, 2, CountFile.MOST, self);
        Path key = NamedFile.of(RoundingOption.KEY, named, around, self);
        keyed = KeyedRounding.of(RoundingOption.key(key, named, self), multiple);
        file = key;
        return List.of(key);
    }

    /** Refuses a key in a folder that is to be handed out. */
    void keepOutOf(String option, Path folder, CommandSpec self) throws IOException {
        if (file != null && Files.exists(folder) && file.toRealPath().startsWith(folder.toRealPath())) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.KEY_IN_OUT)
                            .with("name", RoundingOption.KEY)
                            .with("file", String.valueOf(named))
                            .with("out", option));
        }
    }

    /** Up or down by a key; empty if nothing is rounded. */
    Optional<KeyedRounding> keyed() {
        return Optional.ofNullable(keyed);
    }
}
