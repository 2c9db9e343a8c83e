package io.github.diasporaskills.core.campaign;

import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.people.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who is on duty in which session: built once for each change of shifts, asked in O(1). Immutable. */
final class Duty {

    private static final Duty NOBODY = new Duty(List.of());

    private final List<Shift> shifts;
    private final Set<Shift> index;

    private Duty(List<Shift> shifts) {
        this.shifts = List.copyOf(shifts);
        this.index = Set.copyOf(shifts);
    }

    static Duty nobody() {
        return NOBODY;
    }

    List<Shift> shifts() {
        return shifts;
    }

    Duty with(Shift shift) {
        List<Shift> more = new ArrayList<>(shifts);
        more.add(shift);
        return new Duty(more);
    }

    Duty without(SessionId session, PersonId specialist) {
        return new Duty(shifts.stream()
                .filter(shift -> !isOf(shift, session, specialist))
                .toList());
    }

    boolean has(Shift shift) {
        return index.contains(shift);
    }

    boolean has(SessionId session, PersonId specialist) {
        return shifts.stream().anyMatch(shift -> isOf(shift, session, specialist));
    }

    private static boolean isOf(Shift shift, SessionId session, PersonId specialist) {
        return shift.session().equals(session) && shift.specialist().equals(specialist);
    }

    Set<PersonId> specialists() {
        return shifts.stream().map(Shift::specialist).collect(Collectors.toCollection(HashSet::new));
    }

    /** How many different specialists of a specialty can be called upon. */
    int count(SpecialtyCode specialty, Predicate<PersonId> available) {
        return (int) shifts.stream()
                .filter(shift -> shift.specialty().equals(specialty))
                .map(Shift::specialist)
                .distinct()
                .filter(available)
                .count();
    }
}
