package io.github.diasporaskills.core.lifecycle;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

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
