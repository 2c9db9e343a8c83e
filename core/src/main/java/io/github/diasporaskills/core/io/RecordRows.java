package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern PART = Pattern.compile("(\\w+)\\[(\\d{1,9})\\]\\.?(.*)");

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
    final RecordKind<V> examined() {
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
        parts.disown(id(), columns().file(), cells.line());
        partsOfParts().forEach(owner -> steps.parts().disown(owner, columns().file(), cells.line()));
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

    final void refusedPart(String file, int line) {
        Reason reason =
                Reason.of(ImportReason.REFERENCE_REFUSED).with("file", file).with("line", line);
        if (cells.problems().stream().noneMatch(told -> told.reason().equals(reason))) {
            cells.error(0, reason);
        }
    }

    /** Tells why the record was refused: in its own row, or in the row of the part that is at fault. */
    @Override
    final void refused(List<RecordFault> faults) {
        for (RecordFault fault : faults) {
            Reason reason = withoutCells(fault.reason());
            Matcher part = PART.matcher(fault.at());
            boolean told = part.matches()
                    && refused(part.group(1), Integer.parseInt(part.group(2)), new Parts.Fault(reason, part.group(3)));
            if (!told) {
                tell(fault.at().startsWith("history[") ? STATE : column(fault.at()), reason);
            }
        }
    }

    /** The column in which a part of the record stands, by its name in the record's JSON. */
    String column(String at) {
        int end = at.indexOf('.');
        return end < 0 ? at : at.substring(0, end);
    }

    /**
     * Tells what is wrong with a part of the record that has a row of its own.
     *
     * @param list the list of parts by its name in the record's JSON
     * @param number the place of the part in it, from 0
     * @param fault why it cannot be; as its column what follows the part in the JSON
     * @return false if it has no row
     */
    boolean refused(String list, int number, Parts.Fault fault) {
        int line = list.equals("history") ? parts.faultStep(id(), number, fault) : 0;
        if (line > 0) {
            refusedPart(StepRows.FILE, line);
        }
        return line > 0;
    }

    /** Says of a part that it does not fit its record; both are rejected. */
    final <P> void fault(Parts<P> of, int place, Parts.Fault fault) {
        Parts.Of<P> all = requireNonNull(of.of(id()), "parts");
        all.fault(place, fault);
        refusedPart(of.file(), all.line(place));
    }

    /** Says of a part that it does not fit its record; both are rejected. */
    final <P> void fault(Parts<P> of, P part, Reason reason) {
        fault(of, part, new Parts.Fault(reason, ""));
    }

    /** The same in a column of the part. */
    final <P> void fault(Parts<P> of, P part, Parts.Fault fault) {
        Parts.Of<P> all = requireNonNull(of.of(id()), "parts");
        for (int i = 0; i < all.all().size(); i++) {
            if (all.all().get(i) == part) {
                fault(of, i, fault);
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
