package io.github.diasporaskills.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepRefusal;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CredentialStepsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final DateRange TERM = DateRange.of(DAY.minusYears(1), DAY.plusYears(1));
    private static final List<VerificationMethod> METHODS = List.of(VerificationMethod.values());
    private static final PersonId HOLDER = PersonId.of("E-1");
    private static final Verification CHECK =
            new Verification(VerificationMethod.ISSUER, "council desk", DAY, DAY.plusMonths(6));
    private static final Credential CLAIMED =
            Credential.claimed(ProfessionCode.of("nurse"), CouncilCode.of("NCNM"), TERM);

    private static StepCall council(LocalDate day) {
        return StepCall.of(
                Actor.of("council-1", Role.COUNCIL), day.atTime(10, 0).toInstant(ZoneOffset.UTC), "test");
    }

    private static Credential inVerification() {
        return CLAIMED.evidence(council(DAY))
                .orThrow()
                .startVerification(council(DAY))
                .orThrow();
    }

    private static Credential verified() {
        return inVerification().verify(council(DAY), CHECK, HOLDER, Ties.none()).orThrow();
    }

    private static List<String> missing(StepResult<Credential, CredentialState> result) {
        return result.refusal().map(StepRefusal::missing).orElse(List.of()).stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    void the_table_is_that_of_the_domain() {
        Machines.check(CredentialLifeCycle.TABLE, """
            CLAIMED > EVIDENCED
            EVIDENCED > IN_VERIFICATION
            IN_VERIFICATION > VERIFIED REFUTED
            VERIFIED > EXPIRED SUSPENDED REVOKED
            EXPIRED > IN_VERIFICATION
            SUSPENDED > VERIFIED REVOKED
            REFUTED
            REVOKED
            """);
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 verified names method, verifier and re-check day, and nobody verifies himself, herself or kin")
    void it_is_verified_by_somebody_else_with_a_check_that_counts() {
        StepCall self =
                StepCall.of(Actor.of("E-1", Role.COORDINATOR), council(DAY).at(), "mine");
        Ties kin =
                Ties.of(List.of(Tie.of(ActorId.of("council-1"), ActorId.of("E-1"), TieKind.KIN, DateRange.always())));

        assertThat(verified().verification()).hasValue(CHECK);
        assertThat(verified().carriesPatientWorkOn(DAY)).isTrue();
        assertThat(missing(inVerification().verify(self, CHECK, HOLDER, Ties.none())))
                .containsExactly("actor.conflict.self");
        assertThat(missing(inVerification().verify(council(DAY), CHECK, HOLDER, kin)))
                .containsExactly("actor.conflict.tie");
        assertThat(missing(inVerification().refute(council(DAY), HOLDER, kin))).containsExactly("actor.conflict.tie");
        assertThat(missing(inVerification().verify(council(DAY.plusMonths(6)), CHECK, HOLDER, Ties.none())))
                .containsExactly(CredentialCondition.CHECK_COUNTS.id());
        assertThat(missing(inVerification().verify(council(TERM.last().plusDays(1)), CHECK, HOLDER, Ties.none())))
                .containsExactly(CredentialCondition.CHECK_COUNTS.id(), CredentialCondition.TERM_RUNNING.id());
        assertThat(inVerification()
                        .refute(council(DAY), HOLDER, Ties.none())
                        .orThrow()
                        .standingOn(DAY))
                .isEqualTo(CredentialStanding.REFUTED);
    }

    @Test
    @Tag("I9")
    @DisplayName("I9 each change of a credential has an actor, an instant and a reason")
    void its_history_begins_with_the_state_that_the_file_told() {
        assertThat(CLAIMED.history()).isEmpty();
        History<CredentialState> history = verified().history().orElseThrow();

        assertThat(history.steps())
                .extracting(Step::to)
                .containsExactly(
                        CredentialState.CLAIMED,
                        CredentialState.EVIDENCED,
                        CredentialState.IN_VERIFICATION,
                        CredentialState.VERIFIED);
        assertThat(history.first().why().code()).isEqualTo("read-from-file");
        assertThat(CredentialLifeCycle.TABLE.faults(history)).isEmpty();
        assertThat(CLAIMED.verified(CHECK).with(history)).isEqualTo(verified());
        assertThat(verified().in(CredentialState.REVOKED).history()).isEmpty();
        assertThat(verified().in(CredentialState.VERIFIED)).isEqualTo(verified());
        assertThat(verified().verified(CHECK).history()).isEmpty();
        assertThatThrownBy(() -> CLAIMED.with(history)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_ran_out_is_noticed_renewed_and_checked_again() {
        LocalDate late = DAY.plusMonths(6);
        Verification again = new Verification(VerificationMethod.REGISTER, "desk", late, late.plusYears(1));
        DateRange renewed = DateRange.of(late, late.plusYears(3));

        assertThat(missing(verified().expire(council(late.minusDays(1)))))
                .containsExactly(CredentialCondition.TIME_RAN_OUT.id());
        Credential expired = verified().expire(council(late)).orThrow();
        assertThat(expired.standingOn(late)).isEqualTo(CredentialStanding.EXPIRED);
        Credential back = expired.renew(council(late), renewed)
                .orThrow()
                .verify(council(late), again, HOLDER, Ties.none())
                .orThrow();
        assertThat(back.term()).isEqualTo(renewed);
        assertThat(back.standingOn(late)).isEqualTo(CredentialStanding.IN_FORCE);
        assertThat(expired.startVerification(council(late)).orThrow().term()).isEqualTo(TERM);
    }

    @Test
    void an_issuer_sets_aside_lets_count_again_and_takes_back() {
        Credential aside = verified().suspend(council(DAY)).orThrow();

        assertThat(aside.standingOn(DAY)).isEqualTo(CredentialStanding.SUSPENDED);
        assertThat(aside.reinstate(council(DAY), HOLDER, Ties.none()).orThrow().verification())
                .hasValue(CHECK);
        assertThat(missing(aside.reinstate(council(DAY.plusMonths(6)), HOLDER, Ties.none())))
                .containsExactly(CredentialCondition.CHECK_COUNTS.id());
        assertThat(missing(CLAIMED.in(CredentialState.SUSPENDED).reinstate(council(DAY), HOLDER, Ties.none())))
                .containsExactly(CredentialCondition.CHECK_COUNTS.id());
        assertThat(aside.revoke(council(DAY)).orThrow().state()).isEqualTo(CredentialState.REVOKED);
        assertThat(missing(verified().revoke(council(DAY)).orThrow().revoke(council(DAY))))
                .containsExactly("lifecycle.step.ended");
    }

    @Test
    void a_shorter_check_of_later_undoes_nothing_that_an_older_one_carried() {
        LocalDate start = DAY.plusMonths(5);
        assertThat(verified().carriesPatientWorkOn(start)).isTrue();
        LocalDate again = DAY.plusDays(4);
        for (LocalDate checked : List.of(DAY.minusDays(1), again)) {
            Verification shorter =
                    new Verification(VerificationMethod.ISSUER, "council desk", checked, again.plusDays(30));
            Credential now = verified()
                    .suspend(council(again))
                    .orThrow()
                    .verify(council(again), shorter, HOLDER, Ties.none())
                    .orThrow();

            assertThat(CredentialThen.of(now, DAY, start).mayHaveCarriedPatientWork())
                    .as("seen on the day of the first check, %s", checked)
                    .isTrue();
            assertThat(CredentialThen.of(now, again.plusDays(1), start).mayHaveCarriedPatientWork())
                    .as("seen after the shorter one came, %s", checked)
                    .isFalse();
        }
    }

    /** Random steps: whatever it carried on a day, and for a later day, it may have carried when it is looked back at. */
    @Test
    @Tag("A38")
    @DisplayName("A38 what a credential carried is not undone by what became of it")
    void what_it_carried_it_may_have_carried() {
        int carried = 0;
        for (int run = 0; run < 300 * Integer.getInteger("checks.percent", 1); run++) {
            Random random = new Random(run);
            LocalDate day = DAY;
            Credential now = CLAIMED;
            Set<List<LocalDate>> seen = new HashSet<>();
            for (int i = 0; i < 25; i++) {
                day = day.plusDays(random.nextInt(60));
                VerificationMethod method = METHODS.get(random.nextInt(METHODS.size()));
                boolean enough = method.sufficesForPatientWork();
                LocalDate checked = day.minusDays(enough ? random.nextInt(20) : 0);
                Verification check =
                        new Verification(method, "desk", checked, checked.plusDays(30 + random.nextInt(400)));
                StepCall call = council(day);
                StepResult<Credential, CredentialState> step = switch (random.nextInt(9)) {
                    case 0 -> now.evidence(call);
                    case 1 -> now.startVerification(call);
                    case 2, 3, 4 -> now.verify(call, check, HOLDER, Ties.none());
                    case 5 -> now.expire(call);
                    case 6 -> now.renew(call, DateRange.of(day.minusDays(random.nextInt(9)), day.plusYears(1)));
                    case 7 -> now.suspend(call);
                    default ->
                        switch (random.nextInt(12)) {
                            case 0 -> now.revoke(call);
                            case 1 -> now.refute(call, HOLDER, Ties.none());
                            default -> now.reinstate(call, HOLDER, Ties.none());
                        };
                };
                now = step.value().orElse(now);
                LocalDate later = day.plusDays(random.nextInt(40));
                if (now.carriesPatientWorkOn(later) && now.carriesPatientWorkOn(day)) {
                    seen.add(List.of(day, later));
                    carried++;
                }
                assertThat(new CredentialProof(now, HOLDER).misfit())
                        .as("run %s: %s", run, now)
                        .isEmpty();
                for (List<LocalDate> then : seen) {
                    CredentialThen looked = CredentialThen.of(now, then.get(0), then.get(1));
                    assertThat(looked.mayHaveCarriedPatientWork())
                            .as("run %s: %s", run, looked)
                            .isTrue();
                    assertThat(looked.mayHaveBeenInForce()).isTrue();
                    assertThat(looked.mayHaveSufficedForPatientWork()).isTrue();
                }
            }
        }
        assertThat(carried).isGreaterThan(200);
    }

    @Test
    void what_nobody_checked_or_what_had_ended_stood_never() {
        assertThat(CredentialThen.of(CLAIMED, DAY).mayHaveBeenVerified()).isFalse();
        assertThat(CredentialThen.of(verified(), TERM.last().plusDays(1)).mayHaveBeenInForce())
                .isFalse();
        assertThat(CredentialThen.of(verified(), DAY.plusMonths(6)).mayHaveCarriedPatientWork())
                .isFalse();
        assertThat(CredentialThen.of(verified(), DAY.plusMonths(6)).mayHaveBeenVerified())
                .isTrue();
        Credential refuted = CLAIMED.verified(CHECK).in(CredentialState.REFUTED);
        assertThat(CredentialThen.of(refuted, DAY).mayHaveBeenVerified()).isFalse();
        assertThat(CredentialThen.of(refuted, DAY.minusDays(1)).mayHaveBeenVerified())
                .isTrue();
        Credential copied = CLAIMED.verified(new Verification(VerificationMethod.COPY, "desk", DAY, DAY.plusYears(1)));
        assertThat(CredentialThen.of(copied, DAY).mayHaveCarriedPatientWork()).isFalse();
        assertThat(CredentialThen.of(copied, DAY).mayHaveBeenInForce()).isTrue();
        assertThat(CredentialThen.of(copied, DAY.minusDays(1)).mayHaveReplaced())
                .isTrue();
    }
}
