package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.io.ImportReport;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Where rejected rows are written to be mended: a folder that only its owner can read, for it holds personal data. */
final class RejectedFolder {

    private RejectedFolder() {}

    /** Writes the rejected rows in place of those of an earlier run. */
    static List<Path> write(ImportReport<?> report, Path folder, Console console) throws IOException {
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        try (Stream<Path> earlier = Files.list(folder)) {
            for (Path file : earlier.filter(f -> f.toString().endsWith(".csv")).toList()) {
                Files.delete(file);
            }
        }
        return report.writeRejected(folder, console.locale());
    }
}
