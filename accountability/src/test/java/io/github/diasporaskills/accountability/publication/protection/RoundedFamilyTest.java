package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.core.programme.CountingUnit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What rounded tables tell together, against a reader who tries every table. */
class RoundedFamilyTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final int RUNS = 30 + 10 * PERCENT;
    private static final String WHOM = "members";
    private static final LocalDate EVE = LocalDate.of(2025, 6, 30);
    private static final CountSpan FIRST = CountSpan.upTo(EVE);
    private static final CountSpan LAST = CountSpan.upTo(LocalDate.of(2025, 12, 31));
    private static final Release.Series PERSONS = new Release.Series("1.a", CountingUnit.DISTINCT_PERSON);
    private static final Release.Series ENGAGEMENTS = new Release.Series("1.b", CountingUnit.ENGAGEMENT);
    private static final TableDimension ALL = TableDimension.of("all", List.of("ALL"));
    private static final TableDimension GENDER = TableDimension.of("gender", List.of("F", "M"));
    private static final TableDimension REGION = TableDimension.of("region", List.of("N", "S"));
    private static final TableDimension SITE = TableDimension.of("site", List.of("A", "B", "C"));

    private int whole;
    private int totalOnly;

    @Test
    void no_small_count_of_one_table_can_be_told_and_no_table_is_left_out_without_need() {
        Random random = new Random(1);
        for (int run = 0; run < RUNS; run++) {
            KeyedRounding by = keyed(random);
            MarginTable table = random.nextBoolean() ? of(random, 5, SITE) : of(random, 5, GENDER, REGION);
            release(by, List.of(), List.of(drawn(by, PERSONS, LAST, table), total(by, PERSONS, LAST, table)))
                    .check(true);
        }
        assertThat(whole).isPositive();
        assertThat(totalOnly).isPositive();
    }

    @Test
    void no_small_count_of_tables_of_one_series_can_be_told_and_none_is_left_out_without_need() {
        Random random = new Random(2);
        for (int run = 0; run < RUNS; run++) {
            KeyedRounding by = keyed(random);
            MarginTable crossed = of(random, 4, GENDER, REGION);
            List<Release> now = new ArrayList<>();
            if (random.nextBoolean()) {
                now.add(drawn(by, PERSONS, LAST, crossed));
            }
            now.add(drawn(by, PERSONS, LAST, margin(crossed, 0)));
            now.add(drawn(by, PERSONS, LAST, margin(crossed, 1)));
            now.add(total(by, PERSONS, LAST, crossed));
            release(by, List.of(), now).check(true);
        }
        assertThat(whole).isPositive();
        assertThat(totalOnly).isPositive();
    }

    @Test
    void no_small_count_can_be_told_by_another_one_that_is_never_less() {
        Random random = new Random(3);
        for (int run = 0; run < RUNS * 2; run++) {
            KeyedRounding by = keyed(random);
            MarginTable persons = of(random, 5, GENDER);
            MarginTable engagements = grown(random, persons, 3);
            List<Release> now = new ArrayList<>(
                    List.of(drawn(by, PERSONS, LAST, persons), drawn(by, ENGAGEMENTS, LAST, engagements)));
            int less = 0;
            if (random.nextBoolean()) {
                less = 1;
                now.add(now.remove(0));
            }
            release(by, List.of(), now).knowing(less, 1 - less, false).check(false);
        }
        assertThat(whole).isPositive();
        assertThat(totalOnly).isPositive();
    }

    @Test
    void no_small_count_and_no_small_growth_can_be_told_over_time() {
        Random random = new Random(4);
        for (int run = 0; run < RUNS * 2; run++) {
            KeyedRounding by = keyed(random);
            MarginTable first = of(random, 5, GENDER);
            MarginTable last = grown(random, first, 4);
            Told begun = release(by, List.of(), List.of(drawn(by, PERSONS, FIRST, first)));
            if (begun.shown.isPresent()) {
                release(by, begun.releases(), List.of(drawn(by, PERSONS, LAST, last)))
                        .knowing(0, 1, true)
                        .check(false);
            }
        }
        assertThat(whole).isPositive();
        assertThat(totalOnly).isPositive();
    }

    @Test
    void no_small_count_can_be_told_by_what_a_period_added() {
        Random random = new Random(5);
        for (int run = 0; run < RUNS * 2; run++) {
            KeyedRounding by = keyed(random);
            MarginTable before = of(random, 5, GENDER);
            MarginTable last = grown(random, before, 5);
            long grew = last.count(last.shape().grandTotal())
                    - before.count(before.shape().grandTotal());
            MarginTable added = MarginTable.of(List.of(ALL), Map.of(List.of("ALL"), grew));
            CountSpan period = CountSpan.after(EVE, LAST.until());
            release(by, List.of(), List.of(drawn(by, PERSONS, LAST, last), total(by, PERSONS, period, added)))
                    .knowing(1, 0, true)
                    .check(false);
        }
        assertThat(whole).isPositive();
    }

    @Test
    void no_small_count_can_be_told_by_groups_that_are_counted_together_elsewhere() {
        Random random = new Random(9);
        for (int run = 0; run < RUNS; run++) {
            KeyedRounding by = keyed(random);
            MarginTable apart = of(random, 4, SITE);
            long[] sites = inner(apart);
            MarginTable together = MarginTable.of(
                    List.of(TableDimension.of("site", List.of("A", "B + C"))),
                    Map.of(List.of("A"), sites[0], List.of("B + C"), sites[1] + sites[2]));
            release(by, List.of(), List.of(drawn(by, PERSONS, LAST, apart), drawn(by, PERSONS, LAST, together)))
                    .together("site=B + C", "site=B", "site=C")
                    .check(true);
        }
        assertThat(whole).isPositive();
        assertThat(totalOnly).isPositive();
    }

    @Test
    void totals_that_tell_a_small_count_by_themselves_are_not_released() {
        MarginTable one = MarginTable.of(List.of(ALL), Map.of(List.of("ALL"), 1L));
        int refused = 0;
        for (int key = 0; key < 8; key++) {
            KeyedRounding by = KeyedRounding.of(("a key of sixteen bytes " + key).getBytes(StandardCharsets.UTF_8), 2);
            Release total = total(by, PERSONS, LAST, one);
            long shown = total.shown().orElseThrow().count(List.of("TOTAL")).orElseThrow();
            Optional<List<SafeTable>> protection =
                    RoundedFamily.of(List.of(), List.of(total)).protect(ProtectionPolicy.withThreshold(5), 1);
            assertThat(protection.isEmpty())
                    .as("a total of 1 shown as %d", shown)
                    .isEqualTo(shown == 0);
            refused += protection.isEmpty() ? 1 : 0;
        }
        assertThat(refused).isBetween(1, 7);
    }

    @Test
    void the_same_is_decided_again_and_a_family_is_of_one_population_and_one_key() {
        KeyedRounding by = keyed(new Random(6));
        KeyedRounding other = keyed(new Random(7));
        MarginTable table = of(new Random(8), 30, GENDER, REGION);
        Release release = drawn(by, PERSONS, LAST, table);
        RoundedFamily family = RoundedFamily.of(List.of(), List.of(release));
        ProtectionPolicy policy = ProtectionPolicy.withThreshold(5);

        assertThat(family.protect(policy, 1))
                .hasValueSatisfying(first -> assertThat(first.get(0)
                                .showsAs(family.protect(policy, 1).orElseThrow().get(0)))
                        .isTrue());
        for (Release wrong : List.of(
                drawn(other, PERSONS, LAST, table),
                Release.of(WHOM, LAST, table).in(PERSONS),
                Release.of(WHOM, LAST, table).shown(by.roundEach(WHOM, table)),
                Release.of("others", LAST, table).in(PERSONS).shown(by.roundEach("others", table)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RoundedFamily.of(List.of(wrong), List.of(release)))
                    .withMessageContaining("one key");
        }
        assertThat(family).hasToString("RoundedFamily[0 before, 1 now]");
    }

    private static KeyedRounding keyed(Random random) {
        return KeyedRounding.of(
                ("a key of the programme " + random.nextInt()).getBytes(StandardCharsets.UTF_8), 2 + random.nextInt(3));
    }

    private static MarginTable of(Random random, int step, TableDimension... dimensions) {
        MarginTable none = MarginTable.of(List.of(dimensions), Map.of());
        return grown(random, none, step);
    }

    /** The same with more in some cells. */
    private static MarginTable grown(Random random, MarginTable from, int step) {
        long[] inner = inner(from);
        for (int i = 0; i < inner.length; i++) {
            inner[i] += random.nextInt(3) == 0 ? 0 : random.nextInt(step);
        }
        return filled(from, inner);
    }

    private static MarginTable margin(MarginTable crossed, int dimension) {
        TableDimension kept = crossed.dimensions().get(dimension);
        Map<List<String>, Long> inner = new HashMap<>();
        for (int cell = 0; cell < crossed.size(); cell++) {
            if (crossed.shape().isInner(cell)) {
                inner.merge(List.of(crossed.codes(cell).get(dimension)), crossed.count(cell), Long::sum);
            }
        }
        return MarginTable.of(List.of(kept), inner);
    }

    private static Release drawn(KeyedRounding by, Release.Series series, CountSpan span, MarginTable table) {
        return Release.of(WHOM, span, table).in(series).shown(by.roundEach(WHOM, table));
    }

    private static Release total(KeyedRounding by, Release.Series series, CountSpan span, MarginTable of) {
        int at = of.shape().grandTotal();
        MarginTable table = MarginTable.of(List.of(ALL), Map.of(List.of("ALL"), of.count(at)));
        long shown = by.roundEach(WHOM, table).count(List.of("TOTAL")).orElseThrow();
        return Release.of(WHOM, span, table)
                .in(series)
                .shown(SafeTable.drawn(table.dimensions(), Map.of(List.of("TOTAL"), shown), by.multiple(), by.name()));
    }

    private Told release(KeyedRounding by, List<Release> before, List<Release> now) {
        ProtectionPolicy policy = ProtectionPolicy.withThreshold(4);
        return new Told(
                by.multiple(),
                policy,
                before,
                now,
                RoundedFamily.of(before, now).protect(policy, 1));
    }

    private static long[] inner(MarginTable table) {
        return IntStream.range(0, table.size())
                .filter(table.shape()::isInner)
                .mapToLong(table::count)
                .toArray();
    }

    private static MarginTable filled(MarginTable like, long... inner) {
        Map<List<String>, Long> cells = new HashMap<>();
        int next = 0;
        for (int cell = 0; cell < like.size(); cell++) {
            if (like.shape().isInner(cell)) {
                cells.put(like.codes(cell), inner[next++]);
            }
        }
        return MarginTable.of(like.dimensions(), cells);
    }

    /** What a reader may know. */
    private record Order(int less, int more, boolean people) {}

    /** What a family shows. */
    private final class Told {

        private final int multiple;
        private final ProtectionPolicy policy;
        private final List<Release> before;
        private final List<Release> now;
        private final Optional<List<SafeTable>> shown;
        private final List<Order> orders = new ArrayList<>();
        private final List<String> sum = new ArrayList<>();

        private Told(
                int multiple,
                ProtectionPolicy policy,
                List<Release> before,
                List<Release> now,
                Optional<List<SafeTable>> shown) {
            this.multiple = multiple;
            this.policy = policy;
            this.before = before;
            this.now = now;
            this.shown = shown;
        }

        /** That no cell of one table, by place among all, is less than that of another; their difference may be people. */
        private Told knowing(int less, int more, boolean people) {
            orders.add(new Order(less, more, people));
            return this;
        }

        /** That the first cell counts the others together. */
        private Told together(String... cells) {
            sum.addAll(List.of(cells));
            return this;
        }

        private Reader reader(List<Release> all) {
            return new Reader(all, orders, sum, multiple);
        }

        private List<Release> releases() {
            List<Release> all = new ArrayList<>(before);
            for (int i = 0; i < now.size(); i++) {
                all.add(now.get(i).shown(shown.orElseThrow().get(i)));
            }
            return all;
        }

        private void check(boolean needed) {
            List<Release> all = new ArrayList<>(before);
            all.addAll(now);
            boolean toldAll = reader(all).tells(policy);
            if (shown.isEmpty()) {
                assertThat(toldAll || !needed).isTrue();
                return;
            }
            long less = shown.orElseThrow().stream()
                    .filter(safe -> safe.size() > 2 && safe.count(0).isEmpty())
                    .count();
            whole += less == 0 ? 1 : 0;
            totalOnly += less > 0 ? 1 : 0;
            if (needed) {
                assertThat(less > 0).as("left out of %s", now).isEqualTo(toldAll);
            }
            assertThat(reader(releases()).tells(policy))
                    .as("told by %s", releases().stream().map(this::words).toList())
                    .isFalse();
        }

        private String words(Release release) {
            StringBuilder words = new StringBuilder(release.toString());
            SafeTable safe = release.shown().orElseThrow();
            for (int cell = 0; cell < safe.size(); cell++) {
                words.append(' ')
                        .append(release.table().shape().name(cell))
                        .append('=')
                        .append(release.table().count(cell))
                        .append('~')
                        .append(safe.count(cell));
            }
            return words.toString();
        }
    }

    /** Knows whether a total counts anybody, tries every table for each release, and every remainder from which a cell is rounded up. */
    private static final class Reader {

        private final List<Release> releases;
        private final List<Order> orders;
        private final List<String> sum;
        private final int multiple;
        private final List<List<long[]>> candidates = new ArrayList<>();
        private final List<String[]> names = new ArrayList<>();
        private final long[][] found;
        private final List<long[]> least = new ArrayList<>();
        private final List<long[]> most = new ArrayList<>();

        Reader(List<Release> releases, List<Order> orders, List<String> sum, int multiple) {
            this.releases = releases;
            this.orders = orders;
            this.sum = sum;
            this.multiple = multiple;
            for (Release release : releases) {
                MarginTable table = release.table();
                String[] called = new String[table.size()];
                for (int cell = 0; cell < called.length; cell++) {
                    called[cell] = table.shape().name(cell);
                }
                names.add(called);
                List<long[]> fitting = new ArrayList<>();
                fill(release, new long[inner(table).length], 0, fitting);
                candidates.add(fitting);
            }
            found = new long[releases.size()][];
            place(0);
            assertThat(least).as("the truth is among them").isNotEmpty();
        }

        private void fill(Release release, long[] inner, int next, List<long[]> fitting) {
            SafeTable safe = release.shown().orElseThrow();
            if (next == inner.length) {
                MarginTable table = filled(release.table(), inner);
                long[] counts = new long[table.size()];
                int total = table.shape().grandTotal();
                boolean fits = table.count(total) > 0 || release.table().count(total) == 0;
                for (int cell = 0; cell < counts.length; cell++) {
                    counts[cell] = table.count(cell);
                    fits &= safe.count(cell).isEmpty()
                            || Math.abs(safe.count(cell).getAsLong() - counts[cell]) < multiple;
                }
                if (fits) {
                    fitting.add(counts);
                }
                return;
            }
            long limit = safe.count(safe.shape().grandTotal()).orElseThrow() + multiple - 1;
            for (int at = 0; at < next; at++) {
                limit -= inner[at];
            }
            int cell = IntStream.range(0, safe.size())
                    .filter(safe.shape()::isInner)
                    .skip(next)
                    .findFirst()
                    .orElseThrow();
            if (safe.count(cell).isPresent()) {
                limit = Math.min(limit, safe.count(cell).getAsLong() + multiple - 1);
            }
            for (long count = 0; count <= limit; count++) {
                inner[next] = count;
                fill(release, inner, next + 1, fitting);
            }
            inner[next] = 0;
        }

        private void place(int next) {
            if (next == found.length) {
                if (addsUp() && drawnAlike()) {
                    note();
                }
                return;
            }
            for (long[] counts : candidates.get(next)) {
                found[next] = counts;
                if (agrees(next)) {
                    place(next + 1);
                }
            }
        }

        /** Whether the same counts are the same and orders hold. */
        private boolean agrees(int last) {
            for (int other = 0; other < last; other++) {
                if (releases.get(other).series().equals(releases.get(last).series())
                        && releases.get(other).span().equals(releases.get(last).span())
                        && differ(other, last, false)) {
                    return false;
                }
            }
            return orders.stream()
                    .noneMatch(order ->
                            Math.max(order.less(), order.more()) == last && differ(order.less(), order.more(), true));
        }

        /** Whether a cell of one differs from that of another; of those ordered, whether it is more. */
        private boolean differ(int one, int other, boolean ordered) {
            for (int a = 0; a < names.get(one).length; a++) {
                for (int b = 0; b < names.get(other).length; b++) {
                    if (names.get(one)[a].equals(names.get(other)[b])
                            && (ordered ? found[one][a] > found[other][b] : found[one][a] != found[other][b])) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean addsUp() {
            return sum.isEmpty()
                    || found(sum.get(0))
                            == sum.stream().skip(1).mapToLong(this::found).sum();
        }

        private long found(String name) {
            for (int at = 0; at < found.length; at++) {
                int cell = List.of(names.get(at)).indexOf(name);
                if (cell >= 0) {
                    return found[at][cell];
                }
            }
            throw new IllegalArgumentException(name);
        }

        /** Whether for every cell there is a remainder from which it is rounded up in all tables as it is shown. */
        private boolean drawnAlike() {
            Map<String, long[]> from = new HashMap<>();
            for (int at = 0; at < found.length; at++) {
                SafeTable safe = releases.get(at).shown().orElseThrow();
                for (int cell = 0; cell < found[at].length; cell++) {
                    if (safe.count(cell).isPresent()) {
                        long[] range = from.computeIfAbsent(names.get(at)[cell], name -> new long[] {1, multiple});
                        long shown = safe.count(cell).getAsLong();
                        long remainder = found[at][cell] % multiple;
                        if (shown > found[at][cell]) {
                            range[1] = Math.min(range[1], remainder);
                        } else if (shown < found[at][cell]) {
                            range[0] = Math.max(range[0], remainder + 1);
                        }
                        if (range[0] > range[1]) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }

        private void note() {
            List<long[]> all = all(found);
            if (least.isEmpty()) {
                all.forEach(counts -> {
                    least.add(counts.clone());
                    most.add(counts.clone());
                });
            }
            for (int i = 0; i < all.size(); i++) {
                for (int cell = 0; cell < all.get(i).length; cell++) {
                    least.get(i)[cell] = Math.min(least.get(i)[cell], all.get(i)[cell]);
                    most.get(i)[cell] = Math.max(most.get(i)[cell], all.get(i)[cell]);
                }
            }
        }

        /** All counts, and the differences that are people. */
        private List<long[]> all(long[]... counts) {
            List<long[]> all = new ArrayList<>(List.of(counts));
            for (Order order : orders) {
                if (order.people()) {
                    long[] differences = new long[counts[order.less()].length];
                    for (int a = 0; a < differences.length; a++) {
                        for (int b = 0; b < counts[order.more()].length; b++) {
                            if (names.get(order.less())[a].equals(names.get(order.more())[b])) {
                                differences[a] = counts[order.more()][b] - counts[order.less()][a];
                            }
                        }
                    }
                    all.add(differences);
                }
            }
            return all;
        }

        /** Whether a small count or growth can be one number only. */
        private boolean tells(ProtectionPolicy policy) {
            long[][] truth = releases.stream()
                    .map(release -> IntStream.range(0, release.table().size())
                            .mapToLong(release.table()::count)
                            .toArray())
                    .toArray(long[][]::new);
            List<long[]> all = all(truth);
            for (int i = 0; i < all.size(); i++) {
                for (int cell = 0; cell < all.get(i).length; cell++) {
                    long count = all.get(i)[cell];
                    assertThat(count).as("the truth is possible").isBetween(least.get(i)[cell], most.get(i)[cell]);
                    if (policy.isSmall(count) && least.get(i)[cell] == most.get(i)[cell]) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
