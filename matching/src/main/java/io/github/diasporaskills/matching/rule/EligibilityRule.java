package io.github.diasporaskills.matching.rule;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.ReasonCode;
import java.util.List;

/**
 * Something that has to be so before anybody is proposed for a need; no score makes up for it. Implementations are
 * immutable and thread-safe, look at nothing but their arguments, and give every shortcoming, not only the first.
 *
 * <p>A country or programme adds its own rules by implementing {@link MemberRule}, {@link NeedRule} or
 * {@link PairRule}, whichever looks at the least: rules of one side are asked once for each element of that side.
 */
public sealed interface EligibilityRule permits MemberRule, NeedRule, PairRule {

    /**
     * The stable id.
     *
     * @return lower case with hyphens, for example {@code language}
     */
    String id();

    /**
     * How to word that this rule left members out; the reason has the arguments {@code excluded} and {@code before}.
     *
     * @return a code
     */
    ReasonCode exclusion();

    /**
     * Whether a failure of this rule is for the coordinator and the person alone.
     *
     * @return true if hosts and reports must not learn that the rule left anybody out
     */
    default boolean isConfidential() {
        return false;
    }

    /**
     * Everything in which a candidacy falls short of this rule.
     *
     * @param candidacy a member and a need
     * @return reasons with ids, codes and days only; empty if the rule is kept
     */
    List<Reason> failures(Candidacy candidacy);
}
