package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.SpecialtyCode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a finding needs care which the campaign does not give: a referral has to be opened. It carries no consent and
 * no content: coming to an open day is no consent to a referral, so the case begins where consent is sought afresh.
 * {@code toString} shows the finding only. Immutable and thread-safe.
 */
public final class ReferralNeeded {

    private final CampaignId campaign;
    private final FindingId finding;
    private final BeneficiaryId beneficiary;
    private final SpecialtyCode specialty;
    private final boolean urgent;
    private final Instant since;

    private ReferralNeeded(
            CampaignId campaign,
            FindingId finding,
            BeneficiaryId beneficiary,
            SpecialtyCode specialty,
            boolean urgent,
            Instant since) {
        this.campaign = requireNonNull(campaign, "campaign");
        this.finding = requireNonNull(finding, "finding");
        this.beneficiary = requireNonNull(beneficiary, "beneficiary");
        this.specialty = requireNonNull(specialty, "specialty");
        this.urgent = urgent;
        this.since = requireNonNull(since, "since");
    }

    /**
     * What a finding asks for.
     *
     * @param campaign where it was found
     * @param finding a finding that needs care
     * @return the request
     * @throws IllegalArgumentException if the finding needs no care
     */
    public static ReferralNeeded of(CampaignId campaign, Finding finding) {
        if (!finding.needsCare()) {
            throw new IllegalArgumentException(
                    "A referral follows from a finding that needs care; found " + finding.id() + ", which does not");
        }
        return new ReferralNeeded(
                campaign, finding.id(), finding.beneficiary(), finding.sought(), finding.isUrgent(), finding.at());
    }

    /**
     * A request that was written down.
     *
     * @param campaign where it was found
     * @param finding what was found
     * @param beneficiary who needs care
     * @param specialty which specialty is sought
     * @param urgent whether the care is needed soon
     * @param since when it was found
     * @return the request
     */
    public static ReferralNeeded of(
            CampaignId campaign,
            FindingId finding,
            BeneficiaryId beneficiary,
            SpecialtyCode specialty,
            boolean urgent,
            Instant since) {
        return new ReferralNeeded(campaign, finding, beneficiary, specialty, urgent, since);
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
                && specialty.equals(r.specialty)
                && urgent == r.urgent
                && since.equals(r.since);
    }

    @Override
    public int hashCode() {
        return Objects.hash(campaign, finding, beneficiary, specialty, urgent, since);
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
