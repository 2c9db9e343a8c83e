package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementLifeCycle;
import io.github.diasporaskills.core.engagement.EngagementProof;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That the steps of an engagement were allowed, as far as it can be shown, and that no correction goes around clearance.
 * Steps that are not on the register yet are examined, as for every kind. All are examined anew if it is other work now:
 * of another member, for another need, or on site instead of from abroad. Papers are looked at again if they or the days
 * planned change. Stateless.
 */
final class EngagementGuard implements RecordRules.Guard<Engagement> {

    EngagementGuard() {}

    @Override
    public List<RecordFault> faults(Engagement value, @Nullable Engagement before, RecordRules.Setting setting) {
        History<EngagementState> history = value.history();
        int recorded = before == null || !isSameWork(before, value)
                ? 0
                : StepGuard.recorded(Optional.of(before.history()), history);
        EngagementProof proof = RecordRules.ofSteps(value, setting);
        EngagementProof asked = before == null ? proof : proof.goingOnFrom(before);
        boolean other = before != null
                && (!before.papers().equals(value.papers()) || !before.planned().equals(value.planned()));
        Set<RecordFault> faults = new LinkedHashSet<>();
        if (other) {
            faults.addAll(EngagementLifeCycle.TABLE.unproven(history, 0, asked.ofPapers()));
        }
        faults.addAll(EngagementLifeCycle.TABLE.unproven(history, recorded, asked));
        return List.copyOf(faults);
    }

    private static boolean isSameWork(Engagement before, Engagement now) {
        return before.member().equals(now.member())
                && before.need().equals(now.need())
                && before.modality() == now.modality();
    }
}
