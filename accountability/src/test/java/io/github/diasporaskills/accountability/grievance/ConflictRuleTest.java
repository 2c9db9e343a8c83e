package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.Bureau.APPROVER;
import static io.github.diasporaskills.accountability.grievance.Bureau.APPROVER_2;
import static io.github.diasporaskills.accountability.grievance.Bureau.HANDLER;
import static io.github.diasporaskills.accountability.grievance.Bureau.HANDLER_2;
import static io.github.diasporaskills.accountability.grievance.Bureau.MONDAY;
import static io.github.diasporaskills.accountability.grievance.Bureau.RECIPIENT;
import static io.github.diasporaskills.accountability.grievance.Bureau.SETTING;
import static io.github.diasporaskills.accountability.grievance.Bureau.TRIAGE;
import static io.github.diasporaskills.accountability.grievance.Bureau.call;
import static io.github.diasporaskills.accountability.grievance.Bureau.id;
import static io.github.diasporaskills.accountability.grievance.Bureau.intake;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody has to do with a complaint that is about oneself, kin or managers, or that one decided already. */
class ConflictRuleTest {

    private static final Instant LATER = MONDAY.plusSeconds(86_400);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 6);

    private static GrievanceSetting tied(ActorId one, ActorId other, TieKind kind) {
        return SETTING.with(Ties.of(
                List.of(Tie.of(one, other, kind, DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))))));
    }

    private static List<String> against(Actor actor, GrievanceCase of, GrievanceSetting setting) {
        return CaseAccess.against(actor, of, setting, DAY).stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    @Tag("I18")
    void whoever_it_is_about_neither_reads_nor_acts() {
        GrievanceCase of = Bureau.inHandling(intake("text"), "waiting-time");
        GrievanceCase named =
                of.nameConcerned(call(TRIAGE, LATER), HANDLER.id(), SETTING).orThrow();

        assertThat(against(HANDLER, of, SETTING)).isEmpty();
        assertThat(against(HANDLER, named, SETTING)).containsExactly("actor.conflict.self");
        assertThat(named.propose(call(HANDLER, LATER), "words", SETTING).isDecided())
                .isFalse();
        assertThat(Assignment.choose(named, SETTING, DAY, who -> 0)
                        .orElseThrow()
                        .id())
                .isNotEqualTo(HANDLER.id());
        assertThat(of.takeUp(call(TRIAGE, LATER), "waiting-time", HANDLER.id(), SETTING)
                        .isDecided())
                .isFalse();
    }

    @Test
    void kin_and_managers_of_whom_it_is_about_have_nothing_to_do_with_it() {
        GrievanceCase of = Bureau.inHandling(intake("text").about(id("E-7")), "waiting-time");
        for (TieKind kind : TieKind.values()) {
            GrievanceSetting around = tied(id("E-7"), HANDLER.id(), kind);
            assertThat(against(HANDLER, of, around)).containsExactly("actor.conflict.tie");
            assertThat(of.propose(call(HANDLER, LATER), "words", around).isDecided())
                    .isFalse();
            assertThat(against(HANDLER, of, tied(id("E-8"), HANDLER.id(), kind)))
                    .isEmpty();
        }
    }

    @Test
    void who_steps_back_or_made_the_complaint_has_nothing_to_do_with_it() {
        GrievanceCase of = Bureau.inHandling(intake("text"), "waiting-time");
        GrievanceCase without = of.recuse(call(HANDLER, LATER), SETTING).orThrow();
        GrievanceCase own = Bureau.received(intake("text").byMember(TRIAGE.id()));

        assertThat(against(HANDLER, without, SETTING)).containsExactly("grievance.access.recused");
        assertThat(against(TRIAGE, own, SETTING)).containsExactly("grievance.access.own-complaint");
        assertThat(own.acknowledge(call(TRIAGE, LATER), SETTING).isDecided()).isFalse();
    }

    @Test
    void an_appeal_is_decided_by_none_who_decided_nor_by_whom_they_lead() {
        GrievanceCase appealed = Bureau.closed(intake("text"))
                .appeal(call(ReceiptCounter.complainant(), LATER), "not right", SETTING)
                .orThrow();

        assertThat(appealed.handler()).isEmpty();
        assertThat(appealed.earlierDeciders()).containsExactly(HANDLER.id());
        assertThat(against(new Actor(HANDLER.id(), Role.GRIEVANCE_HANDLER), appealed, SETTING))
                .contains("grievance.access.earlier-decider");
        GrievanceSetting led = tied(HANDLER.id(), APPROVER.id(), TieKind.LINE_MANAGEMENT);
        assertThat(against(APPROVER, appealed, led)).containsExactly("grievance.access.earlier-decider");
        assertThat(against(APPROVER, appealed, tied(HANDLER.id(), APPROVER.id(), TieKind.KIN)))
                .isEmpty();

        GrievanceCase drafted = appealed.propose(call(APPROVER, LATER), "we were wrong", SETTING)
                .orThrow();
        assertThat(drafted.respond(call(APPROVER, LATER), SETTING)
                        .refusal()
                        .orElseThrow()
                        .missing())
                .extracting(Reason::code)
                .containsExactly("grievance.answer.same-person");
        GrievanceCase decided =
                drafted.respond(call(APPROVER_2, LATER), SETTING).orThrow();
        assertThat(decided.close(call(APPROVER_2, LATER), SETTING)
                        .orThrow()
                        .appeal(call(ReceiptCounter.complainant(), LATER), "again", SETTING)
                        .refusal()
                        .orElseThrow()
                        .missing())
                .extracting(Reason::code)
                .containsExactly("grievance.appeal.second");
    }

    @Test
    void an_office_wholly_in_conflict_loses_the_case() {
        GrievanceCase of = Bureau.inHandling(intake("text").about(id("E-7")), "waiting-time");
        DateRange always = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        List<Tie> all = Bureau.OFFICERS.stream()
                .filter(officer -> officer.office().equals(Bureau.IOM))
                .map(officer -> Tie.of(id("E-7"), officer.id(), TieKind.LINE_MANAGEMENT, always))
                .toList();
        GrievanceSetting around = SETTING.with(Ties.of(all));

        assertThat(Assignment.isWhollyInConflict(Bureau.IOM, of, around, DAY)).isTrue();
        assertThat(Assignment.isWhollyInConflict(Bureau.OTHER, of, around, DAY)).isFalse();
        assertThat(Assignment.isWhollyInConflict(Bureau.IOM, of, SETTING, DAY)).isFalse();
        assertThat(Assignment.choose(of, around, DAY, who -> 0).orElseThrow().office())
                .isEqualTo(Bureau.OTHER);
        assertThat(Escalation.target(of, around, 1, LATER).orElseThrow().office())
                .isEqualTo(Bureau.OTHER);
    }

    @Test
    void the_wish_for_a_woman_or_a_man_is_met_where_it_can_be_and_measured() {
        GrievanceCase wishing = Bureau.received(intake("text").preferring(Gender.WOMAN))
                .acknowledge(call(TRIAGE, MONDAY), SETTING)
                .orThrow();

        assertThat(Assignment.choose(wishing, SETTING, DAY, who -> 0)
                        .orElseThrow()
                        .id())
                .isEqualTo(HANDLER_2.id());
        GrievanceCase met = wishing.takeUp(call(TRIAGE, LATER), "other", HANDLER_2.id(), SETTING)
                .orThrow();
        GrievanceCase unmet = wishing.takeUp(call(TRIAGE, LATER), "other", HANDLER.id(), SETTING)
                .orThrow();
        assertThat(met.preferenceHonoured()).contains(true);
        assertThat(unmet.preferenceHonoured()).contains(false);
        assertThat(Bureau.inHandling(intake("text"), "other").preferenceHonoured())
                .isEmpty();
    }

    @Test
    void only_who_stands_on_the_roster_in_that_role_and_has_the_case_comes_near() {
        GrievanceCase of = Bureau.inHandling(intake("text"), "waiting-time");

        assertThat(against(Actor.of("stranger", Role.GRIEVANCE_TRIAGE), of, SETTING))
                .containsExactly("grievance.access.not-on-roster");
        assertThat(against(HANDLER_2, of, SETTING)).containsExactly("grievance.access.not-assigned");
        assertThat(against(RECIPIENT, of, SETTING)).containsExactly("grievance.access.other-record");
        assertThat(against(TRIAGE, Bureau.sensitive(intake("text")), SETTING))
                .containsExactly("grievance.access.other-record");
        assertThat(against(Actor.of("manager-1", Role.PROGRAMME_MANAGER), of, SETTING))
                .isNotEmpty();
        assertThat(against(Actor.of("host-1", Role.HOST), of, SETTING)).isNotEmpty();
    }

    @Test
    void a_recipient_of_some_sensitive_categories_sees_no_others() {
        List<Officer> officers = Bureau.OFFICERS.stream()
                .map(officer -> officer.id().equals(RECIPIENT.id()) ? officer.receivingFor(Set.of("ethics")) : officer)
                .toList();
        GrievanceSetting around = SETTING.with(Bureau.roster(officers));
        GrievanceCase harassment = Bureau.sensitive(intake("text"));
        GrievanceCase retaliation = Bureau.received(intake("text"))
                .moved(call(TRIAGE, MONDAY), "retaliation", SETTING)
                .orThrow();

        assertThat(against(RECIPIENT, harassment, around)).containsExactly("grievance.access.other-record");
        assertThat(against(RECIPIENT, retaliation, around)).isEmpty();
        assertThat(against(Bureau.RECIPIENT_2, harassment, around)).isEmpty();
    }

    @Test
    void a_roster_without_its_people_is_refused() {
        List<Officer> few = Bureau.OFFICERS.stream()
                .filter(officer -> officer.role() != Role.IDENTITY_CUSTODIAN)
                .toList();
        List<Reason> wrong = Roster.problems(few, List.of(Bureau.IOM), HANDLER.id(), RECIPIENT.id());

        assertThat(wrong)
                .extracting(Reason::code)
                .containsExactlyInAnyOrder(
                        "grievance.roster.role", "grievance.roster.triage-at-host", "grievance.roster.fallback");
        assertThat(Roster.problems(
                        List.of(Bureau.OFFICERS.get(0), Bureau.OFFICERS.get(0)),
                        List.of(),
                        HANDLER.id(),
                        RECIPIENT.id()))
                .extracting(Reason::code)
                .contains("grievance.roster.twice");
    }
}
