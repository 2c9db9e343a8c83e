package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.Bureau.CLERK;
import static io.github.diasporaskills.accountability.grievance.Bureau.MONDAY;
import static io.github.diasporaskills.accountability.grievance.Bureau.RECIPIENT;
import static io.github.diasporaskills.accountability.grievance.Bureau.RECIPIENT_2;
import static io.github.diasporaskills.accountability.grievance.Bureau.TRIAGE;
import static io.github.diasporaskills.accountability.grievance.Bureau.call;
import static io.github.diasporaskills.accountability.grievance.Bureau.intake;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.SealedEvent;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What somebody learns who looks over the shoulder of a complainant, or took the receipt away; and who tries out ids. That
 * a complaint was passed on, and nothing more.
 */
class OverTheShoulderTest {

    private final Bureau bureau = new Bureau();
    private final GrievanceDesk desk = bureau.desk();
    private final ReceiptCounter counter = desk.counter();

    private Submitted submit(String category) {
        return desk.submit(
                        bureau.key(),
                        call(CLERK, MONDAY),
                        intake("he touched me").category(category).build())
                .orThrow();
    }

    /** Everything that can be tried with a receipt, rightly and wrongly, but what only a survivor was offered. */
    private List<String> everything(String receipt, Instant at) {
        List<Function<String, DeskResult<?>>> attempts = List.of(
                code -> counter.status(code),
                code -> counter.accept(bureau.key(), code, at),
                code -> counter.rate(bureau.key(), code, 9, at),
                code -> counter.rate(bureau.key(), code, 0, at),
                code -> counter.reopen(bureau.key(), code, "again", at),
                code -> counter.reopen(bureau.key(), code, " ", at),
                code -> counter.appeal(bureau.key(), code, "no", at),
                code -> counter.appeal(bureau.key(), code, "x".repeat(20_001), at),
                code -> counter.write(bureau.key(), code, "", at),
                code -> counter.write(bureau.key(), code, "more", at),
                code -> counter.accept(bureau.key(), code, MONDAY.minusSeconds(9)));
        List<String> answers = new ArrayList<>();
        for (Function<String, DeskResult<?>> attempt : attempts) {
            DeskResult<?> result = attempt.apply(receipt);
            answers.add(result.value()
                    .map(value -> value instanceof Acted acted ? acted.state() + " " + acted.version() : "done")
                    .orElseGet(() -> result.reasons().stream().map(Reason::code).toList() + " "
                            + result.reasons().stream().map(Reason::arguments).toList()));
        }
        return answers;
    }

    @Test
    @Tag("A32")
    @DisplayName("A32 with the receipt of a sensitive complaint nobody sees more than with that of a misdirected one")
    void no_refusal_tells_a_sensitive_complaint_from_a_misdirected_one_nor_how_far_it_is() {
        Submitted sensitive = submit("sexual-harassment");
        Submitted further = submit("sexual-harassment");
        Submitted misdirected = submit("not-this-programme");
        Instant at = MONDAY.plusSeconds(600);
        answer(further.id(), at);

        Instant later = at.plusSeconds(600);
        List<String> answers = everything(misdirected.receipt().text(), later);
        assertThat(everything(sensitive.receipt().text(), later)).isEqualTo(answers);
        assertThat(everything(further.receipt().text(), later).toString()).doesNotContain("SENSITIVE", "RESPONDED");
        assertThat(answers.get(1)).startsWith("[grievance.desk.not-now]");
        assertThat(answers.get(2)).startsWith("[grievance.rating.range]");
        assertThat(answers.get(5)).startsWith("[grievance.content.text]");
        assertThat(answers.get(9)).startsWith("TRANSFERRED");
        assertThat(counter.answerAssistance(bureau.key(), misdirected.receipt().text(), true, later))
                .isEqualTo(counter.answerAssistance(
                        bureau.key(), sensitive.receipt().text(), true, later));
    }

    private void answer(GrievanceId id, Instant at) {
        int version =
                desk.read(bureau.key(), RECIPIENT, id, "handling", at).orThrow().version();
        version = act(RECIPIENT, id, version, (of, around) -> of.offerAssistance(call(RECIPIENT, at), around));
        version = act(RECIPIENT, id, version, (of, around) -> of.propose(call(RECIPIENT, at), "We act.", around));
        act(RECIPIENT_2, id, version, (of, around) -> of.respond(call(RECIPIENT_2, at), around));
    }

    private int act(Actor who, GrievanceId id, int version, CaseCommand command) {
        return desk.act(bureau.key(), who, id, version, command).orThrow().version();
    }

    @Test
    void words_that_are_wrong_are_told_whether_or_not_the_receipt_leads_anywhere() {
        Submitted one = submit("waiting-time");

        assertThat(counter.write(bureau.key(), one.receipt().text(), " ", MONDAY))
                .isEqualTo(counter.write(bureau.key(), "nonsense", " ", MONDAY));
        assertThat(counter.rate(bureau.key(), one.receipt().text(), 6, MONDAY))
                .isEqualTo(counter.rate(bureau.key(), "nonsense", 6, MONDAY));
    }

    @Test
    void who_tries_out_ids_is_written_down_whether_there_is_a_case_or_not() {
        Submitted closed = submit("sexual-harassment");
        GrievanceId none = GrievanceId.of("GR-0000NONE0000");
        Actor host = Actor.of("chief-1", Role.HOST);

        for (Actor who : List.of(TRIAGE, host)) {
            for (GrievanceId id : List.of(closed.id(), none)) {
                bureau.programmeStore.calls();
                bureau.restrictedStore.calls();
                assertThat(desk.read(bureau.key(), who, id, "curiosity", MONDAY).reasons())
                        .extracting(Reason::code)
                        .containsExactly("grievance.desk.not-found");
                int written = bureau.programmeStore.calls().getOrDefault("append", 0)
                        + bureau.restrictedStore.calls().getOrDefault("append", 0);
                assertThat(written).as("%s, %s", who, id).isEqualTo(1);
            }
        }
        assertThat(desk.readings(Bureau.AUDITOR, none).orThrow())
                .hasSize(2)
                .extracting(SealedEvent::by)
                .containsExactly(TRIAGE, host);
    }
}
