package io.github.diasporaskills.accountability.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.ObservationSource;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * An attacker who knows every published number, the threshold's rule and that the tables are parts of one another, and
 * who tries all whole-number tables.
 */
class GuardUnderAttackTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final int RUNS = 30 * PERCENT + 20;
    private static final List<String> GROUPS = List.of("A", "B", "C");
    private static final Dimension SITE = Dimension.named("site");

    @Test
    void no_published_table_ever_has_a_small_cell_or_a_small_difference_to_another_one() {
        Random random = new Random(20251231);
        int partly = 0;
        for (int run = 0; run < RUNS * 5; run++) {
            int threshold = 3 + random.nextInt(6);
            List<long[]> chain = chain(random, 2 + random.nextInt(3), 25);
            List<PublishedTable> tables = publish(chain, threshold);
            for (PublishedTable table : tables) {
                partly += table.isShown() || table.isTotalOnly() ? 0 : 1;
                assertThat(table.cells().values()).allMatch(n -> n == 0 || n >= threshold);
                if (table.isShown()) {
                    assertThat(table.cells().values().stream().mapToLong(n -> n).sum())
                            .isEqualTo(table.total().orElseThrow());
                }
                for (PublishedTable other : tables) {
                    for (String group : GROUPS) {
                        if (isPrinted(table, group) && isPrinted(other, group)) {
                            long difference = Math.abs(cell(table, group) - cell(other, group));
                            assertThat(difference == 0 || difference >= threshold)
                                    .as("difference in %s of %s and %s", group, table, other)
                                    .isTrue();
                        }
                    }
                }
            }
        }
        assertThat(partly).isPositive();
    }

    /** Where totals alone leave a count less open than the threshold, it is left as open as they do. */
    @Test
    void no_small_cell_can_be_worked_out_more_closely_than_the_threshold() {
        Random random = new Random(5);
        int hidden = 0;
        int shownBeside = 0;
        int partly = 0;
        for (int run = 0; run < RUNS; run++) {
            int threshold = 3 + random.nextInt(3);
            List<long[]> chain = chain(random, 2 + random.nextInt(2), 9);
            List<PublishedTable> tables = publish(chain, threshold);
            for (int i = 0; i < tables.size(); i++) {
                if (tables.get(i).isShown()) {
                    shownBeside++;
                    continue;
                }
                hidden++;
                partly += tables.get(i).isTotalOnly() ? 0 : 1;
                for (int group = 0; group < GROUPS.size(); group++) {
                    long truth = chain.get(i)[group];
                    if (truth > 0 && truth < threshold) {
                        List<Long> possible = possible(tables, i, group, false);
                        List<Long> byTotals = possible(tables, i, group, true);
                        assertThat(possible).as("the truth is among them").contains(truth);
                        assertThat(width(possible))
                                .as("range of %s in %s, truth %s", GROUPS.get(group), tables, truth)
                                .isGreaterThanOrEqualTo(Math.min(threshold, width(byTotals)));
                        assertThat(width(byTotals))
                                .isGreaterThanOrEqualTo(Math.min(
                                        threshold, tables.get(i).total().orElseThrow()));
                    }
                }
            }
        }
        assertThat(hidden).isPositive();
        assertThat(shownBeside).isPositive();
        assertThat(partly).isPositive();
    }

    /**
     * Whoever knows that a group has nobody but one person attacks another small group of that table. Where totals and
     * that knowledge leave less open, it is left as open as they do.
     */
    @Test
    void one_who_is_alone_in_a_group_can_work_out_no_other_one_of_the_table() {
        Random random = new Random(7);
        int attacked = 0;
        for (int run = 0; run < RUNS * 2; run++) {
            int threshold = 3 + random.nextInt(3);
            List<long[]> chain = chain(random, 2, 7);
            List<PublishedTable> tables = publish(chain, threshold);
            for (int i = 0; i < tables.size(); i++) {
                for (int her = 0; her < GROUPS.size(); her++) {
                    for (int group = 0; chain.get(i)[her] == 1 && group < GROUPS.size(); group++) {
                        long truth = chain.get(i)[group];
                        if (group != her && truth > 0 && truth < threshold) {
                            attacked++;
                            List<Long> possible = possible(tables, i, group, false, her);
                            List<Long> byTotals = possible(tables, i, group, true, her);
                            String what = GROUPS.get(group) + " for " + GROUPS.get(her) + " in " + tables + ", truth "
                                    + truth;
                            assertThat(possible).as(what).contains(truth);
                            assertThat(possible.get(0)).as(what).isLessThanOrEqualTo(Math.max(1, byTotals.get(0)));
                            assertThat(last(possible))
                                    .as(what)
                                    .isGreaterThanOrEqualTo(Math.min(threshold, last(byTotals)));
                        }
                    }
                }
            }
        }
        assertThat(attacked).isPositive();
    }

    private static long last(List<Long> possible) {
        return possible.get(possible.size() - 1);
    }

    private static long width(List<Long> possible) {
        return possible.get(possible.size() - 1) - possible.get(0);
    }

    private static boolean isPrinted(PublishedTable table, String group) {
        return table.isShown() || table.cells().containsKey(Category.of(group));
    }

    /** Tables that grow, each cell at least as large as before. */
    private static List<long[]> chain(Random random, int length, int step) {
        List<long[]> chain = new ArrayList<>();
        long[] last = new long[GROUPS.size()];
        for (int i = 0; i < length; i++) {
            long[] next = last.clone();
            for (int group = 0; group < next.length; group++) {
                next[group] += random.nextInt(3) == 0 ? 0 : random.nextInt(step);
            }
            chain.add(next);
            last = next;
        }
        return chain;
    }

    private static List<PublishedTable> publish(List<long[]> chain, int threshold) {
        Indicator[] indicators = new Indicator[chain.size()];
        List<ObservationSource> sources = new ArrayList<>();
        for (int i = 0; i < indicators.length; i++) {
            indicators[i] = Pilot.counted("t" + i, RegisterMeasure.ENGAGEMENTS, 10, 20);
            Map<String, Long> counts = new TreeMap<>();
            for (int group = 0; group < GROUPS.size(); group++) {
                counts.put(GROUPS.get(group), chain.get(i)[group]);
            }
            sources.add(Pilot.observing("t" + i, "members", SITE, counts));
        }
        Programme programme = Pilot.programme(Pilot.output("1.9", "Attack", "Attaque", indicators));
        Publication publication = PublicationGuard.withThreshold(threshold)
                .publish(IndicatorReport.of(programme, Pilot.YEAR, sources).by(SITE));
        return publication.indicators().stream().map(i -> i.tables().get(0)).toList();
    }

    private static long cell(PublishedTable table, String group) {
        return table.cells().getOrDefault(Category.of(group), 0L);
    }

    /** Every value of one hidden cell for which all tables can be filled so that each is part of the next. */
    private static List<Long> possible(List<PublishedTable> tables, int wanted, int group, boolean totalsOnly) {
        return possible(tables, wanted, group, totalsOnly, -1);
    }

    /** The same for one who knows that another group of the table has one person. */
    private static List<Long> possible(
            List<PublishedTable> tables, int wanted, int group, boolean totalsOnly, int alone) {
        List<long[]> fromBelow = candidates(tables.get(0), totalsOnly);
        for (int i = 1; i <= wanted; i++) {
            List<long[]> below = fromBelow;
            fromBelow = candidates(tables.get(i), totalsOnly).stream()
                    .filter(c -> below.stream().anyMatch(b -> isPart(b, c)))
                    .toList();
        }
        List<long[]> fromAbove = candidates(tables.get(tables.size() - 1), totalsOnly);
        for (int i = tables.size() - 2; i >= wanted; i--) {
            List<long[]> above = fromAbove;
            fromAbove = candidates(tables.get(i), totalsOnly).stream()
                    .filter(c -> above.stream().anyMatch(a -> isPart(c, a)))
                    .toList();
        }
        TreeSet<Long> found = new TreeSet<>();
        for (long[] below : fromBelow) {
            for (long[] above : fromAbove) {
                if (Arrays.equals(below, above) && (alone < 0 || below[alone] == 1)) {
                    found.add(below[group]);
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isPart(long[] part, long[] whole) {
        for (int group = 0; group < part.length; group++) {
            if (part[group] > whole[group]) {
                return false;
            }
        }
        return true;
    }

    /** Every way to fill a table. */
    private static List<long[]> candidates(PublishedTable table, boolean totalsOnly) {
        long total = table.total().orElseThrow();
        List<long[]> all = new ArrayList<>();
        for (long a = 0; a <= total; a++) {
            for (long b = 0; a + b <= total; b++) {
                long[] counts = {a, b, total - a - b};
                if (totalsOnly || agrees(table, counts)) {
                    all.add(counts);
                }
            }
        }
        return all;
    }

    private static boolean agrees(PublishedTable table, long... counts) {
        for (int group = 0; group < counts.length; group++) {
            String name = GROUPS.get(group);
            if (isPrinted(table, name) && cell(table, name) != counts[group]) {
                return false;
            }
        }
        return true;
    }
}
