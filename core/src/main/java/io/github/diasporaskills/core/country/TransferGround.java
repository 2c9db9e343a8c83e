package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;

/**
 * A ground on which personal data may leave a country, and the evidence it needs. Immutable and thread-safe.
 *
 * @param id a name within the pack, for example {@code authority-authorisation}
 * @param citation the law and article
 * @param text the ground, in the pack's own words
 * @param evidence what must be on file to rely on it
 * @param source where this comes from
 */
public record TransferGround(String id, String citation, LocalText text, LocalText evidence, Source source) {

    /** Checks that all parts are there. */
    public TransferGround {
        requireNonNull(id, "id");
        requireNonNull(citation, "citation");
        requireNonNull(text, "text");
        requireNonNull(evidence, "evidence");
        requireNonNull(source, "source");
    }

    static TransferGround read(DocumentNode node) {
        String id = node.text("id");
        String citation = node.text("citation");
        LocalText text = node.localized("text");
        LocalText evidence = node.localized("evidence");
        return new TransferGround(id, citation, text, evidence, Source.of(node));
    }
}
