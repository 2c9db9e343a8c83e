package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The life cycle of the records of a kind, where their history is, and how one is seen as of a day. */
record Living<V, S extends Enum<S>>(
        LifeCycle<S> table,
        Function<? super V, Optional<History<S>>> history,
        BiFunction<? super V, LocalDate, Optional<V>> cut) {

    List<Reason> faults(V value) {
        return history.apply(value).map(table::faults).orElse(List.of());
    }

    /** Whether the history of one value goes on from that of another, or there are no histories. */
    boolean goesOn(V before, V after) {
        Optional<History<S>> then = history.apply(before);
        Optional<History<S>> now = history.apply(after);
        return then.isEmpty() || (now.isPresent() && then.get().isContinuedBy(now.get()));
    }

    /**
     * What is known of a record, as it stood at the end of a day; null if it had not begun, or that cannot be told.
     *
     * <p>If its history went on after the day, this is the last content recorded with the history of the day; where none
     * was recorded, or the record was corrected since, the content known now is cut at the day. Either way entries that
     * bear a later day are left out. What was entered in error was so on every day, and is not cut.
     */
    @Nullable
    V asOf(Version<V> known, LocalDate day) {
        V value = known.value();
        @Nullable History<S> whole = value == null ? null : history.apply(value).orElse(null);
        if (value == null
                || whole == null
                || table.mistake().filter(whole.state()::equals).isPresent()) {
            return value;
        }
        @Nullable History<S> then = whole.asOf(day).orElse(null);
        @Nullable V recorded = null;
        boolean corrected = false;
        for (@Nullable Version<V> version = known; version != null && recorded == null; version = version.previous()) {
            @Nullable V content = version.value();
            if (content == null) {
                break;
            }
            if (then != null && history.apply(content).filter(then::equals).isPresent()) {
                recorded = content;
            } else {
                corrected |= version.recording().why() != null;
            }
        }
        @Nullable V told = recorded == null || corrected ? cut.apply(value, day).orElse(null) : null;
        return told == null && recorded != null ? cut.apply(recorded, day).orElse(null) : told;
    }
}
