package io.github.diasporaskills.accountability.publication.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * An attacker who shares no code with the protection: another solver, and a model built anew from the codes of the
 * cells and the rule that parts sum to what they are part of.
 */
final class LinearAttacker {

    private final List<Double> seen = new ArrayList<>();
    private final List<int[]> lines = new ArrayList<>();
    private final Map<Integer, int[]> known = new HashMap<>();

    private LinearAttacker() {}

    /** What a published table tells, every cell or nothing. */
    static LinearAttacker reading(SafeTable table) {
        LinearAttacker attacker = new LinearAttacker();
        List<List<String>> codes = new ArrayList<>();
        for (int cell = 0; cell < table.size(); cell++) {
            codes.add(table.codes(cell));
            attacker.seen.add(
                    table.count(cell).isPresent() ? (double) table.count(cell).getAsLong() : null);
        }
        for (int cell = 0; cell < table.size(); cell++) {
            for (int d = 0; d < table.dimensions().size(); d++) {
                List<String> parts =
                        table.dimensions().get(d).parts(codes.get(cell).get(d)).orElse(List.of());
                if (!parts.isEmpty()) {
                    int[] line = new int[parts.size() + 1];
                    for (int part = 0; part < parts.size(); part++) {
                        List<String> at = new ArrayList<>(codes.get(cell));
                        at.set(d, parts.get(part));
                        line[part] = codes.indexOf(at);
                    }
                    line[parts.size()] = cell;
                    attacker.lines.add(line);
                }
            }
        }
        return attacker;
    }

    /** Knows limits of a cell from elsewhere, until it {@linkplain #forget() forgets}; without a limit above -1. */
    void know(int cell, int least, int most) {
        known.put(cell, new int[] {least, most});
    }

    void forget() {
        known.clear();
    }

    /** The least a hidden cell can be. */
    double least(int cell) {
        return solve(cell, false);
    }

    /** The largest a hidden cell can be; infinite without a limit. */
    double largest(int cell) {
        return solve(cell, true);
    }

    private double solve(int wanted, boolean up) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] variables = new Variable[seen.size()];
        for (int cell = 0; cell < variables.length; cell++) {
            if (seen.get(cell) == null) {
                int[] limits = known.getOrDefault(cell, new int[] {0, -1});
                variables[cell] = model.newVariable("x" + cell).lower(limits[0]);
                if (limits[1] >= 0) {
                    variables[cell].upper(limits[1]);
                }
            }
        }
        for (int line = 0; line < lines.size(); line++) {
            int[] cells = lines.get(line);
            double known = 0;
            Expression expression = null;
            for (int i = 0; i < cells.length; i++) {
                double factor = i == cells.length - 1 ? -1 : 1;
                if (variables[cells[i]] == null) {
                    known += factor * seen.get(cells[i]);
                } else {
                    expression = expression == null ? model.newExpression("line" + line) : expression;
                    expression.set(variables[cells[i]], factor);
                }
            }
            if (expression != null) {
                expression.level(-known);
            }
        }
        variables[wanted].weight(1);
        Optimisation.Result result = up ? model.maximise() : model.minimise();
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return Double.POSITIVE_INFINITY;
        }
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("The attack found no table: " + result.getState());
        }
        return variables[wanted].getValue().doubleValue();
    }
}
