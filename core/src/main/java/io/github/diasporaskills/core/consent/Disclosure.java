package io.github.diasporaskills.core.consent;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the gate answered: the content, cut down to what may be seen, or a refusal. Made by {@link ConsentGate} only.
 * Its {@code toString} never shows content. Immutable and thread-safe if the content is.
 *
 * @param <T> the content
 */
public sealed interface Disclosure<T> permits Disclosed, Disclosure.Refused {

    /**
     * Handles both answers.
     *
     * @param <R> the result
     * @param disclosed for content
     * @param refused for a refusal
     * @return what the matching function returned
     */
    <R> R fold(
            Function<? super Disclosed<T>, ? extends R> disclosed, Function<? super Refused<T>, ? extends R> refused);

    /**
     * The disclosed content.
     *
     * @return empty if the gate refused
     */
    default Optional<Disclosed<T>> disclosed() {
        return fold(Optional::of, refused -> Optional.empty());
    }

    /**
     * Why the gate refused.
     *
     * @return empty if it did not
     */
    default List<Reason> refusal() {
        return fold(disclosed -> List.of(), Refused::reasons);
    }

    /**
     * A refusal. It holds nothing of the content and is in the journal.
     *
     * @param <T> the content that was asked for
     */
    final class Refused<T> implements Disclosure<T> {

        private final List<Reason> reasons;
        private final String journal;

        Refused(List<Reason> reasons, String journal) {
            this.reasons = List.copyOf(reasons);
            this.journal = journal;
        }

        @Override
        public <R> R fold(
                Function<? super Disclosed<T>, ? extends R> disclosed,
                Function<? super Refused<T>, ? extends R> refused) {
            return refused.apply(this);
        }

        /**
         * Why.
         *
         * @return at least one reason, none of which holds personal data
         */
        public List<Reason> reasons() {
            return reasons;
        }

        /**
         * Where the journal has the refusal.
         *
         * @return the reference of its receipt
         */
        public String journal() {
            return journal;
        }

        /**
         * The codes of the reasons.
         *
         * @return for example {@code refused: [consent.record.none]}
         */
        @Override
        public String toString() {
            return "refused: " + reasons.stream().map(Reason::code).toList();
        }
    }
}
