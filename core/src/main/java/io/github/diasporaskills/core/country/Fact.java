package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Location;

/**
 * One sourced statement of a country pack, for a person who reviews it. Immutable and thread-safe.
 *
 * @param location the file, line and JSON path of the statement
 * @param content the statement as JSON without white space
 * @param source where it comes from
 */
public record Fact(Location location, String content, Source source) {

    private static final int SHOWN = 160;

    /** Checks that all parts are there. */
    public Fact {
        requireNonNull(location, "location");
        requireNonNull(content, "content");
        requireNonNull(source, "source");
    }

    /**
     * The statement on one line.
     *
     * @return for example {@code legal.json:12 $.bases[0] [UNVERIFIED, reading] Law 33-21: {…}}; long content is cut
     */
    @Override
    public String toString() {
        String shown = content.length() <= SHOWN ? content : content.substring(0, SHOWN) + "…";
        String marks = source.status() + (source.reading() ? ", reading" : "");
        return location + " [" + marks + "] " + source.text() + ": " + shown;
    }
}
