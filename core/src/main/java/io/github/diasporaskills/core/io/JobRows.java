package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.people.Gender;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code jobs.csv}: the jobs of a venture on a day, one gender a row. A gender without a row counts none. */
final class JobRows extends PartRows<JobRows.Entry> {

    static final String FILE = "jobs.csv";

    static final Columns COLUMNS = new Columns(FILE, List.of("project", "on", "gender", "jobs", "source"), List.of());

    private static final int MOST = 1_000_000;

    /** The jobs of one gender. */
    record Entry(LocalDate on, String source, Gender gender, int jobs) {}

    private final FolderContext folder;

    JobRows(FolderContext folder) {
        super(COLUMNS);
        this.folder = folder;
    }

    @Override
    String key() {
        return String.join("|", text("on"), text("gender"), text("source"));
    }

    @Override
    String ownerFile(String owner) {
        return InvestmentRows.FILE;
    }

    @Override
    @Nullable
    Entry make() {
        @Nullable LocalDate on = neededDay("on");
        @Nullable Gender gender = neededCode("gender", folder.codes().genders);
        needed("jobs");
        @Nullable Integer jobs = whole("jobs", 0, MOST);
        String source = needed("source");
        return cells.hasErrors() || on == null || gender == null || jobs == null
                ? null
                : new Entry(on, source, gender, jobs);
    }
}
