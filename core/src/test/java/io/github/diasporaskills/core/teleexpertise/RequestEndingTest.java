package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.Cases.CASE;
import static io.github.diasporaskills.core.teleexpertise.Cases.COORDINATOR;
import static io.github.diasporaskills.core.teleexpertise.Cases.ID;
import static io.github.diasporaskills.core.teleexpertise.Cases.MA;
import static io.github.diasporaskills.core.teleexpertise.Cases.REQUESTER;
import static io.github.diasporaskills.core.teleexpertise.Cases.RULE;
import static io.github.diasporaskills.core.teleexpertise.Cases.accepted;
import static io.github.diasporaskills.core.teleexpertise.Cases.after;
import static io.github.diasporaskills.core.teleexpertise.Cases.answered;
import static io.github.diasporaskills.core.teleexpertise.Cases.call;
import static io.github.diasporaskills.core.teleexpertise.Cases.consent;
import static io.github.diasporaskills.core.teleexpertise.Cases.draft;
import static io.github.diasporaskills.core.teleexpertise.Cases.expert;
import static io.github.diasporaskills.core.teleexpertise.Cases.missing;
import static io.github.diasporaskills.core.teleexpertise.Cases.offered;
import static io.github.diasporaskills.core.teleexpertise.Cases.ready;
import static io.github.diasporaskills.core.teleexpertise.Cases.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.people.DiasporaMember;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Referral, withdrawal, cancelling and correcting. */
class RequestEndingTest {

    private static final Duration LATER = Duration.ofHours(1);

    private final DiasporaMember expert = expert("E-1");

    @Test
    void a_request_becomes_a_wish_for_a_referral_with_prior_leave_only() {
        ConversionLeave leave = new ConversionLeave(ID, REQUESTER.id(), after(LATER));
        TeleExpertiseRequest answered = answered(expert);

        assertThat(missing(answered.convert(call(COORDINATOR, Duration.ofMinutes(30), "to-be-seen"), leave)))
                .containsExactly(TeleExpertiseCondition.LEAVE_GIVEN.id());
        assertThat(missing(answered.convert(
                        call(COORDINATOR, LATER, "to-be-seen"),
                        new ConversionLeave(ID, ActorId.of("doctor-2"), after(LATER)))))
                .containsExactly(TeleExpertiseCondition.LEAVE_GIVEN.id());

        TeleExpertiseRequest converted =
                answered.convert(call(COORDINATOR, LATER, "to-be-seen"), leave).orThrow();
        assertThat(converted.state()).isEqualTo(TeleExpertiseState.CONVERTED);
        ReferralRequest referral = converted.referral().orElseThrow();
        assertThat(referral.caseKey()).isEqualTo(CASE);
        assertThat(referral.leave()).isEqualTo(leave);
        assertThat(converted.disclosures()).isEqualTo(answered.disclosures());
        assertThatThrownBy(() -> new ReferralRequest(ID, CASE, referral.specialty(), after(Duration.ZERO), leave))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("I3")
    @DisplayName("I3 withdrawn consent suspends the case for good, and what an expert had is recalled")
    void withdrawn_consent_suspends_the_case() {
        Consent consent = consent();
        Consent withdrawn = withdrawn(consent, after(LATER));
        TeleExpertiseRequest accepted = accepted(expert);

        assertThat(missing(accepted.suspend(call(RULE, LATER, "withdrawn"), consent)))
                .containsExactly(TeleExpertiseCondition.CONSENT_ENDED.id());
        assertThat(missing(accepted.suspend(call(RULE, Duration.ofMinutes(30), "withdrawn"), withdrawn)))
                .containsExactly(TeleExpertiseCondition.CONSENT_ENDED.id());
        Consent ofOther = withdrawn(consent(CaseKey.of("TE-2026-0043"), Set.of(MA)), after(LATER));
        assertThat(missing(accepted.suspend(call(RULE, LATER, "withdrawn"), ofOther)))
                .containsExactly(TeleExpertiseCondition.CONSENT_ENDED.id());

        TeleExpertiseRequest suspended =
                accepted.suspend(call(RULE, LATER, "withdrawn"), withdrawn).orThrow();
        assertThat(suspended.state()).isEqualTo(TeleExpertiseState.SUSPENDED);
        assertThat(suspended.allocations().get(0).state()).isEqualTo(AllocationState.RECALLED);
        assertThat(suspended.allocations().get(0).history().last().by().role()).isEqualTo(Role.SYSTEM);
        for (TeleExpertiseState state : TeleExpertiseState.values()) {
            boolean open = state == TeleExpertiseState.CANCELLED;
            assertThat(TeleExpertiseLifeCycle.TABLE
                            .transition(TeleExpertiseState.SUSPENDED, state)
                            .isPresent())
                    .as("%s", state)
                    .isEqualTo(open);
        }
        assertThat(suspended.cancel(call(COORDINATOR, LATER, "over")).isTaken()).isTrue();
        assertThat(suspended
                        .markEnteredInError(call(COORDINATOR, LATER, "mistake"))
                        .isTaken())
                .isTrue();
    }

    @Test
    void a_draft_is_cancelled_and_never_suspended() {
        Consent withdrawn = withdrawn(consent(), after(LATER));

        assertThat(draft().suspend(call(RULE, LATER, "withdrawn"), withdrawn).isTaken())
                .isFalse();
        assertThat(draft().cancel(call(REQUESTER, LATER, "not-needed")).isTaken())
                .isTrue();
    }

    @Test
    void what_was_entered_in_error_is_corrected_from_every_state_and_offers_are_recalled() {
        TeleExpertiseRequest closed = Cases.toBeFollowedUp(expert)
                .closeWithoutReport(call(RULE, Duration.ofDays(40), "no-report"))
                .orThrow();
        for (TeleExpertiseRequest request : List.of(draft(), ready(), offered(expert), accepted(expert), closed)) {
            TeleExpertiseRequest marked = request.markEnteredInError(call(COORDINATOR, Duration.ofDays(50), "mistake"))
                    .orThrow();
            assertThat(marked.state()).isEqualTo(TeleExpertiseState.ENTERED_IN_ERROR);
            assertThat(marked.activeAllocations()).isEmpty();
        }
    }

    @Test
    void cancelling_recalls_what_is_offered() {
        TeleExpertiseRequest cancelled =
                offered(expert).cancel(call(REQUESTER, LATER, "patient-better")).orThrow();

        assertThat(cancelled.allocations().get(0).state()).isEqualTo(AllocationState.RECALLED);
        assertThat(cancelled.allocations().get(0).history().last().why().code()).isEqualTo("case-cancelled");
    }
}
