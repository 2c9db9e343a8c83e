package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterChangeTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final Instant LATER = Rwanda.RECORDED.plusSeconds(3600);

    private final ProgrammeRegister register = Rwanda.register();

    @Test
    void recording_the_same_twice_adds_it_once_and_keeps_the_register() {
        RegisterChange change = RegisterChange.record(RegisterRecord.of(Rwanda.member(40)), DESK, LATER);
        RegisterUpdate first = register.apply(change);
        RegisterUpdate second = first.register().apply(change);

        assertThat(first.outcomes()).containsExactly(RecordOutcome.added());
        assertThat(first.changedTheRegister()).isTrue();
        assertThat(first.register().members()).hasSize(17);
        assertThat(second.outcomes()).containsExactly(RecordOutcome.unchanged());
        assertThat(second.changedTheRegister()).isFalse();
        assertThat(second.register()).isSameAs(first.register());
        assertThat(first.register().history(RecordKind.MEMBER, "R-40").get(0).by())
                .hasValue(DESK);
    }

    @Test
    void recording_other_content_under_a_known_id_is_refused() {
        RegisterUpdate update = register.apply(RegisterChange.record(changed(1), DESK, LATER));

        assertThat(update.isComplete()).isFalse();
        assertThat(update.refusals()).extracting(Reason::code).containsExactly(RegisterReason.ID_TAKEN.id());
        assertThat(update.register()).isSameAs(register);
    }

    @Test
    void a_record_keeps_the_origin_that_another_system_gave_it() {
        Origin origin = Origin.of("network", "4711");
        RegisterUpdate update =
                register.apply(RegisterChange.record(RegisterRecord.of(Rwanda.member(40)), origin, DESK, LATER));

        assertThat(update.register().history(RecordKind.MEMBER, "R-40").get(0).origin())
                .isEqualTo(origin);
    }

    @Test
    void only_what_is_on_record_can_be_corrected() {
        RegisterUpdate update = register.apply(
                RegisterChange.correct(RegisterRecord.of(Rwanda.member(40)), DESK, LATER, "typing error"));

        assertThat(update.refusals()).extracting(Reason::code).containsExactly(RegisterReason.ABSENT.id());
    }

    @Test
    void a_correction_is_not_older_than_what_it_replaces() {
        RegisterUpdate update = register.apply(
                RegisterChange.correct(changed(1), DESK, Rwanda.RECORDED.minusSeconds(1), "typing error"));

        assertThat(update.refusals()).extracting(Reason::code).containsExactly(RegisterReason.OUT_OF_ORDER.id());
    }

    @Test
    void changes_are_made_in_order_and_each_says_what_became_of_it() {
        RegisterUpdate update = register.apply(List.of(
                RegisterChange.correct(changed(40), DESK, LATER, "too early"),
                RegisterChange.record(RegisterRecord.of(Rwanda.member(40)), DESK, LATER),
                RegisterChange.correct(changed(40), DESK, LATER, "typing error")));

        assertThat(update.outcomes())
                .extracting(RecordOutcome::kind)
                .containsExactly(RecordOutcome.Kind.REFUSED, RecordOutcome.Kind.ADDED, RecordOutcome.Kind.CORRECTED);
        assertThat(update.register().member(Rwanda.person(40)))
                .hasValueSatisfying(member -> assertThat(member.gender()).isEqualTo(Gender.NON_BINARY));
    }

    @Test
    void what_was_entered_in_error_is_withdrawn_and_stays_on_record_for_earlier_instants() {
        RegisterUpdate update = register.apply(withdraw(RecordKind.VISIT, "RV-01"));

        assertThat(update.outcomes()).containsExactly(RecordOutcome.withdrawn());
        assertThat(update.changedTheRegister()).isTrue();
        ProgrammeRegister after = update.register();
        assertThat(after.all(RecordKind.VISIT)).hasSize(1);
        assertThat(after.visitsOf(EngagementId.of("RG-01"))).hasSize(1);
        assertThat(after.knownAt(Rwanda.RECORDED).all(RecordKind.VISIT)).hasSize(2);
        RecordVersion last = after.history(RecordKind.VISIT, "RV-01").get(1);
        assertThat(last.content()).isEmpty();
        assertThat(last.why()).hasValue("entered twice");
        assertThat(last.toString()).isEqualTo("visit RV-01 withdrawn at 2023-08-01T09:00:00Z");
        assertThat(after.apply(withdraw(RecordKind.VISIT, "RV-01")).outcomes())
                .containsExactly(RecordOutcome.unchanged());
    }

    @Test
    void what_was_withdrawn_can_be_recorded_again() {
        ProgrammeRegister after =
                register.apply(withdraw(RecordKind.VISIT, "RV-01")).register();
        RegisterRecord visit = RegisterRecord.of(Rwanda.visit("RV-01", LocalDate.of(2022, 11, 15), "RG-01"));

        RegisterUpdate again = after.apply(RegisterChange.record(visit, Rwanda.origin(visit), DESK, LATER));

        assertThat(again.outcomes()).containsExactly(RecordOutcome.added());
        assertThat(again.register().history(RecordKind.VISIT, "RV-01")).hasSize(3);
        assertThat(after.apply(RegisterChange.correct(visit, DESK, LATER, "back"))
                        .refusals())
                .extracting(Reason::code)
                .containsExactly(RegisterReason.ABSENT.id());
    }

    @Test
    void nothing_is_withdrawn_that_others_name() {
        Need need = Need.builder(NeedId.of("N-1"), Rwanda.HUYE, "Help", ProfessionCode.of("nurse"), Rwanda.TERM)
                .requester(Rwanda.person(16))
                .approvedOn(Rwanda.TERM.first())
                .build();
        ProgrammeRegister after = register.apply(List.of(
                        RegisterChange.record(RegisterRecord.of(need), DESK, LATER),
                        RegisterChange.record(
                                RegisterRecord.of(Rwanda.planned(91, 3).toBuilder()
                                        .need(need.id())
                                        .build()),
                                DESK,
                                LATER)))
                .register();

        assertStillNamed(after, RecordKind.ORGANISATION, "DH-HUYE", "enrolment DH-HUYE from 2022-09-01");
        assertStillNamed(after, RecordKind.ORGANISATION, "DH-MUSANZE", "engagement RG-02");
        assertStillNamed(after, RecordKind.ORGANISATION, "IOM-RW", "visit RV-01");
        assertStillNamed(after, RecordKind.MEMBER, "R-01", "engagement RG-01");
        assertStillNamed(after, RecordKind.NEED, "N-1", "engagement RG-91");
        assertStillNamed(after, RecordKind.ENGAGEMENT, "RG-01", "visit RV-01");
    }

    private static void assertStillNamed(ProgrammeRegister register, RecordKind<?> kind, String id, String by) {
        Reason reason = register.apply(withdraw(kind, id)).refusals().get(0);
        assertThat(reason.is(RegisterReason.STILL_NAMED)).isTrue();
        assertThat(reason.arguments().get("by")).hasToString("Text[value=" + by + "]");
    }

    @Test
    void what_nobody_names_is_withdrawn_whatever_it_is() {
        ProgrammeRegister after = register.apply(List.of(
                        RegisterChange.record(RegisterRecord.of(Rwanda.member(40)), DESK, LATER),
                        RegisterChange.enrol(Rwanda.MUSANZE, DateRange.always(), DESK, LATER),
                        withdraw(RecordKind.MEMBER, "R-40"),
                        withdraw(RecordKind.ENROLMENT, "DH-MUSANZE from .."),
                        withdraw(RecordKind.ENGAGEMENT, "RG-02"),
                        withdraw(RecordKind.NEED, "N-1"),
                        withdraw(RecordKind.INDICATOR_VALUE, "1.1.a as of 2023-12-31")))
                .register();

        assertThat(after.members()).hasSize(16);
        assertThat(after.isEnrolled(Rwanda.MUSANZE, Rwanda.AUGUST)).isFalse();
        assertThat(after.engagements()).hasSize(12);
        assertThat(register.apply(withdraw(RecordKind.NEED, "N-1")).refusals())
                .extracting(Reason::code)
                .containsExactly(RegisterReason.ABSENT.id());
        assertThat(register.apply(RegisterChange.withdraw(
                                RecordKind.VISIT, "RV-01", DESK, Rwanda.RECORDED.minusSeconds(1), "entered twice"))
                        .refusals())
                .extracting(Reason::code)
                .containsExactly(RegisterReason.OUT_OF_ORDER.id());
    }

    @Test
    void a_change_knows_what_it_does_and_needs_a_reason_to_undo() {
        RegisterChange change = RegisterChange.correct(changed(1), DESK, LATER, "typing error");

        assertThat(change.kind()).isEqualTo(RegisterChange.Kind.CORRECT);
        assertThat(change.recordKind()).isEqualTo(RecordKind.MEMBER);
        assertThat(change.id()).isEqualTo("R-01");
        assertThat(change.record()).hasValue(changed(1));
        assertThat(change.by()).isEqualTo(DESK);
        assertThat(change.at()).isEqualTo(LATER);
        assertThat(change.why()).hasValue("typing error");
        assertThat(change.toString()).isEqualTo("CORRECT member R-01 at 2023-08-01T09:00:00Z");
        assertThat(withdraw(RecordKind.VISIT, "RV-01").record()).isEmpty();
        assertThatThrownBy(() -> RegisterChange.correct(changed(1), DESK, LATER, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }

    private static RegisterRecord changed(int number) {
        return RegisterRecord.of(
                Rwanda.member(number).toBuilder().gender(Gender.NON_BINARY).build());
    }

    private static RegisterChange withdraw(RecordKind<?> kind, String id) {
        return RegisterChange.withdraw(kind, id, DESK, LATER, "entered twice");
    }
}
