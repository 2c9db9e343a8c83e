package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RegisterChange;
import java.util.List;
import java.util.function.Function;

/** What became of a decision. Every kind is immutable and thread-safe. */
public sealed interface DispatchOutcome {

    /**
     * The request took a step.
     *
     * @param after the case after it
     * @param change what to apply to the register; refused there if somebody else was faster
     */
    record Stepped(DispatchCase after, RegisterChange change) implements DispatchOutcome {
        /** Checks that both are there. */
        public Stepped {
            requireNonNull(after, "after");
            requireNonNull(change, "change");
        }
    }

    /**
     * It was noted; the request stays as it is.
     *
     * @param after the case with the note
     */
    record Noted(DispatchCase after) implements DispatchOutcome {
        /** Checks that it is there. */
        public Noted {
            requireNonNull(after, "after");
        }
    }

    /** Nothing was to be done. */
    record Unchanged() implements DispatchOutcome {}

    /**
     * It could not be done.
     *
     * @param why every reason
     */
    record Refused(List<Reason> why) implements DispatchOutcome {
        /** Copies the reasons. */
        public Refused {
            why = List.copyOf(why);
        }
    }

    /**
     * Handles every kind of outcome.
     *
     * @param <R> the result
     * @param stepped for a step
     * @param noted for a note
     * @param unchanged if nothing was to be done
     * @param refused for a refusal
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super Stepped, ? extends R> stepped,
            Function<? super Noted, ? extends R> noted,
            Function<? super Unchanged, ? extends R> unchanged,
            Function<? super Refused, ? extends R> refused) {
        if (this instanceof Stepped each) {
            return stepped.apply(each);
        } else if (this instanceof Noted each) {
            return noted.apply(each);
        } else if (this instanceof Unchanged each) {
            return unchanged.apply(each);
        }
        return refused.apply((Refused) this);
    }
}
