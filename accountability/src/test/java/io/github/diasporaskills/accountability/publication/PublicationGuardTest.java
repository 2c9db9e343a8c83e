package io.github.diasporaskills.accountability.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.Observation;
import io.github.diasporaskills.accountability.indicator.ObservationSource;
import io.github.diasporaskills.accountability.indicator.Observed;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublicationGuardTest {

    private static final PublicationGuard FIVE = PublicationGuard.withThreshold(5);

    @Test
    void a_table_whose_groups_are_large_or_empty_is_shown_with_shares() {
        PublishedTable table = table(publish(Pilot.observing("1.4.a", "complaints", 12, 8, 0, 0, 5, 0)), "1.4.a");

        assertThat(table.isShown()).isTrue();
        assertThat(table.total()).hasValue(25);
        assertThat(table.cells().values()).containsExactly(12L, 8L, 0L, 0L, 5L, 0L);
        assertThat(table.percent(Category.of("WOMAN"))).contains(new BigDecimal("48.0"));
    }

    @Test
    void one_small_cell_leaves_the_total_alone_and_no_number_in_the_object() {
        Publication publication = publish(Pilot.observing("1.4.a", "complaints", 971, 8, 0, 1, 5, 0));
        PublishedTable table = table(publication, "1.4.a");

        assertThat(table.isShown()).isFalse();
        assertThat(table.total()).hasValue(985);
        assertThat(table.cells()).isEmpty();
        assertThat(table.percent(Category.of("WOMAN"))).isEmpty();
        assertThat(table.withheld().orElseThrow().is(PublicationReason.SMALL_CELL))
                .isTrue();
        assertThat(table.toString()).doesNotContain("971");
    }

    @Test
    void the_threshold_itself_is_shown_and_one_below_is_not() {
        assertThat(table(publish(Pilot.observing("1.4.a", "c", 5, 5)), "1.4.a").isShown())
                .isTrue();
        assertThat(table(publish(Pilot.observing("1.4.a", "c", 5, 4)), "1.4.a").isShown())
                .isFalse();
        assertThat(PublicationGuard.withThreshold(10)
                        .publish(report(Pilot.observing("1.4.a", "c", 10, 9)))
                        .indicator("1.4.a")
                        .orElseThrow()
                        .tables()
                        .get(0)
                        .isShown())
                .isFalse();
    }

    @Test
    void a_small_total_is_the_programmes_result_and_shown_unless_the_guard_hides_it() {
        IndicatorReport report = report(Pilot.observing("1.4.a", "complaints", 2, 1));

        PublishedIndicator shown = FIVE.publish(report).indicator("1.4.a").orElseThrow();
        assertThat(shown.value().orElseThrow().count().number()).isEqualTo(3);
        assertThat(shown.tables().get(0).isShown()).isFalse();

        PublishedIndicator hidden =
                FIVE.hidingSmallTotals().publish(report).indicator("1.4.a").orElseThrow();
        assertThat(hidden.value()).isEmpty();
        assertThat(hidden.progress())
                .as("a share of the target would give it away")
                .isEmpty();
        assertThat(hidden.steadyPace()).isEmpty();
        assertThat(hidden.tables().get(0).total()).isEmpty();
        assertThat(hidden.tables().get(0).cells()).isEmpty();
        assertThat(hidden.notes().stream().anyMatch(n -> n.is(PublicationReason.SMALL_TOTAL)))
                .isTrue();
    }

    @Test
    void small_totals_of_things_are_never_hidden() {
        IndicatorReport report = report(Pilot.observing("1.2.a", "procedures", 2));

        assertThat(FIVE.hidingSmallTotals()
                        .publish(report)
                        .indicator("1.2.a")
                        .orElseThrow()
                        .value())
                .isPresent();
    }

    @Test
    void a_table_that_crosses_dimensions_is_refused_with_a_reason() {
        Observed seen = Observed.counted(
                "complaints", List.of(Observation.of("k", Pilot.START)), Set.of(Pilot.GENDER, Dimension.RESIDENCE));
        IndicatorReport crossed = IndicatorReport.of(
                        Pilot.programme(), Pilot.YEAR, List.of(Pilot.source("1.4.a", seen)))
                .crossedBy(Pilot.GENDER, Dimension.RESIDENCE);

        PublicationRefusedException refusal =
                catchThrowableOfType(PublicationRefusedException.class, () -> FIVE.publish(crossed));

        assertThat(refusal.reason().is(PublicationReason.SEVERAL_DIMENSIONS)).isTrue();
        assertThat(refusal).hasMessageContaining("gender").hasMessageContaining("residence");
    }

    @Test
    void a_difference_between_persons_and_engagements_that_shows_one_repeater_withholds_the_later_table() {
        Publication publication =
                publish(Pilot.observing("1.3.a", "members", 6, 5), Pilot.observing("1.3.b", "members", 7, 6));

        assertThat(table(publication, "1.3.a").isShown()).isTrue();
        assertThat(table(publication, "1.3.b").withheld().orElseThrow().is(PublicationReason.SMALL_DIFFERENCE))
                .isTrue();
        assertThat(table(publication, "1.3.b").total()).hasValue(13);
    }

    @Test
    void a_table_is_withheld_if_it_would_pin_a_small_group_of_another_one() {
        // 4 women of 13 persons are hidden; 5 women of 14 engagements would leave 4 or 5.
        Publication publication =
                publish(Pilot.observing("1.3.a", "members", 4, 9), Pilot.observing("1.3.b", "members", 5, 9));

        assertThat(table(publication, "1.3.a").withheld().orElseThrow().is(PublicationReason.SMALL_CELL))
                .isTrue();
        assertThat(table(publication, "1.3.b").withheld().orElseThrow().is(PublicationReason.GIVES_AWAY_ANOTHER))
                .isTrue();
    }

    @Test
    void a_large_table_beside_a_small_hidden_one_stays_if_it_gives_nothing_away() {
        Publication publication =
                publish(Pilot.observing("1.3.a", "members", 4, 9), Pilot.observing("1.3.b", "members", 40, 50));

        assertThat(table(publication, "1.3.a").isShown()).isFalse();
        assertThat(table(publication, "1.3.b").isShown()).isTrue();
    }

    @Test
    void different_populations_are_not_compared() {
        Publication publication =
                publish(Pilot.observing("1.3.a", "members", 6, 5), Pilot.observing("1.4.a", "complaints", 7, 6));

        assertThat(table(publication, "1.3.a").isShown()).isTrue();
        assertThat(table(publication, "1.4.a").isShown()).isTrue();
    }

    @Test
    void not_stated_counted_together_is_compared_with_the_two_apart() {
        // Apart: 6 undisclosed and 7 not asked. Together, of other persons: 15. The difference of 2 is small.
        Publication publication = FIVE.publish(
                report(Pilot.observing("1.3.a", "members", 10, 10, 0, 0, 6, 7)),
                SummarySection.titled("Plan")
                        .table(CountTable.of(
                                "Placed",
                                CountingUnit.DISTINCT_PERSON,
                                "members",
                                Disaggregation.of(
                                        Dimension.genderNotStatedTogether(),
                                        45,
                                        Map.of("WOMAN", 15L, "MAN", 15L, "NOT_ASKED", 15L)))));

        PublishedTable added = publication.sections().get(0).tables().get(0);
        assertThat(added.withheld().orElseThrow().is(PublicationReason.SMALL_DIFFERENCE))
                .isTrue();
    }

    @Test
    void tables_of_an_application_pass_the_same_guard() {
        SummarySection section = SummarySection.titled("Plan")
                .paragraph("Optimal.")
                .figure("Places", 40)
                .table(CountTable.of(
                                "Placed",
                                CountingUnit.PLANNED_ENGAGEMENT,
                                "plan",
                                Disaggregation.of(Pilot.GENDER, 12, Map.of("WOMAN", 2L, "MAN", 10L)))
                        .labelled("WOMAN", "women"));
        PublishedSection published = FIVE.publish(report(), section).sections().get(0);

        assertThat(published.title()).isEqualTo("Plan");
        assertThat(published.paragraphs()).containsExactly("Optimal.");
        assertThat(published.figures()).containsExactly(new SummarySection.Figure("Places", 40));
        assertThat(published.tables().get(0).title()).contains("Placed");
        assertThat(published.tables().get(0).labels()).containsEntry("WOMAN", "women");
        assertThat(published.tables().get(0).isShown()).isFalse();
    }

    @Test
    void the_promise_is_one_sentence_with_the_threshold() {
        assertThat(FIVE.publish(report()).promise().is(PublicationReason.PROMISE))
                .isTrue();
        assertThat(FIVE.hidingSmallTotals().publish(report()).promise().is(PublicationReason.PROMISE_WITH_TOTALS))
                .isTrue();
        assertThat(FIVE.publish(report()).threshold()).isEqualTo(5);
    }

    @Test
    void only_the_guard_can_make_what_is_published() {
        for (Class<?> type :
                List.of(Publication.class, PublishedIndicator.class, PublishedTable.class, PublishedSection.class)) {
            assertThat(Modifier.isFinal(type.getModifiers()))
                    .as("%s is final", type)
                    .isTrue();
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                assertThat(constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED))
                        .as("%s", constructor)
                        .isZero();
            }
        }
    }

    @Test
    void thresholds_below_three_protect_nobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicationGuard.withThreshold(2))
                .withMessageContaining("2");
        assertThatIllegalArgumentException().isThrownBy(() -> SummarySection.titled(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new SummarySection.Figure(" ", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CountTable.of("", CountingUnit.CASE, "p", Disaggregation.of(Pilot.GENDER, 0, Map.of())));
    }

    private static IndicatorReport report(ObservationSource... sources) {
        return IndicatorReport.of(Pilot.programme(), Pilot.YEAR, List.of(sources))
                .by(Gender.class);
    }

    private static Publication publish(ObservationSource... sources) {
        return FIVE.publish(report(sources));
    }

    private static PublishedTable table(Publication publication, String code) {
        return publication.indicator(code).orElseThrow().by(Pilot.GENDER).orElseThrow();
    }
}
