package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request for an opinion in files has to prove: who saw the case, who answered, and under what. */
class RequestGuardsTest extends GuardedRecords {

    RequestGuardsTest() {
        super(
                RecordKind.TELE_EXPERTISE_REQUEST,
                "tele-expertise-requests.csv",
                "allocations.csv",
                "disclosures.csv",
                "steps.csv");
    }

    @BeforeEach
    void a_request_that_was_answered() {
        CaseFolder.requests(folder);
    }

    @ParameterizedTest
    @Tag("I2")
    @CsvSource(
            delimiter = '|',
            value = {
                "consents.csv | 0 | purposes | FOLLOW_UP | disclosures.csv:2 consent: | does not cover this purpose",
                "consents.csv | 0 | recipients | coordinator | disclosures.csv:3 consent: | does not cover a recipient",
                "consents.csv | 0 | countries | MA | disclosures.csv:3 consent: | does not cover the country FR",
                "consents.csv | 0 | since | 2026-04-06 | disclosures.csv:2 consent: | consent was given at",
                "consents.csv | 0 | until | 2026-04-05 | disclosures.csv:4 consent: | lies outside the period",
                "consents.csv | 0 | until | 2026-04-07 | tele-expertise-requests.csv:2 opinionAt: | lies outside the"
                        + " period",
                "disclosures.csv | 1 | groundFrom | 2026-04-06 | disclosures.csv:3 ground: | no ground for that is on"
                        + " file",
                "disclosures.csv | 1 | ground | friendship | disclosures.csv:3 ground: | one of these",
                "protocol-parties.csv | 1 | countries | MA | disclosures.csv:3 protocol: | does not receive data in FR",
                "protocol-views.csv | 1 | categories | OPINION | disclosures.csv:3 protocol: | does not see these data",
                "disclosures.csv | 1 | person | E-2 | steps.csv:9 | no offer of this case goes with this step",
                "disclosures.csv | 0 | at | 2026-04-05T01:00Z | steps.csv:6 | no disclosure to “coordinator”",
                "disclosures.csv | 0 | at | 2026-04-05T01:00Z | disclosures.csv:2 at: | no step of the case by the"
                        + " same actor"
            })
    void a_disclosure_that_the_gate_would_have_refused_is_refused(
            String table, int row, String column, String value, String place, String words) {
        folder.set(table, row, column, value);

        assertRefused(place, words);
    }

    @Test
    @Tag("I2")
    void data_that_cross_a_border_rest_on_a_ground() {
        folder.set("disclosures.csv", 1, "ground", "").set("disclosures.csv", 1, "groundEvidence", "");

        assertRefused("disclosures.csv:3 ground:", "data would go to FR, and no ground");
    }

    @ParameterizedTest
    @Tag("I5")
    @CsvSource(
            delimiter = '|',
            value = {
                "experts.csv | 1 | licenceUntil | 2026-04-07 | tele-expertise-requests.csv:2 opinionBy: | no"
                        + " credential for",
                "experts.csv | 1 | recheckOn | 2026-04-08 | tele-expertise-requests.csv:2 opinionBy: | no credential"
                        + " for",
                "experts.csv | 1 | verificationMethod | COPY | allocations.csv:3 expert: | no credential for",
                "experts.csv | 1 | specialty | neurology | allocations.csv:3 expert: | no credential for",
                "experts.csv | 1 | authorisationUntil | 2026-04-07 | tele-expertise-requests.csv:2 opinionBy: | no"
                        + " authorisation",
                "experts.csv | 1 | availableUntil | 2026-04-06 | tele-expertise-requests.csv:2 opinionBy: | is not"
                        + " available",
                "tele-expertise-requests.csv | 0 | opinionBy | E-1 | tele-expertise-requests.csv:2 opinionBy: | is"
                        + " that of the expert who accepted",
                "tele-expertise-requests.csv | 0 | opinionAt | 2026-04-09 | steps.csv:13 | is that of the expert who"
                        + " accepted",
                "tele-expertise-requests.csv | 0 | opinionSpecialty | neurology | tele-expertise-requests.csv:2"
                        + " opinionSpecialty: | asked was",
                "tele-expertise-requests.csv | 0 | opinionCouncil | BE-ORDOMEDIC | tele-expertise-requests.csv:2"
                        + " opinionCouncil: | no credential for",
                "tele-expertise-requests.csv | 0 | opinionAuthorisation | ORDER_INSCRIBED |"
                        + " tele-expertise-requests.csv:2 opinionAuthorisation: | no authorisation"
            })
    @DisplayName("I5 whoever answers was qualified on that day, and had accepted the case")
    void an_opinion_of_somebody_who_was_not_qualified_is_refused(
            String table, int row, String column, String value, String place, String words) {
        folder.set(table, row, column, value);

        assertRefused(place, words);
    }

