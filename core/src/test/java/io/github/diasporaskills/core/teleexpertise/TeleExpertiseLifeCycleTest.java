package io.github.diasporaskills.core.teleexpertise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.lifecycle.Machines;
import org.junit.jupiter.api.Test;

class TeleExpertiseLifeCycleTest {

    @Test
    void a_request_for_an_opinion_goes_where_practice_says() {
        Machines.check(TeleExpertiseLifeCycle.TABLE, """
                DRAFT > SUBMITTED CANCELLED
                SUBMITTED > TRIAGE CANCELLED SUSPENDED
                TRIAGE > INFO_REQUESTED READY REJECTED CANCELLED SUSPENDED
                INFO_REQUESTED > SUBMITTED CANCELLED SUSPENDED
                READY > ALLOCATED CLEARING_HOUSE CANCELLED SUSPENDED
                REJECTED
                CLEARING_HOUSE > ALLOCATED UNANSWERED CANCELLED SUSPENDED
                UNANSWERED
                ALLOCATED > ALLOCATED ACCEPTED READY CANCELLED SUSPENDED
                ACCEPTED > CLARIFYING ANSWERED READY CANCELLED SUSPENDED
                CLARIFYING > ACCEPTED ANSWERED READY CANCELLED SUSPENDED
                ANSWERED > CLARIFYING CONVERTED FOLLOW_UP_DUE CANCELLED SUSPENDED
                CONVERTED
                FOLLOW_UP_DUE > CLOSED CANCELLED SUSPENDED
                CLOSED
                SUSPENDED > CANCELLED
                CANCELLED
                ENTERED_IN_ERROR
                """);
        assertThat(TeleExpertiseLifeCycle.TABLE.states()).hasSize(18);
        assertThat(TeleExpertiseLifeCycle.TABLE.mistake()).contains(TeleExpertiseState.ENTERED_IN_ERROR);
    }

    @Test
    void an_allocation_goes_where_practice_says() {
        Machines.check(AllocationLifeCycle.TABLE, """
                OFFERED > ACCEPTED DECLINED LAPSED RECALLED
                ACCEPTED > FULFILLED WITHDRAWN RECALLED
                DECLINED
                LAPSED
                RECALLED
                FULFILLED
                WITHDRAWN
                """);
        assertThat(AllocationLifeCycle.TABLE.states()).hasSize(7);
    }

    @Test
    void a_clinical_review_finds_somebody_else_if_its_reviewer_steps_down() {
        Machines.check(ClinicalReviewLifeCycle.TABLE, """
                OPENED > ASSIGNED
                ASSIGNED > CONCLUDED OPENED
                CONCLUDED
                ENTERED_IN_ERROR
                """);
    }
}
