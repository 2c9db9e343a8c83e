package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.Optional;

/**
 * Where a complainant can go outside the programme, named with every answer. Immutable and thread-safe.
 *
 * @param id a code within the pack
 * @param names its name
 * @param text what it does, and how to reach it
 * @param source where this comes from
 */
public record OutsideRemedy(String id, LocalText names, LocalText text, Source source) {

    /** Checks that all parts are there. */
    public OutsideRemedy {
        requireNonNull(id, "id");
        requireNonNull(names, "names");
        requireNonNull(text, "text");
        requireNonNull(source, "source");
    }

    static OutsideRemedy read(DocumentNode node) {
        Optional<String> id =
                node.value("id", "lower-case words joined by hyphens such as ombudsman", CategoryRule::requireCode);
        LocalText names = node.localized("names");
        LocalText text = node.localized("text");
        Source source = Source.of(node);
        return new OutsideRemedy(id.orElseThrow(), names, text, source);
    }
}
