package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.register.RecordKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of the records of one kind, its steps among them, that stand and fall with their record. */
final class Owned {

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
        return steps.parts().isEmpty() && parts.isEmpty();
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
}
