package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;

/**
 * Where in what somebody handed in: a file, and in it a line and column, or a JSON path. Immutable and thread-safe.
 *
 * @param file the name as the person knows it, for example {@code experts.csv} or {@code calendar.json}
 * @param line from 1; 0 if unknown. A quoted field that runs over several lines has the line it starts on
 * @param column the place of a table's column in the file, from 1; 0 if it is unknown, not there, or there are no
 *     columns
 * @param field the column's heading or the JSON path ({@code $.regions[3].code}); empty if the whole line is meant or
 *     the column has no heading that may be shown
 */
public record Location(String file, int line, int column, String field) {

    private static final String COLUMN = "reason.location.column";

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the line or the column is negative
     */
    public Location {
        requireNonNull(file, "file");
        requireNonNull(field, "field");
        if (line < 0) {
            throw new IllegalArgumentException("A line is 1 or more, or 0 if unknown; found " + line);
        }
        if (column < 0) {
            throw new IllegalArgumentException("A column is 1 or more, or 0 if unknown; found " + column);
        }
    }

    /**
     * A field of a line, its column unknown.
     *
     * @param file the name of the file
     * @param line from 1, or 0 if unknown
     * @param field the column's heading or the JSON path, or empty
     * @throws IllegalArgumentException if the line is negative
     */
    public Location(String file, int line, String field) {
        this(file, line, 0, field);
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
     * The same line, one field of it whose column is unknown.
     *
     * @param name a column heading or JSON path
     * @return a new location
     */
    public Location at(String name) {
        return new Location(file, line, name);
    }

    /**
     * The same line, one column of it by its heading and place.
     *
     * @param name the column's heading
     * @param place from 1, or 0 if unknown
     * @return a new location
     * @throws IllegalArgumentException if the place is negative
     */
    public Location at(String name, int place) {
        return new Location(file, line, place, name);
    }

    /**
     * The same line, one column of it by its place alone.
     *
     * @param place from 1
     * @return a new location
     * @throws IllegalArgumentException if the place is negative
     */
    public Location atColumn(int place) {
        return new Location(file, line, place, "");
    }

    /**
     * As a compiler would print it, in English. A column is named by its heading, and by its place if it has none.
     *
     * @return for example {@code experts.csv:17 licenceUntil} or {@code experts.csv:1 column 2}
     */
    @Override
    public String toString() {
        return words(column > 0 && field.isEmpty() ? Wording.in(Locale.ENGLISH) : Wording.none());
    }

    /**
     * As a compiler would print it. A column is named by its heading, and by its place if it has none.
     *
     * @param wording the language of the word for a column
     * @return for example {@code experts.csv:17 licenceUntil} or {@code experts.csv:1 colonne 2}
     */
    public String words(Wording wording) {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!field.isEmpty()) {
            text.append(' ').append(field);
        } else if (column > 0) {
            text.append(' ').append(wording.say(new Reason(COLUMN, Map.of("column", new Argument.Whole(column)))));
        }
        return text.toString();
    }
}
