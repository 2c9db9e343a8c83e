package io.github.diasporaskills.matching.rule;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether anything between member and need stands in the way. */
final class ConflictRules {

    private ConflictRules() {}

    static List<EligibilityRule> all() {
        return List.of(new Rules.OfPair("conflict", RuleReason.LEFT_OUT_BY_CONFLICT, true, ConflictRules::conflict));
    }

    private static List<Reason> conflict(Candidacy candidacy) {
        DiasporaMember member = candidacy.member();
        Need need = candidacy.need();
        LocalDate on = candidacy.circumstances().on();
        List<Reason> wrong = new ArrayList<>(0);
        if (need.requester().filter(member.id()::equals).isPresent()) {
            wrong.add(Reason.of(RuleReason.REQUESTER));
        }
        if (member.conflicts().contains(need.host())) {
            wrong.add(Reason.of(RuleReason.CONFLICT).with("host", need.host().value()));
        }
        for (Engagement engagement : candidacy.circumstances().engagementsOf(member.id())) {
            boolean live = engagement.plannedOn(on).isPresent() || engagement.isUnderWayOn(on);
            if (live && engagement.need().filter(need.id()::equals).isPresent()) {
                wrong.add(Reason.of(RuleReason.ALREADY_ENGAGED)
                        .with("engagement", engagement.id().value()));
            }
        }
        return wrong;
    }
}
