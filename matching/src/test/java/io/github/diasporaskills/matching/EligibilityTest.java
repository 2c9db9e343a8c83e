package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.CARDIOLOGY;
import static io.github.diasporaskills.matching.Pilot.DAY;
import static io.github.diasporaskills.matching.Pilot.PHYSICIAN;
import static io.github.diasporaskills.matching.Pilot.RABAT;
import static io.github.diasporaskills.matching.Pilot.authorisation;
import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.failures;
import static io.github.diasporaskills.matching.Pilot.judged;
import static io.github.diasporaskills.matching.Pilot.licence;
import static io.github.diasporaskills.matching.Pilot.need;
import static io.github.diasporaskills.matching.Pilot.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.ReasonCode;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.rule.Candidacy;
import io.github.diasporaskills.matching.rule.EligibilityRules;
import io.github.diasporaskills.matching.rule.Failure;
import io.github.diasporaskills.matching.rule.MemberRule;
import io.github.diasporaskills.matching.rule.RuleSettings;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a member takes part, is free and can be understood, and what stands between member and need. */
class EligibilityTest {

    @Test
    void a_fitting_member_breaks_no_rule() {
        assertThat(failures(new Pilot(), expert("E-1"), need("N-1"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Declaration.class)
    @Tag("A38")
    @DisplayName("A38 code of conduct, protection briefing, good standing and misconduct declaration, each")
    void each_declaration_is_needed(Declaration missing) {
        DiasporaMemberBuilder member = expert("E-1").declared(missing, DAY.plusDays(1));

        List<Failure> failures = judged(new Pilot(), member, need("N-1"));
        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.confidential()).isTrue();
            assertThat(failure.reasons().get(0).arguments())
                    .containsEntry("missing", Argument.Terms.of(List.of(missing)));
        });
    }

    @Test
    void every_language_is_needed_at_its_level() {
        NeedBuilder need = need("N-1")
                .language(new LanguageSkill(LanguageCode.of("ar"), CefrLevel.B2))
                .language(new LanguageSkill(LanguageCode.of("en"), CefrLevel.C1));
        DiasporaMemberBuilder member = expert("E-1").language(new LanguageSkill(LanguageCode.of("en"), CefrLevel.B2));

        assertThat(failures(new Pilot(), member, need))
                .containsExactly("language: rule.language.missing", "language: rule.language.too-low");
    }

    @Test
    void modality_and_days_are_judged_apart() {
        DiasporaMemberBuilder remoteOnly = stranger("E-1")
                .credential(licence("FR-CNOM").in(CARDIOLOGY))
                .authorisation(authorisation(AuthorisationKind.TEMPORARY, "CNOM"));
        DiasporaMember member = DiasporaMember.builder(
                        PersonId.of("E-1"), remoteOnly.build().origin(), LocalDate.of(2025, 1, 1))
                .availability(new Availability(
                        DateRange.of(LocalDate.of(2026, 4, 19), LocalDate.of(2026, 5, 1)), Set.of(Modality.REMOTE)))
                .build();
        assertThat(failures(new Pilot(), member.toBuilder(), need("N-1").modality(Modality.ONSITE)))
                .contains("modality: rule.modality.not-offered", "availability: rule.availability.too-short");
        assertThat(failures(
                        new Pilot(),
                        DiasporaMember.builder(PersonId.of("E-1"), member.origin(), LocalDate.of(2025, 1, 1)),
                        need("N-1")))
                .contains("availability: rule.availability.none");
    }

    @Test
    @Tag("A25")
    @DisplayName("A25 the term class by the programme's threshold decides how many days are needed")
    void a_long_need_may_be_served_in_part_and_a_short_one_nearly_in_full() {
        // The need lasts 20 days; free on 10 of them.
        DiasporaMemberBuilder halfTime = DiasporaMember.builder(
                        PersonId.of("E-1"), expert("E-1").build().origin(), LocalDate.of(2025, 1, 1))
                .credentials(expert("E-1").build().credentials())
                .authorisation(authorisation(AuthorisationKind.TEMPORARY, "CNOM"))
                .language(new LanguageSkill(Pilot.FRENCH, CefrLevel.B2))
                .availability(new Availability(
                        DateRange.of(LocalDate.of(2026, 4, 11), LocalDate.of(2026, 12, 31)), Set.of(Modality.REMOTE)));
        for (Declaration declaration : Declaration.values()) {
            halfTime.declared(declaration, LocalDate.of(2025, 2, 1));
        }
        Pilot pilot = new Pilot();
        pilot.threshold = new TermThreshold(20);
        assertThat(failures(pilot, halfTime, need("N-1"))).containsExactly("availability: rule.availability.too-short");
        pilot.threshold = new TermThreshold(19);
        assertThat(failures(pilot, halfTime, need("N-1"))).isEmpty();
        pilot.with(halfTime).with(need("N-1"));
        assertThat(pilot.plan().pairings()).singleElement().satisfies(pairing -> {
            assertThat(pairing.proposal().period())
                    .isEqualTo(DateRange.of(LocalDate.of(2026, 4, 11), LocalDate.of(2026, 4, 20)));
            assertThat(pairing.term()).hasToString("SHORT");
        });
    }

