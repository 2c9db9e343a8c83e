package io.github.diasporaskills.core.io;

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

/** A programme in a folder of files. A link that leads nowhere is a file that cannot be read, not one that is missing. */
record FolderSource(Path folder) implements ProgrammeSource {

    @Override
    public String name() {
        @Nullable Path name = folder.getFileName();
        return (name == null ? folder : name).toString();
    }

    @Override
    public Optional<Document> programme(DocumentLimits limits) {
        Path file = folder.resolve(ProgrammeDocument.FILE);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Document.parse(file, limits))
                : Optional.empty();
    }

    @Override
    public Optional<TabularSource> table(String name, CsvFormat format) {
        Path file = folder.resolve(name);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(TabularSource.csv(file, format))
                : Optional.empty();
    }

    @Override
    public List<String> tables() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{csv,CSV,tsv,xls,xlsx}")) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }
}
