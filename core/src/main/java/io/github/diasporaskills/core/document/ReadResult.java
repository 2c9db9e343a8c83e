package io.github.diasporaskills.core.document;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reading a document gave: a value, unless there was an error, and every problem found. Immutable.
 *
 * @param <T> what was read
 */
public final class ReadResult<T> {

    private final @Nullable T value;
    private final List<Problem> problems;

    private ReadResult(@Nullable T value, List<Problem> problems) {
        this.value = value;
        this.problems = List.copyOf(problems);
    }

    /**
     * A result; the value is dropped if one of the problems is an error.
     *
     * @param <T> what was read
     * @param value the value
     * @param problems every problem found
     * @return the result
     */
    public static <T> ReadResult<T> of(T value, List<Problem> problems) {
        boolean broken = problems.stream().anyMatch(Problem::isError);
        return new ReadResult<>(broken ? null : requireNonNull(value, "value"), problems);
    }

    /**
     * A result without value.
     *
     * @param <T> what could not be read
     * @param problems every problem found, at least one of them an error
     * @return the result
     * @throws IllegalArgumentException if there is no error
     */
    public static <T> ReadResult<T> broken(List<Problem> problems) {
        if (problems.stream().noneMatch(Problem::isError)) {
            throw new IllegalArgumentException("A broken result needs at least one error; found none");
        }
        return new ReadResult<>(null, problems);
    }

    /**
     * The value.
     *
     * @return what was read, or empty if there was an error
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Errors and warnings.
     *
     * @return every problem, in the order of the lines
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The value, where it must be there.
     *
     * @param what what it is, for the exception's message: {@code the programme pilot}
     * @return what was read
     * @throws ProblemsException with every problem if there was an error
     */
    public T orThrow(String what) {
        requireNonNull(what, "what");
        if (value == null) {
            throw new ProblemsException(what, problems);
        }
        return value;
    }
}
