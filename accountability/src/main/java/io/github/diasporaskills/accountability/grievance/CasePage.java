package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list of complaints is asked for. Immutable and thread-safe.
 *
 * @param behind the last complaint of the page before; null for the first page
 * @param limit how many lines at most
 */
public record CasePage(@Nullable GrievanceId behind, int limit) {

    /** The most lines of a page. */
    public static final int LARGEST = 1_000;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not 1 to {@value #LARGEST}
     */
    public CasePage {
        if (limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST + " lines; found " + limit);
        }
    }

    /**
     * The first page.
     *
     * @param limit how many lines at most, 1 to {@value #LARGEST}
     * @return the page
     */
    public static CasePage first(int limit) {
        return new CasePage(null, limit);
    }

    /**
     * The page behind a complaint.
     *
     * @param last the last complaint of the page before
     * @return a page of the same size
     */
    public CasePage after(GrievanceId last) {
        return new CasePage(requireNonNull(last, "last"), limit);
    }

    /**
     * The last complaint of the page before.
     *
     * @return empty for the first page
     */
    public Optional<GrievanceId> after() {
        return Optional.ofNullable(behind);
    }
}
