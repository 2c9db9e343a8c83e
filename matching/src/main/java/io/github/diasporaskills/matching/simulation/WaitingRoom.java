package io.github.diasporaskills.matching.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cases that no expert has, by specialty, and the specialties in which somebody came free. Not thread-safe. */
final class WaitingRoom {

    /** So many who cannot be helped are passed over before the others are left for later: each has a time of its own. */
    private static final int MOST_IN_VAIN = 3;

    private final List<TreeSet<SimulatedCase>> bySpecialty = new ArrayList<>();
    private final BitSet freed = new BitSet();
    private int size;
    private long woken = Long.MIN_VALUE;

    WaitingRoom(int specialties) {
        for (int each = 0; each < specialties; each++) {
            bySpecialty.add(new TreeSet<>(SimulatedCase.TURN));
        }
    }

    void set(SimulatedCase of, boolean waits) {
        TreeSet<SimulatedCase> room = bySpecialty.get(of.specialty);
        if (waits ? room.add(of) : room.remove(of)) {
            size += waits ? 1 : -1;
        }
    }

    int size() {
        return size;
    }

    void freed(int specialty) {
        freed.set(specialty);
    }

    void freedAll() {
        freed.set(0, bySpecialty.size());
    }

    /** Whether nobody is to be woken at that second yet. */
    boolean isToWake(long second) {
        if (woken == second) {
            return false;
        }
        woken = second;
        return true;
    }

    /** Has those looked at who wait where somebody came free, as long as that helps them. */
    void settle(Consumer<SimulatedCase> look) {
        while (!freed.isEmpty()) {
            int specialty = freed.nextSetBit(0);
            freed.clear(specialty);
            TreeSet<SimulatedCase> room = bySpecialty.get(specialty);
            int vain = 0;
            @Nullable SimulatedCase each = room.isEmpty() ? null : room.first();
            while (each != null && vain < MOST_IN_VAIN) {
                look.accept(each);
                vain = room.contains(each) ? vain + 1 : 0;
                each = room.higher(each);
            }
        }
    }
}
