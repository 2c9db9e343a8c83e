package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.engagement.CapacityActivity;
import io.github.diasporaskills.core.engagement.CapacityActivityBuilder;
import io.github.diasporaskills.core.engagement.CapacityActivityId;
import io.github.diasporaskills.core.engagement.CapacityKind;
import io.github.diasporaskills.core.engagement.CapacityState;
import io.github.diasporaskills.core.engagement.CpdAward;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Participant;
import io.github.diasporaskills.core.engagement.ParticipantState;
import io.github.diasporaskills.core.engagement.PlannedVisit;
import io.github.diasporaskills.core.engagement.TestScores;
import io.github.diasporaskills.core.engagement.VisitState;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;

/** The forms of capacity activities and of planned visits. */
final class CapacityForms {

    private CapacityForms() {}

    static void addTo(Forms.Registry registry) {
        registry.add(PlannedVisit.class, visit(registry.forms()));
        registry.add(Participant.class, participant(registry.forms()));
        registry.add(CapacityActivity.class, activity(registry.forms()));
    }

    private static Form<PlannedVisit> visit(Forms forms) {
        ObjectForm.Outline<PlannedVisit> of = ObjectForm.outline();
        var id = of.required("id", Scalars.TEXT, PlannedVisit::id);
        var on = of.required("on", Scalars.DAY, PlannedVisit::on);
        var host = of.required("host", forms.later(OrganisationId.class), PlannedVisit::host);
        var visitors = of.required(
                "visitors", new CollectionForms.OfSet<>(forms.later(OrganisationId.class)), PlannedVisit::visitors);
        var engagements = of.required(
                "engagements", new CollectionForms.OfSet<>(forms.later(EngagementId.class)), PlannedVisit::engagements);
        var visit = of.optional("visit", forms.later(FieldVisit.class), PlannedVisit::visit);
        var history = of.required("history", LifeCycleForms.history(forms, VisitState.class), PlannedVisit::history);
        return of.made(in -> PlannedVisit.recorded(
                PlannedVisit.of(
                        in.get(history).first().call(),
                        in.get(id),
                        in.get(on),
                        in.get(host),
                        in.get(visitors),
                        in.get(engagements)),
                in.orNull(visit),
                in.get(history)));
    }

    private static Form<Participant> participant(Forms forms) {
        ObjectForm.Outline<Participant> of = ObjectForm.outline();
        var person = of.required("person", forms.later(ActorId.class), Participant::person);
        var gender = of.required("gender", forms.later(Gender.class), Participant::gender);
        var institution = of.required("institution", forms.later(OrganisationId.class), Participant::institution);
        var tests = of.optional("tests", forms.later(TestScores.class), Participant::scores);
        var history =
                of.required("history", LifeCycleForms.history(forms, ParticipantState.class), Participant::history);
        return of.made(in -> Participant.recorded(
                Participant.registered(
                        in.get(history).first().call(), in.get(person), in.get(gender), in.get(institution)),
                in.orNull(tests),
                in.get(history)));
    }

    private static Form<CapacityActivity> activity(Forms forms) {
        ObjectForm.Outline<CapacityActivity> of = ObjectForm.outline();
        var id = of.required("id", forms.later(CapacityActivityId.class), CapacityActivity::id);
        var title = of.required("title", forms.later(LocalText.class), CapacityActivity::title);
        var kind = of.required("kind", forms.later(CapacityKind.class), CapacityActivity::kind);
        var provider = of.required("provider", forms.later(OrganisationId.class), CapacityActivity::provider);
        var days = of.required("days", forms.later(DateRange.class), CapacityActivity::days);
        var engagements = of.required(
                "engagements",
                new CollectionForms.OfSet<>(forms.later(EngagementId.class)),
                CapacityActivity::engagements);
        var participants = of.required(
                "participants",
                new CollectionForms.OfList<>(forms.later(Participant.class)),
                CapacityActivity::participants);
        var cpd = of.optional("cpd", forms.later(CpdAward.class), CapacityActivity::cpd);
        var history =
                of.required("history", LifeCycleForms.history(forms, CapacityState.class), CapacityActivity::history);
        return of.made(in -> {
            CapacityActivityBuilder made = CapacityActivity.builder(
                            in.get(history).first().call(),
                            in.get(id),
                            in.get(title),
                            in.get(kind),
                            in.get(provider),
                            in.get(days))
                    .history(in.get(history));
            in.get(engagements).forEach(made::engagement);
            in.get(participants).forEach(made::participant);
            in.ifPresent(cpd, made::cpd);
            return made.build();
        });
    }
}
