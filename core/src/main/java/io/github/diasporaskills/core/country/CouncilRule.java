package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.Optional;

/**
 * A rule of a professional council. Immutable and thread-safe.
 *
 * @param kind what it is about
 * @param value its number in the unit of the kind, 1 or more; 0 for a kind without number
 * @param text the rule in words
 * @param source where this comes from
 */
public record CouncilRule(CouncilRuleKind kind, int value, LocalText text, Source source) {

    private static final int GREATEST = 10_000;

    /**
     * Checks that there is a number where the kind has one.
     *
     * @throws IllegalArgumentException if the number is missing or not expected
     */
    public CouncilRule {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
        requireNonNull(source, "source");
        if (kind.hasValue() ? value < 1 : value != 0) {
            throw new IllegalArgumentException("A rule of kind " + kind
                    + (kind.hasValue() ? " has a value of 1 or more" : " has no value") + "; found " + value);
        }
    }

    static CouncilRule read(DocumentNode node) {
        Optional<CouncilRuleKind> kind = node.get("kind").as(named -> named.asOneOf(CouncilRuleKind.class));
        int value = value(node, kind);
        LocalText text = node.localized("text");
        Source source = Source.of(node);
        return new CouncilRule(kind.orElseThrow(), value, text, source);
    }

    /** The number of a rule that has one; of a kind that nobody knows, nobody knows whether it has. */
    private static int value(DocumentNode node, Optional<CouncilRuleKind> kind) {
        if (kind.isEmpty()) {
            node.find("value");
            return 0;
        }
        return kind.get().hasValue() ? node.wholeNumber("value", 1, GREATEST) : 0;
    }
}
