package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementBuilder;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementLifeCycle;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Merge;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RegisterStepTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final Instant LATER = Rwanda.RECORDED.plusSeconds(3600);
    private static final LocalDate DAY = LATER.atOffset(ZoneOffset.UTC).toLocalDate();
    private static final Engagement MODEL =
            Rwanda.register().all(RecordKind.ENGAGEMENT).get(0);

    private static Engagement proposed(List<Step<EngagementState>> steps) {
        EngagementBuilder made = Engagement.builder(
                        EngagementId.of("G-NEW"),
                        MODEL.member(),
                        MODEL.host(),
                        DAY,
                        DateRange.of(DAY.plusDays(10), DAY.plusDays(20)))
                .history(History.of(steps));
        boolean over = steps.get(steps.size() - 1).to().isOver();
        return over ? made.endedOn(DAY).build() : made.build();
    }

    private static Step<EngagementState> opening() {
        return Step.opening(EngagementState.PROPOSED, StepCall.of(DESK, LATER, "proposed"));
    }

    /** A step by a role that may take it. */
    private static Step<EngagementState> to(EngagementState state, String by) {
        Role role = EngagementLifeCycle.TABLE
                .transition(EngagementState.PROPOSED, state)
                .map(step -> step.roles().iterator().next())
                .orElse(Role.COORDINATOR);
        return Step.between(
                EngagementState.PROPOSED, state, StepCall.of(Actor.of(by, role), LATER.plusSeconds(5), "decided"));
    }

    private final Engagement open = proposed(List.of(opening()));
    private final Engagement declined = proposed(List.of(opening(), to(EngagementState.DECLINED, "one")));
    private final Engagement cancelled = proposed(List.of(opening(), to(EngagementState.CANCELLED, "two")));
    private final ProgrammeRegister register = Rwanda.register()
            .apply(RegisterChange.record(RegisterRecord.of(open), DESK, LATER))
            .register();

    private static RegisterChange advance(Engagement before, Engagement after) {
        return RegisterChange.advance(RecordKind.ENGAGEMENT, before, after, DESK, LATER.plusSeconds(10));
    }

    @Test
    void a_record_advances_by_a_step_and_keeps_what_it_was() {
        RegisterUpdate update = register.apply(advance(open, declined));

        assertThat(update.isComplete()).isTrue();
        assertThat(update.register().find(RecordKind.ENGAGEMENT, "G-NEW")).hasValue(declined);
        assertThat(update.register().knownAt(LATER.plusSeconds(9)).find(RecordKind.ENGAGEMENT, "G-NEW"))
                .hasValue(open);
        assertThat(update.register().apply(advance(open, declined)).changedTheRegister())
                .isFalse();
    }

    @Test
    @Tag("bad-input-17")
    @DisplayName("bad input 17: of two steps taken at once one wins, and the other is told that it is stale")
    void of_two_steps_taken_at_once_one_wins() {
        RegisterUpdate update = register.apply(List.of(advance(open, declined), advance(open, cancelled)));

        assertThat(update.refusals()).extracting(Reason::code).containsExactly("register.record.stale");
        assertThat(update.register().find(RecordKind.ENGAGEMENT, "G-NEW")).hasValue(declined);
    }

    @Test
    void a_step_from_before_a_correction_is_stale_though_the_histories_alone_would_let_it_pass() {
        Engagement corrected = open.toBuilder().languagePlan("an interpreter").build();
        ProgrammeRegister after = register.apply(
                        RegisterChange.correct(RegisterRecord.of(corrected), DESK, LATER.plusSeconds(1), "plan found"))
                .register();

        assertThat(Merge.of(corrected, declined, Engagement::history).value()).isEqualTo(declined);
        assertThat(after.apply(advance(open, declined)).refusals())
                .extracting(Reason::code)
                .containsExactly("register.record.stale");
        assertThat(after.find(RecordKind.ENGAGEMENT, "G-NEW")).hasValue(corrected);
    }

    @Test
    void a_step_cannot_undo_what_happened() {
        ProgrammeRegister after = register.apply(advance(open, declined)).register();

        assertThat(after.apply(advance(declined, cancelled)).refusals())
                .extracting(Reason::code)
                .containsExactly("register.history.rewritten");
    }

    @Test
    void a_history_with_a_step_that_no_machine_allows_never_gets_onto_the_register() {
        Engagement forged = proposed(List.of(opening(), to(EngagementState.BRIEFED, "three")));

        assertThat(register.apply(advance(open, forged)).refusals())
                .containsExactly(Reason.of(RegisterReason.STEP_NOT_ALLOWED)
                        .with("kind", RecordKind.ENGAGEMENT.term())
                        .with("id", "G-NEW")
                        .with("state", EngagementState.PROPOSED)
                        .with("wanted", EngagementState.BRIEFED));
        assertThat(Rwanda.register()
                        .apply(RegisterChange.record(RegisterRecord.of(forged), DESK, LATER))
                        .refusals())
                .hasSize(1);
    }

    @Test
    void a_step_leads_from_a_record_to_itself_and_needs_one() {
        assertThatThrownBy(() -> advance(MODEL, open)).hasMessageContaining("from a record to itself");
        assertThat(Rwanda.register().apply(advance(open, declined)).refusals())
                .extracting(Reason::code)
                .containsExactly("register.record.absent");
    }
}
