package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why something is so: a stable code and typed arguments. Immutable and thread-safe.
 *
 * <p>The words stand apart, in one bundle for each language, and are found by {@link Wording}. A reason never holds
 * personal data: a value that somebody typed belongs in {@link Problem#found()}.
 *
 * @param code the id of a {@link ReasonCode}, not blank
 * @param arguments by name, sorted by name
 */
public record Reason(String code, Map<String, Argument> arguments) {

    /**
     * Copies the arguments.
     *
     * @throws IllegalArgumentException if the code is blank
     */
    public Reason {
        requireNonNull(code, "code");
        if (code.isBlank()) {
            throw new IllegalArgumentException("A reason needs a code such as country.region.ambiguous; found blank");
        }
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /**
     * A reason without arguments.
     *
     * @param code its code
     * @return the reason
     */
    public static Reason of(ReasonCode code) {
        return new Reason(code.id(), Map.of());
    }

    /**
     * This reason with one more argument.
     *
     * @param name as in the wording, for example {@code required}
     * @param value its value
     * @return a new reason
     */
    public Reason with(String name, Argument value) {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        TreeMap<String, Argument> more = new TreeMap<>(arguments);
        more.put(name, value);
        return new Reason(code, more);
    }

    /**
     * This reason with words or a code as one more argument.
     *
     * @param name as in the wording
     * @param value words or a code, never personal data
     * @return a new reason
     */
    public Reason with(String name, String value) {
        return with(name, new Argument.Text(value));
    }

    /**
     * This reason with a whole number as one more argument.
     *
     * @param name as in the wording
     * @param value the number
     * @return a new reason
     */
    public Reason with(String name, long value) {
        return with(name, new Argument.Whole(value));
    }

    /**
     * This reason with a decimal number as one more argument.
     *
     * @param name as in the wording
     * @param value the number
     * @return a new reason
     */
    public Reason with(String name, BigDecimal value) {
        return with(name, new Argument.Decimal(value));
    }

    /**
     * This reason with a day as one more argument.
     *
     * @param name as in the wording
     * @param value the day
     * @return a new reason
     */
    public Reason with(String name, LocalDate value) {
        return with(name, new Argument.Day(value));
    }

    /**
     * This reason with an instant as one more argument.
     *
     * @param name as in the wording
     * @param value the instant
     * @return a new reason
     */
    public Reason with(String name, Instant value) {
        return with(name, new Argument.Moment(value));
    }

    /**
     * This reason with a list as one more argument.
     *
     * @param name as in the wording
     * @param values words or codes in order, never personal data
     * @return a new reason
     */
    public Reason with(String name, List<String> values) {
        return with(name, new Argument.Items(values));
    }

    /**
     * This reason with a constant of a closed list as one more argument, which {@link Wording} puts in words.
     *
     * @param name as in the wording
     * @param value the constant
     * @return a new reason
     */
    public Reason with(String name, Enum<?> value) {
        return with(name, Argument.Term.of(value));
    }

    /**
     * Whether this reason has the given code.
     *
     * @param other a code
     * @return true if the ids are equal
     */
    public boolean is(ReasonCode other) {
        return code.equals(other.id());
    }
}
