package io.github.diasporaskills.accountability.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.exchange.adx.AdxElement;
import io.github.diasporaskills.accountability.exchange.adx.AdxExport;
import io.github.diasporaskills.accountability.exchange.adx.AdxSettings;
import io.github.diasporaskills.accountability.exchange.csv.CsvExport;
import io.github.diasporaskills.accountability.exchange.dhis2.ComboRow;
import io.github.diasporaskills.accountability.exchange.dhis2.ComboTable;
import io.github.diasporaskills.accountability.exchange.dhis2.Dhis2Export;
import io.github.diasporaskills.accountability.exchange.dhis2.Dhis2Period;
import io.github.diasporaskills.accountability.exchange.dhis2.Dhis2Settings;
import io.github.diasporaskills.accountability.exchange.fhir.FhirExport;
import io.github.diasporaskills.accountability.exchange.fhir.FhirResults;
import io.github.diasporaskills.accountability.exchange.xlsx.ResultsWorkbook;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.GroupTarget;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not in a file stands in its list of losses, whatever the format. */
class LossesTest {

    private static final Publication PUBLICATION = PublicationGuard.withThreshold(5)
            .publish(
                    Exchanged.report(Pilot.programme(), Pilot.YEAR, Exchanged.shown()),
                    SummarySection.titled("More").paragraph("Words"));

    private static Export adx(Publication publication) {
        AdxElement element = new AdxElement("1.1.a", FigureKind.ACTUAL, List.of(), "A");
        return AdxExport.with(new AdxSettings("UNIT", "SET", List.of(element), Map.of()), Exchanged.NOW)
                .write(publication);
    }

    private static Export dhis2(Publication publication) {
        ComboRow row = new ComboRow("1.1.a", FigureKind.ACTUAL, Map.of(), "de1", "default");
        return Dhis2Export.with(Dhis2Settings.of("set", "unit", Dhis2Period.YEARLY), ComboTable.of(List.of(row)))
                .write(publication);
    }

    private static Export fhir(Publication publication) {
        return FhirResults.write(publication, Locale.ENGLISH, Exchanged.NOW).export();
    }

    private static void assertLost(Export export, ExchangeReason... codes) {
        for (ExchangeReason code : codes) {
            assertThat(export.losses()).as(code.name()).anyMatch(loss -> loss.is(code));
        }
        Exchanged.assertWorded(export.losses().stream()
                .filter(loss -> loss.code().startsWith("exchange."))
                .toList());
    }

    @Test
    void sections_of_an_application_have_a_place_in_no_format() {
        for (Export export : List.of(
                adx(PUBLICATION),
                dhis2(PUBLICATION),
                fhir(PUBLICATION),
                CsvExport.write(PUBLICATION, Locale.ENGLISH),
                ResultsWorkbook.write(PUBLICATION, Locale.ENGLISH),
                ResultsJson.export(PUBLICATION))) {
            assertLost(export, ExchangeReason.SECTIONS_LEFT_OUT);
        }
    }

    @Test
    void a_split_that_is_shown_and_mapped_to_nothing_is_told_once_by_indicator_and_dimensions() {
        for (Export export : List.of(adx(PUBLICATION), dhis2(PUBLICATION))) {
            assertLost(export, ExchangeReason.SPLIT_NOT_SENT);
            assertThat(export.losses())
                    .filteredOn(loss -> loss.is(ExchangeReason.SPLIT_NOT_SENT))
                    .containsExactly(Reason.of(ExchangeReason.SPLIT_NOT_SENT)
                            .with("code", "1.1.a")
                            .with("dimensions", List.of("gender")));
        }
        ComboTable mapped = ComboTable.of(
                List.of(new ComboRow("1.1.a", FigureKind.ACTUAL, Map.of("gender", "WOMAN"), "de2", "women")));
        assertThat(Dhis2Export.with(Dhis2Settings.of("set", "unit", Dhis2Period.YEARLY), mapped)
                        .write(PUBLICATION)
                        .losses())
                .noneMatch(loss -> loss.is(ExchangeReason.SPLIT_NOT_SENT));
    }

    @Test
    void a_server_that_adds_up_periods_is_told_of_values_since_the_beginning() {
        assertThat(dhis2(PUBLICATION).losses())
                .contains(Reason.of(ExchangeReason.REACHED_UNDER_PERIOD)
                        .with("codes", List.of("1.1.a"))
                        .with("period", "2025"));
        ComboRow added = new ComboRow("1.2.a", FigureKind.ADDED, Map.of(), "de1", "default");
        Publication year = Exchanged.publication(
                IndicatorValue.of("1.2.a", LocalDate.of(2024, 12, 31), ReportedCount.exactly(2), "minutes"),
                Pilot.entered("1.2.a", 6));
        assertThat(Dhis2Export.with(Dhis2Settings.of("set", "unit", Dhis2Period.YEARLY), ComboTable.of(List.of(added)))
                        .write(year)
                        .losses())
                .noneMatch(loss -> loss.is(ExchangeReason.REACHED_UNDER_PERIOD));
    }

    @Test
    void a_document_whose_days_are_those_of_the_report_tells_of_values_since_the_beginning() {
        assertThat(adx(PUBLICATION).losses())
                .contains(Reason.of(ExchangeReason.REACHED_UNDER_REPORT)
                        .with("codes", List.of("1.1.a"))
                        .with("period", "2025-01-01/P1Y"));
        assertLost(adx(PUBLICATION), ExchangeReason.REACHED_UNDER_REPORT);
        Publication whole = Exchanged.publication(
                Pilot.programme(), ReportingPeriod.of(Pilot.START, Pilot.END_OF_2025), Exchanged.shown());
        assertThat(adx(whole).losses()).noneMatch(loss -> loss.is(ExchangeReason.REACHED_UNDER_REPORT));
    }

