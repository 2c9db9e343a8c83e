package io.github.diasporaskills.accountability.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.programme.TermClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisaggregationTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @Test
    void undisclosed_and_not_asked_stand_apart_and_missing_groups_count_zero() {
        Disaggregation split =
                Disaggregation.of(Pilot.GENDER, 9, Map.of("WOMAN", 4L, "UNDISCLOSED", 2L, "NOT_ASKED", 3L));

        assertThat(split.cells().keySet().stream().map(key -> key.get(0).code()))
                .containsExactly("WOMAN", "MAN", "NON_BINARY", "OTHER_TERM", "UNDISCLOSED", "NOT_ASKED");
        assertThat(split.cells().values()).containsExactly(4L, 0L, 0L, 0L, 2L, 3L);
    }

    @Test
    void they_are_counted_together_only_if_asked() {
        Disaggregation split = Disaggregation.of(
                Dimension.genderNotStatedTogether(), 9, Map.of("WOMAN", 4L, "UNDISCLOSED", 2L, "NOT_ASKED", 3L));

        assertThat(split.cells().keySet().stream().map(key -> key.get(0).code()))
                .containsExactly("WOMAN", "MAN", "NON_BINARY", "OTHER_TERM", "NOT_STATED");
        assertThat(split.cells().values()).containsExactly(4L, 0L, 0L, 0L, 5L);
    }

    @Test
    @Tag("A4")
    void cells_that_do_not_sum_to_the_total_are_refused_with_both_numbers() {
        CellsDoNotAddUpException refusal = catchThrowableOfType(
                CellsDoNotAddUpException.class,
                () -> Disaggregation.of(Pilot.GENDER, 31, Map.of("WOMAN", 14L, "MAN", 16L)));

        assertThat(refusal.total()).isEqualTo(31);
        assertThat(refusal.sum()).isEqualTo(30);
        assertThat(refusal).hasMessageContaining("31").hasMessageContaining("30");
        assertThat(refusal.reason().is(IndicatorReason.CELLS_DO_NOT_ADD_UP)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @Tag("A4")
    void whatever_is_observed_each_key_is_in_one_cell_and_cells_sum_to_the_keys(long seed) {
        Random random = new Random(seed);
        Gender[] genders = Gender.values();
        List<Observation> seen = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Observation observation = Observation.of("k" + random.nextInt(150), DAY.plusDays(random.nextInt(300)));
            if (random.nextInt(4) > 0) {
                observation = observation.in(Pilot.GENDER, genders[random.nextInt(genders.length)].name());
            }
            if (random.nextBoolean()) {
                observation = observation.in(
                        Dimension.RESIDENCE, List.of("FR", "BE", "CA").get(random.nextInt(3)));
            }
            seen.add(observation);
        }
        long keys = seen.stream().map(Observation::key).distinct().count();

        for (List<Dimension> dimensions : List.of(
                List.of(Pilot.GENDER),
                List.of(Dimension.RESIDENCE),
                List.of(Dimension.genderNotStatedTogether()),
                List.of(Pilot.GENDER, Dimension.RESIDENCE))) {
            Disaggregation split = Disaggregation.count(dimensions, seen);
            assertThat(split.total()).isEqualTo(keys);
            assertThat(split.cells().values().stream().mapToLong(n -> n).sum()).isEqualTo(keys);
        }
    }

    @Test
    void a_key_seen_in_two_groups_counts_once_in_the_group_of_its_first_day() {
        Disaggregation split = Disaggregation.count(
                List.of(Dimension.RESIDENCE),
                List.of(
                        Observation.of("k", DAY.plusDays(1)).in(Dimension.RESIDENCE, "BE"),
                        Observation.of("k", DAY).in(Dimension.RESIDENCE, "FR")));

        assertThat(split.total()).isEqualTo(1);
        assertThat(split.cells()).containsOnlyKeys(List.of(Category.of("FR")));
    }

    @Test
    void what_states_no_group_is_counted_as_not_stated_and_stands_last() {
        Disaggregation split = Disaggregation.count(
                List.of(Dimension.RESIDENCE),
                List.of(
                        Observation.of("a", DAY),
                        Observation.of("b", DAY).in(Dimension.RESIDENCE, "ZA"),
                        Observation.of("c", DAY).in(Dimension.RESIDENCE, "BE")));

        assertThat(split.cells().keySet().stream().map(key -> key.get(0).code()))
                .containsExactly("BE", "ZA", "NOT_STATED");
    }

    @Test
    void nothing_personal_and_no_count_is_printed() {
        assertThat(Observation.of("P-17", DAY).in(Pilot.GENDER, "WOMAN").toString())
                .doesNotContain("17")
                .doesNotContain("WOMAN");
        assertThat(Disaggregation.of(Pilot.GENDER, 3, Map.of("MAN", 3L)).toString())
                .isEqualTo("Disaggregation[gender, 6 cells]");
    }

    @Test
    void impossible_splits_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Disaggregation.of(Pilot.GENDER, 0, Map.of("WOMAN", -1L, "MAN", 1L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Disaggregation.of(Pilot.GENDER, 1, Map.of("FEMALE", 1L)))
                .withMessageContaining("FEMALE");
        assertThatIllegalArgumentException().isThrownBy(() -> Disaggregation.count(List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Disaggregation.count(List.of(Pilot.GENDER, Dimension.genderNotStatedTogether()), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Observation.of(" ", DAY));
    }

    @Test
    void dimensions_over_enums_list_their_groups_and_say_what_they_cannot_do() {
        assertThat(Pilot.GENDER.id()).isEqualTo("gender");
        assertThat(Dimension.of(TermClass.class).id()).isEqualTo("term");
        assertThat(Dimension.of(Modality.class).listed().stream().map(Category::code))
                .containsExactly("REMOTE", "ONSITE", "HYBRID", "NOT_STATED");
        assertThatIllegalArgumentException().isThrownBy(() -> Dimension.named("Residence"));
        assertThatIllegalArgumentException().isThrownBy(() -> Pilot.GENDER.together("X", "WOMAN"));
        assertThatIllegalArgumentException().isThrownBy(() -> Pilot.GENDER.together("X", "WOMAN", "FEMALE"));
        assertThatIllegalArgumentException().isThrownBy(() -> Category.of(" "));
        assertThatThrownBy(() -> Dimension.named(null)).isInstanceOf(NullPointerException.class);
    }
}
