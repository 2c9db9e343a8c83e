package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentScope;
import io.github.diasporaskills.core.consent.ConsentState;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.Disclosed;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.lifecycle.Step;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is about a patient; all of it comes out of the gate, as disclosed. Stateless. */
final class PatientWriter {

    private static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    private PatientWriter() {}

    static ResourceDraft consent(Disclosed<Consent> disclosed) {
        Consent consent = disclosed.content();
        ResourceDraft draft = new ResourceDraft("Consent", consent.id().value());
        ObjectNode root = draft.root();
        draft.identifier(FhirUrls.CONSENT_ID, consent.id().value());
        String status = status(consent.state());
        if (status.equals("inactive")) {
            ResourceDraft.extension(root, "state")
                    .putObject("valueCoding")
                    .put("system", FhirUrls.STATE)
                    .put("code", consent.state().name());
            draft.coarser("status", status, consent.state().name());
        }
        root.put("status", status);
        ResourceDraft.coding(root.putObject("scope"), SCOPE, "patient-privacy");
        ResourceDraft.coding(draft.array("category").addObject(), "http://loinc.org", "59284-0");
        ResourceDraft.logical(
                root.putObject("patient"),
                "Patient",
                FhirUrls.CASE_KEY,
                consent.caseKey().value());
        for (Step<ConsentState> step : consent.history().steps()) {
            if (step.to() == ConsentState.ACTIVE) {
                root.put("dateTime", step.at().toString());
            }
        }
        root.putObject("policyRule").put("text", consent.text().toString());
        draft.coarser("policyRule", "text", UnsaidPart.CONSENT_WORDS);
        provision(draft, root.putObject("provision"), consent.scope());
        consent.giving().ifPresent(giving -> draft.leftOut("performer", UnsaidPart.GIVING));
        consent.standing().ifPresent(standing -> draft.leftOut("performer", UnsaidPart.STANDING));
        consent.localCare().ifPresent(path -> draft.leftOut("provision", UnsaidPart.LOCAL_CARE));
        return draft;
    }

    static String status(ConsentState state) {
        return switch (state) {
            case DRAFT -> "draft";
            case PROPOSED -> "proposed";
            case ACTIVE -> "active";
            case REFUSED -> "rejected";
            case WITHDRAWN, EXPIRED, SUPERSEDED -> "inactive";
            case ENTERED_IN_ERROR -> "entered-in-error";
        };
    }

    private static void provision(ResourceDraft draft, ObjectNode provision, ConsentScope scope) {
        scope.countries()
                .forEach(country ->
                        ResourceDraft.extension(provision, "destination").put("valueCode", country.value()));
        draft.extended("provision", UnsaidPart.DATA_COUNTRIES);
        provision.put("type", "permit");
        ResourceDraft.period(provision, "period", scope.period());
        scope.recipients().forEach(each -> {
            ObjectNode actor = provision.withArrayProperty("actor").addObject();
            ResourceDraft.coding(actor.putObject("role"), PARTICIPATION, "IRCP");
            actor.putObject("reference").put("display", each.value());
        });
        scope.organisations().forEach(each -> {
            ObjectNode actor = provision.withArrayProperty("actor").addObject();
            ResourceDraft.coding(actor.putObject("role"), PARTICIPATION, "IRCP");
            ResourceDraft.logical(actor.putObject("reference"), "Organization", FhirUrls.ORGANISATION_ID, each.value());
        });
        draft.coarser("provision.actor", "IRCP", UnsaidPart.RECIPIENT_FUNCTION);
        for (Purpose purpose : scope.purposes()) {
            provision
                    .withArrayProperty("purpose")
                    .addObject()
                    .put("system", ACT_REASON)
                    .put("code", reason(purpose));
            provision
                    .withArrayProperty("purpose")
                    .addObject()
                    .put("system", FhirUrls.PURPOSE)
                    .put("code", purpose.name());
            draft.coarser("provision.purpose", reason(purpose), purpose.name());
        }
        for (DataCategory category : scope.categories()) {
            ResourceDraft.coding(
                    provision.withArrayProperty("code").addObject(), FhirUrls.DATA_CATEGORY, category.name());
        }
    }

    private static String reason(Purpose purpose) {
        return switch (purpose) {
            case REFERRAL, TELE_EXPERTISE, TREATMENT, FOLLOW_UP -> "TREAT";
            case RESEARCH -> "HRESCH";
            case TEACHING -> "HOPERAT";
            case TESTIMONY, PHOTOGRAPHS -> "HMARKT";
        };
    }

    static ResourceDraft communication(String id, DisclosureRecord record, String words) {
        ResourceDraft draft = new ResourceDraft("Communication", id);
        ObjectNode root = draft.root();
        root.put("status", "completed");
        ResourceDraft.logical(
                root.putObject("subject"),
                "Patient",
                FhirUrls.CASE_KEY,
                record.caseKey().value());
        Instant at = record.at();
        root.put("sent", at.toString());
        ResourceDraft.logical(
                draft.array("recipient").addObject(),
                "Practitioner",
                FhirUrls.ACTOR_ID,
                record.recipient().person().value());
        ResourceDraft.logical(
                root.putObject("sender"),
                "Practitioner",
                FhirUrls.ACTOR_ID,
                record.by().id().value());
        draft.array("payload").addObject().put("contentString", words);
        draft.leftOut("meta", UnsaidPart.DISCLOSURE_GROUND);
        return draft;
    }
}
