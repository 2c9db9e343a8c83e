package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.organisation.OrganisationId;
import java.time.LocalDate;

/**
 * That the recipient asked for something. Immutable and thread-safe.
 *
 * @param by the recipient
 * @param on when
 * @param evidence the letter or list, not blank
 */
public record RecipientRequest(OrganisationId by, LocalDate on, String evidence) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if nothing shows the request
     */
    public RecipientRequest {
        requireNonNull(by, "by");
        requireNonNull(on, "on");
        requireNonNull(evidence, "evidence");
        if (evidence.isBlank()) {
            throw new IllegalArgumentException("A letter or list shows a request; found blank for " + by);
        }
    }
}
