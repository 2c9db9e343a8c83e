package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Optional;
import java.util.Set;

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

    /**
     * Languages written in the Arabic, Hebrew, Syriac, Thaana or N'Ko script alone, all of which run from right to left
     * (Unicode CLDR, likely subtags). One that is written in others too, as Kurdish or Hausa, is not here.
     */
    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "arb", "arq", "ary", "arz", "acm", "aeb", "afb", "apc", "apd", "ayl", "arc", "ckb", "dv", "fa", "he",
            "nqo", "prs", "ps", "syr", "ug", "ur", "yi");

    /** Languages written in the Latin, Cyrillic, Greek or Ethiopic script alone. */
    private static final Set<String> LEFT_TO_RIGHT = Set.of(
            "am", "de", "el", "en", "es", "fr", "it", "ln", "lg", "nl", "pt", "rn", "ro", "ru", "rw", "sn", "st", "ti",
            "tn", "xh", "zu");

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
        code.ifPresent(known -> compareDirection(node, known, direction));
        Source source = Source.of(node);
        return new PackLanguage(code.orElseThrow(), names, use, direction, source);
    }

    /** Tells of a direction in which the language is not written. */
    private static void compareDirection(DocumentNode node, LanguageCode code, TextDirection direction) {
        Optional<DocumentNode> written = node.find("direction")
                .filter(found ->
                        found.isText() && found.asText().equals(direction.name())); // else a mistake was reported
        if (written.isEmpty()) {
            return;
        }
        if (direction == TextDirection.LTR && RIGHT_TO_LEFT.contains(code.value())) {
            written.get().warning(Reason.of(CountryReason.WRITTEN_RIGHT_TO_LEFT), TextDirection.RTL.name());
        } else if (direction == TextDirection.RTL && LEFT_TO_RIGHT.contains(code.value())) {
            written.get().warning(Reason.of(CountryReason.WRITTEN_LEFT_TO_RIGHT), TextDirection.LTR.name());
        }
    }
}
