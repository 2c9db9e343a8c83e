package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of the records of one kind, its steps among them, that stand and fall with their record. */
final class Owned {

    private static final Pattern STEP = Pattern.compile("history\\[(\\d{1,9})\\].*");

    private final StepBook steps;
    private final String kind;
    private final List<Parts<?>> parts;

    Owned(StepBook steps, RecordKind<?> kind, List<Parts<?>> parts) {
        this.steps = steps;
        this.kind = kind.code();
        this.parts = List.copyOf(parts);
    }

    /** Whether no record has parts, so that there is nothing to ask for. */
    boolean isIdle() {
        return steps.parts().isEmpty() && parts.stream().allMatch(Parts::isEmpty);
    }

    void own(String id) {
        if (!steps.parts().isEmpty()) {
            steps.parts().own(StepBook.owner(kind, id));
        }
        parts.forEach(each -> each.own(id));
    }

    void disown(String id, String file, int line) {
        if (!steps.parts().isEmpty()) {
            steps.parts().disown(StepBook.owner(kind, id), file, line);
        }
        parts.forEach(each -> each.disown(id, file, line));
    }

    /** Says why a step of a record cannot be; gives its line, or 0 if the record has no such step. */
    int faultStep(String id, int number, Parts.Fault fault) {
        return steps.fault(kind, id, number, fault);
    }

    boolean hasSteps(String id) {
        return steps.has(kind, id);
    }

    /** The history of a record; null if there are no steps, or if something was reported. */
    <S extends Enum<S>> @Nullable History<S> history(Cells cells, String id, Class<S> states, LifeCycle<S> table) {
        return steps.history(cells, kind, id, states, table);
    }

    /** Tells why a record was refused: at its steps if they have rows, else in the column of its state. */
    void refused(Cells cells, String id, int state, List<RecordFault> faults) {
        Set<Integer> lines = new TreeSet<>();
        for (RecordFault fault : faults) {
            Matcher step = STEP.matcher(fault.at());
            Reason reason = RowReader.withoutCells(fault.reason());
            int line = step.matches() ? faultStep(id, Integer.parseInt(step.group(1)), new Parts.Fault(reason, "")) : 0;
            if (line > 0) {
                lines.add(line);
            } else if (step.matches()) {
                cells.error(state, reason);
            } else {
                cells.ofRow(reason);
            }
        }
        lines.forEach(line -> cells.error(
                0,
                Reason.of(ImportReason.REFERENCE_REFUSED)
                        .with("file", StepRows.FILE)
                        .with("line", line)));
    }
}
