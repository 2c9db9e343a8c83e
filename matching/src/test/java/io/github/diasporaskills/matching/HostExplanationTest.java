package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.RABAT;
import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.need;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.CredentialState;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.reason.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a host reads of an empty place, and that it tells nothing of any person. */
class HostExplanationTest {

    private static final Wording ENGLISH = MatchingWording.in(Locale.ENGLISH);
    private static final OrganisationId FES = OrganisationId.of("CHU-FES");
    private static final String NOBODY = "the plan finds nobody with the skills asked for (physician-specialist,"
            + " cardiology) for 2026-04-01 to 2026-04-20";
    private static final String NOBODY_ELSE = NOBODY.replace("nobody", "nobody else");
    private static final String ELSEWHERE =
            "members with the skills asked for (physician-specialist, cardiology) are proposed for other needs";

    /** Facts that nobody but the coordinator and the person may know, and that keep the person from being proposed. */
    private static final Map<String, Fact> PRIVATE = new LinkedHashMap<>();

    static {
        PRIVATE.put(
                "a conflict with every host",
                (pilot, id) ->
                        change(pilot, id, member -> member.conflictWith(RABAT).conflictWith(FES)));
        PRIVATE.put(
                "a misconduct declaration not given",
                (pilot, id) -> change(
                        pilot,
                        id,
                        member -> member.declared(Declaration.MISCONDUCT_DECLARATION, Pilot.DAY.plusDays(1))));
        PRIVATE.put("a suspended credential", (pilot, id) -> credentials(pilot, id, CredentialState.SUSPENDED));
        PRIVATE.put("a refuted credential", (pilot, id) -> credentials(pilot, id, CredentialState.REFUTED));
        PRIVATE.put("a gender the programme does not admit", (pilot, id) -> {
            pilot.policy = womenOnly();
            change(pilot, id, member -> member.gender(Gender.MAN));
        });
        PRIVATE.put("a quota of none", (pilot, id) -> change(pilot, id, member -> member.quota(0)));
    }

    /** Makes something true of a member. */
    private interface Fact {
        void of(Pilot pilot, PersonId id);
    }

    @Test
    void a_need_that_is_not_open_says_so_and_nothing_of_members() {
        MatchPlan plan = new Pilot()
                .with(expert("E-1"))
                .with(need("N-1").state(NeedState.DRAFT))
                .plan();

        assertThat(host(plan, "N-1"))
                .singleElement()
                .asString()
                .startsWith("nobody is proposed for N-1: the need is not open")
                .doesNotContain("skills");
    }

    @Test
    void a_need_that_lost_to_another_reads_that_the_skills_are_wanted_elsewhere() {
        Pilot pilot = new Pilot().with(expert("E-1")).with(need("N-1"), at(FES, "N-2"));
        pilot.enrolled.add(FES);

        MatchPlan plan = pilot.plan();

        assertThat(plan.proposals()).singleElement().satisfies(proposal -> {
            String empty = proposal.need().equals(NeedId.of("N-1")) ? "N-2" : "N-1";
            assertThat(host(plan, empty)).containsExactly("nobody is proposed for " + empty + ": " + ELSEWHERE);
        });
    }

    @Test
    void a_need_for_which_nobody_is_there_reads_that_nobody_can_be_proposed() {
        assertThat(host(new Pilot().with(need("N-1")).plan(), "N-1"))
                .containsExactly("nobody is proposed for N-1: " + NOBODY);
        assertThat(host(
                        new Pilot()
                                .with(expert("E-1"))
                                .with(need("N-1"), need("N-2").specialty(SpecialtyCode.of("neurology")))
                                .plan(),
                        "N-2"))
                .containsExactly("nobody is proposed for N-2: " + NOBODY.replace("cardiology", "neurology"));
    }

