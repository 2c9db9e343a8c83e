package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.core.programme.CountingUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
