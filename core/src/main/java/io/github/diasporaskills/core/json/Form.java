package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.document.DocumentNode;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * How the values of one type stand in JSON.
 *
 * @param <T> the type
 */
interface Form<T> {

    /** Writes a value; never null. */
    void write(T value, JsonGenerator out);

    /** Reads a value. Gives empty only if an error was reported at the node or below it. */
    Optional<T> read(DocumentNode node);
}
