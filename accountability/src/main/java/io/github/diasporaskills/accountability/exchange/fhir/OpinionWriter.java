package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.Question;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Writes a request for an opinion as ServiceRequest and its offers as Task. Stateless. */
final class OpinionWriter {

    private final CountryPack pack;

    OpinionWriter(CountryPack pack) {
        this.pack = pack;
    }

    ResourceDraft request(TeleExpertiseRequest request) {
        ResourceDraft draft = new ResourceDraft("ServiceRequest", request.id().value());
        ObjectNode root = draft.root();
        Question question = request.question();
        String status = status(request.state());
        ResourceDraft.extension(root, "state")
                .putObject("valueCoding")
                .put("system", FhirUrls.STATE)
                .put("code", request.state().name());
        draft.coarser("status", status, request.state().name());
        question.languages().forEach(draft::language);
        if (!question.languages().isEmpty()) {
            draft.extended("extension", UnsaidPart.LANGUAGES_NEEDED);
        }
        draft.identifier(FhirUrls.REQUEST_ID, request.id().value());
        root.put("status", status);
        root.put("intent", request.state() == TeleExpertiseState.DRAFT ? "proposal" : "order");
        request.urgency().ifPresent(urgency -> {
            String priority = priority(urgency);
            root.put("priority", priority);
            draft.coarser("priority", priority, urgency);
        });
        root.putObject("code").put("text", "tele-expertise");
        ResourceDraft.logical(
                root.putObject("subject"),
                "Patient",
                FhirUrls.CASE_KEY,
                request.caseKey().value());
        request.submittedAt().ifPresent(at -> root.put("authoredOn", at.toString()));
        ResourceDraft.logical(
                root.putObject("requester"),
                "Practitioner",
                FhirUrls.ACTOR_ID,
                request.requester().value());
        ObjectNode performer = root.putObject("performerType");
        pack.professions()
                .profession(question.profession())
                .ifPresent(known -> ResourceDraft.coding(performer, FhirUrls.ISCO_08, known.isco()));
        ResourceDraft.coding(
                performer, FhirUrls.PROFESSION, question.profession().value());
        ResourceDraft.coding(performer, FhirUrls.SPECIALTY, question.specialty().value());
        draft.leftOut("subject", UnsaidPart.PATIENT_GENDER);
        if (!request.texts().isEmpty()) {
            draft.leftOut("supportingInfo", UnsaidPart.SEALED_TEXTS);
        }
        if (!request.clarifications().isEmpty() || request.opinion().isPresent()) {
            draft.leftOut("supportingInfo", UnsaidPart.OPINION);
        }
        if (request.report().isPresent() || request.followUp().isPresent()) {
            draft.leftOut("supportingInfo", UnsaidPart.FOLLOW_UP);
        }
        draft.leftOut("relevantHistory", UnsaidPart.STEPS);
        return draft;
    }

    static String status(TeleExpertiseState state) {
        return switch (state) {
            case DRAFT -> "draft";
            case SUBMITTED, TRIAGE, READY, CLEARING_HOUSE, ALLOCATED, ACCEPTED, CLARIFYING -> "active";
            case INFO_REQUESTED, SUSPENDED -> "on-hold";
            case ANSWERED, FOLLOW_UP_DUE, CONVERTED, CLOSED -> "completed";
            case REJECTED, UNANSWERED, CANCELLED -> "revoked";
            case ENTERED_IN_ERROR -> "entered-in-error";
        };
    }

    private static String priority(String urgency) {
        return switch (urgency) {
            case "URGENT" -> "urgent";
            case "SOON" -> "asap";
            default -> "routine";
        };
    }

    static ResourceDraft task(TeleExpertiseRequest request, Allocation allocation) {
        ResourceDraft draft = new ResourceDraft("Task", allocation.id().toString());
        ObjectNode root = draft.root();
        draft.identifier(FhirUrls.ALLOCATION_ID, allocation.id().toString());
        AllocationState state = allocation.state();
        String status = status(state);
        if (state == AllocationState.WITHDRAWN) {
            draft.lose(
                    "status",
                    Reason.of(FhirReason.CODE_MISSING).with("code", status).with("value", state.name()));
        } else if (state == AllocationState.RECALLED) {
            draft.coarser("status", status, state.name());
        }
        root.put("status", status);
        ResourceDraft.coding(root.putObject("businessStatus"), FhirUrls.STATE, state.name());
        root.put("intent", "order");
        ResourceDraft.reference(
                root.putObject("focus"), "ServiceRequest", request.id().value());
        ResourceDraft.logical(
                root.putObject("for"),
                "Patient",
                FhirUrls.CASE_KEY,
                request.caseKey().value());
        root.put("authoredOn", allocation.offeredAt().toString());
        List<Step<AllocationState>> steps = allocation.history().steps();
        root.put("lastModified", steps.get(steps.size() - 1).at().toString());
        ResourceDraft.logical(
                root.putObject("owner"),
                "Practitioner",
                FhirUrls.PERSON_ID,
                allocation.expert().value());
        allocation
                .deadline()
                .due()
                .ifPresent(
                        due -> root.putObject("restriction").putObject("period").put("end", due.toString()));
        draft.leftOut("restriction", UnsaidPart.DEADLINE);
        return draft;
    }

    /** The codes of the domain reference; for an expert who withdraws, none is agreed on. */
    static String status(AllocationState state) {
        return switch (state) {
            case OFFERED -> "requested";
            case ACCEPTED -> "accepted";
            case DECLINED -> "rejected";
            case LAPSED -> "failed";
            case RECALLED, WITHDRAWN -> "cancelled";
            case FULFILLED -> "completed";
        };
    }
}
