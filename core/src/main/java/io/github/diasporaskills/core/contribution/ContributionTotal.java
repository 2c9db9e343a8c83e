package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.money.InKindTotal;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.MoneyBag;
import io.github.diasporaskills.core.money.Valuation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What several contributions are worth: cash apart from what is in kind, and each currency apart. There is no sum of
 * both. Cash of several currencies is added up by {@link MoneyBag#totalIn} only, with dated rates. Immutable and
 * thread-safe.
 *
 * @param cash the money
 * @param inKind the valuations
 */
public record ContributionTotal(MoneyBag cash, InKindTotal inKind) {

    /** Checks that both parts are there. */
    public ContributionTotal {
        requireNonNull(cash, "cash");
        requireNonNull(inKind, "inKind");
    }

    /**
     * The total of contributions whose worth was known at an instant. Takes O(n).
     *
     * @param contributions in any order, each once
     * @param asOf the instant; what was valued later does not count
     * @return the total
     */
    public static ContributionTotal of(Collection<Contribution> contributions, Instant asOf) {
        List<Money> cash = new ArrayList<>();
        List<Valuation> inKind = new ArrayList<>();
        for (Contribution contribution : contributions) {
            boolean known = contribution
                    .history()
                    .stateAt(asOf)
                    .filter(state -> state == ContributionState.VALUED || state == ContributionState.ACKNOWLEDGED)
                    .isPresent();
            if (known) {
                contribution.cash().ifPresent(cash::add);
                contribution.valuation().ifPresent(inKind::add);
            }
        }
        return new ContributionTotal(MoneyBag.of(cash), InKindTotal.of(inKind));
    }
}
