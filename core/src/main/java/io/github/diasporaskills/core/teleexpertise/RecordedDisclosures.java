package io.github.diasporaskills.core.teleexpertise;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.RecordedGate;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The disclosures of a request as they were written down, taken one by one by the steps that they go with, and the
 * faults found on the way. What was examined before is taken and not examined again. One use.
 */
final class RecordedDisclosures {

    private final List<DisclosureRecord> all;
    private final int known;
    private final RecordedGate gate;
    private final List<RecordFault> faults = new ArrayList<>();
    private boolean silent;
    private int next;

    RecordedDisclosures(List<DisclosureRecord> all, List<DisclosureRecord> before, RecordedGate gate) {
        this.all = all;
        this.gate = gate;
        int alike = 0;
        while (alike < before.size() && alike < all.size() && before.get(alike).equals(all.get(alike))) {
            alike++;
        }
        this.known = alike;
    }

    /** Whether the next faults are of what was examined before, and so are not told. */
    void silently(boolean known) {
        silent = known;
    }

    boolean isSilent() {
        return silent;
    }

    void add(String at, Reason reason) {
        if (!silent) {
            faults.add(new RecordFault(reason, at));
        }
    }

    void add(String at, List<Reason> reasons) {
        reasons.forEach(reason -> add(at, reason));
    }

    List<RecordFault> faults() {
        return List.copyOf(faults);
    }

    /** The disclosure that goes with a step; without it the step, or the part that it is about, is at fault. */
    void take(RecipientClass role, @Nullable ActorId person, Step<?> step, String at) {
        while (next < all.size() && all.get(next).at().isBefore(step.at())) {
            withoutStep();
        }
        if (next < all.size()
                && all.get(next).at().equals(step.at())
                && all.get(next).by().equals(step.by())
                && isTo(all.get(next), role, person)) {
            examine(next++);
        } else {
            add(at, without(TeleExpertiseReason.STEP_WITHOUT_DISCLOSURE, role, step.at()));
        }
    }

    /** Takes all until an instant, of which no steps are told. */
    void takeUntil(Instant at) {
        while (next < all.size() && !all.get(next).at().isAfter(at)) {
            examine(next++);
        }
    }

    void takeRest() {
        while (next < all.size()) {
            withoutStep();
        }
    }

    /** The last disclosure to somebody until an instant. */
    Optional<DisclosureRecord> last(RecipientClass role, ActorId person, Instant until) {
        Optional<DisclosureRecord> last = Optional.empty();
        for (DisclosureRecord each : all) {
            if (isTo(each, role, person) && !each.at().isAfter(until)) {
                last = Optional.of(each);
            }
        }
        return last;
    }

    /** Whether the next disclosure, at an instant, is to somebody. */
    boolean isNext(Instant at, RecipientClass role, ActorId person) {
        return all.stream().skip(next).anyMatch(each -> each.at().equals(at) && isTo(each, role, person));
    }

    private static boolean isTo(DisclosureRecord record, RecipientClass role, @Nullable ActorId person) {
        return record.recipient().role().equals(role)
                && (person == null || record.recipient().person().equals(person));
    }

    private void withoutStep() {
        int number = next++;
        if (number >= known) {
            DisclosureRecord record = all.get(number);
            RecipientClass role = record.recipient().role();
            faults.add(new RecordFault(
                    without(TeleExpertiseReason.DISCLOSURE_WITHOUT_STEP, role, record.at()),
                    "disclosures[" + number + "].at"));
            examine(number);
        }
    }

    private void examine(int number) {
        if (number >= known) {
            gate.faults(all.get(number)).forEach(fault -> faults.add(fault.in("disclosures[" + number + "]")));
        }
    }

    private static Reason without(TeleExpertiseReason code, RecipientClass role, Instant at) {
        return Reason.of(code).with("role", role.term()).with("at", at);
    }
}
