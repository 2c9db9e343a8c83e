package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many people work for a project on a day, by gender. Immutable and thread-safe.
 *
 * @param on the day
 * @param byGender the jobs, with a cell for each gender, 0 too
 * @param source who says so, not blank
 */
public record JobCount(LocalDate on, Map<Gender, Integer> byGender, String source) {

    /**
     * Copies the cells.
     *
     * @throws IllegalArgumentException if a cell is missing or negative, or no source is given
     */
    public JobCount {
        requireNonNull(on, "on");
        requireNonNull(source, "source");
        byGender = Collections.unmodifiableMap(new EnumMap<>(byGender));
        if (source.isBlank()
                || byGender.size() < Gender.values().length
                || byGender.values().stream().anyMatch(cell -> cell < 0)) {
            throw new IllegalArgumentException(
                    "Jobs are 0 or more for each gender and have a source; found otherwise on " + on);
        }
    }

    /**
     * Jobs on a day.
     *
     * @param on the day
     * @param some the jobs by gender; a gender that is left out has none
     * @param source who says so, not blank
     * @return the count, with a cell for each gender
     * @throws IllegalArgumentException if a cell is negative or no source is given
     */
    public static JobCount of(LocalDate on, Map<Gender, Integer> some, String source) {
        Map<Gender, Integer> cells = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            cells.put(gender, some.getOrDefault(gender, 0));
        }
        return new JobCount(on, cells, source);
    }

    /**
     * All jobs.
     *
     * @return the sum of the cells
     */
    public int total() {
        return byGender.values().stream().mapToInt(Integer::intValue).sum();
    }
}