    @Test
    void a_split_of_which_nothing_is_shown_is_told_though_it_is_mapped_to_nothing() {
        AdxElement element = new AdxElement("1.4.a", FigureKind.ACTUAL, List.of(), "A");
        ComboRow row = new ComboRow("1.4.a", FigureKind.ACTUAL, Map.of(), "de1", "default");
        Publication small = Exchanged.publication(Exchanged.withSmallGroup());
        for (Export export : List.of(
                AdxExport.with(new AdxSettings("UNIT", "SET", List.of(element), Map.of()), Exchanged.NOW)
                        .write(small),
                Dhis2Export.with(Dhis2Settings.of("set", "unit", Dhis2Period.YEARLY), ComboTable.of(List.of(row)))
                        .write(small))) {
            assertThat(export.losses())
                    .contains(Reason.of(ExchangeReason.SPLIT_WITHHELD)
                            .with("code", "1.4.a")
                            .with("dimensions", List.of("gender")))
                    .noneMatch(loss -> loss.is(ExchangeReason.SPLIT_NOT_SENT));
        }
    }

    @Test
    void that_data_are_invented_is_written_or_told_as_lost() {
        assertLost(adx(PUBLICATION), ExchangeReason.SYNTHETIC_LEFT_OUT);
        assertLost(dhis2(PUBLICATION), ExchangeReason.SYNTHETIC_LEFT_OUT);
        assertThat(fhir(PUBLICATION).text()).contains("\"HTEST\"");
        Publication real = Exchanged.publication(
                Pilot.programme().toBuilder().synthetic(false).build(), Pilot.YEAR, Exchanged.shown());
        assertThat(adx(real).losses()).noneMatch(loss -> loss.is(ExchangeReason.SYNTHETIC_LEFT_OUT));
        assertThat(fhir(real).text()).doesNotContain("HTEST");
    }

    @Test
    void a_file_in_one_language_tells_that_there_are_others() {
        assertLost(CsvExport.write(PUBLICATION, Locale.FRENCH), ExchangeReason.LANGUAGES_LEFT_OUT);
        assertLost(ResultsWorkbook.write(PUBLICATION, Locale.FRENCH), ExchangeReason.LANGUAGES_LEFT_OUT);
        assertThat(ResultsJson.export(PUBLICATION).losses())
                .noneMatch(loss -> loss.is(ExchangeReason.LANGUAGES_LEFT_OUT));
    }

    @Test
    void a_workbook_tells_of_which_indicators_it_shows_one_target_of_several() {
        Indicator one = Indicator.reported("1.1.a", LocalText.of("en", "One"), CountingUnit.ITEM, false)
                .aimingAt(new Target(Pilot.END_OF_2025, 50, "plan"));
        Indicator two = Pilot.reported("1.1.b", CountingUnit.ITEM, false, 50, 80);
        Publication several = Exchanged.publication(
                Pilot.programme(Pilot.output("1.1", "Output", "Produit", one, two)),
                Pilot.YEAR,
                Pilot.entered("1.1.a", 51),
                Pilot.entered("1.1.b", 51));
        assertThat(ResultsWorkbook.write(several, Locale.ENGLISH).losses())
                .filteredOn(loss -> loss.is(ExchangeReason.OTHER_TARGETS_LEFT_OUT))
                .extracting(loss -> loss.arguments().get("code"))
                .singleElement()
                .asString()
                .contains("1.1.b");
        assertThat(CsvExport.write(several, Locale.ENGLISH).losses())
                .noneMatch(loss -> loss.is(ExchangeReason.OTHER_TARGETS_LEFT_OUT));
    }

    @Test
    void a_workbook_tells_that_a_group_has_targets_of_other_days_and_nothing_where_each_group_has_one() {
        assertThat(ResultsWorkbook.write(aimedAtGroups(Pilot.END_OF_2025, LocalDate.of(2026, 6, 30)), Locale.ENGLISH)
                        .losses())
                .contains(Reason.of(ExchangeReason.OTHER_TARGETS_LEFT_OUT).with("code", "1.1.a"));
        assertThat(ResultsWorkbook.write(aimedAtGroups(Pilot.END_OF_2025), Locale.ENGLISH)
                        .losses())
                .noneMatch(loss -> loss.is(ExchangeReason.OTHER_TARGETS_LEFT_OUT));
    }

    @Test
    void a_format_without_targets_tells_also_where_only_groups_have_some() {
        Publication aimed = aimedAtGroups(Pilot.END_OF_2025);
        assertLost(adx(aimed), ExchangeReason.TARGETS_LEFT_OUT);
        assertLost(dhis2(aimed), ExchangeReason.TARGETS_LEFT_OUT);
        FhirExport fhir = FhirResults.write(aimed, Locale.ENGLISH, Exchanged.NOW);
        assertThat(fhir.losses()).anyMatch(loss -> loss.element().equals("target"));
    }

    /** One indicator with targets of women and men by each day, and none of all. */
    private static Publication aimedAtGroups(LocalDate... days) {
        Indicator indicator =
                Indicator.reported("1.1.a", LocalText.of("en", "One"), CountingUnit.DISTINCT_PERSON, true);
        for (LocalDate day : days) {
            indicator = indicator
                    .aimingAt(new GroupTarget("gender", "WOMAN", day, 25, "plan"))
                    .aimingAt(new GroupTarget("gender", "MAN", day, 25, "plan"));
        }
        return Exchanged.publication(
                Pilot.programme(Pilot.output("1.1", "Output", "Produit", indicator)), Pilot.YEAR, Exchanged.shown());
    }
}
