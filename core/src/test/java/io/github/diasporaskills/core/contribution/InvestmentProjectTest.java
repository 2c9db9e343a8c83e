package io.github.diasporaskills.core.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InvestmentProjectTest {

    private static final CountryPack MOROCCO = CountryPack.load("MA");
    private static final LocalDate DAY = LocalDate.of(2013, 6, 1);
    private static final RegionCode OLD_REGION = RegionCode.of("MA-1997", "MA-03");

    private static StepCall on(LocalDate day) {
        return StepCall.of(
                Actor.of("promoter-1", Role.MEMBER), day.atTime(12, 0).toInstant(ZoneOffset.UTC), "as-reported");
    }

    private static InvestmentProject idea(RegionCode region) {
        return InvestmentProject.idea(InvestmentId.of("INV-1"), LocalText.of("fr", "Huilerie"), region, on(DAY))
                .promoter(PersonId.of("E-1"))
                .build();
    }

    private static Funding funding(String amount, String currency, LocalDate on) {
        return new Funding(Money.of(amount, currency), on, "contract");
    }

    private static InvestmentProject registered() {
        return idea(OLD_REGION)
                .study(on(DAY), MOROCCO.regions(), DAY)
                .orThrow()
                .register(on(DAY), "Taza 12/2013", MOROCCO.regions(), DAY)
                .orThrow();
    }

    private static InvestmentProject operating() {
        return registered()
                .commit(funding("50000", "EUR", DAY))
                .orThrow()
                .commit(funding("100000", "MAD", DAY.plusDays(30)))
                .orThrow()
                .finance(on(DAY.plusDays(31)))
                .orThrow()
                .operate(on(DAY.plusDays(40)))
                .orThrow();
    }

    private static List<String> missing(StepResult<?, ?> result) {
        return result.refusal().orElseThrow().missing().stream()
                .map(Reason::code)
                .toList();
    }

    private static String why(Parsed<?> outcome) {
        return outcome.fold(read -> "read", refused -> refused.why().code());
    }

    @Test
    void the_machine_is_that_of_the_domain() {
        Machines.check(InvestmentLifeCycle.TABLE, """
                IDEA > FEASIBILITY ABANDONED
                FEASIBILITY > REGISTERED ABANDONED
                REGISTERED > FINANCED ABANDONED
                FINANCED > OPERATING ABANDONED
                OPERATING > ENDED ABANDONED
                ENDED
                ABANDONED
                """);
    }

    @Test
    @Tag("A41")
    @DisplayName("A41 committed and disbursed money stand apart by currency, jobs by gender")
    void committed_and_disbursed_money_stand_apart() {
        LocalDate later = DAY.plusDays(60);
        InvestmentProject project = operating()
                .disburse(funding("20000", "EUR", later))
                .orThrow()
                .employing(JobCount.of(later, Map.of(Gender.WOMAN, 5, Gender.MAN, 3), "payroll"));

        assertThat(project.committedBy(DAY).in(Currency.getInstance("MAD"))).isEqualTo(Money.of("0", "MAD"));
        assertThat(project.committedBy(later)).hasToString("50000.00 EUR + 100000.00 MAD");
        assertThat(project.disbursedBy(later)).hasToString("20000.00 EUR");
        assertThat(project.disbursedBy(later.minusDays(1)).isEmpty()).isTrue();
        assertThat(project.jobsOn(later).orElseThrow().total()).isEqualTo(8);
        assertThat(project.jobsOn(later).orElseThrow().byGender()).containsEntry(Gender.NOT_ASKED, 0);
        assertThat(project.jobsOn(later.minusDays(1))).isEmpty();
        assertThat(why(project.disburse(funding("30001", "EUR", later))))
                .isEqualTo("contribution.investment.more-than-committed");
        assertThat(why(project.disburse(funding("1", "USD", later))))
                .isEqualTo("contribution.investment.more-than-committed");
        assertThat(why(registered().disburse(funding("1", "EUR", later)))).isEqualTo("contribution.investment.not-now");
        assertThat(why(idea(OLD_REGION).commit(funding("1", "EUR", later))))
                .isEqualTo("contribution.investment.not-now");
        assertThat(project.promoters()).containsExactly(PersonId.of("E-1"));
    }

    @Test
    @Tag("A41")
    @DisplayName("A41 alive after 12 months is computed at a date")
    void a_project_is_alive_after_twelve_months_if_it_works_on_that_day() {
        LocalDate began = DAY.plusDays(40);
        LocalDate due = began.plusMonths(12);
        InvestmentProject ended = operating().end(on(due)).orThrow();
        InvestmentProject abandoned = operating().abandon(on(due.minusDays(1))).orThrow();
        InvestmentProject lasting = operating().end(on(due.plusDays(1))).orThrow();

        assertThat(operating().aliveAfter(12, due.minusDays(1), MOROCCO.zone())).isEqualTo(Survival.TOO_EARLY);
        assertThat(operating().aliveAfter(12, due, MOROCCO.zone())).isEqualTo(Survival.ALIVE);
        assertThat(ended.aliveAfter(12, due, MOROCCO.zone())).isEqualTo(Survival.NOT_ALIVE);
        assertThat(abandoned.aliveAfter(12, due.plusYears(2), MOROCCO.zone())).isEqualTo(Survival.NOT_ALIVE);
        assertThat(lasting.aliveAfter(12, due.plusYears(2), MOROCCO.zone())).isEqualTo(Survival.ALIVE);
        assertThat(registered().aliveAfter(12, due, MOROCCO.zone())).isEqualTo(Survival.NEVER_OPERATED);
        assertThat(operating().aliveAfter(12, began.minusDays(1), MOROCCO.zone()))
                .isEqualTo(Survival.NEVER_OPERATED);
        assertThatThrownBy(() -> ended.aliveAfter(0, due, MOROCCO.zone())).hasMessageContaining("found 0");
        assertThat(operating().operatingSince()).hasValue(on(began).at());
    }

    @Test
    @Tag("I13")
    @Tag("A41")
    @DisplayName("I13 the region of a project is one of a scheme in use on the day")
    void a_project_lies_in_a_region_of_a_scheme_in_use() {
        LocalDate now = LocalDate.of(2025, 1, 1);

        assertThat(idea(OLD_REGION).study(on(DAY), MOROCCO.regions(), DAY).isTaken())
                .isTrue();
        assertThat(missing(idea(OLD_REGION).study(on(now), MOROCCO.regions(), now)))
                .containsExactly("country.region.no-longer-in-use");
        assertThat(idea(RegionCode.of("MA-2015", "MA-11"))
                        .study(on(now), MOROCCO.regions(), now)
                        .isTaken())
                .isTrue();
        assertThat(missing(idea(RegionCode.of("MA-2015", "MA-99")).study(on(now), MOROCCO.regions(), now)))
                .hasSize(1);
        InvestmentProject studied =
                idea(OLD_REGION).study(on(DAY), MOROCCO.regions(), DAY).orThrow();
        assertThat(missing(studied.register(on(now), " ", MOROCCO.regions(), now)))
                .containsExactly("country.region.no-longer-in-use", "contribution.investment.not-registered");
        assertThat(missing(registered().finance(on(DAY)))).containsExactly("contribution.investment.no-money");
    }

    @Test
    void what_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> funding("0", "EUR", DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Funding(Money.of("5", "EUR"), DAY, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JobCount.of(DAY, Map.of(Gender.MAN, -1), "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JobCount(DAY, Map.of(Gender.MAN, 1), "x")).hasMessageContaining("each gender");
        assertThatThrownBy(() -> JobCount.of(DAY, Map.of(), " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(operating()).hasToString("InvestmentProject INV-1 in MA-1997/MA-03, OPERATING");
    }

    /** Random steps and payments against a number for the state and one for each sum. */
    @Test
    @Tag("I11")
    void whatever_is_tried_no_more_is_disbursed_than_was_committed() {
        List<InvestmentState> order = List.of(
                InvestmentState.IDEA,
                InvestmentState.FEASIBILITY,
                InvestmentState.REGISTERED,
                InvestmentState.FINANCED,
                InvestmentState.OPERATING,
                InvestmentState.ENDED);
        int runs = 60 * Integer.getInteger("checks.percent", 1);
        for (int run = 0; run < runs; run++) {
            Random random = new Random(run);
            InvestmentProject now = idea(OLD_REGION);
            int state = 0;
            boolean abandoned = false;
            int[] committed = new int[2];
            int[] disbursed = new int[2];
            for (int i = 0; i < 40; i++) {
                int currency = random.nextInt(2);
                int amount = 1 + random.nextInt(100);
                Funding funding = funding(String.valueOf(amount), currency == 0 ? "EUR" : "MAD", DAY);
                int choice = random.nextInt(10);
                boolean expected;
                boolean taken;
                if (choice == 0) {
                    Parsed<InvestmentProject> entry = now.commit(funding);
                    expected = !abandoned && state >= 1 && state <= 4;
                    taken = entry.isRead();
                    now = entry.value().orElse(now);
                    committed[currency] += taken ? amount : 0;
                } else if (choice <= 2) {
                    Parsed<InvestmentProject> entry = now.disburse(funding);
                    expected = !abandoned
                            && (state == 3 || state == 4)
                            && disbursed[currency] + amount <= committed[currency];
                    taken = entry.isRead();
                    now = entry.value().orElse(now);
                    disbursed[currency] += taken ? amount : 0;
                } else {
                    int wanted = 1 + random.nextInt(6);
                    StepResult<InvestmentProject, InvestmentState> result = switch (wanted) {
                        case 1 -> now.study(on(DAY), MOROCCO.regions(), DAY);
                        case 2 -> now.register(on(DAY), "12/2013", MOROCCO.regions(), DAY);
                        case 3 -> now.finance(on(DAY));
                        case 4 -> now.operate(on(DAY));
                        case 5 -> now.end(on(DAY));
                        default -> random.nextInt(9) == 0 ? now.abandon(on(DAY)) : now.end(on(DAY));
                    };
                    boolean giveUp = result.fold(taken2 -> taken2.step().to(), refusal -> refusal.wanted())
                            == InvestmentState.ABANDONED;
                    int target = wanted == 6 ? 5 : wanted;
                    expected = giveUp
                            ? !abandoned && state < 5
                            : !abandoned && state == target - 1 && (target != 3 || committed[0] + committed[1] > 0);
                    taken = result.isTaken();
                    now = result.value().orElse(now);
                    abandoned |= taken && giveUp;
                    state = taken && !giveUp ? target : state;
                }
                assertThat(taken).as("run %s", run).isEqualTo(expected);
                assertThat(now.state()).isEqualTo(abandoned ? InvestmentState.ABANDONED : order.get(state));
            }
            assertThat(now.disbursedBy(DAY).in(Currency.getInstance("MAD")).amount())
                    .isEqualByComparingTo(String.valueOf(disbursed[1]));
            assertThat(disbursed[0]).isLessThanOrEqualTo(committed[0]);
        }
    }
}
