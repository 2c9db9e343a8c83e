package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.PatientOutcome;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests for an opinion with their offers as rows; texts and opinions are named and never there. */
class RequestTablesTest {

    @TempDir
    Path dir;

    private Folder folder;

    @BeforeEach
    void a_request_that_was_answered() {
        folder = new Folder(dir);
        CaseFolder.requests(folder);
    }

    @Test
    @Tag("A34")
    @DisplayName("A34 a request has its steps, its offers with theirs, its follow-up, and no word of the case")
    void a_request_is_read() {
        assertThat(folder.problems()).isEmpty();

        TeleExpertiseRequest request = folder.read()
                .requireComplete()
                .find(RecordKind.TELE_EXPERTISE_REQUEST, "TE-1")
                .orElseThrow();
        assertThat(request.state()).isEqualTo(TeleExpertiseState.CLOSED);
        assertThat(request.patientGender()).isEqualTo(Gender.WOMAN);
        assertThat(request.allocations())
                .extracting(each -> each.state())
                .containsExactly(AllocationState.LAPSED, AllocationState.FULFILLED);
        assertThat(request.followUp().orElseThrow().due()).contains(Instant.parse("2026-04-26T00:00:00Z"));
        assertThat(request.report().orElseThrow().outcome()).isEqualTo(PatientOutcome.BETTER);
        assertThat(request.texts()).hasSize(2);
        assertThat(request.disclosures()).hasSize(3);
    }

    @Test
    @Tag("A30")
    void every_table_read_twice_changes_nothing() {
        Folder whole = WholeFolder.in(dir.resolve("whole"));
        assertThat(whole.problems()).isEmpty();
        ProgrammeRegister first = whole.read().requireComplete();

        ImportReport<ProgrammeRegister> again =
                ProgrammeFiles.with(Folder.MOROCCO).onto(first).read(dir.resolve("whole"));

        assertThat(again.problems()).isEmpty();
        ProgrammeRegister second = again.requireComplete();
        for (RecordKind<?> kind : RecordKind.all()) {
            assertThat(second.all(kind)).as(kind.code()).isEqualTo(first.all(kind));
        }
        assertThat(RecordKind.all().stream().filter(kind -> first.all(kind).isEmpty()))
                .extracting(RecordKind::code)
                .containsExactlyInAnyOrder("clinical-review", "operating-model");
    }

