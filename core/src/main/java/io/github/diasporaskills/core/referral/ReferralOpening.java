package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a referral when the need is found, without a word of the file. Immutable and thread-safe.
 *
 * @param id unique in the programme
 * @param caseKey the case
 * @param chain the way it goes; later changes of the data do not move a case that is on its way
 * @param organisation who holds the file
 * @param specialty what kind of care is needed
 * @param partnership the id of the partnership under which care is given
 * @param gender for counts by gender
 * @param needFoundAt when the need was found, if only a consent given since then covers the referral; otherwise null
 */
public record ReferralOpening(
        ReferralId id,
        CaseKey caseKey,
        ReferralChain chain,
        OrganisationId organisation,
        SpecialtyCode specialty,
        String partnership,
        Gender gender,
        @Nullable Instant needFoundAt) {

    /**
     * Checks that all parts are there.
     *
     * @throws IllegalArgumentException if the partnership is blank
     */
    public ReferralOpening {
        requireNonNull(id, "id");
        requireNonNull(caseKey, "caseKey");
        requireNonNull(chain, "chain");
        requireNonNull(organisation, "organisation");
        requireNonNull(specialty, "specialty");
        requireNonNull(gender, "gender");
        if (requireNonNull(partnership, "partnership").isBlank()) {
            throw new IllegalArgumentException("A referral names its partnership; found blank");
        }
    }

    /**
     * A need for which any consent to the referral that is in force will do.
     *
     * @param id unique in the programme
     * @param caseKey the case
     * @param chain the way it goes
     * @param organisation who holds the file
     * @param specialty what kind of care is needed
     * @param partnership the id of the partnership under which care is given
     * @param gender for counts by gender
     * @throws IllegalArgumentException if the partnership is blank
     */
    public ReferralOpening(
            ReferralId id,
            CaseKey caseKey,
            ReferralChain chain,
            OrganisationId organisation,
            SpecialtyCode specialty,
            String partnership,
            Gender gender) {
        this(id, caseKey, chain, organisation, specialty, partnership, gender, null);
    }

    /**
     * From when on a consent to the referral has to be.
     *
     * @return the instant at which the need was found; empty if any consent that is in force will do
     */
    public Optional<Instant> consentNotBefore() {
        return Optional.ofNullable(needFoundAt);
    }
}
