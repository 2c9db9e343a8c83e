package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came of an import: what was taken in, everything that was found, every row that was not taken in, and who may
 * be on it twice. The value is handed out only to somebody who says what to do about rejected rows. Immutable and
 * thread-safe if the value is.
 *
 * <p>There is no value if something was broken as a whole: the programme's definition, a table's headings, a file
 * that could not be read to its end. So nothing is ever half read.
 *
 * @param <T> what was imported
 */
public final class ImportReport<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ImportReport.class);

    private final String what;
    private final @Nullable T value;
    private final List<TableCount> tables;
    private final List<String> tablesNotRead;
    private final List<Problem> problems;
    private final List<RejectedRow> rejected;
    private final List<DuplicateCandidate> duplicates;

    ImportReport(
            String what,
            @Nullable T value,
            List<TableCount> tables,
            List<String> tablesNotRead,
            List<Problem> problems,
            List<RejectedRow> rejected,
            List<DuplicateCandidate> duplicates) {
        this.what = what;
        this.value = value;
        this.tables = List.copyOf(tables);
        this.tablesNotRead = List.copyOf(tablesNotRead);
        this.problems = List.copyOf(problems);
        this.rejected = List.copyOf(rejected);
        this.duplicates = List.copyOf(duplicates);
    }

    /**
     * What became of the rows of each table.
     *
     * @return in the order of reading
     */
    public List<TableCount> tables() {
        return tables;
    }

    /**
     * The count of one table.
     *
     * @param file its name, such as {@code experts.csv}, also where it was read from {@code experts.json}
     * @return the count, or empty if there is no such table
     */
    public Optional<TableCount> table(String file) {
        requireNonNull(file, "file");
        return tables.stream()
                .filter(table -> TableNames.isOf(table.file(), file))
                .findFirst();
    }

    /**
     * The tables of the folder that were not read, because the programme's definition is missing, broken or of another
     * country; nothing is known of their rows. {@link #problems()} says why.
     *
     * @return file names in the order of reading; none if {@code programme.json} is in order
     */
    public List<String> tablesNotRead() {
        return tablesNotRead;
    }

    /**
     * Everything that was found, errors and warnings.
     *
     * @return in the order of reading
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The rows that were not taken in.
     *
     * @return in the order of reading
     */
    public List<RejectedRow> rejected() {
        return rejected;
    }

    /**
     * Rows that may be about one person, for somebody to decide. Nothing was merged.
     *
     * @return in the order of the later rows
     */
    public List<DuplicateCandidate> duplicates() {
        return duplicates;
    }

    /**
     * Whether there is a value at all.
     *
     * @return false if something was broken as a whole
     */
    public boolean isReadable() {
        return value != null;
    }

    /**
     * Whether everything was taken in.
     *
     * @return true if there is no error; warnings may remain
     */
    public boolean isComplete() {
        return value != null && rejected.isEmpty() && problems.stream().noneMatch(Problem::isError);
    }

    /**
     * The value, if everything was taken in.
     *
     * @return the value
     * @throws ProblemsException with every error, if there is one
     */
    public T requireComplete() {
        if (!isComplete()) {
            throw broken();
        }
        return requireNonNull(value);
    }

    /**
     * The value without the rejected rows. The number of rows is logged, and that a reason was given;
     * the reason itself is free text and stays out of the log.
     *
     * @param why who accepts it and why, for example {@code pilot demo}; not blank
     * @return the value
     * @throws ProblemsException with every error, if something was broken as a whole
     * @throws IllegalArgumentException if the reason is blank
     */
    public T acceptPartial(String why) {
        if (requireNonNull(why, "why").isBlank()) {
            throw new IllegalArgumentException("Leaving rows out needs a reason; found blank");
        }
        if (value == null) {
            throw broken();
        }
        LOG.info("{} accepted without {} rejected rows; a reason was given", what, rejected.size());
        return value;
    }

    private ProblemsException broken() {
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        return new ProblemsException(what, errors);
    }

    /**
     * The rejected rows by table, laid out to be mended.
     *
     * @return in the order of reading, none if no row was rejected
     */
    public List<RejectedTable> rejectedTables() {
        return RejectedTable.of(rejected);
    }

    /**
     * Writes the rejected rows so that a person puts them right: for each table a file of the same name, {@code .csv}
     * also where the table is {@code .json}, and with the same headings, and behind them the columns {@code rejected.line} and {@code rejected.problems}. These are
     * passed over when the folder is read again, onto the register that the accepted rows made; see
     * {@link ProgrammeFiles#onto}.
     *
     * @param folder the folder; made if it is not there
     * @param locale the language of the problems
     * @return the files written, none if no row was rejected
     * @throws IOException if a file cannot be written
     */
    public List<Path> writeRejected(Path folder, Locale locale) throws IOException {
        requireNonNull(folder, "folder");
        Wording wording = Wording.in(locale);
        List<Path> written = new ArrayList<>();
        for (RejectedTable table : rejectedTables()) {
            Files.createDirectories(folder);
            Path file = folder.resolve(TableNames.csv(table.file()));
            if (written.contains(file)) {
                file = folder.resolve(table.file() + ".csv");
            }
            try (TabularWriter writer = TabularWriter.csv(file, table.headings())) {
                for (RejectedRow row : table.rows()) {
                    writer.write(table.cells(row, wording));
                }
            }
            written.add(file);
        }
        return List.copyOf(written);
    }

    /**
     * Writes the rejected rows with their problems in English, see {@link #writeRejected(Path, Locale)}.
     *
     * @param folder the folder; made if it is not there
     * @return the files written, none if no row was rejected
     * @throws IOException if a file cannot be written
     */
    public List<Path> writeRejected(Path folder) throws IOException {
        return writeRejected(folder, Locale.ENGLISH);
    }

    /**
     * Numbers only.
     *
     * @return for example {@code ImportReport[the programme folder pilot: 12 problems, 3 rejected rows]}
     */
    @Override
    public String toString() {
        return "ImportReport[" + what + ": " + problems.size() + " problems, " + rejected.size() + " rejected rows]";
    }
}
