package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;

/**
 * What a kind of practice authorisation allows in a country. Immutable and thread-safe.
 *
 * @param kind the kind in capital letters, digits and underscores: {@code ORDER_INSCRIBED}, {@code TEMPORARY},
 *     {@code ADVISORY_ONLY}
 * @param patientWork whether its holder may act on patients
 * @param advice whether its holder may advise colleagues, for example by tele-expertise
 * @param text the rule in words
 * @param source where this comes from
 */
public record AuthorisationRule(String kind, boolean patientWork, boolean advice, LocalText text, Source source) {

    /** Checks that all parts are there. */
    public AuthorisationRule {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
        requireNonNull(source, "source");
    }

    static AuthorisationRule read(DocumentNode node) {
        var kind = node.value("kind", "a kind such as ORDER_INSCRIBED", AuthorisationRule::requireKind);
        boolean patientWork = node.flag("patientWork");
        boolean advice = node.flag("advice");
        LocalText text = node.localized("text");
        Source source = Source.of(node);
        return new AuthorisationRule(kind.orElseThrow(), patientWork, advice, text, source);
    }

    private static String requireKind(String kind) {
        if (!kind.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) {
            throw new IllegalArgumentException("Not a kind of authorisation");
        }
        return kind;
    }
}
