package io.github.diasporaskills.accountability.exchange.xlsx;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.io.CsvFormat;
import io.github.diasporaskills.core.io.ProgrammeSource;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.programme.ProgrammeDocument;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sheets of a workbook as the tables of a programme, whether the workbook is opened once or for each. */
final class WorkbookSheets implements ProgrammeSource {

    /** The sheet that holds {@code programme.json}. */
    static final String PROGRAMME = "programme";

    /** Begins the names of sheets for people. */
    static final String FOR_PEOPLE = "_";

    private static final String CSV = ".csv";

    /** Gives a workbook to whoever closes it after use. */
    interface Opening {

        OpenWorkbook open() throws IOException;
    }

    private final Path file;
    private final Opening opening;

    WorkbookSheets(Path file, Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public Optional<Document> programme(DocumentLimits limits) {
        requireNonNull(limits, "limits");
        try {
            for (String sheet : sheets()) {
                if (sheet.equalsIgnoreCase(PROGRAMME)) {
                    byte[] text =
                            sheet(sheet, PROGRAMME).firstColumn(limits.bytes()).getBytes(StandardCharsets.UTF_8);
                    return Optional.of(Document.parse(ProgrammeDocument.FILE, text, limits));
                }
            }
        } catch (IOException e) {
            return Optional.of(Document.refused(Problem.error(
                    Location.of(name()),
                    e instanceof OpenWorkbook.Refused refused
                            ? refused.reason()
                            : Reason.of(DocumentReason.UNREADABLE))));
        }
        Path beside = file.resolveSibling(ProgrammeDocument.FILE);
        return Files.exists(beside) ? Optional.of(Document.parse(beside, limits)) : Optional.empty();
    }

    @Override
    public Optional<TabularSource> table(String name, CsvFormat format) {
        requireNonNull(name, "name");
        requireNonNull(format, "format");
        String wanted = name.endsWith(CSV) ? name.substring(0, name.length() - CSV.length()) : name;
        try {
            List<String> fitting = sheets().stream()
                    .filter(sheet -> sheet.strip().equalsIgnoreCase(wanted)
                            || sheet.strip().equalsIgnoreCase(name))
                    .toList();
            return fitting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(sheet(fitting.get(0), name)
                            .besides(fitting.subList(1, fitting.size()))
                            .limited(format));
        } catch (IOException e) {
            // The workbook as such is amiss; every table that is asked for says so.
            return Optional.of(sheet(wanted, name).limited(format));
        }
    }

    @Override
    public List<String> tables() throws IOException {
        List<String> names = new ArrayList<>();
        for (String sheet : sheets()) {
            if (!sheet.startsWith(FOR_PEOPLE) && !sheet.equalsIgnoreCase(PROGRAMME)) {
                String name = sheet.strip().toLowerCase(Locale.ROOT);
                names.add(name.endsWith(CSV) ? name : name + CSV);
            }
        }
        return names;
    }

    private List<String> sheets() throws IOException {
        try (OpenWorkbook workbook = opening.open()) {
            return workbook.sheets();
        }
    }

    private SheetSource sheet(String sheet, String table) {
        return new SheetSource(opening, sheet, table);
    }
}
