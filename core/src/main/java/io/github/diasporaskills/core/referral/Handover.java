package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.Disclosed;
import io.github.diasporaskills.core.consent.Disclosure;
import io.github.diasporaskills.core.consent.DisclosureRequest;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.journal.Journal;
import io.github.diasporaskills.core.journal.JournalEntry;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepRefusal;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Reason;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One hop of a case. Table, chain and functions are looked at first, the gate last: it is not even asked for a hop that
 * cannot be taken, so nothing is let out for one. One use.
 */
final class Handover<T> {

    private final ReferralCase referral;
    private final StepCall call;
    private final Sealed<T> file;
    private final Recipient to;
    private final ReferralRules rules;
    private final Journal journal;
    private final ReferralChain chain;
    private final int next;

    Handover(ReferralCase referral, StepCall call, Sealed<T> file, Recipient to, ReferralRules rules, Journal journal) {
        this.referral = referral;
        this.call = requireNonNull(call, "call");
        this.file = requireNonNull(file, "file");
        this.to = requireNonNull(to, "to");
        this.rules = requireNonNull(rules, "rules");
        this.journal = requireNonNull(journal, "journal");
        this.chain = referral.opening().chain();
        this.next = Math.min(referral.hop() + 1, chain.handovers());
    }

    StepResult<HandedOver<T>, ReferralState> take() {
        StepResult<ReferralCase, ReferralState> possible =
                attempt(shortOfTheFile()).take(after -> referral);
        if (possible.refusal().isPresent()) {
            recordRefusal(possible.refusal().get());
            return possible.map(unreached -> {
                throw new IllegalStateException("A refusal has no value");
            });
        }
        Disclosure<T> answer = rules.gate().open(file, request(), journal);
        return answer.fold(
                disclosed -> attempt(List.of()).take(after -> handed(disclosed, after)),
                refused -> attempt(refused.reasons()).take(after -> {
                    throw new IllegalStateException("A gate that refuses says why");
                }));
    }

    private HandedOver<T> handed(Disclosed<T> disclosed, History<ReferralState> after) {
        ReferralCaseBuilder handed =
                referral.after(after).hop(referral.hop() + 1).handover(disclosed.record());
        disclosed.review().ifPresent(handed::review);
        return new HandedOver<>(handed.build(), disclosed);
    }

    private Attempt<ReferralState> attempt(List<Reason> againstOpening) {
        ReferralState wanted =
                next == chain.handovers() ? ReferralState.PROVIDER_OFFERED : ReferralState.WITH_FOCAL_POINT;
        return ReferralChecks.attempt(referral, wanted, call)
                .examine(ReferralCondition.NEXT_IN_CHAIN, this::againstOrder)
                .examine(
                        ReferralCondition.ACTOR_HOLDS_ROLE,
                        () -> ReferralChecks.actor(referral, call, rules, referral.hop()))
                .examine(ReferralCondition.RECIPIENT_HOLDS_ROLE, this::againstRecipient)
                .examine(ReferralCondition.GATE_OPEN, () -> againstOpening);
    }

    private List<Reason> againstOrder() {
        RecipientClass expected = chain.at(next).role();
        return to.role().equals(expected)
                ? List.of()
                : List.of(Reason.of(ReferralCondition.NEXT_IN_CHAIN)
                        .with("next", expected.term())
                        .with("found", to.role().term()));
    }

    private List<Reason> againstRecipient() {
        return rules.holds(to.person(), to.role(), to.organisation(), call.at())
                ? List.of()
                : List.of(Reason.of(ReferralCondition.RECIPIENT_HOLDS_ROLE)
                        .with("role", to.role().term()));
    }

    /** What the next function sees of what the file holds. */
    private Set<DataCategory> fields() {
        EnumSet<DataCategory> fields = EnumSet.copyOf(chain.at(next).sees());
        fields.retainAll(file.reference().categories());
        return fields;
    }

    private List<Reason> shortOfTheFile() {
        return fields().isEmpty()
                ? List.of(Reason.of(ReferralReason.NOTHING_TO_SEE)
                        .with("role", chain.at(next).role().term()))
                : List.of();
    }

    private DisclosureRequest request() {
        DisclosureRequest request =
                DisclosureRequest.of(call.by(), call.at(), referral.caseKey(), Purpose.REFERRAL, to, fields());
        return referral.exemption().map(request::under).orElse(request);
    }

    private void recordRefusal(StepRefusal<ReferralState> refusal) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("referral", referral.id().value());
        details.put("role", to.role().value());
        details.put("state", refusal.state().name());
        int number = 1;
        for (Reason reason : refusal.missing()) {
            details.put("reason." + number++, reason.code());
        }
        journal.record(new JournalEntry(
                        EntryKind.REFUSAL,
                        "case:" + referral.caseKey(),
                        call.by(),
                        call.at(),
                        "referral.handover-refused",
                        details))
                .reference();
    }

    static void recordOverride(CaseKey caseKey, StepCall call, PublicCare found, Journal journal) {
        if (found.overriddenBy().isEmpty()) {
            return;
        }
        Map<String, String> details = new LinkedHashMap<>();
        details.put("rule", ReferralCondition.SUBSIDIARY.id());
        details.put("decidedBy", found.overriddenBy().get().id().value());
        found.why().ifPresent(why -> details.put("why", why.code()));
        journal.record(new JournalEntry(
                        EntryKind.OVERRIDE,
                        "case:" + caseKey,
                        call.by(),
                        call.at(),
                        "referral.subsidiarity-overridden",
                        details))
                .reference();
    }
}
