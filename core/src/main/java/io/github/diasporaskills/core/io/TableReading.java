package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes one table from its source through its row reader to the sink, and counts. Not thread-safe. */
final class TableReading<T> implements TabularSource.Visitor {

    /** Where rows and findings end up. */
    interface Sink<T> {

        /** Takes a sound row in; gives the reason if it is refused after all, or null. */
        List<RecordFault> take(RowReader<T> row, int line);

        /** Takes in what several rows make together; gives the reason if it is refused after all, or null. */
        @Nullable
        Reason takeGroup(String table, RowReader.Group group);

        void reject(String file, List<String> headings, TabularRow row, List<Problem> problems);

        void problem(Problem problem);
    }

    private final String file;
    private final RowReader<T> reader;
    private final @Nullable ColumnMapping mapping;
    private final boolean corrects;
    private final Sink<T> sink;
    private final List<Problem> ofRow = new ArrayList<>();
    private final Set<Integer> ofRepeated = new HashSet<>();
    private final Map<Integer, TabularRow> held = new LinkedHashMap<>();
    /** The columns, from 1, by their headings as they were found. */
    private final Map<String, Integer> places = new HashMap<>();

    /** The headings that may not be shown. */
    private final Set<String> hidden = new HashSet<>();

    private List<String> headings = List.of();
    private int headingLine;
    private boolean headingBroken;
    private boolean unreadable;
    private int unread;
    private int rows;
    private int accepted;
    private int repeated;

    TableReading(String file, RowReader<T> reader, @Nullable ColumnMapping mapping, boolean corrects, Sink<T> sink) {
        this.file = file;
        this.reader = reader;
        this.mapping = mapping;
        this.corrects = corrects;
        this.sink = sink;
        reader.ids().readFrom(file);
    }

    TableCount count() {
        return new TableCount(file, rows, accepted, rows - accepted, repeated, unread);
    }

    /** Whether the table as a whole cannot be used, because its headings are wrong or its end was not reached. */
    boolean isBroken() {
        return headingBroken || unreadable;
    }

