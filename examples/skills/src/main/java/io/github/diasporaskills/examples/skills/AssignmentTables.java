package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Scale;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance as two tables: pairs with values, and how many pairs each element may and must have. Every mistake is
 * kept with its place; values are scaled by the most decimals that any of them has, so none is rounded.
 */
final class AssignmentTables {

    private static final List<String> EDGE_COLUMNS = List.of("left", "right", "value");
    private static final List<String> CAPACITY_COLUMNS = List.of("side", "id", "min", "max");
    private static final int MOST_DECIMALS = 18;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> lefts = new LinkedHashMap<>();
    private final Map<String, Integer> rights = new LinkedHashMap<>();
    private final List<Integer> edgeLefts = new ArrayList<>();
    private final List<Integer> edgeRights = new ArrayList<>();
    private final List<BigDecimal> values = new ArrayList<>();
    private final Map<Long, Integer> edgeLines = new HashMap<>();
    private final Map<Integer, Limits> leftLimits = new HashMap<>();
    private final Map<Integer, Limits> rightLimits = new HashMap<>();
    private int decimals;

    private record Limits(int minimum, int maximum) {
        static final Limits USUAL = new Limits(0, 1);
    }

    void readEdges(Path file) throws IOException {
        NamedColumns.read(file, EDGE_COLUMNS, this::add, this::edge);
    }

    void readCapacities(Path file) throws IOException {
        NamedColumns.read(file, CAPACITY_COLUMNS, this::add, this::limits);
    }

    List<Problem> problems() {
        return problems;
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    Scale scale() {
        return Scale.decimals(decimals);
    }

    BigDecimal decimal(long scaled) {
        return scale().decimal(scaled);
    }

    MatchProblem problem() {
        Scale scale = scale();
        CandidateGraph graph = CandidateGraph.of(
                        lefts.size(),
                        rights.size(),
                        edgeLefts.stream().mapToInt(Integer::intValue).toArray(),
                        edgeRights.stream().mapToInt(Integer::intValue).toArray(),
                        values.stream().mapToLong(scale::of).toArray())
                .named(List.copyOf(lefts.keySet()), List.copyOf(rights.keySet()));
        return MatchProblem.of(
                graph,
                Capacities.of(maximums(lefts.size(), leftLimits), maximums(rights.size(), rightLimits))
                        .withMinimums(minimums(lefts.size(), leftLimits), minimums(rights.size(), rightLimits)));
    }

    private static int[] maximums(int count, Map<Integer, Limits> limits) {
        int[] maximums = new int[count];
        for (int number = 0; number < count; number++) {
            maximums[number] = limits.getOrDefault(number, Limits.USUAL).maximum();
        }
        return maximums;
    }

    private static int[] minimums(int count, Map<Integer, Limits> limits) {
        int[] minimums = new int[count];
        for (int number = 0; number < count; number++) {
            minimums[number] = limits.getOrDefault(number, Limits.USUAL).minimum();
        }
        return minimums;
    }

    private void add(Problem problem) {
        problems.add(problem);
    }

    private void edge(Location at, List<String> cells) {
        boolean leftNamed = named(at, "left", cells.get(0));
        boolean rightNamed = named(at, "right", cells.get(1));
        @Nullable BigDecimal value = value(at.at("value"), cells.get(2));
        if (!leftNamed || !rightNamed || value == null) {
            return;
        }
        int left = number(lefts, cells.get(0));
        int right = number(rights, cells.get(1));
        @Nullable Integer before = edgeLines.putIfAbsent(((long) left << 32) | right, at.line());
        if (before != null) {
            add(Problem.error(at, Reason.of(Said.ASSIGN_PAIR_TWICE).with("line", before)));
            return;
        }
        edgeLefts.add(left);
        edgeRights.add(right);
        values.add(value);
        decimals = Math.max(decimals, value.scale());
    }

    private boolean named(Location at, String column, String id) {
        if (id.isBlank()) {
            add(Problem.error(at.at(column), Reason.of(Said.ASSIGN_ID_MISSING)));
        }
        return !id.isBlank();
    }

    private static int number(Map<String, Integer> ids, String id) {
        @Nullable Integer known = ids.putIfAbsent(id, ids.size());
        return known == null ? ids.size() - 1 : known;
    }

    private @Nullable BigDecimal value(Location at, String text) {
        try {
            BigDecimal value = new BigDecimal(text).stripTrailingZeros();
            Scale.decimals(Math.min(MOST_DECIMALS, Math.max(0, value.scale()))).of(value);
            return value;
        } catch (NumberFormatException e) {
            add(Problem.error(at, Reason.of(Said.ASSIGN_VALUE)).finding(text));
        } catch (IllegalArgumentException | ArithmeticException e) {
            add(Problem.error(at, Reason.of(Said.ASSIGN_VALUE_LARGE)).finding(text));
        }
        return null;
    }

    private void limits(Location at, List<String> cells) {
        boolean onLeft = cells.get(0).equalsIgnoreCase("left");
        if (!onLeft && !cells.get(0).equalsIgnoreCase("right")) {
            add(Problem.error(at.at("side"), Reason.of(Said.ASSIGN_SIDE)).finding(cells.get(0)));
            return;
        }
        @Nullable Integer minimum = count(at.at("min"), cells.get(2), Limits.USUAL.minimum());
        @Nullable Integer maximum = count(at.at("max"), cells.get(3), Limits.USUAL.maximum());
        if (!named(at, "id", cells.get(1)) || minimum == null || maximum == null) {
            return;
        }
        if (minimum > maximum) {
            add(Problem.error(at.at("min"), Reason.of(Said.ASSIGN_MIN_ABOVE_MAX).with("max", maximum))
                    .finding(minimum.toString()));
            return;
        }
        Map<String, Integer> ids = onLeft ? lefts : rights;
        if (!ids.containsKey(cells.get(1))) {
            add(Problem.warning(at.at("id"), Reason.of(Said.ASSIGN_ID_WITHOUT_PAIR))
                    .finding(cells.get(1)));
        }
        Map<Integer, Limits> limits = onLeft ? leftLimits : rightLimits;
        if (limits.putIfAbsent(number(ids, cells.get(1)), new Limits(minimum, maximum)) != null) {
            add(Problem.error(at.at("id"), Reason.of(Said.ASSIGN_ID_TWICE)).finding(cells.get(1)));
        }
    }

    private @Nullable Integer count(Location at, String text, int usual) {
        if (text.isBlank()) {
            return usual;
        }
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a negative number.
        }
        add(Problem.error(at, Reason.of(Said.ASSIGN_COUNT)).finding(text));
        return null;
    }
}
