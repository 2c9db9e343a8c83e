package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.organisation.Adaptation;
import io.github.diasporaskills.core.organisation.EnrolmentId;
import io.github.diasporaskills.core.organisation.ModelUse;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.ReadinessEvidence;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.organisation.SiteState;

/** The forms of how sites join a programme. */
final class OrganisationForms {

    private OrganisationForms() {}

    static void addTo(Forms.Registry registry) {
        registry.addRecord(ReadinessEvidence.class, "holder");
        registry.add(SiteEnrolment.class, enrolment(registry.forms()));
    }

    private static Form<SiteEnrolment> enrolment(Forms forms) {
        ObjectForm.Outline<SiteEnrolment> of = ObjectForm.outline();
        var id = of.required("id", forms.later(EnrolmentId.class), SiteEnrolment::id);
        var site = of.required("site", forms.later(OrganisationId.class), SiteEnrolment::site);
        var evidence = of.required(
                "evidence",
                new CollectionForms.OfList<>(forms.later(ReadinessEvidence.class)),
                SiteEnrolment::evidence);
        var models =
                of.required("models", new CollectionForms.OfList<>(forms.later(ModelUse.class)), SiteEnrolment::models);
        var adaptations = of.required(
                "adaptations", new CollectionForms.OfList<>(forms.later(Adaptation.class)), SiteEnrolment::adaptations);
        var history = of.required("history", LifeCycleForms.history(forms, SiteState.class), SiteEnrolment::history);
        return of.made(in -> {
            SiteEnrolment made = SiteEnrolment.of(in.get(id), in.get(site), in.get(history));
            for (ReadinessEvidence each : in.get(evidence)) {
                made = made.showing(each);
            }
            for (ModelUse each : in.get(models)) {
                made = made.using(each);
            }
            for (Adaptation each : in.get(adaptations)) {
                made = made.adapting(each);
            }
            return made;
        });
    }
}
