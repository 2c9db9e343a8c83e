package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Application;
import io.github.diasporaskills.core.engagement.ApplicationId;
import io.github.diasporaskills.core.engagement.ApplicationState;
import io.github.diasporaskills.core.engagement.CpdAward;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementBuilder;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.Evaluation;
import io.github.diasporaskills.core.engagement.Leadership;
import io.github.diasporaskills.core.engagement.LearningPlan;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.engagement.Recognition;
import io.github.diasporaskills.core.engagement.RecognitionKind;
import io.github.diasporaskills.core.engagement.TravelPapers;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;
import java.util.List;
import java.util.Optional;

/** The forms of needs, engagements and visits. */
final class EngagementForms {

    private EngagementForms() {}

    static void addTo(Forms.Registry registry) {
        registry.add(Need.class, need(registry.forms()));
        registry.add(Engagement.class, engagement(registry.forms()));
        registry.add(Application.class, application(registry.forms()));
        registry.add(Recognition.class, recognition(registry.forms()));
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
        var history = of.optional("history", LifeCycleForms.history(forms, NeedState.class), Need::history);
        return of.made(in -> {
            NeedBuilder made = Need.builder(in.get(id), in.get(host), in.get(title), in.get(profession), in.get(period))
                    .modality(in.get(modality))
                    .places(in.get(places))
                    .patientWork(in.get(patientWork))
                    .state(in.get(state));
            in.ifPresent(specialty, made::specialty);
            in.get(languages).forEach(made::language);
            in.ifPresent(approvedOn, made::approvedOn);
            in.ifPresent(requester, made::requester);
            in.find(history).map(all -> ending(all, in.get(state))).ifPresent(made::history);
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
        var leadership = of.optional("leadership", forms.later(Leadership.class), Engagement::leadership);
        var learning = of.optional("learningPlan", forms.later(LearningPlan.class), Engagement::learningPlan);
        var papers = of.optional("papers", forms.later(TravelPapers.class), Engagement::papers);
        var handover = of.optional("handoverNote", Scalars.TEXT, Engagement::handoverNote);
        var evaluations = of.optional(
                "evaluations",
                new CollectionForms.OfList<>(forms.later(Evaluation.class)),
                engagement -> Optional.of(engagement.evaluations()).filter(all -> !all.isEmpty()));
        var recognition = of.optional("recognition", forms.later(Recognition.class), Engagement::recognition);
        var history = of.optional(
                "history",
                LifeCycleForms.history(forms, EngagementState.class),
                engagement -> engagement.isAsRead() ? Optional.empty() : Optional.of(engagement.history()));
        return of.made(in -> {
            EngagementBuilder made = Engagement.builder(
                            in.get(id), in.get(member), in.get(host), in.get(proposedOn), in.get(planned))
                    .modality(in.get(modality))
                    .state(in.get(state));
            in.ifPresent(need, made::need);
            in.ifPresent(startedOn, made::startedOn);
            in.ifPresent(endedOn, made::endedOn);
            in.ifPresent(languagePlan, made::languagePlan);
            in.ifPresent(outsideTerm, made::outsideTermReason);
            in.ifPresent(leadership, made::leadership);
            in.ifPresent(learning, made::learningPlan);
            in.ifPresent(papers, made::papers);
            in.ifPresent(handover, made::handoverNote);
            in.find(evaluations).orElse(List.of()).forEach(made::evaluation);
            in.ifPresent(recognition, made::recognition);
            in.find(history).map(all -> ending(all, in.get(state))).ifPresent(made::history);
            return made.build();
        });
    }

    /** A history beside a state has to end in that state. */
    static <S extends Enum<S>> History<S> ending(History<S> history, S state) {
        if (history.state() != state) {
            throw new IllegalArgumentException(
                    "A history ends in the state beside it; found " + history.state() + " and " + state);
        }
        return history;
    }

    private static Form<Recognition> recognition(Forms forms) {
        ObjectForm.Outline<Recognition> of = ObjectForm.outline();
        var on = of.required("on", Scalars.DAY, Recognition::on);
        var kinds = of.required(
                "kinds", new CollectionForms.OfSet<>(forms.later(RecognitionKind.class)), Recognition::kinds);
        var hours = of.required("hours", forms.later(Integer.class), Recognition::hours);
        var cpd = of.optional("cpd", forms.later(CpdAward.class), Recognition::cpd);
        return of.made(
                in -> in.changed(Recognition.of(in.get(on), in.get(kinds), in.get(hours)), cpd, Recognition::with));
    }

    private static Form<Application> application(Forms forms) {
        ObjectForm.Outline<Application> of = ObjectForm.outline();
        var id = of.required("id", forms.later(ApplicationId.class), Application::id);
        var member = of.required("member", forms.later(PersonId.class), Application::member);
        var need = of.required("need", forms.later(NeedId.class), Application::need);
        var modality = of.required("modality", forms.later(Modality.class), Application::modality);
        var period = of.required("period", forms.later(DateRange.class), Application::period);
        var scores = of.required(
                "scores", new CollectionForms.OfMap<>(Scalars.TEXT, forms.later(Integer.class)), Application::scores);
        var host = of.optional("host", forms.later(OrganisationId.class), Application::host);
        var history =
                of.required("history", LifeCycleForms.history(forms, ApplicationState.class), Application::history);
        return of.made(in -> {
            History<ApplicationState> past = in.get(history);
            Application submitted = Application.submitted(
                    past.first().call(), in.get(id), in.get(member), in.get(need), in.get(modality), in.get(period));
            return Application.recorded(submitted, in.get(scores), in.orNull(host), past);
        });
    }
}
