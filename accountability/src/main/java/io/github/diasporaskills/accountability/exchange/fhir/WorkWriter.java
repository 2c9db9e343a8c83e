package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.people.Modality;
import tools.jackson.databind.node.ObjectNode;

/** Writes needs as ServiceRequest and engagements as Task; neither is about a patient. Stateless. */
final class WorkWriter {

    private final CountryPack pack;

    WorkWriter(CountryPack pack) {
        this.pack = pack;
    }

    ResourceDraft need(Need need) {
        ResourceDraft draft = new ResourceDraft("ServiceRequest", need.id().value());
        ObjectNode root = draft.root();
        modality(draft, need.modality());
        ResourceDraft.extension(root, "patient-work").put("valueBoolean", need.isPatientWork());
        draft.extended("extension", UnsaidPart.ON_PATIENTS);
        need.languages().forEach(draft::language);
        if (!need.languages().isEmpty()) {
            draft.extended("extension", UnsaidPart.LANGUAGES_NEEDED);
        }
        draft.identifier(FhirUrls.NEED_ID, need.id().value());
        String status = status(need.state());
        root.put("status", status);
        stateExtension(draft, "status", status, need.state().name());
        root.put("intent", need.state().wasApproved() ? "order" : "proposal");
        ObjectNode code = root.putObject("code");
        code.put("text", need.title());
        root.putObject("quantityQuantity").put("value", need.places());
        // A need is for a place, not for a patient.
        ResourceDraft.reference(
                root.putObject("subject"),
                "Location",
                PlaceWriter.placeId(need.host().value()));
        ResourceDraft.period(root, "occurrencePeriod", need.period());
        need.approvedOn().ifPresent(day -> root.put("authoredOn", day.toString()));
        ResourceDraft.reference(
                root.putObject("requester"), "Organization", need.host().value());
        ObjectNode performer = root.putObject("performerType");
        pack.professions()
                .profession(need.profession())
                .ifPresent(known -> ResourceDraft.coding(performer, FhirUrls.ISCO_08, known.isco()));
        ResourceDraft.coding(performer, FhirUrls.PROFESSION, need.profession().value());
        need.specialty().ifPresent(each -> ResourceDraft.coding(performer, FhirUrls.SPECIALTY, each.value()));
        ResourceDraft.reference(
                draft.array("locationReference").addObject(),
                "Location",
                PlaceWriter.placeId(need.host().value()));
        need.requester().ifPresent(person -> draft.leftOut("requester", UnsaidPart.ASKING_PERSON));
        return draft;
    }

    static String status(NeedState state) {
        return switch (state) {
            case DRAFT, SUBMITTED, CHANGES_REQUESTED -> "draft";
            case APPROVED, OPEN, FILLED -> "active";
            case REJECTED, CLOSED_UNFILLED, CANCELLED -> "revoked";
        };
    }

    ResourceDraft engagement(Engagement engagement) {
        ResourceDraft draft = new ResourceDraft("Task", engagement.id().value());
        ObjectNode root = draft.root();
        modality(draft, engagement.modality());
        draft.identifier(FhirUrls.ENGAGEMENT_ID, engagement.id().value());
        String status = status(engagement.state());
        root.put("status", status);
        ResourceDraft.coding(
                root.putObject("businessStatus"),
                FhirUrls.STATE,
                engagement.state().name());
        if (!isOwn(engagement.state())) {
            draft.coarser("status", status, engagement.state().name());
        }
        root.put("intent", engagement.state() == EngagementState.PROPOSED ? "proposal" : "order");
        engagement
                .need()
                .ifPresent(need -> ResourceDraft.reference(root.putObject("focus"), "ServiceRequest", need.value()));
        engagement.startedOn().ifPresent(start -> {
            ObjectNode period = root.putObject("executionPeriod").put("start", start.toString());
            engagement.endedOn().ifPresent(end -> period.put("end", end.toString()));
        });
        root.put("authoredOn", engagement.proposedOn().toString());
        ResourceDraft.reference(
                root.putObject("requester"), "Organization", engagement.host().value());
        ResourceDraft.reference(
                root.putObject("owner"), "Practitioner", engagement.member().value());
        ResourceDraft.reference(
                root.putObject("location"),
                "Location",
                PlaceWriter.placeId(engagement.host().value()));
        ResourceDraft.period(root.putObject("restriction"), "period", engagement.planned());
        engagement.languagePlan().ifPresent(plan -> draft.leftOut("note", UnsaidPart.LANGUAGE_PLAN));
        engagement.outsideTermReason().ifPresent(why -> draft.leftOut("note", UnsaidPart.OUTSIDE_TERM));
        engagement.leadership().ifPresent(told -> draft.leftOut("performerType", UnsaidPart.LEADERSHIP));
        if (engagement.learningPlan().isPresent() || engagement.handoverNote().isPresent()) {
            draft.leftOut("output", UnsaidPart.LEARNING);
        }
        if (!engagement.evaluations().isEmpty() || engagement.recognition().isPresent()) {
            draft.leftOut("output", UnsaidPart.EVALUATIONS);
        }
        draft.leftOut("history", UnsaidPart.STEPS);
        return draft;
    }

    static String status(EngagementState state) {
        return switch (state) {
            case PROPOSED -> "requested";
            case AGREED -> "accepted";
            case CLEARED, BRIEFED -> "ready";
            case ACTIVE -> "in-progress";
            case SUSPENDED -> "on-hold";
            case COMPLETED, EVALUATED, RECOGNISED -> "completed";
            case ENDED_EARLY, NO_SHOW -> "failed";
            case CANCELLED -> "cancelled";
            case DECLINED -> "rejected";
        };
    }

    /** Whether no other state has the same code. */
    private static boolean isOwn(EngagementState state) {
        for (EngagementState other : EngagementState.values()) {
            if (other != state && status(other).equals(status(state))) {
                return false;
            }
        }
        return true;
    }

    private static void modality(ResourceDraft draft, Modality modality) {
        ResourceDraft.extension(draft.root(), "modality").put("valueCode", modality.name());
        draft.extended("extension", UnsaidPart.MODALITY);
    }

    private static void stateExtension(ResourceDraft draft, String element, String code, String state) {
        ObjectNode extension = ResourceDraft.extension(draft.root(), "state");
        extension.putObject("valueCoding").put("system", FhirUrls.STATE).put("code", state);
        draft.coarser(element, code, state);
    }
}
