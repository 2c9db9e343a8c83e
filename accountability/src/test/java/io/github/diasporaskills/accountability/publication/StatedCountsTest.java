package io.github.diasporaskills.accountability.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.accountability.report.HtmlReport;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Figures and sentences of a section that tell counts of people pass the guard as tables do. */
class StatedCountsTest {

    private static final PublicationGuard FIVE = PublicationGuard.withThreshold(5);
    private static final Dimension OUTCOME = Dimension.named("outcome");

    @Test
    void a_figure_or_a_sentence_of_a_group_is_shown_where_its_cell_is() {
        CountTable open = outcomes(Map.of("BETTER", 12L, "SAME", 9L, "LOST", 5L));
        PublishedSection shown = publish(FIVE, said(open, "LOST"));

        assertThat(shown.figures()).containsExactly(new PublishedSection.Figure("Lost", 5));
        assertThat(shown.paragraphs()).containsExactly("Lost: 40%.");
        assertThat(shown.withheld()).isEmpty();
    }

    @Test
    void what_tells_a_hidden_group_is_left_out_and_the_section_says_so() {
        // 42 due, 26 with a report: 42.9 % lost tells that 18 - 16 = 2 reports have no news.
        CountTable few = outcomes(Map.of("BETTER", 15L, "SAME", 9L, "LOST", 2L));
        PublishedSection section = publish(FIVE, said(few, "LOST"));

        assertThat(section.tables().get(0).cells()).doesNotContainKey(Category.of("LOST"));
        assertThat(section.figures()).isEmpty();
        assertThat(section.paragraphs()).isEmpty();
        assertThat(section.withheld()).hasSize(2);
        assertThat(section.withheld().get(0).is(PublicationReason.FIGURE_WITHHELD))
                .isTrue();
        assertThat(section.withheld().get(1).is(PublicationReason.SENTENCES_WITHHELD))
                .isTrue();
        // A larger group that is hidden to protect the small one is no secret less.
        List<String> hidden = List.of("BETTER", "SAME").stream()
                .filter(code -> !section.tables().get(0).cells().containsKey(Category.of(code)))
                .toList();
        assertThat(hidden).isNotEmpty();
        hidden.forEach(code ->
                assertThat(publish(FIVE, said(few, code)).figures()).isEmpty());
    }

    @Test
    void a_page_tells_in_each_language_what_is_left_out() {
        CountTable few = outcomes(Map.of("BETTER", 15L, "SAME", 9L, "LOST", 2L));
        Publication publication = FIVE.publish(report(12), said(few, "LOST"));

        assertThat(page(publication, Locale.ENGLISH))
                .contains("“Lost” is left out", "One sentence is left out, as it would tell a number that is hidden");
        assertThat(page(publication, Locale.FRENCH)).contains("Une phrase est omise");
        assertThat(page(publication, Locale.forLanguageTag("ar"))).contains("أُهملت جملة واحدة");
    }

    @Test
    void a_small_total_is_shown_like_that_of_an_indicator_unless_the_guard_hides_such_totals() {
        SummarySection section = SummarySection.titled("Endings")
                .figure("Declined", total("DECLINED", 3))
                .figure("Over", total("OVER", 8))
                .figure("Hosts", 2, StatedCount.total("HOSTS", CountingUnit.ORGANISATION, "hosts", 2))
                .paragraph("37.5 % declined.", total("DECLINED", 3), total("OVER", 8));

        assertThat(publish(FIVE, section).figures()).hasSize(3);
        PublishedSection hidden = publish(FIVE.hidingSmallTotals(), section);
        assertThat(hidden.figures())
                .containsExactly(new PublishedSection.Figure("Over", 8), new PublishedSection.Figure("Hosts", 2));
        assertThat(hidden.paragraphs()).isEmpty();
    }

    @Test
    void a_guard_that_hides_small_totals_hides_a_figure_that_grew_a_little() {
        PublicationGuard guard = FIVE.hidingSmallTotals();
        PublicationRelease first = release(ReleaseHistory.empty(), guard, 1, total("DECLINED", 20));
        assertThat(figures(first)).hasSize(1);

        PublicationRelease little = release(first.history(), guard, 2, total("DECLINED", 21));
        assertThat(figures(little)).isEmpty();
        assertThat(figures(release(first.history(), guard, 2, total("DECLINED", 30))))
                .hasSize(1);
    }

    @Test
    void a_history_knows_a_table_again_in_another_language() {
        CountTable english = outcomes(Map.of("BETTER", 12L, "SAME", 9L, "LOST", 5L));
        CountTable french = CountTable.of("Rapports", CountingUnit.REQUEST, "requests", english.split())
                .inSeries("OUTCOMES");
        PublicationRelease first = FIVE.release(
                ReleaseHistory.empty(),
                report(12),
                SummarySection.titled("Requests").table(english));
        PublicationRelease again = FIVE.release(
                first.history(), report(12), SummarySection.titled("Demandes").table(french));

        assertThat(again.history().releases())
                .hasSameSizeAs(first.history().releases())
                .isNotEmpty();
        assertThat(again.publication().sections().get(0).tables().get(0).cells())
                .isEqualTo(first.publication().sections().get(0).tables().get(0).cells());
    }

