package io.github.diasporaskills.core.document;

/**
 * Makes a value out of a place in a document.
 *
 * <p>A reader asks the node for every field first and builds its value last. Getters never throw for a mistake in
 * the document: they report it and give a stand-in of the right type, and what the reader returned is then thrown
 * away. An {@link IllegalArgumentException} or {@link java.time.DateTimeException} of the value's own factory is
 * reported at the node.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface DocumentReader<T> {

    /**
     * Reads the value.
     *
     * @param node where it stands
     * @return the value; dropped if any error was reported at the node or below it
     */
    T read(DocumentNode node);
}
