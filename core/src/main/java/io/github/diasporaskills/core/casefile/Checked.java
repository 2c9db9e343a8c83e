package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of a check: the value with what is worth a look, or every reason why it is refused. Immutable and
 * thread-safe if the value is. Its {@code toString} shows no value.
 *
 * @param <T> what was checked
 */
public final class Checked<T> {

    private final @Nullable T value;
    private final List<Reason> reasons;

    private Checked(@Nullable T value, List<Reason> reasons) {
        this.value = value;
        this.reasons = List.copyOf(reasons);
    }

    /**
     * A value that passed.
     *
     * @param <T> what was checked
     * @param value the value
     * @return the outcome, without remarks
     */
    public static <T> Checked<T> accepted(T value) {
        return accepted(value, List.of());
    }

    /**
     * A value that passed, with what is worth a look.
     *
     * @param <T> what was checked
     * @param value the value
     * @param remarks what was changed, or what a person should look at
     * @return the outcome
     */
    public static <T> Checked<T> accepted(T value, List<Reason> remarks) {
        return new Checked<>(requireNonNull(value, "value"), remarks);
    }

    /**
     * A refusal.
     *
     * @param <T> what was checked
     * @param reasons every reason, at least one
     * @return the outcome
     * @throws IllegalArgumentException if there is no reason
     */
    public static <T> Checked<T> refused(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A refusal has at least one reason; found none");
        }
        return new Checked<>(null, reasons);
    }

    /**
     * A refusal for one reason.
     *
     * @param <T> what was checked
     * @param reason the reason
     * @return the outcome
     */
    public static <T> Checked<T> refused(Reason reason) {
        return refused(List.of(reason));
    }

    /**
     * Handles both outcomes.
     *
     * @param <R> the result
     * @param accepted for a value; its remarks are had from {@link #remarks()}
     * @param refused for every reason of a refusal
     * @return what the matching function returned
     */
    public <R> R fold(Function<? super T, ? extends R> accepted, Function<? super List<Reason>, ? extends R> refused) {
        return value == null ? refused.apply(reasons) : accepted.apply(value);
    }

    /**
     * Whether the value passed.
     *
     * @return false if it was refused
     */
    public boolean isAccepted() {
        return value != null;
    }

    /**
     * The value.
     *
     * @return empty if it was refused
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * What is worth a look in a value that passed.
     *
     * @return the remarks; empty for a refusal
     */
    public List<Reason> remarks() {
        return value == null ? List.of() : reasons;
    }

    /**
     * Why the value was refused.
     *
     * @return every reason; empty if it passed
     */
    public List<Reason> reasons() {
        return value == null ? reasons : List.of();
    }

    /**
     * The value, or an exception with every reason.
     *
     * @return the value
     * @throws CaseRefusedException if it was refused
     */
    public T orThrow() {
        if (value == null) {
            throw new CaseRefusedException(reasons);
        }
        return value;
    }

    /**
     * The same outcome with the value turned into another.
     *
     * @param <R> the new value's type
     * @param change makes the new value
     * @return the same reasons if it was refused, the same remarks if it passed
     */
    public <R> Checked<R> map(Function<? super T, ? extends R> change) {
        requireNonNull(change, "change");
        return value == null ? new Checked<>(null, reasons) : accepted(change.apply(value), reasons);
    }

    /**
     * Whether the outcome names a code, as remark or as reason.
     *
     * @param code the code
     * @return true if it does
     */
    public boolean names(CasefileReason code) {
        requireNonNull(code, "code");
        return reasons.stream().anyMatch(reason -> reason.is(code));
    }

    /**
     * Shows the codes, not the value.
     *
     * @return for example {@code refused [casefile.file.too-large]}
     */
    @Override
    public String toString() {
        return (value == null ? "refused " : "accepted ")
                + reasons.stream().map(Reason::code).toList();
    }
}
