package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;

/**
 * What a law says that a programme must know. No legal advice: a lawyer reads it at the source. Immutable and
 * thread-safe.
 *
 * @param id a name within the pack, for example {@code tele-expertise-is-physician-to-physician}
 * @param topic what it is about
 * @param citation the law and article
 * @param text what it says, in the pack's own words
 * @param source where this comes from
 */
public record LegalBasis(String id, LegalTopic topic, String citation, LocalText text, Source source) {

    /** Checks that all parts are there. */
    public LegalBasis {
        requireNonNull(id, "id");
        requireNonNull(topic, "topic");
        requireNonNull(citation, "citation");
        requireNonNull(text, "text");
        requireNonNull(source, "source");
    }

    static LegalBasis read(DocumentNode node) {
        String id = node.text("id");
        LegalTopic topic = node.oneOf("topic", LegalTopic.class);
        String citation = node.text("citation");
        LocalText text = node.localized("text");
        return new LegalBasis(id, topic, citation, text, Source.of(node));
    }
}