    @Test
    void a_need_that_is_partly_filled_gives_the_cause_and_does_not_take_its_own_members_for_others() {
        assertThat(host(
                        new Pilot()
                                .with(expert("E-1"))
                                .with(need("N-1").places(2))
                                .plan(),
                        "N-1"))
                .first()
                .asString()
                .endsWith(NOBODY_ELSE);
        // E-1 serves both needs and is no competitor of herself.
        MatchPlan both = new Pilot()
                .with(expert("E-1").quota(2))
                .with(need("N-1").places(2), need("N-2"))
                .plan();
        assertThat(host(both, "N-1")).first().asString().endsWith(NOBODY_ELSE);
    }

    /** The only cardiologist is free, and the host knows it: no difference between the texts tells of the conflict. */
    @Test
    void a_conflict_with_the_host_reads_like_a_member_who_is_wanted_elsewhere() {
        Pilot eligible = new Pilot().with(expert("E-1")).with(need("N-2"), at(FES, "N-1"));
        Pilot conflicted = new Pilot().with(expert("E-1").conflictWith(RABAT)).with(need("N-2"), at(FES, "N-1"));
        eligible.enrolled.add(FES);
        conflicted.enrolled.add(FES);

        assertThat(conflicted.plan().proposals())
                .isEqualTo(eligible.plan().proposals())
                .extracting(ProposedEngagement::need)
                .containsExactly(NeedId.of("N-1"));
        assertThat(host(conflicted.plan(), "N-2"))
                .isEqualTo(host(eligible.plan(), "N-2"))
                .first()
                .asString()
                .endsWith(ELSEWHERE);
    }

    @TestFactory
    Stream<DynamicTest> to_hosts_a_private_fact_reads_like_a_member_who_is_not_free() {
        return PRIVATE.entrySet().stream()
                .map(fact -> DynamicTest.dynamicTest(fact.getKey(), () -> {
                    int changed = 0;
                    for (long seed = 0; seed < seeds(); seed++) {
                        for (int one = 100; one < 112; one++) {
                            PersonId id = PersonId.of("E-" + one);
                            Pilot spoiled = crowd(seed, fact.getKey().startsWith("a gender"));
                            fact.getValue().of(spoiled, id);
                            Pilot away = crowd(seed, fact.getKey().startsWith("a gender"));
                            away.withheld.add(id);

                            MatchPlan plan = spoiled.plan();
                            MatchPlan without = away.plan();
                            assertThat(plan.proposals()).isEqualTo(without.proposals());
                            assertThat(all(plan, Audience.HOST)).isEqualTo(all(without, Audience.HOST));
                            assertThat(all(plan, Audience.REPORT)).isEqualTo(all(without, Audience.REPORT));
                            changed += plan.proposals()
                                            .equals(crowd(seed, false).plan().proposals())
                                    ? 0
                                    : 1;
                        }
                    }
                    assertThat(changed)
                            .as("members whose place went to another or nobody")
                            .isPositive();
                }));
    }

