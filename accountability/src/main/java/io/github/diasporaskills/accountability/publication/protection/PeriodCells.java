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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Releases of one population as one system. Its atoms are what was added between two neighbouring days in each cell of
 * each table; every released count is a sum of atoms, and the lines of the tables hold within each stretch of time. What
 * was added between two days on which one cell was counted is a count of people like others, though nobody prints it.
 * So is what a correction took out of a cell or put into it: a count that was corrected is a cell beside the newest one.
 * Which of both is the larger is taken to be known, which makes a protection only stronger.
 */
final class PeriodCells {

    private final List<PeriodTable> tables;
    private final List<LocalDate> days;
    private final List<String> cells;
    private final Map<String, Integer> cellIndex = new HashMap<>();
    private final Map<Place, Integer> places = new LinkedHashMap<>();
    private final Map<Place, Map<Long, Integer>> versions = new LinkedHashMap<>();
    private final Map<String, Integer> corrections = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> differences = new HashMap<>();
    private final List<int[]> lineCells = new ArrayList<>();
    private final List<long[]> lineFactors = new ArrayList<>();
    private final Map<Integer, Limits> slacks = new LinkedHashMap<>();
    private int size;

    /** One cell over one span, by the first and the last stretch of time. */
    private record Place(int from, int to, int cell) {}

    /** Of a number that is no count of people. */
    private record Limits(long least, long most) {}

