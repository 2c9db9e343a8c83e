package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.diasporaskills.core.reason.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken in, kept as it was found so that a person can put it right. It may hold personal data;
 * {@code toString} shows none. Immutable and thread-safe.
 *
 * <p>A row is kept whole, word for word, unless it is beyond the limits of a {@link CsvFormat} and so long that it
 * would not fit into {@link CsvFormat#MAX_KEPT_ROW} and {@link CsvFormat#MAX_KEPT}, or has more than 10,000 cells. Such
 * a row is cut, see {@link #isWhole()}; what is missing stands in the file only.
 */
public final class RejectedRow {

    /** Why cells are not all that stands in the file. */
    private static final ImmutableSet<ImportReason> NOT_WHOLE = Sets.immutableEnumSet(
            ImportReason.ROW_CUT,
            ImportReason.ROW_NOT_OBJECT,
            ImportReason.ROW_NOT_JSON,
            ImportReason.ROW_UNFINISHED,
            ImportReason.ROW_TOO_DEEP,
            ImportReason.CELL_ENDLESS);

    private final String file;
    private final int line;
    private final List<String> headings;
    private final List<String> cells;
    private final @Nullable String original;
    private final List<Problem> problems;

    RejectedRow(
            String file,
            int line,
            List<String> headings,
            List<String> cells,
            @Nullable String original,
            List<Problem> problems) {
        this.file = requireNonNull(file, "file");
        this.line = line;
        this.headings = List.copyOf(headings);
        this.cells = List.copyOf(cells);
        this.original = original;
        this.problems = List.copyOf(problems);
    }

    /**
     * The file it stands in.
     *
     * @return its name
     */
    public String file() {
        return file;
    }

    /**
     * The line it begins on.
     *
     * @return from 1; in JSON with several objects on a line the number of the object
     */
    public int line() {
        return line;
    }

    /**
     * The headings of its table.
     *
     * @return in the order of the file
     */
    public List<String> headings() {
        return headings;
    }

    /**
     * Its cells as they were found. They may be personal data.
     *
     * @return in the order of the file; fewer or more than headings if the row was ragged
     */
    public List<String> cells() {
        return cells;
    }

    /**
     * The row word for word, where its cells do not say it all: in a table in JSON its object, or the rest of a file
     * that is no JSON from there on. It may be personal data.
     *
     * @return empty in tables of other kinds, and if an object was cut
     */
    public Optional<String> original() {
        return Optional.ofNullable(original);
    }

    /**
     * Whether its cells are all that stands in the file, so that a row may take its place.
     *
     * @return false if it was cut, of which one of its {@link #problems()} has the reason {@link ImportReason#ROW_CUT},
     *     and for what is no object in a table in JSON
     */
    public boolean isWhole() {
        return problems.stream()
                .noneMatch(problem ->
                        NOT_WHOLE.stream().anyMatch(code -> problem.reason().is(code)));
    }

    /** Whether the row word for word tells more than its cells and problems. */
    boolean isMoreThanCells() {
        return original != null
                && (!isWhole()
                        || problems.stream()
                                .anyMatch(problem -> problem.reason().is(ImportReason.ROW_FIELD_REPEATED)));
    }

    /**
     * What is wrong with it, and what is worth a look besides.
     *
     * @return at least one error
     */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RejectedRow r
                && file.equals(r.file)
                && line == r.line
                && headings.equals(r.headings)
                && cells.equals(r.cells)
                && Objects.equals(original, r.original)
                && problems.equals(r.problems);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, line, cells);
    }

    /**
     * Place and number of problems.
     *
     * @return for example {@code RejectedRow[experts.csv:17, 2 problems]}
     */
    @Override
    public String toString() {
        return "RejectedRow[" + file + ":" + line + ", " + problems.size() + " problems]";
    }
}
