package io.github.diasporaskills.accountability.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.Placements;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.PublicationRelease;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.accountability.report.HtmlReport;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendsTest {

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

    /** Two members engaged in February 2024, one of them again in May 2025; a bound and two values entered by hand. */
    private static ProgrammeRegister register() {
        return Placements.in(Pilot.programme())
                .member(Gender.WOMAN, "BE", LocalDate.of(2024, 2, 5), LocalDate.of(2025, 5, 5))
                .member(Gender.MAN, "BE", LocalDate.of(2024, 2, 12))
                .entered(value("1.2.a", JUNE, ReportedCount.moreThan(2)))
                .entered(value("1.2.a", LocalDate.of(2025, 8, 1), ReportedCount.exactly(4)))
                .entered(value("1.2.a", Pilot.END_OF_2025, ReportedCount.exactly(6)))
                .register();
    }

    private static IndicatorValue value(String code, LocalDate asOf, ReportedCount count) {
        return IndicatorValue.of(code, asOf, count, "minutes");
    }

    private static List<String> told(Trends trends, String code) {
        return trends.before(Pilot.END_OF_2025, code).stream()
                .map(value -> value.asOf() + " " + value.count())
                .toList();
    }

    @Test
    void counted_values_are_those_of_the_ends_of_quarters_since_the_programme_began() {
        Trends trends = Trends.of(register(), Pilot.YEAR);

        assertThat(told(trends, "1.3.b"))
                .containsExactly(
                        "2024-03-31 2",
                        "2024-06-30 2",
                        "2024-09-30 2",
                        "2024-12-31 2",
                        "2025-03-31 2",
                        "2025-06-30 3",
                        "2025-09-30 3");
    }

    @Test
    void entered_values_keep_their_own_day_and_their_bound_and_stand_there_once() {
        Trends trends = Trends.of(register(), Pilot.YEAR);

        assertThat(told(trends, "1.2.a")).containsExactly("2025-06-30 >2", "2025-08-01 4");
        assertThat(trends.before(JUNE, "1.2.a")).isEmpty();
        assertThat(trends.before(JUNE, "9.9")).isEmpty();
    }

    @Test
    void of_more_than_twelve_quarters_the_ends_of_years_are_told() {
        Trends trends = Trends.of(register(), ReportingPeriod.of(LocalDate.of(2024, 1, 1), LocalDate.of(2030, 6, 30)));

        assertThat(trends.before(LocalDate.of(2030, 6, 30), "1.3.b"))
                .extracting(ActualValue::asOf)
                .containsExactly(
                        LocalDate.of(2024, 12, 31),
                        LocalDate.of(2025, 12, 31),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2027, 12, 31),
                        LocalDate.of(2028, 12, 31),
                        LocalDate.of(2029, 12, 31));
    }

    @Test
    void each_earlier_value_is_that_of_a_report_of_its_day() {
        Trends trends = Trends.of(register(), Pilot.YEAR);

        for (String code : List.of("1.3.a", "1.3.b", "1.2.a")) {
            for (ActualValue value : trends.before(Pilot.END_OF_2025, code)) {
                IndicatorReport then = IndicatorReport.of(register(), ReportingPeriod.of(Pilot.START, value.asOf()));
                assertThat(then.result(code).orElseThrow().value()).contains(value);
            }
        }
        assertThat(trends).hasToString("Trends[3 indicators]");
    }

    @ParameterizedTest
    @CsvSource({"en, Earlier values", "fr, Valeurs antérieures", "ar, قيم سابقة"})
    void a_page_draws_them_and_says_each_change_in_words(String language, String legend) {
        Publication safe = PublicationGuard.withThreshold(5).publish(IndicatorReport.of(register(), Pilot.YEAR));
        String page = page(safe, language);

        assertThat(safe.hidesSmallTotals()).isFalse();
        assertThat(page).contains(legend, "class=\"trend\"").doesNotContain("report.progress");
        if (language.equals("en")) {
            assertThat(page.replace('\u00a0', ' '))
                    .contains(
                            "Earlier: 2 on 31 March 2024 · 3 on 30 June 2025",
                            "Earlier: &gt; 2 on 30 June 2025 · 4 on");
        }
    }

    @Test
    void where_small_totals_are_hidden_no_earlier_total_is_shown() {
        PublicationGuard hiding = PublicationGuard.withThreshold(5).hidingSmallTotals();
        IndicatorReport report = IndicatorReport.of(register(), Pilot.YEAR);
        PublicationRelease first = hiding.release(ReleaseHistory.empty(), report);
        PublicationRelease second = hiding.release(first.history(), report);

        for (Publication safe : List.of(hiding.publish(report), first.publication(), second.publication())) {
            assertThat(safe.hidesSmallTotals()).isTrue();
            assertThat(page(safe, "en")).doesNotContain("class=\"trend\"", "Earlier");
        }
    }

    private static String page(Publication safe, String language) {
        return HtmlReport.of(safe)
                .with(Trends.of(register(), Pilot.YEAR))
                .in(Locale.forLanguageTag(language))
                .html();
    }
}
