package io.github.diasporaskills.accountability.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.Pilot;
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
import io.github.diasporaskills.accountability.exchange.fhir.FhirResults;
import io.github.diasporaskills.accountability.exchange.iati.IatiExport;
import io.github.diasporaskills.accountability.exchange.iati.IatiFigure;
import io.github.diasporaskills.accountability.exchange.iati.IatiFile;
import io.github.diasporaskills.accountability.exchange.iati.IatiIndicator;
import io.github.diasporaskills.accountability.exchange.iati.IatiOrganisation;
import io.github.diasporaskills.accountability.exchange.iati.IatiParticipant;
import io.github.diasporaskills.accountability.exchange.iati.IatiRole;
import io.github.diasporaskills.accountability.exchange.iati.IatiSector;
import io.github.diasporaskills.accountability.exchange.iati.IatiSettings;
import io.github.diasporaskills.accountability.exchange.xlsx.ResultsWorkbook;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.Observation;
import io.github.diasporaskills.accountability.indicator.Observed;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.core.document.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** What each format makes of a table by gender and by age, of which four cells are hidden. */
class CrossedExchangeTest {

    private static final String CODE = "1.4.a";
    private static final Map<String, String> YOUNG_WOMEN = Map.of("gender", "WOMAN", "age-band", "UNDER_30");
    private static final Map<String, String> OLD_WOMEN = Map.of("gender", "WOMAN", "age-band", "FROM_60");
    private static final Publication CROSSED = publication();

    private static Publication publication() {
        Map<List<String>, Integer> counts = Map.of(
                List.of("WOMAN", "UNDER_30"), 20,
                List.of("WOMAN", "FROM_40_TO_49"), 16,
                List.of("WOMAN", "FROM_60"), 2,
                List.of("MAN", "UNDER_30"), 15,
                List.of("MAN", "FROM_40_TO_49"), 12,
                List.of("MAN", "FROM_60"), 10);
        List<Observation> seen = new ArrayList<>();
        counts.forEach((codes, n) -> {
            for (int i = 0; i < n; i++) {
                seen.add(Observation.of(codes + "/" + i, Pilot.START)
                        .in(Pilot.GENDER, codes.get(0))
                        .in(Dimension.AGE_BAND, codes.get(1)));
            }
        });
        Observed observed = Observed.counted("complaints", seen, Set.of(Pilot.GENDER, Dimension.AGE_BAND));
        return PublicationGuard.withThreshold(5)
                .publish(IndicatorReport.of(Pilot.programme(), Pilot.YEAR, List.of(Pilot.source(CODE, observed)))
                        .by(Pilot.GENDER)
                        .crossedBy(Pilot.GENDER, Dimension.AGE_BAND));
    }

    private static SharedIndicator shared() {
        return SharedResults.of(CROSSED).indicator(CODE).orElseThrow();
    }

    @Test
    void json_holds_each_cell_by_its_groups_and_is_read_back() {
        SharedResults back = ResultsJson.read(Document.parse(
                        "results.json", ResultsJson.export(CROSSED).text()))
                .orThrow("results");

        assertThat(back).isEqualTo(SharedResults.of(CROSSED));
        assertThat(shared().of(FigureKind.ACTUAL).filter(f -> f.groups().equals(YOUNG_WOMEN)))
                .singleElement()
                .satisfies(figure -> assertThat(figure.count().number()).isEqualTo(20));
        assertThat(shared().of(FigureKind.ACTUAL)).noneMatch(f -> f.groups().equals(OLD_WOMEN));
        Withheld withheld = back.indicator(CODE).orElseThrow().withheld().get(0);
        assertThat(withheld.dimensions()).containsExactly("age-band", "gender");
        assertThat(withheld.groups()).contains("FROM_60;WOMAN");
        assertThat(withheld.hidden()).contains(OLD_WOMEN).doesNotContain(YOUNG_WOMEN);
    }

