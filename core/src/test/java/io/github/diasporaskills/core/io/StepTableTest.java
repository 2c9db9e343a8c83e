package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened to a record stands in a table of its own, and the state follows from it. */
class StepTableTest {

    @TempDir
    Path dir;

    private Folder folder;

    @BeforeEach
    void an_engagement_that_went_its_way() {
        folder = new Folder(dir);
        WholeFolder.steps(folder);
    }

    private Engagement engagement() {
        return folder.read()
                .requireComplete()
                .find(RecordKind.ENGAGEMENT, "G-1")
                .orElseThrow();
    }

    @Test
    @Tag("I9")
    @DisplayName("I9 every step of the file has its actor, its instant and its reason")
    void the_state_follows_from_the_steps() {
        assertThat(folder.problems()).isEmpty();

        Engagement engagement = engagement();
        assertThat(engagement.state()).isEqualTo(EngagementState.ACTIVE);
        assertThat(engagement.history().stateAt(Instant.parse("2026-03-02T00:00:00Z")))
                .contains(EngagementState.CLEARED);
        assertThat(engagement.history().steps().get(1).by().role()).isEqualTo(Role.COORDINATOR);
        assertThat(engagement.history().steps().get(1).at()).isEqualTo("2026-02-10T09:30:00Z");
        assertThat(engagement.history().steps().get(1).why().code()).isEqualTo("both-sides-agreed");
        Need need = folder.read().requireComplete().find(RecordKind.NEED, "N-1").orElseThrow();
        assertThat(need.history().orElseThrow().stateAt(Instant.parse("2026-01-11T00:00:00Z")))
                .contains(NeedState.APPROVED);
    }

    @Test
    void the_order_of_the_rows_does_not_matter_and_days_come_from_the_steps() {
        folder.set("engagements.csv", 0, "startedOn", "").set("needs.csv", 0, "approvedOn", "");
        for (int i = 0; i < 5; i++) {
            folder.copyOf("steps.csv", i);
        }
        for (int i = 0; i < 5; i++) {
            folder.dropRow("steps.csv", 0);
        }
        folder.copyOf("steps.csv", 2).dropRow("steps.csv", 2);

        assertThat(folder.problems()).isEmpty();
        assertThat(engagement().startedOn()).contains(LocalDate.of(2026, 4, 1));
        assertThat(engagement().state()).isEqualTo(EngagementState.ACTIVE);
    }

    @Test
    void an_impossible_history_is_rejected_where_it_is_impossible_and_its_record_with_it() {
        folder.set("steps.csv", 2, "state", "EVALUATED");

        assertThat(folder.problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("steps.csv:4: ").contains("“agreed”", "“evaluated”"))
                .contains(
                        "engagements.csv:2 id: the row that this refers to was rejected: steps.csv:4",
                        "steps.csv:2: the row that this refers to was rejected: steps.csv:4",
                        "visits.csv:2 engagements: the row that this refers to was rejected: engagements.csv:2" + "");
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.table("steps.csv")).contains(new TableCount("steps.csv", 7, 2, 5, 0, 0));
        assertThat(read.rejected().stream().filter(row -> row.file().equals("steps.csv")))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.cells()).contains("G-1"));
        assertThat(read.acceptPartial("test").all(RecordKind.ENGAGEMENT)).isEmpty();
    }

    @Test
    void a_role_that_may_not_take_a_step_is_told() {
        folder.set("steps.csv", 6, "role", "HOST");

        assertThat(folder.problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("steps.csv:8: ").contains("“host”"))
                .anySatisfy(problem -> assertThat(problem).startsWith("needs.csv:2 id: "));
    }

    @Test
    void each_column_is_held_to_its_form() {
        folder.set("steps.csv", 0, "kind", "engagment");
        folder.set("steps.csv", 1, "state", "AGREE");
        folder.set("steps.csv", 2, "at", "2026-03-01 10:00");
        folder.set("steps.csv", 3, "by", "Salma Alaoui");
        folder.set("steps.csv", 4, "role", "BOSS");
        folder.set("steps.csv", 5, "reason", "The committee said so");
        folder.set("steps.csv", 6, "note", "é".repeat(2001));

        assertThat(folder.problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("steps.csv:2 kind: ").contains("Maybe engagement"))
                .anySatisfy(problem -> assertThat(problem).startsWith("steps.csv:3 state: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("steps.csv:4 at: an instant is written"))
                .anySatisfy(problem -> assertThat(problem).startsWith("steps.csv:5 by: the id of a person"))
                .anySatisfy(problem -> assertThat(problem).startsWith("steps.csv:6 role: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("steps.csv:7 reason: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("steps.csv:8 note: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("engagements.csv:2 id: the row that"))
                .anySatisfy(problem -> assertThat(problem).startsWith("needs.csv:2 id: the row that"));
    }

    @Test
    void steps_of_what_is_not_there_are_rejected_and_kept() {
        folder.set("steps.csv", 5, "id", "N-9").set("steps.csv", 6, "id", "N-9");

        assertThat(folder.problems())
                .containsExactly(
                        "steps.csv:7: there is no such row in needs.csv",
                        "steps.csv:8: there is no such row in needs.csv");
        assertThat(folder.read().rejected()).hasSize(2);
    }

    @Test
    void the_row_of_a_record_may_not_say_otherwise_than_its_steps() {
        folder.set("engagements.csv", 0, "state", "SUSPENDED")
                .set("engagements.csv", 0, "startedOn", "2026-04-02")
                .set("needs.csv", 0, "state", "DRAFT");

        assertThat(folder.problems())
                .contains(
                        "engagements.csv:2 state: the steps of this record lead to the state active",
                        "engagements.csv:2 startedOn: the step was taken on another day. Maybe 2026-04-01",
                        "needs.csv:2 state: the steps of this record lead to the state open");
        assertThat(folder.read().rejected()).hasSize(10); // the need, the engagement, the visit and seven steps
    }

    @Test
    @Tag("A30")
    void the_same_step_twice_changes_nothing_and_reading_twice_neither() {
        folder.copyOf("steps.csv", 4);

        assertThat(folder.problems())
                .containsExactly("steps.csv:9 id: this row says again what line 6 says and changes nothing");
        ProgrammeRegister first = folder.read().requireComplete();
        ProgrammeRegister second =
                ProgrammeFiles.with(Folder.MOROCCO).onto(first).read(dir).requireComplete();
        assertThat(second.all(RecordKind.ENGAGEMENT)).isEqualTo(first.all(RecordKind.ENGAGEMENT));
        assertThat(second.find(RecordKind.ENGAGEMENT, EngagementId.of("G-1").value())
                        .orElseThrow()
                        .history()
                        .steps())
                .hasSize(5);
    }

    @Test
    void a_repeated_step_of_a_rejected_record_goes_with_it() {
        folder.copyOf("steps.csv", 4).set("engagements.csv", 0, "member", "E-99");

        folder.problems();
        assertThat(folder.read().table("steps.csv")).contains(new TableCount("steps.csv", 8, 2, 6, 0, 0));
    }
}
