package io.github.diasporaskills.core.engagement;

import static io.github.diasporaskills.core.engagement.Placement.ASKED;
import static io.github.diasporaskills.core.engagement.Placement.FIRST;
import static io.github.diasporaskills.core.engagement.Placement.LAST;
import static io.github.diasporaskills.core.engagement.Placement.NURSE;
import static io.github.diasporaskills.core.engagement.Placement.PROPOSED;
import static io.github.diasporaskills.core.engagement.Placement.active;
import static io.github.diasporaskills.core.engagement.Placement.agreed;
import static io.github.diasporaskills.core.engagement.Placement.call;
import static io.github.diasporaskills.core.engagement.Placement.codes;
import static io.github.diasporaskills.core.engagement.Placement.completed;
import static io.github.diasporaskills.core.engagement.Placement.desk;
import static io.github.diasporaskills.core.engagement.Placement.need;
import static io.github.diasporaskills.core.engagement.Placement.nurse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepRefusal;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NeedAndApplicationTest {

    private static List<String> missing(StepResult<?, ?> result) {
        return codes(result.refusal().map(StepRefusal::missing).orElse(List.of()));
    }

    private static Need draft() {
        Need open = need();
        return Need.builder(open.id(), open.host(), open.title(), open.profession(), open.period())
                .modality(open.modality())
                .requester(PersonId.of("coordinator-1"))
                .build();
    }

    private static Application application() {
        return Application.submitted(
                call(Role.MEMBER, PROPOSED),
                ApplicationId.of("A-1"),
                NURSE,
                need().id(),
                Modality.ONSITE,
                DateRange.of(FIRST, LAST));
    }

    private static Application shortlisted() {
        return application()
                .longlist(desk(PROPOSED))
                .orThrow()
                .shortlist(desk(PROPOSED))
                .orThrow();
    }

    private static Selection selection(DiasporaMember member, Need need, Holds holds) {
        return Selection.of(member, need, List.of(), Ties.none(), holds);
    }

    @Test
    void the_table_of_a_need_is_that_of_the_domain() {
        Machines.check(NeedLifeCycle.TABLE, """
                DRAFT > SUBMITTED
                SUBMITTED > CHANGES_REQUESTED APPROVED REJECTED
                CHANGES_REQUESTED > SUBMITTED
                APPROVED > OPEN
                REJECTED
                OPEN > FILLED CLOSED_UNFILLED CANCELLED
                FILLED > OPEN
                CLOSED_UNFILLED
                CANCELLED
                """);
        assertThat(NeedLifeCycle.TABLE.mayRestIn(NeedState.FILLED)).isTrue();
    }

    @Test
    void the_table_of_an_application_is_that_of_the_domain() {
        Machines.check(ApplicationLifeCycle.TABLE, """
                SUBMITTED > LONGLISTED NOT_SELECTED WITHDRAWN
                LONGLISTED > SHORTLISTED NOT_SELECTED WITHDRAWN
                SHORTLISTED > ASSESSED SELECTED NOT_SELECTED WITHDRAWN
                ASSESSED > SELECTED NOT_SELECTED WITHDRAWN
                SELECTED > WITHDRAWN
                NOT_SELECTED
                WITHDRAWN
                """);
    }

    @Test
    void a_need_is_written_changed_approved_and_opened() {
        StepCall host = call(Role.HOST, ASKED);
        StepCall manager = call(Role.PROGRAMME_MANAGER, ASKED);

        Need open = draft().submit(host)
                .orThrow()
                .requestChanges(desk(ASKED))
                .orThrow()
                .submit(host)
                .orThrow()
                .approve(manager, Ties.none())
                .orThrow()
                .open(manager, List.of())
                .orThrow();

        assertThat(open.state()).isEqualTo(NeedState.OPEN);
        assertThat(open.approvedOn()).hasValue(ASKED);
        assertThat(open.history().orElseThrow().steps())
                .extracting(Step::to)
                .containsExactly(
                        NeedState.DRAFT,
                        NeedState.SUBMITTED,
                        NeedState.CHANGES_REQUESTED,
                        NeedState.SUBMITTED,
                        NeedState.APPROVED,
                        NeedState.OPEN);
        assertThat(NeedLifeCycle.TABLE.faults(open.history().orElseThrow())).isEmpty();
        assertThat(draft().history()).isEmpty();
        assertThat(open.toBuilder().build()).isEqualTo(open);
        assertThat(open.toBuilder().state(NeedState.DRAFT).build().history()).isEmpty();
        assertThat(missing(draft().submit(desk(ASKED)))).containsExactly("lifecycle.role.not-allowed");
    }

    @Test
    void nobody_approves_an_own_request_or_that_of_kin() {
        Need handedIn = draft().submit(call(Role.HOST, ASKED)).orThrow();
        StepCall manager = call(Role.PROGRAMME_MANAGER, ASKED);
        Ties kin = Ties.of(List.of(Tie.of(desk(ASKED).by().id(), manager.by().id(), TieKind.KIN, DateRange.always())));

        assertThat(missing(handedIn.approve(desk(ASKED), Ties.none()))).containsExactly("actor.conflict.self");
        assertThat(missing(handedIn.approve(manager, kin))).containsExactly("actor.conflict.tie");
        assertThat(handedIn.reject(desk(ASKED)).orThrow().state()).isEqualTo(NeedState.REJECTED);
    }

    @Test
    void a_need_is_filled_by_engagements_that_stand_and_opens_again_when_none_does() {
        Need two = need().toBuilder().places(2).build();
        Engagement second = Engagement.builder(
                        EngagementId.of("G-2"), PersonId.of("E-2"), two.host(), PROPOSED, DateRange.of(FIRST, LAST))
                .need(two.id())
                .build();
        Engagement elsewhere = Engagement.builder(
                        EngagementId.of("G-3"), PersonId.of("E-2"), two.host(), PROPOSED, DateRange.of(FIRST, LAST))
                .build();
        Engagement gone = second.cancel(desk(PROPOSED)).orThrow();
        Engagement early = active().endEarly(desk(FIRST)).orThrow();

        assertThat(missing(two.fill(desk(PROPOSED), List.of(agreed(), agreed(), gone, elsewhere))))
                .containsExactly(NeedCondition.ALL_PLACES_TAKEN.id());
        Need filled = two.fill(desk(PROPOSED), List.of(agreed(), second)).orThrow();
        assertThat(missing(filled.open(desk(LAST), List.of(completed(), gone))))
                .containsExactly(NeedCondition.NOBODY_SERVES.id());
        Need again = filled.open(desk(LAST), List.of(early, gone)).orThrow();
        assertThat(again.state()).isEqualTo(NeedState.OPEN);
        assertThat(again.closeUnfilled(desk(LAST)).orThrow().state()).isEqualTo(NeedState.CLOSED_UNFILLED);
        assertThat(again.cancel(call(Role.HOST, LAST)).orThrow().state()).isEqualTo(NeedState.CANCELLED);
    }

    @Test
    void a_selected_application_leads_to_a_proposed_engagement() {
        Application chosen = shortlisted()
                .assess(desk(PROPOSED), Map.of("interview", 82), Ties.none())
                .orThrow()
                .select(desk(PROPOSED), selection(nurse(), need(), Holds.none()))
                .orThrow();

        assertThat(chosen.proposal())
                .hasValue(new ProposedEngagement(
                        NURSE, need().id(), need().host(), Modality.ONSITE, DateRange.of(FIRST, LAST)));
        assertThat(chosen.scores()).containsEntry("interview", 82);
        assertThat(shortlisted().proposal()).isEmpty();
        assertThat(chosen.withdraw(call(Role.MEMBER, LAST)).orThrow().proposal())
                .isEmpty();
        assertThat(shortlisted()
                        .select(desk(PROPOSED), selection(nurse(), need(), Holds.none()))
                        .isTaken())
                .as("an assessment is not always made")
                .isTrue();
        assertThat(shortlisted().turnDown(desk(LAST)).orThrow().state()).isEqualTo(ApplicationState.NOT_SELECTED);
    }

    @Test
    @Tag("bad-input-19")
    @DisplayName("an expert who wrote the request, or takes no engagement, is not selected, with the reason")
    void the_requester_and_a_member_without_quota_are_not_selected() {
        Need own = need().toBuilder().requester(NURSE).build();
        DiasporaMember resting = nurse().toBuilder().quota(0).build();
        DiasporaMember torn = nurse().toBuilder().conflictWith(need().host()).build();

        assertThat(missing(shortlisted().select(desk(PROPOSED), selection(nurse(), own, Holds.none()))))
                .containsExactly(ApplicationCondition.NOT_OWN_REQUEST.id());
        assertThat(missing(shortlisted().select(desk(PROPOSED), selection(torn, need(), Holds.none()))))
                .containsExactly(ApplicationCondition.NOT_OWN_REQUEST.id());
        assertThat(missing(shortlisted().select(desk(PROPOSED), selection(resting, need(), Holds.none()))))
                .containsExactly(ApplicationCondition.WITHIN_QUOTA.id());
        Selection busy = Selection.of(nurse(), need(), List.of(agreed()), Ties.none(), Holds.none());
        assertThat(missing(shortlisted().select(desk(PROPOSED), busy)))
                .containsExactly(ApplicationCondition.WITHIN_QUOTA.id());
        Selection done = Selection.of(nurse(), need(), List.of(completed()), Ties.none(), Holds.none());
        assertThat(shortlisted().select(desk(PROPOSED), done).isTaken()).isTrue();
    }

    @Test
    @Tag("A31")
    @DisplayName("A31 a held member is not selected, and the refusal reads like ordinary unavailability")
    void a_held_member_reads_as_unavailable() {
        Actor recipient = Actor.of("recipient-1", Role.SENSITIVE_CASE_RECIPIENT);
        Holds holds =
                Holds.of(List.of(Hold.place(Placement.NURSE_ACTING, recipient, Instant.EPOCH, LocalDate.of(2026, 1, 1))
                        .orThrow()));
        DiasporaMember away =
                DiasporaMember.builder(NURSE, CountryCode.of("RW"), ASKED).build();

        var held = shortlisted().select(desk(PROPOSED), selection(nurse(), need(), holds));
        var absent = shortlisted().select(desk(PROPOSED), selection(away, need(), Holds.none()));

        assertThat(held.isTaken()).isFalse();
        assertThat(held).isEqualTo(absent);
    }

    @Test
    void a_member_withdraws_own_applications_and_selection_is_for_an_open_need() {
        StepCall stranger =
                StepCall.of(Actor.of("E-2", Role.MEMBER), desk(PROPOSED).at(), "changed-my-mind");
        Need filled = need().toBuilder().state(NeedState.FILLED).build();
        Selection other = selection(
                nurse(),
                Need.builder(NeedId.of("N-2"), need().host(), "x", need().profession(), need().period())
                        .build(),
                Holds.none());
        StepCall self = StepCall.of(Actor.of("E-1", Role.HOST), desk(PROPOSED).at(), "mine");

        assertThat(missing(application().withdraw(stranger)))
                .containsExactly(ApplicationCondition.OWN_APPLICATION.id());
        assertThat(application().withdraw(desk(PROPOSED)).isTaken()).isTrue();
        assertThat(missing(shortlisted().select(desk(PROPOSED), selection(nurse(), filled, Holds.none()))))
                .containsExactly(ApplicationCondition.NEED_OPEN.id());
        assertThat(missing(shortlisted().select(self, selection(nurse(), need(), Holds.none()))))
                .containsExactly("actor.conflict.self");
        assertThatThrownBy(() -> shortlisted().select(desk(PROPOSED), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("N-2");
        assertThatThrownBy(() -> shortlisted().assess(desk(PROPOSED), Map.of("interview", 101), Ties.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("101");
        assertThat(application()).hasToString("Application A-1 of E-1 for N-1, SUBMITTED");
        assertThat(other).hasToString("selection of E-1 for N-2");
        assertThatThrownBy(() -> ApplicationId.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
