package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** A folder in which a command writes, looked at before anything is read. */
final class OutputFolder {

    private OutputFolder() {}

    /**
     * The folder that an option names. A file, or the programme's own folder, is a mistake of usage: what is written
     * would stand among the files that are read.
     */
    static Path of(String option, Path named, FolderOptions.Chosen chosen, Surroundings around, CommandSpec spec)
            throws IOException {
        Path folder = around.directory().resolve(named);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.OUT_IS_FILE).with("name", option).with("folder", named.toString()));
        }
        if (Files.exists(folder) && chosen.shipped().isEmpty() && Files.isSameFile(folder, chosen.folder())) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.OUT_IS_PROGRAMME).with("name", option).with("folder", named.toString()));
        }
        return folder;
    }
}
