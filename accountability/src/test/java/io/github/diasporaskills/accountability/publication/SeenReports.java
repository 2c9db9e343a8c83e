package io.github.diasporaskills.accountability.publication;

import io.github.diasporaskills.accountability.indicator.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A reader of reports over time who shares no code with the guard: another solver, and a model built anew from what is
 * printed and from what everybody knows: that each table sums to its total, that what was counted stays counted, and
 * that a table that is part of another one counts no more in any group.
 */
final class SeenReports {

    private final List<String> groups;
    private final List<PublishedTable> tables = new ArrayList<>();
    private final List<int[]> parts = new ArrayList<>();
    private final List<int[]> rests = new ArrayList<>();

    SeenReports(List<String> groups) {
        this.groups = groups;
    }

    /** Reads a table; the answer is its number. */
    int read(PublishedTable table) {
        tables.add(table);
        return tables.size() - 1;
    }

    /** Everybody knows that one table is part of another one. */
    void knowing(int part, int whole) {
        parts.add(new int[] {part, whole});
    }

    /** Everybody knows that a table counts no more than another one counts beyond a part of it. */
    void knowingMore(int fewer, int part, int whole) {
        rests.add(new int[] {fewer, part, whole});
    }

    /** What is printed of a group; a group that a whole table does not name is nobody. */
    OptionalLong printed(int table, int group) {
        PublishedTable seen = tables.get(table);
        Long count = seen.cells().get(Category.of(groups.get(group)));
        if (count != null) {
            return OptionalLong.of(count);
        }
        return seen.isShown() ? OptionalLong.of(0) : OptionalLong.empty();
    }

    /** Least and largest of what one table counts in a group more than another one; of a table by itself if that is -1. */
    double[] range(int table, int group, int less, List<Integer> totalsOnly) {
        return new double[] {solve(table, group, less, false, totalsOnly), solve(table, group, less, true, totalsOnly)};
    }

    private double solve(int table, int group, int less, boolean up, List<Integer> totalsOnly) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[][] counts = new Variable[tables.size()][groups.size()];
        for (int i = 0; i < counts.length; i++) {
            Expression sum = model.newExpression("sum" + i);
            for (int g = 0; g < groups.size(); g++) {
                counts[i][g] = model.newVariable("x" + i + "/" + g).lower(0);
                OptionalLong printed = totalsOnly.contains(i) ? OptionalLong.empty() : printed(i, g);
                if (printed.isPresent()) {
                    counts[i][g].level(printed.getAsLong());
                }
                sum.set(counts[i][g], 1);
            }
            sum.level(tables.get(i).total().orElseThrow());
        }
        for (int[] pair : parts) {
            for (int g = 0; g < groups.size(); g++) {
                Expression more = model.newExpression(pair[0] + "<" + pair[1] + "/" + g);
                more.set(counts[pair[1]][g], 1);
                more.set(counts[pair[0]][g], -1);
                more.lower(0);
            }
        }
        for (int[] three : rests) {
            for (int g = 0; g < groups.size(); g++) {
                Expression rest = model.newExpression("rest" + three[0] + "/" + g);
                rest.set(counts[three[0]][g], -1);
                rest.set(counts[three[1]][g], -1);
                rest.set(counts[three[2]][g], 1);
                rest.lower(0);
            }
        }
        counts[table][group].weight(1);
        if (less >= 0) {
            counts[less][group].weight(-1);
        }
        Optimisation.Result result = up ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("The reader found no table: " + result.getState());
        }
        double value = result.get(model.indexOf(counts[table][group])).doubleValue();
        return less < 0
                ? value
                : value - result.get(model.indexOf(counts[less][group])).doubleValue();
    }

    Map<Category, Long> cells(int table) {
        return tables.get(table).cells();
    }
}
