package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a check of a programme folder found. A folder may have more problems than memory holds, so the report keeps
 * at most {@value #KEPT} and counts all: the first 8,000, and of each table after those the first 5 of each kind, 50 in
 * all. So one broken table does not hide what is wrong with another. {@link #notKept()} says how many it leaves out;
 * {@link ProgrammeFiles#check(java.nio.file.Path, java.util.function.Consumer)}
 * hands every one over. Immutable and thread-safe.
 */
public final class CheckReport {

    /** The most problems, and the most likely duplicates, that a report keeps. */
    public static final int KEPT = 10_000;

    private final List<TableCount> tables;
    private final List<String> tablesNotRead;
    private final List<Problem> problems;
    private final long errors;
    private final long warnings;
    private final List<DuplicateCandidate> duplicates;
    private final int duplicateCount;
    private final boolean readable;

    CheckReport(
            List<TableCount> tables,
            List<String> tablesNotRead,
            List<Problem> problems,
            long errors,
            long warnings,
            List<DuplicateCandidate> duplicates,
            int duplicateCount,
            boolean readable) {
        this.tables = List.copyOf(tables);
        this.tablesNotRead = List.copyOf(tablesNotRead);
        this.problems = List.copyOf(problems);
        this.errors = errors;
        this.warnings = warnings;
        this.duplicates = List.copyOf(duplicates);
        this.duplicateCount = duplicateCount;
        this.readable = readable;
    }

    /**
     * What would become of the rows of each table.
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
     * What was found, at most {@value #KEPT}: the first ones, and of each table the first of each kind.
     *
     * @return in the order of reading
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * How many errors were found, kept or not.
     *
     * @return 0 or more
     */
    public long errors() {
        return errors;
    }

    /**
     * How many warnings were found, kept or not, likely duplicates aside.
     *
     * @return 0 or more
     */
    public long warnings() {
        return warnings;
    }

    /**
     * Rows that may be about one person, the first {@value #KEPT}.
     *
     * @return in the order of the later rows
     */
    public List<DuplicateCandidate> duplicates() {
        return duplicates;
    }

    /**
     * How many rows may repeat a person, kept or not.
     *
     * @return 0 or more
     */
    public int duplicateCount() {
        return duplicateCount;
    }

    /**
     * How many problems and likely duplicates were found and are not kept.
     *
     * @return 0 if {@link #problems()} and {@link #duplicates()} are all there is
     */
    public long notKept() {
        return errors + warnings - problems.size() + duplicateCount - duplicates.size();
    }

    /**
     * Whether an import would give a register at all.
     *
     * @return false if something is broken as a whole
     */
    public boolean isReadable() {
        return readable;
    }

    /**
     * Whether an import would take everything in.
     *
     * @return true if there is no error; warnings may remain
     */
    public boolean isComplete() {
        return readable && errors == 0;
    }

    /**
     * Numbers only.
     *
     * @return for example {@code CheckReport[3 errors, 5 warnings]}
     */
    @Override
    public String toString() {
        return "CheckReport[" + errors + " errors, " + warnings + " warnings]";
    }
}
