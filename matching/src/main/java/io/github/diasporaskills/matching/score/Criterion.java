package io.github.diasporaskills.matching.score;

import io.github.diasporaskills.core.reason.ReasonCode;
import io.github.diasporaskills.matching.rule.Candidacy;

/**
 * Something by which eligible candidates are compared. Implementations are immutable and thread-safe, and look at
 * nothing but their argument. A country or programme adds its own by implementing this interface; gender is not one of
 * the library's criteria.
 */
public interface Criterion {

    /** The share of a criterion that is met in full. */
    int FULL = 1000;

    /**
     * The stable id.
     *
     * @return lower case with hyphens, for example {@code language}
     */
    String id();

    /**
     * How to word what the criterion contributed; the reason has the arguments {@code points} and {@code of}.
     *
     * @return a code
     */
    ReasonCode code();

    /**
     * How far an eligible candidate meets the criterion.
     *
     * @param candidacy a member and a need for which the member is eligible
     * @return 0 to {@link #FULL}, in thousandths
     */
    int share(Candidacy candidacy);
}
