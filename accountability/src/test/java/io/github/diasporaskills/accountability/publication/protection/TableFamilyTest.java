package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.core.programme.CountingUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableFamilyTest {

    private static final ProtectionPolicy FIVE = ProtectionPolicy.withThreshold(5);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final TableDimension GENDER = TableDimension.of("gender", List.of("F", "M", "X"));

    private static Release table(String series, CountingUnit unit, long women, long men, long others) {
        MarginTable counts =
                MarginTable.of(List.of(GENDER), Map.of(List.of("F"), women, List.of("M"), men, List.of("X"), others));
        return Release.of("members", CountSpan.upTo(DAY), counts).in(new Release.Series(series, unit));
    }

    /** 3 members engaged again, of 4 women's and no men's further engagements; nobody may tell who they are. */
    @Test
    void persons_engagements_and_those_engaged_again_are_protected_together() {
        FamilyProtection protection = TableFamily.of(
                        List.of(),
                        List.of(
                                table("persons", CountingUnit.DISTINCT_PERSON, 20, 30, 9),
                                table("engagements", CountingUnit.ENGAGEMENT, 24, 30, 9),
                                table("again", CountingUnit.REPEATER, 3, 0, 0)))
                .protect(FIVE, 1);

        assertThat(protection.standings())
                .containsExactlyInAnyOrder(
                        TableFamily.Standing.SHOWN, TableFamily.Standing.CELLS_HIDDEN, TableFamily.Standing.SMALL_CELL);
        assertThat(protection.tables().subList(0, 2))
                .as("4 further engagements of women are told by no two numbers")
                .anyMatch(table -> table.count(List.of("F")).isEmpty())
                .allMatch(table -> table.count(List.of(TableDimension.TOTAL)).isPresent());
        assertThat(protection.tables().get(2).count(List.of(TableDimension.TOTAL)))
                .hasValue(3);
        assertThat(protection.toString()).contains("SHOWN").doesNotContain("24");
    }

    /** 7 and 13 were hidden, and a text says 35 % women: 8 women now would tell that one has joined. */
    @Test
    void what_a_text_said_of_an_earlier_table_is_known_when_the_next_one_is_protected() {
        Release before = hidden(table("persons", CountingUnit.DISTINCT_PERSON, 7, 13, 0));
        Release now = on(DAY.plusMonths(1), table("persons", CountingUnit.DISTINCT_PERSON, 8, 30, 0));
        Statement text = Statement.percentage("35 % women", Map.of("gender", "F"), Map.of(), new BigDecimal("35"));

        assertThat(TableFamily.of(List.of(before), List.of(now))
                        .protect(FIVE, 1)
                        .standings())
                .containsExactly(TableFamily.Standing.SHOWN);
        FamilyProtection known =
                TableFamily.of(List.of(before.saying(text)), List.of(now)).protect(FIVE, 1);
        assertThat(known.standings()).doesNotContain(TableFamily.Standing.SHOWN);
        assertThat(known.tables().get(0).count(List.of("F"))).isEmpty();
    }

    /** 9, 11 and 8 were hidden, and a text says that the first two are 20 together. */
    @Test
    void what_was_said_of_groups_together_is_known_by_their_parts() {
        TableDimension district =
                TableDimension.grouped("district", List.of("N", "B", "S"), Map.of("N", "NORTH", "B", "NORTH"));
        Release.Series persons = new Release.Series("persons", CountingUnit.DISTINCT_PERSON);
        Release before = hidden(Release.of(
                        "members",
                        CountSpan.upTo(DAY),
                        MarginTable.of(
                                List.of(district), Map.of(List.of("N"), 9L, List.of("B"), 11L, List.of("S"), 8L)))
                .in(persons));
        Release now = Release.of(
                        "members",
                        CountSpan.upTo(DAY.plusMonths(1)),
                        MarginTable.of(
                                List.of(TableDimension.of("district", List.of("N", "B", "S"))),
                                Map.of(List.of("N"), 16L, List.of("B"), 18L, List.of("S"), 9L)))
                .in(persons);
        Statement north = Statement.count("20 in the north", Map.of("district", "NORTH"), 20);

        assertThat(TableFamily.of(List.of(before), List.of(now))
                        .protect(FIVE, 1)
                        .standings())
                .containsExactly(TableFamily.Standing.SHOWN);
        assertThat(TableFamily.of(List.of(before.saying(north)), List.of(now))
                        .protect(FIVE, 1)
                        .tables()
                        .get(0)
                        .count(List.of("S")))
                .as("of 28 not 20, so 8, and one joined")
                .isEmpty();
    }

    /** Two days, the first hidden but for its total and what a text says; every pair of whole tables is tried. */
    @Test
    void beside_what_was_said_no_small_count_or_growth_is_told_by_trying_all_tables() {
        Random random = new Random(7);
        int checked = 0;
        int hiddenForTheText = 0;
        for (int round = 0; round < 12 * Integer.getInteger("checks.percent", 1); round++) {
            long[] first = {random.nextInt(14), random.nextInt(14), random.nextInt(9)};
            long[] second = {first[0] + random.nextInt(9), first[1] + random.nextInt(9), first[2] + random.nextInt(9)};
            if (Arrays.stream(first).sum() == 0) {
                continue;
            }
            Release before = hidden(table("persons", CountingUnit.DISTINCT_PERSON, first[0], first[1], first[2]));
            Release now = on(
                    DAY.plusMonths(1), table("persons", CountingUnit.DISTINCT_PERSON, second[0], second[1], second[2]));
            BigDecimal percent = BigDecimal.valueOf(100 * first[0])
                    .divide(BigDecimal.valueOf(Arrays.stream(first).sum()), 0, RoundingMode.HALF_UP);
            Statement text = Statement.percentage("women", Map.of("gender", "F"), Map.of(), percent);
            FamilyProtection protection =
                    TableFamily.of(List.of(before.saying(text)), List.of(now)).protect(FIVE, 1);
            SafeTable shown = protection.tables().get(0);
            SafeTable without = TableFamily.of(List.of(before), List.of(now))
                    .protect(FIVE, 1)
                    .tables()
                    .get(0);
            hiddenForTheText += shown.showsAs(without) ? 0 : 1;
            if (protection.limited() == 0) {
                requireOpen(first, second, text, shown);
                checked++;
            }
        }
        assertThat(checked).isPositive();
        assertThat(hiddenForTheText).isPositive();
    }

    /** Of each small count and growth that is not known to be what it is, 0 and 5 are among what can be. */
    private static void requireOpen(long[] first, long[] second, Statement text, SafeTable shown) {
        long total = Arrays.stream(first).sum();
        long[] least = new long[9];
        long[] most = new long[9];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long[] one : tables(total)) {
            MarginTable counts = table("persons", CountingUnit.DISTINCT_PERSON, one[0], one[1], one[2])
                    .table();
            if (text.wrongOf(counts).isPresent()) {
                continue;
            }
            for (long[] two : tables(Arrays.stream(second).sum())) {
                boolean fits = true;
                for (int i = 0; i < 3; i++) {
                    OptionalLong seen = shown.count(List.of(GENDER.categories().get(i)));
                    fits &= two[i] >= one[i] && (seen.isEmpty() || seen.getAsLong() == two[i]);
                }
                for (int i = 0; fits && i < 9; i++) {
                    long value = i < 3 ? one[i] : i < 6 ? two[i - 3] : two[i - 6] - one[i - 6];
                    least[i] = Math.min(least[i], value);
                    most[i] = Math.max(most[i], value);
                }
            }
        }
        for (int i = 0; i < 9; i++) {
            long truth = i < 3 ? first[i] : i < 6 ? second[i - 3] : second[i - 6] - first[i - 6];
            if (truth > 0 && truth < 5) {
                assertThat(least[i]).as("%s of %s and %s", i, first, second).isZero();
                assertThat(most[i]).as("%s of %s and %s", i, first, second).isGreaterThanOrEqualTo(5);
            }
        }
    }

    private static List<long[]> tables(long total) {
        List<long[]> all = new ArrayList<>();
        for (long women = 0; women <= total; women++) {
            for (long men = 0; women + men <= total; men++) {
                all.add(new long[] {women, men, total - women - men});
            }
        }
        return all;
    }

    @Test
    void a_statement_of_a_family_is_true_of_a_table_that_is_out() {
        Release draft = table("persons", CountingUnit.DISTINCT_PERSON, 7, 13, 0);
        Statement women = Statement.count("7 women", Map.of("gender", "F"), 7);

        assertThatIllegalArgumentException().isThrownBy(() -> TableFamily.of(List.of(), List.of(draft.saying(women))));
        Statement wrong = Statement.count("9 women", Map.of("gender", "F"), 9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFamily.of(List.of(hidden(draft).saying(wrong)), List.of())
                        .protect(FIVE, 1))
                .withMessageContaining("gender=F");
        assertThat(TableFamily.of(List.of(hidden(draft).saying(women)), List.of(draft))
                        .protect(FIVE, 1)
                        .standings())
                .as("no more is told")
                .containsExactly(TableFamily.Standing.SHOWN);
    }

    private static Release hidden(Release of) {
        return of.shown(SafeTable.read(
                of.table().dimensions(), Map.of(List.of("TOTAL"), of.table().total()), 1));
    }

    private static Release on(LocalDate day, Release of) {
        return Release.of(of.population(), CountSpan.upTo(day), of.table())
                .in(of.series().orElseThrow());
    }

    @Test
    void a_family_is_of_series_and_of_counts_as_they_are() {
        Release draft = table("persons", CountingUnit.DISTINCT_PERSON, 20, 30, 9);
        Release loose = Release.of("members", CountSpan.upTo(DAY), draft.table());

        assertThatIllegalArgumentException().isThrownBy(() -> TableFamily.of(List.of(), List.of(loose)));
        assertThatIllegalArgumentException().isThrownBy(() -> TableFamily.of(List.of(draft), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFamily.of(List.of(), List.of(draft)).protect(FIVE.roundingTo(5), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Release.Series(" ", CountingUnit.DISTINCT_PERSON));
    }

    @Test
    void categories_that_count_groups_together_are_known_again_and_none_is_the_total() {
        assertThat(TableFamily.code(List.of("UNDISCLOSED", "NOT_ASKED"))).isEqualTo("NOT_ASKED + UNDISCLOSED");
        assertThat(TableFamily.groupsOf("NOT_ASKED + UNDISCLOSED")).containsExactly("NOT_ASKED", "UNDISCLOSED");
        assertThat(TableFamily.code(List.of("TOTAL"))).isNotEqualTo(TableDimension.TOTAL);
    }

    @Test
    void releases_of_series_and_those_of_the_only_table_on_a_population_are_kept_apart() {
        Release series = table("persons", CountingUnit.DISTINCT_PERSON, 20, 30, 9);
        SafeTable nothing = SafeTable.read(List.of(GENDER), Map.of(), 1);
        ReleaseHistory history = ReleaseHistory.empty().plusNew(List.of(series.shown(nothing), series.shown(nothing)));

        assertThat(history.releases()).hasSize(1);
        assertThat(history.family("members", Set.of("gender"))).hasSize(1);
        assertThat(history.family("members", Set.of("age"))).isEmpty();
        Release only = Release.of("members", CountSpan.upTo(DAY), series.table());
        assertThat(history.check(only, FIVE, 1).isRefused()).isFalse();
    }
}
