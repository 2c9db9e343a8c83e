package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.exchange.ResultsJson;
import io.github.diasporaskills.accountability.exchange.SharedIndicator;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.accountability.exchange.adx.AdxExport;
import io.github.diasporaskills.accountability.exchange.csv.CsvExport;
import io.github.diasporaskills.accountability.exchange.dhis2.ComboTable;
import io.github.diasporaskills.accountability.exchange.dhis2.Dhis2Export;
import io.github.diasporaskills.accountability.exchange.fhir.FhirResults;
import io.github.diasporaskills.accountability.exchange.iati.IatiActivity;
import io.github.diasporaskills.accountability.exchange.iati.IatiFile;
import io.github.diasporaskills.accountability.exchange.xlsx.ResultsWorkbook;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.io.TabularSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every shipped programme in every other format: the numbers are those of its publication and no others. */
class ShippedExportsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @EnumSource(ShippedProgramme.class)
    void each_format_holds_the_totals_of_the_publication(ShippedProgramme shipped) throws Exception {
        ShippedPublications.Read read = ShippedPublications.of(shipped);
        SharedResults results = SharedResults.of(read.publication());
        List<Long> totals = results.indicators().stream()
                .flatMap(i -> i.reached().stream())
                .filter(f -> f.count().isExact())
                .map(f -> f.count().number())
                .toList();
        assertThat(totals).isNotEmpty();

        assertThat(ResultsJson.read(Document.parse(
                                "results.json",
                                ResultsJson.export(read.publication()).text()))
                        .orThrow("results"))
                .isEqualTo(results);

        assertThat(adxTotals(AdxExport.with(read.settings().adx(), NOW).write(read.publication())))
                .containsExactlyElementsOf(totals);

        ComboTable combos = ComboTable.read(
                        TabularSource.csv(read.settings().combos()),
                        read.register().programme().results())
                .orThrow("combos");
        assertThat(dhis2Totals(Dhis2Export.with(read.settings().dhis2(), combos).write(read.publication())))
                .containsExactlyElementsOf(totals);

        assertThat(iatiTotals(shipped)).containsExactlyElementsOf(totals);
        assertThat(FhirResults.write(read.publication(), Locale.ENGLISH, NOW).resources())
                .hasSizeGreaterThan(results.indicators().size());
        assertThat(CsvExport.write(read.publication(), Locale.FRENCH).text()).contains(",ACTUAL,");
        assertThat(ResultsWorkbook.write(read.publication(), Locale.ENGLISH).bytes())
                .startsWith('P', 'K');
    }

    /** Cells as indicator, groups and number: JSON and CSV hold all that the page shows, IATI and ADX some, none others. */
    @ParameterizedTest
    @EnumSource(ShippedProgramme.class)
    void each_format_holds_the_cells_of_the_page_and_no_others(ShippedProgramme shipped) throws Exception {
        Publication page = ShippedPublications.of(shipped).publication();
        Set<String> shown = cells(page);

        assertThat(cells(SharedResults.of(page).indicators())).isEqualTo(shown);
        assertThat(csvCells(CsvExport.write(page, Locale.ENGLISH).text())).isEqualTo(shown);
        assertThat(cells(ResultsJson.read(Document.parse(
                                "results.json", ResultsJson.export(page).text()))
                        .orThrow("results")
                        .indicators()))
                .isEqualTo(shown);
        for (Element value : adxCells(
                AdxExport.with(ShippedPublications.of(shipped).settings().adx(), NOW)
                        .write(page))) {
            assertThat(shown).anyMatch(cell -> cell.endsWith("=" + value.getAttribute("value")));
        }
    }

    /** Targets of groups as indicator, groups, day and number: every format that has targets holds each of them. */
    @ParameterizedTest
    @EnumSource(ShippedProgramme.class)
    void each_format_with_targets_holds_those_of_groups(ShippedProgramme shipped) throws Exception {
        Publication page = ShippedPublications.of(shipped).publication();
        Set<String> set = new TreeSet<>();
        page.indicators()
                .forEach(published -> published
                        .indicator()
                        .groupTargets()
                        .forEach(t -> set.add(target(
                                published.indicator().code(),
                                t.dimension(),
                                t.group(),
                                t.by().toString(),
                                t.value()))));
        if (shipped == ShippedProgramme.MOROCCO) {
            assertThat(set).hasSize(4).contains("1.1.a gender=WOMAN 2025-12-31 25", "1.3.a gender=WOMAN 2025-12-31 16");
        }

        assertThat(targets(ResultsJson.read(Document.parse(
                                "results.json", ResultsJson.export(page).text()))
                        .orThrow("results")
                        .indicators()))
                .isEqualTo(set);
        assertThat(csvTargets(CsvExport.write(page, Locale.ENGLISH).text())).isEqualTo(set);
        assertThat(iatiTargets(shipped)).isEqualTo(set);
    }

    private static String target(String indicator, String dimension, String group, String by, long value) {
        return indicator + " " + dimension + "=" + group + " " + by + " " + value;
    }

    private static Set<String> targets(List<SharedIndicator> indicators) {
        Set<String> targets = new TreeSet<>();
        indicators.forEach(indicator -> indicator
                .of(FigureKind.TARGET)
                .forEach(figure -> figure.groups()
                        .forEach((dimension, group) -> targets.add(target(
                                indicator.code(),
                                dimension,
                                group,
                                figure.days().last().toString(),
                                figure.count().number())))));
        return targets;
    }

    private static Set<String> csvTargets(String text) {
        Set<String> targets = new TreeSet<>();
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
            if (row.getField("figure").equals("TARGET") && !row.getField("by").isEmpty()) {
                targets.add(target(
                        row.getField("indicator"),
                        row.getField("by"),
                        row.getField("group"),
                        row.getField("until"),
                        Long.parseLong(row.getField("value"))));
            }
        }
        return targets;
    }

    private static Set<String> iatiTargets(ShippedProgramme shipped) throws IOException {
        Set<String> targets = new TreeSet<>();
        iati(shipped)
                .indicators()
                .forEach(indicator -> indicator.figures().stream()
                        .filter(figure -> figure.kind() == FigureKind.TARGET)
                        .forEach(figure -> figure.groups()
                                .forEach((dimension, group) -> targets.add(target(
                                        indicator.code().orElseThrow(),
                                        dimension,
                                        group,
                                        figure.days().last().toString(),
                                        figure.number().orElseThrow().longValueExact())))));
        return targets;
    }

    private static Set<String> cells(Publication page) {
        Set<String> cells = new TreeSet<>();
        for (PublishedIndicator indicator : page.indicators()) {
            String code = indicator.indicator().code();
            for (PublishedTable table : indicator.tables()) {
                table.cells()
                        .forEach((group, number) ->
                                cells.add(cell(code, Map.of(table.dimension().id(), group.code()), number)));
            }
            indicator
                    .crossTables()
                    .forEach(table -> table.keys()
                            .forEach(key -> table.count(key)
                                    .ifPresent(number -> cells.add(cell(
                                            code,
                                            IntStream.range(0, key.size())
                                                    .boxed()
                                                    .collect(Collectors.toMap(
                                                            at -> table.dimensions()
                                                                    .get(at)
                                                                    .id(),
                                                            at -> key.get(at).code())),
                                            number)))));
        }
        return cells;
    }

    private static String cell(String indicator, Map<String, String> groups, long number) {
        return indicator + " " + new TreeMap<>(groups) + "=" + number;
    }

    private static Set<String> cells(List<SharedIndicator> indicators) {
        Set<String> cells = new TreeSet<>();
        indicators.forEach(indicator -> indicator.figures().stream()
                .filter(figure -> figure.kind() == FigureKind.ACTUAL && !figure.isTotal())
                .forEach(figure -> cells.add(
                        cell(indicator.code(), figure.groups(), figure.count().number()))));
        return cells;
    }

    private static Set<String> csvCells(String text) {
        Set<String> cells = new TreeSet<>();
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
            if (row.getField("figure").equals("ACTUAL") && !row.getField("by").isEmpty()) {
                String[] by = row.getField("by").split(";", -1);
                String[] groups = row.getField("group").split(";", -1);
                Map<String, String> of =
                        IntStream.range(0, by.length).boxed().collect(Collectors.toMap(at -> by[at], at -> groups[at]));
                cells.add(cell(row.getField("indicator"), of, Long.parseLong(row.getField("value"))));
            }
        }
        return cells;
    }

    private static List<Element> adxCells(Export export) throws Exception {
        NodeList values = IatiRules.parse(export.bytes()).getElementsByTagName("dataValue");
        return IntStream.range(0, values.getLength())
                .mapToObj(i -> (Element) values.item(i))
                .filter(value -> value.getAttributes().getLength() > 2)
                .toList();
    }

    private static List<Long> adxTotals(Export export) throws Exception {
        NodeList values = IatiRules.parse(export.bytes()).getElementsByTagName("dataValue");
        return IntStream.range(0, values.getLength())
                .mapToObj(i -> (Element) values.item(i))
                .filter(value -> !value.hasAttribute("GENDER"))
                .map(value -> Long.valueOf(value.getAttribute("value")))
                .toList();
    }

    private static List<Long> dhis2Totals(Export export) {
        return JsonMapper.builder()
                .build()
                .readTree(export.text())
                .get("dataValues")
                .valueStream()
                .filter(value -> value.get("categoryOptionCombo").stringValue().equals("default"))
                .map((JsonNode value) -> Long.valueOf(value.get("value").stringValue()))
                .toList();
    }

    private static IatiActivity iati(ShippedProgramme shipped) throws IOException {
        return IatiFile.read(
                        "file.xml",
                        new ByteArrayInputStream(ShippedIatiTest.export(shipped).bytes()))
                .orThrow("file")
                .get(0);
    }

    private static List<Long> iatiTotals(ShippedProgramme shipped) throws IOException {
        // What the days of the report added stands after what was reached.
        return iati(shipped).indicators().stream()
                .flatMap(indicator -> indicator.figures().stream()
                        .filter(f -> f.kind() == FigureKind.ACTUAL)
                        .filter(f -> f.groups().isEmpty())
                        .findFirst()
                        .stream())
                .map(f -> f.number().orElseThrow().longValueExact())
                .toList();
    }
}
