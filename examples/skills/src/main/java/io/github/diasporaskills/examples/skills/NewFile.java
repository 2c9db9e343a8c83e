package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** A file that an option names, to be written where nothing is yet. */
final class NewFile {

    private NewFile() {}

    /** The file; one that is there already is a mistake of usage, so that nothing is overwritten. */
    static Path of(String option, String named, Surroundings around, CommandSpec spec) {
        if (named.isBlank()) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_NO_VALUE).with("name", option).with("expected", "FILE"));
        }
        Path file = around.directory().resolve(named);
        if (Files.exists(file)) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.TEMPLATE_EXISTS).with("name", option).with("file", named));
        }
        return file;
    }
}
