package io.github.diasporaskills.matching.rule;

import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Set;

/** Whether a member takes part at all, whatever the need. */
final class StandingRules {

    private StandingRules() {}

    static List<EligibilityRule> all() {
        return List.of(
                new Rules.OfMember(
                        "registration", RuleReason.LEFT_OUT_BY_REGISTRATION, false, StandingRules::registration),
                new Rules.OfMember(
                        "declarations", RuleReason.LEFT_OUT_BY_DECLARATIONS, true, StandingRules::declarations),
                new Rules.OfMember("policy", RuleReason.LEFT_OUT_BY_POLICY, true, StandingRules::policy),
                new Rules.OfMember("quota", RuleReason.LEFT_OUT_BY_QUOTA, false, StandingRules::quota));
    }

    private static List<Reason> registration(DiasporaMember member, Circumstances circumstances) {
        return member.registeredOn().isAfter(circumstances.on())
                ? List.of(Reason.of(RuleReason.NOT_REGISTERED).with("registeredOn", member.registeredOn()))
                : List.of();
    }

    private static List<Reason> declarations(DiasporaMember member, Circumstances circumstances) {
        Set<Declaration> missing = member.missingDeclarationsOn(circumstances.on());
        return missing.isEmpty()
                ? List.of()
                : List.of(Reason.of(RuleReason.DECLARATIONS_MISSING).with("missing", Argument.Terms.of(missing)));
    }

    private static List<Reason> policy(DiasporaMember member, Circumstances circumstances) {
        EligibilityPolicy policy = circumstances.eligibility();
        if (policy.admits(member.gender())) {
            return List.of();
        }
        return List.of(Reason.of(RuleReason.NOT_ADMITTED)
                .with("admitted", Argument.Terms.of(policy.genders()))
                .with("approvedBy", policy.approvedBy().orElse("…"))
                .with("approvedOn", policy.approvedOn().map(Object::toString).orElse("…")));
    }

    private static List<Reason> quota(DiasporaMember member, Circumstances circumstances) {
        return member.quota() == 0 ? List.of(Reason.of(RuleReason.QUOTA_ZERO)) : List.of();
    }
}
