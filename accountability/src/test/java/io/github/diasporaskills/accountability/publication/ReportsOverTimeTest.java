package io.github.diasporaskills.accountability.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.ObservationSource;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Registers that grow and are corrected, reported on again and again, and a reader who keeps every report. */
class ReportsOverTimeTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final int RUNS = Math.max(3, PERCENT / 10);
    private static final int REPORTS = 4 + 8 * PERCENT / 100;
    // Where counts fall, nothing is known of which is the larger, and a report takes half as long again as the one
    // before.
    private static final int MOST_FALLING = 7;
    private static final double NEARLY = 1e-5;
    private static final List<String> GENDERS =
            List.of("WOMAN", "MAN", "NON_BINARY", "OTHER_TERM", "UNDISCLOSED", "NOT_ASKED");
    private static final List<String> SITES = List.of("A", "B", "C", "D");
    private static final Dimension SITE = Dimension.named("site");
    private static final List<String> SERIES = List.of("registered", "engaged", "engagements", "engaged-again");
    private static final List<RegisterMeasure> MEASURES = List.of(
            RegisterMeasure.REGISTERED_MEMBERS,
            RegisterMeasure.ENGAGED_MEMBERS,
            RegisterMeasure.ENGAGEMENTS,
            RegisterMeasure.REPEAT_MEMBERS);
    private static final int USUAL = 3;

    @Test
    void a_reader_who_keeps_every_report_cannot_tell_small_groups_of_a_listed_dimension() {
        read(Pilot.GENDER, GENDERS, 20261122, false);
    }

    @Test
    void a_reader_who_keeps_every_report_cannot_tell_small_groups_of_a_dimension_that_lists_none() {
        read(SITE, SITES, 9, false);
    }

    @Test
    void nor_can_a_reader_where_counts_fall_and_a_report_is_corrected_on_its_day() {
        read(Pilot.GENDER, GENDERS, 20261123, true);
        read(SITE, SITES, 7, true);
    }

    @Test
    void a_second_engagement_is_not_placed_at_the_only_site_that_is_named() {
        long[][] counts = {{0, 0, 8, 0}, {0, 0, 8, 0}, {0, 0, 9, 0}};

        assertThat(shown(release(ReleaseHistory.empty(), 1, SITE, SITES, counts, 4)))
                .as("totals of 8 and 9 leave it open whether somebody at another site was engaged twice")
                .containsOnly(false);
    }

    @Test
    void who_left_is_not_told_where_all_that_were_and_all_that_are_left_are_men() {
        long[][] before = {{0, 9, 0, 0, 0, 0}, {0, 9, 0, 0, 0, 0}, {0, 35, 0, 0, 0, 0}};
        long[][] after = {{0, 8, 0, 0, 0, 0}, {0, 8, 0, 0, 0, 0}, {0, 33, 0, 0, 0, 0}};
        PublicationRelease first = release(ReleaseHistory.empty(), 1, Pilot.GENDER, GENDERS, before, 4);
        assertThat(shown(first)).containsOnly(true);

        assertThat(shown(release(first.history(), 2, Pilot.GENDER, GENDERS, after, 4)))
                .containsOnly(false);
    }

    @Test
    void who_is_engaged_has_an_engagement_also_where_fewer_have_one_than_are_registered() {
        attackOne(4, new long[][] {{6, 6, 1, 0, 0, 0}, {6, 5, 0, 0, 0, 0}, {7, 5, 0, 0, 0, 0}});
    }

    @Test
    void whoever_is_the_only_one_engaged_may_be_of_any_group_with_all_engagements() {
        attackOne(3, new long[][] {{2, 1, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0}, {0, 3, 0, 0, 0, 0}});
        attackOne(3, new long[][] {{0, 4, 0, 1, 0, 0}, {0, 1, 0, 0, 0, 0}, {0, 4, 0, 0, 0, 0}});
        attackOne(3, new long[][] {{1, 1, 1, 0, 1, 1}, {1, 1, 1, 0, 1, 0}, {5, 4, 1, 0, 1, 0}});
    }

    @Test
    void whoever_is_engaged_again_may_be_of_any_group_too() {
        attackOne(3, new long[][] {{11, 6, 0, 0, 0, 0}, {11, 4, 0, 0, 0, 0}, {14, 5, 0, 0, 0, 0}, {2, 1, 0, 0, 0, 0}});
    }

    private static void attackOne(int threshold, long[][] counts) {
        Reader reader = new Reader(Pilot.GENDER, GENDERS, threshold);
        PublicationRelease release = release(ReleaseHistory.empty(), 1, Pilot.GENDER, GENDERS, counts, threshold);
        reader.read(
                release.publication().indicators().stream()
                        .map(indicator -> indicator.tables().get(0))
                        .toList(),
                counts);

        assertThat(reader.attack(new Random(1), Integer.MAX_VALUE)).isPositive();
    }

    private static List<Boolean> shown(PublicationRelease release) {
        return release.publication().indicators().stream()
                .map(indicator -> indicator.tables().get(0).isShown())
                .toList();
    }

    private static void read(Dimension by, List<String> groups, long seed, boolean falling) {
        Random random = new Random(seed);
        int whole = 0;
        int partly = 0;
        int checked = 0;
        for (int run = 0; run < RUNS; run++) {
            int threshold = 3 + random.nextInt(6);
            int step = 5 + random.nextInt(60);
            long[][] counts = new long[USUAL][groups.size()];
            ReleaseHistory history = ReleaseHistory.empty();
            Reader reader = new Reader(by, groups, threshold);
            int month = 0;
            for (int report = 0; report < (falling ? Math.min(REPORTS, MOST_FALLING) : REPORTS); report++) {
                if (falling && report > 0 && random.nextBoolean()) {
                    fall(counts, random);
                    month += random.nextInt(2);
                } else {
                    grow(counts, random, report == 0 ? 3 * step : step);
                    month++;
                }
                PublicationRelease release = release(history, month, by, groups, counts, threshold);
                history = release.history();
                List<PublishedTable> tables = release.publication().indicators().stream()
                        .map(indicator -> indicator.tables().get(0))
                        .toList();
                for (PublishedTable table : tables) {
                    whole += table.isShown() ? 1 : 0;
                    partly += table.isShown() || table.isTotalOnly() ? 0 : 1;
                }
                reader.read(tables, counts);
                reader.checkPrinted();
                checked += reader.attack(random, PERCENT < 100 ? 2 : 20);
            }
        }
        assertThat(whole).isPositive();
        assertThat(partly).isPositive();
        assertThat(checked).isPositive();
    }

    /** Reads reports as they come out, and knows the truth to judge what can be told by. */
    private static final class Reader {

        private final SeenReports seen;
        private final List<String> groups;
        private final int threshold;
        private final List<long[]> truth = new ArrayList<>();
        private int series;

        Reader(Dimension by, List<String> groups, int threshold) {
            List<String> all = new ArrayList<>(groups);
            if (by.listed().isEmpty()) {
                all.add("any other");
            }
            this.groups = List.copyOf(all);
            this.seen = new SeenReports(this.groups);
            this.threshold = threshold;
        }

        void read(List<PublishedTable> tables, long[][] counts) {
            int first = truth.size();
            series = counts.length;
            for (int one = 0; one < series; one++) {
                seen.read(tables.get(one));
                truth.add(Arrays.copyOf(counts[one], groups.size()));
                if (first > 0 && fell(first + one) == 0) {
                    seen.knowing(first - series + one, first + one);
                }
            }
            seen.knowing(first + 1, first);
            seen.knowing(first + 1, first + 2);
            if (series > USUAL) {
                seen.knowing(first + 3, first + 1);
                seen.knowingMore(first + 3, first + 1, first + 2);
            }
        }

        /** In how many groups a table counts less than that of the report before. */
        private long fell(int table) {
            long[] before = truth.get(table - series);
            return IntStream.range(0, before.length)
                    .filter(g -> truth.get(table)[g] < before[g])
                    .count();
        }

        /** Of two tables that can be compared, no group is printed in both that differs slightly. */
        void checkPrinted() {
            for (int i = 0; i < truth.size(); i++) {
                for (int g = 0; g < groups.size(); g++) {
                    if (seen.printed(i, g).isPresent()) {
                        assertThat(seen.printed(i, g).getAsLong()).isEqualTo(truth.get(i)[g]);
                        assertThat(isSmall(truth.get(i)[g])).isFalse();
                    }
                    for (int j = 0; j < i; j++) {
                        boolean compared = i % series == j % series || i / series == j / series;
                        if (compared
                                && seen.printed(i, g).isPresent()
                                && seen.printed(j, g).isPresent()) {
                            assertThat(isSmall(Math.abs(truth.get(i)[g] - truth.get(j)[g])))
                                    .as("%s in %s and %s", groups.get(g), seen.cells(j), seen.cells(i))
                                    .isFalse();
                        }
                    }
                }
            }
        }

        private boolean isSmall(long count) {
            return count > 0 && count < threshold;
        }

        /**
         * Attacks some of the small counts, and of what was added from one report to the next. Where reports before and
         * the totals of the last one leave less open than promised, no more can be left. Tells how many were attacked.
         */
        int attack(Random random, int most) {
            List<int[]> targets = new ArrayList<>();
            for (int i = 0; i < truth.size(); i++) {
                for (int g = 0; g < groups.size(); g++) {
                    int before = i - series;
                    if (isSmall(truth.get(i)[g])) {
                        targets.add(new int[] {i, g, -1});
                    }
                    if (before >= 0 && isSmall(truth.get(i)[g] - truth.get(before)[g])) {
                        targets.add(new int[] {i, g, before});
                    }
                    if (before >= 0 && isSmall(truth.get(before)[g] - truth.get(i)[g])) {
                        targets.add(new int[] {before, g, i});
                    }
                }
            }
            Collections.shuffle(targets, random);
            int checked = Math.min(most, targets.size());
            targets.subList(0, checked).forEach(this::attack);
            return checked;
        }

        private void attack(int... target) {
            long count = truth.get(target[0])[target[1]] - (target[2] < 0 ? 0 : truth.get(target[2])[target[1]]);
            List<Integer> last =
                    IntStream.range(truth.size() - series, truth.size()).boxed().toList();
            double[] range = seen.range(target[0], target[1], target[2], List.of());
            double[] byTotals = seen.range(target[0], target[1], target[2], last);
            String what = groups.get(target[1]) + " of " + target[0] + " less " + target[2] + ", truth " + count + " "
                    + IntStream.range(0, truth.size())
                            .mapToObj(i -> i + Arrays.toString(truth.get(i)) + seen.cells(i))
                            .toList()
                    + Arrays.toString(byTotals) + threshold;
            assertThat(range[0]).as(what).isLessThanOrEqualTo(Math.max(1, Math.ceil(byTotals[0] - NEARLY)) + NEARLY);
            assertThat(range[1])
                    .as(what)
                    .isGreaterThanOrEqualTo(Math.min(threshold, Math.floor(byTotals[1] + NEARLY)) - NEARLY);
        }
    }

    private static void grow(long[][] counts, Random random, int step) {
        for (int g = 0; g < counts[0].length; g++) {
            int size = g < 2 ? step : Math.max(1, step / 6);
            long registered = random.nextInt(3) == 0 ? 0 : random.nextInt(size + 1);
            counts[0][g] += registered;
            long room = counts[0][g] - counts[1][g];
            long engaged = Math.min(room, random.nextInt(size + 1));
            counts[1][g] += engaged;
            counts[2][g] += engaged + (counts[1][g] > 0 ? random.nextInt(size / 2 + 1) : 0);
        }
    }

    /** Some groups lose a few, of whom some were engaged. */
    private static void fall(long[][] counts, Random random) {
        for (int g = 0; g < counts[0].length; g++) {
            if (random.nextInt(3) == 0) {
                long engaged = Math.max(0, counts[1][g] - random.nextInt(3));
                counts[0][g] = Math.max(engaged, counts[0][g] - random.nextInt(8));
                counts[2][g] = engaged == 0 ? 0 : Math.max(engaged, counts[2][g] - random.nextInt(4));
                counts[1][g] = engaged;
            }
        }
    }

    private static Programme programme(int series) {
        return Pilot.programme(Pilot.output(
                "1.9",
                "Over time",
                "Au fil du temps",
                IntStream.range(0, series)
                        .mapToObj(one -> Pilot.counted(SERIES.get(one), MEASURES.get(one), 10, 20))
                        .toArray(Indicator[]::new)));
    }

    private static PublicationRelease release(
            ReleaseHistory history, int report, Dimension by, List<String> groups, long[][] counts, int threshold) {
        List<ObservationSource> sources = new ArrayList<>();
        for (int series = 0; series < counts.length; series++) {
            Map<String, Long> cells = new TreeMap<>();
            for (int g = 0; g < groups.size(); g++) {
                cells.put(groups.get(g), counts[series][g]);
            }
            sources.add(Pilot.observing(SERIES.get(series), "members", by, cells));
        }
        LocalDate last = Pilot.START.plusMonths(report).minusDays(1);
        return PublicationGuard.withThreshold(threshold)
                .release(
                        history,
                        IndicatorReport.of(programme(counts.length), ReportingPeriod.of(Pilot.START, last), sources)
                                .by(by));
    }
}
