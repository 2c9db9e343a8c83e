package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import java.time.Instant;

/**
 * That a clinician found an adult unable to decide, and where that is written. Only then may somebody decide for an
 * adult. Immutable and thread-safe.
 *
 * @param assessedBy the clinician, a pseudonym
 * @param assessedAt when
 * @param evidence where the assessment is kept, of the form of a {@link CaseKey}; no words of it
 */
public record IncapacityRecord(ActorId assessedBy, Instant assessedAt, String evidence) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the evidence is not named by a key
     */
    public IncapacityRecord {
        requireNonNull(assessedBy, "assessedBy");
        requireNonNull(assessedAt, "assessedAt");
        Codes.requireKey(requireNonNull(evidence, "evidence"), "evidence of an incapacity");
    }
}
