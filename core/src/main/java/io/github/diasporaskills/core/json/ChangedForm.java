package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.document.DocumentNode;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * A value written in the form of another.
 *
 * @param inner the other's form
 * @param out gives the other
 * @param back makes the value of the other, or throws an {@link IllegalArgumentException}
 */
record ChangedForm<T, U>(Form<U> inner, Function<T, U> out, Function<U, T> back) implements Form<T> {

    @Override
    public void write(T value, JsonGenerator generator) {
        inner.write(out.apply(value), generator);
    }

    @Override
    public Optional<T> read(DocumentNode node) {
        return inner.read(node).flatMap(read -> {
            try {
                return Optional.of(back.apply(read));
            } catch (IllegalArgumentException | DateTimeException e) {
                node.error(Refusal.reason(e));
                return Optional.empty();
            }
        });
    }
}
