package io.github.diasporaskills.accountability.exchange.adx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.Exchanged;
import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.accountability.exchange.ExportRefusedException;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdxExportTest {

    private static final AdxCategory GENDER = new AdxCategory(
            "GENDER",
            Map.of(
                    "WOMAN",
                    "FMLE",
                    "MAN",
                    "MLE",
                    "NON_BINARY",
                    "NBIN",
                    "OTHER_TERM",
                    "OTHR",
                    "UNDISCLOSED",
                    "UNDI",
                    "NOT_ASKED",
                    "NASK"));

    private static AdxSettings settings(AdxCategory category, AdxElement... elements) {
        return new AdxSettings("UNIT", "SET", List.of(elements), Map.of("gender", category));
    }

    private static AdxElement total(String indicator) {
        return new AdxElement(indicator, FigureKind.ACTUAL, List.of(), "T_" + indicator);
    }

    private static AdxElement split(String indicator) {
        return new AdxElement(indicator, FigureKind.ACTUAL, List.of("gender"), "S_" + indicator);
    }

    private static Export write(AdxSettings settings, Publication publication) {
        return AdxExport.with(settings, Exchanged.NOW).write(publication);
    }

    private static boolean has(Export export, ExchangeReason code) {
        return export.losses().stream().anyMatch(loss -> loss.is(code));
    }

    @Test
    void every_cell_is_a_value_with_its_groups_as_attributes() throws Exception {
        Export export = write(
                settings(GENDER, total("1.1.a"), split("1.1.a"), total("1.2.a")),
                Exchanged.publication(Exchanged.shown(), Pilot.entered("1.2.a", 6)));

        Map<Map<String, String>, Long> values = AdxRules.values(export.bytes());
        assertThat(values)
                .hasSize(8)
                .containsEntry(Map.of("dataElement", "T_1.1.a"), 51L)
                .containsEntry(Map.of("dataElement", "S_1.1.a", "GENDER", "FMLE"), 27L)
                .containsEntry(Map.of("dataElement", "S_1.1.a", "GENDER", "NASK"), 0L)
                .containsEntry(Map.of("dataElement", "T_1.2.a"), 6L);
        assertThat(values.entrySet().stream()
                        .filter(each -> each.getKey().containsKey("GENDER"))
                        .mapToLong(Map.Entry::getValue)
                        .sum())
                .isEqualTo(51);
        assertThat(export.text()).contains("period=\"2025-01-01/P1Y\"").contains("exported=\"2026-03-02T09:00:00Z\"");
        assertThat(export.mediaType()).isEqualTo("application/adx+xml");
        assertThat(has(export, ExchangeReason.TARGETS_LEFT_OUT)).isTrue();
        assertThat(has(export, ExchangeReason.WITHOUT_ELEMENT)).isTrue();
        Exchanged.assertWorded(export.losses());
    }

    @Test
    void cells_that_are_withheld_are_left_out_and_told() throws Exception {
        Export export = write(
                settings(GENDER, total("1.4.a"), split("1.4.a")), Exchanged.publication(Exchanged.withSmallGroup()));
        assertThat(AdxRules.values(export.bytes())).containsOnly(Map.entry(Map.of("dataElement", "T_1.4.a"), 14L));
        assertThat(has(export, ExchangeReason.SPLIT_WITHHELD)).isTrue();
        assertThat(has(export, ExchangeReason.NO_NUMBER)).isFalse();
    }

    @Test
    void groups_that_are_hidden_beside_others_are_left_out_and_told() throws Exception {
        Export export = write(
                settings(GENDER, total("1.4.a"), split("1.4.a")), Exchanged.publication(Exchanged.withHiddenGroups()));
        Map<Map<String, String>, Long> values = AdxRules.values(export.bytes());
        assertThat(values)
                .hasSize(5)
                .containsEntry(Map.of("dataElement", "S_1.4.a", "GENDER", "FMLE"), 8L)
                .doesNotContainKey(Map.of("dataElement", "S_1.4.a", "GENDER", "MLE"))
                .doesNotContainKey(Map.of("dataElement", "S_1.4.a", "GENDER", "UNDI"));
        assertThat(has(export, ExchangeReason.SPLIT_WITHHELD)).isTrue();
    }

    @Test
    void a_group_without_a_code_is_left_out_and_told_without_its_number() throws Exception {
        AdxCategory two = new AdxCategory("GENDER", Map.of("WOMAN", "F", "MAN", "M"));
        Export export = write(settings(two, split("1.1.a")), Exchanged.publication(Exchanged.shown()));
        assertThat(AdxRules.values(export.bytes())).hasSize(2);
        assertThat(export.losses())
                .filteredOn(loss -> loss.is(ExchangeReason.GROUP_WITHOUT_CODE))
                .hasSize(4);
        Exchanged.assertWorded(export.losses());
    }

    @Test
    void what_a_year_added_is_a_data_element_of_its_own() throws Exception {
        IndicatorValue before =
                IndicatorValue.of("1.2.a", LocalDate.of(2024, 12, 31), ReportedCount.exactly(2), "minutes");
        AdxElement added = new AdxElement("1.2.a", FigureKind.ADDED, List.of(), "NEW");
        Publication year = Exchanged.publication(before, Pilot.entered("1.2.a", 6));
        assertThat(AdxRules.values(write(settings(GENDER, added), year).bytes()))
                .containsOnly(Map.entry(Map.of("dataElement", "NEW"), 4L));

        Publication whole = Exchanged.publication(
                Pilot.programme(), ReportingPeriod.of(Pilot.START, Pilot.END_OF_2025), Pilot.entered("1.2.a", 6));
        assertThat(AdxRules.values(write(settings(GENDER, added), whole).bytes()))
                .containsOnly(Map.entry(Map.of("dataElement", "NEW"), 6L));
    }

    @Test
    void without_any_number_nothing_is_written() {
        ExportRefusedException refused = catchThrowableOfType(
                ExportRefusedException.class,
                () -> write(settings(GENDER, total("9.9.z"), total("1.2.a")), Exchanged.publication()));
        assertThat(refused.reasons()).allMatch(reason -> reason.is(ExchangeReason.NOTHING_TO_SEND));
        Exchanged.assertWorded(refused.reasons());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01/2025-12-31, 2025-01-01/P1Y",
        "2025-04-01/2025-06-30, 2025-04-01/P3M",
        "2025-02-01/2025-02-28, 2025-02-01/P1M",
        "2024-01-01/2025-12-31, 2024-01-01/P2Y",
        "2024-01-01/2025-06-30, 2024-01-01/P18M",
        "2025-01-01/2025-01-01, 2025-01-01/P1D",
        "2025-01-15/2025-03-02, 2025-01-15/P47D",
    })
    void periods_are_first_day_and_duration(String period, String written) {
        assertThat(AdxExport.period(ReportingPeriod.parse(period))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1GENDER", "GEN DER", "xmlGender", "a:b", "value", "dataElement", "Größe"})
    void a_category_is_a_name_of_xml_that_means_nothing_else(String attribute) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AdxCategory(attribute, Map.of("WOMAN", "F")));
    }

    @Test
    void settings_are_read_and_every_mistake_is_told_at_its_place() {
        String good = """
            {"orgUnit": "UNIT", "dataSet": "SET",
             "categories": {"gender": {"attribute": "GENDER", "codes": {"WOMAN": "F", "MAN": "M"}}},
             "dataElements": [
               {"code": "A", "indicator": "1.1.a", "figure": "ACTUAL"},
               {"code": "B", "indicator": "1.1.a", "figure": "ACTUAL", "by": ["gender"]}]}
            """;
        AdxSettings read = read(good).orThrow("settings");
        assertThat(read.elements()).hasSize(2);
        assertThat(read.categories().get("gender").codes()).containsEntry("WOMAN", "F");

        assertThat(codes(good.replace("\"orgUnit\": \"UNIT\", ", "")))
                .containsExactly("$.orgUnit document.field.missing");
        assertThat(codes(good.replace("\"GENDER\"", "\"1GENDER\"")))
                .allMatch(p -> p.startsWith("$.categories.gender.a"));
        assertThat(codes(good.replace("\"M\"}", "\"F\"}")))
                .containsExactly("$.categories.gender.codes " + ExchangeReason.CODE_TWICE.id());
        assertThat(codes(good.replace("\"code\": \"B\"", "\"code\": \"A\"")))
                .containsExactly("$.dataElements[1].code " + ExchangeReason.ELEMENT_TWICE.id());
        assertThat(codes(good.replace("[\"gender\"]", "[\"age\"]")))
                .containsExactly("$.dataElements[1].by " + ExchangeReason.CATEGORY_MISSING.id());
        assertThat(codes(good.replace("\"figure\": \"ACTUAL\"}", "\"figure\": \"TARGET\"}")))
                .containsExactly("$.dataElements[0].figure " + ExchangeReason.FIGURE_NOT_SENT.id());
        assertThat(codes(good.replaceAll("(?s)\"dataElements\": \\[.*]", "\"dataElements\": []")))
                .containsExactly("$.dataElements " + ExchangeReason.NO_ELEMENTS.id());
    }

    private static ReadResult<AdxSettings> read(String text) {
        return Document.parse("settings.json", text).read(AdxSettingsDocument::read);
    }

    private static List<String> codes(String text) {
        return read(text).problems().stream()
                .map(p -> p.location().field() + " " + p.reason().code())
                .toList();
    }

    @Test
    void settings_keep_their_rules() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(GENDER));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(GENDER, total("a"), total("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> new AdxSettings("U", "S", List.of(split("a")), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AdxElement("a", FigureKind.BASELINE, List.of(), "B"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdxElement("a", FigureKind.ADDED, List.of("gender"), "B"));
    }
}
