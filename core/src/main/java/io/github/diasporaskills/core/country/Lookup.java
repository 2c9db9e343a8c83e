package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What looking something up by a code or name gave: exactly one thing, several, or none. Immutable and thread-safe.
 *
 * @param <T> what was looked up
 */
public sealed interface Lookup<T> {

    /**
     * Exactly one thing has this code or name.
     *
     * @param <T> what was looked up
     * @param value the thing
     */
    record Found<T>(T value) implements Lookup<T> {
        /** Checks that it is there. */
        public Found {
            requireNonNull(value, "value");
        }
    }

    /**
     * Several things have this code or name, and nothing decides between them.
     *
     * @param <T> what was looked up
     * @param candidates the things, at least two
     * @param reason says which they are
     */
    record Ambiguous<T>(List<T> candidates, Reason reason) implements Lookup<T> {
        /** Copies the list. */
        public Ambiguous {
            candidates = List.copyOf(candidates);
            requireNonNull(reason, "reason");
        }
    }

    /**
     * Nothing has this code or name.
     *
     * @param <T> what was looked up
     * @param reason says what is known instead; it names the suggestions if there are several
     * @param suggestions what was perhaps meant, each as it would be written, the closest first; may be empty
     */
    record Unknown<T>(Reason reason, List<String> suggestions) implements Lookup<T> {
        /** Copies the list. */
        public Unknown {
            requireNonNull(reason, "reason");
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * Handles every outcome.
     *
     * @param <R> the result
     * @param found for exactly one
     * @param ambiguous for several
     * @param unknown for none
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super Found<T>, ? extends R> found,
            Function<? super Ambiguous<T>, ? extends R> ambiguous,
            Function<? super Unknown<T>, ? extends R> unknown) {
        if (this instanceof Found<T> f) {
            return found.apply(f);
        } else if (this instanceof Ambiguous<T> a) {
            return ambiguous.apply(a);
        }
        return unknown.apply((Unknown<T>) this);
    }

    /**
     * The one thing found.
     *
     * @return it, or empty if there are several or none
     */
    default Optional<T> found() {
        return fold(f -> Optional.of(f.value()), a -> Optional.empty(), u -> Optional.empty());
    }

    /**
     * The lookup as a problem in what somebody handed in.
     *
     * @param location where the code or name stands
     * @param written the code or name
     * @return an error with a suggestion where there is exactly one, as it would be written in place of the code or name;
     *     or empty if the thing was found
     */
    default Optional<Problem> problem(Location location, String written) {
        requireNonNull(location, "location");
        requireNonNull(written, "written");
        return fold(
                f -> Optional.empty(),
                a -> Optional.of(Problem.error(location, a.reason()).finding(written)),
                u -> {
                    Problem problem = Problem.error(location, u.reason()).finding(written);
                    return Optional.of(
                            u.suggestions().size() == 1
                                    ? problem.maybe(u.suggestions().get(0))
                                    : problem);
                });
    }

    /**
     * The one thing found, where it must be there.
     *
     * @param what what is looked up, for the exception's message
     * @return the thing
     * @throws ProblemsException if there are several or none
     */
    default T orThrow(String what) {
        return found().orElseThrow(() -> new ProblemsException(
                what, problem(Location.of(what), what).stream().toList()));
    }
}
