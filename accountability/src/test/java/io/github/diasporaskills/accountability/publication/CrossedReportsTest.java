package io.github.diasporaskills.accountability.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Cells;
import io.github.diasporaskills.accountability.indicator.CrossedCells;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.ObservationSource;
import io.github.diasporaskills.accountability.indicator.Observed;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Programmes that publish tables by sex, by age and by both, now these and now those, and a reader who keeps every
 * report and reckons with people who have a sex and an age. The reader shares no code with the guard.
 */
class CrossedReportsTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final int RUNS = Math.max(2, 2 * PERCENT);
    private static final int REPORTS = 3;
    private static final int SERIES = 3;
    private static final double NEARLY = 1e-5;
    private static final Dimension SEX = Dimension.of(Sex.class);
    private static final Dimension AGE = Dimension.of(Age.class);
    private static final Dimension SITE = Dimension.named("site");
    private static final List<String> SEXES = List.of("W", "M", "NOT_STATED");
    private static final List<String> AGES = List.of("YOUNG", "OLD", "OLDER", "NOT_STATED");
    private static final List<String> SITES = List.of("A", "B", "C");
    private static final Programme PROGRAMME = Pilot.programme(Pilot.output(
            "1.9",
            "Crossed",
            "Croisé",
            Pilot.reported("s0", CountingUnit.CASE, true, 10, 20),
            Pilot.reported("s1", CountingUnit.CASE, true, 10, 20),
            Pilot.reported("s2", CountingUnit.CASE, true, 10, 20)));

    private enum Sex {
        W,
        M
    }

    private enum Age {
        YOUNG,
        OLD,
        OLDER
    }

    @Test
    void a_reader_of_crossed_and_simple_tables_cannot_tell_small_groups_of_listed_dimensions() {
        attack(AGE, AGES, 20261123);
    }

    @Test
    void nor_those_of_a_dimension_that_lists_none() {
        attack(SITE, SITES, 11);
    }

    /** Two series are the same people on one day, and only one of them is told by both dimensions there. */
    @Test
    void who_is_known_by_a_series_of_as_many_is_a_part_of_what_that_one_counts_later() {
        attack(
                AGE,
                AGES,
                3,
                new int[][] {{3, 2, 0}, {1, 0, 2}},
                new long[][][] {
                    {{1, 4, 10, 9}, {3, 12, 9, 0}, {1, 0, 0, 0}},
                    {{1, 4, 10, 6}, {3, 9, 1, 0}, {1, 0, 0, 0}},
                    {{1, 4, 10, 6}, {3, 9, 1, 0}, {1, 0, 0, 0}}
                },
                new long[][][] {
                    {{4, 8, 10, 16}, {4, 18, 15, 0}, {2, 0, 0, 1}},
                    {{4, 8, 10, 12}, {4, 13, 8, 0}, {1, 0, 0, 1}},
                    {{4, 8, 10, 12}, {4, 9, 4, 0}, {1, 0, 0, 1}}
                });
    }

    /** Two series are the same people on the later day, and were not on the earlier. */
    @Test
    void nor_is_a_part_forgotten_where_the_whole_is_as_many_as_a_series_of_which_it_was_none() {
        attack(
                SITE,
                SITES,
                5,
                new int[][] {{3, 0, 1}, {0, 1, 2}},
                new long[][][] {
                    {{13, 23, 12}, {18, 7, 1}, {3, 0, 0}},
                    {{2, 12, 12}, {18, 7, 1}, {3, 0, 0}},
                    {{2, 12, 12}, {18, 2, 0}, {3, 0, 0}}
                },
                new long[][][] {
                    {{22, 23, 12}, {28, 14, 1}, {4, 0, 0}},
                    {{7, 16, 12}, {18, 13, 1}, {4, 0, 0}},
                    {{7, 16, 12}, {18, 13, 1}, {4, 0, 0}}
                });
    }

    /** Reports of just these counts, each small cell attacked. */
    private static void attack(
            Dimension second, List<String> groups, int threshold, int[][] kinds, long[][][]... reports) {
        ReleaseHistory history = ReleaseHistory.empty();
        Reader reader = new Reader(second, groups);
        int attacked = 0;
        for (int report = 0; report < reports.length; report++) {
            PublicationRelease release =
                    release(history, report, second, groups, reports[report], threshold, kinds[report]);
            history = release.history();
            reader.read(release.publication(), reports[report]);
            attacked += reader.attack(new Random(1), threshold, Integer.MAX_VALUE);
        }
        assertThat(attacked).isPositive();
    }

    private static void attack(Dimension second, List<String> groups, long seed) {
        Random random = new Random(seed);
        int shown = 0;
        int partly = 0;
        int attacked = 0;
        for (int run = 0; run < RUNS; run++) {
            int threshold = 3 + random.nextInt(3);
            int step = 6 + random.nextInt(25);
            long[][][] counts = new long[SERIES][SEXES.size()][groups.size()];
            ReleaseHistory history = ReleaseHistory.empty();
            Reader reader = new Reader(second, groups);
            for (int report = 0; report < REPORTS; report++) {
                grow(counts, random, report == 0 ? 2 * step : step);
                PublicationRelease release = release(history, report, second, groups, counts, threshold, kinds(random));
                history = release.history();
                reader.read(release.publication(), counts);
                for (PublishedIndicator indicator : release.publication().indicators()) {
                    for (PublishedCrossTable table : indicator.crossTables()) {
                        shown += table.isShown() ? 1 : 0;
                        partly += table.isShown() || table.isTotalOnly() ? 0 : 1;
                    }
                }
                attacked += reader.attack(random, threshold, PERCENT < 100 ? 3 : 20);
            }
        }
        assertThat(shown + partly).isPositive();
        assertThat(partly).isPositive();
        assertThat(attacked).isPositive();
    }

    /** Each series is part of the one before, and of itself later. */
    private static void grow(long[][][] counts, Random random, int step) {
        for (int a = 0; a < counts[0].length; a++) {
            for (int b = 0; b < counts[0][a].length; b++) {
                int size = a < 2 ? step : Math.max(1, step / 8);
                long more = random.nextInt(4) == 0 ? 0 : random.nextInt(size + 1);
                counts[0][a][b] += more;
                for (int series = 1; series < SERIES; series++) {
                    long room = counts[series - 1][a][b] - counts[series][a][b];
                    counts[series][a][b] += Math.min(room, random.nextInt(size + 1));
                }
            }
        }
    }

    private static int[] kinds(Random random) {
        return IntStream.range(0, SERIES).map(series -> random.nextInt(4)).toArray();
    }

    /** By sex always; by the second dimension if the kind of the series is 1 or more, and by both from 2 on. */
    private static PublicationRelease release(
            ReleaseHistory history,
            int report,
            Dimension second,
            List<String> groups,
            long[][][] counts,
            int threshold,
            int... kinds) {
        List<ObservationSource> sources = new ArrayList<>();
        for (int series = 0; series < SERIES; series++) {
            int kind = kinds[series];
            Map<String, Long> first = new HashMap<>();
            Map<String, Long> other = new HashMap<>();
            Map<List<String>, Long> both = new HashMap<>();
            long total = 0;
            for (int a = 0; a < SEXES.size(); a++) {
                for (int b = 0; b < groups.size(); b++) {
                    long count = counts[series][a][b];
                    total += count;
                    first.merge(SEXES.get(a), count, Long::sum);
                    other.merge(groups.get(b), count, Long::sum);
                    both.put(List.of(SEXES.get(a), groups.get(b)), count);
                }
            }
            other.values().removeIf(count -> second.listed().isEmpty() && count == 0);
            both.keySet().removeIf(key -> second.listed().isEmpty() && !other.containsKey(key.get(1)));
            sources.add(Pilot.source(
                    "s" + series,
                    Observed.tallied(
                                    "people",
                                    total,
                                    dimension -> dimension.equals(SEX)
                                            ? Optional.of(new Cells(first, false))
                                            : kind > 0 ? Optional.of(new Cells(other, false)) : Optional.empty())
                            .crossedBy(
                                    by -> kind > 1 ? Optional.of(new CrossedCells(both, false)) : Optional.empty())));
        }
        LocalDate last = Pilot.START.plusMonths(report + 1).minusDays(1);
        return PublicationGuard.withThreshold(threshold)
                .release(
                        history,
                        IndicatorReport.of(PROGRAMME, ReportingPeriod.of(Pilot.START, last), sources)
                                .by(SEX)
                                .by(second)
                                .crossedBy(SEX, second));
    }

    /** A sum of cells of one table of a series that is printed. */
    private record Printed(int table, List<int[]> cells, long count) {}

    private static final class Reader {

        private final Dimension second;
        private final List<String> groups;
        private final int width;
        private final List<long[][]> truth = new ArrayList<>();
        private final List<Printed> printed = new ArrayList<>();
        private final List<Printed> totals = new ArrayList<>();

        Reader(Dimension second, List<String> groups) {
            this.second = second;
            this.groups = groups;
            // Of a dimension that lists no groups there may be another one.
            this.width = groups.size() + (second.listed().isEmpty() ? 1 : 0);
        }

        void read(Publication publication, long[][][] counts) {
            for (int series = 0; series < SERIES; series++) {
                int table = truth.size();
                PublishedIndicator indicator =
                        publication.indicator("s" + series).orElseThrow();
                long[][] own = new long[SEXES.size()][];
                for (int a = 0; a < own.length; a++) {
                    own[a] = Arrays.copyOf(counts[series][a], width);
                }
                truth.add(own);
                long total = indicator.value().orElseThrow().count().number();
                totals.add(new Printed(table, sum(-1, -1), total));
                for (int a = 0; a < SEXES.size(); a++) {
                    read(table, indicator.by(SEX), SEXES.get(a), sum(a, -1));
                }
                for (int b = 0; b < width; b++) {
                    read(table, indicator.by(second), b < groups.size() ? groups.get(b) : "other", sum(-1, b));
                }
                indicator.crossTables().forEach(cross -> read(table, cross));
            }
        }

        private void read(int table, Optional<PublishedTable> seen, String group, List<int[]> cells) {
            if (seen.isPresent()) {
                Long count = seen.get().cells().get(Category.of(group));
                if (count != null || seen.get().isShown()) {
                    printed.add(new Printed(table, cells, count == null ? 0 : count));
                }
            }
        }

        private void read(int table, PublishedCrossTable cross) {
            for (int a = -1; a < SEXES.size(); a++) {
                for (int b = -1; b < width; b++) {
                    Map<String, Category> of = new HashMap<>();
                    if (a >= 0) {
                        of.put(SEX.id(), Category.of(SEXES.get(a)));
                    }
                    if (b >= 0) {
                        of.put(second.id(), Category.of(b < groups.size() ? groups.get(b) : "other"));
                    }
                    OptionalLong count = cross.count(of);
                    if (count.isPresent() || cross.isShown()) {
                        printed.add(new Printed(table, sum(a, b), count.orElse(0)));
                    }
                }
            }
        }

        private List<int[]> sum(int sex, int group) {
            List<int[]> cells = new ArrayList<>();
            for (int a = 0; a < SEXES.size(); a++) {
                for (int b = 0; b < width; b++) {
                    if ((sex < 0 || sex == a) && (group < 0 || group == b)) {
                        cells.add(new int[] {a, b});
                    }
                }
            }
            return cells;
        }

        /** Attacks small groups of tables that were released by these groups, and what was added to them. */
        int attack(Random random, int threshold, int most) {
            for (Printed one : printed) {
                assertThat(value(one)).isEqualTo(one.count());
                assertThat(one.cells().size() < SEXES.size() * width && isSmall(one.count(), threshold))
                        .as("a small group printed")
                        .isFalse();
            }
            List<int[]> targets = new ArrayList<>();
            for (int table = 0; table < truth.size(); table++) {
                for (int a = 0; a < SEXES.size(); a++) {
                    for (int b = 0; b < groups.size(); b++) {
                        if (isSmall(truth.get(table)[a][b], threshold) && crossed(table)) {
                            targets.add(new int[] {table, a, b});
                        }
                    }
                }
            }
            Collections.shuffle(targets, random);
            List<int[]> chosen = targets.subList(0, Math.min(most, targets.size()));
            chosen.forEach(target -> attack(threshold, target));
            return chosen.size();
        }

        private boolean crossed(int table) {
            return printed.stream()
                    .anyMatch(one -> one.table() == table && one.cells().size() == 1);
        }

        private static boolean isSmall(long count, int threshold) {
            return count > 0 && count < threshold;
        }

        private long value(Printed one) {
            return one.cells().stream()
                    .mapToLong(cell -> truth.get(one.table())[cell[0]][cell[1]])
                    .sum();
        }

        private void attack(int threshold, int... target) {
            int last = truth.size() - SERIES;
            double low = solve(target, false, truth.size());
            double high = solve(target, true, truth.size());
            double lowByTotals = solve(target, false, last);
            double highByTotals = solve(target, true, last);
            String what = Arrays.toString(target) + " truth " + truth.get(target[0])[target[1]][target[2]];
            assertThat(low).as(what).isLessThanOrEqualTo(Math.max(0, Math.ceil(lowByTotals - NEARLY)) + NEARLY);
            assertThat(high)
                    .as(what)
                    .isGreaterThanOrEqualTo(Math.min(threshold, Math.floor(highByTotals + NEARLY)) - NEARLY);
        }

        /** The least or most of a cell by all totals and by the tables before a number. */
        private double solve(int[] target, boolean up, int before) {
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            Variable[][][] x = new Variable[truth.size()][SEXES.size()][width];
            for (int i = 0; i < x.length; i++) {
                for (int a = 0; a < SEXES.size(); a++) {
                    for (int b = 0; b < width; b++) {
                        x[i][a][b] =
                                model.newVariable("x" + i + "/" + a + "/" + b).lower(0);
                    }
                }
            }
            int lines = 0;
            List<Printed> known = new ArrayList<>(totals);
            printed.stream().filter(one -> one.table() < before).forEach(known::add);
            for (Printed one : known) {
                Expression line = model.newExpression("line" + lines++).level(one.count());
                one.cells().forEach(cell -> line.set(x[one.table()][cell[0]][cell[1]], 1));
            }
            for (int i = 0; i < x.length; i++) {
                if (i % SERIES > 0) {
                    lines = part(model, x[i], x[i - 1], lines);
                }
                if (i >= SERIES) {
                    lines = part(model, x[i - SERIES], x[i], lines);
                }
            }
            Variable wanted = x[target[0]][target[1]][target[2]];
            wanted.weight(1);
            Optimisation.Result result = up ? model.maximise() : model.minimise();
            if (!result.getState().isFeasible()) {
                throw new IllegalStateException("The reader found no table: " + result.getState());
            }
            return result.get(model.indexOf(wanted)).doubleValue();
        }

        private int part(ExpressionsBasedModel model, Variable[][] part, Variable[][] whole, int lines) {
            int next = lines;
            for (int a = 0; a < SEXES.size(); a++) {
                for (int b = 0; b < width; b++) {
                    Expression more = model.newExpression("part" + next++);
                    more.set(whole[a][b], 1);
                    more.set(part[a][b], -1);
                    more.lower(0);
                }
            }
            return next;
        }
    }
}
