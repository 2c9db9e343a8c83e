package io.github.diasporaskills.accountability.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.accountability.indicator.Amount.Additive;
import io.github.diasporaskills.accountability.indicator.Amount.Bounds;
import io.github.diasporaskills.accountability.indicator.Amount.Distinct;
import io.github.diasporaskills.core.programme.CountingUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void engagements_of_two_periods_add_up() {
        Additive first = new Additive(CountingUnit.ENGAGEMENT, 8);

        assertThat(first.plus(new Additive(CountingUnit.ENGAGEMENT, 5)).number())
                .isEqualTo(13);
    }

    @Test
    void distinct_persons_of_two_periods_give_bounds_only() {
        assertThat(Distinct.together(List.of(
                        new Distinct(CountingUnit.DISTINCT_PERSON, 11), new Distinct(CountingUnit.DISTINCT_PERSON, 7))))
                .isEqualTo(new Bounds(CountingUnit.DISTINCT_PERSON, 11, 18));
    }

    @Test
    @Tag("bad-input-7")
    @DisplayName("bad input 7: 11 + 5 planned = 16 cannot be written")
    void engagements_and_planned_engagements_are_never_added() {
        Additive engaged = new Additive(CountingUnit.ENGAGEMENT, 11);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> engaged.plus(new Additive(CountingUnit.PLANNED_ENGAGEMENT, 5)))
                .withMessageContaining("ENGAGEMENT")
                .withMessageContaining("PLANNED_ENGAGEMENT");
        assertThatIllegalArgumentException().isThrownBy(() -> new Additive(CountingUnit.DISTINCT_PERSON, 11));
        assertThatIllegalArgumentException().isThrownBy(() -> new Distinct(CountingUnit.ENGAGEMENT, 11));
    }

    @Test
    void the_unit_decides_the_kind() {
        for (CountingUnit unit : CountingUnit.values()) {
            String kind = Amount.of(unit, 3).fold(additive -> "adds", distinct -> "distinct");
            assertThat(kind).isEqualTo(unit.isAdditive() ? "adds" : "distinct");
        }
    }

    @Test
    void impossible_amounts_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.of(CountingUnit.CASE, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Distinct.together(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distinct.together(List.of(
                        new Distinct(CountingUnit.DISTINCT_PERSON, 1), new Distinct(CountingUnit.ORGANISATION, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(CountingUnit.CASE, 3, 2));
    }
}
