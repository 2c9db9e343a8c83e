package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** A file that an option names, to be written, or to be written anew. */
final class TargetFile {

    private TargetFile() {}

    /** The file; a folder in its place, or one of those that are read, is a mistake of usage. */
    static Path of(String option, String named, List<Path> others, Surroundings around, CommandSpec spec) {
        if (named.isBlank()) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_NO_VALUE).with("name", option).with("expected", "FILE"));
        }
        Path file = around.directory().resolve(named);
        if (Files.isDirectory(file)) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.INPUT_IS_FOLDER).with("name", option).with("folder", named));
        }
        Path plain = file.toAbsolutePath().normalize();
        if (others.stream().anyMatch(other -> other.toAbsolutePath().normalize().equals(plain))) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.PROTECT_SAME_FILE).with("name", option).with("file", named));
        }
        return file;
    }
}
