package io.github.diasporaskills.matching.rule;

import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/** A rule that looks at the member alone, so it is asked once for each member. */
public non-sealed interface MemberRule extends EligibilityRule {

    /**
     * Everything in which a member falls short of this rule.
     *
     * @param member the member
     * @param circumstances day, programme and country
     * @return reasons; empty if the rule is kept
     */
    List<Reason> failures(DiasporaMember member, Circumstances circumstances);

    @Override
    default List<Reason> failures(Candidacy candidacy) {
        return failures(candidacy.member(), candidacy.circumstances());
    }
}
