package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.programme.ProgrammeDocument;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A programme in a folder of files, tables as separated values or as JSON. A link that leads nowhere is a file that cannot be read,
 * not one that is missing.
 */
record FolderSource(Path folder) implements ProgrammeSource {

    @Override
    public String name() {
        @Nullable Path name = folder.getFileName();
        return (name == null ? folder : name).toString();
    }

    @Override
    public Optional<Document> programme(DocumentLimits limits) {
        Path file = folder.resolve(ProgrammeDocument.FILE);
        return isThere(file) ? Optional.of(Document.parse(file, limits)) : Optional.empty();
    }

    @Override
    public Optional<TabularSource> table(String name, CsvFormat format) {
        Path file = folder.resolve(name);
        if (TableNames.isJson(name)) {
            return isThere(file) ? Optional.of(JsonSource.of(file, format, null)) : Optional.empty();
        }
        @Nullable Columns columns = ProgrammeTables.of(name);
        Path json = folder.resolve(TableNames.json(name));
        if (columns == null || !isThere(json)) {
            return isThere(file) ? Optional.of(TabularSource.csv(file, format)) : Optional.empty();
        }
        return Optional.of(
                isThere(file) ? new DoubledTable(name, TableNames.json(name)) : JsonSource.of(json, format, columns));
    }

    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public List<String> tables() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{csv,CSV,tsv,xls,xlsx}")) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{json,JSON}")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (isNamedLikeTable(name)) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    /** Whether a file in JSON has the name of a table or nearly so; others are no affair of ours. */
    private static boolean isNamedLikeTable(String file) {
        List<String> tables =
                ProgrammeTables.names().stream().map(TableNames::stem).toList();
        return !file.equals(ProgrammeDocument.FILE)
                && ClosestName.to(TableNames.stem(file), tables).isPresent();
    }
}
