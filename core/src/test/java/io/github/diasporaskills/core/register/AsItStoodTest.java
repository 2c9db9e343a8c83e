package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementLifeCycle;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AsItStoodTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final Engagement MODEL =
            Rwanda.register().all(RecordKind.ENGAGEMENT).get(0);
    private static final LocalDate FIRST = UtcDay.of(Rwanda.RECORDED).plusDays(1);

    private static Instant noon(int day) {
        return FIRST.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static final Engagement PROPOSED = Engagement.builder(
                    EngagementId.of("G-NEW"),
                    MODEL.member(),
                    MODEL.host(),
                    FIRST,
                    DateRange.of(FIRST.plusDays(30), FIRST.plusDays(40)))
            .history(History.opened(EngagementState.PROPOSED, StepCall.of(DESK, noon(0), "proposed")))
            .build();
    private static final Engagement CANCELLED =
            PROPOSED.cancel(StepCall.of(DESK, noon(5), "no-visa")).orThrow();

    private static RegisterChange advanced() {
        return RegisterChange.advance(RecordKind.ENGAGEMENT, PROPOSED, CANCELLED, DESK, noon(5));
    }

    private static ProgrammeRegister after(RegisterChange... changes) {
        RegisterUpdate update = Rwanda.register().apply(List.of(changes));
        assertThat(update.refusals()).isEmpty();
        return update.register();
    }

    private static Optional<Engagement> seen(ProgrammeRegister register, int day) {
        ProgrammeRegister then = register.asOf(FIRST.plusDays(day));
        Optional<Engagement> found = then.find(RecordKind.ENGAGEMENT, "G-NEW");
        assertThat(then.all(RecordKind.ENGAGEMENT).stream()
                        .filter(each -> each.id().equals(PROPOSED.id()))
                        .findFirst())
                .isEqualTo(found);
        assertThat(then.state(RecordKind.ENGAGEMENT, EngagementLifeCycle.TABLE, "G-NEW"))
                .isEqualTo(found.map(Engagement::state));
        return found;
    }

    @Test
    void a_record_is_given_as_it_stood_on_the_day_and_not_before_it_began() {
        ProgrammeRegister register =
                after(RegisterChange.record(RegisterRecord.of(PROPOSED), DESK, noon(0)), advanced());

        assertThat(seen(register, -1)).isEmpty();
        assertThat(seen(register, 0)).hasValue(PROPOSED);
        assertThat(seen(register, 4)).hasValue(PROPOSED);
        assertThat(seen(register, 5)).hasValue(CANCELLED);
    }

    @Test
    void a_record_of_which_only_the_end_was_recorded_is_cut_at_the_day() {
        ProgrammeRegister register = after(RegisterChange.record(RegisterRecord.of(CANCELLED), DESK, noon(6)));

        assertThat(seen(register, 4)).hasValue(PROPOSED);
    }

    @Test
    void what_was_corrected_later_is_seen_as_corrected_on_the_days_before() {
        Engagement found = CANCELLED.toBuilder().languagePlan("an interpreter").build();
        ProgrammeRegister register = after(
                RegisterChange.record(RegisterRecord.of(PROPOSED), DESK, noon(0)),
                advanced(),
                RegisterChange.correct(RegisterRecord.of(found), DESK, noon(7), "plan found"));

        assertThat(seen(register, 4))
                .hasValue(PROPOSED.toBuilder().languagePlan("an interpreter").build());
        assertThat(register.knownAt(noon(6)).asOf(FIRST.plusDays(4)).find(RecordKind.ENGAGEMENT, "G-NEW"))
                .hasValue(PROPOSED);
    }

    @Test
    void the_end_of_a_day_is_its_last_instant_in_utc() {
        assertThat(UtcDay.end(LocalDate.of(2024, 2, 29))).isEqualTo(Instant.parse("2024-02-29T23:59:59.999999999Z"));
        assertThat(UtcDay.end(LocalDate.MAX)).isEqualTo(Instant.MAX);
        assertThat(UtcDay.of(Instant.parse("2024-02-29T23:59:59.999999999Z"))).isEqualTo(LocalDate.of(2024, 2, 29));
    }
}
