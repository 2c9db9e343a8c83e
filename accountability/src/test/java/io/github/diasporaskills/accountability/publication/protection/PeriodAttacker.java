package io.github.diasporaskills.accountability.publication.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who keeps every release of one table and shares no code with the protection: what was added between two days
 * is unknown and no less than 0 in every cell, and margins hold in every stretch of time. Counts that were corrected are
 * unknowns of their own; which cells were corrected, somebody told.
 */
final class PeriodAttacker {

    private final List<LocalDate> days;
    private final List<List<String>> cells = new ArrayList<>();
    private final List<int[]> margins = new ArrayList<>();
    private final List<Release> releases;

    PeriodAttacker(List<Release> releases) {
        this.releases = releases;
        TreeSet<LocalDate> known = new TreeSet<>();
        for (Release release : releases) {
            known.add(release.span().until());
            release.span().after().ifPresent(known::add);
        }
        days = List.copyOf(known);
        MarginTable table = releases.get(0).table();
        for (int cell = 0; cell < table.size(); cell++) {
            cells.add(table.codes(cell));
        }
        for (int cell = 0; cell < table.size(); cell++) {
            for (int d = 0; d < table.dimensions().size(); d++) {
                List<String> parts = table.dimensions()
                        .get(d)
                        .parts(table.codes(cell).get(d))
                        .orElse(List.of());
                if (!parts.isEmpty()) {
                    int[] line = new int[parts.size() + 1];
                    for (int part = 0; part < parts.size(); part++) {
                        List<String> at = new ArrayList<>(cells.get(cell));
                        at.set(d, parts.get(part));
                        line[part] = cells.indexOf(at);
                    }
                    line[parts.size()] = cell;
                    margins.add(line);
                }
            }
        }
    }

    /** A sum of cells of releases, each with its factor, that is to be known. */
    record Term(int release, int cell, int factor) {}

    /** The least and the largest that a sum can be. */
    double[] range(Term... terms) {
        return new double[] {solve(false, terms), solve(true, terms)};
    }

    private double solve(boolean up, Term... terms) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[][] added = new Variable[days.size()][cells.size()];
        for (int day = 0; day < added.length; day++) {
            for (int cell = 0; cell < cells.size(); cell++) {
                added[day][cell] = model.newVariable("a" + day + "." + cell).lower(0);
            }
            addMargins(model, "d" + day, added[day]);
        }
        Map<List<Object>, Variable[]> counts = new HashMap<>();
        List<Variable[]> read = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            read.add(read(i, model, added, counts));
        }
        Variable target = model.newVariable("target").lower(-1_000_000).upper(1_000_000);
        Expression sum = model.newExpression("sum").level(0);
        sum.set(target, -1);
        Map<Variable, Integer> factors = new HashMap<>();
        for (Term term : terms) {
            factors.merge(read.get(term.release())[term.cell()], term.factor(), Integer::sum);
        }
        factors.forEach(sum::set);
        target.weight(1);
        Optimisation.Result result = up ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("The attack found no table: " + result.getState());
        }
        return target.getValue().doubleValue();
    }

    private void addMargins(ExpressionsBasedModel model, String name, Variable... of) {
        for (int line = 0; line < margins.size(); line++) {
            int[] at = margins.get(line);
            Expression margin = model.newExpression(name + "m" + line).level(0);
            for (int i = 0; i < at.length; i++) {
                margin.set(of[at[i]], i == at.length - 1 ? -1 : 1);
            }
        }
    }

    private Variable[] read(
            int release, ExpressionsBasedModel model, Variable[][] added, Map<List<Object>, Variable[]> counts) {
        Release read = releases.get(release);
        Release newest = read;
        for (Release later : releases) {
            newest = later.span().equals(read.span()) ? later : newest;
        }
        Variable[] here = new Variable[cells.size()];
        boolean corrected = false;
        for (int cell = 0; cell < here.length; cell++) {
            long count = read.table().count(cell);
            boolean isNewest = count == newest.table().count(cell);
            corrected |= !isNewest;
            List<Object> key = List.of(read.span(), cell, count);
            int at = cell;
            here[cell] = counts.computeIfAbsent(key, k -> new Variable[] {
                isNewest
                        ? whole(read.span(), at, model, added)
                        : model.newVariable("v" + release + "." + at).lower(0)
            })[0];
            OptionalLong shown = read.shown().orElseThrow().count(cell);
            if (shown.isPresent()) {
                Expression told = model.newExpression("s" + release + "." + cell);
                told.set(here[cell], 1);
                told.lower(read.shown().get().least(cell));
                told.upper(read.shown().get().most(cell));
            }
        }
        if (corrected) {
            addMargins(model, "r" + release, here);
        }
        return here;
    }

    private Variable whole(CountSpan span, int cell, ExpressionsBasedModel model, Variable[][] added) {
        Variable whole = model.newVariable("w" + span + "." + cell).lower(0);
        Expression sum = model.newExpression("is" + span + "." + cell).level(0);
        sum.set(whole, -1);
        int first = span.after().map(day -> days.indexOf(day) + 1).orElse(0);
        for (int day = first; day <= days.indexOf(span.until()); day++) {
            sum.set(added[day][cell], 1);
        }
        return whole;
    }
}
