package io.github.diasporaskills.accountability.publication.protection;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hides cells of a draft and withholds statements, so that it is safe beside what was released. For one use. */
final class HidingCheck {

    private final ReleaseHistory history;
    private final Release draft;
    private final FittedReleases fitted;
    private final ProtectionPolicy policy;
    private final long seed;
    private final List<Reason> reasons;

    HidingCheck(ReleaseHistory history, Release draft, FittedReleases fitted, ProtectionPolicy policy, long seed) {
        this.history = history;
        this.draft = draft;
        this.fitted = fitted;
        this.policy = policy;
        this.seed = seed;
        this.reasons = new ArrayList<>(fitted.told());
    }

    ReleaseCheck run() {
        Protection protection = Protection.of(fitted.system(), policy, seed);
        SafeTable shown = fitted.cells().shown(fitted.candidate(), protection);
        Release plain = draft.sayingOnly(List.of()).shown(shown);
        HistoryAttack audit = fitted.audit(plain, seed);
        tell(protection);
        List<Statement> said = new ArrayList<>();
        List<Statement> withheld = new ArrayList<>();
        for (Statement statement : draft.statements()) {
            said.add(statement);
            if (!isHarmless(draft.sayingOnly(said).shown(shown), protection)) {
                said.remove(said.size() - 1);
                withheld.add(statement);
                reasons.add(statement.about(ProtectionReason.STATEMENT_WITHHELD));
            }
        }
        return ReleaseCheck.passed(
                history,
                draft.sayingOnly(said).shown(shown),
                protection.weakest(),
                protection.insiders(),
                protection.promise(),
                reasons,
                withheld,
                fitted.cells().primary(fitted.candidate(), protection),
                audit);
    }

    private void tell(Protection protection) {
        Set<Integer> weaker = new HashSet<>();
        protection.proofs().stream()
                .filter(proof -> proof.assurance() == Assurance.WIDTH)
                .forEach(proof -> weaker.add(proof.cell()));
        if (!weaker.isEmpty()) {
            reasons.add(Reason.of(ProtectionReason.WEAKENED)
                    .with("count", (long) weaker.size())
                    .with("threshold", policy.threshold()));
        }
        if (protection.closerToInsiders() > 0) {
            reasons.add(Reason.of(ProtectionReason.CLOSER_TO_INSIDERS)
                    .with("count", protection.closerToInsiders())
                    .with("exact", protection.exactToInsiders()));
        }
        if (protection.isTotalDropped()) {
            reasons.add(Reason.of(ProtectionReason.TABLE_DROPPED));
        } else if (protection.isSplitDropped()) {
            reasons.add(Reason.of(ProtectionReason.SPLIT_DROPPED));
        }
    }

    /** Whether everything is as safe with what is said as without. */
    private boolean isHarmless(Release saying, Protection before) {
        return new PeriodCells(fitted.with(PeriodTable.of(saying)))
                .system(null, seed)
                .map(system -> Protection.keepingTotals(system, policy, seed))
                .filter(protection -> protection.isAtLeastAsGoodAs(before))
                .isPresent();
    }
}
