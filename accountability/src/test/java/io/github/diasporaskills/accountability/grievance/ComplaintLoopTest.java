package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.Bureau.APPROVER;
import static io.github.diasporaskills.accountability.grievance.Bureau.CLERK;
import static io.github.diasporaskills.accountability.grievance.Bureau.HANDLER;
import static io.github.diasporaskills.accountability.grievance.Bureau.MONDAY;
import static io.github.diasporaskills.accountability.grievance.Bureau.OVERSEER;
import static io.github.diasporaskills.accountability.grievance.Bureau.TRIAGE;
import static io.github.diasporaskills.accountability.grievance.Bureau.call;
import static io.github.diasporaskills.accountability.grievance.Bureau.id;
import static io.github.diasporaskills.accountability.grievance.Bureau.intake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.diasporaskills.core.people.Gender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Complaints of patients, of stakeholders and of nobody known, from the first word to the figures. */
class ComplaintLoopTest {

    private static final Instant NEXT_YEAR = Instant.parse("2027-01-04T09:00:00Z");

    private static final List<ComplainantKind> KINDS =
            List.of(ComplainantKind.PATIENT, ComplainantKind.STAFF, ComplainantKind.BYSTANDER);

    private final Bureau bureau = new Bureau();
    private final GrievanceDesk desk = bureau.desk();

    @Test
    @Tag("A3")
    @DisplayName(
            "A3 all complaints are acknowledged, answered and closed, counted by sex and kind, and hidden from whom"
                    + " they are about")
    void every_complaint_is_answered_and_counted_and_hidden_from_whom_it_is_about() {
        List<Submitted> all = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            Intake.Builder words = intake("I waited for " + i + " hours").about(id("handler-2"));
            ComplainantKind kind = KINDS.get(i % 3);
            words.complainant(kind, i % 2 == 0 ? Gender.WOMAN : Gender.MAN);
            if (i % 3 == 1) {
                words.named("Somebody " + i).contact(SafeContact.of(ContactWay.PHONE, "0600000000", "mornings"));
            }
            all.add(desk.submit(bureau.key(), call(CLERK, MONDAY), words.build())
                    .orThrow());
        }

        for (Submitted one : all) {
            handle(one.id());
            assertThat(desk.counter().status(one.receipt().text()).orThrow().state())
                    .isEqualTo(GrievanceState.CLOSED);
            assertThat(desk.counter()
                            .dialogue(bureau.key(), one.receipt().text(), MONDAY.plus(Duration.ofDays(2)))
                            .orThrow())
                    .extracting(Message::kind, Message::words)
                    .containsExactly(tuple(Message.Kind.ANSWER, "We are sorry."));
        }

        GrievanceStatistics figures = desk.watch()
                .statistics(bureau.key(), OVERSEER, new Quarter(2026, 4), new Quarter(2026, 4), 5, NEXT_YEAR)
                .orThrow();
        assertThat(figures.received()).isEqualTo(18);
        assertThat(figures.byState()).containsOnly(Map.entry(GrievanceState.CLOSED, 18));
        assertThat(figures.byGender()).containsOnly(Map.entry(Gender.WOMAN, 9), Map.entry(Gender.MAN, 9));
        assertThat(figures.byKind())
                .hasSize(3)
                .allSatisfy((kind, count) -> assertThat(count).isEqualTo(6));
        assertThat(figures.answered()).isEqualTo(18);
        assertThat(figures.answeredInTime()).isEqualTo(18);
        assertThat(figures.withheld()).isEmpty();

        // Whom they are about finds none of them, and cannot tell one from none.
        assertThat(desk.watch().inbox(bureau.key(), Bureau.HANDLER_2, MONDAY).orThrow())
                .isEmpty();
        DeskResult<CaseView> read =
                desk.read(bureau.key(), Bureau.HANDLER_2, all.get(0).id(), "curiosity", MONDAY);
        assertThat(read)
                .isEqualTo(desk.read(bureau.key(), Bureau.HANDLER_2, GrievanceId.of("GR-NONE"), "curiosity", MONDAY));
        assertThat(desk.act(
                                bureau.key(),
                                Bureau.HANDLER_2,
                                all.get(0).id(),
                                3,
                                (of, around) ->
                                        of.learn(call(Bureau.HANDLER_2, MONDAY.plus(Duration.ofDays(9))), "x", around))
                        .reasons())
                .extracting(reason -> reason.code())
                .containsExactly("grievance.desk.not-found");
    }

    private void handle(GrievanceId id) {
        Instant at = MONDAY.plus(Duration.ofHours(1));
        CaseView seen = desk.read(bureau.key(), TRIAGE, id, "triage", at).orThrow();
        assertThat(seen.statement()).isPresent();
        Acted acted = desk.act(
                        bureau.key(),
                        TRIAGE,
                        id,
                        seen.version(),
                        (of, around) -> of.acknowledge(call(TRIAGE, at), around))
                .orThrow();
        acted = desk.act(
                        bureau.key(),
                        TRIAGE,
                        id,
                        acted.version(),
                        (of, around) -> of.takeUp(call(TRIAGE, at), "care-quality", HANDLER.id(), around))
                .orThrow();
        acted = desk.act(
                        bureau.key(),
                        HANDLER,
                        id,
                        acted.version(),
                        (of, around) -> of.propose(call(HANDLER, at), "We are sorry.", around))
                .orThrow();

        // The quality of care is answered by two people.
        int version = acted.version();
        assertThat(desk.act(bureau.key(), HANDLER, id, version, (of, around) -> of.respond(call(HANDLER, at), around))
                        .reasons())
                .extracting(reason -> reason.code())
                .containsExactly("grievance.answer.same-person");
        acted = desk.act(bureau.key(), APPROVER, id, version, (of, around) -> of.respond(call(APPROVER, at), around))
                .orThrow();
        desk.act(bureau.key(), APPROVER, id, acted.version(), (of, around) -> of.close(call(APPROVER, at), around))
                .orThrow();
    }

    @Test
    @Tag("A3")
    @DisplayName("A3 small groups are withheld from the report, the total is not")
    void a_split_with_a_small_group_is_withheld_whole() {
        for (int i = 0; i < 9; i++) {
            Intake.Builder words =
                    intake("text").complainant(ComplainantKind.PATIENT, i < 7 ? Gender.WOMAN : Gender.MAN);
            desk.submit(bureau.key(), call(CLERK, MONDAY), words.build()).orThrow();
        }

        GrievanceStatistics figures = desk.watch()
                .statistics(bureau.key(), OVERSEER, new Quarter(2026, 1), new Quarter(2026, 4), 5, NEXT_YEAR)
                .orThrow();

        assertThat(figures.received()).isEqualTo(9);
        assertThat(figures.byGender()).isEmpty();
        assertThat(figures.withheld()).contains("gender");
        assertThat(figures.byKind()).containsOnly(Map.entry(ComplainantKind.PATIENT, 9));
    }
}
