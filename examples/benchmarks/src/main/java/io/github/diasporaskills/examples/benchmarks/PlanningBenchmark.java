package io.github.diasporaskills.examples.benchmarks;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.MatchPlan;
import io.github.diasporaskills.matching.MatchRequest;
import io.github.diasporaskills.matching.OptimalMatching;
import io.github.diasporaskills.matching.PreviousPair;
import io.github.diasporaskills.matching.RematchedPlan;
import io.github.diasporaskills.matching.Unmatched;
import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.assignment.WarmStart;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plans for registers of growing size, a tenth as many needs as members, through the rules of a country: candidates,
 * plan, proof; then the smallest changes for members who are not proposed; and a plan near the first one after ten
 * members left, from nothing and from the first one's prices. Least times of the rounds count.
 */
final class PlanningBenchmark implements Benchmark {

    private static final int MOST = Integer.getInteger("members", 100_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 2);
    private static final int DOUBLINGS = 3;
    private static final int ASKING = 20;
    private static final int LEAVING = 10;
    private static final OptimalMatching METHOD = OptimalMatching.withDefaults();

    @Override
    public String name() {
        return "planning";
    }

    @Override
    public void run(Path scratch, PrintStream out) throws IOException {
        CountryPack pack = CountryPack.load("MA");
        measure(MOST >> DOUBLINGS, pack, out);
        for (int members = MOST >> DOUBLINGS; members <= MOST; members *= 2) {
            measure(members, pack, out);
        }
    }

    private static void measure(int members, CountryPack pack, PrintStream out) {
        MatchRequest request = InventedProgramme.request(members, members / 10, pack);
        long[] least = new long[4];
        Arrays.fill(least, Long.MAX_VALUE);
        Heap.reset();
        MatchPlan plan = METHOD.match(request);
        long peak = Heap.peak();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            plan = METHOD.match(request);
            long planned = System.nanoTime();
            OptimalAssignment.withDefaults().solve(plan.problem());
            long solved = System.nanoTime();
            boolean proven = ProofVerifier.verify(plan.problem(), plan.bound()).proven();
            long verified = System.nanoTime();
            CandidateGraph graph = plan.problem().graph();
            long sum = 0;
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                sum += graph.valueOf(edge) ^ graph.rightOf(edge);
            }
            long passed = System.nanoTime();
            if (!proven || sum == 1) {
                throw new IllegalStateException("The bound is not proven");
            }
            keep(least, planned - start, solved - planned, verified - solved, passed - verified);
        }
        out.printf(
                "%,8d members, %,6d needs, %,9d candidate pairs, %,6d proposals: candidates and plan %.0f ms, of which the"
                        + " solver %.0f ms (%.0f passes), proof %.0f ms; peak heap %d MB%n",
                members,
                members / 10,
                plan.problem().graph().edgeCount(),
                plan.pairings().size(),
                least[0] / 1e6,
                least[1] / 1e6,
                (double) least[1] / least[3],
                least[2] / 1e6,
                peak);
        changes(plan, request, out);
        again(plan, request, out);
    }

    private static void keep(long[] least, long... times) {
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.min(least[i], times[i]);
        }
    }

    private static void changes(MatchPlan plan, MatchRequest request, PrintStream out) {
        List<PersonId> asking = request.members().stream()
                .map(DiasporaMember::id)
                .filter(member -> plan.verdict(member) instanceof Unmatched unmatched
                        && unmatched.missed().stream()
                                .anyMatch(missed -> missed.cutoff().isPresent()))
                .limit(ASKING)
                .toList();
        List<Long> times = new ArrayList<>();
        int lines = 0;
        for (PersonId member : asking) {
            long start = System.nanoTime();
            lines += plan.changes(member, Audience.COORDINATOR).lines().size();
            times.add(System.nanoTime() - start);
        }
        times.sort(null);
        if (!times.isEmpty()) {
            out.printf(
                    "         smallest changes of %d members below a cutoff, %d lines: least %.1f, median %.1f, most %.1f ms"
                            + " a member%n",
                    asking.size(),
                    lines,
                    times.get(0) / 1e6,
                    times.get(times.size() / 2) / 1e6,
                    times.get(times.size() - 1) / 1e6);
        }
    }

    private static void again(MatchPlan plan, MatchRequest request, PrintStream out) {
        List<PersonId> proposed = plan.proposals().stream()
                .map(proposal -> proposal.member())
                .distinct()
                .limit(LEAVING)
                .toList();
        MatchRequest later = MatchRequest.of(
                        request.members().stream()
                                .filter(member -> !proposed.contains(member.id()))
                                .toList(),
                        request.needs(),
                        request.circumstances())
                .with(request.criteria());
        List<PreviousPair> pairs =
                plan.proposals().stream().map(PreviousPair::of).toList();
        MatchPlan now = METHOD.match(later);
        WarmStart from = WarmStart.of(plan.problem(), plan.bound());
        long[] least = new long[4];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Assignment cold = OptimalAssignment.withDefaults().solve(now.problem());
            long coldSolved = System.nanoTime();
            Assignment warm =
                    OptimalAssignment.withDefaults().startingFrom(from).solve(now.problem());
            long warmSolved = System.nanoTime();
            RematchedPlan fromNothing = METHOD.rematch(later, pairs, LEAVING);
            long coldRematched = System.nanoTime();
            RematchedPlan fromPrices = METHOD.rematch(later, plan, LEAVING);
            long warmRematched = System.nanoTime();
            if (cold.total() != warm.total()
                    || fromNothing.plan().orElseThrow().total()
                            != fromPrices.plan().orElseThrow().total()) {
                throw new IllegalStateException("From prices and from nothing the totals differ");
            }
            keep(
                    least,
                    coldSolved - start,
                    warmSolved - coldSolved,
                    coldRematched - warmSolved,
                    warmRematched - coldRematched);
        }
        out.printf(
                "         %d members fewer: solver from nothing %.1f ms, from prices %.1f ms (%.1f times); near the plan"
                        + " from pairs %.0f ms, from prices %.0f ms (%.1f times)%n",
                proposed.size(),
                least[0] / 1e6,
                least[1] / 1e6,
                (double) least[0] / least[1],
                least[2] / 1e6,
                least[3] / 1e6,
                (double) least[2] / least[3]);
    }
}
