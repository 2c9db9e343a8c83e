package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.exchange.xlsx.WorkbookSource;
import io.github.diasporaskills.core.io.CheckReport;
import io.github.diasporaskills.core.io.ColumnMapping;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.io.ProgrammeSource;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a programme with the rows that a person mended in place of those that were rejected, as if they had been
 * mended in the programme's own tables. Those stay as they are, so the same files give the same result each time.
 * Of several folders the later ones mend what the earlier ones left.
 */
final class Mending {

    private final ProgrammeFiles files;
    private final List<ColumnMapping> mappings;
    private final ProgrammeSource programme;
    private final Map<Path, String> folders;
    private final Places places;
    private final MendedCounts counts = new MendedCounts();

    /**
     * Begins.
     *
     * @param files how tables are read
     * @param mappings of sheets with headings of their own
     * @param programme the programme's own files
     * @param folders where mended rows are, as they were named
     */
    Mending(ProgrammeFiles files, List<ColumnMapping> mappings, ProgrammeSource programme, Map<Path, String> folders) {
        this.files = files;
        this.mappings = List.copyOf(mappings);
        this.programme = programme;
        this.places = programme instanceof WorkbookSource ? new Places(programme.name()) : new Places();
        this.folders = new LinkedHashMap<>(folders);
    }

    ImportReport<ProgrammeRegister> read() {
        return files.read(source());
    }

    CheckReport check() {
        return files.check(source(), problem -> {});
    }

    private ProgrammeSource source() {
        ProgrammeSource source = programme;
        for (Map.Entry<Path, String> folder : folders.entrySet()) {
            source = new MendedSource(
                    source,
                    folder.getKey(),
                    folder.getValue(),
                    files.read(source).rejected(),
                    this);
        }
        return source;
    }

    /** Where rows really stand. */
    Places places() {
        return places;
    }

    /** Whether mended rows are read from a folder. */
    boolean reads(Path folder) {
        return folders.keySet().stream()
                .anyMatch(known -> known.toAbsolutePath()
                        .normalize()
                        .equals(folder.toAbsolutePath().normalize()));
    }

    /** The file that a table is read from: its own, or the sheet of a mapping. */
    String sheet(String table) {
        return mappings.stream()
                .filter(mapping -> mapping.table().equals(table))
                .map(ColumnMapping::sheet)
                .findFirst()
                .orElse(table);
    }

    /** Whether a file is what a table is read from, which may be JSON in place of separated values. */
    boolean isOf(String file, String table) {
        String sheet = sheet(table);
        return file.equals(sheet) || (sheet.equals(table) && file.equals(table.replace(".csv", ".json")));
    }

    /** Under which of its headings a sheet has its ids. */
    int idColumn(String sheet, List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            Optional<ColumnMapping> mapping = mappings.stream()
                    .filter(known -> known.sheet().equals(sheet))
                    .findFirst();
            if (mapping.map(known -> known.fieldOf(heading).orElse(heading))
                    .orElse(heading)
                    .equals("id")) {
                return i;
            }
        }
        return -1;
    }

    /** What came of mended rows. */
    MendedCounts counts() {
        return counts;
    }

    /** Says what came of mended rows, if any were to be read. */
    void print(Console console) {
        if (!folders.isEmpty()) {
            console.print(Reason.of(Said.MENDED)
                    .with("replaced", counts.of(MendedCounts.Fate.REPLACED))
                    .with("added", counts.of(MendedCounts.Fate.ADDED))
                    .with("unchanged", counts.of(MendedCounts.Fate.UNCHANGED)));
        }
    }

    /** The same for machines. */
    void add(ObjectNode to) {
        if (folders.isEmpty()) {
            return;
        }
        ObjectNode mended = to.putObject("mended");
        ArrayNode names = mended.putArray("folders");
        folders.values().forEach(names::add);
        mended.put("replaced", counts.of(MendedCounts.Fate.REPLACED));
        mended.put("added", counts.of(MendedCounts.Fate.ADDED));
        mended.put("unchanged", counts.of(MendedCounts.Fate.UNCHANGED));
    }
}
