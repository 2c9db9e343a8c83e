package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.register.RecordKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a referral in files has to prove: nobody can write a handover without consent. */
class CaseGuardsTest extends GuardedRecords {

    CaseGuardsTest() {
        super(RecordKind.REFERRAL, "referrals.csv", "handovers.csv", "steps.csv");
    }

    @BeforeEach
    void a_case_that_was_handed_along_its_chain() {
        CaseFolder.cases(folder);
    }

    @Test
    void a_sound_case_is_taken_in() {
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.read().requireComplete().all(RecordKind.REFERRAL)).hasSize(1);
    }

    @ParameterizedTest
    @Tag("I2")
    @Tag("A14")
    @CsvSource(
            delimiter = '|',
            value = {
                // the consent
                "consents.csv | 0 | since | 2026-01-11 | handovers.csv:2 consent: | consent was given at",
                "consents.csv | 0 | since | 2026-01-11 | steps.csv:7 | no consent to this referral is in force",
                "consents.csv | 0 | caseKey | K-9 | handovers.csv:2 consent: | no consent of this case is on record",
                "consents.csv | 0 | purposes | TREATMENT | handovers.csv:3 consent: | does not cover this purpose",
                "consents.csv | 0 | recipients | provider | handovers.csv:2 consent: | does not cover a recipient",
                "consents.csv | 0 | organisations | CHU-RABAT | handovers.csv:2 consent: | does not cover a recipient",
                "consents.csv | 0 | categories | DEMOGRAPHICS | handovers.csv:4 consent: | does not cover these data",
                "consents.csv | 0 | countries | FR | handovers.csv:2 consent: | does not cover the country MA",
                "consents.csv | 0 | until | 2026-01-11 | handovers.csv:4 consent: | lies outside the period",
                "consents.csv | 0 | from | 2026-01-11 | handovers.csv:2 consent: | lies outside the period",
                // the protocol
                "data-sharing-protocols.csv | 1 | until | 2026-01-11 | handovers.csv:4 protocol: | no data-sharing"
                        + " protocol",
                "data-sharing-protocols.csv | 1 | from | 2026-01-11 | handovers.csv:2 protocol: | no data-sharing"
                        + " protocol",
                "protocol-parties.csv | 3 | signedOn | 2026-01-11 | handovers.csv:2 protocol: | no data-sharing"
                        + " protocol",
                "protocol-parties.csv | 3 | countries | FR | handovers.csv:2 protocol: | does not receive data in MA",
                "protocol-views.csv | 1 | recipient | coordinator | handovers.csv:2 protocol: | sees no data",
                "protocol-views.csv | 1 | categories | OPINION | handovers.csv:2 protocol: | does not see these data",
                "protocol-views.csv | 1 | purposes | TREATMENT | handovers.csv:2 protocol: | does not use data",
                "handovers.csv | 1 | protocol | DSP-1 version 1 | handovers.csv:3 protocol: | no data-sharing protocol",
                // what is shown
                "handovers.csv | 0 | categories | CARE_NEED;CLINICAL_SUMMARY | handovers.csv:2 categories: | does not"
                        + " need to see",
                "handovers.csv | 0 | contentCategories | IMAGES | handovers.csv:2 categories: | does not hold these"
                        + " data",
                "handovers.csv | 0 | purpose | TREATMENT | handovers.csv:2 purpose: | is handed over for a referral",
                // an exemption that the country does not name
                "handovers.csv | 2 | country | FR | handovers.csv:4 ground: | no ground for that is on file"
            })
    void a_handover_that_the_gate_would_have_refused_is_refused(
            String table, int row, String column, String value, String place, String words) {
        folder.set(table, row, column, value);

        assertRefused(place, words);
    }

    @ParameterizedTest
    @Tag("I4")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-11T06:00Z | steps.csv:9 | no handover to “council-focal-point”",
                "2026-01-11T06:00Z | handovers.csv:3 at: | no step of the case by the same actor",
                "2026-01-11T12:00Z | handovers.csv:3 at: | no step of the case by the same actor"
            })
    @DisplayName("I4 each hop of the steps has its handover, and each handover its hop")
    void a_step_without_its_handover_is_refused(String at, String place, String words) {
        int second = rowOfStep("WITH_FOCAL_POINT", "focal-2");
        folder.set("steps.csv", second, "at", at);

        assertRefused(place, words);
    }

    @Test
    @Tag("I4")
    void a_handover_by_somebody_else_than_who_took_the_step_is_refused() {
        folder.set("handovers.csv", 1, "by", "focal-9");

        assertRefused("handovers.csv:3 at:", "by the same actor");
    }

    @Test
    @Tag("A13")
    @DisplayName("A13 nothing leaves the one who holds the file before the person agreed")
    void a_handover_before_consent_is_refused() {
        folder.rows("steps.csv")
                .removeIf(step -> step.get("id").equals("RF-1")
                        && !List.of("IDENTIFIED", "CONSENT_SOUGHT").contains(step.get("state")));
        folder.set("referrals.csv", 0, "appointment", "");

        assertRefused("handovers.csv:2 at:", "no step of the case");
    }

    @Test
    @Tag("A16")
    @Tag("I3")
    @DisplayName("A16 after the second hop the person takes the consent back: the third cannot be written down")
    void a_withdrawal_blocks_the_next_hop() {
        withdraw("2026-01-11T12:00Z");

        assertRefused("handovers.csv:4 consent:", "the state of the last one: withdrawn");
    }

    @Test
    @Tag("A16")
    @DisplayName("A16 a consent that was taken back after the last hop stands for what was done before")
    void a_withdrawal_afterwards_undoes_nothing() {
        withdraw("2026-01-20T12:00Z");

        assertThat(folder.problems()).isEmpty();
    }

    /** The consent with its steps, the last of which takes it back. */
    private void withdraw(String at) {
        folder.set("consents.csv", 0, "state", "")
                .set("consents.csv", 0, "since", "")
                .set("consents.csv", 0, "localCareAt", "CHU-RABAT")
                .set("consents.csv", 0, "localCareBy", "focal-1")
                .set("consents.csv", 0, "localCareOpenedAt", at);
        WholeFolder.step(folder, "consent", "CO-1", "DRAFT", "2026-01-01", "focal-1", "FOCAL_POINT", "drafted");
        WholeFolder.step(folder, "consent", "CO-1", "PROPOSED", "2026-01-01", "focal-1", "FOCAL_POINT", "asked");
        WholeFolder.step(folder, "consent", "CO-1", "ACTIVE", "2026-01-02", "patient-1", "SUBJECT", "agreed");
        WholeFolder.step(folder, "consent", "CO-1", "WITHDRAWN", at, "patient-1", "SUBJECT", "changed-mind");
    }

    @ParameterizedTest
    @Tag("A17")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | '' | '' | nobody looked into whether the public sector gives this care",
                "yes | focal-1 | 2026-01-03 | '' | the public sector gives this care",
                "no | focal-1 | 2026-01-05 | '' | was looked into at",
                "yes | focal-1 | 2026-01-03 | SYSTEM | a person decides against the rule"
            })
    @DisplayName("A17 the public sector is asked first, or a person decides otherwise with a reason")
    void public_care_is_looked_into_before_consent_is_sought(
            String publicCare, String by, String at, String overriddenRole, String words) {
        folder.set("referrals.csv", 0, "publicCare", publicCare)
                .set("referrals.csv", 0, "publicCareBy", by)
                .set("referrals.csv", 0, "publicCareAt", at)
                .set("referrals.csv", 0, "overriddenRole", overriddenRole);
        if (overriddenRole.isEmpty()) {
            folder.set("referrals.csv", 0, "overriddenBy", "").set("referrals.csv", 0, "overrideReason", "");
        }

        assertRefused("referrals.csv:2 publicCare:", words);
    }

    @ParameterizedTest
    @Tag("A21")
    @CsvSource({"2026-01-02, false", "2026-01-03, true", "2026-01-05, true"})
    @DisplayName("A21 a case begins under an agreement in force, and finishes after its end")
    void an_agreement_that_ran_out_begins_no_case(String lastDay, boolean begun) {
        folder.file(
                "programme.json",
                folder.programme().replace("\"lastDay\": \"2026-06-30\"", "\"lastDay\": \"" + lastDay + "\""));

        if (begun) {
            assertThat(folder.problems()).isEmpty();
        } else {
            assertRefused("referrals.csv:2 partnership:", "is not in force on …");
        }
    }

    @Test
    @Tag("A21")
    void a_case_under_an_agreement_that_the_programme_does_not_have_is_refused() {
        folder.set("referrals.csv", 0, "partnership", "OTHER");

        assertRefused("referrals.csv:2 partnership:", "one of these");
    }

    @Test
    void an_exemption_that_the_country_does_not_name_opens_nothing() {
        folder.set("handovers.csv", 0, "consent", "")
                .set("handovers.csv", 0, "exemption", "vital-interests")
                .set("referrals.csv", 0, "exemption", "vital-interests")
                .set("referrals.csv", 0, "exemptionReason", "no-time");

        assertRefused("handovers.csv:2 exemption:", "one of these");
    }

    @Test
    @Tag("A15")
    @DisplayName("A15 a refusal of a case is a refusal of the person, with a consent that says so")
    void a_refusal_is_on_record() {
        refused("K-2");
        assertThat(folder.problems()).isEmpty();

        folder.set("referrals.csv", 1, "caseKey", "K-3");
        assertThat(folder.problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("steps.csv:").contains("no refusal of this referral"));
    }

    private void refused(String caseKey) {
        folder.copyOf("referrals.csv", 0)
                .set("referrals.csv", 1, "id", "RF-2")
                .set("referrals.csv", 1, "caseKey", caseKey)
                .set("referrals.csv", 1, "appointment", "");
        for (Map.Entry<String, String> step : Map.of(
                        "IDENTIFIED", "2026-01-03",
                        "CONSENT_SOUGHT", "2026-01-04",
                        "CONSENT_REFUSED", "2026-01-06")
                .entrySet()) {
            WholeFolder.step(
                    folder, "referral", "RF-2", step.getKey(), step.getValue(), "focal-1", "FOCAL_POINT", "as-agreed");
        }
    }

    @Test
    @Tag("A37")
    @DisplayName("A37 a later version of a protocol takes the place of the one that a handover names")
    void a_newer_version_counts_from_its_first_day() {
        CaseFolder.protocol(folder, "DSP-2");
        int added = folder.rows("data-sharing-protocols.csv").size() - 1;
        folder.set("data-sharing-protocols.csv", added, "version", "2")
                .set("data-sharing-protocols.csv", added, "from", "2026-01-12");
        folder.rows("protocol-parties.csv").stream()
                .skip(folder.rows("protocol-parties.csv").size() - 2L)
                .forEach(party -> party.put("version", "2"));
        CaseFolder.view(folder, "DSP-2", "partnership-focal-point", "CARE_NEED", "REFERRAL");
        folder.rows("protocol-views.csv")
                .get(folder.rows("protocol-views.csv").size() - 1)
                .put("version", "2");

        assertRefused("handovers.csv:4 protocol:", "sees no data");
    }

    @ParameterizedTest
    @Tag("A33")
    @CsvSource(
            delimiter = '|',
            value = {
                "textDigest | 1111111111111111111111111111111111111111111111111111111111111111 | text: | just these"
                        + " words",
                "textVersion | 2 | text: | just these words",
                "purposes | REFERRAL;TELE_EXPERTISE | text: | just these words",
                "until | 2026-01-01 | until: | the period of the consent ended"
            })
    void a_consent_that_could_not_be_given_is_refused(String column, String value, String place, String words) {
        folder.set("consents.csv", 0, column, value);

        assertThat(folder.problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("consents.csv:2 " + place)
                        .contains(words));
        assertThat(folder.problems())
                .as("what rests on it says so")
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("handovers.csv:2 consent:")
                        .contains("consents.csv"));
    }

    @Test
    @Tag("A33")
    @DisplayName("A33 a parent decides for a minor only with what the minor said")
    void a_minor_is_heard() {
        folder.set("consents.csv", 0, "relation", "PARENT").set("consents.csv", 0, "standing", "MINOR_WHO_ASSENTS");
        assertThat(folder.problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("consents.csv:2 assent:")
                        .contains("what the minor said is not recorded"));

        folder.set("consents.csv", 0, "assent", "DISAGREED");
        assertThat(folder.problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("consents.csv:2 assent:").contains("the minor said no"));

        folder.set("consents.csv", 0, "assent", "AGREED");
        assertThat(folder.problems()).isEmpty();
    }

    private int rowOfStep(String state, String by) {
        List<Map<String, String>> steps = folder.rows("steps.csv");
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).get("state").equals(state)
                    && steps.get(i).get("by").equals(by)) {
                return i;
            }
        }
        throw new AssertionError("no step " + state + " by " + by);
    }
}
