package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.exchange.xlsx.WorkbookSource;
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

    private static final String CSV = ".csv";
    private static final String JSON = ".json";

    private final ProgrammeSource programme;
    private final ProgrammeSource workbook;
    private final Path folder;
    private final String folderName;
    private final List<RejectedRow> rejected;
    private final Mending mending;

    MendedSource(
            ProgrammeSource programme, Path folder, String folderName, List<RejectedRow> rejected, Mending mending) {
        this(
                programme,
                WorkbookSource.of(folder.resolve(RejectedFolder.WORKBOOK)),
                folder,
                folderName,
                rejected,
                mending);
    }

    private MendedSource(
            ProgrammeSource programme,
            ProgrammeSource workbook,
            Path folder,
            String folderName,
            List<RejectedRow> rejected,
            Mending mending) {
        this.programme = programme;
        this.workbook = workbook;
        this.folder = folder;
        this.folderName = folderName;
        this.rejected = List.copyOf(rejected);
        this.mending = mending;
    }

    @Override
    public Opened open() {
        Opened opened = programme.open();
        Opened mended = workbook.open();
        return Opened.of(new MendedSource(opened, mended, folder, folderName, rejected, mending), () -> {
            mended.close();
            opened.close();
        });
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
        Optional<TabularSource> before = programme.table(name, format);
        Path file = file(name);
        Optional<TabularSource> mended = mended(file, name, format);
        if (mended.isEmpty()) {
            return before;
        }
        String where =
                Path.of(folderName).resolve(String.valueOf(file.getFileName())).toString();
        String sheetName = WorkbookSource.isNamedLikeOne(file) ? where + ", " + name.replace(".csv", "") : where;
        MendedSheet sheet = MendedSheet.read(mended.get(), sheetName);
        if (isUntouched(file)) {
            countUntouched(sheet, before.map(TabularSource::name).orElse(name), sheetName);
            return before;
        }
        if (before.isEmpty() && sheet.headings().isEmpty()) {
            return mended;
        }
        TabularSource table = before.orElseGet(() -> sheet.withoutRows(name));
        List<RejectedRow> ofTable =
                rejected.stream().filter(row -> row.file().equals(table.name())).toList();
        return Optional.of(
                ReboundTable.isMended(ofTable, sheet)
                        ? new ReboundTable(table, sheet, sheetName, ofTable, mending)
                        : new MendedTable(table, sheet, sheetName, ofTable, mending));
    }

    private void countUntouched(MendedSheet sheet, String table, String sheetName) {
        int lines = MendedMatch.lineColumn(sheet.headings());
        for (MendedRow row : sheet.rows()) {
            int line = MendedMatch.number(row.cell(lines));
            if (line > 0) {
                mending.counts().count(table, line, MendedCounts.Fate.UNCHANGED);
            } else {
                mending.counts().count(sheetName, row.line(), MendedCounts.Fate.UNCHANGED);
            }
        }
    }

    /** Where mended rows of a table stand: in a file of its name, or else in the workbook. */
    private Path file(String name) {
        Path own = folder.resolve(name);
        if (name.endsWith(JSON)) { // a sheet in JSON, whose rejected rows come back as separated values
            Path beside = folder.resolve(name + CSV);
            own = Files.exists(beside)
                    ? beside
                    : folder.resolve(name.substring(0, name.length() - JSON.length()) + CSV);
        }
        Path workbook = folder.resolve(RejectedFolder.WORKBOOK);
        return !Files.exists(own) && Files.exists(workbook) ? workbook : own;
    }

    /** Encoding and separator are detected, whatever those of the programme's own tables are. */
    private Optional<TabularSource> mended(Path file, String name, CsvFormat format) {
        if (WorkbookSource.isNamedLikeOne(file)) {
            return workbook.table(name, format);
        }
        return Files.exists(file) ? Optional.of(TabularSource.csv(file)) : Optional.empty();
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
        if (names.remove(RejectedFolder.WORKBOOK)) {
            names.addAll(workbook.tables());
        }
        return List.copyOf(names);
    }
}