    @Test
    void iati_has_a_dimension_for_each_and_is_read_back() throws IOException {
        IatiOrganisation office = new IatiOrganisation("XX-EXAMPLE-1", "40", Pilot.text("Office", "Bureau"));
        IatiSettings settings = IatiSettings.builder(office, "XX-EXAMPLE-1-P1")
                .participant(new IatiParticipant(IatiRole.FUNDING, office))
                .sector(new IatiSector("12281", BigDecimal.valueOf(100)))
                .build();
        Export export = IatiExport.with(settings, Exchanged.NOW).write(CROSSED);

        assertThat(export.text().replaceAll("\\s+", " "))
                .contains("<actual value=\"20\"> <dimension name=\"age-band\" value=\"UNDER_30\"/>"
                        + " <dimension name=\"sex\" value=\"female\"/>");
        IatiIndicator read = IatiFile.read("file.xml", new ByteArrayInputStream(export.bytes()))
                .orThrow("the file")
                .get(0)
                .indicators()
                .stream()
                .filter(i -> i.code().filter(CODE::equals).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(read.figures().stream().filter(f -> f.kind() == FigureKind.ACTUAL))
                .extracting(IatiFigure::groups)
                .containsSequence(
                        shared().of(FigureKind.ACTUAL).map(Figure::groups).toList());
        assertThat(export.losses())
                .anyMatch(loss -> loss.is(ExchangeReason.SPLIT_WITHHELD)
                        && ExchangeWording.say(loss, ExchangeWording.in(Locale.ENGLISH))
                                .contains("age band × gender"));
        assertThat(export.text()).contains("age band × gender (").contains("60 and more × Women");
        Exchanged.assertWorded(export.losses());
    }

    @Test
    void adx_has_an_attribute_for_each() {
        AdxSettings settings = new AdxSettings(
                "UNIT",
                "SET",
                List.of(new AdxElement(CODE, FigureKind.ACTUAL, List.of("gender", "age-band"), "CROSSED")),
                Map.of(
                        "gender", new AdxCategory("GENDER", Map.of("WOMAN", "F", "MAN", "M")),
                        "age-band", new AdxCategory("AGE", Map.of("UNDER_30", "A0", "FROM_60", "A60"))));
        Export export = AdxExport.with(settings, Exchanged.NOW).write(CROSSED);

        assertThat(export.text()).contains("<dataValue dataElement=\"CROSSED\" AGE=\"A0\" GENDER=\"F\" value=\"20\"/>");
        assertThat(export.losses()).anyMatch(loss -> loss.is(ExchangeReason.SPLIT_WITHHELD));
        assertThat(export.losses()).anyMatch(loss -> loss.is(ExchangeReason.GROUP_WITHOUT_CODE));
        Exchanged.assertWorded(export.losses());
    }

    @Test
    void dhis2_has_a_combination_for_each_cell_of_the_table() {
        ComboTable combos = ComboTable.of(List.of(
                new ComboRow(CODE, FigureKind.ACTUAL, YOUNG_WOMEN, "de", "young-women"),
                new ComboRow(CODE, FigureKind.ACTUAL, OLD_WOMEN, "de", "old-women")));
        Export export = Dhis2Export.with(Dhis2Settings.of("set", "unit", Dhis2Period.YEARLY), combos)
                .write(CROSSED);

        assertThat(export.text()).contains("young-women").doesNotContain("old-women");
        assertThat(export.losses()).anyMatch(loss -> loss.is(ExchangeReason.SPLIT_WITHHELD));
        assertThat(export.losses())
                .filteredOn(loss -> loss.is(ExchangeReason.GROUP_WITHOUT_CODE))
                .isNotEmpty()
                .allSatisfy(loss -> assertThat(ExchangeWording.say(loss, ExchangeWording.in(Locale.ENGLISH)))
                        .contains("(age band × gender)"));
        Exchanged.assertWorded(export.losses());
    }

    @Test
    void fhir_has_a_component_for_each() {
        String text = FhirResults.write(CROSSED, Locale.ENGLISH, Exchanged.NOW)
                .export()
                .text()
                .replaceAll("\\s+", "");

        assertThat(text)
                .contains("\"component\":[{\"code\":")
                .contains("UNDER_30")
                .contains("age-band");
        assertThat(text.split("\"component\"", -1))
                .hasSize(1
                        + (int) shared().of(FigureKind.ACTUAL)
                                .filter(f -> f.groups().size() == 2)
                                .count());
    }

    @Test
    void csv_and_a_workbook_have_a_row_for_each_cell_shown_or_hidden() throws IOException {
        String csv = CsvExport.write(CROSSED, Locale.ENGLISH).text();
        assertThat(csv)
                .contains("age-band;gender,UNDER_30;WOMAN,age band: Under 30; gender: Women,EXACTLY,20,")
                .contains("WITHHELD,,2025-12-31,age-band;gender,FROM_60;WOMAN,age band: 60 and more; gender: Women,,,");

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(
                ResultsWorkbook.write(CROSSED, Locale.ENGLISH).bytes()))) {
            String groups = book.getSheet(1).orElseThrow().read().stream()
                    .map(CrossedExchangeTest::text)
                    .collect(Collectors.joining("\n"));
            assertThat(groups)
                    .contains("age band: Under 30; gender: Women|20")
                    .containsPattern("age band: 60 and more; gender: Women\\|\\|");
        }
    }

    private static String text(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getCellText(i));
        }
        return String.join("|", cells);
    }
}
