package io.github.diasporaskills.core.contribution;

import static io.github.diasporaskills.core.contribution.InvestmentState.ABANDONED;
import static io.github.diasporaskills.core.contribution.InvestmentState.ENDED;
import static io.github.diasporaskills.core.contribution.InvestmentState.FEASIBILITY;
import static io.github.diasporaskills.core.contribution.InvestmentState.FINANCED;
import static io.github.diasporaskills.core.contribution.InvestmentState.IDEA;
import static io.github.diasporaskills.core.contribution.InvestmentState.OPERATING;
import static io.github.diasporaskills.core.contribution.InvestmentState.REGISTERED;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.Set;

/** The machine of an investment project. Stateless and thread-safe. */
public final class InvestmentLifeCycle {

    private static final Set<Role> WHO_FOLLOWS =
            Set.of(Role.MEMBER, Role.PARTNER, Role.COORDINATOR, Role.PROGRAMME_MANAGER);

    /** The table. */
    public static final LifeCycle<InvestmentState> TABLE = LifeCycle.startingAt("investment project", IDEA)
            .allow(IDEA, FEASIBILITY, WHO_FOLLOWS, InvestmentCondition.REGION_IS_IN_USE)
            .allow(
                    FEASIBILITY,
                    REGISTERED,
                    WHO_FOLLOWS,
                    InvestmentCondition.REGION_IS_IN_USE,
                    InvestmentCondition.REGISTRATION_IS_SHOWN)
            .allow(REGISTERED, FINANCED, WHO_FOLLOWS, InvestmentCondition.MONEY_IS_COMMITTED)
            .allow(FINANCED, OPERATING, WHO_FOLLOWS)
            .allow(OPERATING, ENDED, WHO_FOLLOWS)
            .allow(Set.of(IDEA, FEASIBILITY, REGISTERED, FINANCED, OPERATING), ABANDONED, WHO_FOLLOWS)
            .build();

    private InvestmentLifeCycle() {}
}
