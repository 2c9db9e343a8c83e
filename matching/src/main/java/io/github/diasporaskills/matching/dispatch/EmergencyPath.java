package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;

/**
 * What somebody does with an emergency, instead of waiting for an opinion from abroad. Immutable and thread-safe.
 *
 * @param words what to do, in the languages of the country
 * @param contacts whom to call, the first one first; possibly none
 * @param source where this comes from
 */
public record EmergencyPath(LocalText words, List<EmergencyContact> contacts, Source source) {

    /** Copies the contacts. */
    public EmergencyPath {
        requireNonNull(words, "words");
        requireNonNull(source, "source");
        contacts = List.copyOf(contacts);
    }

    static EmergencyPath read(DocumentNode node) {
        return new EmergencyPath(
                node.localized("words"), node.list("contacts", EmergencyContact::read), Source.of(node));
    }
}
