package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many records of one kind stood in each state. Every record that had been opened is in one cell, so that the cells
 * and {@link #notKnown()} make the total. What was entered in error stands in the cell for that on every day. Immutable
 * and thread-safe.
 *
 * @param <S> the states
 */
public final class StateCounts<S extends Enum<S>> {

    private final RecordKind<?> kind;
    private final @Nullable LocalDate asOf;
    private final Map<S, Long> cells;
    private final long notKnown;

    private StateCounts(RecordKind<?> kind, @Nullable LocalDate asOf, Map<S, Long> cells, long notKnown) {
        this.kind = kind;
        this.asOf = asOf;
        this.cells = Collections.unmodifiableMap(cells);
        this.notKnown = notKnown;
    }

    static <V, S extends Enum<S>> StateCounts<S> of(RecordKind<V> kind, LifeCycle<S> machine, AsOf asOf) {
        Map<S, Long> cells = new EnumMap<>(machine.initial().getDeclaringClass());
        machine.states().forEach(state -> cells.put(state, 0L));
        long notKnown = 0;
        for (V value : asOf.known(kind)) {
            Optional<S> state = asOf.state(kind, machine, value);
            state.ifPresent(known -> cells.merge(known, 1L, Long::sum));
            notKnown += state.isEmpty() && asOf.came(kind.since(value)) ? 1 : 0;
        }
        return new StateCounts<>(kind, asOf.day(), cells, notKnown);
    }

    /**
     * What is counted.
     *
     * @return the kind of record
     */
    public RecordKind<?> kind() {
        return kind;
    }

    /**
     * As of when.
     *
     * @return the day, or empty if everything recorded was counted
     */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * The cells.
     *
     * @return one for each state of the machine, also those of 0, in the order of the states
     */
    public Map<S, Long> cells() {
        return cells;
    }

    /**
     * One cell.
     *
     * @param state a state
     * @return how many stood in it; 0 for a state that the machine does not have
     */
    public long in(S state) {
        return cells.getOrDefault(requireNonNull(state, "state"), 0L);
    }

    /**
     * Records of which a file told only a later state.
     *
     * @return 0 as a rule
     */
    public long notKnown() {
        return notKnown;
    }

    /**
     * All records that had been opened, and those in sight of which the state is not known.
     *
     * @return the sum of the cells and of those not known
     */
    public long total() {
        return cells.values().stream().mapToLong(Long::longValue).sum() + notKnown;
    }

    /**
     * Total, kind and day. A cell may be so small that it points at somebody, so none is shown.
     *
     * @return for example {@code 9 referral as of 2022-12-31}
     */
    @Override
    public String toString() {
        return total() + " " + kind.code() + asOf().map(day -> " as of " + day).orElse("");
    }
}
