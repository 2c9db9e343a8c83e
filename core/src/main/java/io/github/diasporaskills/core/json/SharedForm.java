package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReader;
import java.time.DateTimeException;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A value whose JSON is read by the reader of its room, which files are read with, too.
 *
 * @param written how it is written
 * @param reader reads what that writes
 */
record SharedForm<T>(Form<T> written, DocumentReader<T> reader) implements DocumentForm<T> {

    @Override
    public void write(T value, JsonGenerator out) {
        written.write(value, out);
    }

    @Override
    public Optional<T> read(DocumentNode node) {
        try {
            return Optional.of(reader.read(node));
        } catch (IllegalArgumentException | DateTimeException e) {
            node.error(Refusal.reason(e));
            return Optional.empty();
        }
    }
}
