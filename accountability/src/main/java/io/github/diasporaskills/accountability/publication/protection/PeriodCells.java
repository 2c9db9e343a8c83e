package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Releases of one population as one system. Its atoms are what was added between two neighbouring days in each cell of
 * each table; every released count is a sum of atoms, and the lines of the tables hold within each stretch of time. What
 * was added between two days on which one cell was counted is a count of people like others, though nobody prints it.
 */
final class PeriodCells {

    private final List<Entry> entries;
    private final List<LocalDate> days;
    private final List<String> cells;
    private final Map<String, Integer> cellIndex = new HashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<int[]> lineCells = new ArrayList<>();
    private final List<long[]> lineFactors = new ArrayList<>();
    private final Map<Integer, Statement.Bound> slacks = new LinkedHashMap<>();
    private int size;

    /** A table in the system; what is shown is null for the candidate, and the truth for an outsider. */
    record Entry(
            TableShape shape,
            CountSpan span,
            @Nullable MarginTable truth,
            @Nullable SafeTable shown,
            Set<Integer> corrected,
            List<Statement> statements) {

        static Entry of(Release release) {
            return new Entry(
                    release.table().shape(),
                    release.span(),
                    release.table(),
                    release.shown().orElse(null),
                    Set.of(),
                    release.statements());
        }

        static Entry seen(SafeTable shown, CountSpan span) {
            return new Entry(shown.shape(), span, null, shown, Set.of(), List.of());
        }

        /** The same with counts that were corrected since; what was shown of those does not bind any more. */
        Entry correctedTo(MarginTable now) {
            Set<Integer> changed = new HashSet<>();
            for (int cell = 0; cell < shape.size(); cell++) {
                if (now.count(cell) != requireNonNull(truth).count(cell)) {
                    changed.add(cell);
                }
            }
            return new Entry(shape, span, now, shown, changed, List.of());
        }

        /** The same without what a later table of the same days shows otherwise. */
        Entry supersededBy(Entry later) {
            if (!span.equals(later.span) || !shape.dimensions().equals(later.shape.dimensions())) {
                return this;
            }
            Set<Integer> changed = new HashSet<>(corrected);
            for (int cell = 0; cell < shape.size(); cell++) {
                boolean other = shows(cell)
                        && later.shows(cell)
                        && !requireNonNull(shown)
                                .count(cell)
                                .equals(requireNonNull(later.shown).count(cell));
                if (other) {
                    changed.add(cell);
                }
            }
            return new Entry(shape, span, truth, shown, changed, statements);
        }

        boolean shows(int cell) {
            return shown != null
                    && !corrected.contains(cell)
                    && shown.count(cell).isPresent();
        }
    }

    /** One cell over one span. */
    private record Place(int at, boolean printed) {}

    PeriodCells(List<Entry> entries) {
        this.entries = entries;
        TreeSet<LocalDate> known = new TreeSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (Entry entry : entries) {
            known.add(entry.span().until());
            entry.span().after().ifPresent(known::add);
            for (int cell = 0; cell < entry.shape().size(); cell++) {
                names.add(entry.shape().name(cell));
            }
        }
        this.days = List.copyOf(known);
        this.cells = List.copyOf(names);
        cells.forEach(cell -> cellIndex.put(cell, cellIndex.size()));
        this.size = days.size() * cells.size();
        addSpans();
        addTables();
        addStatements();
    }

    private int atom(int cell, int stretch) {
        return stretch * cells.size() + cell;
    }

    private int from(CountSpan span) {
        return span.after().map(day -> days.indexOf(day) + 1).orElse(0);
    }

    private int to(CountSpan span) {
        return days.indexOf(span.until());
    }

    private static String key(int from, int to, int cell) {
        return from + ".." + to + ":" + cell;
    }

    /** A cell over stretches is their sum; over one stretch it is the atom itself. */
    private int place(int from, int to, int cell, boolean printed) {
        String key = key(from, to, cell);
        @Nullable Place known = places.get(key);
        if (known == null) {
            int at = from == to ? atom(cell, from) : size++;
            if (from < to) {
                int[] parts = new int[to - from + 2];
                for (int stretch = from; stretch <= to; stretch++) {
                    parts[stretch - from] = atom(cell, stretch);
                }
                parts[to - from + 1] = at;
                long[] factors = new long[parts.length];
                Arrays.fill(factors, 1);
                factors[parts.length - 1] = -1;
                lineCells.add(parts);
                lineFactors.add(factors);
            }
            known = new Place(at, printed);
            places.put(key, known);
        } else if (printed && !known.printed()) {
            known = new Place(known.at(), true);
            places.put(key, known);
        }
        return known.at();
    }

