package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.reason.Reason;
import org.jspecify.annotations.Nullable;

/** What is told of a value that a type's own checks refuse: what was expected, never what was found. */
final class Refusal {

    private Refusal() {}

    /** The reason without the value: the library's messages say what is expected, and then what was found. */
    static Reason reason(RuntimeException refusal) {
        @Nullable String message = refusal.getMessage();
        String said = message == null ? "" : message;
        int found = said.indexOf("; found");
        return Reason.of(DocumentReason.REFUSED)
                .with("detail", found < 0 ? "not a value that is allowed here" : said.substring(0, found));
    }
}
