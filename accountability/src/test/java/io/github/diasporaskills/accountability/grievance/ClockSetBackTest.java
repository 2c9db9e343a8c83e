package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.Bureau.CLERK;
import static io.github.diasporaskills.accountability.grievance.Bureau.MONDAY;
import static io.github.diasporaskills.accountability.grievance.Bureau.TRIAGE;
import static io.github.diasporaskills.accountability.grievance.Bureau.call;
import static io.github.diasporaskills.accountability.grievance.Bureau.intake;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clock of a server is set back by an hour: the order of what happened stays, and nobody is told twice or not at all. */
class ClockSetBackTest {

    private final Bureau bureau = new Bureau();
    private final GrievanceDesk desk = bureau.desk();

    private GrievanceId submit(Instant at) {
        return desk.submit(bureau.key(), call(CLERK, at), intake("text").build())
                .orThrow()
                .id();
    }

    @Test
    void a_step_before_the_last_one_is_refused_and_writes_nothing_until_the_clock_is_right_again() {
        GrievanceId id = submit(MONDAY);
        Instant back = MONDAY.minus(Duration.ofHours(1));
        CaseCommand early = (of, around) -> of.acknowledge(call(TRIAGE, back), around);
        CaseCommand right = (of, around) -> of.acknowledge(call(TRIAGE, MONDAY.plusSeconds(1)), around);

        assertThat(desk.act(bureau.key(), TRIAGE, id, 3, early).reasons())
                .extracting(Reason::code)
                .containsExactly("lifecycle.step.before-last");
        assertThat(entries(id)).hasSize(3);
        assertThat(desk.act(bureau.key(), TRIAGE, id, 3, right).isDone()).isTrue();
    }

    @Test
    void a_complaint_a_message_sent_again_and_a_reading_do_not_mind() {
        GrievanceId id = submit(MONDAY);
        Instant back = MONDAY.minus(Duration.ofHours(1));

        assertThat(submit(back)).isNotEqualTo(id);
        assertThat(desk.read(bureau.key(), TRIAGE, id, "triage", back).isDone()).isTrue();
        assertThat(desk.read(bureau.key(), TRIAGE, id, "triage", back.minusSeconds(1))
                        .isDone())
                .isTrue();
        assertThat(desk.readings(Bureau.AUDITOR, id).orThrow()).hasSize(2);
    }

    @Test
    void what_is_overdue_is_told_once_however_the_clock_jumps() {
        GrievanceId id = submit(MONDAY);
        Instant late = MONDAY.plus(Duration.ofDays(4));

        assertThat(desk.watch().escalate(bureau.key(), MONDAY.minus(Duration.ofDays(30))))
                .isZero();
        assertThat(desk.watch().escalate(bureau.key(), late)).isEqualTo(1);
        int told = entries(id).size();
        for (int hours = 1; hours <= 48; hours++) {
            assertThat(desk.watch().escalate(bureau.key(), late.minus(Duration.ofHours(hours))))
                    .isZero();
        }
        assertThat(desk.watch().escalate(bureau.key(), late)).isZero();
        assertThat(entries(id)).hasSize(told);
        assertThat(desk.watch().escalate(bureau.key(), late.plus(Duration.ofDays(10))))
                .isEqualTo(1);
    }

    private List<LedgerEntry> entries(GrievanceId id) {
        return bureau.programmeLedger.entries(StreamKey.of(Bureau.PROGRAMME, "grievance", id.value()));
    }
}
