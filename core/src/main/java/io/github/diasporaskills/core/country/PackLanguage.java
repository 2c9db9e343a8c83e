package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;

/**
 * A language of a country. Immutable and thread-safe.
 *
 * @param code the language
 * @param names its names
 * @param use what it is used for
 * @param direction how it is written
 * @param source where this comes from
 */
public record PackLanguage(
        LanguageCode code, LocalText names, LanguageUse use, TextDirection direction, Source source) {

    /** Checks that all parts are there. */
    public PackLanguage {
        requireNonNull(code, "code");
        requireNonNull(names, "names");
        requireNonNull(use, "use");
        requireNonNull(direction, "direction");
        requireNonNull(source, "source");
    }

    static PackLanguage read(DocumentNode node) {
        var code = LanguageCode.read(node.get("code"));
        LocalText names = node.localized("names");
        LanguageUse use = node.oneOf("use", LanguageUse.class);
        TextDirection direction = node.oneOf("direction", TextDirection.class);
        Source source = Source.of(node);
        return new PackLanguage(code.orElseThrow(), names, use, direction, source);
    }
}