    @Override
    public void header(List<String> found, int line) {
        headingLine = line;
        List<Problem> problems = new ArrayList<>();
        HeaderBinding binding = HeaderBinding.of(reader.columns(), file, found, line, mapping, problems);
        reader.bind(new Cells(reader.columns(), file, binding));
        headingBroken = problems.stream().anyMatch(Problem::isError);
        if (headingBroken) {
            gap(ImportReason.REFERENCE_HEADINGS);
        }
        problems.forEach(sink::problem);
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).isEmpty()) {
                places.putIfAbsent(found.get(i), i + 1);
            }
            if (!binding.isShown(i)) {
                hidden.add(found.get(i));
            }
        }
        if (binding.isFound()) {
            headings = found;
        } else {
            headings = IntStream.range(0, found.size())
                    .mapToObj(HeaderBinding::place)
                    .toList();
            if (line > 0) {
                rejectForHeadings(TabularRow.of(line, found));
            }
        }
    }

    /**
     * A problem that the source located by a heading as it found it, located by what may be shown of that, and by the
     * column's place, which a source need not say.
     */
    private Problem shown(Problem problem) {
        Location at = problem.location();
        int column = at.column() > 0 ? at.column() : places.getOrDefault(at.field(), 0);
        boolean isHidden = hidden.contains(at.field());
        if (!isHidden && column == at.column()) {
            return problem;
        }
        Location where = isHidden ? at.atColumn(column) : at.at(at.field(), column);
        return problem.at(where);
    }

    private void rejectForHeadings(TabularRow row) {
        if (row.isBlank()) {
            return;
        }
        rows++;
        ofRow.add(Problem.error(Location.of(file, row.line()), Reason.of(ImportReason.ROW_OF_BROKEN_TABLE)));
        sink.reject(file, headings, row, List.copyOf(ofRow));
        ofRow.clear();
    }

    @Override
    public void problem(Problem problem) {
        if (problem.location().line() > headingLine) {
            ofRow.add(shown(problem));
        } else {
            sink.problem(shown(problem));
        }
    }

    @Override
    public void unreadable(Problem problem) {
        unreadable = true;
        gap(ImportReason.REFERENCE_UNREAD);
        sink.problem(problem);
    }

    /** Rows that refer to this table are told why what they refer to may not be there. */
    private void gap(ImportReason why) {
        reader.ids().gap(Reason.of(why).with("file", file));
    }

    /** Several lines taken as one row may hold what other rows refer to. */
    private void noteSwallowed(TabularRow row) {
        if (row.isRest()) {
            reader.ids()
                    .gap(Reason.of(ImportReason.REFERENCE_REST)
                            .with("file", file)
                            .with("line", row.line()));
        }
        boolean quote = row.hasOpenQuote() || row.hasBrokenQuote();
        if ((quote || row.excess() != null) && row.lines() > 1) {
            reader.ids()
                    .gap(Reason.of(ImportReason.REFERENCE_QUOTE)
                            .with("file", file)
                            .with("line", quote ? row.quoteLine() : row.line()));
        }
    }

    @Override
    public void unread(int left) {
        unread = left;
    }

    @Override
    public void row(TabularRow row) {
        if (headingBroken) {
            rejectForHeadings(row);
            return;
        }
        rows++;
        Cells cells = reader.cells;
        cells.load(row);
        boolean sound = ofRow.isEmpty() || ofRow.stream().noneMatch(Problem::isError);
        long id;
        if (sound) {
            reader.check();
            id = reader.idHash();
        } else {
            id = reader.idOfBrokenRow();
            noteSwallowed(row);
        }
        sound &= !cells.hasErrors();
        if (settle(row, id, sound)) {
            accepted++;
            if (reader.isGrouped()) {
                held.put(row.line(), row.copy());
            }
            if (!ofRow.isEmpty() || !cells.problems().isEmpty()) {
                tell(cells);
            }
        } else {
            ofRow.addAll(cells.problems());
            ofRow.forEach(sink::problem);
            sink.reject(file, headings, row, List.copyOf(ofRow));
            ofRow.clear();
            reader.rejected();
        }
    }

    /** Settles what only the whole table shows; to be called once after the last row. */
    void finish() {
        for (RowReader.Group group : reader.groups()) {
            @Nullable
            Reason reason = group.reason() != null
                    ? group.reason()
                    : sink.takeGroup(reader.columns().file(), group);
            if (reason == null) {
                continue;
            }
            for (int line : group.lines()) {
                @Nullable TabularRow row = held.remove(line);
                if (row != null) {
                    accepted--;
                    List<Problem> problems = List.of(Problem.error(Location.of(file, line), reason));
                    problems.forEach(sink::problem);
                    sink.reject(file, headings, row, problems);
                }
            }
        }
    }

    /**
     * Rejects rows that were taken in and cannot stay. Only their lines were kept, so the table is read once more.
     *
     * @param faults why, by line
     */
    TabularSource.Visitor rejecting(Map<Integer, List<Parts.Fault>> faults) {
        return new TabularSource.Visitor() {
            @Override
            public void header(List<String> found, int line) {
                // They are known.
            }

            @Override
            public void row(TabularRow row) {
                @Nullable List<Parts.Fault> found = faults.get(row.line());
                if (found == null) {
                    return;
                }
                accepted--;
                repeated -= ofRepeated.remove(row.line()) ? 1 : 0;
                reader.cells.load(row);
                found.forEach(fault -> reader.tell(fault.column(), fault.reason()));
                List<Problem> problems = List.copyOf(reader.cells.problems());
                problems.forEach(sink::problem);
                sink.reject(file, headings, row, problems);
            }

            @Override
            public void problem(Problem problem) {
                // They were told at the first reading.
            }

            @Override
            public void unreadable(Problem problem) {
                TableReading.this.unreadable(problem);
            }

            @Override
            public void unread(int left) {
                // They are counted.
            }
        };
    }

    private void tell(Cells cells) {
        ofRow.forEach(sink::problem);
        ofRow.clear();
        cells.problems().forEach(sink::problem);
    }

    /** Decides about a row by what is known of its id; true if it is taken in. */
    private boolean settle(TabularRow row, long id, boolean sound) {
        IdTable ids = reader.ids();
        int known = id == 0 ? IdTable.ABSENT : ids.find(id);
        boolean inThisTable = known != IdTable.ABSENT && ids.line(known) > 0;
        boolean isNew = known == IdTable.ABSENT || !ids.isAccepted(known);
        long content = row.contentHash();
        boolean taken = sound;
        boolean correction = false;
        if (inThisTable && ids.isAccepted(known)) {
            if (ids.content(known) == content) {
                reader.cells.add(about(row, ImportReason.ID_REPEATED, ids.line(known), false));
                repeated++;
                if (reader.repeated()) {
                    ofRepeated.add(row.line());
                }
                return true;
            }
            if (!corrects || !sound) {
                if (!corrects) {
                    reader.cells.add(about(row, ImportReason.ID_CONFLICT, ids.line(known), true));
                }
                return false; // the row before stays as it is
            }
            correction = true;
        }
        if (taken) {
            List<RecordFault> faults = sink.take(reader, row.line());
            if (!faults.isEmpty()) {
                reader.refused(faults);
                taken = false;
            } else if (correction) {
                reader.cells.add(about(row, ImportReason.ID_CORRECTED, ids.line(known), false));
            }
        }
        if (id != 0) {
            if (known == IdTable.ABSENT) {
                known = ids.add(id, row.line(), taken, content);
                compareLooks(row, id, known, taken);
            } else if (taken || (inThisTable && !ids.isAccepted(known))) {
                ids.set(known, row.line(), taken, content);
            }
            if (taken) {
                reader.accepted(known, isNew);
            }
        }
        return taken;
    }

    /** Tells of an id that a reader may take for another one; both stay as they are. */
    private void compareLooks(TabularRow row, long id, int number, boolean taken) {
        Cells cells = reader.cells;
        if (!taken || !cells.has(0) || IdTable.hash(cells.chars, cells.from, cells.to) != id) {
            return; // refused, or known by more than its first cell
        }
        IdTable ids = reader.ids();
        int twin = ids.looks().twin(cells.chars, cells.from, cells.to);
        if (twin != IdTable.ABSENT && twin != number && ids.isAccepted(twin)) {
            boolean here = ids.line(twin) > 0;
            reader.cells.add(
                    here
                            ? about(row, ImportReason.ID_LOOKS_ALIKE, ids.line(twin), false)
                            : Problem.warning(cells.at(0), Reason.of(ImportReason.ID_LOOKS_ALIKE_ON_REGISTER)));
        }
        if (cells.has(0)) {
            ids.looks().add(cells.chars, cells.from, cells.to, number);
        }
    }

    private Problem about(TabularRow row, ImportReason code, int line, boolean error) {
        Reason reason = Reason.of(code).with("line", line);
        Location where = headings.isEmpty() ? Location.of(file, row.line()) : reader.cells.at(0);
        return error ? Problem.error(where, reason) : Problem.warning(where, reason);
    }
}
