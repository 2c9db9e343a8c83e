package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.RABAT;
import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.need;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a host reads of an empty place is true, whichever way it is looked at. */
class HostTruthTest {

    private static final Set<String> OWN = Set.of("rule.need.not-open", "rule.need.over", "rule.need.no-places");

    @Test
    void whatever_a_host_reads_of_an_empty_place_is_so_by_brute_force() {
        Set<String> read = new TreeSet<>();
        Set<String> daysAndText = new TreeSet<>();
        for (long seed = 0; seed < Math.max(6, Integer.getInteger("checks.percent", 1)); seed++) {
            Pilot pilot = sparse(seed);
            MatchPlan plan = pilot.plan();
            for (Need need : pilot.needs) {
                List<Reason> details = plan.verdict(need.id())
                        .explanation(Audience.HOST)
                        .lines()
                        .get(0)
                        .details();
                for (Reason said : details) {
                    read.add(said.code());
                    check(said, need, pilot, plan);
                    daysAndText.add(said.code() + (otherDaysHelp(need, pilot, plan) ? " and would" : " and would not"));
                }
            }
        }
        assertThat(read)
                .contains("match.need.skills-elsewhere", "match.need.skills-not-available", "rule.need.no-places");
        assertThat(read).contains("match.need.skills-not-further");
        // The same text where other days would help and where they would not: so it may not speak of them.
        assertThat(daysAndText)
                .contains(
                        "match.need.skills-elsewhere and would",
                        "match.need.skills-elsewhere and would not",
                        "match.need.skills-not-available and would",
                        "match.need.skills-not-available and would not");
    }

    @Test
    void no_text_to_a_host_speaks_of_other_days() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"))) {
            for (MatchingReason code : MatchingReason.values()) {
                String words = MatchingWording.in(locale).say(Reason.of(code));
                if (code.id().startsWith("match.need.skills-")) {
                    assertThat(words).doesNotContain("other days", "autres dates", "autres jours", "أيام أخرى");
                }
            }
        }
    }

    /** Two programmes that a host must not tell apart: in one other days would help, in the other they would not. */
    @Test
    void a_member_whom_only_the_days_keep_out_reads_like_one_whom_more_keeps_out() {
        DateRange autumn = DateRange.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 20));
        Pilot helped = new Pilot().with(expert("E-1")).with(need("N-1"));
        helped.members.replaceAll(member -> freeOnly(member, autumn));
        Pilot helpless = new Pilot().with(expert("E-1").conflictWith(RABAT)).with(need("N-1"));
        helpless.members.replaceAll(member -> freeOnly(member, autumn));

        assertThat(otherDaysHelp(helped.needs.get(0), helped, helped.plan())).isTrue();
        assertThat(otherDaysHelp(helpless.needs.get(0), helpless, helpless.plan()))
                .isFalse();
        assertThat(words(helped.plan())).isEqualTo(words(helpless.plan()));
    }

    private static void check(Reason said, Need need, Pilot pilot, MatchPlan plan) {
        List<String> here = plan.proposals().stream()
                .filter(proposal -> proposal.need().equals(need.id()))
                .map(proposal -> proposal.member().value())
                .toList();
        boolean skillsElsewhere = plan.proposals().stream()
                .filter(proposal -> !here.contains(proposal.member().value()))
                .anyMatch(proposal -> pilot.members.stream()
                        .filter(member -> member.id().equals(proposal.member()))
                        .anyMatch(member -> hasSkills(member, need)));
        switch (said.code()) {
            case "match.need.skills-elsewhere" -> assertThat(skillsElsewhere).isTrue();
            case "match.need.skills-not-available" -> {
                assertThat(here).isEmpty();
                assertThat(filledAlone(need, pilot)).isZero();
            }
            case "match.need.skills-not-further" -> {
                assertThat(here).isNotEmpty();
                assertThat(filledAlone(need, pilot)).isEqualTo(here.size());
            }
            default -> assertThat(OWN).contains(said.code());
        }
        if (said.code().startsWith("match.")) {
            assertThat(MatchingWording.in(Locale.ENGLISH).say(said)).doesNotContain("days", "help");
            assertThat(here.size()).isLessThan(need.places());
        }
    }

    private static boolean hasSkills(DiasporaMember member, Need need) {
        for (Credential credential : member.credentials()) {
            if (credential.profession().equals(need.profession())
                    && (need.specialty().isEmpty() || need.specialty().equals(credential.specialty()))) {
                return true;
            }
        }
        return false;
    }

    /** How many places would have a proposal if this were the only need. */
    private static int filledAlone(Need need, Pilot pilot) {
        Pilot alone = copy(pilot);
        alone.needs.add(need);
        return alone.plan().proposals().size();
    }

    /** Whether on any days of the year more places would have a proposal, all other needs as they are. */
    private static boolean otherDaysHelp(Need need, Pilot pilot, MatchPlan plan) {
        long now = filled(plan, need.id());
        for (int month = 4; month <= 11; month++) {
            Pilot moved = copy(pilot);
            LocalDate first = LocalDate.of(2026, month, 2);
            for (Need each : pilot.needs) {
                moved.needs.add(each.equals(need) ? onDays(each, DateRange.of(first, first.plusDays(19))) : each);
            }
            if (filled(moved.plan(), need.id()) > now) {
                return true;
            }
        }
        return false;
    }

    private static long filled(MatchPlan plan, NeedId need) {
        return plan.proposals().stream()
                .filter(proposal -> proposal.need().equals(need))
                .count();
    }

    private static Need onDays(Need need, DateRange days) {
        NeedBuilder moved = Need.builder(need.id(), need.host(), need.title(), need.profession(), days)
                .modality(need.modality())
                .places(need.places())
                .patientWork(need.isPatientWork())
                .state(need.state());
        need.specialty().ifPresent(moved::specialty);
        need.languages().forEach(moved::language);
        need.requester().ifPresent(moved::requester);
        need.approvedOn().ifPresent(moved::approvedOn);
        return moved.build();
    }

    private static Pilot copy(Pilot pilot) {
        Pilot copy = new Pilot();
        copy.members.addAll(pilot.members);
        return copy;
    }

    /** Members who are free in some months only, and needs in which many places stay empty. */
    private static Pilot sparse(long seed) {
        Pilot pilot = Crowd.of(seed, 12, 12);
        Random random = new Random(seed);
        List<DiasporaMember> members = new ArrayList<>();
        for (DiasporaMember member : pilot.members) {
            LocalDate first = LocalDate.of(2026, 3 + random.nextInt(3), 1);
            members.add(freeOnly(member, DateRange.of(first, first.plusMonths(3))));
        }
        pilot.members.clear();
        pilot.members.addAll(members);
        return pilot;
    }

    private static DiasporaMember freeOnly(DiasporaMember member, DateRange days) {
        DiasporaMemberBuilder same = DiasporaMember.builder(member.id(), member.origin(), member.registeredOn())
                .gender(member.gender())
                .credentials(member.credentials())
                .availability(new Availability(days, Set.of(Modality.REMOTE, Modality.ONSITE)))
                .quota(member.quota());
        member.authorisations().forEach(same::authorisation);
        member.languages().forEach(same::language);
        member.conflicts().forEach(same::conflictWith);
        member.declarations().forEach(same::declared);
        return same.build();
    }

    private static List<String> words(MatchPlan plan) {
        return plan.verdict(NeedId.of("N-1")).explanation(Audience.HOST).words(Locale.ENGLISH);
    }
}
