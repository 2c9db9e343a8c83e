package io.github.diasporaskills.core.lifecycle;

import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Says of steps that were written down whether what they needed is shown: by the thing itself and by what else is on
 * record. A live step is given its evidence; of a written-down one only what was kept can be asked. A condition that
 * nothing kept can show counts as shown, and the class that implements this says which those are. A pure function.
 *
 * @param <S> the states
 */
@FunctionalInterface
public interface Proof<S extends Enum<S>> {

    /**
     * What is not shown of a condition.
     *
     * @param condition as the table lists it
     * @param step the step that needs it. An opening has no state before; it answers for what led to its state, and
     *     nothing is known of the days on which that happened
     * @return in the words in which the step itself would be refused; empty if it is shown, or nothing can show it
     */
    List<Reason> missing(Condition condition, Step<S> step);

    /**
     * What stands against a step of which only the instant is known, where the step itself was told the day. That is the
     * day where it was taken: that of UTC, or in the east the next and in the west the one before.
     *
     * @param step the step
     * @param against what stands against it on a day
     * @return nothing if nothing stands against it on one of these days, else what does on the day in UTC
     */
    static List<Reason> onItsDay(Step<?> step, Function<LocalDate, List<Reason>> against) {
        LocalDate day = step.call().day();
        List<Reason> found = against.apply(day);
        boolean fine = found.isEmpty()
                || against.apply(day.plusDays(1)).isEmpty()
                || against.apply(day.minusDays(1)).isEmpty();
        return fine ? List.of() : found;
    }

    /**
     * What is said of a condition that is so or is not.
     *
     * @param met whether it is so
     * @param condition the condition
     * @return nothing if it is met, else the bare condition
     */
    static List<Reason> unless(boolean met, Condition condition) {
        return met ? List.of() : List.of(Reason.of(condition));
    }
}
