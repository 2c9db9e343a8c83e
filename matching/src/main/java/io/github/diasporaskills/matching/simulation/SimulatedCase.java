package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.core.consent.ConsentGate;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.Handover;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import io.github.diasporaskills.matching.dispatch.DispatchCase;
import java.util.Comparator;
import java.util.List;

/** A case while it is played: the real one, and what only the player knows. Not thread-safe. */
final class SimulatedCase {

    static final int NOBODY = -1;

    /** The most urgent first, then whoever waits longest. */
    static final Comparator<SimulatedCase> TURN = Comparator.comparingInt((SimulatedCase each) -> each.urgency)
            .thenComparingLong(each -> each.submitted)
            .thenComparingInt(each -> each.number);

    final int number;
    final boolean counted;
    final int specialty;
    final int urgency;
    final int site;
    final long submitted;
    final ConsentGate gate;
    final Handover handover;
    DispatchCase dispatched;

    /** How often it was decided when to look again; an older appointment does not hold. */
    int looks;

    int coordinator = NOBODY;
    int expert = NOBODY;
    boolean offeredOnce;
    boolean over;

    SimulatedCase(
            int number,
            boolean counted,
            int specialty,
            int urgency,
            int site,
            long submitted,
            ConsentGate gate,
            Handover handover,
            DispatchCase dispatched) {
        this.number = number;
        this.counted = counted;
        this.specialty = specialty;
        this.urgency = urgency;
        this.site = site;
        this.submitted = submitted;
        this.gate = gate;
        this.handover = handover;
        this.dispatched = dispatched;
    }

    TeleExpertiseState state() {
        return dispatched.request().state();
    }

    boolean waitsForExpert() {
        return state() == TeleExpertiseState.READY || state() == TeleExpertiseState.CLEARING_HOUSE;
    }

    Allocation offer(int offer) {
        return dispatched.request().allocations().get(offer - 1);
    }

    int offers() {
        return dispatched.request().allocations().size();
    }

    /** Who has it, by number. */
    int holder() {
        List<Allocation> active = dispatched.request().activeAllocations();
        return active.isEmpty() ? NOBODY : InventedNetwork.number(active.get(0).expert());
    }
}
