package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What came of one batch of a group: a result, or an exception that concerns it alone. */
final class Outcome {

    private final @Nullable AppendResult result;
    private final @Nullable RuntimeException thrown;

    private Outcome(@Nullable AppendResult result, @Nullable RuntimeException thrown) {
        this.result = result;
        this.thrown = thrown;
    }

    static Outcome of(AppendResult result) {
        return new Outcome(result, null);
    }

    static Outcome of(RuntimeException thrown) {
        return new Outcome(null, thrown);
    }

    /** The result, if nothing was thrown. */
    Optional<AppendResult> result() {
        return Optional.ofNullable(result);
    }

    /** The result; what was thrown is thrown. */
    AppendResult orThrow() {
        if (thrown != null) {
            throw thrown;
        }
        return requireNonNull(result, "result");
    }

    void tell(CompletableFuture<AppendResult> answer) {
        if (thrown != null) {
            answer.completeExceptionally(thrown);
        } else {
            answer.complete(result);
        }
    }
}
