package io.github.diasporaskills.accountability.exchange.fhir;

import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.ALL;
import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.DOCTOR;
import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.HOSPITAL;
import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.NOW;
import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.PACK;
import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.call;
import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.disclosed;
import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.given;
import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.offer;
import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.casefile.CaseText;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.Disclosed;
import io.github.diasporaskills.core.consent.LocalCarePath;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is about a patient goes out as FHIR only after the gate opened. */
class FhirPatientTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static JsonNode only(FhirExport export, String type) {
        return MAPPER.readTree(export.resources().stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow()
                .json());
    }

    private static FhirExport export(Consent consent) {
        return FhirExport.builder(PACK).consent(disclosed(consent)).build();
    }

    @Test
    void a_consent_keeps_scope_and_words_and_names_the_patient_by_the_key_of_the_case() {
        FhirExport export = export(given());
        JsonNode written = only(export, "Consent");
        assertThat(FhirRules.broken(written)).isEmpty();
        assertThat(written.path("status").asString()).isEqualTo("active");
        assertThat(written.at("/patient/identifier/value").asString()).isEqualTo("TE-2025-0001");
        assertThat(written.at("/provision/period/end").asString()).isEqualTo("2025-06-01");
        assertThat(written.at("/dateTime").asString()).isEqualTo("2025-03-03T09:00:00Z");
        assertThat(written.path("provision").path("code")).hasSize(ALL.size());
        assertThat(export.losses())
                .extracting(FhirLoss::element)
                .contains("provision.purpose", "performer", "policyRule");
    }

    @Test
    void a_consent_that_ended_is_inactive_and_why_is_listed_as_lost() {
        Consent withdrawn = given().withdraw(call(-60), new LocalCarePath(HOSPITAL, DOCTOR.id(), NOW.minusSeconds(60)))
                .orThrow();
        FhirExport export = export(withdrawn);
        JsonNode written = only(export, "Consent");
        assertThat(FhirRules.broken(written)).isEmpty();
        assertThat(written.path("status").asString()).isEqualTo("inactive");
        assertThat(written.at("/extension/0/valueCoding/code").asString()).isEqualTo("WITHDRAWN");
        assertThat(export.losses()).anyMatch(loss -> loss.element().equals("status"));
    }

    @Test
    void words_about_a_patient_are_a_communication_between_pseudonyms() {
        FhirExport export = FhirExport.builder(PACK)
                .communication("words-1", disclosed(CaseText.of("Fever since 3 days")), CaseText::text)
                .build();
        JsonNode written = only(export, "Communication");
        assertThat(FhirRules.broken(written)).isEmpty();
        assertThat(written.at("/payload/0/contentString").asString()).isEqualTo("Fever since 3 days");
        assertThat(written.at("/recipient/0/identifier/value").asString()).isEqualTo("E-0042");
        assertThat(export.toString() + export.resources() + export.losses()).doesNotContain("Fever");
    }

    @Test
    void a_request_for_an_opinion_is_a_service_request_for_a_pseudonym() {
        FhirExport export =
                FhirExport.builder(PACK).request(disclosed(request())).build();
        JsonNode written = only(export, "ServiceRequest");
        assertThat(FhirRules.broken(written)).isEmpty();
        assertThat(written.path("status").asString()).isEqualTo("draft");
        assertThat(written.at("/subject/identifier/value").asString()).isEqualTo("TE-2025-0001");
        assertThat(written.at("/performerType/coding/2/code").asString()).isEqualTo("cardiology");
        assertThat(export.losses()).extracting(FhirLoss::element).contains("status", "subject");
    }

    @ParameterizedTest
    @EnumSource(AllocationState.class)
    void an_offer_is_a_task_and_a_state_without_an_agreed_code_is_listed_as_lost(AllocationState state) {
        ResourceDraft draft = OpinionWriter.task(request(), offer(state));
        JsonNode written = MAPPER.readTree(draft.resource().json());
        assertThat(FhirRules.broken(written)).isEmpty();
        assertThat(written.at("/businessStatus/coding/0/code").asString()).isEqualTo(state.name());
        assertThat(written.path("status").asString())
                .isEqualTo(
                        switch (state) {
                            case OFFERED -> "requested";
                            case ACCEPTED -> "accepted";
                            case DECLINED -> "rejected";
                            case LAPSED -> "failed";
                            case RECALLED, WITHDRAWN -> "cancelled";
                            case FULFILLED -> "completed";
                        });
        assertThat(draft.losses().stream().anyMatch(loss -> loss.reason().is(FhirReason.CODE_MISSING)))
                .isEqualTo(state == AllocationState.WITHDRAWN);
    }

    @Test
    void nothing_about_a_patient_goes_in_that_was_not_disclosed() {
        Set<String> plain = Set.of("organisation", "member", "need", "engagement", "build");
        List<Method> taking = Arrays.stream(FhirExport.Builder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !plain.contains(method.getName()))
                .toList();
        assertThat(taking).extracting(Method::getName).contains("consent", "communication", "request", "referral");
        assertThat(taking)
                .allSatisfy(method -> assertThat(method.getGenericParameterTypes())
                        .anyMatch(type ->
                                type instanceof ParameterizedType generic && generic.getRawType() == Disclosed.class));
    }
}
