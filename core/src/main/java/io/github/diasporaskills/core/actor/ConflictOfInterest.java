package io.github.diasporaskills.core.actor;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether somebody may decide about others: not about oneself, kin, or whom one leads or is led by. Stateless and
 * thread-safe.
 */
public final class ConflictOfInterest {

    private ConflictOfInterest() {}

    /**
     * What stands against an actor in a step.
     *
     * @param actor who would act
     * @param concerned whom the step is about
     * @param ties what is on record
     * @param on the day of the step
     * @return reasons, empty if none; they name kinds, never people
     */
    public static List<Reason> of(Actor actor, Collection<ActorId> concerned, Ties ties, LocalDate on) {
        requireNonNull(actor, "actor");
        List<Reason> conflicts = new ArrayList<>();
        if (concerned.contains(actor.id())) {
            conflicts.add(Reason.of(ActorReason.CONCERNS_SELF));
        }
        List<TieKind> kinds = List.copyOf(ties.between(actor.id(), concerned, on));
        if (!kinds.isEmpty()) {
            conflicts.add(Reason.of(ActorReason.TIED).with("ties", Argument.Terms.of(kinds)));
        }
        return List.copyOf(conflicts);
    }
}
