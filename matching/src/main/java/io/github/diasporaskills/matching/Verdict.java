package io.github.diasporaskills.matching;

import java.util.function.Function;

/**
 * What a plan decided about one member or one need, and why. Immutable and thread-safe.
 *
 * <p>It holds ids, codes, scores and days, and no names. Still it is about a person: hand out the
 * {@link #explanation(Audience)} for the reader's audience, not the verdict.
 */
public sealed interface Verdict permits Matched, Unmatched {

    /**
     * Whom or what it is about.
     *
     * @return a member or a need
     */
    Subject subject();

    /**
     * The hash of the country pack that shaped it.
     *
     * @return as given by the pack
     */
    String packHash();

    /**
     * The verdict in words for one kind of reader.
     *
     * @param audience who reads it
     * @return what that reader may know
     */
    Explanation explanation(Audience audience);

    /**
     * Handles both kinds.
     *
     * @param <R> the result
     * @param matched if there is a proposal
     * @param unmatched if there is none
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super Matched, ? extends R> matched, Function<? super Unmatched, ? extends R> unmatched) {
        return this instanceof Matched m ? matched.apply(m) : unmatched.apply((Unmatched) this);
    }
}
