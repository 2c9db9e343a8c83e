package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.people.Gender;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code jobs.csv}: the jobs of a venture on a day, one gender a row. A gender without a row counts none. */
final class JobRows extends PartRows<JobRows.Entry> {

    static final String FILE = "jobs.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("project", InvestmentRows.FILE),
                    TableColumn.day("on"),
                    TableColumn.choice("gender", Choices.GENDERS),
                    TableColumn.whole("jobs", 0, 1_000_000),
                    TableColumn.text("source")),
            List.of());

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
    @Nullable
    Entry make() {
        @Nullable LocalDate on = neededDay("on");
        @Nullable Gender gender = neededCode("gender", folder.codes().genders);
        needed("jobs");
        @Nullable Integer jobs = whole("jobs");
        String source = needed("source");
        return cells.hasErrors() || on == null || gender == null || jobs == null
                ? null
                : new Entry(on, source, gender, jobs);
    }
}
