package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.referral.ReferralChain;
import io.github.diasporaskills.core.referral.ReferralId;
import io.github.diasporaskills.core.referral.ReferralOpening;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a finding needs care which the campaign does not give: a referral has to be opened. It carries no consent and
 * no content: coming to an open day is no consent to a referral, so the case begins where consent is sought afresh, see
 * {@link #opening}.
 * {@code toString} shows the finding only. Immutable and thread-safe.
 */
public final class ReferralNeeded {

    private final CampaignId campaign;
    private final FindingId finding;
    private final BeneficiaryId beneficiary;
    private final Gender gender;
    private final SpecialtyCode specialty;
    private final boolean urgent;
    private final Instant since;

    private ReferralNeeded(
            CampaignId campaign,
            FindingId finding,
            BeneficiaryId beneficiary,
            Gender gender,
            SpecialtyCode specialty,
            boolean urgent,
            Instant since) {
        this.campaign = requireNonNull(campaign, "campaign");
        this.finding = requireNonNull(finding, "finding");
        this.beneficiary = requireNonNull(beneficiary, "beneficiary");
        this.gender = requireNonNull(gender, "gender");
        this.specialty = requireNonNull(specialty, "specialty");
        this.urgent = urgent;
        this.since = requireNonNull(since, "since");
    }

    /**
     * What a finding asks for.
     *
     * @param campaign where it was found
     * @param finding a finding that needs care
     * @param whom the beneficiary whom the finding names
     * @return the request
     * @throws IllegalArgumentException if the finding needs no care, or names another beneficiary
     */
    public static ReferralNeeded of(CampaignId campaign, Finding finding, Beneficiary whom) {
        if (!finding.needsCare() || !finding.beneficiary().equals(whom.id())) {
            throw new IllegalArgumentException(
                    "A referral follows from a finding that needs care, for the beneficiary whom"
                            + " it names; found otherwise for " + finding.id());
        }
        return new ReferralNeeded(
                campaign, finding.id(), whom.id(), whom.gender(), finding.sought(), finding.isUrgent(), finding.at());
    }

    /**
     * A request that was written down.
     *
     * @param campaign where it was found
     * @param finding what was found
     * @param beneficiary who needs care
     * @param gender as the beneficiary said
     * @param specialty which specialty is sought
     * @param urgent whether the care is needed soon
     * @param since when it was found
     * @return the request
     */
    public static ReferralNeeded of(
            CampaignId campaign,
            FindingId finding,
            BeneficiaryId beneficiary,
            Gender gender,
            SpecialtyCode specialty,
            boolean urgent,
            Instant since) {
        return new ReferralNeeded(campaign, finding, beneficiary, gender, specialty, urgent, since);
    }

    /**
     * What a case for it begins with. Nothing of the campaign goes along but specialty and gender: the case has a key of
     * its own, and only a consent given since the finding covers it.
     *
     * @param id of the new referral, unique in the programme
     * @param caseKey of the new case
     * @param chain the way it goes
     * @param holder who holds the file
     * @param partnership the id of the partnership under which care is given
     * @return the opening, for {@link io.github.diasporaskills.core.referral.ReferralCase#identify}
     * @throws IllegalArgumentException if the partnership is blank
     */
    public ReferralOpening opening(
            ReferralId id, CaseKey caseKey, ReferralChain chain, OrganisationId holder, String partnership) {
        return new ReferralOpening(id, caseKey, chain, holder, specialty, partnership, gender, since);
    }

    /**
     * Where it was found.
     *
     * @return the campaign
     */
    public CampaignId campaign() {
        return campaign;
    }

    /**
     * What was found.
     *
     * @return the id of the finding
     */
    public FindingId finding() {
        return finding;
    }

    /**
     * Who needs care.
     *
     * @return a pseudonym
     */
    public BeneficiaryId beneficiary() {
        return beneficiary;
    }

    /**
     * Their own statement of gender, for counts.
     *
     * @return never inferred
     */
    public Gender gender() {
        return gender;
    }

    /**
     * Which specialty is sought.
     *
     * @return the specialty
     */
    public SpecialtyCode specialty() {
        return specialty;
    }

    /**
     * Whether the care is needed soon.
     *
     * @return true if the specialist said so
     */
    public boolean isUrgent() {
        return urgent;
    }

    /**
     * When it was found. A consent given before that does not cover it.
     *
     * @return the instant
     */
    public Instant since() {
        return since;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferralNeeded r
                && campaign.equals(r.campaign)
                && finding.equals(r.finding)
                && beneficiary.equals(r.beneficiary)
                && gender == r.gender
                && specialty.equals(r.specialty)
                && urgent == r.urgent
                && since.equals(r.since);
    }

    @Override
    public int hashCode() {
        return Objects.hash(campaign, finding, beneficiary, gender, specialty, urgent, since);
    }

    /**
     * Campaign and finding only.
     *
     * @return for example {@code referral needed for OPEN-DAY-2021 FND-0001}
     */
    @Override
    public String toString() {
        return "referral needed for " + campaign + " " + finding;
    }
}
