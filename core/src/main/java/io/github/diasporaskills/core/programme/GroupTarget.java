package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What an indicator shall reach in one group of a disaggregation, and by when, such as 30 women by the end of 2026.
 * Immutable and thread-safe.
 *
 * @param dimension what the value is split by, for example {@code gender}: lower-case words joined by hyphens
 * @param group the group by its code, for example {@code WOMAN}; not blank
 * @param by the last day on which it may be reached
 * @param value the number, 0 or more, in the indicator's unit
 * @param source the document that sets it, not blank
 */
public record GroupTarget(String dimension, String group, LocalDate by, long value, String source) {

    private static final Pattern DIMENSION = Pattern.compile("[a-z]+(-[a-z]+)*");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the dimension has another form, the value is negative, or the group or the
     *     source is blank
     */
    public GroupTarget {
        requireNonNull(dimension, "dimension");
        requireNonNull(group, "group");
        requireNonNull(by, "by");
        requireNonNull(source, "source");
        if (!DIMENSION.matcher(dimension).matches()) {
            throw new IllegalArgumentException(
                    "A dimension is lower-case words joined by hyphens, such as gender; found another form");
        }
        if (group.isBlank()) {
            throw new IllegalArgumentException("A target of a group names the group by its code; found blank");
        }
        if (value < 0) {
            throw new IllegalArgumentException("A target is 0 or more; found " + value);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("A target names the document that sets it; found blank");
        }
    }

    /** Whether both are of one group and one day. */
    boolean isInPlaceOf(GroupTarget other) {
        return dimension.equals(other.dimension) && group.equals(other.group) && by.equals(other.by);
    }
}
