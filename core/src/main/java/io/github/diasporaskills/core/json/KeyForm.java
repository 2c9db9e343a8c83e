package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.document.DocumentNode;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A form that is one text, so that it can be the name of a field too.
 *
 * @param <T> the type
 */
interface KeyForm<T> extends Form<T> {

    /** The value as text. */
    String text(T value);

    /** The value of a text that stands at the node or is its name; a mistake is reported there. */
    Optional<T> from(String text, DocumentNode node);

    @Override
    default void write(T value, JsonGenerator out) {
        out.writeString(text(value));
    }

    @Override
    default Optional<T> read(DocumentNode node) {
        String text = node.asAnyText();
        return node.isText() ? from(text, node) : Optional.empty();
    }
}
