package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.rule.Candidacy;
import io.github.diasporaskills.matching.rule.NeedRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What would change a small plan, by trying every plan of every changed problem. */
final class EveryChange {

    /** A candidate pair. */
    private record Pair(int left, int right, long value) {}

    /** The best of some plans, pairs first. */
    private record Best(int pairs, long total) {

        boolean isAbove(Best other) {
            return pairs != other.pairs ? pairs > other.pairs : total > other.total;
        }
    }

    private final MatchRequest request;
    private final MatchPlan plan;
    private final CandidateGraph graph;
    private final int[] lefts;
    private final int[] rights;
    private final List<Pair> pairs = new ArrayList<>();
    private final Best now;

    EveryChange(Pilot pilot, MatchPlan plan) {
        this.request = pilot.request();
        this.plan = plan;
        this.graph = plan.problem().graph();
        Capacities capacities = plan.problem().capacities();
        this.lefts = IntStream.range(0, graph.leftCount()).map(capacities::left).toArray();
        this.rights =
                IntStream.range(0, graph.rightCount()).map(capacities::right).toArray();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            pairs.add(new Pair(graph.leftOf(edge), graph.rightOf(edge), graph.valueOf(edge)));
        }
        this.now = new Best(plan.selection().size(), plan.total());
    }

    /** The member, on no day free. */
    static DiasporaMember away(DiasporaMember member) {
        return like(member).build();
    }

    /** The member, of a gender. */
    static DiasporaMember as(Gender gender, DiasporaMember member) {
        DiasporaMemberBuilder same = like(member).gender(gender);
        member.availability().forEach(same::availability);
        return same.build();
    }

    /** The member, who may not serve at the host. */
    static DiasporaMember inConflict(DiasporaMember member) {
        DiasporaMemberBuilder same = like(member).conflictWith(Pilot.RABAT);
        member.availability().forEach(same::availability);
        return same.build();
    }

    private static DiasporaMemberBuilder like(DiasporaMember member) {
        DiasporaMemberBuilder same = DiasporaMember.builder(member.id(), member.origin(), member.registeredOn())
                .gender(member.gender())
                .credentials(member.credentials())
                .quota(member.quota());
        member.authorisations().forEach(same::authorisation);
        member.languages().forEach(same::language);
        member.conflicts().forEach(same::conflictWith);
        member.declarations().forEach(same::declared);
        return same;
    }

    private @Nullable Best best(List<Pair> all, int[] left, int[] right, Predicate<List<Pair>> wanted) {
        return best(all, left, right, wanted, 0, new ArrayList<>());
    }

    private @Nullable Best best(
            List<Pair> all, int[] left, int[] right, Predicate<List<Pair>> wanted, int at, List<Pair> chosen) {
        if (at == all.size()) {
            return wanted.test(chosen)
                    ? new Best(
                            chosen.size(),
                            chosen.stream().mapToLong(Pair::value).sum())
                    : null;
        }
        Best best = best(all, left, right, wanted, at + 1, chosen);
        Pair pair = all.get(at);
        boolean fits = left[pair.left()] > 0
                && right[pair.right()] > 0
                && chosen.stream().noneMatch(other -> other.left() == pair.left() && clash(other, pair));
        if (fits) {
            left[pair.left()]--;
            right[pair.right()]--;
            chosen.add(pair);
            Best with = best(all, left, right, wanted, at + 1, chosen);
            chosen.remove(chosen.size() - 1);
            left[pair.left()]++;
            right[pair.right()]++;
            best = best == null || (with != null && with.isAbove(best)) ? with : best;
        }
        return best;
    }

    private boolean clash(Pair one, Pair other) {
        Need here = request.needs().get(one.right());
        Need there = request.needs().get(other.right());
        return here.modality() == Modality.ONSITE
                && there.modality() == Modality.ONSITE
                && !here.host().equals(there.host())
                && here.period().overlaps(there.period());
    }

    Optional<BigDecimal> leastRise(int left) {
        return leastRise(pairs.stream().filter(pair -> pair.left() == left && lefts[left] > 0));
    }

    Optional<BigDecimal> leastRiseAt(int right) {
        long filled = plan.selection()
                .edges()
                .filter(edge -> graph.rightOf(edge) == right)
                .count();
        return leastRise(pairs.stream()
                .filter(pair -> pair.right() == right && filled < rights[right])
                .filter(pair -> !plan.selection()
                        .contains(graph.edge(pair.left(), right).orElseThrow())));
    }

    private Optional<BigDecimal> leastRise(Stream<Pair> some) {
        return some.flatMap(pair -> {
                    Best with = best(pairs, lefts, rights, chosen -> chosen.contains(pair));
                    return with != null && with.pairs() == now.pairs()
                            ? Stream.of(now.total() - with.total())
                            : Stream.empty();
                })
                .min(Long::compare)
                .map(least -> BigDecimal.valueOf(least, 3));
    }

    boolean onePlaceHelps(int left) {
        return pairs.stream()
                .filter(pair -> pair.left() == left && lefts[left] > 0)
                .anyMatch(pair -> {
                    int[] more = rights.clone();
                    more[pair.right()]++;
                    int[] none = lefts.clone();
                    none[left] = 0;
                    Best larger = best(pairs, lefts, more, chosen -> true);
                    Best without = best(pairs, none, more, chosen -> true);
                    return larger != null && without != null && larger.isAbove(without);
                });
    }

    /** How many rules keep a member from a need. */
    int broken(Unmatched verdict, NeedId need) {
        return verdict.failures().size()
                + verdict.missed().stream()
                        .filter(missed -> missed.need().equals(need))
                        .mapToInt(missed -> missed.failures().size())
                        .sum();
    }

    /** The fewest rules without which a better plan would propose a member; 0 if there is none. */
    int fewestRules(int left, Unmatched verdict) {
        return verdict.missed().stream()
                .filter(missed -> isServable(missed.need()))
                .filter(missed -> broken(verdict, missed.need()) > 0)
                .filter(missed -> fills(left, missed.need()))
                .mapToInt(missed -> broken(verdict, missed.need()))
                .min()
                .orElse(0);
    }

    private boolean isServable(NeedId need) {
        Need found = request.needs().get(graph.right(need.value()).orElseThrow());
        for (NeedRule rule : request.rules().ofNeed()) {
            if (!rule.failures(found, request.circumstances()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    boolean fills(String member, NeedId need) {
        return fills(graph.left(member).orElseThrow(), need);
    }

    /** Whether every best plan has the member at the need once nothing keeps them apart. */
    private boolean fills(int left, NeedId need) {
        int right = graph.right(need.value()).orElseThrow();
        Candidacy candidacy =
                Candidacy.of(request.members().get(left), request.needs().get(right), request.circumstances());
        Pair pair = new Pair(left, right, request.criteria().score(candidacy).thousandths());
        List<Pair> more = new ArrayList<>(pairs);
        more.add(pair);
        int[] quotas = lefts.clone();
        quotas[left] = Math.max(1, quotas[left]);
        Best with = best(more, quotas, rights, chosen -> chosen.contains(pair));
        return with != null && with.isAbove(now);
    }
}
