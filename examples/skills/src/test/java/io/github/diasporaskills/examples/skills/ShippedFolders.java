package io.github.diasporaskills.examples.skills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies of shipped programmes, with their settings, to be changed by a test. */
final class ShippedFolders {

    private ShippedFolders() {}

    /** Copies a shipped programme's folder. */
    static Path copy(ShippedProgramme shipped, Path to) throws IOException {
        Path from = shipped.folder();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