    @Test
    void days_that_are_past_do_not_count() {
        Pilot pilot = new Pilot();
        pilot.day = LocalDate.of(2026, 4, 16);
        pilot.with(expert("E-1")).with(need("N-1"));
        assertThat(pilot.plan().proposals().get(0).period())
                .isEqualTo(DateRange.of(LocalDate.of(2026, 4, 16), LocalDate.of(2026, 4, 20)));
        pilot.day = LocalDate.of(2026, 4, 21);
        assertThat(failures(pilot, expert("E-1"), need("N-1"))).containsExactly("need: rule.need.over");
    }

    @Test
    @Tag("A2")
    @DisplayName("A2 a need of an enrolled hospital is served, one of another refused NOT_ENROLLED; enrolling is data")
    void a_host_has_to_be_enrolled() {
        OrganisationId fes = OrganisationId.of("CHU-FES");
        NeedBuilder elsewhere = Need.builder(NeedId.of("N-2"), fes, "Same, in Fès", PHYSICIAN, Pilot.SPRING)
                .state(NeedState.OPEN)
                .approvedOn(DAY);
        Pilot pilot = new Pilot().with(expert("E-1")).with(elsewhere);

        assertThat(pilot.plan().proposals()).isEmpty();
        assertThat(failures(pilot, expert("E-1"), elsewhere)).containsExactly("enrolment: rule.enrolment.missing");
        pilot.enrolled.add(fes);
        assertThat(pilot.plan().proposals()).hasSize(1);
    }

    @Test
    void a_need_that_is_closed_full_or_on_hold_is_not_served() {
        assertThat(failures(new Pilot(), expert("E-1"), need("N-1").state(NeedState.APPROVED)))
                .containsExactly("need: rule.need.not-open");
        assertThat(failures(new Pilot(), expert("E-1"), need("N-1").places(0)))
                .containsExactly("need: rule.need.no-places");
    }

    @Test
    @Tag("bad-input-19")
    void nobody_serves_their_own_request() {
        assertThat(failures(new Pilot(), expert("E-1"), need("N-1").requester(PersonId.of("E-1"))))
                .containsExactly("conflict: rule.requester.self");
        assertThat(failures(new Pilot(), expert("E-2"), need("N-1").requester(PersonId.of("E-1"))))
                .isEmpty();
    }

    @Test
    @Tag("bad-input-19")
    void a_quota_of_zero_makes_ineligible_with_that_reason() {
        assertThat(failures(new Pilot(), expert("E-1").quota(0), need("N-1")))
                .containsExactly("quota: rule.quota.zero");
    }

