package io.github.diasporaskills.core.document;

import io.github.diasporaskills.core.reason.LocalText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The fields of an object in a document, by name and type: required ones under the name of their type, those that may
 * be left out with {@code optional} before it. What the methods do about mistakes is said in {@link DocumentNode}.
 */
public sealed interface DocumentFields permits DocumentNode {

    /**
     * A required field.
     *
     * @param name its name
     * @return its node; if it is missing or null this is reported, and the node gives stand-ins without further report
     */
    DocumentNode get(String name);

    /**
     * A field that may be left out.
     *
     * @param name its name
     * @return its node, or empty if it is not there; null is reported and counts as not there
     */
    Optional<DocumentNode> find(String name);

    /**
     * A required text field.
     *
     * @param name its name
     * @return the text, not blank
     */
    default String text(String name) {
        return get(name).asText();
    }

    /**
     * A text field that may be left out.
     *
     * @param name its name
     * @return the text, not blank, or empty
     */
    default Optional<String> optionalText(String name) {
        return find(name).map(DocumentNode::asText);
    }

    /**
     * A required whole number.
     *
     * @param name its name
     * @param least the least number allowed
     * @param greatest the greatest number allowed
     * @return the number
     */
    default int wholeNumber(String name, int least, int greatest) {
        return get(name).asWholeNumber(least, greatest);
    }

    /**
     * A whole number that may be left out.
     *
     * @param name its name
     * @param least the least number allowed
     * @param greatest the greatest number allowed
     * @return the number, or empty
     */
    default OptionalInt optionalWholeNumber(String name, int least, int greatest) {
        Optional<DocumentNode> node = find(name);
        return node.isPresent() ? OptionalInt.of(node.get().asWholeNumber(least, greatest)) : OptionalInt.empty();
    }

    /**
     * A required number.
     *
     * @param name its name
     * @return the number as written, scale kept
     */
    default BigDecimal decimal(String name) {
        return get(name).asDecimal();
    }

    /**
     * A number that may be left out.
     *
     * @param name its name
     * @return the number as written, scale kept, or empty
     */
    default Optional<BigDecimal> optionalDecimal(String name) {
        return find(name).map(DocumentNode::asDecimal);
    }

    /**
     * A required field that is true or false.
     *
     * @param name its name
     * @return its value
     */
    default boolean flag(String name) {
        return get(name).asFlag();
    }

    /**
     * A field that is true or false and may be left out.
     *
     * @param name its name
     * @return its value, or empty
     */
    default Optional<Boolean> optionalFlag(String name) {
        return find(name).map(DocumentNode::asFlag);
    }

    /**
     * A required day.
     *
     * @param name its name
     * @return the day
     */
    default LocalDate date(String name) {
        return get(name).asDate();
    }

    /**
     * A day that may be left out.
     *
     * @param name its name
     * @return the day, or empty
     */
    default Optional<LocalDate> optionalDate(String name) {
        return find(name).map(DocumentNode::asDate);
    }

    /**
     * A required constant of a closed list, written as in the enum.
     *
     * @param <E> the enum
     * @param name the field's name
     * @param type the enum's class
     * @return the constant
     */
    default <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return get(name).asOneOf(type);
    }

    /**
     * A constant of a closed list that may be left out.
     *
     * @param <E> the enum
     * @param name the field's name
     * @param type the enum's class
     * @return the constant, or empty
     */
    default <E extends Enum<E>> Optional<E> optionalOneOf(String name, Class<E> type) {
        return find(name).map(node -> node.asOneOf(type));
    }

    /**
     * A required text field with a form of its own, such as a code or a time.
     *
     * @param <T> what the text stands for
     * @param name the field's name
     * @param form what is expected, in few words with an example: {@code a time such as 09:00}
     * @param parser makes the value; it refuses with an {@link IllegalArgumentException} or {@link DateTimeException}
     * @return the value, or empty if there is none, which is reported
     */
    default <T> Optional<T> value(String name, String form, Function<String, T> parser) {
        return get(name).asValue(form, parser);
    }

    /**
     * A text field with a form of its own that may be left out.
     *
     * @param <T> what the text stands for
     * @param name the field's name
     * @param form what is expected, in few words with an example
     * @param parser makes the value; it refuses with an {@link IllegalArgumentException} or {@link DateTimeException}
     * @return the value, or empty
     */
    default <T> Optional<T> optionalValue(String name, String form, Function<String, T> parser) {
        return find(name).flatMap(node -> node.asValue(form, parser));
    }

    /**
     * A required text in several languages.
     *
     * @param name the field's name
     * @return the text
     */
    default LocalText localized(String name) {
        return get(name).asLocalized();
    }

    /**
     * A text in several languages that may be left out.
     *
     * @param name the field's name
     * @return the text, or empty
     */
    default Optional<LocalText> optionalLocalized(String name) {
        return find(name).map(DocumentNode::asLocalized);
    }

    /**
     * A required object.
     *
     * @param <T> what it stands for
     * @param name the field's name
     * @param reader reads it
     * @return the value, or empty if there is none, which is reported
     */
    default <T> Optional<T> object(String name, DocumentReader<T> reader) {
        return get(name).as(reader);
    }

    /**
     * An object that may be left out.
     *
     * @param <T> what it stands for
     * @param name the field's name
     * @param reader reads it
     * @return the value, or empty
     */
    default <T> Optional<T> optionalObject(String name, DocumentReader<T> reader) {
        return find(name).flatMap(node -> node.as(reader));
    }

    /**
     * A required list; it may be empty.
     *
     * @param <T> what an element stands for
     * @param name the field's name
     * @param reader reads one element, for example {@link DocumentNode#asText()}
     * @return the elements without error, in order
     */
    default <T> List<T> list(String name, DocumentReader<T> reader) {
        return get(name).asList(reader);
    }

    /**
     * A list that may be left out, which is the same as an empty one.
     *
     * @param <T> what an element stands for
     * @param name the field's name
     * @param reader reads one element
     * @return the elements without error, in order
     */
    default <T> List<T> optionalList(String name, DocumentReader<T> reader) {
        return find(name).map(node -> node.asList(reader)).orElse(List.of());
    }

    /**
     * A required object whose names are data.
     *
     * @param <T> what a value stands for
     * @param name the field's name
     * @param reader reads one value
     * @return the values without error by name, in the order of the document
     */
    default <T> Map<String, T> map(String name, DocumentReader<T> reader) {
        return get(name).asMap(reader);
    }

    /**
     * An object whose names are data and that may be left out, which is the same as an empty one.
     *
     * @param <T> what a value stands for
     * @param name the field's name
     * @param reader reads one value
     * @return the values without error by name, in the order of the document
     */
    default <T> Map<String, T> optionalMap(String name, DocumentReader<T> reader) {
        return find(name).map(node -> node.asMap(reader)).orElse(Map.of());
    }
}
