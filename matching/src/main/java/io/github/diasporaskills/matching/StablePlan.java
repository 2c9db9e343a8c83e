package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.stable.StableMatching;
import io.github.diasporaskills.matching.stable.StableReason;
import io.github.diasporaskills.matching.stable.StableResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A stable plan for a programme: who is proposed for what, and why everybody and everything else is not. A plan proposes;
 * it changes nothing. Immutable and thread-safe.
 *
 * @see StablePlanning
 */
public final class StablePlan {

    private final MatchRequest request;
    private final CandidateGraph graph;
    private final StableMatching method;
    private final StableResult result;
    private final StableVerdicts stable;
    private final VerdictReader rules;
    private final List<Pairing> pairings;

    StablePlan(MatchRequest request, CandidateSearch search, StableMatching method, StableResult result) {
        this.request = request;
        this.graph = search.graph();
        this.method = method;
        this.result = result;
        this.stable = StableVerdicts.of(result).orElseThrow();
        int[] placed = result.placement().orElseThrow().toArray();
        Selection selection = Selection.of(IntStream.range(0, placed.length)
                .filter(left -> placed[left] >= 0)
                .map(left -> graph.edge(left, placed[left]).orElseThrow())
                .toArray());
        this.rules = new VerdictReader(request, search, new Stays(request, graph), selection, PlanTerms.none(search));
        this.pairings = rules.pairings();
    }

    /**
     * The day for which the plan was made.
     *
     * @return the day of the request
     */
    public LocalDate on() {
        return request.circumstances().on();
    }

    /**
     * The hash of the country pack that shaped the plan.
     *
     * @return as given by the pack
     */
    public String packHash() {
        return request.circumstances().packHash();
    }

    /**
     * The claim of stability, for {@link io.github.diasporaskills.matching.proof.StabilityVerifier}.
     *
     * @return members as proposers and needs as places, numbered by id
     */
    public StableResult result() {
        return result;
    }

    /**
     * The proposals with their scores.
     *
     * @return by member; each member once at most
     */
    public List<Pairing> pairings() {
        return pairings;
    }

    /**
     * The proposals, for the register to take in.
     *
     * @return by member
     */
    public List<ProposedEngagement> proposals() {
        return pairings.stream().map(Pairing::proposal).toList();
    }

    /**
     * The total score in thousandths of a point.
     *
     * @return the sum over all proposals
     */
    public long total() {
        return pairings.stream()
                .mapToLong(pairing -> pairing.score().thousandths())
                .sum();
    }

    /**
     * What became of a member, and why.
     *
     * @param member somebody of the request
     * @param audience who reads it
     * @return what that reader may know
     * @throws IllegalArgumentException if the request does not have the member
     */
    public Explanation explanation(PersonId member, Audience audience) {
        int left = number(member);
        Verdict verdict = rules.ofMember(left);
        boolean candidate =
                result.instance().firstEdge(left) < result.instance().firstEdge(left + 1);
        if (audience == Audience.HOST || audience == Audience.REPORT || !candidate) {
            return verdict.explanation(audience);
        }
        List<Explanation.Line> lines = new ArrayList<>();
        List<Explanation.Line> ofPlaces = stable.ofProposer(left, audience).lines();
        if (verdict instanceof Matched matched) {
            lines.addAll(Explanations.scored(matched.pairings()));
            lines.addAll(ofPlaces);
        } else if (verdict instanceof Unmatched unmatched) {
            lines.addAll(ofPlaces);
            List<Missed> byRules = unmatched.missed().stream()
                    .filter(missed -> !missed.failures().isEmpty())
                    .toList();
            lines.addAll(rest(new Unmatched(
                            unmatched.subject(),
                            packHash(),
                            unmatched.failures(),
                            unmatched.general(),
                            byRules,
                            null,
                            List.of())
                    .explanation(audience)));
        }
        return new Explanation(audience, lines);
    }

    private static List<Explanation.Line> rest(Explanation explanation) {
        return explanation.lines().subList(1, explanation.lines().size());
    }

    /**
     * What became of a need, and why. Hosts learn who is proposed and, where places stay empty, what {@link Audience} lets
     * them know, or the target or regional cap that was reached, which follows from the plan alone.
     *
     * @param need a need of the request
     * @param audience who reads it
     * @return what that reader may know; no lines for members, of a need that is not open
     * @throws IllegalArgumentException if the request does not have the need
     */
    public Explanation explanation(NeedId need, Audience audience) {
        int right = number(need);
        Verdict verdict = rules.ofNeed(right);
        Explanation plain = verdict.explanation(audience);
        boolean standsInItsWay =
                verdict instanceof Unmatched unmatched && !unmatched.failures().isEmpty();
        Optional<Reason> ceiling = stable.ceiling(right);
        if (standsInItsWay || audience == Audience.PERSON || audience == Audience.REPORT) {
            return plain;
        }
        List<Explanation.Line> lines = new ArrayList<>();
        if (audience == Audience.HOST) {
            Explanation.Line first = plain.lines().get(0);
            lines.add(new Explanation.Line(first.head(), ceiling.map(List::of).orElse(first.details())));
            lines.addAll(rest(plain));
            return new Explanation(audience, lines);
        }
        List<Pairing> here = verdict instanceof Matched matched ? matched.pairings() : List.of();
        lines.addAll(stable.ofPlace(right, audience).lines());
        lines.addAll(Explanations.scored(here));
        if (ceiling.isEmpty()) {
            lines.addAll(plain.lines().subList(1 + here.size(), plain.lines().size()));
        }
        return new Explanation(audience, lines);
    }

    /**
     * The smallest changes that would give a member a need they would rather have, by {@link StableVerdicts#changesFor}.
     *
     * @param member somebody of the request
     * @param audience who reads it
     * @return a line for each change; none for hosts and reports, and where nothing of the kind helps
     * @throws IllegalArgumentException if the request does not have the member
     */
    public Explanation changes(PersonId member, Audience audience) {
        return stable.changesFor(number(member), method, audience);
    }

    /**
     * The smallest changes that would fill one place more of a need, by {@link StableVerdicts#changesForPlace}.
     *
     * @param need a need of the request
     * @param audience who reads it
     * @return a line for each change; none for anybody but coordinators, and where nothing of the kind helps
     * @throws IllegalArgumentException if the request does not have the need
     */
    public Explanation changes(NeedId need, Audience audience) {
        return stable.changesForPlace(number(need), method, audience);
    }

    /**
     * The reasons why places of a need stay empty that lie with targets and caps.
     *
     * @param need a need of the request
     * @return a {@link StableReason#TARGET} or {@link StableReason#REGION_CAP}, or empty
     * @throws IllegalArgumentException if the request does not have the need
     */
    public Optional<Reason> ceiling(NeedId need) {
        return stable.ceiling(number(need));
    }

    private int number(PersonId member) {
        return graph.left(requireNonNull(member, "member").value()).orElseThrow(() -> unknown("member", member));
    }

    private int number(NeedId need) {
        return graph.right(requireNonNull(need, "need").value()).orElseThrow(() -> unknown("need", need));
    }

    private static IllegalArgumentException unknown(String what, Object id) {
        return new IllegalArgumentException("The plan was made without the " + what + " " + id
                + ". Maybe it joined the register after the day of the plan");
    }

    /**
     * The sizes.
     *
     * @return for example {@code 6 of 8 placed, stable}
     */
    @Override
    public String toString() {
        return result.toString();
    }
}
