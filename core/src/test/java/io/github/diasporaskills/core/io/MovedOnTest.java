package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files keep the last of what is renewed. A fresh import of a folder in which records moved on since holds nothing newer
 * against what was done then: engagements on site, cases that were answered, shifts of an open day, applications, sites,
 * referrals.
 */
class MovedOnTest {

    @TempDir
    Path dir;

    private Folder folder;

    @BeforeEach
    void members_travel_answer_and_are_on_duty() {
        folder = WholeFolder.in(dir);
        folder.set("experts.csv", 0, "modalities", "REMOTE;ONSITE");
        for (int engagement = 0; engagement < 2; engagement++) {
            folder.set("engagements.csv", engagement, "modality", "ONSITE")
                    .set("engagements.csv", engagement, "languagePlan", "Interpreter")
                    .set("engagements.csv", engagement, "entry", "NATIONALITY")
                    .set("engagements.csv", engagement, "insuredFrom", "2026-03-01")
                    .set("engagements.csv", engagement, "insuredUntil", "2026-05-10");
        }
        folder.set("shifts.csv", 0, "specialist", "E-1").set("services.csv", 0, "specialist", "E-1");
    }

    private void all(String member, String changes) {
        for (String change : changes.split(" ", -1)) {
            int at = change.indexOf('=');
            folder.set("experts.csv", member.equals("E-1") ? 0 : 1, change.substring(0, at), change.substring(at + 1));
        }
    }

    private static final String RENEWED = "verifiedOn=2026-10-01 recheckOn=2028-10-01 ";

    @Test
    void the_folder_is_sound() {
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @Tag("A30")
    @Tag("A38")
    @Tag("I5")
    @Tag("I8")
    @DisplayName("A38 what a member renewed, or lost, since does not undo what the member did before")
    @ValueSource(
            strings = {
                RENEWED,
                RENEWED + "verificationMethod=COPY",
                RENEWED + "council=BE-ORDOMEDIC",
                RENEWED + "licenceFrom=2026-09-01 licenceUntil=2031-09-01",
                "licenceFrom=2026-10-01 licenceUntil=2031-10-01",
                "authorisationFrom=2026-10-01 authorisationUntil=2027-12-31",
                "authorisationFrom=2026-10-01 authorisationUntil= authorisationKind=ADVISORY_ONLY",
                "codeOfConductOn=2026-10-01",
                "protectionBriefingOn=2026-10-01",
                "goodStandingOn=2026-10-01",
                "misconductDeclarationOn=2026-10-01",
                "verification=EXPIRED",
                "verification=SUSPENDED",
                "verification=REVOKED",
                "verification=IN_VERIFICATION",
                "verification=REFUTED " + RENEWED,
                "licenceUntil=2026-09-30 recheckOn=2026-09-30 authorisationUntil=2026-09-30",
                "availableFrom=2026-10-01 availableUntil=2027-10-01",
                "availableFrom= availableUntil= modalities=",
                "availableFrom=2026-10-01 availableUntil= modalities=ONSITE",
                "quota=0",
                "conflicts=CHU-RABAT"
            })
    void what_a_member_renewed_or_lost_since_undoes_nothing(String changes) {
        all("E-1", changes.strip());
        all("E-2", changes.strip());

        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @Tag("A38")
    @DisplayName("A38 what had ended by then does undo it")
    @CsvSource(
            delimiter = '|',
            value = {
                "licenceUntil=2026-02-28 | steps.csv:4 | services.csv:2",
                "recheckOn=2026-02-28 | steps.csv:4 | visits.csv:2",
                "authorisationUntil=2026-02-28 | engagements.csv:2 modality | engagements.csv:3 modality",
                "codeOfConductOn= | steps.csv:4 | engagements.csv:3 state",
                "verification=REFUTED | steps.csv:4 | engagements.csv:3 state",
                "verification=EVIDENCED verificationMethod= verifiedBy= verifiedOn= recheckOn= | steps.csv:4 |"
                        + " engagements.csv:3 state"
            })
    void what_had_ended_by_then_undoes_it(String changes, String one, String other) {
        all("E-1", changes);

        assertThat(folder.problems())
                .anySatisfy(problem -> assertThat(problem).startsWith(one))
                .anySatisfy(problem -> assertThat(problem).startsWith(other));
    }

    @ParameterizedTest
    @Tag("A27")
    @DisplayName("A27 a need that was filled since, be it on the same day, was open when somebody was selected")
    @CsvSource({"2026-03-12, true", "2026-03-10, true", "2026-03-09, false"})
    void a_need_that_was_filled_since_was_open(String filledOn, boolean sound) {
        folder.rows("steps.csv").removeIf(step -> step.get("id").equals("A-2"));
        folder.set("applications.csv", 1, "host", "CHU-RABAT").set("needs.csv", 0, "state", "FILLED");
        WholeFolder.step(folder, "application", "A-2", "SUBMITTED", "2026-01-15", "E-1", "MEMBER", "applied");
        for (String state : List.of("LONGLISTED", "SHORTLISTED", "SELECTED")) {
            WholeFolder.step(folder, "application", "A-2", state, "2026-03-10", "host-1", "HOST", "fits");
        }
        WholeFolder.step(folder, "need", "N-1", "FILLED", filledOn, "manager-1", "PROGRAMME_MANAGER", "filled");

        if (sound) {
            assertThat(folder.problems()).isEmpty();
        } else {
            assertThat(folder.problems())
                    .anySatisfy(problem ->
                            assertThat(problem).startsWith("steps.csv:").contains("filled"));
        }
    }

    @Test
    @Tag("A36")
    @DisplayName("A36 a site that was shown less since, took another version and left was ready when it was enrolled")
    void a_site_that_left_was_ready() {
        folder.copyOf("site-evidence.csv", 0)
                .set("site-evidence.csv", 10, "on", "2026-05-20")
                .set("site-evidence.csv", 10, "protectedHours", "1");
        folder.copyOf("site-models.csv", 0)
                .set("site-models.csv", 1, "version", "3")
                .set("site-models.csv", 1, "from", "2026-05-20");
        folder.set("organisations.csv", 0, "enrolledUntil", "2026-06-01");
        WholeFolder.step(
                folder, "site-enrolment", "ENR-1", "LEFT", "2026-06-01", "manager-1", "PROGRAMME_MANAGER", "left");

        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @Tag("A36")
    @DisplayName("A36 a site is ready on the day that it is where the site is")
    @CsvSource({"2024-07-31T23:30:00Z, 2024-08-01, true", "2024-07-31T22:30:00Z, 2024-08-01, false"})
    void days_are_those_of_the_site(String at, String modelFrom, boolean ready) {
        folder.set("site-models.csv", 0, "from", modelFrom);
        for (Map<String, String> step : folder.rows("steps.csv")) {
            if (step.get("id").equals("ENR-1") && step.get("state").equals("READY")) {
                step.put("at", at);
            }
        }

        assertThat(folder.problems().isEmpty()).isEqualTo(ready);
    }

    @Test
    @Tag("A21")
    @Tag("A37")
    @DisplayName("A21 a case stands whose agreement, protocol and consent ended after its last hop")
    void what_ended_after_the_last_hop_undoes_nothing() {
        folder.file(
                "programme.json",
                folder.programme().replace("\"lastDay\": \"2026-06-30\"", "\"lastDay\": \"2026-01-20\""));
        folder.set("data-sharing-protocols.csv", 1, "until", "2026-01-20")
                .set("consents.csv", 0, "until", "2026-01-20");

        assertThat(folder.problems()).isEmpty();
    }
}
