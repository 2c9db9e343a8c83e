package io.github.diasporaskills.accountability.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.indicator.EnteredValues;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.ObservationSource;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.protection.KeyedRounding;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.Certainty;
import io.github.diasporaskills.core.time.ReportedCount;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports whose numbers of people are rounded up or down by a key. */
class RoundedPublicationTest {

    private static final PublicationGuard EXACT = PublicationGuard.withThreshold(5);

    private static PublicationGuard guard(int key, int multiple) {
        byte[] bytes = ("a key of sixteen bytes, number " + key).getBytes(StandardCharsets.UTF_8);
        return EXACT.rounding(KeyedRounding.of(bytes, multiple));
    }

    @Test
    void every_number_of_people_is_a_multiple_near_the_count_and_has_no_share() {
        long up = 0;
        for (int key = 0; key < 20; key++) {
            Publication rounded =
                    guard(key, 5).publish(report(Pilot.observing("1.4.a", "complaints", 11, 23, 0, 0, 4)));
            PublishedIndicator indicator = rounded.indicator("1.4.a").orElseThrow();
            PublishedTable table = indicator.by(Pilot.GENDER).orElseThrow();

            assertThat(rounded.roundedTo()).isEqualTo(5);
            assertRounded(5, indicator.value().orElseThrow().count().number(), 38);
            assertRounded(5, table.total().orElseThrow(), 38);
            if (table.isShown()) {
                assertRounded(5, count(table, "WOMAN"), 11);
                assertRounded(5, count(table, "MAN"), 23);
                assertRounded(5, count(table, "UNDISCLOSED"), 4);
                assertThat(count(table, "NOT_ASKED")).isZero();
                assertThat(table.isRounded()).isTrue();
                assertThat(table.percent(Category.of("MAN"))).isEmpty();
                up += count(table, "WOMAN") > 11 ? 1 : 0;
            }
        }
        assertThat(up).as("rounded up by some keys, down by most").isBetween(1L, 10L);
    }

    private static void assertRounded(int multiple, long shown, long count) {
        assertThat(shown % multiple).isZero();
        assertThat(Math.abs(shown - count)).isLessThan(multiple);
    }

    private static long count(PublishedTable table, String group) {
        return table.cells().get(Category.of(group));
    }

    @Test
    void whether_a_target_is_reached_is_told_where_rounding_leaves_no_doubt() {
        for (int complaints = 1; complaints < 40; complaints++) {
            PublishedIndicator indicator = guard(1, 5)
                    .publish(report(Pilot.observing("1.4.a", "complaints", complaints)))
                    .indicator("1.4.a")
                    .orElseThrow();
            long shown = indicator.value().orElseThrow().count().number();
            boolean open = shown - 4 < 20 && 20 <= shown + 4;

            assertThat(indicator.progress().orElseThrow().reached())
                    .as("%d complaints shown as %d", complaints, shown)
                    .isEqualTo(open ? Certainty.POSSIBLE : complaints >= 20 ? Certainty.CERTAIN : Certainty.IMPOSSIBLE);
        }
    }

    @Test
    void a_bound_is_rounded_to_one_that_holds() {
        ReportedCount least = new ReportedCount(
                ReportedCount.Bound.AT_LEAST, 23, ReportedCount.exactly(23).unit());
        IndicatorValue entered = IndicatorValue.of("1.4.a", Pilot.END_OF_2025, least, "minutes");
        PublishedIndicator indicator = guard(1, 5)
                .publish(report(EnteredValues.of(List.of(entered))))
                .indicator("1.4.a")
                .orElseThrow();

        assertThat(indicator.value().orElseThrow().count().number()).isEqualTo(20);
        assertThat(indicator.notes())
                .noneMatch(note -> note.arguments().toString().contains("23"));
    }

