package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.Explanation.Line;
import io.github.diasporaskills.matching.rule.Failure;
import io.github.diasporaskills.matching.score.Contribution;
import io.github.diasporaskills.matching.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts verdicts to what each audience may know. */
final class Explanations {

    private Explanations() {}

    static Explanation of(Matched verdict, Audience audience) {
        return verdict.subject()
                .fold(
                        member -> switch (audience) {
                            case COORDINATOR, PERSON -> new Explanation(audience, scored(verdict.pairings()));
                            case HOST, REPORT -> outcome(verdict, audience);
                        },
                        need -> switch (audience) {
                            case COORDINATOR -> new Explanation(audience, filled(verdict, need.value()));
                            case HOST -> new Explanation(audience, forHost(verdict, need.value()));
                            case PERSON, REPORT -> outcome(verdict, audience);
                        });
    }

    static Explanation of(Unmatched verdict, Audience audience) {
        return verdict.subject()
                .fold(
                        member -> switch (audience) {
                            case COORDINATOR, PERSON ->
                                new Explanation(audience, missed(verdict, member.value(), audience));
                            case HOST, REPORT -> outcome(verdict, audience);
                        },
                        need -> switch (audience) {
                            case COORDINATOR -> new Explanation(audience, unfilled(verdict, need.value()));
                            case HOST -> new Explanation(audience, List.of(unfilledForHost(verdict, need.value())));
                            case PERSON -> isOpen(verdict) ? outcome(verdict, audience) : nothing(audience);
                            case REPORT -> outcome(verdict, audience);
                        });
    }

    private static boolean isOpen(Unmatched need) {
        return need.failures().stream().noneMatch(failure -> failure.rule().equals(VerdictReader.OPEN));
    }

    private static Explanation nothing(Audience audience) {
        return new Explanation(audience, List.of());
    }

    private static Explanation outcome(Verdict verdict, Audience audience) {
        MatchingReason code =
                verdict.fold(matched -> MatchingReason.OUTCOME_MATCHED, unmatched -> MatchingReason.OUTCOME_UNMATCHED);
        return new Explanation(
                audience,
                List.of(line(Reason.of(code).with("subject", verdict.subject().toString()))));
    }

    /** Criteria that added nothing are left out; the pairing has them all. */
    static List<Line> scored(List<Pairing> pairings) {
        return pairings.stream()
                .map(pairing -> new Line(
                        proposed(MatchingReason.MATCHED_WITH_SCORE, pairing)
                                .with("score", pairing.score().points()),
                        pairing.score().contributions().stream()
                                .filter(contribution -> contribution.thousandths() > 0)
                                .map(Contribution::reason)
                                .toList()))
                .toList();
    }

    private static Reason proposed(MatchingReason code, Pairing pairing) {
        ProposedEngagement proposal = pairing.proposal();
        return Reason.of(code)
                .with("member", proposal.member().value())
                .with("need", proposal.need().value())
                .with("host", proposal.host().value())
                .with("from", proposal.period().first())
                .with("until", proposal.period().last())
                .with("term", pairing.term());
    }

    private static List<Line> filled(Matched verdict, String need) {
        List<Line> lines = new ArrayList<>();
        List<Reason> details = new ArrayList<>(verdict.limits());
        details.addAll(reserved(verdict.reserved()));
        lines.add(new Line(countedPlaces(verdict, need), details));
        lines.addAll(scored(verdict.pairings()));
        verdict.shortage()
                .ifPresent(
                        shortage -> shortage(lines, shortage, verdict.pairings().size(), verdict.limits()));
        return lines;
    }

