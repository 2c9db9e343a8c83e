package io.github.diasporaskills.accountability.ledger;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The content of an entry, as far as it can be read: decrypted, none from the beginning, or erased. Immutable and
 * thread-safe. Its {@code toString} shows nothing of it.
 */
public sealed interface Content {

    /**
     * Handles all cases.
     *
     * @param <R> the result
     * @param plain for content that was decrypted
     * @param none for an entry that never had any
     * @param erased for content whose key was destroyed
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super byte[], ? extends R> plain, Supplier<? extends R> none, Supplier<? extends R> erased) {
        if (this instanceof Plain open) {
            return plain.apply(open.bytes());
        }
        return this instanceof None ? none.get() : erased.get();
    }

    /**
     * The content, if it is there.
     *
     * @return decrypted; empty if there is none or it was erased
     */
    default Optional<byte[]> plain() {
        return fold(Optional::of, Optional::empty, Optional::empty);
    }

    /**
     * Whether its key was destroyed.
     *
     * @return true if there was content that nobody can read any more
     */
    default boolean isErased() {
        return this instanceof Erased;
    }

    /** Content that was decrypted. */
    final class Plain implements Content {

        private final byte[] bytes;

        Plain(byte[] bytes) {
            this.bytes = bytes;
        }

        /**
         * The content.
         *
         * @return a copy
         */
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Plain that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        /**
         * Nothing of the content.
         *
         * @return always the same words
         */
        @Override
        public String toString() {
            return "Content[withheld]";
        }
    }

    /** There never was any. */
    record None() implements Content {}

    /** Its key was destroyed. */
    record Erased() implements Content {}
}
