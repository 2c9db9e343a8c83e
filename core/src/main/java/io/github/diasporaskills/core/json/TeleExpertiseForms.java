package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationId;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.Answer;
import io.github.diasporaskills.core.teleexpertise.Clarification;
import io.github.diasporaskills.core.teleexpertise.ClinicalReview;
import io.github.diasporaskills.core.teleexpertise.ClinicalReviewState;
import io.github.diasporaskills.core.teleexpertise.Extent;
import io.github.diasporaskills.core.teleexpertise.FollowUpReport;
import io.github.diasporaskills.core.teleexpertise.Opinion;
import io.github.diasporaskills.core.teleexpertise.PatientExperience;
import io.github.diasporaskills.core.teleexpertise.PatientOutcome;
import io.github.diasporaskills.core.teleexpertise.Question;
import io.github.diasporaskills.core.teleexpertise.ReferralRequest;
import io.github.diasporaskills.core.teleexpertise.ReviewFinding;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequestBuilder;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequestId;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;

/** The forms of requests for an opinion: pseudonyms, codes and references to sealed content, never content. */
final class TeleExpertiseForms {

    private TeleExpertiseForms() {}

    static void addTo(Forms.Registry registry) {
        registry.addRecord(Clarification.class, "reply");
        registry.add(Allocation.class, allocation(registry.forms()));
        registry.add(FollowUpReport.class, report(registry.forms()));
        registry.add(TeleExpertiseRequest.class, request(registry.forms()));
        registry.add(ClinicalReview.class, review(registry.forms()));
    }

    private static Form<Allocation> allocation(Forms forms) {
        ObjectForm.Outline<Allocation> of = ObjectForm.outline();
        var id = of.required("id", forms.later(AllocationId.class), Allocation::id);
        var expert = of.required("expert", forms.later(PersonId.class), Allocation::expert);
        var country = of.required("country", forms.later(CountryCode.class), Allocation::country);
        var deadline = of.required("deadline", forms.later(Deadline.class), Allocation::deadline);
        var packHash = of.required("packHash", Scalars.TEXT, Allocation::packHash);
        var history = of.required("history", LifeCycleForms.history(forms, AllocationState.class), Allocation::history);
        return of.made(in -> Allocation.restored(
                in.get(id), in.get(expert), in.get(country), in.get(deadline), in.get(packHash), in.get(history)));
    }

    private static Form<FollowUpReport> report(Forms forms) {
        ObjectForm.Outline<FollowUpReport> of = ObjectForm.outline();
        var outcome = of.required("outcome", forms.later(PatientOutcome.class), FollowUpReport::outcome);
        var harm = of.required("harmSuspected", forms.later(Boolean.class), FollowUpReport::isHarmSuspected);
        var feasible = of.required("feasible", forms.later(Extent.class), FollowUpReport::feasible);
        var followed = of.required("followed", forms.later(Extent.class), FollowUpReport::followed);
        var diagnosis = of.required("diagnosisChanged", forms.later(Answer.class), FollowUpReport::diagnosisChanged);
        var management = of.required("managementChanged", forms.later(Answer.class), FollowUpReport::managementChanged);
        var transfer = of.required("transferAvoided", forms.later(Answer.class), FollowUpReport::transferAvoided);
        var experience = of.required("experience", forms.later(PatientExperience.class), FollowUpReport::experience);
        var remarks = of.optional("remarks", forms.later(ContentReference.class), FollowUpReport::remarks);
        return of.made(in -> {
            FollowUpReport.Builder made = FollowUpReport.builder(in.get(outcome), in.get(harm))
                    .feasible(in.get(feasible))
                    .followed(in.get(followed))
                    .diagnosisChanged(in.get(diagnosis))
                    .managementChanged(in.get(management))
                    .transferAvoided(in.get(transfer))
                    .experience(in.get(experience));
            in.ifPresent(remarks, made::remarks);
            return made.build();
        });
    }

