package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.core.reason.Reason;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What a {@link GroupCommit} says to a batch: it waits to be written, or it is refused at once. Thread-safe. */
public sealed interface Submission {

    /**
     * Handles both outcomes.
     *
     * @param <R> the result
     * @param waiting for a batch that was taken
     * @param refused for one that was not
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super CompletionStage<AppendResult>, ? extends R> waiting,
            Function<? super Reason, ? extends R> refused) {
        return this instanceof Waiting taken ? waiting.apply(taken.result()) : refused.apply(((Refused) this).why());
    }

    /**
     * The batch waits to be written.
     *
     * @param result completes after the commit, with what came of it, or with a {@link StoreException}; what depends on
     *     it runs on the writer's thread unless it is given another, and keeps the next commit waiting
     */
    record Waiting(CompletionStage<AppendResult> result) implements Submission {
        /** Checks that there is a result. */
        public Waiting {
            requireNonNull(result, "result");
        }
    }

    /**
     * The batch was not taken and will not be written.
     *
     * @param why {@link StoreFailure#QUEUE_FULL} or {@link StoreFailure#CLOSED}
     */
    record Refused(Reason why) implements Submission {
        /** Checks that there is a reason. */
        public Refused {
            requireNonNull(why, "why");
        }
    }
}
