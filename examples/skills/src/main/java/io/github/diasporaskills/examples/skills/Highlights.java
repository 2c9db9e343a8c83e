package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.MatchPlan;
import io.github.diasporaskills.matching.Matched;
import io.github.diasporaskills.matching.Subject;
import io.github.diasporaskills.matching.Unmatched;
import io.github.diasporaskills.matching.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The verdicts that teach most about a plan: one proposal that was made, then unmatched needs and members, each for
 * another cause than those before it.
 */
final class Highlights {

    private static final int MOST = 6;

    private Highlights() {}

    static List<Verdict> of(MatchPlan plan) {
        List<Verdict> chosen = new ArrayList<>();
        Set<String> causes = new HashSet<>();
        plan.verdicts().stream()
                .filter(verdict -> verdict instanceof Matched && isNeed(verdict))
                .findFirst()
                .ifPresent(chosen::add);
        for (boolean needs : new boolean[] {true, false}) {
            int room = needs ? MOST / 2 : MOST;
            for (Verdict verdict : byInterest(plan)) {
                if (chosen.size() >= room || verdict instanceof Matched || isNeed(verdict) != needs) {
                    continue;
                }
                if (causes.add(cause(verdict))) {
                    chosen.add(verdict);
                }
            }
        }
        return List.copyOf(chosen);
    }

    /** Those who fit and were not taken come first, for a cutoff says more than a failed rule. */
    private static List<Verdict> byInterest(MatchPlan plan) {
        return plan.verdicts().stream()
                .sorted(Comparator.comparing(verdict -> !hasCutoff(verdict)))
                .toList();
    }

    private static boolean hasCutoff(Verdict verdict) {
        return verdict instanceof Unmatched unmatched
                && unmatched.missed().stream()
                        .anyMatch(missed -> missed.cutoff().isPresent());
    }

    private static String cause(Verdict verdict) {
        List<Reason> reasons = verdict.explanation(Audience.COORDINATOR).reasons();
        return reasons.size() > 1 ? reasons.get(1).code() : reasons.get(0).code();
    }

    private static boolean isNeed(Verdict verdict) {
        return verdict.subject() instanceof Subject.OfNeed;
    }
}
