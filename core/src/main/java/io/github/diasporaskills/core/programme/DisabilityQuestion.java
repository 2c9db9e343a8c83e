package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;

/**
 * That a programme asks its members whether they have a {@link Disability}, and why. The answer is health data, for
 * which laws want a purpose of its own and as a rule an authorisation (in Morocco law 09-08, article 12), so a
 * programme that does not say this keeps no answer. Immutable and thread-safe.
 *
 * @param purpose what the answers are for
 * @param approvedBy the body that approved asking, not blank
 * @param approvedOn the day on which it did
 */
public record DisabilityQuestion(LocalText purpose, String approvedBy, LocalDate approvedOn) {

    /**
     * Checks that everything is said.
     *
     * @throws IllegalArgumentException if the body is blank
     */
    public DisabilityQuestion {
        requireNonNull(purpose, "purpose");
        requireNonNull(approvedOn, "approvedOn");
        if (approvedBy.isBlank()) {
            throw new IllegalArgumentException("A question about disability is approved by a body; found blank");
        }
    }
}
