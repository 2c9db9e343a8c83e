package io.github.diasporaskills.matching.rule;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.ReasonCode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The three forms in which the standard rules are written. */
final class Rules {

    private Rules() {}

    record OfMember(
            String id,
            ReasonCode exclusion,
            boolean isConfidential,
            BiFunction<DiasporaMember, Circumstances, List<Reason>> check)
            implements MemberRule {
        @Override
        public List<Reason> failures(DiasporaMember member, Circumstances circumstances) {
            return check.apply(member, circumstances);
        }
    }

    record OfNeed(String id, ReasonCode exclusion, BiFunction<Need, Circumstances, List<Reason>> check)
            implements NeedRule {
        @Override
        public List<Reason> failures(Need need, Circumstances circumstances) {
            return check.apply(need, circumstances);
        }
    }

    record OfPair(String id, ReasonCode exclusion, boolean isConfidential, Function<Candidacy, List<Reason>> check)
            implements PairRule {
        @Override
        public List<Reason> failures(Candidacy candidacy) {
            return check.apply(candidacy);
        }
    }
}
