package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;

/**
 * Whom to call at once. Immutable and thread-safe.
 *
 * @param id unique in the path
 * @param names what it is called
 * @param number the number as it is dialled in the country
 * @param source where this comes from
 */
public record EmergencyContact(String id, LocalText names, String number, Source source) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if the id or the number is blank
     */
    public EmergencyContact {
        requireNonNull(names, "names");
        requireNonNull(source, "source");
        if (id.isBlank() || number.isBlank()) {
            throw new IllegalArgumentException("Whom to call has an id and a number; found a blank one");
        }
    }

    static EmergencyContact read(DocumentNode node) {
        return new EmergencyContact(node.text("id"), node.localized("names"), node.text("phone"), Source.of(node));
    }
}
