package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The steps of a folder by the record that took them, from which histories are made. Not thread-safe. */
final class StepBook {

    /** A step as it stands in a row. */
    record Entry(Enum<?> to, StepCall call) {}

    private final Parts<Entry> parts = new Parts<>(StepRows.FILE);

    Parts<Entry> parts() {
        return parts;
    }

    static String owner(String kind, String id) {
        return kind + '/' + id;
    }

    boolean has(String kind, String id) {
        return !parts.isEmpty() && parts.of(owner(kind, id)) != null;
    }

    /**
     * The history of a record. Steps are taken in the order of time; those of the same instant in the order of the
     * file. One that the life cycle does not allow is told at its own row, and at that of the record.
     *
     * @return null if there are no steps, or if something was reported
     */
    <S extends Enum<S>> @Nullable History<S> history(
            Cells cells, String kind, String id, Class<S> states, LifeCycle<S> table) {
        if (!has(kind, id)) {
            return null;
        }
        Parts.Of<Entry> all = parts.of(owner(kind, id));
        if (all == null) {
            return null;
        }
        if (all.refusedLine() == 0 && !all.all().isEmpty()) {
            List<Integer> order = inOrder(all);
            List<Step<S>> steps = new ArrayList<>(order.size());
            for (int place : order) {
                Entry entry = all.all().get(place);
                S to = states.cast(entry.to());
                Step<S> step = steps.isEmpty()
                        ? Step.opening(to, entry.call())
                        : Step.between(steps.get(steps.size() - 1).to(), to, entry.call());
                List<Reason> faults = faults(table, step);
                if (!faults.isEmpty()) {
                    all.fault(place, new Parts.Fault(faults.get(0), ""));
                    break;
                }
                steps.add(step);
            }
            if (all.refusedLine() == 0) {
                return History.of(steps);
            }
        }
        cells.error(
                0,
                Reason.of(ImportReason.REFERENCE_REFUSED)
                        .with("file", StepRows.FILE)
                        .with("line", all.refusedLine()));
        return null;
    }

    /** The places of the steps of a record, in the order of time. */
    private static List<Integer> inOrder(Parts.Of<Entry> all) {
        return IntStream.range(0, all.all().size())
                .boxed()
                .sorted(Comparator.comparing(
                        place -> all.all().get(place).call().at()))
                .toList();
    }

    /** Says why a step of a record cannot be; gives its line, or 0 if the record has no such step. */
    int fault(String kind, String id, int number, Parts.Fault fault) {
        Parts.@Nullable Of<Entry> all = has(kind, id) ? parts.of(owner(kind, id)) : null;
        if (all == null || number >= all.all().size()) {
            return 0;
        }
        int place = inOrder(all).get(number);
        all.fault(place, fault);
        return all.line(place);
    }

    private static <S extends Enum<S>> List<Reason> faults(LifeCycle<S> table, Step<S> step) {
        return step.from()
                .map(from -> table.faults(History.of(List.of(Step.opening(from, step.call()), step))))
                .orElse(List.of());
    }
}
