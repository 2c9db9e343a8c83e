package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A value that is written and never read, since only this library may make it.
 *
 * @param form how it is written
 * @param why what is told to somebody who tries to read one
 */
record WrittenForm<T>(Form<T> form, String why) implements DocumentForm<T> {

    @Override
    public void write(T value, JsonGenerator out) {
        form.write(value, out);
    }

    @Override
    public Optional<T> read(DocumentNode node) {
        node.error(Reason.of(DocumentReason.REFUSED).with("detail", why));
        node.names();
        return Optional.empty();
    }
}
