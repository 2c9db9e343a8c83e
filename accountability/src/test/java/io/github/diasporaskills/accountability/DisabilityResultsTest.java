package io.github.diasporaskills.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.Exchanged;
import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.exchange.ResultsJson;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.accountability.exchange.adx.AdxCategory;
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
import io.github.diasporaskills.accountability.exchange.fhir.FhirImport;
import io.github.diasporaskills.accountability.exchange.fhir.FhirResults;
import io.github.diasporaskills.accountability.exchange.iati.IatiExport;
import io.github.diasporaskills.accountability.exchange.iati.IatiFile;
import io.github.diasporaskills.accountability.exchange.iati.IatiOrganisation;
import io.github.diasporaskills.accountability.exchange.iati.IatiParticipant;
import io.github.diasporaskills.accountability.exchange.iati.IatiRole;
import io.github.diasporaskills.accountability.exchange.iati.IatiSector;
import io.github.diasporaskills.accountability.exchange.iati.IatiSettings;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.report.HtmlReport;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts by disability on their way out: protected as any others, in our own codes where no standard has one. */
class DisabilityResultsTest {

    private static final Programme PROGRAMME = Pilot.asking(Pilot.programme(Pilot.output(
            "1.3", "Placements", "Placements", Pilot.counted("e", RegisterMeasure.ENGAGED_MEMBERS, 20, 30))));

    /** Seven with and nine without a disability, and eight who did not say. */
    private static final Publication LARGE = published(7, 9, 8);

    private static Publication published(int with, int without, int undisclosed) {
        LocalDate may = LocalDate.of(2025, 5, 1);
        Placements placements = Placements.in(PROGRAMME)
                .answering(Disability.WITH, with, may)
                .answering(Disability.WITHOUT, without, may)
                .answering(Disability.UNDISCLOSED, undisclosed, may);
        return PublicationGuard.withThreshold(5)
                .publish(IndicatorReport.of(placements.register(), Pilot.YEAR).by(Disability.class));
    }

    @ParameterizedTest
    @CsvSource({
        "en, With a disability, Undisclosed, Not asked",
        "fr, Avec handicap, Non divulgué, Non demandé",
        "ar, ذوو الإعاقة, لم يُفصَح عنه, لم يُسأل عنه"
    })
    void a_report_says_in_each_language_how_many_answered_what(
            String language, String with, String undisclosed, String notAsked) {
        assertThat(HtmlReport.of(LARGE).in(Locale.forLanguageTag(language)).html())
                .contains(with, undisclosed, notAsked)
                .doesNotContain("UNDISCLOSED", "indicator.disability");
    }

    @Test
    void a_few_with_a_disability_are_hidden_and_so_is_what_they_could_be_told_from() {
        Publication small = published(3, 11, 8);

        assertThat(small.indicators().get(0).tables()).singleElement().satisfies(table -> {
            assertThat(table.dimension()).isEqualTo(Dimension.DISABILITY);
            assertThat(table.total()).hasValue(22);
            assertThat(table.cells()).doesNotContainKey(Category.of("WITH"));
            assertThat(table.cells().values().stream().mapToLong(n -> n).sum())
                    .as("another is hidden beside, or the total would tell")
                    .isLessThan(19);
        });
        assertThat(CsvExport.write(small, Locale.ENGLISH).text()).doesNotContain("EXACTLY,3,");
    }

    @Test
    void our_own_document_brings_it_back() {
        String text = ResultsJson.export(LARGE).text();

        assertThat(ResultsJson.read(Document.parse("results.json", text)).orThrow("results"))
                .isEqualTo(SharedResults.of(LARGE));
        assertThat(text).contains("\"disability\" : \"WITH\"");
    }

    @Test
    void a_table_has_a_row_for_each_answer() {
        assertThat(CsvExport.write(LARGE, Locale.ENGLISH).text())
                .contains("disability,WITH,disability: With a disability,EXACTLY,7,")
                .contains("disability,NOT_ASKED,disability: Not asked,EXACTLY,0,");
    }

    @Test
    void iati_has_a_dimension_of_our_name_that_is_read_back() throws IOException {
        IatiOrganisation board = new IatiOrganisation("XX-EXAMPLE-1", "70", Pilot.text("Board", "Conseil"));
        IatiSettings settings = IatiSettings.builder(board, "XX-EXAMPLE-1-P1")
                .participant(new IatiParticipant(IatiRole.FUNDING, board))
                .sector(new IatiSector("12281", BigDecimal.valueOf(100)))
                .build();
        Export export = IatiExport.with(settings, Exchanged.NOW).write(LARGE);

        assertThat(IatiFile.read("file.xml", new ByteArrayInputStream(export.bytes()))
                        .orThrow("the file")
                        .get(0)
                        .indicators()
                        .get(0)
                        .figures())
                .filteredOn(figure -> figure.groups().equals(Map.of("disability", "WITH")))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualTo("7"));
    }

    @Test
    void codes_of_dhis2_are_those_of_its_server_as_no_standard_has_any() {
        AdxElement element = new AdxElement("e", FigureKind.ACTUAL, List.of("disability"), "ENGAGED");
        AdxCategory category = new AdxCategory("DISABILITY", Map.of("WITH", "DIS_Y", "WITHOUT", "DIS_N"));
        Export adx = AdxExport.with(
                        new AdxSettings("UNIT", "SET", List.of(element), Map.of("disability", category)), Exchanged.NOW)
                .write(LARGE);
        Export values = Dhis2Export.with(
                        Dhis2Settings.of("set1", "unit1", Dhis2Period.YEARLY),
                        ComboTable.of(List.of(
                                new ComboRow("e", FigureKind.ACTUAL, Map.of("disability", "WITH"), "de", "with"))))
                .write(LARGE);

        assertThat(adx.text()).contains("DISABILITY=\"DIS_Y\"").contains("DISABILITY=\"DIS_N\"");
        assertThat(adx.losses())
                .filteredOn(loss -> loss.is(ExchangeReason.GROUP_WITHOUT_CODE))
                .as("undisclosed and not asked have no code there")
                .hasSize(2);
        assertThat(values.text()).contains("\"with\"").doesNotContain("without");
        Exchanged.assertWorded(adx.losses());
        Exchanged.assertWorded(values.losses());
    }

    @Test
    void fhir_has_codes_for_the_answers_that_are_not_there_and_ours_stand_beside_them() {
        assertThat(FhirResults.write(LARGE, Locale.ENGLISH, Exchanged.NOW).bundle())
                .contains("asked-declined", "not-asked", "\"UNDISCLOSED\"", "\"WITHOUT\"", "\"disability\"");
    }

    @Test
    void the_answer_of_a_person_is_in_no_file_of_people() {
        CountryPack morocco = CountryPack.load("MA");
        DiasporaMember member = Placements.clear(
                        DiasporaMember.builder(PersonId.of("P-1"), CountryCode.of("MA"), Pilot.START))
                .disability(Disability.WITH)
                .build();
        FhirExport export = FhirExport.builder(morocco).member(member).build();

        assertThat(export.bundle().toLowerCase(Locale.ROOT)).doesNotContain("disab", "\"with\"");
        assertThat(export.losses())
                .as("said of everybody, so that it tells of nobody")
                .anySatisfy(
                        loss -> assertThat(loss.reason().arguments().toString()).contains("DISABILITY"));
        assertThat(FhirImport.read("in.json", export.bundle(), morocco, Pilot.END_OF_2025)
                        .members())
                .containsExactly(
                        member.toBuilder().disability(Disability.NOT_ASKED).build());
    }
}
