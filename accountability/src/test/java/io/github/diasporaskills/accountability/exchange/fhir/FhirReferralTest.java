package io.github.diasporaskills.accountability.exchange.fhir;

import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.PACK;
import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.disclosed;
import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.referral;
import static io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples.referrals;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A referral goes out as FHIR with its handovers, and without what stands in the file. */
class FhirReferralTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static List<ReferralCase> eachState() {
        return referrals();
    }

    private static List<JsonNode> written(ReferralCase referral) {
        return FhirExport.builder(PACK).referral(disclosed(referral)).build().resources().stream()
                .map(each -> MAPPER.readTree(each.json()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("eachState")
    void a_referral_is_a_service_request_with_a_task_for_each_handover(ReferralCase referral) {
        List<JsonNode> written = written(referral);

        assertThat(written).hasSize(1 + referral.handovers().size()).allSatisfy(each -> {
            assertThat(FhirRules.broken(each)).isEmpty();
            assertThat(each.toString()).contains("TE-2025-0001").doesNotContain("WOMAN", "female");
        });
        JsonNode request = written.get(0);
        assertThat(request.at("/extension/0/valueCoding/code").asString())
                .isEqualTo(referral.state().name());
        assertThat(request.at("/identifier/0/value").asString()).isEqualTo("RF-0042");
        assertThat(request.path("intent").asString())
                .isEqualTo(
                        switch (referral.state()) {
                            case IDENTIFIED, CONSENT_SOUGHT, CONSENT_REFUSED -> "proposal";
                            default -> "order";
                        });
        assertThat(request.path("status").asString())
                .isEqualTo(
                        switch (referral.state()) {
                            case IDENTIFIED, CONSENT_SOUGHT -> "draft";
                            case COMPLETED, CLOSED -> "completed";
                            case CONSENT_REFUSED, CONSENT_WITHDRAWN, NO_PROVIDER, CANCELLED -> "revoked";
                            default -> "active";
                        });
    }

    @Test
    void every_state_is_among_the_samples() {
        assertThat(referrals()).extracting(ReferralCase::state).containsExactlyInAnyOrder(ReferralState.values());
    }

    @Test
    void a_provider_who_declined_has_rejected_the_task_and_the_next_one_has_it() {
        List<ReferralState> path = List.of(
                ReferralState.IDENTIFIED,
                ReferralState.CONSENT_SOUGHT,
                ReferralState.CONSENTED,
                ReferralState.WITH_FOCAL_POINT,
                ReferralState.PROVIDER_OFFERED,
                ReferralState.WITH_FOCAL_POINT,
                ReferralState.PROVIDER_OFFERED);
        RecipientClass contact = RecipientClass.COORDINATOR;
        RecipientClass provider = RecipientClass.PROVIDER;

        List<JsonNode> again = written(referral(path, 2, contact, provider, provider));
        List<JsonNode> back = written(referral(path.subList(0, 6), 1, contact, provider));

        assertThat(again.subList(1, 4))
                .extracting(each -> each.path("status").asString())
                .containsExactly("completed", "rejected", "requested");
        assertThat(back.subList(1, 3))
                .extracting(each -> each.path("status").asString())
                .containsExactly("completed", "rejected");
    }

    @Test
    void what_fhir_does_not_say_of_a_referral_is_listed_as_lost() {
        ReferralCase booked = referrals().stream()
                .filter(each -> each.state() == ReferralState.SCHEDULED)
                .findFirst()
                .orElseThrow();
        FhirExport export = FhirExport.builder(PACK).referral(disclosed(booked)).build();

        assertThat(MAPPER.readTree(export.resources().get(0).json())
                        .path("occurrenceDateTime")
                        .asString())
                .isEqualTo("2025-04-01");
        assertThat(export.losses())
                .extracting(FhirLoss::element)
                .contains("status", "occurrenceDateTime", "basedOn", "relevantHistory", "reasonReference");
    }
}
