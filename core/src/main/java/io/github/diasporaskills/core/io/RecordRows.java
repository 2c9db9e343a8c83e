package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows each of which is a record of the register, with its parts from tables read before.
 *
 * @param <V> the type of the records
 */
abstract class RecordRows<V> extends NamedRows<V> {

    /** In which state a record is of which no steps are known. */
    static final String STATE = "state";

    /** When it is known to have been in that state. */
    static final String SINCE = "since";

    private final RecordKind<V> kind;
    private final Owned parts;
    private final StepBook steps;

    RecordRows(Columns columns, IdTable ids, RecordKind<V> kind, StepBook steps, List<Parts<?>> parts) {
        super(columns, ids);
        this.kind = kind;
        this.steps = steps;
        this.parts = new Owned(steps, kind, parts);
    }

    final RecordKind<V> kind() {
        return kind;
    }

    @Override
    long checkId() {
        return cells.id(0);
    }

    @Override
    String id() {
        return cells.text(0);
    }

    @Override
    final void accepted(int number, boolean first) {
        parts.own(id());
        partsOfParts().forEach(owner -> steps.parts().own(owner));
        known(number);
    }

    @Override
    final void rejected() {
        parts.disown(id(), cells.line());
        partsOfParts().forEach(owner -> steps.parts().disown(owner, cells.line()));
    }

    /** The owners of steps of parts of the row at hand. */
    List<String> partsOfParts() {
        return List.of();
    }

    /** Keeps what later tables must know of the row. */
    void known(int number) {}

    /** The parts of the row at hand; reported, and none, if one of them was rejected. */
    final <P> List<P> parts(Parts<P> of) {
        Parts.@Nullable Of<P> all = of.of(id());
        if (all == null) {
            return List.of();
        }
        if (all.refusedLine() > 0) {
            refusedPart(of.file(), all.refusedLine());
            return List.of();
        }
        return all.all();
    }

    private void refusedPart(String file, int line) {
        cells.error(
                0, Reason.of(ImportReason.REFERENCE_REFUSED).with("file", file).with("line", line));
    }

    /** Says of a part that it does not fit its record; both are rejected. */
    final <P> void fault(Parts<P> of, P part, Reason reason) {
        Parts.Of<P> all = requireNonNull(of.of(id()), "parts");
        for (int i = 0; i < all.all().size(); i++) {
            if (all.all().get(i) == part) {
                all.fault(i, reason);
                refusedPart(of.file(), all.line(i));
                return;
            }
        }
    }

    /** The history from the steps of the record, or from the state and day of the row; null if this was reported. */
    final <S extends Enum<S>> @Nullable History<S> history(Class<S> states, LifeCycle<S> table, Vocabulary<S> words) {
        @Nullable S state = code(STATE, words);
        @Nullable Instant since = instant(SINCE);
        if (parts.hasSteps(id())) {
            @Nullable History<S> history = parts.history(cells, id(), states, table);
            if (history != null && state != null && state != history.state()) {
                error(STATE, Reason.of(ImportReason.STATE_NOT_OF_STEPS).with("state", history.state()));
            }
            return history;
        }
        cells.needs(at(STATE));
        cells.needs(at(SINCE));
        return state == null || since == null ? null : History.opened(state, StepCall.readFromFile(since));
    }

    /** Reports a cell that is filled although the record never reached a state, or empty although it did. */
    final <S extends Enum<S>> void filledIfReached(String column, History<S> history, S state) {
        onlyIf(
                column,
                history.firstReached(state).isPresent(),
                Reason.of(ImportReason.CELL_NOT_OF_STATE).with("state", state));
    }
}
