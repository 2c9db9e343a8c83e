package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.contribution.ContributionCondition;
import io.github.diasporaskills.core.engagement.EngagementCondition;
import io.github.diasporaskills.core.json.RegisterFile;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.register.ImportPolicy;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Steps that were written down are asked what a live step is asked. In the folder everything is shown; each test takes
 * one thing away. Check and import agree in each, see {@link Folder#problems()}.
 */
class RecordedStepsTest {

    private static final String OF_ENGAGEMENT = "engagements.csv:2 id: the row that this refers to was rejected";

    @TempDir
    Path dir;

    private Folder folder;

    @BeforeEach
    void everything_is_shown() {
        folder = WholeFolder.in(dir);
    }

    private void toldAt(String where, String words) {
        assertThat(folder.problems())
                .anySatisfy(problem -> assertThat(problem).startsWith(where).contains(words));
    }

    @Test
    void a_folder_in_which_everything_is_shown_is_sound() {
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @Tag("A38")
    @DisplayName("A38 nobody was cleared without verified credential, right to act and every declaration")
    @CsvSource(
            delimiter = '|',
            value = {
                "protectionBriefingOn | '' | missing: briefing on protection",
                "codeOfConductOn | '' | missing: code of conduct",
                "goodStandingOn | '' | missing: certificate of good standing",
                "misconductDeclarationOn | '' | missing: ",
                "verificationMethod | COPY | a copy alone does not suffice",
                "recheckOn | 2026-03-15 | to be checked again",
                "licenceUntil | 2026-03-20 | expired",
                "specialty | neurology | no credential for this work",
                "authorisationUntil | 2026-03-20 | on …"
            })
    void the_papers_of_the_member_are_asked_for_the_day_of_the_step(String column, String value, String words) {
        folder.set("experts.csv", 0, column, value);

        toldAt("steps.csv:4", words);
        toldAt(OF_ENGAGEMENT, "steps.csv");
        toldAt("visits.csv:2", "engagements.csv:2");
        assertThat(folder.read().rejected())
                .anySatisfy(row -> assertThat(row.cells()).contains("CLEARED"));
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 an engagement of which only the state is told is asked whether its member was ever cleared")
    void a_state_alone_does_not_spare_the_papers() {
        folder.set("experts.csv", 0, "protectionBriefingOn", "").set("steps.csv", 2, "state", "CLEARED");

        toldAt("engagements.csv:3 state", "missing: briefing on protection");
    }

    @Test
    @Tag("A38")
    @DisplayName(
            "A38 of an engagement of which only the state is told it is not known on which day its member was checked")
    void a_check_that_ended_since_does_not_undo_a_told_state() {
        folder.set("experts.csv", 0, "recheckOn", "2026-02-25");

        assertThat(folder.problems())
                .noneMatch(problem -> problem.startsWith("engagements.csv:3"))
                .anySatisfy(problem -> assertThat(problem).startsWith("steps.csv:4"));
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 who travels has a right of entry, an insurance and a language plan for all days")
    void a_traveller_has_papers() {
        folder.set("engagements.csv", 0, "modality", "ONSITE")
                .set("engagements.csv", 0, "languagePlan", "Interpreter")
                .set("experts.csv", 0, "modalities", "REMOTE;ONSITE");
        toldAt("steps.csv:6", "a right of entry and stay");

        folder.set("engagements.csv", 0, "entry", "VISA")
                .set("engagements.csv", 0, "entryFrom", "2026-03-20")
                .set("engagements.csv", 0, "entryUntil", "2026-04-10")
                .set("engagements.csv", 0, "insuredFrom", "2026-03-20")
                .set("engagements.csv", 0, "insuredUntil", "2026-05-10");
        toldAt("steps.csv:6", "a right of entry and stay");

        folder.set("engagements.csv", 0, "entryUntil", "2026-05-10");
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.read()
                        .requireComplete()
                        .find(RecordKind.ENGAGEMENT, "G-1")
                        .orElseThrow()
                        .papers())
                .isPresent();
    }

    @Test
    @Tag("A39")
    @DisplayName("A39 nobody is briefed without learning goals, and no engagement ends without a handover note")
    void learning_goals_and_handover_note() {
        folder.set("engagements.csv", 0, "counterpart", "").set("engagements.csv", 0, "learningGoals", "");
        toldAt("steps.csv:5", "counterpart and learning goals");

        Folder ended = WholeFolder.in(dir);
        ended.set("engagements.csv", 0, "state", "COMPLETED");
        WholeFolder.step(ended, "engagement", "G-1", "COMPLETED", "2026-04-30", "host-1", "HOST", "ended");
        folder = ended;
        int line = folder.rows("steps.csv").size() + 1;
        toldAt("steps.csv:" + line, "hand");

        folder.set("engagements.csv", 0, "handoverNote", "The protocol stays with the ward");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    @Tag("A39")
    @DisplayName("A39 an engagement is evaluated once both sides have given marks, which stand in a table")
    void both_sides_evaluate() {
        folder.set("engagements.csv", 0, "state", "EVALUATED").set("engagements.csv", 0, "handoverNote", "Protocol");
        WholeFolder.step(folder, "engagement", "G-1", "COMPLETED", "2026-04-30", "host-1", "HOST", "ended");
        WholeFolder.step(
                folder, "engagement", "G-1", "EVALUATED", "2026-05-10", "coordinator-1", "COORDINATOR", "looked-at");
        int line = folder.rows("steps.csv").size() + 1;
        folder.row("evaluations.csv", "engagement=G-1", "point=T1", "side=HOST", "on=2026-05-02", "scores=care:4");
        toldAt("steps.csv:" + line, "T1");

        folder.row("evaluations.csv", "engagement=G-1", "point=T1", "side=MEMBER", "on=2026-05-11", "scores=care:4");
        toldAt("steps.csv:" + line, "T1");

        folder.set("evaluations.csv", 3, "on", "2026-05-09");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    @Tag("A27")
    @DisplayName("A27 the need of an agreed engagement was approved before it was proposed")
    void a_need_comes_first() {
        folder.set("engagements.csv", 0, "proposedOn", "2026-01-09");

        toldAt("steps.csv:3", "need");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | E-1 | COORDINATOR | steps.csv:4", // clears himself or herself
                "5 | E-3 | COORDINATOR | steps.csv:7", // approves an own request
            })
    void nobody_decides_about_himself_or_herself(int row, String by, String role, String where) {
        folder.set("steps.csv", row, "by", by).set("steps.csv", row, "role", role);
        if (row == 5) {
            folder.set("steps.csv", 5, "at", "2026-01-10");
        }

        assertThat(folder.problems()).anySatisfy(problem -> assertThat(problem).startsWith(where));
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 nobody verifies an own credential, nor one whose term is over")
    void nobody_verifies_an_own_credential() {
        folder.set("experts.csv", 1, "verifiedBy", "e-2");
        toldAt("experts.csv:3 verifiedBy", "");

        folder.set("experts.csv", 1, "verifiedBy", "Programme unit")
                .set("experts.csv", 1, "licenceUntil", "2025-09-01");
        toldAt("experts.csv:3 verifiedOn", "valid until …");
    }

    @ParameterizedTest
    @Tag("A36")
    @DisplayName(
            "A36 a site was ready and enrolled with its whole checklist, another deputy, and a version of the model")
    @CsvSource(
            delimiter = '|',
            value = {
                "site-evidence.csv | 0 | protectedHours | 7 | coordinator",
                "site-evidence.csv | 0 | holder | deputy-1 | deput",
                "site-evidence.csv | 3 | languages | fr | consent-texts",
                "site-evidence.csv | 9 | on | 2024-08-02 | recipients-tested",
                "site-evidence.csv | 9 | on | 2024-04-01 | recipients-tested",
                "site-models.csv | 0 | from | 2024-08-02 | model"
            })
    void a_site_was_ready(String table, int row, String column, String value, String words) {
        folder.set(table, row, column, value);

        assertThat(folder.problems())
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("steps.csv:").contains(words))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("site-enrolments.csv:2 id")
                        .contains("steps.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contributions.csv | 0 | worth | '' | contributions.csv:2 state",
                "contributions.csv | 1 | thanks | '' | steps.csv:",
                "investment-projects.csv | 0 | registration | '' | investment-projects.csv:2 state",
                "funding.csv | 0 | on | 2025-02-02 | funding.csv:3",
                "funding.csv | 1 | amount | 90001 EUR | funding.csv:3",
                "campaigns.csv | 0 | report | '' | campaigns.csv:2 state",
                "services.csv | 0 | at | 2026-06-21T09:10+01:00 | services.csv:2",
                "services.csv | 0 | at | 2026-06-20T08:59+01:00 | services.csv:2",
                "relationships.csv | 0 | member | E-2 | relationships.csv:2",
                "relationships.csv | 0 | from | 2026-03-19 | relationships.csv:2",
                "applications.csv | 0 | member | E-3 | applications.csv:2 state",
                "participants.csv | 0 | state | REGISTERED | capacity-activities.csv:2"
            })
    @Tag("A19")
    @Tag("A40")
    @Tag("A41")
    @Tag("A42")
    void what_a_record_carries_shows_its_state(String table, int row, String column, String value, String where) {
        folder.set(table, row, column, value);
        if (column.equals("worth")) {
            List.of("valuedOn", "valuationMethod", "valuationSource").forEach(each -> folder.set(table, row, each, ""));
        }
        if (value.equals("REGISTERED")) {
            folder.set(table, row, "scoreBefore", "").set(table, row, "scoreAfter", "");
        }

        assertThat(folder.problems()).anySatisfy(problem -> assertThat(problem).startsWith(where));
    }

    @Test
    @Tag("A19")
    void what_was_received_has_a_receipt() {
        folder.rows("receipts.csv").removeIf(row -> row.get("contribution").equals("C-2"));

        toldAt("steps.csv:", "");
        toldAt("contributions.csv:3 id", "steps.csv");
    }

    @Test
    @Tag("A30")
    @DisplayName("A30 what was examined when it was recorded is not examined again")
    void papers_that_were_corrected_since_do_not_undo_recorded_steps() {
        ProgrammeRegister first = folder.read().requireComplete();
        folder.set("experts.csv", 0, "authorisationUntil", "2026-03-20");
        folder.set("engagements.csv", 0, "state", "SUSPENDED");
        WholeFolder.step(folder, "engagement", "G-1", "SUSPENDED", "2026-04-25", "host-1", "HOST", "ill");
        var correcting = ProgrammeFiles.with(Folder.MOROCCO)
                .policy(ImportPolicy.correcting(Actor.of("desk", Role.COORDINATOR), "renewed"))
                .onto(first);

        assertThat(correcting.read(folder.write()).requireComplete().find(RecordKind.ENGAGEMENT, "G-1"))
                .hasValueSatisfying(
                        engagement -> assertThat(engagement.state().name()).isEqualTo("SUSPENDED"));
        assertThat(correcting.check(folder.write()).isComplete()).isTrue();
        assertThat(folder.problems()).anySatisfy(problem -> assertThat(problem).startsWith("steps.csv:4"));
    }

    private List<Problem> written(UnaryOperator<String> change) throws IOException {
        StringWriter text = new StringWriter();
        RegisterFile.write(folder.read().requireComplete(), text);
        String changed = change.apply(text.toString());
        assertThat(changed).isNotEqualTo(text.toString());
        return RegisterFile.read("register.jsonl", new StringReader(changed), Folder.MOROCCO)
                .problems();
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 a register as JSON is asked the same, and refuses where the step stands")
    void json_is_asked_the_same() throws IOException {
        assertThat(written(text -> text.replaceAll(",?\"PROTECTION_BRIEFING\":\"[^\"]*\"", "")))
                .anySatisfy(problem -> {
                    assertThat(problem.reason().is(EngagementCondition.DECLARATIONS_MADE))
                            .isTrue();
                    assertThat(problem.location().toString()).contains("history[2]");
                });
        assertThat(written(text -> text.replaceAll(",?\"learningPlan\":\\{[^}]*\\}", "")))
                .anySatisfy(problem -> assertThat(problem.reason().is(EngagementCondition.LEARNING_PLANNED))
                        .isTrue());
        assertThat(written(text -> text.replace("letter-7", " ")))
                .anySatisfy(problem -> assertThat(problem.reason().is(ContributionCondition.THANKS_ARE_IN_WRITING))
                        .isTrue());
    }
}
