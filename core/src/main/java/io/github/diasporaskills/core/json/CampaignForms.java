package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.campaign.Beneficiary;
import io.github.diasporaskills.core.campaign.BeneficiaryId;
import io.github.diasporaskills.core.campaign.Campaign;
import io.github.diasporaskills.core.campaign.CampaignBuilder;
import io.github.diasporaskills.core.campaign.CampaignId;
import io.github.diasporaskills.core.campaign.CampaignSession;
import io.github.diasporaskills.core.campaign.CampaignState;
import io.github.diasporaskills.core.campaign.Finding;
import io.github.diasporaskills.core.campaign.FindingId;
import io.github.diasporaskills.core.campaign.ReferralNeeded;
import io.github.diasporaskills.core.campaign.ReferralOpened;
import io.github.diasporaskills.core.campaign.ServiceId;
import io.github.diasporaskills.core.campaign.ServiceKind;
import io.github.diasporaskills.core.campaign.ServiceRendered;
import io.github.diasporaskills.core.campaign.Shift;
import io.github.diasporaskills.core.campaign.StaffMinimum;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The forms of campaigns, whom they served and what was found. */
final class CampaignForms {

    private CampaignForms() {}

    static void addTo(Forms.Registry registry) {
        Forms forms = registry.forms();
        registry.addRecord(CampaignSession.class, "offset");
        registry.add(Beneficiary.class, beneficiary(forms));
        registry.add(ServiceRendered.class, service(forms));
        registry.add(Finding.class, finding(forms));
        registry.add(ReferralNeeded.class, referralNeeded(forms));
        registry.add(Campaign.class, campaign(forms));
    }

    private static Form<Beneficiary> beneficiary(Forms forms) {
        ObjectForm.Outline<Beneficiary> of = ObjectForm.outline();
        var id = of.required("id", forms.later(BeneficiaryId.class), Beneficiary::id);
        var gender = of.required("gender", forms.later(Gender.class), Beneficiary::gender);
        var at = of.required("registeredAt", forms.later(Instant.class), Beneficiary::registeredAt);
        return of.made(in -> Beneficiary.of(in.get(id), in.get(gender), in.get(at)));
    }

    private static Form<ServiceRendered> service(Forms forms) {
        ObjectForm.Outline<ServiceRendered> of = ObjectForm.outline();
        var id = of.required("id", forms.later(ServiceId.class), ServiceRendered::id);
        var shift = of.required("shift", forms.later(Shift.class), ServiceRendered::shift);
        var beneficiary = of.required("beneficiary", forms.later(BeneficiaryId.class), ServiceRendered::beneficiary);
        var kind = of.required("kind", forms.later(ServiceKind.class), ServiceRendered::kind);
        var at = of.required("at", forms.later(Instant.class), ServiceRendered::at);
        return of.made(
                in -> ServiceRendered.of(in.get(id), in.get(shift), in.get(beneficiary), in.get(kind), in.get(at)));
    }

    private static Form<Finding> finding(Forms forms) {
        ObjectForm.Outline<Finding> of = ObjectForm.outline();
        var id = of.required("id", forms.later(FindingId.class), Finding::id);
        var shift = of.required("shift", forms.later(Shift.class), Finding::shift);
        var beneficiary = of.required("beneficiary", forms.later(BeneficiaryId.class), Finding::beneficiary);
        var sought = of.required("sought", forms.later(SpecialtyCode.class), Finding::sought);
        var needsCare = of.required("needsCare", forms.later(Boolean.class), Finding::needsCare);
        var urgent = of.required("urgent", forms.later(Boolean.class), Finding::isUrgent);
        var at = of.required("at", forms.later(Instant.class), Finding::at);
        return of.made(in -> {
            Finding bare = Finding.of(in.get(id), in.get(shift), in.get(beneficiary), in.get(sought), in.get(at));
            if (in.get(urgent) && !in.get(needsCare)) {
                throw new IllegalArgumentException("What is urgent needs care; found an urgent finding that does not");
            }
            return in.get(urgent) ? bare.needingCareUrgently() : in.get(needsCare) ? bare.needingCare() : bare;
        });
    }

    private static Form<ReferralNeeded> referralNeeded(Forms forms) {
        ObjectForm.Outline<ReferralNeeded> of = ObjectForm.outline();
        var campaign = of.required("campaign", forms.later(CampaignId.class), ReferralNeeded::campaign);
        var finding = of.required("finding", forms.later(FindingId.class), ReferralNeeded::finding);
        var beneficiary = of.required("beneficiary", forms.later(BeneficiaryId.class), ReferralNeeded::beneficiary);
        var gender = of.required("gender", forms.later(Gender.class), ReferralNeeded::gender);
        var specialty = of.required("specialty", forms.later(SpecialtyCode.class), ReferralNeeded::specialty);
        var urgent = of.required("urgent", forms.later(Boolean.class), ReferralNeeded::isUrgent);
        var since = of.required("since", forms.later(Instant.class), ReferralNeeded::since);
        return of.made(in -> ReferralNeeded.of(
                in.get(campaign),
                in.get(finding),
                in.get(beneficiary),
                in.get(gender),
                in.get(specialty),
                in.get(urgent),
                in.get(since)));
    }

    private static Form<Campaign> campaign(Forms forms) {
        ObjectForm.Outline<Campaign> of = ObjectForm.outline();
        var id = of.required("id", forms.later(CampaignId.class), Campaign::id);
        var title = of.required("title", forms.later(LocalText.class), Campaign::title);
        var host = of.required("host", forms.later(OrganisationId.class), Campaign::host);
        var region = of.optional("region", forms.later(RegionCode.class), Campaign::region);
        var themes = list(of, "themes", forms.later(LocalText.class), Campaign::themes);
        var sessions = list(of, "sessions", forms.later(CampaignSession.class), Campaign::sessions);
        var minimumStaff = list(of, "minimumStaff", forms.later(StaffMinimum.class), Campaign::minimumStaff);
        var shifts = list(of, "shifts", forms.later(Shift.class), Campaign::shifts);
        var beneficiaries = list(of, "beneficiaries", forms.later(Beneficiary.class), Campaign::beneficiaries);
        var services = list(of, "services", forms.later(ServiceRendered.class), Campaign::services);
        var findings = list(of, "findings", forms.later(Finding.class), Campaign::findings);
        var referrals = list(of, "referrals", forms.later(ReferralOpened.class), Campaign::referrals);
        var report = of.optional("report", Scalars.TEXT, Campaign::report);
        var history = of.required("history", LifeCycleForms.history(forms, CampaignState.class), Campaign::history);
        return of.made(in -> {
            CampaignBuilder made = Campaign.builder(in.get(id), in.get(title), in.get(host), in.get(history));
            in.ifPresent(region, made::region);
            in.get(themes).forEach(made::theme);
            in.get(sessions).forEach(made::session);
            in.get(minimumStaff).forEach(made::minimumStaff);
            in.get(shifts).forEach(made::shift);
            in.get(beneficiaries).forEach(made::beneficiary);
            in.get(services).forEach(made::service);
            in.get(findings).forEach(made::finding);
            in.get(referrals).forEach(made::referral);
            in.ifPresent(report, made::report);
            return made.build();
        });
    }

    private static <E> ObjectForm.Field<Campaign, List<E>> list(
            ObjectForm.Outline<Campaign> of, String name, Form<E> element, Function<Campaign, List<E>> getter) {
        return of.required(name, new CollectionForms.OfList<>(element), getter);
    }
}
