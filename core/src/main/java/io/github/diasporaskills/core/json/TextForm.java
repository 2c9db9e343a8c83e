package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.reason.Reason;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value written as one text.
 *
 * @param expectation what is expected, with an example; empty if the parser's own message says it
 * @param parser makes the value, or throws an {@link IllegalArgumentException} or {@link DateTimeException}
 * @param writer gives the text
 */
record TextForm<T>(String expectation, Function<String, T> parser, Function<T, String> writer) implements KeyForm<T> {

    @Override
    public String text(T value) {
        return writer.apply(value);
    }

    @Override
    public Optional<T> from(String text, DocumentNode node) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            node.error(
                    expectation.isEmpty()
                            ? Refusal.reason(e)
                            : Reason.of(DocumentReason.NOT_FORM).with("form", expectation));
            return Optional.empty();
        }
    }
}