    @Test
    void figures_are_rounded_and_what_cannot_be_made_of_rounded_numbers_is_left_out_with_a_reason() {
        CountTable placed = CountTable.of(
                "Placed", CountingUnit.PLANNED_ENGAGEMENT, "plan", Disaggregation.of(Pilot.GENDER, 12, genders(2, 10)));
        StatedCount total = StatedCount.totalOf(placed);
        SummarySection section = SummarySection.titled("Plan")
                .figure("Places", 41)
                .figure("Placed", total)
                .figure("Women placed", StatedCount.cellOf(placed, "WOMAN"))
                .figure("Places without anybody", 29, total)
                .paragraph("Optimal.")
                .paragraph("12 are placed.", total)
                .table(placed);
        for (int key = 0; key < 10; key++) {
            PublishedSection shown =
                    guard(key, 5).publish(report(), section).sections().get(0);
            PublishedTable table = shown.tables().get(0);
            Map<String, Long> figures = new LinkedHashMap<>();
            shown.figures().forEach(figure -> figures.put(figure.label(), figure.number()));

            assertThat(figures).containsEntry("Places", 41L).doesNotContainKey("Places without anybody");
            assertRounded(5, figures.get("Placed"), 12);
            assertThat(table.total()).hasValue(figures.get("Placed"));
            assertThat(figures.get("Women placed"))
                    .isEqualTo(table.cells().isEmpty() ? null : Long.valueOf(count(table, "WOMAN")));
            assertThat(shown.paragraphs()).containsExactly("Optimal.");
            assertThat(shown.withheld())
                    .extracting(Reason::code)
                    .contains(PublicationReason.FIGURE_NOT_ROUNDED.id(), PublicationReason.SENTENCES_NOT_ROUNDED.id());
        }
    }

    private static Map<String, Long> genders(long women, long men) {
        return Map.of("WOMAN", women, "MAN", men);
    }

    @Test
    void a_group_that_was_found_is_named_only_where_its_rounded_number_is_not_0() {
        Map<String, Long> counts = new LinkedHashMap<>();
        IntStream.range(0, 12).forEach(i -> counts.put("A" + (char) ('A' + i), 2L));
        SummarySection section = SummarySection.titled("Members")
                .table(CountTable.of(
                        "By country",
                        CountingUnit.DISTINCT_PERSON,
                        "members",
                        Disaggregation.of(Dimension.RESIDENCE, 24, counts)));
        PublishedTable table = guard(2, 5)
                .publish(report(), section)
                .sections()
                .get(0)
                .tables()
                .get(0);

        assertThat(table.groups())
                .hasSizeBetween(1, 11)
                .extracting(Category::code)
                .containsExactlyElementsOf(
                        table.cells().keySet().stream().map(Category::code).toList());
        assertThat(table.cells().values()).containsOnly(5L);
    }

    @Test
    void of_hosts_and_their_regions_one_is_shown_the_first_or_that_of_earlier_reports() {
        CountTable hosts = placed("By host", Disaggregation.of(Dimension.HOST, 60, Map.of("A", 12L, "B", 48L)));
        CountTable regions =
                placed("By region", Disaggregation.of(Dimension.HOST_REGION, 60, Map.of("N", 12L, "S", 48L)));
        CountTable genders = placed("By gender", Disaggregation.of(Pilot.GENDER, 60, genders(20, 40)));
        PublicationGuard guard = guard(3, 5);
        PublicationRelease first = guard.release(
                ReleaseHistory.empty(),
                report(),
                SummarySection.titled("Hosts").table(hosts).table(genders).table(regions));

        assertThat(totalsOnly(first))
                .containsExactly(
                        Map.entry("By host", false), Map.entry("By gender", false), Map.entry("By region", true));
        PublishedTable withheld = tables(first).get(2);
        assertThat(withheld.withheld().orElseThrow().is(PublicationReason.ROUNDED_PARTS))
                .isTrue();
        assertThat(withheld.total()).isEqualTo(tables(first).get(0).total());

        SummarySection other =
                SummarySection.titled("Hosts").table(regions).table(genders).table(hosts);
        assertThat(totalsOnly(guard.release(first.history(), report(), other)))
                .containsExactly(
                        Map.entry("By region", true), Map.entry("By gender", false), Map.entry("By host", false));
    }

    private static CountTable placed(String title, Disaggregation split) {
        return CountTable.of(title, CountingUnit.ENGAGEMENT, "members", split);
    }

    private static List<PublishedTable> tables(PublicationRelease release) {
        return release.publication().sections().get(0).tables();
    }

    private static List<Map.Entry<String, Boolean>> totalsOnly(PublicationRelease release) {
        return tables(release).stream()
                .map(table -> Map.entry(table.title().orElseThrow(), table.isTotalOnly()))
                .toList();
    }

