package io.github.diasporaskills.accountability.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.Observation;
import io.github.diasporaskills.accountability.indicator.ObservationSource;
import io.github.diasporaskills.accountability.indicator.Observed;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.protection.KeyedRounding;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.accountability.report.ReportWording;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublicationGuardTest {

    private static final PublicationGuard FIVE = PublicationGuard.withThreshold(5);

    @Test
    void a_guard_rounds_or_hides_small_totals_and_not_both() {
        KeyedRounding by = KeyedRounding.of(new byte[16], 5);
        PublicationGuard hiding = PublicationGuard.withThreshold(5).hidingSmallTotals();
        PublicationGuard rounding = PublicationGuard.withThreshold(5).rounding(by);

        assertThatIllegalStateException().isThrownBy(() -> hiding.rounding(by)).withMessageContaining("Maybe");
        assertThatIllegalStateException()
                .isThrownBy(rounding::hidingSmallTotals)
                .withMessageContaining("Maybe");
    }

    @Test
    void a_table_whose_groups_are_large_or_empty_is_shown_with_shares() {
        PublishedTable table = table(publish(Pilot.observing("1.4.a", "complaints", 12, 8, 0, 0, 5, 0)), "1.4.a");

        assertThat(table.isShown()).isTrue();
        assertThat(table.total()).hasValue(25);
        assertThat(table.cells().values()).containsExactly(12L, 8L, 0L, 0L, 5L, 0L);
        assertThat(table.percent(Category.of("WOMAN"))).contains(new BigDecimal("48.0"));
    }

    @Test
    void a_small_cell_beside_one_other_leaves_the_total_alone_and_no_number_in_the_object() {
        Publication publication = publish(Pilot.observing("1.4.a", "complaints", 971, 4));
        PublishedTable table = table(publication, "1.4.a");

        assertThat(table.isShown()).isFalse();
        assertThat(table.isTotalOnly()).isTrue();
        assertThat(table.total()).hasValue(975);
        assertThat(table.groups())
                .as("zeros would say that there are two groups")
                .isEmpty();
        assertThat(table.cells()).isEmpty();
        assertThat(table.percent(Category.of("WOMAN"))).isEmpty();
        assertThat(table.withheld().orElseThrow().is(PublicationReason.SMALL_CELL))
                .isTrue();
        assertThat(table.toString()).doesNotContain("971");
    }

    @Test
    void a_small_cell_among_others_is_hidden_with_the_cheapest_that_protects_it() {
        Publication publication = publish(Pilot.observing("1.4.a", "complaints", 971, 8, 0, 1, 5, 0));
        PublishedTable table = table(publication, "1.4.a");

        assertThat(table.isShown()).isFalse();
        assertThat(table.isTotalOnly()).isFalse();
        assertThat(table.groups()).hasSize(6);
        assertThat(table.cells().keySet())
                .extracting(Category::code)
                .containsExactly("WOMAN", "MAN", "NON_BINARY", "NOT_ASKED");
        assertThat(table.percent(Category.of("WOMAN"))).contains(new BigDecimal("98.6"));
        assertThat(table.percent(Category.of("UNDISCLOSED"))).isEmpty();
        assertThat(table.withheld().orElseThrow().is(PublicationReason.CELLS_HIDDEN))
                .isTrue();
        assertThat(table.toString()).contains("others hidden").doesNotContain("OTHER_TERM");
    }

    @Test
    void hidden_groups_of_a_dimension_that_lists_none_are_not_named() {
        ObservationSource source = Pilot.observing(
                "1.4.a", "complaints", Dimension.RESIDENCE, Map.of("BE", 20L, "FR", 30L, "IT", 7L, "MT", 1L));
        PublishedTable table = FIVE.publish(IndicatorReport.of(Pilot.programme(), Pilot.YEAR, List.of(source))
                        .by(Dimension.RESIDENCE))
                .indicator("1.4.a")
                .orElseThrow()
                .by(Dimension.RESIDENCE)
                .orElseThrow();

        assertThat(table.groups()).extracting(Category::code).containsExactly("BE", "FR");
        assertThat(table.cells().values()).containsExactly(20L, 30L);
        assertThat(table.withheld().orElseThrow().is(PublicationReason.CELLS_HIDDEN))
                .isTrue();
    }

    @Test
    void tables_by_hosts_and_by_their_regions_are_shown_whole_or_as_totals() {
        // A small host and another one could be told by way of the regions that show them.
        PublicationGuard guard = FIVE;
        Dimension region = Dimension.HOST_REGION;
        SummarySection section = SummarySection.titled("Hosts")
                .table(CountTable.of(
                        "By host",
                        CountingUnit.ENGAGEMENT,
                        "members",
                        Disaggregation.of(Dimension.HOST, 40, Map.of("A", 3L, "B", 7L, "C", 12L, "D", 18L))))
                .table(CountTable.of(
                        "By region",
                        CountingUnit.ENGAGEMENT,
                        "members",
                        Disaggregation.of(region, 40, Map.of("N", 10L, "S", 30L))));
        List<PublishedTable> tables =
                guard.publish(report(), section).sections().get(0).tables();

        assertThat(tables.get(0).isTotalOnly()).isTrue();
        assertThat(tables.get(1).isShown()).isTrue();
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
    void a_table_that_crosses_more_than_four_dimensions_is_refused_with_a_reason() {
        Dimension[] by = {Pilot.GENDER, Dimension.RESIDENCE, Dimension.AGE_BAND, Dimension.HOST, Dimension.PROFESSION};
        Observed seen = Observed.counted("complaints", List.of(Observation.of("k", Pilot.START)), Set.of(by));
        IndicatorReport crossed = IndicatorReport.of(
                        Pilot.programme(), Pilot.YEAR, List.of(Pilot.source("1.4.a", seen)))
                .crossedBy(by[0], by[1], by[2], by[3], by[4]);

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
        // 4 women of 13 persons are hidden; 9 men in 18 engagements would leave 4 women or more.
        Publication publication =
                publish(Pilot.observing("1.3.a", "members", 4, 9), Pilot.observing("1.3.b", "members", 9, 9));

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
        assertThat(added.isShown()).isFalse();
        assertThat(added.cells())
                .doesNotContainKey(Dimension.genderNotStatedTogether().categoryOf("NOT_ASKED"));
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
        assertThat(published.figures()).containsExactly(new PublishedSection.Figure("Places", 40));
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
    void the_promise_is_read_in_one_go_in_every_language_and_its_conditions_stand_beside_it() {
        PublicationRelease first = over(ReleaseHistory.empty(), FIVE, 1, 40, 30);
        List<Publication> all = List.of(
                first.publication(),
                FIVE.hidingSmallTotals().publish(report()),
                over(first.history(), FIVE, 2, 50, 60).publication(),
                over(first.history(), FIVE.hidingSmallTotals(), 2, 50, 60).publication(),
                FIVE.rounding(KeyedRounding.of(new byte[16], 5)).publish(report()));

        for (String language : List.of("en", "fr", "ar")) {
            Wording wording = ReportWording.in(Locale.forLanguageTag(language));
            for (Publication publication : all) {
                assertThat(wording.say(publication.promise()).split("\\s+")).hasSizeBetween(20, 65);
                publication
                        .conditions()
                        .forEach(each -> assertThat(wording.say(each))
                                .isNotEqualTo(each.code())
                                .doesNotContain("{"));
            }
        }
        assertThat(all.get(0).conditions())
                .extracting(Reason::code)
                .containsExactly(
                        PublicationReason.PROMISE_REACH.id(),
                        PublicationReason.SMALL_TOTALS_SHOWN.id(),
                        PublicationReason.PROMISE_LIMITS.id());
        assertThat(all.get(3).conditions())
                .extracting(Reason::code)
                .containsExactly(PublicationReason.PROMISE_REACH.id(), PublicationReason.PROMISE_LIMITS_OVER_TIME.id());
    }

    /** indicators.md, section (c): 5 women and 6 men; 6 and 10 tell that one woman joined, 10 and 6 tell nothing small. */
    @Test
    void what_joined_since_an_earlier_report_is_protected_though_no_count_is_small() {
        PublicationRelease first = over(ReleaseHistory.empty(), FIVE, 1, 5, 6);
        assertThat(first.publication().promise().is(PublicationReason.PROMISE)).isTrue();
        assertThat(only(first).isShown()).isTrue();

        PublicationRelease second = over(first.history(), FIVE, 2, 6, 10);
        assertThat(only(second).withheld().orElseThrow().is(PublicationReason.SMALL_DIFFERENCE))
                .isTrue();
        assertThat(only(second).total()).hasValue(16);
        assertThat(second.publication().promise().is(PublicationReason.PROMISE_OVER_TIME))
                .isTrue();
        assertThat(only(over(first.history(), FIVE, 2, 10, 6)).isShown()).isTrue();
        assertThat(only(over(first.history(), FIVE, 2, 8, 8)).isShown()).isFalse();
        assertThat(only(over(ReleaseHistory.empty(), FIVE, 2, 6, 10)).isShown()).isTrue();
    }

    @Test
    void a_report_told_again_shows_the_same_and_adds_nothing_to_the_history() {
        PublicationRelease first = over(ReleaseHistory.empty(), FIVE, 1, 40, 30, 2, 9);
        PublicationRelease again = over(first.history(), FIVE, 1, 40, 30, 2, 9);

        assertThat(only(again).cells()).isEqualTo(only(first).cells()).isNotEmpty();
        assertThat(again.history().releases())
                .hasSameSizeAs(first.history().releases())
                .isNotEmpty();
    }

    @Test
    void where_totals_leave_less_open_than_promised_the_report_says_so() {
        PublicationRelease first = over(ReleaseHistory.empty(), FIVE, 1, 20, 30);
        PublicationRelease second = over(first.history(), FIVE, 2, 21, 31);

        assertThat(only(second).isTotalOnly()).as("two joined, one of each").isTrue();
        assertThat(second.publication().conditions()).anyMatch(note -> note.is(PublicationReason.LESS_OPEN));
        assertThat(first.publication().conditions()).noneMatch(note -> note.is(PublicationReason.LESS_OPEN));
    }

    @Test
    void a_guard_that_hides_small_totals_hides_one_that_grew_a_little() {
        PublicationGuard guard = FIVE.hidingSmallTotals();
        PublicationRelease first = over(ReleaseHistory.empty(), guard, 1, 10, 10);
        assertThat(only(first).total()).hasValue(20);

        PublicationRelease little = over(first.history(), guard, 2, 11, 11);
        assertThat(only(little).total()).isEmpty();
        assertThat(little.publication().indicator("1.4.a").orElseThrow().value())
                .isEmpty();
        assertThat(little.publication().promise().is(PublicationReason.PROMISE_OVER_TIME_WITH_TOTALS))
                .isTrue();
        PublicationRelease much = over(little.history(), guard, 3, 20, 20);
        assertThat(only(much).total()).hasValue(40);
    }

    /** One indicator at the end of a month of 2024. */
    private static PublicationRelease over(ReleaseHistory before, PublicationGuard guard, int month, long... byGender) {
        ReportingPeriod period =
                ReportingPeriod.of(Pilot.START, Pilot.START.plusMonths(month).minusDays(1));
        return guard.release(
                before,
                IndicatorReport.of(Pilot.programme(), period, List.of(Pilot.observing("1.4.a", "complaints", byGender)))
                        .by(Gender.class));
    }

    private static PublishedTable only(PublicationRelease release) {
        return table(release.publication(), "1.4.a");
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
        assertThatIllegalArgumentException().isThrownBy(() -> new SummarySection.Figure(" ", 1, List.of()));
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
