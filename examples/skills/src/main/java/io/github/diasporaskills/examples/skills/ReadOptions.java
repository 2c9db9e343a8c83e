package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.ColumnMapping;
import io.github.diasporaskills.core.io.CsvFormat;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.reason.Reason;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How the files of a folder are read: their encoding, and the mappings of sheets with headings of their own. */
final class ReadOptions {

    private final Surroundings around;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "option.encoding")
    private @Nullable Charset encoding;

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "option.mapping")
    private List<Path> mappings = List.of();

    ReadOptions(Surroundings around) {
        this.around = around;
    }

    /** A reader for a country's programmes. */
    ProgrammeFiles reader(CountryPack pack, CommandSpec spec) {
        ProgrammeFiles files =
                ProgrammeFiles.with(pack).recordedAt(around.clock().instant());
        if (encoding != null) {
            files = files.format(CsvFormat.detected().in(encoding));
        }
        for (Path mapping : mappings) {
            Path file = around.directory().resolve(mapping);
            if (!Files.isRegularFile(file)) {
                throw new WrongUsageException(
                        spec.commandLine(), Reason.of(Said.MAPPING_MISSING).with("file", mapping.toString()));
            }
            files = files.mapping(ColumnMapping.load(file));
        }
        return files;
    }
}
