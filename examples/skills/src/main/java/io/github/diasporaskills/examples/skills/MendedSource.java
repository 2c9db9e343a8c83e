package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.io.CsvFormat;
import io.github.diasporaskills.core.io.ProgrammeSource;
import io.github.diasporaskills.core.io.RejectedRow;
import io.github.diasporaskills.core.io.TabularSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A programme with the mended rows of one folder in place of rejected ones. */
final class MendedSource implements ProgrammeSource {

    private final ProgrammeSource programme;
    private final Path folder;
    private final String folderName;
    private final List<RejectedRow> rejected;
    private final Mending mending;

    MendedSource(
            ProgrammeSource programme, Path folder, String folderName, List<RejectedRow> rejected, Mending mending) {
        this.programme = programme;
        this.folder = folder;
        this.folderName = folderName;
        this.rejected = List.copyOf(rejected);
        this.mending = mending;
    }

    @Override
    public String name() {
        return programme.name();
    }

    @Override
    public Optional<Document> programme(DocumentLimits limits) {
        return programme.programme(limits);
    }

    @Override
    public Optional<TabularSource> table(String name, CsvFormat format) {
        Path file = folder.resolve(name);
        Optional<TabularSource> before = programme.table(name, format);
        if (!Files.exists(file)) {
            return before;
        }
        String sheetName = Path.of(folderName).resolve(name).toString();
        MendedSheet sheet = MendedSheet.read(file, sheetName);
        if (isUntouched(file)) {
            mending.counted(sheetName, 0, 0, sheet.rows().size());
            return before;
        }
        if (before.isEmpty() && sheet.headings().isEmpty()) {
            return Optional.of(TabularSource.csv(file, format));
        }
        TabularSource table = before.orElseGet(() -> sheet.withoutRows(name));
        List<RejectedRow> ofTable =
                rejected.stream().filter(row -> row.file().equals(table.name())).toList();
        return Optional.of(new MendedTable(table, sheet, sheetName, ofTable, mending));
    }

    private static boolean isUntouched(Path file) {
        try {
            return WrittenFiles.isUntouched(file);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public List<String> tables() throws IOException {
        Set<String> names = new LinkedHashSet<>(programme.tables());
        names.addAll(ProgrammeSource.folder(folder).tables());
        return List.copyOf(names);
    }
}
