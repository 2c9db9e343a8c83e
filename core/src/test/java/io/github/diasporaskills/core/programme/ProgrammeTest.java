package io.github.diasporaskills.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final DateRange TERM = DateRange.of(START, LocalDate.of(2026, 12, 31));

    private static LocalText text(String words) {
        return LocalText.of("en", words);
    }

    private static Result result(ResultLevel level, String code, Result... parts) {
        return new Result(level, code, text("Result " + code), List.of(), List.of(parts));
    }

    private static ProgrammeBuilder morocco() {
        return Programme.builder(
                ProgrammeId.of("ma-tele-expertise"),
                text("Tele-expertise of the diaspora"),
                CountryCode.of("MA"),
                ProgrammeState.ACTIVE,
                TERM);
    }

    @Test
    @Tag("A1")
    @DisplayName("A1 exactly 300000.00 USD, 2024-2026, active, Outcome 1 with Outputs 1.1-1.4, two ids of two schemes")
    void the_moroccan_pilot_is_told_exactly() {
        ResultsTree tree = new ResultsTree(
                1,
                List.of(result(
                        ResultLevel.OUTCOME,
                        "1",
                        result(ResultLevel.OUTPUT, "1.1"),
                        result(ResultLevel.OUTPUT, "1.2"),
                        result(ResultLevel.OUTPUT, "1.3"),
                        result(ResultLevel.OUTPUT, "1.4"))));
        Programme pilot = morocco()
                .externalId(new ExternalId("IOM project", "MA.0585"))
                .externalId(new ExternalId("Prima", "MA10P0577"))
                .budget(Money.of("300000.00", "USD"))
                .type("Health Promotion and Assist for Migrants")
                .scope("National")
                .results(tree)
                .build();

        assertThat(pilot.budget()).hasValueSatisfying(budget -> {
            assertThat(budget.amount()).isEqualTo(new BigDecimal("300000.00"));
            assertThat(budget.currency().getCurrencyCode()).isEqualTo("USD");
        });
        assertThat(pilot.term()).isEqualTo(TERM);
        assertThat(pilot.state()).isEqualTo(ProgrammeState.ACTIVE);
        assertThat(pilot.results().at(ResultLevel.OUTCOME))
                .extracting(Result::code)
                .containsExactly("1");
        assertThat(pilot.results().at(ResultLevel.OUTPUT))
                .extracting(Result::code)
                .containsExactly("1.1", "1.2", "1.3", "1.4");
        assertThat(pilot.externalIds()).extracting(ExternalId::scheme).containsExactly("IOM project", "Prima");
        assertThat(pilot.scope()).hasValue("National");
        assertThat(pilot.type()).hasValue("Health Promotion and Assist for Migrants");
        assertThat(pilot.toBuilder().build()).isEqualTo(pilot).hasSameHashCodeAs(pilot);
        assertThat(pilot.toBuilder().budget(Money.of("300000.01", "USD")).build())
                .isNotEqualTo(pilot);
    }

    @Test
    void a_programme_of_which_little_is_said_gives_skills_and_is_open_to_everybody() {
        Programme least = morocco().build();

        assertThat(least.budget()).isEmpty();
        assertThat(least.type()).isEmpty();
        assertThat(least.scope()).isEmpty();
        assertThat(least.termThreshold()).isEmpty();
        assertThat(least.eligibility().isOpen()).isTrue();
        assertThat(least.resources()).containsExactly(ResourceKind.SKILLS);
        assertThat(least.results().results()).isEmpty();
        assertThat(least.partnerships()).isEmpty();
        assertThat(least.isSynthetic()).isFalse();
        assertThat(least.mobilisationOn(START)).isEmpty();
        assertThat(least.toString()).contains("ma-tele-expertise").contains("ACTIVE");
    }

    @Test
    @Tag("A24")
    @DisplayName("A24 four kinds of resources on one programme, and a community partnership")
    void a_programme_brings_four_kinds_of_resources() {
        Partnership community = Partnership.between(
                "community", text("Community partnership"), List.of(OrganisationId.of("A"), OrganisationId.of("B")));
        Programme mida = morocco()
                .resources(EnumSet.allOf(ResourceKind.class))
                .partnership(community)
                .synthetic(true)
                .build();

        assertThat(mida.resources()).hasSize(4);
        assertThat(mida.partnerships()).containsExactly(community);
        assertThat(mida.isSynthetic()).isTrue();
        assertThatThrownBy(() -> morocco().resources(Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_ids_of_one_scheme_are_refused() {
        ProgrammeBuilder builder = morocco().externalId(new ExternalId("Prima", "MA10P0577"));

        assertThatThrownBy(() -> builder.externalId(new ExternalId("Prima", "other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Prima");
        assertThatThrownBy(() -> new ExternalId(" ", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExternalId("Prima", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProgrammeId.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("A42")
    @DisplayName("A42 what mobilised means has a date from which it holds")
    void the_definition_of_mobilised_is_that_of_the_day() {
        MobilisationDefinition first =
                new MobilisationDefinition(START, text("registered"), RegisterMeasure.REGISTERED_MEMBERS, "minutes 1");
        MobilisationDefinition second = new MobilisationDefinition(
                START.plusYears(1), text("engaged"), RegisterMeasure.ENGAGED_MEMBERS, "minutes 9");
        Programme programme = morocco().mobilisation(second).mobilisation(first).build();

        assertThat(programme.mobilisation()).containsExactly(first, second);
        assertThat(programme.mobilisationOn(START.minusDays(1))).isEmpty();
        assertThat(programme.mobilisationOn(START)).hasValue(first);
        assertThat(programme.mobilisationOn(START.plusYears(1))).hasValue(second);
        ProgrammeBuilder builder = programme.toBuilder();
        assertThatThrownBy(() -> builder.mobilisation(first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-01-01");
        assertThatThrownBy(() -> new MobilisationDefinition(START, text("x"), RegisterMeasure.ENGAGEMENTS, "minutes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ENGAGEMENTS");
        assertThatThrownBy(() -> new MobilisationDefinition(START, text("x"), RegisterMeasure.ENGAGED_MEMBERS, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("A26")
    @DisplayName("A26 a restriction by gender is audited data, and off by default")
    void a_restriction_names_reason_body_and_day() {
        EligibilityPolicy women = EligibilityPolicy.onlyFor(Set.of(Gender.WOMAN), "WMIDA", "steering committee", START);

        assertThat(women.admits(Gender.WOMAN)).isTrue();
        assertThat(women.admits(Gender.MAN)).isFalse();
        assertThat(women.admits(Gender.NOT_ASKED)).isFalse();
        assertThat(women.isOpen()).isFalse();
        assertThat(women.reason()).hasValue("WMIDA");
        assertThat(women.approvedBy()).hasValue("steering committee");
        assertThat(women.approvedOn()).hasValue(START);
        assertThat(women.genders()).containsExactly(Gender.WOMAN);
        EligibilityPolicy open = EligibilityPolicy.open();
        assertThat(open.genders()).containsExactly(Gender.values());
        assertThat(open.reason()).isEmpty();
        assertThat(open.approvedBy()).isEmpty();
        assertThat(open.approvedOn()).isEmpty();
        assertThat(open).isNotEqualTo(women);
        assertThat(women)
                .isEqualTo(EligibilityPolicy.onlyFor(Set.of(Gender.WOMAN), "WMIDA", "steering committee", START))
                .hasToString("EligibilityPolicy only for [WOMAN]: WMIDA");
        assertThatThrownBy(() -> EligibilityPolicy.onlyFor(Set.of(), "r", "b", START))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EligibilityPolicy.onlyFor(Set.of(Gender.WOMAN), " ", "b", START))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EligibilityPolicy.onlyFor(Set.of(Gender.WOMAN), "r", "", START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("A25")
    @DisplayName("A25 short or long is computed from the threshold")
    void the_threshold_itself_is_short_and_a_day_more_is_long() {
        TermThreshold threshold = new TermThreshold(90);

        assertThat(threshold.classOf(DateRange.of(START, START.plusDays(89)))).isEqualTo(TermClass.SHORT);
        assertThat(threshold.classOf(DateRange.of(START, START.plusDays(90)))).isEqualTo(TermClass.LONG);
        assertThat(threshold.classOf(DateRange.from(START))).isEqualTo(TermClass.LONG);
        assertThatThrownBy(() -> threshold.classOf(DateRange.until(START))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new TermThreshold(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    @Test
    void a_results_tree_has_unique_codes_and_descending_levels() {
        assertThatThrownBy(() -> result(ResultLevel.OUTPUT, "1.1", result(ResultLevel.OUTCOME, "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OUTCOME")
                .hasMessageContaining("OUTPUT");
        assertThatThrownBy(() -> result(ResultLevel.OUTPUT, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new ResultsTree(1, List.of(result(ResultLevel.OUTPUT, "1"), result(ResultLevel.OUTPUT, "1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1");
        assertThatThrownBy(() -> new ResultsTree(0, List.of())).isInstanceOf(IllegalArgumentException.class);
        Indicator indicator = Indicator.reported("1.a", text("Trained"), CountingUnit.DISTINCT_PERSON, true);
        Result first = new Result(ResultLevel.OUTPUT, "1", text("One"), List.of(indicator), List.of());
        Result second = new Result(ResultLevel.OUTPUT, "2", text("Two"), List.of(indicator), List.of());
        assertThatThrownBy(() -> new ResultsTree(1, List.of(first, second)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.a");
        ResultsTree tree = new ResultsTree(1, List.of(result(ResultLevel.OBJECTIVE, "O", first)));
        assertThat(tree.indicator("1.a")).hasValue(indicator);
        assertThat(tree.indicator("9")).isEmpty();
        assertThat(tree.results()).extracting(Result::code).containsExactly("O", "1");
    }
}
