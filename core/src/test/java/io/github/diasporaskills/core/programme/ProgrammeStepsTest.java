package io.github.diasporaskills.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepRefusal;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProgrammeStepsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final EvaluationRule FUND = new EvaluationRule(6, 12, 5, "rules of the fund");

    private static LocalText text(String words) {
        return LocalText.of("en", words);
    }

    private static StepCall manager(LocalDate day) {
        return StepCall.of(
                Actor.of("manager-1", Role.PROGRAMME_MANAGER), day.atTime(10, 0).toInstant(ZoneOffset.UTC), "decided");
    }

    private static Programme concept() {
        return Programme.builder(
                        ProgrammeId.of("ma"),
                        text("Pilot"),
                        CountryCode.of("MA"),
                        ProgrammeState.CONCEPT,
                        DateRange.of(FIRST, LAST))
                .budget(Money.of("300000", "USD"))
                .evaluationRule(FUND)
                .build();
    }

    private static Programme active() {
        return concept()
                .approve(manager(FIRST))
                .orThrow()
                .activate(manager(FIRST))
                .orThrow();
    }

    private static List<String> missing(StepResult<?, ?> result) {
        return result.refusal().map(StepRefusal::missing).orElse(List.of()).stream()
                .map(Reason::code)
                .toList();
    }

    private static Indicator indicator(String code, boolean withBaseline) {
        Indicator bare = Indicator.reported(code, text("Indicator " + code), CountingUnit.ITEM, false);
        return withBaseline ? bare.startingAt(new Baseline(FIRST, 0, "survey")) : bare;
    }

    private static ResultsTree tree(int version, Indicator... indicators) {
        return new ResultsTree(
                version,
                List.of(new Result(ResultLevel.OUTCOME, "1", text("Outcome"), List.of(indicators), List.of())));
    }

    private static ResultsFramework approved() {
        return ResultsFramework.draft(manager(FIRST), ProgrammeId.of("ma"), tree(1, indicator("1.a", true)))
                .baseline(manager(FIRST))
                .orThrow()
                .approve(manager(FIRST.plusDays(10)))
                .orThrow();
    }

    @Test
    void the_tables_are_those_of_the_domain() {
        Machines.check(ProgrammeLifeCycle.TABLE, """
                CONCEPT > APPROVED
                APPROVED > ACTIVE
                ACTIVE > EXTENDED SUSPENDED COMPLETED
                EXTENDED > ACTIVE
                SUSPENDED > ACTIVE COMPLETED
                COMPLETED > EVALUATED
                EVALUATED > CLOSED
                CLOSED
                """);
        Machines.check(ResultsFrameworkLifeCycle.TABLE, """
                DRAFT > BASELINED
                BASELINED > APPROVED
                APPROVED > REVISED
                REVISED > APPROVED
                """);
    }

    @Test
    @Tag("I9")
    @DisplayName("I9 each change of a programme has an actor, an instant and a reason")
    void from_concept_to_file() {
        LocalDate later = LAST.plusYears(1);
        Programme closed = active().suspend(manager(FIRST.plusDays(9)))
                .orThrow()
                .activate(manager(FIRST.plusDays(20)))
                .orThrow()
                .extend(manager(LAST), later)
                .orThrow()
                .activate(manager(LAST.plusDays(1)))
                .orThrow()
                .complete(manager(later))
                .orThrow()
                .evaluate(
                        manager(later.plusMonths(8)),
                        new ProgrammeEvaluation(later.plusMonths(7), Money.of("15000", "USD"), "report 9"))
                .orThrow()
                .close(manager(later.plusMonths(9)))
                .orThrow();

        assertThat(closed.term()).isEqualTo(DateRange.of(FIRST, later));
        assertThat(closed.evaluation()).isPresent();
        assertThat(closed.history().orElseThrow().steps())
                .extracting(Step::to)
                .containsExactly(
                        ProgrammeState.CONCEPT,
                        ProgrammeState.APPROVED,
                        ProgrammeState.ACTIVE,
                        ProgrammeState.SUSPENDED,
                        ProgrammeState.ACTIVE,
                        ProgrammeState.EXTENDED,
                        ProgrammeState.ACTIVE,
                        ProgrammeState.COMPLETED,
                        ProgrammeState.EVALUATED,
                        ProgrammeState.CLOSED);
        assertThat(ProgrammeLifeCycle.TABLE.faults(closed.history().orElseThrow()))
                .isEmpty();
        assertThat(concept().history()).isEmpty();
        assertThat(closed.toBuilder().build()).isEqualTo(closed);
    }

    @Test
    void an_extension_ends_later_and_an_evaluation_follows_the_rule_of_the_donor() {
        Programme over = active().complete(manager(LAST)).orThrow();
        Programme free = Programme.builder(
                        ProgrammeId.of("x"),
                        text("x"),
                        CountryCode.of("MA"),
                        ProgrammeState.COMPLETED,
                        DateRange.of(FIRST, LAST))
                .build();
        StepCall call = manager(LAST.plusYears(1));
        List<String> notAsRuled = List.of(ProgrammeCondition.EVALUATED_AS_RULED.id());

        assertThat(missing(active().extend(manager(LAST), LAST)))
                .containsExactly(ProgrammeCondition.LATER_LAST_DAY.id());
        assertThat(missing(over.evaluate(call, evaluation(LAST.plusMonths(6).minusDays(1), "15000", "USD"))))
                .isEqualTo(notAsRuled);
        assertThat(missing(over.evaluate(call, evaluation(LAST.plusMonths(12).plusDays(1), "15000", "USD"))))
                .isEqualTo(notAsRuled);
        assertThat(missing(over.evaluate(call, evaluation(LAST.plusMonths(6), "14999.99", "USD"))))
                .isEqualTo(notAsRuled);
        assertThat(missing(over.evaluate(call, evaluation(LAST.plusMonths(6), "15000", "EUR"))))
                .isEqualTo(notAsRuled);
        assertThat(over.evaluate(call, evaluation(LAST.plusMonths(6), "15000", "USD"))
                        .isTaken())
                .isTrue();
        assertThat(over.evaluate(call, evaluation(LAST.plusMonths(12), "15000.01", "USD"))
                        .isTaken())
                .isTrue();
        assertThat(free.evaluate(call, evaluation(LAST, "0", "USD")).isTaken()).isTrue();
        assertThatThrownBy(() -> new EvaluationRule(6, 5, 5, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> evaluation(LAST, "1", "USD", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_evaluation_is_worth_its_share_of_the_budget_in_the_same_currency() {
        EvaluationRule rule = new EvaluationRule(6, 12, 5, "guidelines");
        Money budget = Money.of("300000", "USD");

        assertThat(rule.isWorth(Money.of("15000", "USD"), budget)).isTrue();
        assertThat(rule.isWorth(Money.of("14999.99", "USD"), budget)).isFalse();
        assertThat(rule.isWorth(Money.of("15000", "EUR"), budget)).isFalse();
        assertThat(new EvaluationRule(6, 12, 0, "guidelines").isWorth(Money.of("0", "USD"), budget))
                .isTrue();
    }

    private static ProgrammeEvaluation evaluation(LocalDate on, String amount, String currency) {
        return evaluation(on, amount, currency, "report");
    }

    private static ProgrammeEvaluation evaluation(LocalDate on, String amount, String currency, String report) {
        return new ProgrammeEvaluation(on, Money.of(amount, currency), report);
    }

    @Test
    @Tag("A27")
    @DisplayName("A27 phases of 22 and 35 and a total of 103 stand side by side as published, with source")
    void published_figures_are_kept_and_never_added() {
        Programme somalia = concept().toBuilder()
                .needFirst(true)
                .publishedFigure(new PublishedFigure(text("Phase I"), ReportedCount.exactly(22), "project page"))
                .publishedFigure(new PublishedFigure(text("Phase II"), ReportedCount.exactly(35), "project page"))
                .publishedFigure(new PublishedFigure(text("Total"), ReportedCount.exactly(103), "project page"))
                .build();

        assertThat(somalia.publishedFigures())
                .extracting(figure -> figure.value().number())
                .containsExactly(22L, 35L, 103L);
        assertThat(somalia.isNeedFirst()).isTrue();
        assertThatThrownBy(() -> new PublishedFigure(text("Total"), ReportedCount.exactly(103), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("I15")
    @DisplayName("I15 an approved version is frozen; a revision opens the next, and reports name theirs")
    void an_approved_version_means_the_same_for_good() {
        ResultsFramework first = approved();
        Indicator renamed = Indicator.reported("1.a", text("Another wording"), CountingUnit.ITEM, false)
                .startingAt(new Baseline(FIRST, 3, "survey"));
        StepCall revision = manager(FIRST.plusDays(100));

        ResultsFramework second = first.revise(revision)
                .orThrow()
                .rewrite(tree(2, renamed))
                .orThrow()
                .approve(manager(FIRST.plusDays(200)))
                .orThrow();

        assertThat(first.rewrite(tree(1, renamed))
                        .<String>fold(read -> "read", refused -> refused.why().code()))
                .isEqualTo(ProgrammeReason.FRAMEWORK_FROZEN.id());
        assertThat(first.revise(revision).orThrow().rewrite(tree(1, renamed)).value())
                .isEmpty();
        assertThat(second.indicator("1.a", 1)).hasValue(indicator("1.a", true));
        assertThat(second.indicator("1.a", 2)).hasValue(renamed);
        assertThat(second.indicator("1.a", 3)).isEmpty();
        assertThat(second.inForceAt(at(5))).isEmpty();
        assertThat(second.inForceAt(at(11)).map(ResultsTree::version)).hasValue(1);
        assertThat(second.inForceAt(at(150)).map(ResultsTree::version)).hasValue(1);
        assertThat(second.inForceAt(at(201)).map(ResultsTree::version)).hasValue(2);
        assertThat(first.revise(revision).orThrow().version(2))
                .as("open, not approved")
                .isEmpty();
        assertThat(first.revise(revision).orThrow().open().map(ResultsTree::version))
                .hasValue(2);
    }

    private static Instant at(int days) {
        return manager(FIRST.plusDays(days)).at();
    }

    @Test
    @Tag("I15")
    @DisplayName("I15 no version is approved with an indicator that has no baseline")
    void every_indicator_has_a_baseline_first() {
        ResultsFramework draft = ResultsFramework.draft(
                manager(FIRST), ProgrammeId.of("ma"), tree(1, indicator("1.a", true), indicator("1.b", false)));
        ResultsFramework revised = approved()
                .revise(manager(LAST))
                .orThrow()
                .rewrite(tree(2, indicator("1.a", true), indicator("1.c", false)))
                .orThrow();

        assertThat(missing(draft.baseline(manager(FIRST)))).containsExactly(ProgrammeCondition.BASELINES_TAKEN.id());
        assertThat(missing(revised.approve(manager(LAST)))).containsExactly(ProgrammeCondition.BASELINES_TAKEN.id());
        assertThat(missing(approved().approve(manager(LAST)))).containsExactly("lifecycle.step.not-allowed");
        ResultsFramework framework = approved();
        assertThatThrownBy(() -> ResultsFramework.recorded(framework.programme(), List.of(), null, framework.history()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        ResultsFramework.recorded(framework.programme(), List.of(tree(1)), tree(3), revised.history()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 after 1");
        assertThat(framework).hasToString("ResultsFramework of ma, 1 approved, APPROVED");
    }
}
