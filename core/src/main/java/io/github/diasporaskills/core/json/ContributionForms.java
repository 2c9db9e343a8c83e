package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.contribution.Contribution;
import io.github.diasporaskills.core.contribution.ContributionBuilder;
import io.github.diasporaskills.core.contribution.ContributionId;
import io.github.diasporaskills.core.contribution.ContributionState;
import io.github.diasporaskills.core.contribution.Funding;
import io.github.diasporaskills.core.contribution.Giver;
import io.github.diasporaskills.core.contribution.InvestmentId;
import io.github.diasporaskills.core.contribution.InvestmentProject;
import io.github.diasporaskills.core.contribution.InvestmentProjectBuilder;
import io.github.diasporaskills.core.contribution.InvestmentState;
import io.github.diasporaskills.core.contribution.JobCount;
import io.github.diasporaskills.core.contribution.Pledge;
import io.github.diasporaskills.core.contribution.Receipt;
import io.github.diasporaskills.core.contribution.RecipientRequest;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.money.Valuation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.LocalText;

/** The forms of contributions and investment projects. */
final class ContributionForms {

    private ContributionForms() {}

    static void addTo(Forms.Registry registry) {
        registry.add(Contribution.class, contribution(registry.forms()));
        registry.add(InvestmentProject.class, project(registry.forms()));
    }

    private static Form<Contribution> contribution(Forms forms) {
        ObjectForm.Outline<Contribution> of = ObjectForm.outline();
        var id = of.required("id", forms.later(ContributionId.class), Contribution::id);
        var giver = of.required("giver", forms.later(Giver.class), Contribution::giver);
        var recipient = of.required("recipient", forms.later(OrganisationId.class), Contribution::recipient);
        var pledge = of.required("pledge", forms.later(Pledge.class), Contribution::pledge);
        var request = of.optional("request", forms.later(RecipientRequest.class), Contribution::request);
        var lastDay = of.optional("lastDay", Scalars.DAY, Contribution::lastDay);
        var receipts = of.required(
                "receipts", new CollectionForms.OfList<>(forms.later(Receipt.class)), Contribution::receipts);
        var valuation = of.optional("valuation", forms.later(Valuation.class), Contribution::valuation);
        var thanks = of.optional("thanks", Scalars.TEXT, Contribution::thanks);
        var history =
                of.required("history", LifeCycleForms.history(forms, ContributionState.class), Contribution::history);
        return of.made(in -> {
            ContributionBuilder made =
                    Contribution.builder(in.get(id), in.get(giver), in.get(recipient), in.get(pledge), in.get(history));
            in.ifPresent(request, made::request);
            in.ifPresent(lastDay, made::lastDay);
            in.get(receipts).forEach(made::receipt);
            in.ifPresent(valuation, made::valuation);
            in.ifPresent(thanks, made::thanks);
            return made.build();
        });
    }

    private static Form<InvestmentProject> project(Forms forms) {
        ObjectForm.Outline<InvestmentProject> of = ObjectForm.outline();
        var id = of.required("id", forms.later(InvestmentId.class), InvestmentProject::id);
        var title = of.required("title", forms.later(LocalText.class), InvestmentProject::title);
        var region = of.required("region", forms.later(RegionCode.class), InvestmentProject::region);
        var promoters = of.required(
                "promoters", new CollectionForms.OfSet<>(forms.later(PersonId.class)), InvestmentProject::promoters);
        var commitments = of.required(
                "commitments",
                new CollectionForms.OfList<>(forms.later(Funding.class)),
                InvestmentProject::commitments);
        var disbursements = of.required(
                "disbursements",
                new CollectionForms.OfList<>(forms.later(Funding.class)),
                InvestmentProject::disbursements);
        var jobs =
                of.required("jobs", new CollectionForms.OfList<>(forms.later(JobCount.class)), InvestmentProject::jobs);
        var registration = of.optional("registration", Scalars.TEXT, InvestmentProject::registration);
        var history = of.required(
                "history", LifeCycleForms.history(forms, InvestmentState.class), InvestmentProject::history);
        return of.made(in -> {
            InvestmentProjectBuilder made =
                    InvestmentProject.builder(in.get(id), in.get(title), in.get(region), in.get(history));
            in.get(promoters).forEach(made::promoter);
            in.get(commitments).forEach(made::commitment);
            in.get(disbursements).forEach(made::disbursement);
            in.get(jobs).forEach(made::job);
            in.ifPresent(registration, made::registration);
            return made.build();
        });
    }
}
