package io.github.diasporaskills.core.document;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version a document declares in its field {@code schema}. Immutable and thread-safe.
 *
 * <p>Within a major version, fields of a newer minor version that this library does not know are kept and reported
 * as warnings. Everything else unknown is an error, and so is another major version.
 *
 * @param major the major version, 0 or more
 * @param minor the minor version, 0 or more
 */
public record SchemaVersion(int major, int minor) implements Comparable<SchemaVersion> {

    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is negative
     */
    public SchemaVersion {
        if (major < 0 || minor < 0) {
            throw new IllegalArgumentException(
                    "A schema version has parts of 0 or more; found " + major + " and " + minor);
        }
    }

    /**
     * A version.
     *
     * @param major the major version, 0 or more
     * @param minor the minor version, 0 or more
     * @return the version
     */
    public static SchemaVersion of(int major, int minor) {
        return new SchemaVersion(major, minor);
    }

    /**
     * Reads a version such as {@code 1.0}.
     *
     * @param text two whole numbers with a point between them
     * @return the version
     * @throws IllegalArgumentException if the text has another form
     */
    public static SchemaVersion parse(String text) {
        Matcher form = FORM.matcher(requireNonNull(text, "text"));
        if (!form.matches()) {
            throw new IllegalArgumentException("A schema version is written as in 1.0");
        }
        return new SchemaVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /**
     * Whether a reader of this version may read a document of the other one.
     *
     * @param document what the document declares
     * @return true if the major versions agree
     */
    public boolean canRead(SchemaVersion document) {
        return major == document.major;
    }

    @Override
    public int compareTo(SchemaVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    /**
     * As a document declares it.
     *
     * @return for example {@code 1.0}
     */
    @Override
    public String toString() {
        return major + "." + minor;
    }
}
