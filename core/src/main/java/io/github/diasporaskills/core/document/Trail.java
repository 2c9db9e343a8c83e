package io.github.diasporaskills.core.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of a document to a place in it. Only what is reported needs it in words, so they are made when
 * they are asked for. Immutable.
 */
final class Trail {

    /** The root. */
    static final Trail ROOT = new Trail(null, "$", -1);

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$-]*");

    private final @Nullable Trail above;
    private final String name;
    private final int index;

    private Trail(@Nullable Trail above, String name, int index) {
        this.above = above;
        this.name = name;
        this.index = index;
    }

    Trail field(String field) {
        return new Trail(this, field, -1);
    }

    Trail element(int number) {
        return new Trail(this, "", number);
    }

    /** The JSON path; a field is quoted where its name is not a plain word. */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        appendTo(path);
        return path.toString();
    }

    private void appendTo(StringBuilder path) {
        if (above == null) {
            path.append(name);
            return;
        }
        above.appendTo(path);
        if (index >= 0) {
            path.append('[').append(index).append(']');
        } else if (PLAIN_NAME.matcher(name).matches()) {
            path.append('.').append(name);
        } else {
            path.append("['").append(name.replace("'", "\\'")).append("']");
        }
    }
}
