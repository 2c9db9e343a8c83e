package io.github.diasporaskills.accountability.exchange.xlsx;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.io.CsvFormat;
import io.github.diasporaskills.core.io.ProgrammeSource;
import io.github.diasporaskills.core.io.TabularSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A programme in a workbook, {@code .xlsx}. A sheet named {@code experts} is the table {@code experts.csv}; upper and
 * lower case do not matter, and problems go by the table's name and the sheet's row. The sheet {@code programme} holds
 * {@code programme.json}, line by line in its first column; a workbook without one is taken together with the
 * {@code programme.json} beside it. Sheets whose name begins with an underscore are for people, not tables.
 *
 * <p>Cells are read as people see them: days as {@code 2026-03-01}, numbers without exponent, and of a formula what
 * the workbook last computed, with a warning. Hidden rows and sheets are read like all others.
 *
 * <p>Rows are handed over one at a time; the workbook's distinct texts are held while it is read. {@link #open()} opens
 * the file once for all of its tables, in time proportional to what it unpacks to; without it, the file is opened anew
 * for each table. A file that unpacks to more than a limit is refused before any of it is parsed. Immutable and
 * thread-safe; what is opened is not.
 */
public final class WorkbookSource implements ProgrammeSource {

    /** What a workbook may unpack to unless {@link #limitedTo} says otherwise: 1,024 megabytes. */
    public static final int MEGABYTES = 1024;

    private final Path file;
    private final int megabytes;

    private WorkbookSource(Path file, int megabytes) {
        this.file = file;
        this.megabytes = megabytes;
    }

    /**
     * A workbook.
     *
     * @param file the file, {@code .xlsx}; it is looked into at each reading
     * @return the source
     */
    public static WorkbookSource of(Path file) {
        return new WorkbookSource(requireNonNull(file, "file"), MEGABYTES);
    }

    /**
     * Whether a file is named like a workbook.
     *
     * @param file the file, which need not exist
     * @return true for names that end in {@code .xlsx} or {@code .xlsm}, in any case
     */
    public static boolean isNamedLikeOne(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsm");
    }

    /**
     * The same with another limit.
     *
     * @param limit what the workbook may unpack to, in megabytes of 1,048,576 bytes, at least 1
     * @return a new source
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public WorkbookSource limitedTo(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A workbook is limited to 1 megabyte or more; found " + limit);
        }
        return new WorkbookSource(file, limit);
    }

    @Override
    public String name() {
        return sheets().name();
    }

    @Override
    public Optional<Document> programme(DocumentLimits limits) {
        return sheets().programme(limits);
    }

    @Override
    public Optional<TabularSource> table(String name, CsvFormat format) {
        return sheets().table(name, format);
    }

    @Override
    public List<String> tables() throws IOException {
        return sheets().tables();
    }

    /** Opens the file once for all tables, at the first of them; its distinct texts are held until it is closed. */
    @Override
    public Opened open() {
        HeldWorkbook held = new HeldWorkbook(file, megabytes);
        return Opened.of(new WorkbookSheets(file, held::lend), held::close);
    }

    private WorkbookSheets sheets() {
        return new WorkbookSheets(file, () -> OpenWorkbook.open(file, megabytes));
    }
}