    /** Tables of 2 to 5 groups, a figure for each group: those shown are the numbers of cells that are shown, no others. */
    @Test
    void no_figure_tells_more_than_the_table_beside_it() {
        Random random = new Random(20261123);
        int left = 0;
        int told = 0;
        for (int round = 0; round < 30; round++) {
            Map<String, Long> cells = new LinkedHashMap<>();
            for (char group = 'A'; group < 'C' + random.nextInt(4); group++) {
                cells.put(String.valueOf(group), (long) random.nextInt(14));
            }
            CountTable table = outcomes(cells);
            SummarySection section = SummarySection.titled("Requests").table(table);
            for (String group : cells.keySet()) {
                section = section.figure(group, StatedCount.cellOf(table, group));
            }
            PublishedSection published = publish(FIVE, section);
            Map<String, Long> figures = new LinkedHashMap<>();
            published.figures().forEach(figure -> figures.put(figure.label(), figure.number()));
            Map<String, Long> shown = new LinkedHashMap<>();
            published.tables().get(0).cells().forEach((group, number) -> shown.put(group.code(), number));
            assertThat(figures).isEqualTo(shown);
            told += figures.size();
            left += published.withheld().size();
        }
        assertThat(told).isPositive();
        assertThat(left).isPositive();
    }

    @Test
    void a_cell_is_one_of_a_table_of_the_report() {
        CountTable table = outcomes(Map.of("BETTER", 12L, "LOST", 5L));
        SummarySection without = SummarySection.titled("Requests").figure("Lost", StatedCount.cellOf(table, "LOST"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIVE.publish(report(12), without))
                .withMessageContaining("OUTCOMES")
                .withMessageContaining("Maybe add its table");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatedCount.cellOf(table, "DIED"))
                .withMessageContaining("DIED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatedCount.cellOf(table))
                .withMessageContaining("1 codes");
    }

    @Test
    void a_stated_count_is_of_somebody_and_tells_no_number_in_words() {
        assertThatIllegalArgumentException().isThrownBy(() -> total("DECLINED", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> total(" ", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatedCount.total("DECLINED", CountingUnit.ENGAGEMENT, " ", 1));
        CountTable table = outcomes(Map.of("BETTER", 12L, "LOST", 3L));
        StatedCount cell = StatedCount.cellOf(table, "LOST");

        assertThat(cell.toString()).contains("OUTCOMES", "outcome").doesNotContain("3");
        assertThat(said(table, "LOST").figures().toString()).doesNotContain("3");
        assertThat(cell)
                .isEqualTo(StatedCount.cellOf(table, "LOST"))
                .hasSameHashCodeAs(StatedCount.cellOf(table, "LOST"))
                .isNotEqualTo(StatedCount.totalOf(table));
        assertThat(StatedCount.totalOf(table).number()).isEqualTo(15);
    }

    private static SummarySection said(CountTable table, String group) {
        StatedCount cell = StatedCount.cellOf(table, group);
        return SummarySection.titled("Requests")
                .figure("Lost", cell)
                .paragraph("Lost: 40%.", StatedCount.totalOf(table), cell)
                .table(table);
    }

    private static CountTable outcomes(Map<String, Long> cells) {
        long total = cells.values().stream().mapToLong(Long::longValue).sum();
        return CountTable.of("Reports", CountingUnit.REQUEST, "requests", Disaggregation.of(OUTCOME, total, cells))
                .inSeries("OUTCOMES");
    }

    private static StatedCount total(String series, long number) {
        return StatedCount.total(series, CountingUnit.ENGAGEMENT, "members", number);
    }

    private static PublishedSection publish(PublicationGuard guard, SummarySection section) {
        return guard.publish(report(12), section).sections().get(0);
    }

    private static PublicationRelease release(
            ReleaseHistory before, PublicationGuard guard, int month, StatedCount declined) {
        return guard.release(
                before, report(month), SummarySection.titled("Endings").figure("Declined", declined));
    }

    private static List<PublishedSection.Figure> figures(PublicationRelease release) {
        return release.publication().sections().get(0).figures();
    }

    private static IndicatorReport report(int month) {
        ReportingPeriod period =
                ReportingPeriod.of(Pilot.START, Pilot.START.plusMonths(month).minusDays(1));
        return IndicatorReport.of(Pilot.programme(), period, List.of(Pilot.observing("1.2.a", "procedures", 20)))
                .by(Gender.class);
    }

    private static String page(Publication publication, Locale locale) {
        return HtmlReport.of(publication).in(locale).html();
    }
}
