package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.rule.Candidacy;
import io.github.diasporaskills.matching.rule.Circumstances;
import io.github.diasporaskills.matching.rule.EligibilityRule;
import io.github.diasporaskills.matching.rule.Failure;
import io.github.diasporaskills.matching.rule.MemberRule;
import io.github.diasporaskills.matching.rule.NeedRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the verdicts off a plan. Immutable. */
final class VerdictReader {

    /** The rule that says whether a need is open; there is no set of rules without it. */
    static final String OPEN = "need";

    private static final int NONE = -1;

    private final MatchRequest request;
    private final Circumstances circumstances;
    private final CandidateSearch search;
    private final Stays stays;
    private final CandidateGraph graph;
    private final Selection selection;
    private final PlanTerms terms;
    private final boolean feasible;

    /** Chosen edges by need: those of need n stand from chosenFirst[n] to before chosenFirst[n + 1]. */
    private final int[] chosenFirst;

    private final int[] chosen;

    VerdictReader(MatchRequest request, CandidateSearch search, Stays stays, Selection selection, PlanTerms terms) {
        this.request = request;
        this.circumstances = request.circumstances();
        this.search = search;
        this.stays = stays;
        this.graph = search.graph();
        this.selection = selection;
        this.terms = terms;
        this.feasible = terms.isKeptBy(selection);
        chosenFirst = new int[graph.rightCount() + 1];
        selection.edges().forEach(edge -> chosenFirst[graph.rightOf(edge) + 1]++);
        for (int right = 0; right < graph.rightCount(); right++) {
            chosenFirst[right + 1] += chosenFirst[right];
        }
        chosen = new int[selection.size()];
        int[] next = chosenFirst.clone();
        selection.edges().forEach(edge -> chosen[next[graph.rightOf(edge)]++] = edge);
    }

    List<Pairing> pairings() {
        return selection.edges().mapToObj(this::pairing).toList();
    }

    Verdict ofMember(int left) {
        DiasporaMember member = request.members().get(left);
        Subject subject = new Subject.OfMember(member.id());
        List<Pairing> pairings = new ArrayList<>();
        for (int edge = graph.firstEdge(left); edge < graph.firstEdge(left + 1); edge++) {
            if (selection.contains(edge)) {
                pairings.add(pairing(edge));
            }
        }
        if (!pairings.isEmpty()) {
            return new Matched(subject, circumstances.packHash(), pairings, null, List.of(), List.of());
        }
        List<Failure> own = new ArrayList<>();
        for (MemberRule rule : request.rules().ofMember()) {
            note(own, rule, rule.failures(member, circumstances));
        }
        List<Missed> missed = missed(member);
        return new Unmatched(subject, circumstances.packHash(), own, general(member, missed), missed, null, List.of());
    }

    private List<Reason> general(DiasporaMember member, List<Missed> missed) {
        List<Reason> general = new ArrayList<>();
        if (!feasible) {
            general.add(Reason.of(MatchingReason.NO_PLAN));
        }
        if (missed.stream().noneMatch(Missed::isOpen)) {
            general.add(nothingAsked(member));
        }
        return general;
    }

    /** Of open needs alone: what is not open yet, or no longer, is not for members to know. */
    private Reason nothingAsked(DiasporaMember member) {
        Set<ProfessionCode> professions = member.professions();
        if (professions.isEmpty()) {
            return Reason.of(MatchingReason.NO_PROFESSION);
        }
        boolean asked = professions.stream()
                .flatMap(profession -> search.needsFor(profession).stream())
                .anyMatch(this::isOpen);
        List<Argument.Term> specialties = member.credentials().stream()
                .flatMap(credential -> credential.specialty().stream())
                .distinct()
                .sorted()
                .map(SpecialtyCode::term)
                .toList();
        if (!asked) {
            return Reason.of(MatchingReason.NO_NEED)
                    .with(
                            "professions",
                            new Argument.Terms(professions.stream()
                                    .map(ProfessionCode::term)
                                    .toList()));
        }
        return specialties.isEmpty()
                ? Reason.of(MatchingReason.NO_SPECIALTY)
                : Reason.of(MatchingReason.NO_NEED_IN_SPECIALTY).with("specialties", new Argument.Terms(specialties));
    }

    /** Needs that ask for what the member has learned; others are none of the member's business. */
    private List<Missed> missed(DiasporaMember member) {
        return member.professions().stream()
                .flatMap(profession -> search.needsFor(profession).stream())
                .map(need -> Candidacy.of(member, need, circumstances))
                .filter(candidacy -> !candidacy.fittingCredentials().isEmpty())
                .map(this::missed)
                .toList();
    }

