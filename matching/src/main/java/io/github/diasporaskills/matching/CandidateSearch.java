package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.rule.Candidacy;
import io.github.diasporaskills.matching.rule.Circumstances;
import io.github.diasporaskills.matching.rule.PairRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the eligible pairs of a request. Rules of one side are asked once for each element; pairs are looked at only
 * within a profession and, where a need asks for one, a specialty. Time and memory follow the pairs within those
 * groups, never all pairs.
 */
final class CandidateSearch {

    private final CandidateGraph graph;
    private final Capacities capacities;
    private final Map<ProfessionCode, List<Need>> needsByProfession;

    private CandidateSearch(
            CandidateGraph graph, Capacities capacities, Map<ProfessionCode, List<Need>> needsByProfession) {
        this.graph = graph;
        this.capacities = capacities;
        this.needsByProfession = needsByProfession;
    }

    static CandidateSearch in(MatchRequest request) {
        Circumstances circumstances = request.circumstances();
        CandidateGraph.Builder graph = CandidateGraph.builder();
        int[] quotas = new int[request.members().size()];
        int[] places = new int[request.needs().size()];
        Map<Skill, List<Integer>> membersBySkill = new HashMap<>();
        for (int left = 0; left < quotas.length; left++) {
            DiasporaMember member = request.members().get(left);
            graph.left(member.id().value());
            quotas[left] = member.quota();
            boolean eligible = request.rules().ofMember().stream()
                    .allMatch(rule -> rule.failures(member, circumstances).isEmpty());
            if (eligible) {
                for (Skill skill : skills(member)) {
                    membersBySkill
                            .computeIfAbsent(skill, unused -> new ArrayList<>())
                            .add(left);
                }
            }
        }
        Map<ProfessionCode, List<Need>> needsByProfession = new HashMap<>();
        PairRule[] pairRules = request.rules().ofPair().toArray(PairRule[]::new);
        for (int right = 0; right < places.length; right++) {
            Need need = request.needs().get(right);
            graph.right(need.id().value());
            places[right] = circumstances.openPlaces(need);
            needsByProfession
                    .computeIfAbsent(need.profession(), unused -> new ArrayList<>())
                    .add(need);
            boolean servable = request.rules().ofNeed().stream()
                    .allMatch(rule -> rule.failures(need, circumstances).isEmpty());
            if (servable) {
                Skill wanted = new Skill(need.profession(), need.specialty().orElse(null));
                for (int left : membersBySkill.getOrDefault(wanted, List.of())) {
                    Candidacy candidacy = Candidacy.of(request.members().get(left), need, circumstances);
                    if (keepsAll(pairRules, candidacy)) {
                        graph.edge(
                                left, right, request.criteria().score(candidacy).thousandths());
                        quotas[left] = Math.min(quotas[left], quota(candidacy));
                    }
                }
            }
        }
        return new CandidateSearch(graph.build(), Capacities.of(quotas, places), needsByProfession);
    }

    /** A rule that was broken moves ahead, so that those that leave out most come to be asked first. */
    private static boolean keepsAll(PairRule[] rules, Candidacy candidacy) {
        for (int at = 0; at < rules.length; at++) {
            if (!rules[at].failures(candidacy).isEmpty()) {
                PairRule broken = rules[at];
                int ahead = Math.max(0, at - 1);
                rules[at] = rules[ahead];
                rules[ahead] = broken;
                return false;
            }
        }
        return true;
    }

    /**
     * What is left of the quota on the days of service. A member's capacity is the least of these over all needs that
     * fit, so that the quota is kept on every day, whichever needs the plan chooses.
     */
    private static int quota(Candidacy candidacy) {
        return candidacy
                .servingDays()
                .map(days -> candidacy.circumstances().remainingQuota(candidacy.member(), days))
                .orElse(candidacy.member().quota());
    }

    CandidateGraph graph() {
        return graph;
    }

    Capacities capacities() {
        return capacities;
    }

    List<Need> needsFor(ProfessionCode profession) {
        return needsByProfession.getOrDefault(profession, List.of());
    }

    /** The member's professions, each with every specialty and, for needs without one, with none. */
    private static Set<Skill> skills(DiasporaMember member) {
        Set<Skill> skills = new LinkedHashSet<>();
        for (Credential credential : member.credentials()) {
            skills.add(new Skill(credential.profession(), null));
            skills.add(new Skill(credential.profession(), credential.specialty().orElse(null)));
        }
        return skills;
    }

    private record Skill(
            ProfessionCode profession, @Nullable SpecialtyCode specialty) {}
}