    private void addSpans() {
        Map<Integer, TreeSet<Integer>> ends = new HashMap<>();
        for (Entry entry : entries) {
            for (int cell = 0; cell < entry.shape().size(); cell++) {
                int index = requireNonNull(cellIndex.get(entry.shape().name(cell)));
                place(from(entry.span()), to(entry.span()), index, true);
                TreeSet<Integer> of = ends.computeIfAbsent(index, i -> new TreeSet<>());
                if (entry.span().after().isEmpty()) {
                    of.add(to(entry.span()));
                }
            }
        }
        ends.forEach((cell, of) -> {
            @Nullable Integer before = null;
            for (int end : of) {
                if (before != null) {
                    place(before + 1, end, cell, false);
                }
                before = end;
            }
        });
    }

    private void addTables() {
        Set<List<Integer>> known = new HashSet<>();
        for (Entry entry : entries) {
            entry.shape().sums((total, parts) -> {
                int whole = requireNonNull(cellIndex.get(entry.shape().name(total)));
                int[] of = Arrays.stream(parts)
                        .map(part -> requireNonNull(cellIndex.get(entry.shape().name(part))))
                        .toArray();
                List<Integer> line = new ArrayList<>();
                line.add(whole);
                Arrays.stream(of).sorted().forEach(line::add);
                for (int stretch = from(entry.span()); stretch <= to(entry.span()); stretch++) {
                    List<Integer> there = new ArrayList<>(line);
                    there.add(stretch);
                    if (known.add(there)) {
                        addLine(whole, of, stretch);
                    }
                }
            });
        }
    }

    private void addLine(int whole, int[] parts, int stretch) {
        int[] at = new int[parts.length + 1];
        long[] factors = new long[at.length];
        Arrays.fill(factors, 1);
        for (int i = 0; i < parts.length; i++) {
            at[i] = atom(parts[i], stretch);
        }
        at[parts.length] = atom(whole, stretch);
        factors[parts.length] = -1;
        lineCells.add(at);
        lineFactors.add(factors);
    }

    private void addStatements() {
        for (Entry entry : entries) {
            for (Statement statement : entry.statements()) {
                for (Statement.Bound bound : statement.bounds()) {
                    List<String> names =
                            List.copyOf(new TreeSet<>(bound.factors().keySet()));
                    int[] at = new int[names.size() + 1];
                    long[] factors = new long[at.length];
                    for (int i = 0; i < names.size(); i++) {
                        at[i] = at(entry.span(), names.get(i));
                        factors[i] = requireNonNull(bound.factors().get(names.get(i)));
                    }
                    at[names.size()] = size;
                    factors[names.size()] = -1;
                    slacks.put(size++, bound);
                    lineCells.add(at);
                    lineFactors.add(factors);
                }
            }
        }
    }

    /** Where a released count stands in the system. */
    int at(CountSpan span, String cell) {
        @Nullable Integer index = cellIndex.get(cell);
        @Nullable Place place = index == null ? null : places.get(key(from(span), to(span), index));
        if (place == null) {
            throw new IllegalArgumentException("No table of this span has the cell " + cell);
        }
        return place.at();
    }

    /** What was added to a cell between its days, but for the first: by the cell's name and the last day. */
    Map<String, Integer> increments() {
        Map<String, Integer> found = new LinkedHashMap<>();
        places.forEach((key, place) -> {
            int to = Integer.parseInt(key.substring(key.indexOf("..") + 2, key.indexOf(':')));
            int cell = Integer.parseInt(key.substring(key.indexOf(':') + 1));
            if (!key.startsWith("0..")) {
                found.put(cells.get(cell) + " @" + days.get(to), place.at());
            }
        });
        return found;
    }

    /** What is known if every released count were shown truly, or only what was. */
    OutsideView view(boolean truly) {
        long[] least = new long[size];
        long[] most = new long[size];
        Arrays.fill(most, CountSystem.UNLIMITED);
        slacks.forEach((at, bound) -> {
            least[at] = bound.least();
            most[at] = bound.most();
        });
        for (Entry entry : entries) {
            for (int cell = 0; cell < entry.shape().size(); cell++) {
                int at = at(entry.span(), entry.shape().name(cell));
                if (truly) {
                    long count = requireNonNull(entry.truth()).count(cell);
                    narrow(at, count, count, least, most);
                } else if (entry.shows(cell)) {
                    SafeTable shown = requireNonNull(entry.shown());
                    narrow(at, shown.least(cell), shown.most(cell), least, most);
                }
            }
        }
        OutsideView.Builder view = OutsideView.builder();
        for (int cell = 0; cell < size; cell++) {
            view.between(String.valueOf(cell), least[cell], Math.max(least[cell], most[cell]));
        }
        for (int line = 0; line < lineCells.size(); line++) {
            view.equation(lineCells.get(line), lineFactors.get(line));
        }
        return view.build();
    }

