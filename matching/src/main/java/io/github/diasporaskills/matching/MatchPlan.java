package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.graph.Scale;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.Certificate;
import io.github.diasporaskills.matching.proof.Certified;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.score.Score;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Who is proposed for what, and a verdict with reasons on everybody and everything else. A plan proposes; it changes
 * nothing. Immutable and thread-safe.
 *
 * <p>Verdicts are worked out from the request when asked for, so a plan holds memory for its candidate pairs only.
 */
public final class MatchPlan implements Certified {

    private final MatchRequest request;
    private final PlanTerms terms;
    private final MatchProblem problem;
    private final Certified answer;
    private final PlanBound bound;
    private final boolean feasible;
    private final VerdictReader verdicts;
    private final @Nullable PlanChanges changes;
    private final List<Pairing> pairings;
    private final @Nullable Participation participation;

    MatchPlan(
            MatchRequest request,
            CandidateSearch search,
            ClashSearch.Found found,
            @Nullable Participation participation,
            PlanTerms terms,
            int searchLimit) {
        this.request = request;
        this.terms = terms;
        this.problem = terms.problem();
        this.answer = found.plan();
        this.bound = found.bound();
        this.participation = participation;
        Stays stays = new Stays(request, search.graph());
        this.feasible = terms.isKeptBy(answer.selection());
        this.verdicts = new VerdictReader(request, search, stays, answer.selection(), terms);
        this.changes = feasible && bound.optimality() != Optimality.OPEN
                ? new PlanChanges(request, terms, stays, answer, bound, searchLimit)
                : null;
        this.pairings = verdicts.pairings();
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
     * What was asked of the solver, for {@link io.github.diasporaskills.matching.proof.ProofVerifier}. It knows quotas
     * and places but no days: where the verifier proves the plan, no plan is better, with or without regard to days.
     * It always proves the {@link #bound()}.
     *
     * @return members on the left, needs on the right, scores in thousandths of a point
     */
    public MatchProblem problem() {
        return problem;
    }

    @Override
    public Selection selection() {
        return answer.selection();
    }

    /**
     * The total score in thousandths of a point.
     *
     * @return the sum over all proposals
     */
    @Override
    public long total() {
        return answer.total();
    }

    /**
     * Whether all caps and minimums could be kept.
     *
     * @return false if this is no plan: nothing is proposed then, and {@link #conflict()} says why
     */
    public boolean isFeasible() {
        return feasible;
    }

    /**
     * Why there is no plan: minimums that cannot be kept beside the caps, places, quotas and pairs that are named. The
     * {@link #certificate()} proves it, unless it is only by nobody being at two hosts on a day that no plan is left;
     * then the one line says whether a search left nothing out.
     *
     * @return for coordinators; no lines if there is a plan
     */
    public Explanation conflict() {
        return new Explanation(Audience.COORDINATOR, feasible ? List.of() : List.of(LimitConflict.of(terms, bound)));
    }

    /**
     * The prices of the {@link #bound()}.
     *
     * @return they prove this plan if it reaches the bound; or which limits conflict, where there is no plan
     */
    @Override
    public Certificate certificate() {
        return answer.certificate();
    }

    /**
     * Thousandths of a point stand for points.
     *
     * @return three decimals
     */
    @Override
    public Scale scale() {
        return Scale.decimals(3);
    }

    /**
     * What no plan can surpass, how far this plan is from it, and whether it is known to be the best.
     *
     * @return the bound
     */
    public PlanBound bound() {
        return bound;
    }

    /**
     * What became of the participation target.
     *
     * @return empty if none was set
     */
    public Optional<Participation> participation() {
        return Optional.ofNullable(participation);
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
     * The proposals with their scores.
     *
     * @return by member, then by need
     */
    public List<Pairing> pairings() {
        return pairings;
    }

    /**
     * The proposals, for the register to take in.
     *
     * @return by member, then by need
     */
    public List<ProposedEngagement> proposals() {
        return pairings.stream().map(Pairing::proposal).toList();
    }

    /**
     * A verdict on every member, then on every need, each by id. A verdict is worked out when the list is asked for
     * it; on a member that takes time by the needs, on a need by the members, in the profession.
     *
     * @return an unmodifiable list
     */
    public List<Verdict> verdicts() {
        return new VerdictList();
    }

    /**
     * The verdict on a member.
     *
     * @param member somebody of the request
     * @return the verdict
     * @throws IllegalArgumentException if the request does not have the member
     */
    public Verdict verdict(PersonId member) {
        return verdicts.ofMember(problem.graph()
                .left(requireNonNull(member, "member").value())
                .orElseThrow(() -> unknown("member", member)));
    }

    /**
     * The verdict on a need.
     *
     * @param need a need of the request
     * @return the verdict
     * @throws IllegalArgumentException if the request does not have the need
     */
    public Verdict verdict(NeedId need) {
        return verdicts.ofNeed(
                problem.graph().right(requireNonNull(need, "need").value()).orElseThrow(() -> unknown("need", need)));
    }

    /**
     * The smallest changes, each by itself, that would propose something to a member who is not proposed: by how much a
     * score would have to rise until a plan that proposes the member is as good as this one; one place more at a need; one
     * proposal more under the cap of a region, or one change more of a previous plan, where these hold; the fewest rules of
     * which one need would have to be kept for the plan to be better with the member than without, the score as it is. Each
     * is computed by making the changed plan, with the target, reserves, limits and previous plan that this one had to
     * keep; nothing is guessed. A rise of a score is told only where score is what the plans differ in.
     *
     * <p>Nothing is said where the search that keeps stays apart ended at its limit, or there is no plan.
     *
     * @param member somebody of the request
     * @param audience who reads it
     * @return a line for each change; none for hosts and reports, for members who are proposed, and where nothing helps.
     *     Takes a new plan, or three, for each need that asks for what the member has learned, at most: of what the change
     *     can affect where scores decide alone, else of everything
     * @throws IllegalArgumentException if the request does not have the member
     */
    public Explanation changes(PersonId member, Audience audience) {
        requireNonNull(audience, "audience");
        Verdict verdict = verdict(member);
        boolean told = audience == Audience.COORDINATOR || audience == Audience.PERSON;
        return new Explanation(
                audience,
                changes == null || !told
                        ? List.of()
                        : verdict.fold(
                                matched -> List.of(),
                                unmatched -> changes.ofMember(
                                        problem.graph().left(member.value()).orElseThrow(), unmatched)));
    }

    /**
     * The smallest changes, each by itself, that would fill one place more of a need with empty places: the score of
     * whom would have to rise by how much, until a plan that proposes that member here is as good as this one; who would
     * be proposed here but for the fewest rules. Each is computed, as for {@link #changes(PersonId, Audience)}, and in the
     * same cases nothing is said.
     *
     * @param need a need of the request
     * @param audience who reads it
     * @return a line for each change; none for anybody but coordinators, for needs that are filled or cannot be served,
     *     and where nothing helps. Takes a new plan for each member with the skills, at most
     * @throws IllegalArgumentException if the request does not have the need
     */
    public Explanation changes(NeedId need, Audience audience) {
        requireNonNull(audience, "audience");
        int right =
                problem.graph().right(requireNonNull(need, "need").value()).orElseThrow(() -> unknown("need", need));
        return new Explanation(
                audience, changes == null || audience != Audience.COORDINATOR ? List.of() : changes.ofNeed(right));
    }

    private static IllegalArgumentException unknown(String what, Object id) {
        return new IllegalArgumentException("The plan was made without the " + what + " " + id
                + ". Maybe it joined the register after the day of the plan");
    }

    /**
     * What the plan comes to, in English.
     *
     * @return number of proposals and total score
     */
    @Override
    public String toString() {
        return MatchingWording.in(Locale.ENGLISH)
                .say(Reason.of(MatchingReason.METHOD_OPTIMAL)
                        .with("pairs", pairings.size())
                        .with("score", Score.points(total())));
    }

    private final class VerdictList extends AbstractList<Verdict> implements RandomAccess {

        @Override
        public Verdict get(int index) {
            int members = request.members().size();
            return index < members ? verdicts.ofMember(index) : verdicts.ofNeed(index - members);
        }

        @Override
        public int size() {
            return request.members().size() + request.needs().size();
        }
    }
}
