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

    /** How many verdicts of members, and of needs, are looked at: a large plan repeats a few causes thousands of times. */
    private static final int LOOKED_AT = 60;

    private Highlights() {}

    static List<Verdict> of(MatchPlan plan) {
        List<Verdict> all = plan.verdicts();
        List<Verdict> members = kind(all.subList(0, Math.min(LOOKED_AT, all.size())), false);
        List<Verdict> needs = kind(all.subList(Math.max(0, all.size() - LOOKED_AT), all.size()), true);
        List<Verdict> chosen = new ArrayList<>();
        Set<String> causes = new HashSet<>();
        needs.stream().filter(Matched.class::isInstance).findFirst().ifPresent(chosen::add);
        choose(needs, MOST / 2, causes, chosen);
        choose(members, MOST, causes, chosen);
        return List.copyOf(chosen);
    }

    private static void choose(List<Verdict> from, int room, Set<String> causes, List<Verdict> chosen) {
        for (Verdict verdict : byInterest(from)) {
            if (chosen.size() < room && causes.add(cause(verdict))) {
                chosen.add(verdict);
            }
        }
    }

    /** Those on needs, or those on members, each worked out once. */
    private static List<Verdict> kind(List<Verdict> some, boolean needs) {
        return some.stream().filter(verdict -> isNeed(verdict) == needs).toList();
    }

    /** Those who fit and were not taken come first, for a cutoff says more than a failed rule. */
    private static List<Verdict> byInterest(List<Verdict> some) {
        return some.stream()
                .filter(Unmatched.class::isInstance)
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
