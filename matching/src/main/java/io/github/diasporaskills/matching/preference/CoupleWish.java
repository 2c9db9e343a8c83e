package io.github.diasporaskills.matching.preference;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry of a couple's joint list: a place for each member, or for one of them. Immutable and thread-safe. */
public final class CoupleWish {

    private final @Nullable String first;
    private final @Nullable String second;

    private CoupleWish(@Nullable String first, @Nullable String second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Both members go somewhere.
     *
     * @param first the place of the first member
     * @param second the place of the second member, possibly the same
     * @return the wish
     */
    public static CoupleWish of(String first, String second) {
        return new CoupleWish(requireNonNull(first, "first"), requireNonNull(second, "second"));
    }

    /**
     * Only the first member goes somewhere.
     *
     * @param place where
     * @return the wish
     */
    public static CoupleWish first(String place) {
        return new CoupleWish(requireNonNull(place, "place"), null);
    }

    /**
     * Only the second member goes somewhere.
     *
     * @param place where
     * @return the wish
     */
    public static CoupleWish second(String place) {
        return new CoupleWish(null, requireNonNull(place, "place"));
    }

    /**
     * The place of the first member.
     *
     * @return its id, or empty
     */
    public Optional<String> first() {
        return Optional.ofNullable(first);
    }

    /**
     * The place of the second member.
     *
     * @return its id, or empty
     */
    public Optional<String> second() {
        return Optional.ofNullable(second);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CoupleWish that
                && Objects.equals(first, that.first)
                && Objects.equals(second, that.second);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second);
    }

    @Override
    public String toString() {
        return (first == null ? "-" : first) + "," + (second == null ? "-" : second);
    }
}
