package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Twelve releases of one table in a row: cumulative counts, periods by themselves whose counts rise and fall, and
 * corrections up and down; attacked after each by another solver that keeps them all.
 */
class ReleaseSequencesTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final int RUNS = Math.max(1, PERCENT);
    private static final int ATTACKED = PERCENT < 100 ? 2 : 8;
    private static final int RELEASES = 12;
    private static final int ROUNDED = PERCENT < 100 ? 5 : RELEASES;
    private static final double SLIP = 1e-5;
    private static final LocalDate START = LocalDate.of(2024, 12, 31);
    private static final ProtectionPolicy FIVE = ProtectionPolicy.withThreshold(5);
    private static final List<TableDimension> BY = List.of(
            TableDimension.of("gender", List.of("F", "M")), TableDimension.of("region", List.of("N", "S", "W")));

    @Test
    void neither_small_counts_nor_small_growths_and_corrections_can_be_told_from_twelve_releases() {
        int attacked = 0;
        int open = 0;
        for (int run = 0; run < RUNS; run++) {
            Sequence sequence = new Sequence(run, 6);
            ReleaseHistory history = ReleaseHistory.empty();
            for (int month = 1; month <= RELEASES; month++) {
                ReleaseCheck check = history.check(sequence.next(month), FIVE, run);
                assertThat(check.isRefused()).as("run %d, month %d", run, month).isFalse();
                assertThat(check.reasons()).noneMatch(reason -> reason.is(ProtectionReason.LEFT_OUT));
                history = check.history();
                SafeTable shown = check.table().orElseThrow();
                for (int cell = 0; cell < shown.size(); cell++) {
                    open += shown.count(cell).isPresent() ? 1 : 0;
                }
                if (check.weakest() != Assurance.WIDEST) {
                    Random random = new Random(100L * run + month);
                    attacked += attack(history.releases(), random, (small, range) -> {
                        assertThat(range[0]).as(small.name()).isLessThanOrEqualTo(SLIP);
                        assertThat(range[1]).as(small.name()).isGreaterThanOrEqualTo(5 - SLIP);
                    });
                }
            }
        }
        assertThat(attacked).isGreaterThan(RUNS * RELEASES / 2);
        assertThat(open).as("shown cells").isGreaterThan(RUNS * RELEASES);
    }

    @Test
    void rounded_releases_in_a_row_leave_every_small_count_and_growth_open() {
        int attacked = 0;
        int released = 0;
        for (int run = 0; run < RUNS; run++) {
            KeyedRounding rounding =
                    KeyedRounding.of(("a key of the programme " + run).getBytes(StandardCharsets.UTF_8), 5);
            Sequence sequence = new Sequence(1_000 + run, 6);
            ReleaseHistory history = ReleaseHistory.empty();
            for (int month = 1; month <= ROUNDED; month++) {
                ReleaseCheck check = history.round(sequence.next(month), rounding, FIVE, run);
                if (check.isRefused()) {
                    assertThat(check.reasons()).allMatch(reason -> reason.is(ProtectionReason.ROUNDING_TELLS));
                    sequence.forget();
                    continue;
                }
                released++;
                history = check.history();
                HistoryAttack audit = check.audit().orElseThrow();
                Release last = history.releases().get(history.releases().size() - 1);
                for (int cell = 0; cell < last.table().size(); cell++) {
                    long count = last.table().count(cell);
                    assertThat(count)
                            .isBetween(
                                    audit.range(cell).low(), audit.range(cell).high());
                    if (FIVE.isSmall(count)) {
                        assertThat(audit.range(cell).isExact()).isFalse();
                    }
                }
                attacked += attack(
                        history.releases(),
                        new Random(100L * run + month),
                        (small, range) -> assertThat(Math.floor(range[1] + SLIP) - Math.ceil(range[0] - SLIP))
                                .as(small.name())
                                .isPositive());
            }
        }
        assertThat(attacked).isPositive();
        assertThat(released).isGreaterThan(RUNS * ROUNDED / 2);
    }

    /** What is small, and how it is made of what was released. */
    private record Small(String name, List<PeriodAttacker.Term> terms) {}

    private interface Judge {
        void of(Small small, double... range);
    }

    private static int attack(List<Release> releases, Random random, Judge judge) {
        List<Small> small = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            for (int cell = 0; cell < releases.get(i).table().size(); cell++) {
                add(small, releases, new PeriodAttacker.Term(i, cell, 1));
                for (int j = 0; j < i; j++) {
                    if (releases.get(i).span().equals(releases.get(j).span())) {
                        int sign = count(releases, i, cell) < count(releases, j, cell) ? -1 : 1;
                        add(
                                small,
                                releases,
                                new PeriodAttacker.Term(i, cell, sign),
                                new PeriodAttacker.Term(j, cell, -sign));
                    }
                }
                addGrowth(small, releases, i, cell);
            }
        }
        Collections.shuffle(small, random);
        PeriodAttacker attacker = new PeriodAttacker(releases);
        List<Small> targets = small.subList(0, Math.min(ATTACKED, small.size()));
        targets.forEach(each -> judge.of(each, attacker.range(each.terms().toArray(PeriodAttacker.Term[]::new))));
        return targets.size();
    }

    /** What joined since the day before, where the counts of both days are the newest. */
    private static void addGrowth(List<Small> small, List<Release> releases, int now, int cell) {
        if (releases.get(now).span().after().isPresent() || !isNewest(releases, now)) {
            return;
        }
        List<PeriodAttacker.Term> terms = new ArrayList<>(List.of(new PeriodAttacker.Term(now, cell, 1)));
        for (int i = now - 1; i >= 0; i--) {
            if (isNewest(releases, i)) {
                terms.add(new PeriodAttacker.Term(i, cell, -1));
                if (releases.get(i).span().after().isEmpty()) {
                    add(small, releases, terms.toArray(PeriodAttacker.Term[]::new));
                    return;
                }
            }
        }
    }

    private static boolean isNewest(List<Release> releases, int of) {
        return releases.subList(of + 1, releases.size()).stream()
                .noneMatch(later -> later.span().equals(releases.get(of).span()));
    }

    private static void add(List<Small> small, List<Release> releases, PeriodAttacker.Term... terms) {
        long truth = 0;
        for (PeriodAttacker.Term term : terms) {
            truth += term.factor() * count(releases, term.release(), term.cell());
        }
        if (FIVE.isSmall(truth)) {
            small.add(new Small(List.of(terms) + " = " + truth, List.of(terms)));
        }
    }

    private static long count(List<Release> releases, int release, int cell) {
        return releases.get(release).table().count(cell);
    }

    /** What comes out month by month. */
    private static final class Sequence {

        private final Random random;
        private final double mean;
        private Map<List<String>, Long> since = new HashMap<>();
        private Map<List<String>, Long> counted = new HashMap<>();
        private CountSpan last = CountSpan.upTo(START);
        private boolean released;

        Sequence(long seed, double mean) {
            this.random = new Random(seed);
            this.mean = mean;
        }

        Release next(int month) {
            int kind = released ? random.nextInt(3) : 0;
            if (kind == 2) {
                correct();
            } else {
                LocalDate before = last.until();
                LocalDate day = START.plusMonths(month);
                if (last.after().isEmpty()) {
                    since = new HashMap<>(counted);
                } else {
                    counted.forEach((key, count) -> since.merge(key, count, Long::sum));
                }
                counted = new HashMap<>();
                for (String gender : BY.get(0).categories()) {
                    for (String region : BY.get(1).categories()) {
                        long joined = random.nextInt(3) == 0 ? 0 : RandomTables.poisson(random, mean);
                        List<String> key = List.of(gender, region);
                        counted.put(key, joined + (kind == 0 ? since.getOrDefault(key, 0L) : 0));
                    }
                }
                last = kind == 0 ? CountSpan.upTo(day) : CountSpan.after(before, day);
            }
            released = true;
            return Release.of("members", last, MarginTable.of(BY, counted));
        }

        /** One or two cells of the last release by a few. */
        private void correct() {
            for (int change = 0; change <= random.nextInt(2); change++) {
                List<String> key = List.of(
                        BY.get(0).categories().get(random.nextInt(2)),
                        BY.get(1).categories().get(random.nextInt(3)));
                long least = last.after().isEmpty() ? since.getOrDefault(key, 0L) : 0;
                counted.merge(key, (long) random.nextInt(15) - 7, (a, b) -> Math.max(least, a + b));
            }
        }

        /** What was not released is corrected by nothing. */
        void forget() {
            released = false;
        }
    }
}