    private static Form<TeleExpertiseRequest> request(Forms forms) {
        ObjectForm.Outline<TeleExpertiseRequest> of = ObjectForm.outline();
        var id = of.required("id", forms.later(TeleExpertiseRequestId.class), TeleExpertiseRequest::id);
        var caseKey = of.required("caseKey", forms.later(CaseKey.class), TeleExpertiseRequest::caseKey);
        var site = of.required("site", forms.later(OrganisationId.class), TeleExpertiseRequest::site);
        var requester = of.required("requester", forms.later(ActorId.class), TeleExpertiseRequest::requester);
        var question = of.required("question", forms.later(Question.class), TeleExpertiseRequest::question);
        var gender = of.required("patientGender", forms.later(Gender.class), TeleExpertiseRequest::patientGender);
        var urgency = of.optional("urgency", Scalars.TEXT, TeleExpertiseRequest::urgency);
        var followUp = of.optional("followUp", forms.later(Deadline.class), TeleExpertiseRequest::followUp);
        var texts = of.required(
                "texts",
                new CollectionForms.OfList<>(forms.later(ContentReference.class)),
                TeleExpertiseRequest::texts);
        var allocations = of.required(
                "allocations",
                new CollectionForms.OfList<>(forms.later(Allocation.class)),
                TeleExpertiseRequest::allocations);
        var disclosures = of.required(
                "disclosures",
                new CollectionForms.OfList<>(forms.later(DisclosureRecord.class)),
                TeleExpertiseRequest::disclosures);
        var clarifications = of.required(
                "clarifications",
                new CollectionForms.OfList<>(forms.later(Clarification.class)),
                TeleExpertiseRequest::clarifications);
        var opinion = of.optional("opinion", forms.later(Opinion.class), TeleExpertiseRequest::opinion);
        var referral = of.optional("referral", forms.later(ReferralRequest.class), TeleExpertiseRequest::referral);
        var report = of.optional("report", forms.later(FollowUpReport.class), TeleExpertiseRequest::report);
        var history = of.required(
                "history", LifeCycleForms.history(forms, TeleExpertiseState.class), TeleExpertiseRequest::history);
        return of.made(in -> {
            TeleExpertiseRequestBuilder made = TeleExpertiseRequest.restored(
                            in.get(id),
                            in.get(caseKey),
                            in.get(site),
                            in.get(requester),
                            in.get(question),
                            in.get(history))
                    .patientGender(in.get(gender))
                    .disclosures(in.get(disclosures));
            in.get(texts).forEach(made::text);
            in.get(allocations).forEach(made::allocation);
            in.get(clarifications).forEach(made::clarification);
            in.ifPresent(urgency, made::urgency);
            in.ifPresent(followUp, made::followUp);
            in.ifPresent(opinion, made::opinion);
            in.ifPresent(referral, made::referral);
            in.ifPresent(report, made::report);
            return made.build();
        });
    }

    private static Form<ClinicalReview> review(Forms forms) {
        ObjectForm.Outline<ClinicalReview> of = ObjectForm.outline();
        var request = of.required("request", forms.later(TeleExpertiseRequestId.class), ClinicalReview::request);
        var caseKey = of.required("caseKey", forms.later(CaseKey.class), ClinicalReview::caseKey);
        var involved = of.required(
                "involved", new CollectionForms.OfSet<>(forms.later(ActorId.class)), ClinicalReview::involved);
        var reviewer = of.optional("reviewer", forms.later(ActorId.class), ClinicalReview::reviewer);
        var finding = of.optional("finding", forms.later(ReviewFinding.class), ClinicalReview::finding);
        var conclusion = of.optional("conclusion", forms.later(ContentReference.class), ClinicalReview::conclusion);
        var history = of.required(
                "history", LifeCycleForms.history(forms, ClinicalReviewState.class), ClinicalReview::history);
        return of.made(in -> ClinicalReview.restored(
                in.get(request),
                in.get(caseKey),
                in.get(involved),
                in.orNull(reviewer),
                in.orNull(finding),
                in.orNull(conclusion),
                in.get(history)));
    }
}
