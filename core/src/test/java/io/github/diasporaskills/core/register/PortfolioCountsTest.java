package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortfolioCountsTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final ProgrammeId RWANDA = ProgrammeId.of("rw-health");
    private static final ProgrammeId NORTH = ProgrammeId.of("north");

    /** Another programme with the first two of the members, a third of its own, and one engagement of the first. */
    private static ProgrammeRegister north() {
        Programme programme = Programme.builder(
                        NORTH,
                        LocalText.of("en", "The north"),
                        CountryCode.of("RW"),
                        ProgrammeState.ACTIVE,
                        Rwanda.TERM)
                .build();
        List<RegisterRecord> records = List.of(
                RegisterRecord.of(Rwanda.hospital(Rwanda.HUYE).in(Rwanda.SOUTHERN)),
                RegisterRecord.of(Rwanda.member(1)),
                RegisterRecord.of(Rwanda.member(2)),
                RegisterRecord.of(Rwanda.member(17)),
                RegisterRecord.of(Rwanda.done(1, 1)));
        RegisterUpdate update = ProgrammeRegister.empty(programme)
                .apply(records.stream()
                        .map(record -> RegisterChange.record(record, DESK, Rwanda.RECORDED))
                        .toList());
        assertThat(update.refusals()).isEmpty();
        return update.register();
    }

    private static PortfolioCounts both() {
        return PortfolioCounts.of(List.of(Rwanda.register().asOf(Rwanda.AUGUST), north().asOf(Rwanda.AUGUST)));
    }

    @Test
    void each_programme_keeps_its_own_counts_in_the_order_of_their_ids() {
        assertThat(both().byProgramme()).containsOnlyKeys(NORTH, RWANDA);
        assertThat(both().byProgramme().keySet()).containsExactly(NORTH, RWANDA);
        assertThat(both().by(CountKind.ENGAGEMENTS))
                .extractingFromEntries(
                        each -> each.getKey() + " " + each.getValue().value())
                .containsExactly("north 1", "rw-health 13");
        assertThatThrownBy(() -> both().byProgramme().clear()).isInstanceOf(UnsupportedOperationException.class);
        Map<ProgrammeId, EngagementCount> counts = both().by(CountKind.ENGAGEMENTS);
        assertThatThrownBy(counts::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void things_of_one_programme_add_up() {
        assertThat(both().sum(CountKind.ENGAGEMENTS)).isEqualTo(14);
        assertThat(both().sum(CountKind.FIELD_VISITS)).isEqualTo(2);
        assertThat(PortfolioCounts.of(List.of()).sum(CountKind.ENGAGEMENTS)).isZero();
    }

    @Test
    void persons_do_not_add_up_and_are_joined_by_their_ids() {
        assertThat(both().persons(CountKind.REGISTERED_MEMBERS).value()).isEqualTo(17);
        assertThat(both().persons(CountKind.ENGAGED_MEMBERS).value()).isEqualTo(11);
        assertThat(both().persons(CountKind.REGISTERED_MEMBERS).includes(Rwanda.person(17)))
                .isTrue();
        assertThat(both().distinct(CountKind.BENEFICIARIES).value()).isZero();
        assertThatThrownBy(() -> both().sum(CountKind.REGISTERED_MEMBERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REGISTERED_MEMBERS do not add up");
    }

    @Test
    void of_no_programme_nobody_is_joined() {
        PortfolioCounts none = PortfolioCounts.of(List.of());

        assertThatThrownBy(() -> none.persons(CountKind.REGISTERED_MEMBERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found no programme");
        assertThatThrownBy(() -> none.distinct(CountKind.TRAINED_PERSONS)).isInstanceOf(IllegalArgumentException.class);
        assertThat(none.byProgramme()).isEmpty();
        assertThat(none).hasToString("");
    }

    @Test
    void a_programme_comes_once_and_all_are_seen_as_of_one_day() {
        ProgrammeRegister august = Rwanda.register().asOf(Rwanda.AUGUST);
        ProgrammeRegister october = north().asOf(Rwanda.OCTOBER);

        assertThatThrownBy(() -> PortfolioCounts.of(List.of(august, august)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two of rw-health");
        assertThatThrownBy(() -> PortfolioCounts.of(List.of(august, october)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2023-08-31")
                .hasMessageContaining("2023-10-31");
        assertThatThrownBy(() -> PortfolioCounts.of(List.of(august, north())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> both().by(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void each_programme_has_a_line() {
        assertThat(both().toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("north: 3 REGISTERED_MEMBERS as of 2023-08-31, 1 ENGAGED_MEMBERS");
    }
}