    @Test
    void changed_content_of_any_table_is_refused_by_the_policy_and_the_register_stays() {
        Folder whole = WholeFolder.in(dir.resolve("whole"));
        ProgrammeRegister first = whole.read().requireComplete();
        whole.set("contributions.csv", 0, "worth", "60000 USD")
                .set("allocations.csv", 0, "country", "BE")
                .write();

        ImportReport<ProgrammeRegister> again =
                ProgrammeFiles.with(Folder.MOROCCO).onto(first).read(dir.resolve("whole"));

        assertThat(again.problems().stream().filter(each -> each.reason().code().equals("register.record.changed")))
                .hasSize(2);
        ProgrammeRegister second = again.acceptPartial("test");
        assertThat(second.all(RecordKind.CONTRIBUTION)).isEqualTo(first.all(RecordKind.CONTRIBUTION));
        assertThat(again.rejected())
                .hasSize(again.tables().stream().mapToInt(TableCount::rejected).sum());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tele-expertise-requests.csv | 0 | site | X | site: there is no such row",
                "tele-expertise-requests.csv | 0 | requester | Dr Tazi | requester: the id of a person",
                "tele-expertise-requests.csv | 0 | profession | wizard | profession: ",
                "tele-expertise-requests.csv | 0 | specialty | magic | specialty: ",
                "tele-expertise-requests.csv | 0 | texts | '' | texts: this cell is filled if and only if",
                "tele-expertise-requests.csv | 0 | textCategories | WORDS | textCategories: one of these",
                "tele-expertise-requests.csv | 0 | followUpDue | 2026-04-01 | followUpDue: the follow-up is due at",
                "tele-expertise-requests.csv | 0 | opinion | '' | opinion: this cell is filled if and only if",
                "tele-expertise-requests.csv | 0 | opinion | The heart is fine | opinion: a code",
                "tele-expertise-requests.csv | 0 | opinionAuthorisation | MAYBE | opinionAuthorisation: ",
                "tele-expertise-requests.csv | 0 | referralAt | 2026-04-20 | referralAt: this cell is filled if and only if",
                "tele-expertise-requests.csv | 0 | outcome | HAPPY | outcome: ",
                "tele-expertise-requests.csv | 0 | harmSuspected | '' | harmSuspected: this cell must be filled",
                "allocations.csv | 0 | expert | E-9 | expert: there is no such row",
                "allocations.csv | 0 | country | France | country: ",
                "allocations.csv | 0 | due | 2026-04-01 | due: the end lies before",
                "allocations.csv | 0 | packHash | '' | packHash: this cell must be filled",
                "allocations.csv | 1 | state | DECLINED | state: the steps of this record lead to the state",
                "allocations.csv | 0 | request | TE-9 | there is no such row in tele-expertise-requests.csv",
                "disclosures.csv | 0 | journal | '' | journal: this cell must be filled"
            })
    void a_bad_cell_is_told_where_it_stands(String table, int row, String column, String value, String words) {
        folder.set(table, row, column, value);

        assertThat(folder.problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith(table + ":" + (row + 2)).contains(words));
        assertThat(folder.read().rejected()).anySatisfy(each -> {
            assertThat(each.file()).isEqualTo(table);
            assertThat(each.line()).isEqualTo(row + 2);
        });
    }

    private static final String SHORT_HEAD =
            "id,caseKey,site,requester,profession,specialty,state,since,opinionBy,opinionAt,opinion,opinionSpecialty,"
                    + "opinionCouncil,opinionAuthorisation\n";

    private List<String> problemsOfRequest(String state, String opinion) {
        Folder few = new Folder(dir.resolve("few"))
                .file(
                        "tele-expertise-requests.csv",
                        SHORT_HEAD
                                + "TE-1,K-9,CHU-RABAT,requester-1,physician-specialist,cardiology," + state
                                + ",2026-04-28," + opinion + "\n");
        return few.problems();
    }

    @ParameterizedTest
    @EnumSource(
            value = TeleExpertiseState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUBMITTED", "ALLOCATED", "ACCEPTED", "CLARIFYING", "ANSWERED", "CONVERTED"})
    void a_request_without_steps_needs_no_more_than_state_and_since(TeleExpertiseState state) {
        assertThat(problemsOfRequest(state.name(), ",,,,,")).isEmpty();
    }

    @Test
    void a_request_without_steps_brings_what_its_state_brings_and_may_bring_what_earlier_ones_did() {
        String opinion = "E-1,2026-04-20,DOC-9,cardiology,FR-CNOM,TEMPORARY";

        assertThat(problemsOfRequest("SUBMITTED", ",,,,,")).anyMatch(each -> each.contains("texts: this cell"));
        assertThat(problemsOfRequest("ALLOCATED", ",,,,,")).anyMatch(each -> each.contains("offers"));
        assertThat(problemsOfRequest("ANSWERED", ",,,,,")).anyMatch(each -> each.contains("opinion: this cell"));
        assertThat(problemsOfRequest("ANSWERED", opinion)).isEmpty();
        assertThat(problemsOfRequest("CLOSED", opinion)).isEmpty();
        assertThat(problemsOfRequest("CLOSED", "E-1,,,,,")).anyMatch(each -> each.contains("opinion: this cell"));
        assertThat(problemsOfRequest("TRIAGE", opinion)).anyMatch(each -> each.contains("opinion: this cell"));
    }

    @Test
    void the_steps_of_a_rejected_offer_name_its_row_as_the_cause() {
        folder.set("allocations.csv", 1, "country", "France");

        assertThat(folder.problems().stream().filter(problem -> problem.startsWith("steps.csv")))
                .hasSize(3 + 11)
                .allMatch(problem ->
                        problem.contains("allocations.csv:3") || problem.contains("tele-expertise-requests.csv:2"))
                .filteredOn(problem -> problem.contains("allocations.csv:3"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void the_steps_of_an_offer_to_a_request_that_is_not_there_name_its_row_as_the_cause() {
        folder.set("allocations.csv", 1, "request", "TE-9");
        IntStream.range(0, 3).forEach(i -> folder.set("steps.csv", i, "id", "TE-9/2"));

        assertThat(folder.problems().stream().filter(problem -> problem.startsWith("steps.csv")))
                .contains("steps.csv:2: the row that this refers to was rejected: allocations.csv:3");
    }

    @Test
    @Tag("I7")
    @DisplayName("I7 a request that was answered without anybody's offer is rejected with every row of its own")
    void offers_fit_the_state() {
        folder.set("allocations.csv", 1, "state", "ACCEPTED");
        IntStream.range(0, 1).forEach(i -> folder.dropRow("steps.csv", 2));

        assertThat(folder.problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("tele-expertise-requests.csv:2 id: the offers of this request"));
        assertThat(folder.read().rejected()).hasSize(1 + 2 + 3 + 13);
    }
}
