package io.github.diasporaskills.core.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * The value of a node that holds no other nodes, by the type that is wanted. What the methods do about mistakes is said
 * in {@link DocumentNode}.
 */
public sealed interface DocumentValue permits DocumentNode {

    /**
     * This node as text.
     *
     * @return the text, not blank
     */
    String asText();

    /**
     * This node as text that may be empty or blank.
     *
     * @return the text as it stands
     */
    String asAnyText();

    /**
     * This node as a whole number, written without fraction and exponent.
     *
     * @param least the least number allowed
     * @param greatest the greatest number allowed
     * @return the number
     */
    int asWholeNumber(int least, int greatest);

    /**
     * This node as a number.
     *
     * @return the number as written, scale kept
     */
    BigDecimal asDecimal();

    /**
     * This node as true or false.
     *
     * @return its value
     */
    boolean asFlag();

    /**
     * This node as a day in ISO 8601, {@code yyyy-MM-dd}.
     *
     * @return the day
     */
    LocalDate asDate();

    /**
     * This node as a constant of a closed list, written as in the enum.
     *
     * @param <E> the enum
     * @param type the enum's class
     * @return the constant; among those of an enum without constants there is none to stand in
     * @throws IllegalArgumentException if the enum has no constants
     */
    <E extends Enum<E>> E asOneOf(Class<E> type);

    /**
     * This node as one of the names given.
     *
     * @param known the names allowed
     * @return the name; reported with the closest one if it is none of them
     */
    String asOneOf(Collection<String> known);

    /**
     * This node as text with a form of its own.
     *
     * @param <T> what the text stands for
     * @param form what is expected, in few words with an example
     * @param parser makes the value; it refuses with an {@link IllegalArgumentException} or {@link DateTimeException}
     * @return the value, or empty if there is none, which is reported
     */
    <T> Optional<T> asValue(String form, Function<String, T> parser);
}
