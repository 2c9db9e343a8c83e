package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;

/**
 * An organisation as IATI names it. Immutable and thread-safe.
 *
 * @param ref its identifier, of an agency that registers organisations and a number, for example {@code
 *     XM-DAC-47066}; without white space and the signs {@code / & | ?}
 * @param type its kind in IATI's list OrganisationType, for example {@code 40}, a multilateral organisation
 * @param name its name
 */
public record IatiOrganisation(String ref, String type, LocalText name) {

    /** IATI's list OrganisationType (2.03). */
    static final List<String> TYPES =
            List.of("10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90");

    /**
     * Checks the form of the identifier and the kind.
     *
     * @throws IllegalArgumentException if the identifier has another form or the kind is not in the list
     */
    public IatiOrganisation {
        requireNonNull(ref, "ref");
        requireNonNull(type, "type");
        requireNonNull(name, "name");
        IatiSettings.requireIdentifier(ref);
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("The kinds of organisations are " + TYPES + "; found \"" + type + "\"");
        }
    }

    /**
     * The kinds of organisations.
     *
     * @return the codes of IATI's list OrganisationType
     */
    public static List<String> types() {
        return TYPES;
    }
}
