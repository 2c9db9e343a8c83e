package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.campaign.CampaignLifeCycle;
import io.github.diasporaskills.core.consent.ConsentLifeCycle;
import io.github.diasporaskills.core.contribution.ContributionLifeCycle;
import io.github.diasporaskills.core.contribution.InvestmentLifeCycle;
import io.github.diasporaskills.core.engagement.ApplicationLifeCycle;
import io.github.diasporaskills.core.engagement.CapacityLifeCycle;
import io.github.diasporaskills.core.engagement.EngagementLifeCycle;
import io.github.diasporaskills.core.engagement.NeedLifeCycle;
import io.github.diasporaskills.core.engagement.VisitLifeCycle;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.organisation.PartnershipLifeCycle;
import io.github.diasporaskills.core.organisation.SiteLifeCycle;
import io.github.diasporaskills.core.people.CredentialLifeCycle;
import io.github.diasporaskills.core.programme.OperatingModelLifeCycle;
import io.github.diasporaskills.core.programme.ProgrammeLifeCycle;
import io.github.diasporaskills.core.programme.ResultsFrameworkLifeCycle;
import io.github.diasporaskills.core.referral.ReferralLifeCycle;
import io.github.diasporaskills.core.teleexpertise.AllocationLifeCycle;
import io.github.diasporaskills.core.teleexpertise.ClinicalReviewLifeCycle;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseLifeCycle;
import java.util.List;

/** All state machines of the library, for pages and checks that go through them. Stateless and thread-safe. */
public final class LifeCycles {

    private LifeCycles() {}

    /**
     * Every machine.
     *
     * @return in the order in which a programme meets them
     */
    public static List<LifeCycle<?>> all() {
        return List.of(
                ProgrammeLifeCycle.TABLE,
                ResultsFrameworkLifeCycle.TABLE,
                PartnershipLifeCycle.TABLE,
                OperatingModelLifeCycle.TABLE,
                SiteLifeCycle.TABLE,
                CredentialLifeCycle.TABLE,
                NeedLifeCycle.TABLE,
                ApplicationLifeCycle.TABLE,
                EngagementLifeCycle.TABLE,
                VisitLifeCycle.TABLE,
                CapacityLifeCycle.TABLE,
                ConsentLifeCycle.TABLE,
                TeleExpertiseLifeCycle.TABLE,
                AllocationLifeCycle.TABLE,
                ClinicalReviewLifeCycle.TABLE,
                ReferralLifeCycle.TABLE,
                CampaignLifeCycle.TABLE,
                ContributionLifeCycle.TABLE,
                InvestmentLifeCycle.TABLE);
    }
}