    private static void narrow(int at, long low, long high, long[] least, long[] most) {
        least[at] = Math.max(least[at], low);
        most[at] = Math.min(most[at], high);
    }

    /** The system with what may become of each cell; empty if the true counts do not fit together. */
    Optional<CountSystem> system(@Nullable Entry candidate, long seed) {
        return consistent() ? view(true).anyTable(seed).map(truth -> stated(truth, candidate)) : Optional.empty();
    }

    /** Whether no two releases count one cell differently. */
    private boolean consistent() {
        Map<Integer, Long> counted = new HashMap<>();
        for (Entry entry : entries) {
            for (int cell = 0; cell < entry.shape().size(); cell++) {
                long count = requireNonNull(entry.truth()).count(cell);
                @Nullable
                Long before = counted.putIfAbsent(at(entry.span(), entry.shape().name(cell)), count);
                if (before != null && before != count) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What a protection of the system leaves of the candidate. */
    SafeTable shown(Entry candidate, Protection protection) {
        Map<List<String>, Long> shown = new HashMap<>();
        for (int cell = 0; cell < candidate.shape().size(); cell++) {
            if (!protection.isHidden(at(candidate.span(), candidate.shape().name(cell)))) {
                long count = requireNonNull(candidate.truth()).count(cell);
                shown.put(candidate.shape().codes(cell), protection.policy().shown(count));
            }
        }
        return SafeTable.read(
                candidate.shape().dimensions(), shown, protection.policy().roundedTo());
    }

    /** The candidate's cells that are hidden for their own sake. */
    List<List<String>> primary(Entry candidate, Protection protection) {
        List<List<String>> found = new ArrayList<>();
        for (int cell = 0; cell < candidate.shape().size(); cell++) {
            if (protection.isPrimary(at(candidate.span(), candidate.shape().name(cell)))) {
                found.add(candidate.shape().codes(cell));
            }
        }
        return found;
    }

    private CountSystem stated(CountSystem truth, @Nullable Entry candidate) {
        CellState[] states = new CellState[size];
        boolean[] people = new boolean[size];
        Arrays.fill(states, CellState.HIDDEN);
        long[] least = new long[size];
        long[] most = new long[size];
        Arrays.fill(most, CountSystem.UNLIMITED);
        slacks.forEach((at, bound) -> {
            least[at] = bound.least();
            most[at] = bound.most();
        });
        places.values().forEach(place -> people[place.at()] = true);
        for (int cell = 0; candidate != null && cell < candidate.shape().size(); cell++) {
            int at = at(candidate.span(), candidate.shape().name(cell));
            states[at] = cell == candidate.shape().grandTotal() ? CellState.TOTAL : CellState.OPEN;
        }
        for (Entry entry : entries) {
            if (!entry.equals(candidate)) {
                settle(entry, states, least, most);
            }
        }
        CountSystem.Builder system = CountSystem.builder();
        for (int cell = 0; cell < size; cell++) {
            system.add(String.valueOf(cell), truth.value(cell), least[cell], most[cell], states[cell], people[cell]);
        }
        for (int line = 0; line < lineCells.size(); line++) {
            system.equation(lineCells.get(line), lineFactors.get(line));
        }
        return system.build();
    }

    private void settle(Entry entry, CellState[] states, long[] least, long[] most) {
        SafeTable shown = requireNonNull(entry.shown());
        for (int cell = 0; cell < entry.shape().size(); cell++) {
            int at = at(entry.span(), entry.shape().name(cell));
            if (entry.shows(cell) && shown.least(cell) == shown.most(cell)) {
                states[at] = CellState.KNOWN;
            } else if (!entry.corrected().contains(cell)) {
                states[at] = states[at] == CellState.KNOWN ? CellState.KNOWN : CellState.HIDDEN;
                if (entry.shows(cell)) {
                    narrow(at, shown.least(cell), shown.most(cell), least, most);
                }
            }
        }
    }
}
