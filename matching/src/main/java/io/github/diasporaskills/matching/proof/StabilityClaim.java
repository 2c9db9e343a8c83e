package io.github.diasporaskills.matching.proof;

import io.github.diasporaskills.matching.preference.Lottery;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Stability;
import java.util.Optional;

/** What a solver claims about an instance with preferences. */
public interface StabilityClaim {

    /**
     * What was asked.
     *
     * @return the instance
     */
    PreferenceInstance instance();

    /**
     * What regional caps mean.
     *
     * @return the mechanism
     */
    Mechanism mechanism();

    /**
     * Which pairs block where there are ties.
     *
     * @return the notion of stability
     */
    Stability stability();

    /**
     * The draw that broke ties.
     *
     * @return empty if nothing was drawn
     */
    Optional<Lottery> lottery();

    /**
     * Who goes where.
     *
     * @return the plan, or empty if none is claimed
     */
    Optional<Placement> placement();

    /**
     * Why there is no stable plan.
     *
     * @return the evidence; empty if the plan is claimed to be stable
     */
    Optional<NonExistence> nonExistence();

    /**
     * How many pairs block the plan, by the solver's own count.
     *
     * @return 0 if the plan is claimed to be stable
     */
    int blockingPairs();
}