    private static List<Line> forHost(Matched verdict, String need) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                countedPlaces(verdict, need),
                verdict.shortage().map(Shortage::cause).stream().toList()));
        verdict.pairings().forEach(pairing -> lines.add(line(proposed(MatchingReason.MATCHED, pairing))));
        return lines;
    }

    private static Reason countedPlaces(Matched verdict, String need) {
        int filled = verdict.pairings().size();
        Optional<Shortage> shortage = verdict.shortage();
        return shortage.isEmpty()
                ? Reason.of(MatchingReason.NEED_FILLED).with("need", need).with("filled", filled)
                : Reason.of(MatchingReason.NEED_PARTLY_FILLED)
                        .with("need", need)
                        .with("filled", filled)
                        .with("open", shortage.get().open());
    }

    private static List<Line> unfilled(Unmatched verdict, String need) {
        List<Line> lines = new ArrayList<>();
        List<Reason> details = new ArrayList<>(reasons(verdict.failures()));
        details.addAll(verdict.general());
        details.addAll(reserved(verdict.reserved()));
        lines.add(new Line(Reason.of(MatchingReason.NEED_UNMATCHED).with("need", need), details));
        verdict.shortage().ifPresent(shortage -> shortage(lines, shortage, 0, verdict.general()));
        return lines;
    }

    /** What lies with the need itself, which its host knows; failing that, the cause that tells nothing of members. */
    private static Line unfilledForHost(Unmatched verdict, String need) {
        List<Reason> own = reasons(verdict.failures().stream()
                .filter(failure -> !failure.confidential())
                .toList());
        return new Line(
                Reason.of(MatchingReason.NEED_UNMATCHED).with("need", need),
                own.isEmpty() ? verdict.shortage().map(Shortage::cause).stream().toList() : own);
    }

    /** Where the need itself stands in the way, its own failures say why, and members are only counted. */
    private static void shortage(List<Line> lines, Shortage shortage, int filled, List<Reason> limits) {
        int others = shortage.eligible() - filled;
        if (!shortage.failures().isEmpty()) {
            count(lines, MatchingReason.WOULD_FIT, others);
            return;
        }
        if (!shortage.funnel().isEmpty()) {
            lines.add(new Line(
                    Reason.of(MatchingReason.LEFT_OUT)
                            .with("members", shortage.funnel().get(0).before()),
                    shortage.funnel().stream()
                            .map(step -> Reason.of(step.exclusion())
                                    .with("excluded", step.excluded())
                                    .with("before", step.before()))
                            .toList()));
        }
        int idle = others - shortage.elsewhere() - shortage.elsewhereOnSameDays();
        count(lines, MatchingReason.PRESENT_ELSEWHERE, shortage.elsewhereOnSameDays());
        count(lines, MatchingReason.PLACED_ELSEWHERE, shortage.elsewhere());
        boolean limited = limits.stream()
                .anyMatch(reason -> reason.is(MatchingReason.NEED_CAPPED) || reason.is(MatchingReason.NO_PLAN));
        count(lines, limited ? MatchingReason.OTHERS_LIMITED : MatchingReason.OTHERS_ADD_NOTHING, idle);
        if (others == 0) {
            lines.add(line(Reason.of(filled == 0 ? MatchingReason.NO_CANDIDATE : MatchingReason.NO_FURTHER_CANDIDATE)));
        }
        shortage.nearest()
                .ifPresent(nearest -> lines.add(new Line(
                        Reason.of(MatchingReason.NEAREST)
                                .with("member", nearest.member().value()),
                        reasons(nearest.missing()))));
    }

    private static void count(List<Line> lines, MatchingReason code, int others) {
        if (others > 0) {
            lines.add(line(Reason.of(code).with("others", others)));
        }
    }

    private static List<Line> missed(Unmatched verdict, String member, Audience audience) {
        List<Line> lines = new ArrayList<>();
        List<Reason> first = new ArrayList<>(reasons(verdict.failures()));
        first.addAll(verdict.general());
        lines.add(new Line(Reason.of(MatchingReason.MEMBER_UNMATCHED).with("member", member), first));
        for (Missed missed : verdict.missed()) {
            if (audience == Audience.PERSON && !missed.isOpen()) {
                continue;
            }
            List<Reason> why = missed.failures().isEmpty()
                    ? List.of(missed.cutoff()
                            .map(cutoff -> cutoff(cutoff, audience))
                            .or(missed::cap)
                            .orElse(Reason.of(fits(verdict))))
                    : reasons(missed.failures());
            lines.add(new Line(
                    Reason.of(MatchingReason.MISSED).with("need", missed.need().value()), why));
        }
        return lines;
    }

    private static MatchingReason fits(Unmatched verdict) {
        boolean alone = verdict.failures().isEmpty() && verdict.general().isEmpty();
        return alone ? MatchingReason.ADDS_NOTHING : MatchingReason.FITS_OTHERWISE;
    }

    private static Reason cutoff(Cutoff cutoff, Audience audience) {
        if (cutoff.decider() != Decider.SCORE) {
            return Reason.of(code(cutoff.decider(), audience)).with("score", Score.points(cutoff.score()));
        }
        if (cutoff.below() == 0) {
            return Reason.of(MatchingReason.CUTOFF_TIED).with("score", Score.points(cutoff.score()));
        }
        Reason below = Reason.of(
                        audience == Audience.COORDINATOR ? MatchingReason.CUTOFF_BELOW_BY : MatchingReason.CUTOFF_BELOW)
                .with("score", Score.points(cutoff.score()))
                .with("cutoff", Score.points(cutoff.lowest()))
                .with("below", cutoff.pointsBelow());
        return audience == Audience.COORDINATOR
                ? below.with("lastAdmitted", cutoff.lastAdmitted().value())
                : below;
    }

    /** Members do not learn whom places are reserved for. */
    private static MatchingReason code(Decider decider, Audience audience) {
        return switch (decider) {
            case SCORE -> MatchingReason.CUTOFF_TIED;
            case TARGET -> MatchingReason.TARGET_DECIDED;
            case PREVIOUS -> MatchingReason.PREVIOUS_DECIDED;
            case RESERVE ->
                audience == Audience.COORDINATOR ? MatchingReason.RESERVE_DECIDED : MatchingReason.ADMISSION_DECIDED;
        };
    }

    /** What is told of the reserves of a need, to coordinators. */
    private static List<Reason> reserved(List<ReservedPlaces> reserved) {
        return reserved.stream()
                .map(each -> Reason.of(MatchingReason.RESERVED)
                        .with("gender", each.gender())
                        .with("places", each.places())
                        .with("filled", each.filled())
                        .with("proposed", each.proposed()))
                .toList();
    }

    private static List<Reason> reasons(List<Failure> failures) {
        return failures.stream().flatMap(failure -> failure.reasons().stream()).toList();
    }

    private static Line line(Reason head) {
        return new Line(head, List.of());
    }
}
