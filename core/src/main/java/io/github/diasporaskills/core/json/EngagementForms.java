package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;

/** The forms of needs, engagements and visits. */
final class EngagementForms {

    private EngagementForms() {}

    static void addTo(Forms.Registry registry) {
        registry.add(Need.class, need(registry.forms()));
        registry.add(Engagement.class, engagement(registry.forms()));
    }

    private static Form<Need> need(Forms forms) {
        ObjectForm.Outline<Need> of = ObjectForm.outline();
        var id = of.required("id", forms.later(NeedId.class), Need::id);
        var host = of.required("host", forms.later(OrganisationId.class), Need::host);
        var title = of.required("title", Scalars.TEXT, Need::title);
        var profession = of.required("profession", forms.later(ProfessionCode.class), Need::profession);
        var specialty = of.optional("specialty", forms.later(SpecialtyCode.class), Need::specialty);
        var languages = of.required(
                "languages", new CollectionForms.OfList<>(forms.later(LanguageSkill.class)), Need::languages);
        var modality = of.required("modality", forms.later(Modality.class), Need::modality);
        var period = of.required("period", forms.later(DateRange.class), Need::period);
        var places = of.required("places", forms.later(Integer.class), Need::places);
        var patientWork = of.required("patientWork", forms.later(Boolean.class), Need::isPatientWork);
        var state = of.required("state", forms.later(NeedState.class), Need::state);
        var approvedOn = of.optional("approvedOn", Scalars.DAY, Need::approvedOn);
        var requester = of.optional("requester", forms.later(PersonId.class), Need::requester);
        return of.made(in -> {
            Need.Builder made = Need.builder(
                            in.get(id), in.get(host), in.get(title), in.get(profession), in.get(period))
                    .modality(in.get(modality))
                    .places(in.get(places))
                    .patientWork(in.get(patientWork))
                    .state(in.get(state));
            in.ifPresent(specialty, made::specialty);
            in.get(languages).forEach(made::language);
            in.ifPresent(approvedOn, made::approvedOn);
            in.ifPresent(requester, made::requester);
            return made.build();
        });
    }

    private static Form<Engagement> engagement(Forms forms) {
        ObjectForm.Outline<Engagement> of = ObjectForm.outline();
        var id = of.required("id", forms.later(EngagementId.class), Engagement::id);
        var member = of.required("member", forms.later(PersonId.class), Engagement::member);
        var host = of.required("host", forms.later(OrganisationId.class), Engagement::host);
        var need = of.optional("need", forms.later(NeedId.class), Engagement::need);
        var modality = of.required("modality", forms.later(Modality.class), Engagement::modality);
        var state = of.required("state", forms.later(EngagementState.class), Engagement::state);
        var proposedOn = of.required("proposedOn", Scalars.DAY, Engagement::proposedOn);
        var planned = of.required("planned", forms.later(DateRange.class), Engagement::planned);
        var startedOn = of.optional("startedOn", Scalars.DAY, Engagement::startedOn);
        var endedOn = of.optional("endedOn", Scalars.DAY, Engagement::endedOn);
        var languagePlan = of.optional("languagePlan", Scalars.TEXT, Engagement::languagePlan);
        var outsideTerm = of.optional("outsideTermReason", Scalars.TEXT, Engagement::outsideTermReason);
        return of.made(in -> {
            Engagement.Builder made = Engagement.builder(
                            in.get(id), in.get(member), in.get(host), in.get(proposedOn), in.get(planned))
                    .modality(in.get(modality))
                    .state(in.get(state));
            in.ifPresent(need, made::need);
            in.ifPresent(startedOn, made::startedOn);
            in.ifPresent(endedOn, made::endedOn);
            in.ifPresent(languagePlan, made::languagePlan);
            in.ifPresent(outsideTerm, made::outsideTermReason);
            return made.build();
        });
    }
}
