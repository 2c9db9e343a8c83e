package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralState;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Writes a referral as ServiceRequest, and each handover along its chain as Task. Stateless. */
final class ReferralWriter {

    private ReferralWriter() {}

    static ResourceDraft request(ReferralCase referral) {
        ResourceDraft draft = new ResourceDraft("ServiceRequest", referral.id().value());
        ObjectNode root = draft.root();
        String status = status(referral.state());
        ResourceDraft.extension(root, "state")
                .putObject("valueCoding")
                .put("system", FhirUrls.STATE)
                .put("code", referral.state().name());
        draft.coarser("status", status, referral.state().name());
        draft.identifier(FhirUrls.REFERRAL_ID, referral.id().value());
        root.put("status", status);
        root.put("intent", isAgreed(referral) ? "order" : "proposal");
        root.putObject("code").put("text", "referral");
        ResourceDraft.logical(
                root.putObject("subject"),
                "Patient",
                FhirUrls.CASE_KEY,
                referral.caseKey().value());
        referral.appointment().ifPresent(when -> {
            root.put("occurrenceDateTime", when.toLocalDate().toString());
            draft.leftOut("occurrenceDateTime", UnsaidPart.APPOINTMENT_HOUR);
        });
        root.put("authoredOn", referral.history().steps().get(0).at().toString());
        ResourceDraft.logical(
                root.putObject("requester"),
                "Organization",
                FhirUrls.ORGANISATION_ID,
                referral.opening().organisation().value());
        ResourceDraft.coding(
                root.putObject("performerType"),
                FhirUrls.SPECIALTY,
                referral.opening().specialty().value());
        draft.leftOut("subject", UnsaidPart.PATIENT_GENDER);
        draft.leftOut("basedOn", UnsaidPart.CHAIN);
        if (referral.publicCare().isPresent()) {
            draft.leftOut("reasonCode", UnsaidPart.PUBLIC_CARE);
        }
        if (referral.exemption().isPresent() || !referral.reviews().isEmpty()) {
            draft.leftOut("reasonCode", UnsaidPart.EXEMPTION);
        }
        draft.leftOut("relevantHistory", UnsaidPart.STEPS);
        return draft;
    }

    private static boolean isAgreed(ReferralCase referral) {
        return referral.history().steps().stream().anyMatch(step -> step.to() == ReferralState.CONSENTED);
    }

    static String status(ReferralState state) {
        return switch (state) {
            case IDENTIFIED, CONSENT_SOUGHT -> "draft";
            case CONSENTED, WITH_FOCAL_POINT, PROVIDER_OFFERED, ACCEPTED, SCHEDULED, IN_CARE -> "active";
            case COMPLETED, CLOSED -> "completed";
            case CONSENT_REFUSED, CONSENT_WITHDRAWN, NO_PROVIDER, CANCELLED -> "revoked";
        };
    }

    /**
     * The handovers in order. Where one passed the case on, it is completed; where the case went back, whoever had it
     * declined; where the case is, its status follows that of the case.
     */
    static List<ResourceDraft> tasks(ReferralCase referral) {
        List<DisclosureRecord> handovers = referral.handovers();
        return IntStream.range(0, handovers.size())
                .mapToObj(number -> task(referral, number))
                .toList();
    }

    private static ResourceDraft task(ReferralCase referral, int number) {
        DisclosureRecord handover = referral.handovers().get(number);
        ResourceDraft draft = new ResourceDraft("Task", referral.id().value() + "-handover-" + (number + 1));
        ObjectNode root = draft.root();
        int hop = hop(referral, number);
        boolean last = number == referral.handovers().size() - 1;
        int next = last ? referral.hop() : hop(referral, number + 1);
        if (last && next == hop) {
            String status = taskStatus(referral.state());
            root.put("status", status);
            ResourceDraft.coding(
                    root.putObject("businessStatus"),
                    FhirUrls.STATE,
                    referral.state().name());
            draft.coarser("status", status, referral.state().name());
        } else {
            root.put("status", next > hop ? "completed" : "rejected");
        }
        root.put("intent", "order");
        ResourceDraft.reference(
                root.putObject("focus"), "ServiceRequest", referral.id().value());
        ResourceDraft.logical(
                root.putObject("for"),
                "Patient",
                FhirUrls.CASE_KEY,
                referral.caseKey().value());
        root.put("authoredOn", handover.at().toString());
        ResourceDraft.logical(
                root.putObject("requester"),
                "Practitioner",
                FhirUrls.ACTOR_ID,
                handover.by().id().value());
        ResourceDraft.coding(
                draft.array("performerType").addObject(),
                FhirUrls.RECIPIENT_CLASS,
                handover.recipient().role().value());
        ResourceDraft.logical(
                root.putObject("owner"),
                "Practitioner",
                FhirUrls.ACTOR_ID,
                handover.recipient().person().value());
        draft.leftOut("restriction", UnsaidPart.HANDED_OVER);
        draft.leftOut("reasonReference", UnsaidPart.HANDOVER_GROUND);
        return draft;
    }

    private static int hop(ReferralCase referral, int number) {
        return referral.opening()
                .chain()
                .hopOf(referral.handovers().get(number).recipient().role())
                .orElseThrow();
    }

    private static String taskStatus(ReferralState state) {
        return switch (state) {
            case IDENTIFIED, CONSENT_SOUGHT, CONSENTED, WITH_FOCAL_POINT -> "received";
            case PROVIDER_OFFERED -> "requested";
            case ACCEPTED, SCHEDULED -> "accepted";
            case IN_CARE -> "in-progress";
            case COMPLETED, CLOSED -> "completed";
            case NO_PROVIDER -> "failed";
            case CONSENT_REFUSED, CONSENT_WITHDRAWN, CANCELLED -> "cancelled";
        };
    }
}
