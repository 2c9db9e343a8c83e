package io.github.diasporaskills.matching.rule;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/** A rule that looks at the need alone, so it is asked once for each need. */
public non-sealed interface NeedRule extends EligibilityRule {

    /**
     * Everything in which a need falls short of this rule.
     *
     * @param need the need
     * @param circumstances day, programme and country
     * @return reasons; empty if the rule is kept
     */
    List<Reason> failures(Need need, Circumstances circumstances);

    @Override
    default List<Reason> failures(Candidacy candidacy) {
        return failures(candidacy.need(), candidacy.circumstances());
    }
}