    private boolean isOpen(Need need) {
        return request.rules().ofNeed().stream()
                .filter(rule -> rule.id().equals(OPEN))
                .allMatch(rule -> rule.failures(need, circumstances).isEmpty());
    }

    private Missed missed(Candidacy candidacy) {
        Need need = candidacy.need();
        List<Failure> failures = failures(candidacy, rule -> !(rule instanceof MemberRule));
        int edge = edge(candidacy);
        return edge == NONE
                ? new Missed(need.id(), isOpen(need), failures, null, null)
                : new Missed(need.id(), isOpen(need), failures, cutoff(edge), cap(edge));
    }

    private @Nullable Reason cap(int edge) {
        return cap(graph.rightOf(edge), MatchingReason.CAPPED);
    }

    /** The cap that keeps places of a need empty. */
    private @Nullable Reason cap(int right, MatchingReason code) {
        return open(right) == 0 || !feasible
                ? null
                : terms.reachedCap(right, selection)
                        .map(limit -> Reason.of(code)
                                .with(
                                        "region",
                                        terms.limits()
                                                .region(limit)
                                                .orElseThrow()
                                                .toString())
                                .with("cap", limit.maximum()))
                        .orElse(null);
    }

    private List<Reason> limits(Need need, int right) {
        List<Reason> limits = new ArrayList<>();
        int minimum = terms.limits().minimum(need.id());
        if (minimum > 0) {
            limits.add(Reason.of(MatchingReason.NEED_MINIMUM).with("minimum", minimum));
        }
        @Nullable Reason cap = cap(right, MatchingReason.NEED_CAPPED);
        if (cap != null) {
            limits.add(cap);
        }
        return limits;
    }

    /** Null if places stayed empty all the same. */
    private @Nullable Cutoff cutoff(int edge) {
        int right = graph.rightOf(edge);
        int lowest = NONE;
        for (int at = chosenFirst[right]; at < chosenFirst[right + 1]; at++) {
            if (lowest == NONE || graph.valueOf(chosen[at]) < graph.valueOf(lowest)) {
                lowest = chosen[at];
            }
        }
        if (lowest == NONE || open(right) > 0) {
            return null;
        }
        return new Cutoff(
                graph.valueOf(edge),
                graph.valueOf(lowest),
                request.members().get(graph.leftOf(lowest)).id(),
                terms.between(edge, lowest, selection));
    }

    private int open(int right) {
        return search.capacities().right(right) - (chosenFirst[right + 1] - chosenFirst[right]);
    }

    Verdict ofNeed(int right) {
        Need need = request.needs().get(right);
        Subject subject = new Subject.OfNeed(need.id());
        List<Pairing> pairings = Arrays.stream(chosen, chosenFirst[right], chosenFirst[right + 1])
                .mapToObj(this::pairing)
                .toList();
        if (!pairings.isEmpty()) {
            return new Matched(
                    subject,
                    circumstances.packHash(),
                    pairings,
                    open(right) == 0 ? null : shortage(need, right),
                    GenderReserves.outcomes(terms.problem(), selection, right),
                    limits(need, right));
        }
        Shortage shortage = shortage(need, right);
        return new Unmatched(
                subject,
                circumstances.packHash(),
                shortage.failures(),
                feasible ? limits(need, right) : List.of(Reason.of(MatchingReason.NO_PLAN)),
                List.of(),
                shortage,
                GenderReserves.outcomes(terms.problem(), selection, right));
    }

    private Shortage shortage(Need need, int right) {
        List<Failure> own = new ArrayList<>();
        for (NeedRule rule : request.rules().ofNeed()) {
            note(own, rule, rule.failures(need, circumstances));
        }
        List<Candidacy> left = request.members().stream()
                .map(member -> Candidacy.of(member, need, circumstances))
                .toList();
        List<Shortage.Step> funnel = new ArrayList<>();
        for (EligibilityRule rule : request.rules().all()) {
            if (rule instanceof NeedRule) {
                continue;
            }
            List<Candidacy> kept = left.stream()
                    .filter(candidacy -> rule.failures(candidacy).isEmpty())
                    .toList();
            if (kept.size() < left.size()) {
                funnel.add(new Shortage.Step(
                        rule.id(), rule.exclusion(), rule.isConfidential(), left.size(), left.size() - kept.size()));
            }
            left = kept;
        }
        int elsewhere = 0;
        int sameDays = 0;
        for (Candidacy candidacy : left) {
            int edge = edge(candidacy);
            if (edge == NONE || selection.contains(edge)) {
                continue;
            }
            if (clashes(edge)) {
                sameDays++;
            } else if (isProposed(graph.leftOf(edge))) {
                elsewhere++;
            }
        }
        return new Shortage(
                open(right), own, funnel, left.size(), elsewhere, sameDays, nearest(need), cause(need, right));
    }