    PeriodCells(List<PeriodTable> tables) {
        this.tables = tables;
        TreeSet<LocalDate> known = new TreeSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (PeriodTable table : tables) {
            known.add(table.span().until());
            table.span().after().ifPresent(known::add);
            for (int cell = 0; cell < table.shape().size(); cell++) {
                names.add(table.shape().name(cell));
            }
        }
        this.days = List.copyOf(known);
        this.cells = List.copyOf(names);
        cells.forEach(cell -> cellIndex.put(cell, cellIndex.size()));
        this.size = days.size() * cells.size();
        addSpans();
        addTables();
        addVersions();
        addCorrections();
        addCorrectedSums();
        addStatements();
        addDraws();
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

    private Place place(CountSpan span, String cell) {
        @Nullable Integer index = cellIndex.get(cell);
        return new Place(from(span), to(span), index == null ? -1 : index);
    }

    /** A cell over stretches is their sum; over one stretch it is the atom itself. */
    private void add(Place place) {
        if (places.containsKey(place)) {
            return;
        }
        int from = place.from();
        int to = place.to();
        int at = from == to ? atom(place.cell(), from) : size++;
        if (from < to) {
            int[] parts = new int[to - from + 2];
            for (int stretch = from; stretch <= to; stretch++) {
                parts[stretch - from] = atom(place.cell(), stretch);
            }
            parts[to - from + 1] = at;
            lineCells.add(parts);
            lineFactors.add(sum(parts.length));
        }
        places.put(place, at);
    }

    /** The factors of a line of which the last cell is the sum of the others. */
    private static long[] sum(int length) {
        long[] factors = new long[length];
        Arrays.fill(factors, 1);
        factors[length - 1] = -1;
        return factors;
    }

    /** What was counted, and what was added between two neighbouring days on which a cell was counted. */
    private void addSpans() {
        Map<Integer, TreeSet<Integer>> ends = new LinkedHashMap<>();
        for (PeriodTable table : tables) {
            for (int cell = 0; cell < table.shape().size(); cell++) {
                Place place = place(table.span(), table.shape().name(cell));
                add(place);
                ends.computeIfAbsent(place.cell(), i -> new TreeSet<>()).addAll(List.of(place.from() - 1, place.to()));
            }
        }
        ends.forEach((cell, of) -> {
            int before = -1;
            for (int end : of) {
                if (end > before) {
                    add(new Place(before + 1, end, cell));
                }
                before = end;
            }
        });
    }

    private void addTables() {
        Set<List<Integer>> known = new HashSet<>();
        for (PeriodTable table : tables) {
            table.shape().sums((total, parts) -> {
                int whole = requireNonNull(cellIndex.get(table.shape().name(total)));
                int[] of = Arrays.stream(parts)
                        .map(part -> requireNonNull(cellIndex.get(table.shape().name(part))))
                        .toArray();
                List<Integer> line = new ArrayList<>();
                line.add(whole);
                Arrays.stream(of).sorted().forEach(line::add);
                for (int stretch = from(table.span()); stretch <= to(table.span()); stretch++) {
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

    /** Tables of counts that were corrected have lines of their own wherever a corrected cell stands. */
    private void addVersions() {
        for (PeriodTable table : tables) {
            for (int cell : new TreeSet<>(table.corrected())) {
                Map<Long, Integer> of = versions.computeIfAbsent(
                        place(table.span(), table.shape().name(cell)), place -> new TreeMap<>());
                if (of.putIfAbsent(requireNonNull(table.was()).count(cell), size) == null) {
                    size++;
                }
            }
            table.shape().sums((total, parts) -> {
                if (table.corrected().contains(total) || Arrays.stream(parts).anyMatch(table.corrected()::contains)) {
                    int[] line = Arrays.copyOf(parts, parts.length + 1);
                    line[parts.length] = total;
                    Arrays.setAll(line, i -> at(table, line[i]));
                    lineCells.add(line);
                    lineFactors.add(sum(line.length));
                }
            });
        }
    }

    /** What each two counts of one cell over one span differ by, unless a reader was told both. */
    private void addCorrections() {
        Set<Integer> told = new HashSet<>();
        Map<Place, Map<Long, Integer>> counted = new LinkedHashMap<>();
        versions.forEach((place, of) -> counted.put(place, new TreeMap<>(of)));
        for (PeriodTable table : tables) {
            for (int cell = 0; cell < table.shape().size(); cell++) {
                Place place = place(table.span(), table.shape().name(cell));
                if (table.showsExactly(cell)) {
                    told.add(at(table, cell));
                }
                if (table.truth() != null && versions.containsKey(place)) {
                    requireNonNull(counted.get(place))
                            .put(table.truth().count(cell), requireNonNull(places.get(place)));
                }
            }
        }
        counted.forEach((place, of) -> {
            List<Integer> growing = List.copyOf(of.values());
            for (int less = 0; less < growing.size(); less++) {
                for (int more = less + 1; more < growing.size(); more++) {
                    if (!told.contains(growing.get(less)) || !told.contains(growing.get(more))) {
                        addCorrection(place, growing.get(less), growing.get(more));
                    }
                }
            }
        });
    }

    /** What was taken out of the parts was taken out of the sum. */
    private void addCorrectedSums() {
        for (PeriodTable table : tables) {
            table.shape().sums((total, parts) -> {
                List<Integer> line = new ArrayList<>();
                List<Long> factors = new ArrayList<>();
                for (int i = 0; i <= parts.length; i++) {
                    int cell = i == parts.length ? total : parts[i];
                    if (table.corrected().contains(cell)) {
                        long growth = requireNonNull(table.truth()).count(cell)
                                - requireNonNull(table.was()).count(cell);
                        int was = at(table, cell);
                        int now = at(table.span(), table.shape().name(cell));
                        line.add(differences.getOrDefault(growth < 0 ? List.of(now, was) : List.of(was, now), -1));
                        factors.add(growth < 0 == (cell == total) ? 1L : -1L);
                    }
                }
                if (!line.isEmpty() && !line.contains(-1)) {
                    lineCells.add(line.stream().mapToInt(Integer::intValue).toArray());
                    lineFactors.add(factors.stream().mapToLong(Long::longValue).toArray());
                }
            });
        }
    }

    private void addCorrection(Place place, int less, int more) {
        String name = cells.get(place.cell()) + " @" + days.get(place.to()) + " corrected";
        String own = name;
        for (int number = 2; corrections.containsKey(own); number++) {
            own = name + " " + number;
        }
        corrections.put(own, size);
        differences.put(List.of(less, more), size);
        lineCells.add(new int[] {less, size++, more});
        lineFactors.add(sum(3));
    }

    private void addStatements() {
        for (PeriodTable table : tables) {
            Map<String, Integer> own = new HashMap<>();
            for (int cell = 0; cell < table.shape().size(); cell++) {
                own.put(table.shape().name(cell), at(table, cell));
            }
            for (Statement statement : table.statements()) {
                for (Statement.Bound bound : statement.bounds()) {
                    List<String> names =
                            List.copyOf(new TreeSet<>(bound.factors().keySet()));
                    int[] at = new int[names.size() + 1];
                    long[] factors = new long[at.length];
                    for (int i = 0; i < names.size(); i++) {
                        at[i] = requireNonNull(own.get(names.get(i)), "statements are of cells of their table");
                        factors[i] = requireNonNull(bound.factors().get(names.get(i)));
                    }
                    at[names.size()] = size;
                    factors[names.size()] = -1;
                    slacks.put(size++, new Limits(bound.least(), bound.most()));
                    lineCells.add(at);
                    lineFactors.add(factors);
                }
            }
        }
    }

    /**
     * What is rounded by one draw goes up from one remainder on, which nobody knows: the count and what that remainder
     * lacks of the multiple are together at least what is shown, and less than the multiple more.
     */
    private void addDraws() {
        Map<String, Map<Integer, Long>> rounded = new LinkedHashMap<>();
        Map<String, Integer> multiples = new HashMap<>();
        for (PeriodTable table : tables) {
            table.draws().forEach((cell, draw) -> {
                SafeTable shown = requireNonNull(table.shown());
                multiples.put(draw, shown.roundedTo());
                rounded.computeIfAbsent(draw, name -> new LinkedHashMap<>())
                        .put(at(table, cell), shown.count(cell).orElseThrow());
            });
        }
        rounded.forEach((draw, of) -> {
            if (of.size() > 1) {
                long most = requireNonNull(multiples.get(draw)) - 1L;
                int lacks = size++;
                slacks.put(lacks, new Limits(0, most));
                of.forEach((at, count) -> {
                    lineCells.add(new int[] {at, lacks, size});
                    lineFactors.add(sum(3));
                    slacks.put(size++, new Limits(count, count + most));
                });
            }
        });
    }

    /** Where a released count stands in the system: the newest of its span. */
    int at(CountSpan span, String cell) {
        @Nullable Integer at = places.get(place(span, cell));
        if (at == null) {
            throw new IllegalArgumentException("No table of this span has the cell " + cell);
        }
        return at;
    }

    /** Where a cell of a table stands; apart from the newest count if it was corrected since. */
    int at(PeriodTable table, int cell) {
        String name = table.shape().name(cell);
        if (!table.corrected().contains(cell)) {
            return at(table.span(), name);
        }
        Map<Long, Integer> of = requireNonNull(versions.get(place(table.span(), name)));
        return requireNonNull(of.get(requireNonNull(table.was()).count(cell)));
    }

    /**
     * What was added to a cell between its days, but for the first, by the cell's name and the last day, or both where
     * there are several that end on one day; and what was taken out or put in by corrections.
     */
    Map<String, Integer> increments() {
        Map<String, Integer> found = new LinkedHashMap<>();
        places.forEach((place, at) -> {
            if (place.from() > 0) {
                String name = cells.get(place.cell()) + " @";
                String until = days.get(place.to()).toString();
                boolean taken = found.putIfAbsent(name + until, at) != null;
                if (taken) {
                    found.put(name + days.get(place.from() - 1) + ".." + until, at);
                }
            }
        });
        found.putAll(corrections);
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
        for (PeriodTable table : tables) {
            for (int cell = 0; cell < table.shape().size(); cell++) {
                int at = at(table, cell);
                if (truly) {
                    long count = requireNonNull(table.was()).count(cell);
                    narrow(at, count, count, least, most);
                    long now = requireNonNull(table.truth()).count(cell);
                    narrow(at(table.span(), table.shape().name(cell)), now, now, least, most);
                } else if (table.shows(cell)) {
                    SafeTable shown = requireNonNull(table.shown());
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
    Optional<CountSystem> system(@Nullable PeriodTable candidate, long seed) {
        return consistent() ? view(true).anyTable(seed).map(truth -> stated(truth, candidate)) : Optional.empty();
    }

    /** Whether no two releases count one cell differently. */
    private boolean consistent() {
        Map<Integer, Long> counted = new HashMap<>();
        for (PeriodTable table : tables) {
            for (int cell = 0; cell < table.shape().size(); cell++) {
                String name = table.shape().name(cell);
                long was = requireNonNull(table.was()).count(cell);
                long now = requireNonNull(table.truth()).count(cell);
                if (was != counted.computeIfAbsent(at(table, cell), at -> was)
                        || now != counted.computeIfAbsent(at(table.span(), name), at -> now)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What a protection of the system leaves of the candidate. */
    SafeTable shown(PeriodTable candidate, Protection protection) {
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
    List<List<String>> primary(PeriodTable candidate, Protection protection) {
        List<List<String>> found = new ArrayList<>();
        for (int cell = 0; cell < candidate.shape().size(); cell++) {
            if (protection.isPrimary(at(candidate.span(), candidate.shape().name(cell)))) {
                found.add(candidate.shape().codes(cell));
            }
        }
        return found;
    }

    /** The cells that count people: those of tables and what was added, taken out or put in between them. */
    int[] people() {
        return Stream.of(
                        places.values().stream(),
                        versions.values().stream().flatMap(of -> of.values().stream()),
                        corrections.values().stream())
                .flatMap(cells -> cells)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private CountSystem stated(CountSystem truth, @Nullable PeriodTable candidate) {
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
        for (int at : people()) {
            people[at] = true;
        }
        for (int cell = 0; candidate != null && cell < candidate.shape().size(); cell++) {
            int at = at(candidate.span(), candidate.shape().name(cell));
            states[at] = cell == candidate.shape().grandTotal() ? CellState.TOTAL : CellState.OPEN;
        }
        for (PeriodTable table : tables) {
            if (!table.equals(candidate)) {
                settle(table, states, least, most);
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

    private void settle(PeriodTable table, CellState[] states, long[] least, long[] most) {
        SafeTable shown = requireNonNull(table.shown());
        for (int cell = 0; cell < table.shape().size(); cell++) {
            int at = at(table, cell);
            if (table.showsExactly(cell)) {
                states[at] = CellState.KNOWN;
            } else {
                states[at] = states[at] == CellState.KNOWN ? CellState.KNOWN : CellState.HIDDEN;
                if (table.shows(cell)) {
                    narrow(at, shown.least(cell), shown.most(cell), least, most);
                }
            }
        }
    }
}
