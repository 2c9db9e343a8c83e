package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReleaseHistoryTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final ProtectionPolicy FIVE = ProtectionPolicy.withThreshold(5);
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 31);
    private static final LocalDate SECOND = LocalDate.of(2025, 6, 30);
    private static final LocalDate THIRD = LocalDate.of(2025, 12, 31);
    private static final TableDimension GENDER = TableDimension.of("gender", List.of("F", "M"));

    /** Every released cell is 5 or more at both dates, and yet one woman joined; computed by hand and by LP. */
    @Test
    void what_joined_between_two_dates_is_protected_though_no_count_is_small() {
        ReleaseCheck first = check(ReleaseHistory.empty(), FIRST, 5, 6);
        assertThat(counts(first)).containsExactly(5L, 6L, 11L);
        assertThat(first.weakest()).isEqualTo(Assurance.FULL);

        HistoryAttack unprotected = first.history()
                .attack("members", whole(genders(6, 10)), CountSpan.upTo(SECOND), 1)
                .orElseThrow();
        assertThat(unprotected.increments().get("gender=F @" + SECOND)).isEqualTo(new CellRange(1, 1, true));
        assertThat(unprotected.increments().get("gender=M @" + SECOND)).isEqualTo(new CellRange(4, 4, true));

        ReleaseCheck second = check(first.history(), SECOND, 6, 10);
        assertThat(counts(second)).containsExactly(null, null, 16L);
        assertThat(second.weakest()).isEqualTo(Assurance.WIDTH);
        assertThat(second.reasons()).anyMatch(r -> r.is(ProtectionReason.WEAKENED));
        assertThat(second.promise().orElseThrow().is(ProtectionReason.PROMISE_WIDTH))
                .isTrue();
        HistoryAttack after = first.history()
                .attack("members", second.table().orElseThrow(), CountSpan.upTo(SECOND), 1)
                .orElseThrow();
        assertThat(after.increments().get("gender=F @" + SECOND)).isEqualTo(new CellRange(0, 5, true));
        assertThat(after.increments().get("gender=M @" + SECOND)).isEqualTo(new CellRange(0, 5, true));
    }

    @Test
    void a_growth_of_five_or_of_nobody_is_shown_and_one_of_three_is_not() {
        ReleaseHistory first = check(ReleaseHistory.empty(), FIRST, 5, 6).history();

        assertThat(counts(check(first, SECOND, 10, 6))).containsExactly(10L, 6L, 16L);
        assertThat(counts(check(first, SECOND, 8, 8))).containsExactly(null, null, 16L);
    }

    @Test
    void a_period_by_itself_is_checked_against_the_cumulative_counts() {
        ReleaseHistory first = check(ReleaseHistory.empty(), FIRST, 20, 30).history();
        ReleaseCheck period =
                first.check(Release.of("members", CountSpan.after(FIRST, SECOND), genders(7, 9)), FIVE, 1);
        assertThat(counts(period)).containsExactly(7L, 9L, 16L);

        assertThat(counts(check(period.history(), SECOND, 27, 39))).containsExactly(27L, 39L, 66L);
        ReleaseCheck other = check(period.history(), SECOND, 27, 40);
        assertThat(other.isRefused()).isTrue();
        assertThat(other.reasons().get(0).is(ProtectionReason.CONTRADICTS)).isTrue();
        assertThat(other.history().releases()).hasSize(2);
    }

    @Test
    void cumulative_counts_that_fall_are_refused_and_other_populations_are_not_compared() {
        ReleaseHistory first = check(ReleaseHistory.empty(), FIRST, 20, 30).history();

        assertThat(check(first, SECOND, 19, 40).isRefused()).isTrue();
        ReleaseCheck others = first.check(Release.of("complaints", CountSpan.upTo(SECOND), genders(19, 40)), FIVE, 1);
        assertThat(counts(others)).containsExactly(19L, 40L, 59L);
    }

    @Test
    void a_correction_is_told_and_checked_with_the_rows_that_stay() {
        ReleaseHistory first = check(ReleaseHistory.empty(), FIRST, 20, 30).history();
        ReleaseHistory second = check(first, SECOND, 30, 45).history();
        ReleaseCheck corrected = check(second, FIRST, 20, 46);

        assertThat(corrected.isRefused()).isFalse();
        assertThat(counts(corrected)).containsExactly(20L, 46L, 66L);
        assertThat(corrected.reasons())
                .anyMatch(r -> r.is(ProtectionReason.CORRECTED))
                .as("46 men do not fit 45 men later")
                .anyMatch(r -> r.is(ProtectionReason.LEFT_OUT));
        assertThat(corrected.history().releases()).hasSize(3);

        // Correcting the men alone by two may not tell how many women joined.
        ReleaseCheck small = check(second, SECOND, 30, 47);
        assertThat(counts(small).get(0)).isEqualTo(30);
    }

    @Test
    void a_correction_by_one_person_is_hidden_and_later_releases_go_on() {
        ReleaseHistory first = check(ReleaseHistory.empty(), FIRST, 50, 60).history();
        ReleaseCheck corrected = check(first, FIRST, 49, 60);

        assertThat(counts(corrected)).containsExactly(null, 60L, null);
        assertThat(corrected.weakest()).isEqualTo(Assurance.FULL);
        HistoryAttack attack = corrected.audit().orElseThrow();
        assertThat(attack.increments().get("gender=F @" + FIRST + " corrected")).isEqualTo(new CellRange(0, 50, true));
        assertThat(counts(check(corrected.history(), SECOND, 70, 80))).containsExactly(70L, 80L, 150L);
        assertThat(counts(check(first, FIRST, 49, 61)))
                .as("a person moved from women to men")
                .containsExactly(null, null, 110L);
        assertThat(counts(check(first, FIRST, 44, 60)))
                .as("a correction by more")
                .containsExactly(44L, 60L, 104L);
        assertThat(counts(check(corrected.history(), FIRST, 44, 60)))
                .as("by more than the first count, and the count between was hidden")
                .containsExactly(44L, 60L, 104L);
    }

    @Test
    void what_was_added_between_a_period_and_a_later_day_is_protected() {
        ReleaseHistory first = check(ReleaseHistory.empty(), FIRST, 20, 30).history();
        ReleaseHistory period = first.check(
                        Release.of("members", CountSpan.after(FIRST, SECOND), genders(7, 9)), FIVE, 1)
                .history();

        assertThat(counts(check(period, THIRD, 28, 50)))
                .as("one woman more than the 20 and the 7")
                .containsExactly(null, null, 78L);
        assertThat(counts(check(period, THIRD, 27, 50))).containsExactly(27L, 50L, 77L);
    }

    @Test
    void after_a_correction_later_releases_go_on_from_the_corrected_counts() {
        ReleaseHistory first = check(ReleaseHistory.empty(), FIRST, 50, 60).history();
        ReleaseHistory corrected =
                check(check(first, SECOND, 70, 80).history(), SECOND, 65, 85).history();
        ReleaseCheck third = check(corrected, THIRD, 90, 95);

        assertThat(counts(third)).containsExactly(90L, 95L, 185L);
        assertThat(third.reasons()).noneMatch(r -> r.is(ProtectionReason.CORRECTED));
        assertThat(counts(check(corrected, THIRD, 90, 87)))
                .as("two men more than the 85 corrected to")
                .containsExactly(null, null, 177L);
        assertThat(check(corrected, THIRD, 90, 84).isRefused())
                .as("fewer men than the 85 corrected to")
                .isTrue();
    }

    @Test
    void a_release_left_out_for_a_correction_stays_left_out_later() {
        ReleaseHistory first = check(ReleaseHistory.empty(), FIRST, 20, 30).history();
        ReleaseHistory second = check(first, SECOND, 30, 45).history();
        ReleaseHistory corrected = check(second, FIRST, 20, 46).history();
        ReleaseCheck third = check(corrected, THIRD, 60, 70);

        assertThat(counts(third)).containsExactly(60L, 70L, 130L);
        assertThat(third.reasons()).anyMatch(r -> r.is(ProtectionReason.LEFT_OUT));
    }

    @Test
    void a_percentage_of_a_hidden_cell_is_withheld_and_one_of_shown_cells_is_not() {
        TableDimension region = TableDimension.of("region", List.of("N", "S", "W"));
        MarginTable table =
                MarginTable.of(List.of(region), Map.of(List.of("N"), 40L, List.of("S"), 3L, List.of("W"), 17L));
        Map<String, String> all = Map.of();
        Release draft = Release.of("members", CountSpan.upTo(FIRST), table)
                .saying(Statement.percentage("5.0 %", Map.of("region", "S"), all, new BigDecimal("5.0")))
                .saying(Statement.percentage("66.7 %", Map.of("region", "N"), all, new BigDecimal("66.7")));
        ReleaseCheck check = ReleaseHistory.empty().check(draft, FIVE, 1);

        assertThat(counts(check)).containsExactly(40L, null, null, 60L);
        assertThat(check.withheld()).extracting(Statement::words).containsExactly("5.0 %");
        assertThat(check.reasons()).anyMatch(r -> r.is(ProtectionReason.STATEMENT_WITHHELD));
        assertThat(check.release().orElseThrow().statements())
                .extracting(Statement::words)
                .containsExactly("66.7 %");
    }

    @Test
    void a_withheld_percentage_names_each_of_its_cells_once() {
        TableDimension gender = TableDimension.of("gender", List.of("F", "M"));
        TableDimension region = TableDimension.of("region", List.of("N", "S"));
        MarginTable table = MarginTable.of(
                List.of(gender, region),
                Map.of(List.of("F", "N"), 30L, List.of("M", "N"), 2L, List.of("F", "S"), 20L, List.of("M", "S"), 9L));
        ReleaseCheck check = ReleaseHistory.empty()
                .check(
                        Release.of("members", CountSpan.upTo(FIRST), table)
                                .saying(Statement.percentage(
                                        "6.25 %",
                                        Map.of("gender", "M", "region", "N"),
                                        Map.of("region", "N"),
                                        new BigDecimal("6.25"))),
                        FIVE,
                        1);

        assertThat(check.reasons().stream().map(ProtectionWording.in(Locale.ENGLISH)::say))
                .anyMatch(words -> words.endsWith("it is about: (gender=M, region=N), region=N"));
    }

    @Test
    void a_percentage_published_before_is_an_equation_for_what_comes_later() {
        TableDimension region = TableDimension.of("region", List.of("N", "S"));
        // 62.5 % of 8 is 5, published as text beside a table of regions that shows nothing but its total.
        MarginTable text = MarginTable.of(List.of(region), Map.of(List.of("N"), 5L, List.of("S"), 3L));
        SafeTable total = SafeTable.read(List.of(region), Map.of(List.of("TOTAL"), 8L), 1);
        ReleaseHistory before = ReleaseHistory.of(List.of(Release.of("members", CountSpan.upTo(FIRST), text)
                .saying(Statement.percentage("62.5 %", Map.of("region", "N"), Map.of(), new BigDecimal("62.5")))
                .shown(total)));
        HistoryAttack attack =
                before.attack("members", total, CountSpan.upTo(FIRST), 1).orElseThrow();

        assertThat(attack.range(0)).isEqualTo(new CellRange(5, 5, true));
        assertThat(attack.range(1)).isEqualTo(new CellRange(3, 3, true));
    }

    @Test
    void what_is_said_has_to_be_true_and_of_the_table() {
        Release draft = Release.of("members", CountSpan.upTo(FIRST), genders(12, 8));
        Map<String, String> women = Map.of("gender", "F");

        assertThat(ReleaseHistory.empty()
                        .check(
                                draft.saying(Statement.percentage("61 %", women, Map.of(), new BigDecimal("61"))),
                                FIVE,
                                1)
                        .reasons()
                        .get(0)
                        .is(ProtectionReason.STATEMENT_FALSE))
                .isTrue();
        assertThat(ReleaseHistory.empty()
                        .check(
                                draft.saying(
                                        Statement.rate("1.5", women, Map.of("gender", "M"), new BigDecimal("1.5"))),
                                FIVE,
                                1)
                        .isRefused())
                .isFalse();
        assertThat(ReleaseHistory.empty()
                        .check(draft.saying(Statement.count("3 nurses", Map.of("profession", "NURSE"), 3)), FIVE, 1)
                        .reasons()
                        .get(0)
                        .is(ProtectionReason.STATEMENT_UNKNOWN))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Statement.percentage("all", women, women, BigDecimal.TEN));
        assertThatIllegalArgumentException().isThrownBy(() -> ReleaseHistory.of(List.of(draft)));
        assertThatIllegalArgumentException().isThrownBy(() -> CountSpan.after(SECOND, FIRST));
    }

    @Test
    void twelve_releases_in_a_row_never_give_a_small_count_or_a_small_growth_away() {
        for (int run = 0; run < Math.max(1, PERCENT); run++) {
            Random random = new Random(run);
            List<TableDimension> by = List.of(GENDER, TableDimension.of("region", List.of("N", "S", "W")));
            Map<List<String>, Long> counts = new HashMap<>();
            ReleaseHistory history = ReleaseHistory.empty();
            int shown = 0;
            for (int month = 1; month <= 12; month++) {
                for (String gender : GENDER.categories()) {
                    for (String region : by.get(1).categories()) {
                        long joined = random.nextInt(3) == 0 ? 0 : RandomTables.poisson(random, 9);
                        counts.merge(List.of(gender, region), joined, Long::sum);
                    }
                }
                LocalDate day = FIRST.plusMonths(month);
                ReleaseCheck check = history.check(
                        Release.of("members", CountSpan.upTo(day), MarginTable.of(by, counts)), FIVE, run);
                assertThat(check.isRefused()).isFalse();
                history = check.history();
                shown += (int) counts(check).stream().filter(c -> c != null).count();
            }
            assertThat(shown).isGreaterThan(12);
            attack(history, run);
        }
    }

    /** Every growth that is small stays open, whatever the twelve tables tell together. */
    private static void attack(ReleaseHistory history, long seed) {
        Release last = history.releases().get(11);
        HistoryAttack attack = history.attack("members", last.shown().orElseThrow(), last.span(), seed)
                .orElseThrow();
        for (int month = 1; month < 12; month++) {
            MarginTable before = history.releases().get(month - 1).table();
            MarginTable now = history.releases().get(month).table();
            for (int cell = 0; cell < now.size() - 1; cell++) {
                long growth = now.count(cell) - before.count(cell);
                if (FIVE.isSmall(growth)) {
                    CellRange range = attack.increments()
                            .get(now.shape().name(cell) + " @"
                                    + history.releases().get(month).span().until());
                    assertThat(range.low()).as("run %d, month %d", seed, month).isZero();
                    assertThat(range.high()).isGreaterThanOrEqualTo(5);
                }
            }
        }
    }

    private static ReleaseCheck check(ReleaseHistory before, LocalDate day, long women, long men) {
        return before.check(Release.of("members", CountSpan.upTo(day), genders(women, men)), FIVE, 1);
    }

    private static MarginTable genders(long women, long men) {
        return MarginTable.of(List.of(GENDER), Map.of(List.of("F"), women, List.of("M"), men));
    }

    private static SafeTable whole(MarginTable table) {
        Map<List<String>, Long> shown = new HashMap<>();
        for (int cell = 0; cell < table.size(); cell++) {
            shown.put(table.codes(cell), table.count(cell));
        }
        return SafeTable.read(table.dimensions(), shown, 1);
    }

    private static List<Long> counts(ReleaseCheck check) {
        SafeTable table = check.table().orElseThrow();
        return java.util.stream.IntStream.range(0, table.size())
                .mapToObj(cell ->
                        table.count(cell).isPresent() ? (Long) table.count(cell).getAsLong() : null)
                .toList();
    }
}