    @Test
    void engagements_in_the_same_days_use_up_the_quota() {
        Pilot pilot = new Pilot();
        pilot.engagements.add(planned("E-1", "N-9"));
        assertThat(failures(pilot, expert("E-1"), need("N-1"))).containsExactly("workload: rule.quota.reached");
        assertThat(failures(pilot, expert("E-1").quota(2), need("N-1"))).isEmpty();
        DateRange may = DateRange.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 20));
        NeedBuilder later = Need.builder(NeedId.of("N-2"), RABAT, "In May", PHYSICIAN, may)
                .state(NeedState.OPEN)
                .approvedOn(DAY);
        assertThat(failures(pilot, expert("E-1"), later))
                .as("the planned engagement is over by then")
                .isEmpty();
    }

    @Test
    void nobody_is_proposed_twice_for_a_need_nor_to_a_host_with_a_conflict() {
        Pilot pilot = new Pilot();
        pilot.engagements.add(planned("E-1", "N-1"));
        assertThat(failures(
                        pilot,
                        expert("E-1").quota(2).conflictWith(RABAT),
                        need("N-1").places(2)))
                .containsExactly("conflict: rule.conflict.declared", "conflict: rule.need.already-engaged");
    }

    @Test
    void whoever_is_to_be_at_another_host_cannot_be_on_site_here() {
        Pilot pilot = new Pilot();
        pilot.engagements.add(Engagement.builder(
                        EngagementId.of("A-1"),
                        PersonId.of("E-1"),
                        OrganisationId.of("CHU-FES"),
                        LocalDate.of(2026, 2, 1),
                        Pilot.SPRING)
                .modality(Modality.ONSITE)
                .build());
        assertThat(failures(pilot, expert("E-1").quota(3), need("N-1").modality(Modality.ONSITE)))
                .containsExactly("presence: rule.presence.elsewhere");
        assertThat(failures(pilot, expert("E-1").quota(3), need("N-1"))).isEmpty();
    }

    private static Engagement planned(String member, String need) {
        return Engagement.builder(
                        EngagementId.of("A-1"), PersonId.of(member), RABAT, LocalDate.of(2026, 2, 1), Pilot.SPRING)
                .need(NeedId.of(need))
                .build();
    }

    @Test
    @Tag("A26")
    @DisplayName("A26 a programme for women says so in its data, with reason and approval; off by default")
    void a_restriction_by_gender_is_an_audited_rule_and_off_by_default() {
        Pilot pilot = new Pilot();
        for (Gender gender : Gender.values()) {
            assertThat(failures(pilot, expert("E-1").gender(gender), need("N-1")))
                    .isEmpty();
        }
        pilot.policy = EligibilityPolicy.onlyFor(
                Set.of(Gender.WOMAN), "Programme for women", "Steering committee", LocalDate.of(2025, 11, 3));
        for (Gender gender : Gender.values()) {
            List<Failure> failures = judged(pilot, expert("E-1").gender(gender), need("N-1"));
            if (gender == Gender.WOMAN) {
                assertThat(failures).isEmpty();
            } else {
                assertThat(failures).singleElement().satisfies(failure -> {
                    assertThat(failure.confidential()).isTrue();
                    assertThat(failure.reasons().get(0).arguments())
                            .containsEntry("approvedBy", new Argument.Text("Steering committee"))
                            .containsEntry("approvedOn", new Argument.Text("2025-11-03"));
                });
            }
        }
    }

    @Test
    void who_joins_the_register_later_is_not_proposed_before() {
        Pilot pilot = new Pilot();
        pilot.day = LocalDate.of(2025, 1, 9);
        assertThat(failures(pilot, expert("E-1"), need("N-1"))).contains("registration: rule.registration.later");
    }

    @Test
    void a_country_sets_thresholds_and_a_programme_adds_and_removes_rules() {
        Pilot strict = new Pilot();
        strict.settings = new RuleSettings(
                100, 100, EnumSet.of(AuthorisationKind.ORDER_INSCRIBED), EnumSet.of(AuthorisationKind.ORDER_INSCRIBED));
        assertThat(failures(strict, expert("E-1"), need("N-1")))
                .containsExactly("authorisation: rule.authorisation.kind");

        EligibilityRules rules =
                EligibilityRules.standard().without("authorisation").and(new OnlyEvenIds());
        Candidacy odd = Candidacy.of(expert("E-1").build(), need("N-1").build(), strict);
        assertThat(rules.failures(odd)).extracting(Failure::rule).containsExactly("even");
        assertThat(OptimalMatching.withDefaults()
                        .match(strict.with(expert("E-1"), expert("E-2"))
                                .with(need("N-1").places(2))
                                .request()
                                .with(rules))
                        .proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.member()).isEqualTo(PersonId.of("E-2")));
    }

    @Test
    void rules_are_named_once_and_those_that_capacities_stand_on_stay() {
        EligibilityRules rules = EligibilityRules.standard();
        assertThatThrownBy(() -> rules.and(new OnlyEvenIds()).and(new OnlyEvenIds()))
                .hasMessageContaining("twice: even");
        assertThatThrownBy(() -> rules.without("quota")).hasMessageContaining("quota");
        assertThatThrownBy(() -> rules.without("langauge")).hasMessageContaining("language");
        assertThatThrownBy(() -> new RuleSettings(0, 1, Set.of(), Set.of())).hasMessageContaining("found 0");
    }

    private static final class OnlyEvenIds implements MemberRule {
        @Override
        public String id() {
            return "even";
        }

        @Override
        public ReasonCode exclusion() {
            return () -> "custom.even.excluded";
        }

        @Override
        public List<Reason> failures(
                DiasporaMember member, io.github.diasporaskills.matching.rule.Circumstances circumstances) {
            return member.id().value().matches(".*[02468]") ? List.of() : List.of(Reason.of(() -> "custom.even.odd"));
        }
    }
}
