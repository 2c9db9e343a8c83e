package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;

/**
 * What a kind of practice authorisation allows in a country. Immutable and thread-safe.
 *
 * @param kind the kind: {@code ORDER_INSCRIBED}, {@code TEMPORARY} or
 *     {@code ADVISORY_ONLY}
 * @param patientWork whether its holder may act on patients
 * @param advice whether its holder may advise colleagues, for example by tele-expertise
 * @param text the rule in words
 * @param source where this comes from
 */
public record AuthorisationRule(String kind, boolean patientWork, boolean advice, LocalText text, Source source) {

    /** The kinds there are; the same names as the kinds of authorisation of a person. */
    static final List<String> KINDS = List.of("ORDER_INSCRIBED", "TEMPORARY", "ADVISORY_ONLY");

    /** Checks that all parts are there. */
    public AuthorisationRule {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
        requireNonNull(source, "source");
    }

    static AuthorisationRule read(DocumentNode node) {
        var kind = node.get("kind").as(named -> named.asOneOf(KINDS));
        boolean patientWork = node.flag("patientWork");
        boolean advice = node.flag("advice");
        LocalText text = node.localized("text");
        Source source = Source.of(node);
        return new AuthorisationRule(kind.orElseThrow(), patientWork, advice, text, source);
    }
}