    @ParameterizedTest
    @Tag("I8")
    @CsvSource(
            delimiter = '|',
            value = {
                "experts.csv | 1 | languages | ar:NATIVE | allocations.csv:3 expert: | does not speak well enough",
                "experts.csv | 1 | codeOfConductOn | '' | steps.csv:3 | a case is accepted once these are there",
                "allocations.csv | 1 | country | BE | allocations.csv:3 country: | the expert lived in FR",
                "allocations.csv | 1 | due | 2026-04-06T12:00Z | steps.csv:3 | the time for this offer ran out",
                "tele-expertise-requests.csv | 0 | urgency | WHENEVER | tele-expertise-requests.csv:2 urgency: | one"
                        + " of these",
                "organisations.csv | 0 | enrolledFrom | 2026-04-06 | tele-expertise-requests.csv:2 site: | is not"
                        + " enrolled"
            })
    void an_offer_that_could_not_have_been_made_is_refused(
            String table, int row, String column, String value, String place, String words) {
        folder.set(table, row, column, value);

        assertRefused(place, words);
    }

    @Test
    void an_expert_who_moved_since_undoes_no_older_offer() {
        folder.set("experts.csv", 1, "residence", "BE");
        folder.set("experts.csv", 1, "residenceFrom", "2026-06-01");
        assertRefused("allocations.csv:3 expert:", "not known in which country");
        folder.set("experts.csv", 1, "formerResidence", "FR");
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.read()
                        .requireComplete()
                        .find(RecordKind.MEMBER, "E-2")
                        .orElseThrow()
                        .residences())
                .containsExactly(
                        new Residence(CountryCode.of("FR"), DateRange.until(LocalDate.of(2026, 5, 31))),
                        new Residence(CountryCode.of("BE"), DateRange.from(LocalDate.of(2026, 6, 1))));

        folder.set("experts.csv", 1, "residenceFrom", "");
        assertThat(folder.problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("experts.csv:3 residenceFrom:"));
        folder.set("experts.csv", 1, "residenceFrom", "2026-04-01");
        assertRefused("allocations.csv:3 country:", "the expert lived in BE");
    }

    @Test
    @Tag("A34")
    @Tag("I19")
    @DisplayName("I19 the follow-up is due as the country says; what is written has to agree")
    void the_follow_up_follows_from_the_submission() {
        folder.set("tele-expertise-requests.csv", 0, "followUpDue", "");
        assertThat(folder.problems()).isEmpty();
        TeleExpertiseRequest request = folder.read()
                .requireComplete()
                .find(RecordKind.TELE_EXPERTISE_REQUEST, "TE-1")
                .orElseThrow();
        assertThat(request.followUp().orElseThrow().due()).contains(Instant.parse("2026-04-26T00:00:00Z"));

        folder.set("tele-expertise-requests.csv", 0, "followUpDue", "2026-04-27");
        assertRefused("tele-expertise-requests.csv:2 followUpDue:", "as the country pack says");
    }

    @Test
    @Tag("A34")
    @Tag("I19")
    void a_follow_up_before_its_time_is_refused() {
        folder.set("steps.csv", rowOfStep("FOLLOW_UP_DUE"), "at", "2026-04-20");

        assertRefused("steps.csv:", "follow-up is due at");
    }

    @Test
    @Tag("A34")
    void a_requester_closes_with_a_report() {
        Map<String, String> row = folder.rows("tele-expertise-requests.csv").get(0);
        List.of("outcome", "harmSuspected", "feasible", "followed", "diagnosisChanged", "transferAvoided", "experience")
                .forEach(column -> row.put(column, ""));

        assertRefused("steps.csv:", "report");
    }

    @Test
    @Tag("I6")
    void a_request_is_submitted_by_its_requester() {
        folder.set("steps.csv", rowOfStep("SUBMITTED"), "by", "requester-2");

        assertRefused("steps.csv:", "only the requester of this case");
    }

    @Test
    @Tag("I7")
    void an_offer_that_no_step_made_is_refused() {
        folder.set("steps.csv", rowOfStep("TE-1/2", "OFFERED"), "at", "2026-04-06T11:00Z");

        assertRefused("steps.csv:", "no offer of this case goes with this step");
    }

    private int rowOfStep(String state) {
        return rowOfStep("TE-1", state);
    }

    private int rowOfStep(String id, String state) {
        List<Map<String, String>> steps = folder.rows("steps.csv");
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).get("id").equals(id) && steps.get(i).get("state").equals(state)) {
                return i;
            }
        }
        throw new AssertionError("no step " + state + " of " + id);
    }
}
