package io.github.diasporaskills.accountability.exchange.dhis2;

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
import io.github.diasporaskills.core.io.CsvFormat;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.time.ReportedCount;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class Dhis2ExportTest {

    private static final String HEADER = "indicator,figure,groups,dataElement,categoryOptionCombo\n";

    private static final String TABLE = HEADER + """
        1.1.a,ACTUAL,,de1,default
        1.1.a,ACTUAL,gender=WOMAN,de2,women
        1.1.a,actual,gender=MAN,de2,men
        1.1.a,ACTUAL,gender=NON_BINARY,de2,nonBinary
        1.1.a,ACTUAL,gender=OTHER_TERM,de2,other
        1.1.a,ACTUAL,gender=UNDISCLOSED,de2,undisclosed
        1.1.a,ACTUAL,gender=NOT_ASKED,de2,notAsked
        """;

    private static final Dhis2Settings YEARLY = Dhis2Settings.of("set1", "unit1", Dhis2Period.YEARLY);

    private static ReadResult<ComboTable> read(String table) throws IOException {
        return ComboTable.read(
                TabularSource.csv("combos.csv", new StringReader(table), CsvFormat.detected()),
                Pilot.programme().results());
    }

    private static Export write(Dhis2Settings settings, String table, Publication publication) throws IOException {
        return Dhis2Export.with(settings, read(table).orThrow("table")).write(publication);
    }

    private static List<String> values(Export export) {
        List<String> values = new ArrayList<>();
        for (JsonNode each :
                JsonMapper.builder().build().readTree(export.text()).get("dataValues")) {
            assertThat(each.get("value").isString()).isTrue();
            values.add(each.get("dataElement").stringValue() + " "
                    + each.get("categoryOptionCombo").stringValue() + " "
                    + each.get("value").stringValue());
        }
        return values;
    }

    @Test
    void every_cell_goes_to_its_element_and_combination_as_text() throws IOException {
        Export export = write(YEARLY.attributed("project"), TABLE, Exchanged.publication(Exchanged.shown()));

        JsonNode json = JsonMapper.builder().build().readTree(export.text());
        assertThat(json.get("dataSet").stringValue()).isEqualTo("set1");
        assertThat(json.get("orgUnit").stringValue()).isEqualTo("unit1");
        assertThat(json.get("period").stringValue()).isEqualTo("2025");
        assertThat(json.get("attributeOptionCombo").stringValue()).isEqualTo("project");
        assertThat(values(export))
                .containsExactly(
                        "de1 default 51",
                        "de2 women 27",
                        "de2 men 24",
                        "de2 nonBinary 0",
                        "de2 other 0",
                        "de2 undisclosed 0",
                        "de2 notAsked 0");
        Exchanged.assertWorded(export.losses());
    }

    @Test
    void withheld_cells_and_cells_without_a_row_are_told() throws IOException {
        Export small =
                write(YEARLY, TABLE.replace("1.1.a", "1.4.a"), Exchanged.publication(Exchanged.withSmallGroup()));
        assertThat(values(small)).containsExactly("de1 default 14");
        assertThat(small.losses()).anyMatch(loss -> loss.is(ExchangeReason.SPLIT_WITHHELD));

        Export some =
                write(YEARLY, TABLE.replace("1.1.a", "1.4.a"), Exchanged.publication(Exchanged.withHiddenGroups()));
        assertThat(values(some))
                .containsExactly("de1 default 14", "de2 women 8", "de2 nonBinary 0", "de2 other 0", "de2 notAsked 0");
        assertThat(some.losses()).anyMatch(loss -> loss.is(ExchangeReason.SPLIT_WITHHELD));

        Export part = write(
                YEARLY, HEADER + "1.1.a,ACTUAL,gender=WOMAN,de2,women\n", Exchanged.publication(Exchanged.shown()));
        assertThat(values(part)).containsExactly("de2 women 27");
        assertThat(part.losses())
                .filteredOn(loss -> loss.is(ExchangeReason.GROUP_WITHOUT_CODE))
                .hasSize(5);
    }

    @Test
    void what_was_added_goes_to_its_own_period_only() throws IOException {
        IndicatorValue before =
                IndicatorValue.of("1.2.a", LocalDate.of(2024, 12, 31), ReportedCount.exactly(2), "minutes");
        String table = HEADER + "1.2.a,ACTUAL,,de1,default\n1.2.a,ADDED,,de2,default\n";
        Publication year = Exchanged.publication(before, Pilot.entered("1.2.a", 6));
        assertThat(values(write(YEARLY, table, year))).containsExactly("de1 default 6", "de2 default 4");

        Dhis2Settings monthly = Dhis2Settings.of("set1", "unit1", Dhis2Period.MONTHLY);
        Export other = write(monthly, table, year);
        assertThat(values(other)).containsExactly("de1 default 6");
        assertThat(other.text()).contains("\"202512\"");
        assertThat(other.losses()).anyMatch(loss -> loss.is(ExchangeReason.ADDED_OF_OTHER_DAYS));
        Exchanged.assertWorded(other.losses());
    }

    @Test
    void results_that_end_within_a_period_are_not_sent() {
        Publication half = Exchanged.publication(
                Pilot.programme(),
                ReportingPeriod.of(Pilot.START, LocalDate.of(2025, 6, 30)),
                IndicatorValue.of("1.1.a", LocalDate.of(2025, 6, 30), ReportedCount.exactly(9), "minutes"));
        ExportRefusedException refused =
                catchThrowableOfType(ExportRefusedException.class, () -> write(YEARLY, TABLE, half));
        assertThat(refused.reasons()).allMatch(reason -> reason.is(ExchangeReason.PERIOD_NOT_OVER));
        Exchanged.assertWorded(refused.reasons());
        ExportRefusedException nothing =
                catchThrowableOfType(ExportRefusedException.class, () -> write(YEARLY, TABLE, Exchanged.publication()));
        assertThat(nothing.reasons()).allMatch(reason -> reason.is(ExchangeReason.NOTHING_TO_SEND));
    }

    @ParameterizedTest
    @CsvSource({
        "YEARLY, 2025, 2025-01-01/2025-12-31",
        "SIX_MONTHLY, 2025S2, 2025-07-01/2025-12-31",
        "QUARTERLY, 2025Q3, 2025-07-01/2025-09-30",
        "MONTHLY, 202508, 2025-08-01/2025-08-31",
    })
    void periods_are_written_as_the_server_does(Dhis2Period period, String code, String days) {
        LocalDate day = LocalDate.of(2025, 8, 17);
        assertThat(period.code(day)).isEqualTo(code);
        assertThat(period.around(day)).hasToString(days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1.b,ACTUAL,,de1,default|indicator|exchange.send.indicator-not-there",
                "1.1.a,TARGET,,de1,default|figure|exchange.send.figure",
                "1.1.a,ADDED,gender=WOMAN,de1,default|groups|exchange.send.figure",
                "1.1.a,ACTUAL,WOMAN,de1,default|groups|exchange.send.groups",
                "1.1.a,ACTUAL,gender=WOMAN;gender=MAN,de1,default|groups|exchange.send.groups",
                "1.1.a,ACTUAL,,,default|dataElement|io.cell.missing",
                "1.1.a,ACTUAL,,de1,|categoryOptionCombo|io.cell.missing",
            })
    void a_row_that_does_not_do_is_told_with_line_and_column(String row, String column, String code)
            throws IOException {
        List<Problem> problems =
                read(HEADER + "1.2.a,ACTUAL,,de9,default\n" + row + "\n").problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.location().file()).isEqualTo("combos.csv");
            assertThat(problem.location().line()).isEqualTo(3);
            assertThat(problem.location().field()).isEqualTo(column);
            assertThat(problem.reason().code()).isEqualTo(code);
        });
    }

    @Test
    void rows_that_contradict_each_other_are_told() throws IOException {
        assertThat(codes(TABLE + "1.1.a,ACTUAL,,de7,default\n")).containsExactly("exchange.send.number-twice");
        assertThat(codes(TABLE + "1.2.a,ACTUAL,,de1,default\n")).containsExactly("exchange.send.combo-twice");
        assertThat(codes(HEADER)).containsExactly("exchange.send.no-elements");
        assertThat(codes("indicator,figure\n1.1.a,ACTUAL\n")).hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> ComboTable.of(List.of()));
        ComboRow row = new ComboRow("1.1.a", FigureKind.ACTUAL, Map.of(), "de1", "default");
        assertThatIllegalArgumentException().isThrownBy(() -> ComboTable.of(List.of(row, row)));
        assertThat(ComboTable.of(List.of(row)).rows()).containsExactly(row);
    }

    private static List<String> codes(String table) throws IOException {
        return read(table).problems().stream().map(p -> p.reason().code()).toList();
    }

    @Test
    void settings_are_read_with_their_mistakes() {
        String good = "{\"dataSet\": \"s\", \"orgUnit\": \"u\", \"period\": \"QUARTERLY\", \"combos\": \"c.csv\"}";
        Dhis2Settings read = settings(good).orThrow("settings");
        assertThat(read.period()).isEqualTo(Dhis2Period.QUARTERLY);
        assertThat(read.attributes()).isEmpty();
        assertThat(settings(good.replace("QUARTERLY", "WEEKLY")).problems())
                .extracting(p -> p.location().field())
                .containsExactly("$.period");
        assertThat(settings("{\"combos\": \"c.csv\"}").problems())
                .extracting(p -> p.location().field())
                .containsExactlyInAnyOrder("$.dataSet", "$.orgUnit", "$.period");
        assertThatIllegalArgumentException().isThrownBy(() -> Dhis2Settings.of(" ", "u", Dhis2Period.YEARLY));
    }

    private static ReadResult<Dhis2Settings> settings(String text) {
        return Document.parse("settings.json", text).read(Dhis2Settings::read);
    }
}
