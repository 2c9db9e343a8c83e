package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

/**
 * Where in what somebody handed in: a file, and in it a line and column, or a JSON path. Immutable and thread-safe.
 *
 * @param file the name as the person knows it, for example {@code experts.csv} or {@code calendar.json}
 * @param line from 1; 0 if unknown. A quoted field that runs over several lines has the line it starts on
 * @param field the column's heading or the JSON path ({@code $.regions[3].code}); empty if the whole line is meant
 */
public record Location(String file, int line, String field) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the line is negative
     */
    public Location {
        requireNonNull(file, "file");
        requireNonNull(field, "field");
        if (line < 0) {
            throw new IllegalArgumentException("A line is 1 or more, or 0 if unknown; found " + line);
        }
    }

    /**
     * A whole file.
     *
     * @param file its name
     * @return the location
     */
    public static Location of(String file) {
        return new Location(file, 0, "");
    }

    /**
     * A line of a file.
     *
     * @param file its name
     * @param line from 1
     * @return the location
     */
    public static Location of(String file, int line) {
        return new Location(file, line, "");
    }

    /**
     * The same line, one field of it.
     *
     * @param name a column heading or JSON path
     * @return a new location
     */
    public Location at(String name) {
        return new Location(file, line, name);
    }

    /**
     * As a compiler would print it.
     *
     * @return for example {@code experts.csv:17 licenceUntil}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        return field.isEmpty()
                ? text.toString()
                : text.append(' ').append(field).toString();
    }
}