    /** Asks no rule: caps that are reached, professions, specialties and proposals alone decide, as {@link Audience} explains. */
    private Reason cause(Need need, int right) {
        if (!feasible) {
            return Reason.of(MatchingReason.NO_PLAN);
        }
        @Nullable Reason cap = cap(right, MatchingReason.NEED_CAPPED);
        if (cap != null) {
            return cap;
        }
        boolean elsewhere = IntStream.range(0, graph.leftCount())
                .filter(this::isProposed)
                .filter(left -> IntStream.range(chosenFirst[right], chosenFirst[right + 1])
                        .noneMatch(at -> graph.leftOf(chosen[at]) == left))
                .mapToObj(left -> Candidacy.of(request.members().get(left), need, circumstances))
                .anyMatch(candidacy -> !candidacy.fittingCredentials().isEmpty());
        List<Argument.Term> skills = new ArrayList<>(List.of(need.profession().term()));
        need.specialty().map(SpecialtyCode::term).ifPresent(skills::add);
        if (elsewhere) {
            return Reason.of(MatchingReason.SKILLS_ELSEWHERE).with("skills", new Argument.Terms(skills));
        }
        boolean alone = chosenFirst[right] == chosenFirst[right + 1];
        return Reason.of(alone ? MatchingReason.SKILLS_NOT_AVAILABLE : MatchingReason.SKILLS_NOT_FURTHER)
                .with("skills", new Argument.Terms(skills))
                .with("from", need.period().first())
                .with("until", need.period().last());
    }

    private int edge(Candidacy candidacy) {
        int left = graph.left(candidacy.member().id().value()).orElseThrow();
        int right = graph.right(candidacy.need().id().value()).orElseThrow();
        return graph.edge(left, right).orElse(NONE);
    }

    /** Whether the member is proposed for another host on some of the days. */
    private boolean clashes(int edge) {
        int left = graph.leftOf(edge);
        return IntStream.range(graph.firstEdge(left), graph.firstEdge(left + 1))
                .anyMatch(other -> selection.contains(other) && stays.clash(edge, other));
    }

    private boolean isProposed(int left) {
        return IntStream.range(graph.firstEdge(left), graph.firstEdge(left + 1)).anyMatch(selection::contains);
    }

    /** What cannot be learned in time weighs most, then the number of broken rules; the first of equals by id. */
    private Shortage.@Nullable NearMiss nearest(Need need) {
        Shortage.@Nullable NearMiss nearest = null;
        boolean nearestIsSkilled = false;
        for (DiasporaMember member : request.members()) {
            if (!member.professions().contains(need.profession())) {
                continue;
            }
            Candidacy candidacy = Candidacy.of(member, need, circumstances);
            boolean skilled = !candidacy.fittingCredentials().isEmpty();
            List<Failure> missing = failures(candidacy, rule -> !(rule instanceof NeedRule));
            boolean nearer = nearest == null
                    || (skilled && !nearestIsSkilled)
                    || (skilled == nearestIsSkilled
                            && missing.size() < nearest.missing().size());
            if (!missing.isEmpty() && nearer) {
                nearest = new Shortage.NearMiss(member.id(), missing);
                nearestIsSkilled = skilled;
            }
        }
        return nearest;
    }

    private List<Failure> failures(Candidacy candidacy, Predicate<EligibilityRule> asked) {
        List<Failure> failures = new ArrayList<>(0);
        for (EligibilityRule rule : request.rules().all()) {
            if (asked.test(rule)) {
                note(failures, rule, rule.failures(candidacy));
            }
        }
        return failures;
    }

    private static void note(List<Failure> failures, EligibilityRule rule, List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            failures.add(new Failure(rule.id(), rule.isConfidential(), reasons));
        }
    }

    private Pairing pairing(int edge) {
        Candidacy candidacy = Candidacy.of(
                request.members().get(graph.leftOf(edge)), request.needs().get(graph.rightOf(edge)), circumstances);
        Need need = candidacy.need();
        DateRange days = candidacy.servingDays().or(candidacy::daysLeft).orElse(need.period());
        return new Pairing(
                new ProposedEngagement(candidacy.member().id(), need.id(), need.host(), need.modality(), days),
                circumstances.termClassOf(days),
                request.criteria().score(candidacy));
    }
}
