package io.github.diasporaskills.accountability.publication.protection;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounds a draft and attacks it together with what was released: it is refused if a small count could be worked out, and
 * what would bring one closer is not said. For one use.
 */
final class RoundingCheck {

    private final ReleaseHistory history;
    private final Release draft;
    private final FittedReleases fitted;
    private final KeyedRounding rounding;
    private final ProtectionPolicy policy;
    private final long seed;

    RoundingCheck(
            ReleaseHistory history,
            Release draft,
            FittedReleases fitted,
            KeyedRounding rounding,
            ProtectionPolicy policy,
            long seed) {
        this.history = history;
        this.draft = draft;
        this.fitted = fitted;
        this.rounding = rounding;
        this.policy = policy;
        this.seed = seed;
    }

    ReleaseCheck run() {
        SafeTable shown = rounding.round(draft.population(), draft.table());
        HistoryAttack audit = audit(draft.sayingOnly(List.of()).shown(shown));
        List<CellRange> ranges = smallOnes(audit);
        long exact = ranges.stream().filter(CellRange::isExact).count();
        if (exact > 0) {
            return ReleaseCheck.refused(
                    history,
                    Reason.of(ProtectionReason.ROUNDING_TELLS)
                            .with("count", exact)
                            .with("multiple", rounding.multiple()));
        }
        List<Reason> reasons = new ArrayList<>(fitted.told());
        List<Statement> said = new ArrayList<>();
        List<Statement> withheld = new ArrayList<>();
        for (Statement statement : draft.statements()) {
            said.add(statement);
            if (!isHarmless(ranges, smallOnes(audit(draft.sayingOnly(said).shown(shown))))) {
                said.remove(said.size() - 1);
                withheld.add(statement);
                reasons.add(statement.about(ProtectionReason.STATEMENT_WITHHELD));
            }
        }
        long fewest = ranges.stream()
                .filter(range -> !range.isUnlimited())
                .mapToLong(range -> range.high() - range.low() + 1)
                .min()
                .orElse(rounding.multiple());
        return ReleaseCheck.passed(
                history,
                draft.sayingOnly(said).shown(shown),
                Assurance.ROUNDED,
                InsiderStanding.NOT_DEMANDED,
                Reason.of(ProtectionReason.PROMISE_ROUNDED)
                        .with("multiple", rounding.multiple())
                        .with("largest", policy.threshold() - 1L)
                        .with("fewest", fewest),
                reasons,
                withheld,
                List.of(),
                audit);
    }

    /** Small counts that are not of the draft need not be more open than those that nothing binds. */
    private HistoryAttack audit(Release seen) {
        return fitted.audit(seen, count -> policy.isSmall(count) ? rounding.multiple() : 1, seed);
    }

    private boolean isHarmless(List<CellRange> before, List<CellRange> after) {
        for (int i = 0; i < before.size(); i++) {
            if (after.get(i).width() < Math.min(before.get(i).width(), rounding.multiple() - 1L)) {
                return false;
            }
        }
        return true;
    }

    private List<CellRange> smallOnes(HistoryAttack attack) {
        return attack.ofPeople(policy::isSmall);
    }
}
