package io.github.diasporaskills.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.referral.Chains;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final CountryPack MOROCCO = CountryPack.load("MA");
    private static final PackZone ZONE = MOROCCO.zone();
    private static final SpecialtyCode EYES = OpenDay.EYES;

    private static String why(Parsed<?> outcome) {
        return outcome.fold(read -> "read", refused -> refused.why().code());
    }

    private static List<String> missing(StepResult<?, ?> result) {
        return result.refusal().orElseThrow().missing().stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    void the_machine_is_that_of_the_domain() {
        Machines.check(CampaignLifeCycle.TABLE, """
                PLANNED > APPROVED POSTPONED CANCELLED
                APPROVED > REGISTERING POSTPONED CANCELLED
                REGISTERING > STAFFED POSTPONED CANCELLED
                STAFFED > RUNNING POSTPONED CANCELLED
                RUNNING > COMPLETED
                COMPLETED > REPORTED
                REPORTED
                POSTPONED > PLANNED
                CANCELLED
                """);
        assertThat(CampaignState.values()).hasSize(9);
    }

    @Test
    @Tag("A18")
    @Tag("I16")
    @DisplayName("A18 the open day of Sunday 2021-06-20: 164 beneficiaries, 35 specialists, 0 to n services each")
    void an_open_day_counts_distinct_beneficiaries_and_specialists_apart_from_services() {
        Campaign day = OpenDay.running(35);
        for (int i = 0; i < 164; i++) {
            day = day.register(OpenDay.beneficiary(i)).orThrow();
        }
        int services = 0;
        for (int i = 0; i < 164; i++) {
            for (int j = 0; j < i % 4; j++) {
                day = day.serve(OpenDay.service(services++, i, (i + j) % 35), ZONE)
                        .orThrow();
            }
        }
        CampaignTally tally = day.tally(OpenDay.at(18));

        assertThat(OpenDay.DAY.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(tally.beneficiaries()).isEqualTo(164);
        assertThat(tally.specialists()).isEqualTo(35);
        assertThat(tally.services()).isEqualTo(services).isEqualTo(246);
        assertThat(tally.served()).isEqualTo(123);
        assertThat(tally.serving()).isEqualTo(35);
        assertThat(tally.byGender()).containsEntry(Gender.WOMAN, 82).containsEntry(Gender.NOT_ASKED, 0);
        assertThat(day.tally(OpenDay.at(7)).beneficiaries()).as("not begun").isZero();
        assertThat(day.days().orElseThrow().days()).isEqualTo(1);
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 no open-day shift without the four declarations and a verified credential")
    void nobody_has_a_shift_without_declarations_and_a_verified_credential() {
        Campaign planned = OpenDay.registering();
        Shift shift = OpenDay.shift(0);
        Instant now = OpenDay.at(7);

        for (Declaration each : Declaration.values()) {
            ShiftPapers papers = OpenDay.papers(OpenDay.without(each), Holds.none());
            Parsed<Campaign> outcome = planned.assign(shift, papers, ZONE, now);
            assertThat(reason(outcome))
                    .isEqualTo(Reason.of(CampaignReason.SPECIALIST_NOT_CLEARED)
                            .with("missing", Argument.Terms.of(List.of(each))));
        }
        assertThat(reason(planned.assign(
                        shift,
                        OpenDay.papers(
                                OpenDay.verifiedBy(VerificationMethod.COPY, OpenDay.DAY.plusYears(1)), Holds.none()),
                        ZONE,
                        now)))
                .as("a copy alone never suffices")
                .isEqualTo(Reason.of(CampaignReason.SPECIALIST_NOT_CLEARED)
                        .with("missing", Argument.Terms.of(List.of(ShiftNeed.VERIFIED_CREDENTIAL))));
        assertThat(why(planned.assign(
                        shift,
                        OpenDay.papers(OpenDay.verifiedBy(VerificationMethod.REGISTER, OpenDay.DAY), Holds.none()),
                        ZONE,
                        now)))
                .as("the re-check is due on the day of the session")
                .isEqualTo("campaign.shift.not-cleared");
        assertThat(why(planned.assign(shift, OpenDay.papers(OpenDay.specialist(0), Holds.none()), ZONE, now)))
                .isEqualTo("read");
    }

    @Test
    @Tag("A31")
    @DisplayName("A31 a hold reads like a day that was not offered, and staff is counted without who is held")
    void a_hold_reads_like_ordinary_unavailability() {
        Actor recipient = Actor.of("recipient-1", Role.SENSITIVE_CASE_RECIPIENT);
        Holds held = Holds.of(List.of(
                Hold.place(ActorId.of(OpenDay.person(0).value()), recipient, OpenDay.at(6), OpenDay.DAY.plusDays(30))
                        .orThrow()));
        Campaign planned = OpenDay.registering();
        Shift shift = OpenDay.shift(0);

        Parsed<Campaign> stopped =
                planned.assign(shift, OpenDay.papers(OpenDay.specialist(0), held), ZONE, OpenDay.at(7));
        Parsed<Campaign> away =
                planned.assign(shift, OpenDay.papers(OpenDay.away(), Holds.none()), ZONE, OpenDay.at(7));

        assertThat(reason(stopped)).isEqualTo(reason(away));
        Campaign staffed = OpenDay.staffed(2);
        assertThat(missing(staffed.start(OpenDay.call(9), ZONE, held))).containsExactly("campaign.staff.too-few");
        assertThat(staffed.start(OpenDay.call(9), ZONE, Holds.none()).isTaken()).isTrue();
    }

    @Test
    void a_shift_names_a_session_once_and_the_papers_are_of_the_same_person() {
        Campaign planned = OpenDay.registering();
        ShiftPapers papers = OpenDay.papers(OpenDay.specialist(0), Holds.none());
        Campaign one =
                planned.assign(OpenDay.shift(0), papers, ZONE, OpenDay.at(7)).orThrow();
        Shift elsewhere = new Shift(SessionId.of("EVENING"), OpenDay.person(0), EYES);

        assertThat(why(planned.assign(OpenDay.shift(1), papers, ZONE, OpenDay.at(7))))
                .isEqualTo("campaign.shift.another-person");
        assertThat(why(one.assign(OpenDay.shift(0), papers, ZONE, OpenDay.at(7))))
                .isEqualTo("campaign.shift.stands-otherwise");
        assertThat(why(planned.assign(elsewhere, papers, ZONE, OpenDay.at(7)))).isEqualTo("campaign.session.unknown");
        assertThat(one.release(OpenDay.MORNING, OpenDay.person(0)).orThrow().shifts())
                .isEmpty();
        assertThat(why(one.release(OpenDay.MORNING, OpenDay.person(3)))).isEqualTo("campaign.shift.stands-otherwise");
        assertThat(papers).hasToString("papers of S-0");
    }

    @Test
    @Tag("I16")
    void a_service_names_a_registered_beneficiary_and_a_specialist_on_duty_in_the_session() {
        Campaign day = OpenDay.running(2).register(OpenDay.beneficiary(0)).orThrow();
        ServiceRendered good = OpenDay.service(1, 0, 0);
        Shift otherSpecialty = new Shift(OpenDay.MORNING, OpenDay.person(0), SpecialtyCode.of("cardiology"));

        assertThat(why(day.serve(OpenDay.service(1, 9, 0), ZONE))).isEqualTo("campaign.beneficiary.not-registered");
        assertThat(why(day.serve(OpenDay.service(1, 0, 7), ZONE))).isEqualTo("campaign.specialist.not-on-duty");
        assertThat(why(day.serve(
                        ServiceRendered.of(good.id(), otherSpecialty, good.beneficiary(), ServiceKind.EXAM, good.at()),
                        ZONE)))
                .isEqualTo("campaign.specialist.not-on-duty");
        assertThat(why(day.serve(
                        ServiceRendered.of(
                                good.id(),
                                good.shift(),
                                good.beneficiary(),
                                ServiceKind.EXAM,
                                OpenDay.at(10).plusSeconds(86_400)),
                        ZONE)))
                .isEqualTo("campaign.session.outside");
        assertThat(why(day.serve(
                        ServiceRendered.of(
                                good.id(), good.shift(), good.beneficiary(), ServiceKind.EXAM, OpenDay.at(6)),
                        ZONE)))
                .isEqualTo("campaign.beneficiary.not-registered");
        Campaign served = day.serve(good, ZONE).orThrow();
        assertThat(why(served.serve(good, ZONE))).isEqualTo("campaign.entry.repeated");
        assertThat(why(served.release(OpenDay.MORNING, OpenDay.person(0))))
                .isEqualTo("campaign.shift.stands-otherwise");
        assertThat(why(day.register(OpenDay.beneficiary(0)))).isEqualTo("campaign.entry.repeated");
        assertThat(why(OpenDay.registering().serve(good, ZONE))).isEqualTo("campaign.entry.not-now");
        assertThat(served.services()).containsExactly(good);
        assertThat(good.toString() + OpenDay.beneficiary(0))
                .doesNotContain("ophthalmology")
                .doesNotContain("WOMAN");
    }

    @Test
    @Tag("A42")
    @DisplayName("A42 a finding that needs care opens a referral with fresh consent before the campaign is reported")
    void a_finding_that_needs_care_asks_for_a_referral() {
        Campaign day = OpenDay.running(2).register(OpenDay.beneficiary(0)).orThrow();
        Finding harmless = Finding.of(
                FindingId.of("F-1"), OpenDay.shift(0), OpenDay.beneficiary(0).id(), EYES, OpenDay.at(10));
        Finding serious = Finding.of(
                        FindingId.of("F-2"),
                        OpenDay.shift(0),
                        OpenDay.beneficiary(0).id(),
                        EYES,
                        OpenDay.at(11))
                .needingCareUrgently();
        Campaign found = day.find(harmless, ZONE).orThrow().find(serious, ZONE).orThrow();
        Campaign over = found.complete(OpenDay.call(18), ZONE).orThrow();

        assertThat(found.referralsNeeded()).singleElement().satisfies(needed -> {
            assertThat(needed.finding()).isEqualTo(serious.id());
            assertThat(needed.isUrgent()).isTrue();
            assertThat(needed.since()).isEqualTo(serious.at());
            assertThat(needed.toString()).doesNotContain("ophthalmology").doesNotContain("B-0");
        });
        ReferralCase opened = ReferralCase.identify(
                StepCall.of(Chains.morocco().actor(0), OpenDay.at(12), "care-not-at-hand"),
                found.referralsNeeded()
                        .get(0)
                        .opening(
                                ReferralId.of("R-2"),
                                CaseKey.of("RF-2021-0002"),
                                Chains.morocco().chain(),
                                OrganisationId.of("UNHCR-RABAT"),
                                Chains.AGREEMENT));
        assertThat(opened.opening().gender()).isEqualTo(Gender.WOMAN);
        assertThat(opened.opening().consentNotBefore()).hasValue(serious.at());
        assertThat(missing(over.report(OpenDay.call(19), "report.pdf"))).containsExactly("campaign.findings.open");
        assertThat(missing(over.report(OpenDay.call(19), " ")))
                .containsExactly("campaign.report.missing", "campaign.findings.open");
        assertThat(why(over.refer(serious.id(), OpenDay.referral(2, OpenDay.at(10)))))
                .isEqualTo("campaign.finding.referral-too-early");
        assertThat(why(over.refer(harmless.id(), OpenDay.referral(1, OpenDay.at(12)))))
                .isEqualTo("campaign.finding.no-care-needed");
        assertThat(why(over.refer(serious.id(), OpenDay.referral(2, OpenDay.at(12)))))
                .as("begun for something found at another hour")
                .isEqualTo("campaign.finding.referral-of-another");
        Campaign followed = over.refer(serious.id(), opened).orThrow();
        assertThat(why(followed.refer(serious.id(), opened))).isEqualTo("campaign.entry.repeated");
        assertThat(followed.referrals()).containsExactly(new ReferralOpened(serious.id(), opened.id(), OpenDay.at(12)));
        assertThat(followed.referralsNeeded()).isEmpty();
        assertThat(followed.tally(OpenDay.at(18)).needingCare()).isEqualTo(1);
        assertThat(followed.tally(OpenDay.at(18)).referred()).isEqualTo(1);
        Campaign reported = followed.report(OpenDay.call(19), "report.pdf").orThrow();
        assertThat(reported.report()).hasValue("report.pdf");
        assertThat(why(reported.refer(serious.id(), opened))).isEqualTo("campaign.entry.not-now");
        assertThatThrownBy(() -> ReferralNeeded.of(day.id(), harmless, OpenDay.beneficiary(0)))
                .hasMessageContaining("F-1");
        assertThatThrownBy(() -> ReferralNeeded.of(day.id(), serious, OpenDay.beneficiary(1)))
                .hasMessageContaining("F-2");
    }

    @Test
    void a_campaign_is_staffed_with_the_minimum_of_each_specialty() {
        Campaign alone = OpenDay.registering()
                .assign(OpenDay.shift(0), OpenDay.papers(OpenDay.specialist(0), Holds.none()), ZONE, OpenDay.at(7))
                .orThrow();

        assertThat(alone.staff(OpenDay.call(8), Holds.none())
                        .refusal()
                        .orElseThrow()
                        .missing())
                .containsExactly(Reason.of(CampaignCondition.MINIMUM_STAFF_IS_THERE)
                        .with("specialty", SpecialtyCode.of("ophthalmology").term())
                        .with("least", 2)
                        .with("found", 1));
        Campaign staffed = OpenDay.staffed(2);
        assertThat(missing(staffed.start(OpenDay.call(7), ZONE, Holds.none())))
                .as("before the first session opens")
                .containsExactly("lifecycle.step.before-last");
        assertThat(missing(OpenDay.running(2).complete(OpenDay.call(16), ZONE)))
                .containsExactly("campaign.session.not-over");
    }

    @Test
    void a_campaign_does_not_begin_before_its_first_session_opens() {
        assertThat(missing(OpenDay.staffed(2)
                        .start(
                                StepCall.of(
                                        Actor.of("m", Role.HOST), OpenDay.at(9).minusSeconds(1), "early"),
                                ZONE,
                                Holds.none())))
                .containsExactly("campaign.session.not-open");
    }

    @Test
    void a_session_is_planned_in_local_time_and_the_pack_says_which_moment_that_is() {
        LocalDateTime twice = LocalDateTime.of(2026, 9, 20, 1, 30);
        CampaignSession unclear = CampaignSession.of(SessionId.of("NIGHT"), twice, twice.plusHours(6), "Rabat");
        CampaignSession clear =
                new CampaignSession(unclear.id(), twice, twice.plusHours(6), ZoneOffset.ofHours(1), "Rabat");
        StepCall call = OpenDay.call(7);

        assertThat(unclear.opening(ZONE)).isEmpty();
        assertThat(clear.opening(ZONE).orElseThrow().toInstant()).isEqualTo(Instant.parse("2026-09-20T00:30:00Z"));
        assertThat(OpenDay.session().opening(ZONE).orElseThrow().getOffset()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(missing(OpenDay.bare().session(unclear).build().approve(call, ZONE)))
                .containsExactly("campaign.sessions.unclear");
        assertThat(missing(OpenDay.bare().build().approve(call, ZONE))).containsExactly("campaign.sessions.unclear");
        assertThat(OpenDay.bare().session(clear).build().approve(call, ZONE).isTaken())
                .isTrue();
        assertThat(new CampaignSession(unclear.id(), twice, twice.plusHours(6), ZoneOffset.ofHours(5), "Rabat")
                        .opening(ZONE))
                .isEmpty();
    }

    @Test
    void a_postponed_campaign_has_new_days_and_no_shifts() {
        Campaign postponed = OpenDay.staffed(2).postpone(OpenDay.call(8)).orThrow();
        LocalDate later = OpenDay.DAY.plusDays(7);
        CampaignSession again = CampaignSession.of(OpenDay.MORNING, later.atTime(9, 0), later.atTime(17, 0), "Rabat");
        Campaign planned = postponed.replan(OpenDay.call(8), List.of(again)).orThrow();

        assertThat(planned.state()).isEqualTo(CampaignState.PLANNED);
        assertThat(planned.shifts()).isEmpty();
        assertThat(planned.days().orElseThrow().first()).isEqualTo(later);
        assertThat(planned.cancel(OpenDay.call(8)).orThrow().state()).isEqualTo(CampaignState.CANCELLED);
        assertThatThrownBy(() -> postponed.replan(OpenDay.call(8), List.of(again, again)))
                .hasMessageContaining("twice");
        assertThat(OpenDay.bare().build().days()).isEmpty();
    }

    @Test
    @Tag("I16")
    void a_campaign_that_was_written_down_wrongly_is_not_made() {
        Beneficiary somebody = OpenDay.beneficiary(0);
        ServiceRendered service = OpenDay.service(1, 0, 0);
        Finding harmless = Finding.of(FindingId.of("F-1"), OpenDay.shift(0), somebody.id(), EYES, OpenDay.at(10));
        ReferralOpened referral = ReferralOpened.of(harmless.id(), OpenDay.referral(1, OpenDay.at(12)));

        assertThatThrownBy(() -> OpenDay.written().service(service).build()).hasMessageContaining("SRV-1");
        assertThatThrownBy(() -> OpenDay.written().beneficiary(somebody).beneficiary(somebody))
                .hasMessageContaining("twice");
        assertThatThrownBy(() ->
                        OpenDay.written().beneficiary(somebody).service(service).build())
                .as("nobody on duty")
                .hasMessageContaining("SRV-1");
        assertThatThrownBy(() -> OpenDay.written()
                        .beneficiary(somebody)
                        .shift(OpenDay.shift(0))
                        .service(service)
                        .service(service)
                        .build())
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> OpenDay.written()
                        .beneficiary(somebody)
                        .shift(OpenDay.shift(0))
                        .finding(harmless)
                        .finding(harmless)
                        .build())
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> OpenDay.written()
                        .beneficiary(somebody)
                        .shift(OpenDay.shift(0))
                        .finding(harmless)
                        .referral(referral)
                        .build())
                .hasMessageContaining("F-1");
        assertThatThrownBy(() -> OpenDay.written()
                        .shift(OpenDay.shift(0))
                        .shift(OpenDay.shift(0))
                        .build())
                .hasMessageContaining("MORNING");
        assertThatThrownBy(() -> OpenDay.written().session(OpenDay.session()).build())
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> OpenDay.written().report(" ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> new StaffMinimum(EYES, 0)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> CampaignSession.of(
                        OpenDay.MORNING, OpenDay.DAY.atTime(9, 0), OpenDay.DAY.atTime(9, 0), "Rabat"))
                .hasMessageContaining("closes");
        assertThatThrownBy(() ->
                        CampaignSession.of(OpenDay.MORNING, OpenDay.DAY.atTime(9, 0), OpenDay.DAY.atTime(10, 0), " "))
                .hasMessageContaining("place");
        assertThatThrownBy(() -> new CampaignTally(OpenDay.at(9), 2, 0, 0, 0, 0, 0, 0, Map.of(Gender.MAN, 1)))
                .hasMessageContaining("1 in cells, 2 persons");
    }

    private static Reason reason(Parsed<?> outcome) {
        return outcome.fold(read -> Reason.of(CampaignReason.NOT_NOW), refused -> refused.why());
    }
}
