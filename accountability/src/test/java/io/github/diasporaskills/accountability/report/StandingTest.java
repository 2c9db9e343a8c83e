package io.github.diasporaskills.accountability.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.EnteredValues;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.time.ReportedCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final Pattern SENTENCE = Pattern.compile(
            "(\\d+) items? as of .*; a steady pace would have reached ([\\d.]+) by then; the value is ([\\d.]+)% of .*");

    @ParameterizedTest
    @CsvSource({
        "en, 30 persons as of 30~June 2025, would have reached 37.4 by then, the value is 80.2% of that pace.",
        "fr, 30 personnes au 30~juin 2025, aurait donné 37~4 à cette date, la valeur est à 80~2~% de ce rythme.",
        "ar, 30, 37~4, 80~2%"
    })
    void a_value_has_its_own_day_and_is_seen_against_the_pace_of_that_day(
            String language, String value, String pace, String percent) {
        Publication december = published(LocalDate.of(2025, 12, 31), ReportedCount.exactly(30));
        Locale locale = Locale.forLanguageTag(language);

        String said =
                ReportWording.standing(december.indicators().get(0), locale).orElseThrow();

        // A tilde stands for the signs that a CSV cannot hold.
        for (String part : List.of(value, pace, percent)) {
            assertThat(said).containsPattern(Pattern.quote(part).replace("~", "\\E[\u00a0,]\\Q"));
        }
        assertThat(HtmlReport.of(december).in(locale).html()).contains(">" + said + "</span>");
        assertThat(published(LocalDate.of(2026, 3, 2), ReportedCount.exactly(30))
                        .indicators())
                .as("the day of the report changes nothing of it")
                .first()
                .satisfies(later ->
                        assertThat(ReportWording.standing(later, locale)).contains(said));
    }

    @Test
    void value_pace_and_percentage_of_one_sentence_fit_each_other() {
        Random random = new Random(20260302);
        for (int i = 0; i < 200; i++) {
            Indicator indicator = Pilot.reported("i", CountingUnit.ITEM, false, 1 + random.nextInt(12), 30);
            LocalDate day = Pilot.START.plusDays(30 + random.nextInt(700));
            IndicatorValue value = IndicatorValue.of("i", day, ReportedCount.exactly(random.nextInt(15)), "list");
            String said = ReportWording.standing(
                            publication(indicator, Pilot.END_OF_2025, value)
                                    .indicators()
                                    .get(0),
                            Locale.ENGLISH)
                    .orElseThrow();

            Matcher numbers = SENTENCE.matcher(said);
            if (!numbers.matches()) {
                assertThat(said).as("a pace of nothing has no percentage").contains("would have reached 0.0");
                continue;
            }
            BigDecimal fit = new BigDecimal(numbers.group(1))
                    .multiply(BigDecimal.valueOf(100))
                    .divide(new BigDecimal(numbers.group(2)), 1, RoundingMode.DOWN);
            assertThat(new BigDecimal(numbers.group(3))).as(said).isEqualByComparingTo(fit);
        }
    }

    @Test
    void a_bound_stays_a_bound_in_the_percentage() {
        PublishedIndicator over = published(Pilot.END_OF_2025, ReportedCount.moreThan(30))
                .indicators()
                .get(0);

        assertThat(ReportWording.standing(over, Locale.ENGLISH).orElseThrow())
                .startsWith(">\u00a030 persons as of")
                .endsWith("the value is >\u00a080.2% of that pace.");
    }

    @Test
    void without_a_pace_the_value_and_its_day_are_said_and_without_a_value_nothing() {
        Indicator aimless = Indicator.reported("i", Pilot.text("Items", "Choses"), CountingUnit.ITEM, false);
        IndicatorValue value = IndicatorValue.of("i", JUNE, ReportedCount.exactly(1), "list");

        assertThat(ReportWording.standing(
                        publication(aimless, Pilot.END_OF_2025, value)
                                .indicators()
                                .get(0),
                        Locale.ENGLISH))
                .contains("1 item as of 30\u00a0June 2025.");
        assertThat(ReportWording.standing(
                        publication(aimless, JUNE.minusDays(1), value)
                                .indicators()
                                .get(0),
                        Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void what_the_period_added_is_a_number_or_a_dash() {
        IndicatorValue eve = IndicatorValue.of("1.1.a", LocalDate.of(2025, 3, 31), ReportedCount.exactly(12), "list");
        IndicatorValue june = IndicatorValue.of("1.1.a", JUNE, ReportedCount.exactly(30), "list");
        Indicator persons = Pilot.reported("1.1.a", CountingUnit.DISTINCT_PERSON, false, 50, 80);
        ReportingPeriod quarter = ReportingPeriod.quarter(2025, 2);

        Publication known = publication(persons, quarter, eve, june);
        assertThat(known.tellsPeriod()).isTrue();
        assertThat(ReportWording.inPeriod(known.indicators().get(0), Locale.ENGLISH))
                .isEqualTo("In the period: 18");
        Publication unknown = publication(persons, quarter, june);
        assertThat(ReportWording.inPeriod(unknown.indicators().get(0), Locale.ENGLISH))
                .isEqualTo("In the period: –");
        assertThat(HtmlReport.of(unknown).html())
                .contains("What had been reached by 31\u00a0March 2025, the last day before the period, is not known");
    }

    private static Publication published(LocalDate last, ReportedCount count) {
        return publication(
                Pilot.reported("1.1.a", CountingUnit.DISTINCT_PERSON, false, 50, 80),
                last,
                IndicatorValue.of("1.1.a", JUNE, count, "list"));
    }

    private static Publication publication(Indicator indicator, LocalDate last, IndicatorValue value) {
        return publication(indicator, ReportingPeriod.of(Pilot.START, last), value);
    }

    private static Publication publication(Indicator indicator, ReportingPeriod period, IndicatorValue... values) {
        return PublicationGuard.withThreshold(5)
                .publish(IndicatorReport.of(
                        Pilot.programme(Pilot.output("1.1", "Output", "Produit", indicator)),
                        period,
                        List.of(EnteredValues.of(List.of(values)))));
    }
}