    @Test
    void the_same_count_of_a_group_is_rounded_alike_in_later_reports_and_a_larger_one_never_to_less() {
        PublicationGuard guard = guard(4, 5);
        PublicationRelease june = over(ReleaseHistory.empty(), guard, 6, 31, 12, 8);
        PublicationRelease july = over(june.history(), guard, 7, 31, 14, 8);
        PublicationRelease again = over(july.history(), guard, 7, 31, 14, 8);

        Map<Category, Long> before = only(june).cells();
        Map<Category, Long> after = only(july).cells();
        assertThat(before).isNotEmpty();
        assertThat(after.get(Category.of("WOMAN"))).isEqualTo(before.get(Category.of("WOMAN")));
        assertThat(after.get(Category.of("NON_BINARY"))).isEqualTo(before.get(Category.of("NON_BINARY")));
        assertThat(after.get(Category.of("MAN"))).isGreaterThanOrEqualTo(before.get(Category.of("MAN")));
        assertThat(only(again).cells()).isEqualTo(after);
        assertThat(again.history().releases()).hasSameSizeAs(july.history().releases());
    }

    @Test
    void reports_of_a_programme_are_all_rounded_by_one_key_or_none_is() {
        ReleaseHistory rounded =
                over(ReleaseHistory.empty(), guard(5, 5), 6, 31, 12).history();
        ReleaseHistory exact = over(ReleaseHistory.empty(), EXACT, 6, 31, 12).history();

        assertThat(refusal(rounded, EXACT).is(PublicationReason.ROUNDED_BEFORE)).isTrue();
        for (Reason refused :
                List.of(refusal(exact, guard(5, 5)), refusal(rounded, guard(6, 5)), refusal(rounded, guard(5, 10)))) {
            assertThat(refused.is(PublicationReason.NOT_ROUNDED_BEFORE)).isTrue();
            assertThat(refused.arguments()).containsEntry("last", new Argument.Day(LocalDate.of(2024, 6, 30)));
        }
    }

    private static Reason refusal(ReleaseHistory before, PublicationGuard guard) {
        return catchThrowableOfType(PublicationRefusedException.class, () -> over(before, guard, 7, 40, 20))
                .reason();
    }

    @Test
    void a_report_whose_rounded_totals_tell_a_small_count_is_refused() {
        // Somebody is counted, and 0 stands for 1 at most.
        List<String> said = IntStream.range(0, 12)
                .mapToObj(key -> {
                    PublicationGuard guard = guard(key, 2);
                    IndicatorReport one = report(Pilot.observing("1.4.a", "complaints", 1));
                    PublicationRefusedException refused =
                            catchThrowableOfType(PublicationRefusedException.class, () -> guard.publish(one));
                    return refused == null ? "shown" : refused.reason().code();
                })
                .distinct()
                .toList();

        assertThat(said).containsExactlyInAnyOrder("shown", PublicationReason.ROUNDED_TOTALS_TELL.id());
    }

    @Test
    void nothing_tells_the_key() {
        byte[] key = "canary-canary-canary".getBytes(StandardCharsets.UTF_8);
        PublicationGuard guard = EXACT.rounding(KeyedRounding.of(key, 5));
        PublicationRelease release = over(ReleaseHistory.empty(), guard, 6, 31, 12);

        assertThat(Stream.of(guard, release, release.publication(), release.history())
                        .map(Object::toString))
                .noneMatch(words -> words.contains("canary"));
        assertThat(release.history().releases())
                .noneMatch(each ->
                        each.shown().orElseThrow().drawnBy().orElseThrow().contains("canary"));
    }

    private static PublicationRelease over(ReleaseHistory before, PublicationGuard guard, int month, long... byGender) {
        ReportingPeriod period =
                ReportingPeriod.of(Pilot.START, Pilot.START.plusMonths(month).minusDays(1));
        return guard.release(
                before,
                IndicatorReport.of(Pilot.programme(), period, List.of(Pilot.observing("1.4.a", "complaints", byGender)))
                        .by(Gender.class));
    }

    private static PublishedTable only(PublicationRelease release) {
        return release.publication()
                .indicator("1.4.a")
                .orElseThrow()
                .by(Pilot.GENDER)
                .orElseThrow();
    }

    private static IndicatorReport report(ObservationSource... sources) {
        return IndicatorReport.of(Pilot.programme(), Pilot.YEAR, List.of(sources))
                .by(Gender.class);
    }
}
