package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.Bureau.CLERK;
import static io.github.diasporaskills.accountability.grievance.Bureau.MONDAY;
import static io.github.diasporaskills.accountability.grievance.Bureau.OVERSEER;
import static io.github.diasporaskills.accountability.grievance.Bureau.RECIPIENT;
import static io.github.diasporaskills.accountability.grievance.Bureau.RECIPIENT_2;
import static io.github.diasporaskills.accountability.grievance.Bureau.SENSITIVE_FALLBACK;
import static io.github.diasporaskills.accountability.grievance.Bureau.call;
import static io.github.diasporaskills.accountability.grievance.Bureau.intake;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sensitive case from the first word to an appeal, with whoever made it in the middle. */
class SurvivorTest {

    private final Bureau bureau = new Bureau();
    private final GrievanceDesk desk = bureau.desk();
    private final Submitted one = desk.submit(
                    bureau.key(),
                    call(CLERK, MONDAY),
                    intake("he touched me").category("sexual-harassment").build())
            .orThrow();
    private final String receipt = one.receipt().text();
    private Instant now = MONDAY;
    private int version;

    private Acted by(Actor who, CaseCommand command) {
        Acted acted = desk.act(bureau.key(), who, one.id(), version, command).orThrow();
        version = acted.version();
        return acted;
    }

    private List<String> refused(Actor who, CaseCommand command) {
        return desk.act(bureau.key(), who, one.id(), version, command).reasons().stream()
                .map(Reason::code)
                .toList();
    }

    private Instant later() {
        now = now.plus(Duration.ofHours(2));
        return now;
    }

    private void look(Actor who) {
        version = desk.read(bureau.key(), who, one.id(), "handling", later())
                .orThrow()
                .version();
    }

    @Test
    void help_is_offered_first_given_with_consent_only_and_an_appeal_goes_to_somebody_else() {
        look(RECIPIENT);
        by(RECIPIENT, (of, around) -> of.propose(call(RECIPIENT, later()), "We look into it.", around));
        assertThat(refused(RECIPIENT_2, (of, around) -> of.respond(call(RECIPIENT_2, now), around)))
                .containsExactly("grievance.assistance.not-yet-offered");
        assertThat(desk.counter()
                        .answerAssistance(bureau.key(), receipt, true, later())
                        .isDone())
                .isFalse();
        by(RECIPIENT, (of, around) -> of.offerAssistance(call(RECIPIENT, later()), around));
        Acted answer = desk.counter()
                .answerAssistance(bureau.key(), receipt, true, later())
                .orThrow();
        assertThat(answer.state()).as("no more than the programme sees").isEqualTo(GrievanceState.TRANSFERRED);
        look(RECIPIENT);
        assertThat(desk.read(bureau.key(), RECIPIENT, one.id(), "handling", later())
                        .orThrow()
                        .assistance())
                .contains(AssistanceState.ACCEPTED);
        by(RECIPIENT_2, (of, around) -> of.respond(call(RECIPIENT_2, later()), around));
        by(RECIPIENT, (of, around) -> of.close(call(RECIPIENT, later()), around));

        desk.counter().reopen(bureau.key(), receipt, "it goes on", later()).orThrow();
        look(RECIPIENT);
        by(RECIPIENT, (of, around) -> of.routeAgain(call(RECIPIENT, later()), around));
        by(RECIPIENT, (of, around) -> of.propose(call(RECIPIENT, later()), "It is over.", around));
        by(RECIPIENT_2, (of, around) -> of.respond(call(RECIPIENT_2, later()), around));
        by(RECIPIENT_2, (of, around) -> of.close(call(RECIPIENT_2, later()), around));
        assertThat(desk.counter()
                        .reopen(bureau.key(), receipt, "again", later())
                        .reasons())
                .extracting(Reason::code)
                .as("that it cannot be reopened twice, and not why")
                .containsExactly("grievance.desk.not-now");

        desk.counter().appeal(bureau.key(), receipt, "not right", later()).orThrow();
        assertThat(desk.read(bureau.key(), RECIPIENT, one.id(), "handling", later())
                        .isDone())
                .as("who decided sees it no more")
                .isFalse();
        look(SENSITIVE_FALLBACK);
        by(SENSITIVE_FALLBACK, (of, around) -> of.propose(call(SENSITIVE_FALLBACK, later()), "Right.", around));
        assertThat(refused(SENSITIVE_FALLBACK, (of, around) -> of.respond(call(SENSITIVE_FALLBACK, now), around)))
                .containsExactly("grievance.answer.same-person");
        assertThat(refused(RECIPIENT_2, (of, around) -> of.respond(call(RECIPIENT_2, now), around)))
                .containsExactly("grievance.desk.not-found");

        // All the while the programme saw one word.
        assertThat(desk.counter().status(receipt).orThrow().state()).isEqualTo(GrievanceState.TRANSFERRED);
        assertThat(desk.watch().inbox(bureau.key(), OVERSEER, now).orThrow())
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(GrievanceState.TRANSFERRED));
    }

    @Test
    void an_overdue_sensitive_case_is_told_to_recipients_only_at_any_hour() {
        Instant sunday = MONDAY.plus(Duration.ofHours(25));

        assertThat(desk.watch().escalate(bureau.key(), sunday)).isEqualTo(1);

        CaseView seen =
                desk.read(bureau.key(), RECIPIENT, one.id(), "overdue", sunday).orThrow();
        assertThat(seen.escalations()).singleElement().satisfies(told -> {
            assertThat(told.clock()).isEqualTo(ClockKind.ACKNOWLEDGE);
            assertThat(told.told()).contains(RECIPIENT_2.id());
        });
        assertThat(desk.watch().overdue(bureau.key(), OVERSEER, sunday).orThrow())
                .isEmpty();
        assertThat(desk.watch().overdue(bureau.key(), RECIPIENT, sunday).orThrow())
                .hasSize(1);
    }
}
