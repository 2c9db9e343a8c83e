package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * What was published before: read before anything is published, and written anew with the new release once that is out.
 */
final class HistoryOption {

    private static final String NAME = "--history";

    @Option(names = NAME, paramLabel = "H.json", descriptionKey = "option.history")
    private @Nullable String named;

    private @Nullable Path file;
    private ReleaseHistory before = ReleaseHistory.empty();

    /** Looks for the file; one that is read or written for something else is a mistake of usage. */
    void locate(List<Path> others, Surroundings around, CommandSpec self) {
        file = named == null ? null : TargetFile.of(NAME, named, others, around, self);
    }

    /** Reads the file; the answer is what is wrong with it. A file that is not there is an empty history. */
    List<Problem> read() {
        if (file == null || !Files.exists(file)) {
            return List.of();
        }
        ReadResult<ReleaseHistory> read = HistoryFile.read(file);
        before = read.value().orElse(before);
        return read.value().isPresent() ? List.of() : read.problems();
    }

    /** What was published before, as it was read. */
    ReleaseHistory before() {
        return before;
    }

    /** Keeps what is out now. */
    void keep(ReleaseHistory history) throws IOException {
        before = history;
        if (file != null) {
            Path kept = file;
            Written.file(NAME, String.valueOf(named), kept, () -> {
                HistoryFile.write(history, kept);
                return kept;
            });
        }
    }
}
