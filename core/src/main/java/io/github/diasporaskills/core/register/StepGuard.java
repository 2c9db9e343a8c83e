package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * That recorded steps were allowed, as far as it can be shown. Only steps that are not on the register yet are examined:
 * what the others rested on may have changed since they were recorded, as when a licence was renewed.
 *
 * @param table the machine
 * @param history where the history of a record is
 * @param proving what can be shown of a record
 */
record StepGuard<V, S extends Enum<S>>(
        LifeCycle<S> table, Function<? super V, Optional<History<S>>> history, Proving<? super V, S> proving)
        implements RecordRules.Guard<V> {

    /** What can be shown of the steps of a record. */
    @FunctionalInterface
    interface Proving<V, S extends Enum<S>> {
        Proof<S> of(V value, RecordRules.Setting setting);
    }

    @Override
    public List<RecordFault> faults(V value, @Nullable V before, RecordRules.Setting setting) {
        Optional<History<S>> now = history.apply(value);
        int recorded =
                now.isEmpty() ? 0 : recorded(before == null ? Optional.empty() : history.apply(before), now.get());
        return now.isEmpty() || recorded == now.get().steps().size()
                ? List.of()
                : table.unproven(now.get(), recorded, proving.of(value, setting));
    }

    /** How many steps of a history were on the register before, and so were examined then. */
    static <S extends Enum<S>> int recorded(Optional<History<S>> before, History<S> now) {
        return before.filter(then -> then.isContinuedBy(now))
                .map(then -> then.steps().size())
                .orElse(0);
    }
}
