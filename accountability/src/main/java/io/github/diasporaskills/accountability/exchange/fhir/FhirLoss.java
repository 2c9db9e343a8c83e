package io.github.diasporaskills.accountability.exchange.fhir;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;

/**
 * Something that FHIR's own codes and elements cannot say. Immutable and thread-safe; it holds no personal data.
 *
 * @param resource which resource, for example {@code Practitioner/E-0042}
 * @param element which element of it, for example {@code gender}
 * @param reason what is lost, or stands where not everybody looks
 */
public record FhirLoss(String resource, String element, Reason reason) {

    /** Checks that all parts are there. */
    public FhirLoss {
        requireNonNull(resource, "resource");
        requireNonNull(element, "element");
        requireNonNull(reason, "reason");
    }
}
