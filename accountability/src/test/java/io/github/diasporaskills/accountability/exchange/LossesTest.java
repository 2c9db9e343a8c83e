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
import io.github.diasporaskills.accountability.exchange.iati.IatiExport;
import io.github.diasporaskills.accountability.exchange.iati.IatiOrganisation;
import io.github.diasporaskills.accountability.exchange.iati.IatiParticipant;
import io.github.diasporaskills.accountability.exchange.iati.IatiRole;
import io.github.diasporaskills.accountability.exchange.iati.IatiSector;
import io.github.diasporaskills.accountability.exchange.iati.IatiSettings;
import io.github.diasporaskills.accountability.exchange.xlsx.ResultsWorkbook;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.GroupTarget;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.ReferenceSheet;
import io.github.diasporaskills.core.programme.ReportingFrequency;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
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

    private static Export iati(Publication publication) {
        IatiOrganisation somebody = new IatiOrganisation("XX-EXAMPLE-1", "40", LocalText.of("en", "Somebody"));
        return IatiExport.with(
                        IatiSettings.builder(somebody, "XX-EXAMPLE-1-P1")
                                .participant(new IatiParticipant(IatiRole.FUNDING, somebody))
                                .sector(new IatiSector("12281", BigDecimal.valueOf(100)))
                                .description(LocalText.of("en", "Tests"))
                                .build(),
                        Exchanged.NOW)
                .write(publication);
    }

    /** All that stands in a file: a workbook is packed, and its text lies apart. */
    private static String content(Export export) throws IOException {
        if (!export.mediaType().equals(ResultsWorkbook.MEDIA_TYPE)) {
            return export.text();
        }
        StringBuilder cells = new StringBuilder();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(export.bytes()))) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.stream()
                                .filter(Objects::nonNull)
                                .forEach(cell -> cells.append(cell.getText()).append(' ')));
            }
        }
        assertThat(cells).contains("1.1.a");
        return cells.toString();
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
        for (Export export : inEveryFormat(PUBLICATION)) {
            assertLost(export, ExchangeReason.SECTIONS_LEFT_OUT);
        }
    }

    @Test
    void what_mobilised_means_stands_beside_its_number_in_every_format_that_has_words() throws IOException {
        for (Export export : List.of(adx(PUBLICATION), dhis2(PUBLICATION))) {
            assertLost(export, ExchangeReason.WORDS_LEFT_OUT);
        }
        for (Export export : Stream.concat(withTargets(PUBLICATION).stream(), Stream.of(fhir(PUBLICATION)))
                .toList()) {
            assertThat(content(export)).as(export.mediaType()).containsOnlyOnce("Begun counts");
        }
        for (Export export : List.of(
                CsvExport.write(PUBLICATION, Locale.FRENCH), ResultsWorkbook.write(PUBLICATION, Locale.FRENCH))) {
            assertThat(content(export)).as(export.mediaType()).containsOnlyOnce("Commencé compte");
        }
    }

    @Test
    void reference_sheets_have_a_place_in_no_format() throws IOException {
        LocalText words = LocalText.of("en", "Words of the sheet");
        Indicator plain = Indicator.reported("1.1.a", LocalText.of("en", "One"), CountingUnit.ITEM, false);
        Indicator described = plain.describedBy(ReferenceSheet.builder(
                        Pilot.START, words, words, words, ReportingFrequency.YEARLY, Role.MONITORING_OFFICER)
                .build());
        for (Export export : inEveryFormat(publication(described))) {
            assertLost(export, ExchangeReason.SHEETS_LEFT_OUT);
            assertThat(content(export)).doesNotContain("Words of the sheet");
        }
        for (Export export : inEveryFormat(publication(plain))) {
            assertThat(export.losses()).noneMatch(loss -> loss.is(ExchangeReason.SHEETS_LEFT_OUT));
        }
    }

    @Test
    void who_took_a_baseline_or_set_a_target_stands_in_no_format_and_is_told_where_these_are() throws IOException {
        Indicator plain = Indicator.reported("1.1.a", LocalText.of("en", "One"), CountingUnit.ITEM, true);
        for (Indicator aiming : List.of(
                plain.startingAt(new Baseline(Pilot.START, 3, "a survey")),
                plain.aimingAt(new Target(Pilot.END_OF_2025, 50, "a survey")),
                plain.aimingAt(new GroupTarget("gender", "WOMAN", Pilot.END_OF_2025, 25, "a survey")))) {
            for (Export export : inEveryFormat(publication(aiming))) {
                assertThat(content(export)).doesNotContain("a survey");
            }
            for (Export export : withTargets(publication(aiming))) {
                assertLost(export, ExchangeReason.SOURCES_LEFT_OUT);
            }
        }
        for (Export export : withTargets(publication(plain))) {
            assertThat(export.losses()).noneMatch(loss -> loss.is(ExchangeReason.SOURCES_LEFT_OUT));
        }
    }

    private static Publication publication(Indicator indicator) {
        return Exchanged.publication(
                Pilot.programme(Pilot.output("1.1", "Output", "Produit", indicator)),
                Pilot.YEAR,
                Pilot.entered("1.1.a", 51));
    }

    private static List<Export> withTargets(Publication publication) {
        return List.of(
                iati(publication),
                CsvExport.write(publication, Locale.ENGLISH),
                ResultsWorkbook.write(publication, Locale.ENGLISH),
                ResultsJson.export(publication));
    }

    private static List<Export> inEveryFormat(Publication publication) {
        return Stream.concat(
                        Stream.of(adx(publication), dhis2(publication), fhir(publication)),
                        withTargets(publication).stream())
                .toList();
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
