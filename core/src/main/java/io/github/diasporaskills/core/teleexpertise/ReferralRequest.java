package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.country.SpecialtyCode;
import java.time.Instant;

/**
 * What a request for an opinion became when it turned out that the patient has to be seen: the wish for a referral.
 * It hands nothing over and carries no consent; a referral asks for consent of its own. Immutable and thread-safe.
 *
 * @param from the request that was converted; there is one wish for each, so it names the wish, too
 * @param caseKey the case
 * @param specialty the specialty needed
 * @param at when it was converted
 * @param leave the leave that the requester had given
 */
public record ReferralRequest(
        TeleExpertiseRequestId from, CaseKey caseKey, SpecialtyCode specialty, Instant at, ConversionLeave leave) {

    /**
     * Checks the order of time.
     *
     * @throws IllegalArgumentException if the leave is for another request, or was given later
     */
    public ReferralRequest {
        requireNonNull(from, "from");
        requireNonNull(caseKey, "caseKey");
        requireNonNull(specialty, "specialty");
        requireNonNull(at, "at");
        if (!leave.request().equals(from) || leave.at().isAfter(at)) {
            throw new IllegalArgumentException("The leave is for this request and given before it is converted; found"
                    + " one for " + leave.request() + " of " + leave.at());
        }
    }
}
