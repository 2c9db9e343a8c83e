package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** A file that an option names, to be read. */
final class NamedFile {

    private NamedFile() {}

    /** The file; one that is not there, or a folder in its place, is a mistake of usage. */
    static Path of(String option, String named, Surroundings around, CommandSpec spec) {
        return of(option, named, Said.INPUT_MISSING, around, spec);
    }

    /** The same, with words of its own for a file that is not there. */
    static Path of(String option, String named, Said missing, Surroundings around, CommandSpec spec) {
        Path file = around.directory().resolve(named);
        if (!Files.exists(file)) {
            throw new WrongUsageException(
                    spec.commandLine(), Reason.of(missing).with("name", option).with("file", named));
        }
        if (Files.isDirectory(file)) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.INPUT_IS_FOLDER).with("name", option).with("folder", named));
        }
        return file;
    }
}
