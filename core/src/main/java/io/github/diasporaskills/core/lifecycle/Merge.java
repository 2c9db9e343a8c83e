package io.github.diasporaskills.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a copy that comes back, from another desk or from a device that was offline, when the thing may have
 * changed in between. Nothing is locked: a copy whose history goes on from that of the record is taken, one that the
 * record has outgrown changes nothing, and where both went on from the same beginning the record stays and the other
 * gets a {@link Conflict} that says from where on they differ. Whoever lost asks for the step again on the record as
 * it is now, and is then told by its machine whether it can still be taken.
 *
 * <p>It compares histories, so it is only as good as they are: each change of the thing has to be a step. Two values
 * with the same history that differ in something else are a conflict, too. It is for copies that come back without the
 * content from which they went on. Where that content is at hand, as in a change of the programme's register, more can
 * be asked: that the record still is that content. A record that was corrected without a step is then seen as changed;
 * from its history alone it could not be.
 *
 * <p>Immutable and thread-safe if the value is. Its {@code toString} shows states, never the value. Making one takes
 * O(steps).
 *
 * @param <A> the thing that changes
 * @param <S> its states
 */
public sealed interface Merge<A, S extends Enum<S>> {

    /**
     * Compares the record with a copy of the same thing.
     *
     * @param <A> the thing that changes
     * @param <S> its states
     * @param current the record as it is
     * @param theirs the copy that comes back
     * @param history the history of either
     * @return what becomes of the copy
     */
    static <A, S extends Enum<S>> Merge<A, S> of(
            A current, A theirs, Function<? super A, ? extends History<S>> history) {
        requireNonNull(current, "current");
        requireNonNull(theirs, "theirs");
        if (current.equals(theirs)) {
            return new Unchanged<>(current, history.apply(current).state());
        }
        History<S> mine = history.apply(current);
        History<S> other = history.apply(theirs);
        if (!mine.equals(other) && mine.isContinuedBy(other)) {
            return new Advanced<>(theirs, other.state());
        }
        if (!mine.equals(other) && other.isContinuedBy(mine)) {
            return new Unchanged<>(current, mine.state());
        }
        return new Conflict<>(current, theirs, mine, other);
    }

    /**
     * Handles every outcome.
     *
     * @param <R> the result
     * @param advanced for a copy that went on from the record
     * @param unchanged for a copy that brings nothing new
     * @param conflict for a copy that went another way
     * @return what the matching function returned
     */
    <R> R fold(
            Function<? super Advanced<A, S>, ? extends R> advanced,
            Function<? super Unchanged<A, S>, ? extends R> unchanged,
            Function<? super Conflict<A, S>, ? extends R> conflict);

    /**
     * What stands on record afterwards.
     *
     * @return the copy if it was taken, the record as it was otherwise
     */
    default A value() {
        return fold(Advanced::after, Unchanged::kept, Conflict::current);
    }

    /**
     * Whether the copy lost.
     *
     * @return true for a {@link Conflict}
     */
    default boolean isConflict() {
        return this instanceof Conflict;
    }

    /**
     * The copy went on from the record and takes its place.
     *
     * @param <A> the thing that changes
     * @param <S> its states
     */
    final class Advanced<A, S extends Enum<S>> implements Merge<A, S> {

        private final A after;
        private final S state;

        private Advanced(A after, S state) {
            this.after = after;
            this.state = state;
        }

        /**
         * The copy, which is the record now.
         *
         * @return the later value
         */
        public A after() {
            return after;
        }

        @Override
        public <R> R fold(
                Function<? super Advanced<A, S>, ? extends R> advanced,
                Function<? super Unchanged<A, S>, ? extends R> unchanged,
                Function<? super Conflict<A, S>, ? extends R> conflict) {
            return advanced.apply(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Advanced<?, ?> a && after.equals(a.after);
        }

        @Override
        public int hashCode() {
            return after.hashCode();
        }

        @Override
        public String toString() {
            return "advanced to " + state;
        }
    }

    /**
     * The copy is the record, or an earlier form of it; nothing changes.
     *
     * @param <A> the thing that changes
     * @param <S> its states
     */
    final class Unchanged<A, S extends Enum<S>> implements Merge<A, S> {

        private final A kept;
        private final S state;

        private Unchanged(A kept, S state) {
            this.kept = kept;
            this.state = state;
        }

        /**
         * The record.
         *
         * @return the value as it was
         */
        public A kept() {
            return kept;
        }

        @Override
        public <R> R fold(
                Function<? super Advanced<A, S>, ? extends R> advanced,
                Function<? super Unchanged<A, S>, ? extends R> unchanged,
                Function<? super Conflict<A, S>, ? extends R> conflict) {
            return unchanged.apply(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unchanged<?, ?> u && kept.equals(u.kept);
        }

        @Override
        public int hashCode() {
            return kept.hashCode();
        }

        @Override
        public String toString() {
            return "unchanged at " + state;
        }
    }

    /**
     * Record and copy went different ways from the same beginning, or began differently. The record stays.
     *
     * @param <A> the thing that changes
     * @param <S> its states
     */
    final class Conflict<A, S extends Enum<S>> implements Merge<A, S> {

        private final A current;
        private final A theirs;
        private final History<S> mine;
        private final History<S> other;
        private final int common;

        private Conflict(A current, A theirs, History<S> mine, History<S> other) {
            this.current = current;
            this.theirs = theirs;
            this.mine = mine;
            this.other = other;
            int shared = 0;
            int most = Math.min(mine.steps().size(), other.steps().size());
            while (shared < most
                    && mine.steps().get(shared).equals(other.steps().get(shared))) {
                shared++;
            }
            this.common = shared;
        }

        /**
         * The record, which stays.
         *
         * @return the value as it was
         */
        public A current() {
            return current;
        }

        /**
         * The copy, which was not taken.
         *
         * @return the value that came back
         */
        public A theirs() {
            return theirs;
        }

        /**
         * How much of their histories both have in common.
         *
         * @return the number of entries, 0 or more
         */
        public int commonEntries() {
            return common;
        }

        /**
         * What happened on record since then.
         *
         * @return entries in the order of time; empty if only other things than the history differ
         */
        public List<Step<S>> currentSteps() {
            return mine.steps().subList(common, mine.steps().size());
        }

        /**
         * What happened to the copy since then.
         *
         * @return entries in the order of time; empty if only other things than the history differ
         */
        public List<Step<S>> theirSteps() {
            return other.steps().subList(common, other.steps().size());
        }

        /**
         * The conflict in a reason that can be worded.
         *
         * @return a reason with both states and the length of the common beginning; it names no person
         */
        public Reason reason() {
            return Reason.of(LifeCycleReason.CONCURRENT)
                    .with("current", mine.state())
                    .with("theirs", other.state())
                    .with("common", common);
        }

        @Override
        public <R> R fold(
                Function<? super Advanced<A, S>, ? extends R> advanced,
                Function<? super Unchanged<A, S>, ? extends R> unchanged,
                Function<? super Conflict<A, S>, ? extends R> conflict) {
            return conflict.apply(this);
        }

        @Override
        public boolean equals(@Nullable Object that) {
            return that instanceof Conflict<?, ?> c && current.equals(c.current) && theirs.equals(c.theirs);
        }

        @Override
        public int hashCode() {
            return 31 * current.hashCode() + theirs.hashCode();
        }

        @Override
        public String toString() {
            return "conflict after " + common + (common == 1 ? " entry: " : " entries: ") + mine.state() + " against "
                    + other.state();
        }
    }
}
