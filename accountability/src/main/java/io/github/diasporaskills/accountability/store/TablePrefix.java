package io.github.diasporaskills.accountability.store;

import java.util.regex.Pattern;

/**
 * What the names of a ledger's tables begin with, so that two ledgers, or a ledger and an application, share a database.
 * Immutable and thread-safe.
 *
 * @param value lower-case letters, digits and underscores, at most 24, beginning with a letter
 */
public record TablePrefix(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,23}");

    /**
     * Checks the form, which keeps foreign text out of statements.
     *
     * @throws IllegalArgumentException if the prefix has another form
     */
    public TablePrefix {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A table prefix has 1 to 24 lower-case letters, digits and underscores,"
                    + " beginning with a letter; found " + value.length()
                    + " characters of another form. Maybe skills_");
        }
    }

    /**
     * The usual prefix.
     *
     * @return {@code skills_}
     */
    public static TablePrefix standard() {
        return new TablePrefix("skills_");
    }

    /**
     * A prefix.
     *
     * @param value lower-case letters, digits and underscores
     * @return the prefix
     */
    public static TablePrefix of(String value) {
        return new TablePrefix(value);
    }

    /** The text of a script or statement with {@code ${prefix}} put in. */
    String in(String sql) {
        return sql.replace("${prefix}", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