    @Test
    void whatever_differs_between_two_programmes_with_the_same_proposals_hosts_read_the_same() {
        int compared = 0;
        for (long seed = 0; seed < seeds(); seed++) {
            MatchPlan plan = crowd(seed, false).plan();
            for (int one = 100; one < 112; one++) {
                for (Fact fact : facts()) {
                    Pilot other = crowd(seed, false);
                    fact.of(other, PersonId.of("E-" + one));
                    MatchPlan changed = other.plan();
                    if (changed.proposals().equals(plan.proposals())) {
                        assertThat(all(changed, Audience.HOST)).isEqualTo(all(plan, Audience.HOST));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    @Tag("A31")
    @DisplayName("A31 who may not be proposed looks to every audience like somebody who is not free")
    void who_is_withheld_cannot_be_told_from_who_has_no_time() {
        for (long seed = 0; seed < seeds(); seed++) {
            for (int one = 100; one < 112; one++) {
                PersonId id = PersonId.of("E-" + one);
                Pilot withheld = crowd(seed, false);
                withheld.withheld.add(id);
                Pilot busy = crowd(seed, false);
                busy.members.replaceAll(member -> member.id().equals(id) ? withoutTime(member) : member);

                MatchPlan plan = withheld.plan();
                MatchPlan ordinary = busy.plan();
                assertThat(plan.proposals()).isEqualTo(ordinary.proposals());
                assertThat(plan.certificate()).isEqualTo(ordinary.certificate());
                for (Audience audience : Audience.values()) {
                    assertThat(all(plan, audience)).isEqualTo(all(ordinary, audience));
                }
                assertThat(plan.verdict(id).explanation(Audience.COORDINATOR).reasons())
                        .isEqualTo(ordinary.verdict(id)
                                .explanation(Audience.COORDINATOR)
                                .reasons());
            }
        }
    }

    private static int seeds() {
        return Math.max(4, Integer.getInteger("checks.percent", 1));
    }

    /** Both kinds of fact: those that always keep somebody out, and those between one member and one host. */
    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(PRIVATE.values());
        facts.add((pilot, id) -> change(pilot, id, member -> member.conflictWith(RABAT)));
        facts.add((pilot, id) -> change(pilot, id, member -> member.conflictWith(FES)));
        facts.add((pilot, id) -> pilot.withheld.add(id));
        facts.add((pilot, id) -> change(
                pilot,
                id,
                member -> member.credentials(member.build().credentials().stream()
                        .map(credential -> credential.verified(Pilot.check(VerificationMethod.COPY)))
                        .toList())));
        return facts;
    }

    /** Two hosts, one of them a member's conflict now and then; enough needs that many stay empty. */
    private static Pilot crowd(long seed, boolean restricted) {
        Pilot pilot = Crowd.of(seed, 12, 14);
        pilot.enrolled.add(FES);
        for (int i = 0; i < 6; i++) {
            pilot.with(at(FES, "N-" + i).patientWork(i % 2 == 0));
        }
        pilot.policy = restricted ? womenOnly() : pilot.policy;
        return pilot;
    }

    private static EligibilityPolicy womenOnly() {
        return EligibilityPolicy.onlyFor(Set.of(Gender.WOMAN), "Donor rule", "Board", Pilot.DAY);
    }

    private static NeedBuilder at(OrganisationId host, String id) {
        return Need.builder(NeedId.of(id), host, "Opinions", Pilot.PHYSICIAN, Pilot.SPRING)
                .specialty(Pilot.CARDIOLOGY)
                .state(NeedState.OPEN)
                .approvedOn(Pilot.DAY);
    }

    private static void credentials(Pilot pilot, PersonId id, CredentialState state) {
        change(
                pilot,
                id,
                member -> member.credentials(member.build().credentials().stream()
                        .map(credential -> credential.in(state))
                        .toList()));
    }

    private static void change(Pilot pilot, PersonId id, UnaryOperator<DiasporaMemberBuilder> change) {
        pilot.members.replaceAll(member ->
                member.id().equals(id) ? change.apply(member.toBuilder()).build() : member);
    }

    private static DiasporaMember withoutTime(DiasporaMember member) {
        DiasporaMemberBuilder same = DiasporaMember.builder(member.id(), member.origin(), member.registeredOn())
                .gender(member.gender())
                .credentials(member.credentials())
                .quota(member.quota());
        member.name().ifPresent(same::name);
        member.authorisations().forEach(same::authorisation);
        member.languages().forEach(same::language);
        member.conflicts().forEach(same::conflictWith);
        member.declarations().forEach(same::declared);
        return same.build();
    }

    private static List<List<String>> all(MatchPlan plan, Audience audience) {
        return plan.verdicts().stream()
                .map(verdict -> verdict.explanation(audience).words(ENGLISH))
                .toList();
    }

    private static List<String> host(MatchPlan plan, String need) {
        return plan.verdict(NeedId.of(need)).explanation(Audience.HOST).words(ENGLISH);
    }
}
