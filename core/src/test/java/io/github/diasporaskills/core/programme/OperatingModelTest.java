package io.github.diasporaskills.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycleReason;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.money.ExchangeRate;
import io.github.diasporaskills.core.money.MissingRateException;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.MoneyBag;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OperatingModelTest {

    private static final Currency MAD = Currency.getInstance("MAD");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final LocalText WORDS = LocalText.of("fr", "mots");
    private static final StepCall CALL = StepCall.of(
            Actor.of("manager", Role.PROGRAMME_MANAGER), Instant.parse("2025-09-01T09:00:00Z"), "as-minuted");
    private static final Adoption STRATEGY = new Adoption(
            ModelInstrument.ENGAGEMENT_STRATEGY, "Stratégie 2026-2030", "Government council", DAY, "official gazette");
    private static final Lesson DECIDED =
            new Lesson("L1", WORDS, DAY, List.of(new Lesson.Decision(WORDS, "steering committee", DAY)));

    private static ModelEdition edition(int version) {
        return new ModelEdition(
                version,
                List.of(new Procedure("triage", WORDS, WORDS)),
                List.of(new ModelRole(Role.COORDINATOR, WORDS)),
                List.of(new GenderFinding("G1", WORDS, List.of(WORDS))));
    }

    private static Pilot pilot(int version, long answered, Money... cost) {
        return new Pilot(
                version,
                OrganisationId.of("CHU-FES"),
                DateRange.of(DAY, DAY.plusDays(90)),
                answered,
                MoneyBag.of(cost),
                "register and accounts");
    }

    private static OperatingModel drafted() {
        return OperatingModel.drafted("tele-expertise", WORDS, edition(1), CALL);
    }

    private static OperatingModel revised() {
        return drafted()
                .validate(CALL)
                .orThrow()
                .pilot(CALL, List.of(pilot(1, 40, Money.of("20000", "MAD"))))
                .orThrow()
                .revise(CALL, edition(2), List.of(DECIDED))
                .orThrow();
    }

    private static List<Reason> missing(StepResult<?, ?> result) {
        return result.refusal().orElseThrow().missing();
    }

    @Test
    void the_machine_is_that_of_the_domain() {
        Machines.check(OperatingModelLifeCycle.TABLE, """
                DRAFT > VALIDATED
                VALIDATED > PILOTED
                PILOTED > REVISED
                REVISED > VALIDATED ADOPTED
                ADOPTED
                """);
    }

    @Test
    @Tag("A35")
    @DisplayName("A35 a model is validated, piloted, revised and adopted; only that reaches the outcome")
    void only_adoption_in_the_strategy_for_the_diaspora_reaches_the_outcome() {
        OperatingModel revised = revised();
        Adoption circular =
                new Adoption(ModelInstrument.MINISTERIAL_ACT, "Circular 12", "Ministry of Health", DAY, "copy");
        StepResult<OperatingModel, ModelState> elsewhere = revised.adopt(CALL, circular);
        OperatingModel adopted = revised.adopt(CALL, STRATEGY).orThrow();

        assertThat(missing(elsewhere))
                .containsExactly(Reason.of(ModelCondition.ADOPTED_IN_THE_ENGAGEMENT_STRATEGY)
                        .with("instrument", ModelInstrument.MINISTERIAL_ACT));
        assertThat(revised.toBuilder().endorsement(circular).build().isIntegratedOn(DAY))
                .isFalse();
        assertThat(revised.isIntegratedOn(DAY)).isFalse();
        assertThat(adopted.isIntegratedOn(DAY.minusDays(1))).isFalse();
        assertThat(adopted.isIntegratedOn(DAY)).isTrue();
        assertThat(adopted.adoption()).hasValue(STRATEGY);
        assertThat(adopted.version().version()).isEqualTo(2);
        assertThat(missing(drafted().adopt(CALL, STRATEGY)))
                .extracting(Reason::code)
                .containsExactly(LifeCycleReason.NOT_ALLOWED.id());
        assertThat(adopted).hasToString("OperatingModel tele-expertise version 2, ADOPTED");
    }

    @Test
    @Tag("A35")
    @DisplayName("A35 a version has procedures, roles and a gender analysis with an action for each finding")
    void an_incomplete_version_is_not_validated() {
        ModelEdition bare = new ModelEdition(1, List.of(), List.of(), List.of());
        ModelEdition idle = new ModelEdition(
                1, edition(1).procedures(), edition(1).roles(), List.of(new GenderFinding("G2", WORDS, List.of())));

        assertThat(missing(OperatingModel.drafted("m", WORDS, bare, CALL).validate(CALL)))
                .containsExactly(Reason.of(ModelCondition.VERSION_IS_COMPLETE)
                        .with(
                                "parts",
                                Argument.Terms.of(
                                        List.of(ModelPart.PROCEDURES, ModelPart.ROLES, ModelPart.GENDER_ANALYSIS))));
        assertThat(missing(OperatingModel.drafted("m", WORDS, idle, CALL).validate(CALL)))
                .containsExactly(
                        Reason.of(ProgrammeReason.FINDING_WITHOUT_ACTION).with("finding", "G2"));
    }

    @Test
    @Tag("A35")
    @DisplayName("A35 the cost per answered case is computed from given counts and money, never invented")
    void a_cost_per_case_needs_cases_and_money() {
        OperatingModel piloted = drafted()
                .validate(CALL)
                .orThrow()
                .pilot(
                        CALL,
                        List.of(
                                pilot(1, 40, Money.of("20000", "MAD")),
                                pilot(1, 20, Money.of("1000", "USD")),
                                pilot(2, 7, Money.of("999999", "MAD"))))
                .orThrow();
        ExchangeRate rate = ExchangeRate.of(USD, MAD, BigDecimal.TEN, DAY, "central bank");

        CostPerCase cost = piloted.costPerCase(1, MAD, List.of(rate)).orElseThrow();
        assertThat(cost.answered()).isEqualTo(60);
        assertThat(cost.average()).isEqualTo(Money.of("500", "MAD"));
        assertThat(cost.cost().rates()).containsExactly(rate);
        assertThatThrownBy(() -> piloted.costPerCase(1, MAD, List.of())).isInstanceOf(MissingRateException.class);
        assertThat(piloted.costPerCase(3, MAD, List.of())).isEmpty();
        assertThat(drafted().toBuilder().pilot(pilot(1, 4)).build().costPerCase(1, MAD, List.of()))
                .isEmpty();
        assertThat(drafted().toBuilder()
                        .pilot(pilot(1, 0, Money.of("5", "MAD")))
                        .build()
                        .costPerCase(1, MAD, List.of()))
                .isEmpty();
        assertThatThrownBy(() -> new CostPerCase(cost.cost(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_revision_follows_from_decided_lessons_of_a_pilot() {
        OperatingModel validated = drafted().validate(CALL).orThrow();
        OperatingModel piloted = validated.pilot(CALL, List.of(pilot(1, 3))).orThrow();
        Lesson open = new Lesson("L2", WORDS, DAY, List.of());

        assertThat(missing(validated.pilot(CALL, List.of(pilot(2, 3)))))
                .containsExactly(Reason.of(ModelCondition.PILOT_IS_REPORTED));
        assertThat(missing(piloted.revise(CALL, edition(3), List.of(DECIDED, open))))
                .containsExactly(
                        Reason.of(ModelCondition.LESSONS_ARE_DECIDED).with("lessons", List.of("L2")),
                        Reason.of(ModelCondition.VERSION_IS_THE_NEXT)
                                .with("version", 3)
                                .with("expected", 2));
        assertThat(missing(piloted.revise(CALL, edition(2), List.of())))
                .containsExactly(Reason.of(ModelCondition.LESSONS_ARE_DECIDED).with("lessons", List.of()));
        assertThat(revised().validate(CALL).orThrow().state()).isEqualTo(ModelState.VALIDATED);
    }

    @Test
    void what_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> OperatingModel.drafted(" ", WORDS, edition(1), CALL))
                .hasMessageContaining("blank");
        assertThatThrownBy(() -> OperatingModel.drafted("m", WORDS, edition(2), CALL))
                .hasMessageContaining("found 2");
        assertThatThrownBy(() ->
                        OperatingModel.builder("m", WORDS, drafted().history()).build())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> drafted().toBuilder().adoptedBy(STRATEGY)).hasMessageContaining("DRAFT");
        assertThatThrownBy(() -> drafted().toBuilder().endorsement(STRATEGY)).hasMessageContaining("endorsement");
        assertThatThrownBy(() -> new ModelEdition(0, List.of(), List.of(), List.of()))
                .hasMessageContaining("found 0");
        assertThatThrownBy(() -> new ModelEdition(
                        1,
                        List.of(new Procedure("a", WORDS, WORDS), new Procedure("a", WORDS, WORDS)),
                        List.of(),
                        List.of()))
                .hasMessageContaining("[a, a]");
        assertThatThrownBy(() -> pilot(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Procedure(" ", WORDS, WORDS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GenderFinding(" ", WORDS, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lesson(" ", WORDS, DAY, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lesson.Decision(WORDS, " ", DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Adoption(ModelInstrument.SECTOR_STRATEGY, "x", " ", DAY, "y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Random steps against a number for the state and one for the version. */
    @Test
    void whatever_is_tried_a_model_is_adopted_only_after_a_pilot_and_a_revision() {
        int runs = 60 * Integer.getInteger("checks.percent", 1);
        for (int run = 0; run < runs; run++) {
            Random random = new Random(run);
            OperatingModel now = drafted();
            ModelState state = ModelState.DRAFT;
            int version = 1;
            for (int i = 0; i < 30; i++) {
                int choice = random.nextInt(4);
                boolean good = random.nextBoolean();
                ModelState expected = state;
                StepResult<OperatingModel, ModelState> result;
                switch (choice) {
                    case 0 -> {
                        result = now.validate(CALL);
                        expected =
                                state == ModelState.DRAFT || state == ModelState.REVISED ? ModelState.VALIDATED : state;
                    }
                    case 1 -> {
                        result = now.pilot(CALL, good ? List.of(pilot(version, 1)) : List.of());
                        expected = good && state == ModelState.VALIDATED ? ModelState.PILOTED : state;
                    }
                    case 2 -> {
                        result = now.revise(CALL, edition(good ? version + 1 : version), List.of(DECIDED));
                        expected = good && state == ModelState.PILOTED ? ModelState.REVISED : state;
                        version += expected == state ? 0 : 1;
                    }
                    default -> {
                        result = now.adopt(CALL, STRATEGY);
                        expected = state == ModelState.REVISED ? ModelState.ADOPTED : state;
                    }
                }
                assertThat(result.isTaken()).as("run %s", run).isEqualTo(expected != state);
                now = result.value().orElse(now);
                state = expected;
                assertThat(now.state()).isEqualTo(state);
                assertThat(now.current().version()).isEqualTo(version);
                assertThat(now.isIntegratedOn(DAY)).isEqualTo(state == ModelState.ADOPTED);
            }
        }
    }
}
