package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.ColumnMapping;
import io.github.diasporaskills.core.io.CsvFormat;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How the files of a folder are read: their encoding, and the mappings of sheets with headings of their own. */
final class ReadOptions {

    private final Surroundings around;

    /** The encodings that tables are written in. */
    static final List<String> ENCODINGS = List.of("UTF-8", "windows-1252");

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            descriptionKey = "option.encoding",
            converter = EncodingConverter.class)
    private @Nullable Charset encoding;

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "option.mapping")
    private List<Path> mappings = List.of();

    @Option(names = "--mended", paramLabel = "DIR", descriptionKey = "option.mended")
    private List<Path> mended = List.of();

    ReadOptions(Surroundings around) {
        this.around = around;
    }

    /** Reads an encoding; anything but UTF-8 and Windows-1252, by any of their names, is a mistake of usage. */
    static final class EncodingConverter implements picocli.CommandLine.ITypeConverter<Charset> {

        @Override
        public Charset convert(String value) {
            for (String known : ENCODINGS) {
                Charset encoding = Charset.forName(known);
                if (known.equalsIgnoreCase(value)
                        || encoding.aliases().stream().anyMatch(name -> name.equalsIgnoreCase(value))) {
                    return encoding;
                }
            }
            throw new picocli.CommandLine.TypeConversionException("no encoding of a table");
        }
    }

    /** How a programme is read, with its mended rows. */
    Mending reader(FolderOptions.Chosen chosen, CountryPack pack, CommandSpec spec) throws IOException {
        Map<Path, String> folders = new LinkedHashMap<>();
        for (Path named : mended) {
            Path folder = around.directory().resolve(named);
            if (!Files.isDirectory(folder)) {
                throw new WrongUsageException(
                        spec.commandLine(),
                        Reason.of(Said.MENDED_MISSING).with("name", "--mended").with("folder", named.toString()));
            }
            if (chosen.shipped().isEmpty() && Files.isSameFile(folder, chosen.folder())) {
                throw new WrongUsageException(
                        spec.commandLine(),
                        Reason.of(Said.MENDED_IS_PROGRAMME)
                                .with("name", "--mended")
                                .with("folder", named.toString()));
            }
            folders.putIfAbsent(folder.toRealPath(), named.toString());
        }
        List<ColumnMapping> sheets = sheets(spec);
        return new Mending(files(pack, sheets), sheets, chosen.source(), folders);
    }

    private ProgrammeFiles files(CountryPack pack, List<ColumnMapping> sheets) {
        ProgrammeFiles files =
                ProgrammeFiles.with(pack).recordedAt(around.clock().instant());
        if (encoding != null) {
            files = files.format(CsvFormat.detected().in(encoding));
        }
        for (ColumnMapping sheet : sheets) {
            files = files.mapping(sheet);
        }
        return files;
    }

    private List<ColumnMapping> sheets(CommandSpec spec) {
        List<ColumnMapping> sheets = new ArrayList<>();
        for (Path mapping : mappings) {
            sheets.add(ColumnMapping.load(
                    NamedFile.of("--mapping", mapping.toString(), Said.MAPPING_MISSING, around, spec)));
        }
        return List.copyOf(sheets);
    }
}
