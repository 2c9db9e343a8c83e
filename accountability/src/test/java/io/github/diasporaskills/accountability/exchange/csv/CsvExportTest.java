package io.github.diasporaskills.accountability.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.exchange.Exchanged;
import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.core.io.CsvFormat;
import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CsvExportTest {

    private static List<List<String>> rows(Export export) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        TabularSource.csv("results.csv", new StringReader(export.text()), CsvFormat.detected())
                .read(new TabularSource.Visitor() {
                    @Override
                    public void header(List<String> headings, int line) {
                        rows.add(headings);
                    }

                    @Override
                    public void row(TabularRow row) {
                        List<String> cells = new ArrayList<>();
                        for (int i = 0; i < row.size(); i++) {
                            cells.add(row.text(i));
                        }
                        rows.add(cells);
                    }

                    @Override
                    public void problem(Problem problem) {
                        throw new AssertionError(problem.toString());
                    }

                    @Override
                    public void unreadable(Problem problem) {
                        throw new AssertionError(problem.toString());
                    }
                });
        return rows;
    }

    @Test
    void each_hidden_group_has_a_row_without_a_number() throws IOException {
        Export export = CsvExport.write(Exchanged.publication(Exchanged.withHiddenGroups()), Locale.ENGLISH);

        List<List<String>> hidden = rows(export).stream()
                .filter(row -> row.get(7).equals("WITHHELD"))
                .toList();
        assertThat(hidden)
                .allSatisfy(row -> assertThat(row.get(14)).isEmpty())
                .allSatisfy(row -> assertThat(row.get(15)).startsWith("groups of fewer than 5"))
                .extracting(row -> row.get(11), row -> row.get(12))
                .containsExactly(tuple("MAN", "gender: Men"), tuple("UNDISCLOSED", "gender: Undisclosed"));
        assertThat(rows(export))
                .filteredOn(row -> row.get(7).equals("ACTUAL"))
                .extracting(row -> row.get(11))
                .containsExactly("", "WOMAN", "NON_BINARY", "OTHER_TERM", "NOT_ASKED");
    }

    @Test
    void a_target_of_a_group_has_a_row_though_its_group_is_hidden() throws IOException {
        assertThat(rows(CsvExport.write(Exchanged.withGroupTargets(), Locale.ENGLISH)))
                .filteredOn(row -> row.get(7).equals("TARGET") && !row.get(10).isEmpty())
                .extracting(row -> row.get(9), row -> row.get(10), row -> row.get(11), row -> row.get(14))
                .containsExactly(
                        tuple("2025-12-31", "gender", "WOMAN", "10"),
                        tuple("2026-12-31", "gender", "WOMAN", "18"),
                        tuple("2026-12-31", "gender", "MAN", "17"),
                        tuple("2026-12-31", "age-band", "UNDER_30", "11"));
    }

    @Test
    void each_number_has_a_row_and_what_is_withheld_has_one_without() throws IOException {
        Export export =
                CsvExport.write(Exchanged.publication(Exchanged.shown(), Exchanged.withSmallGroup()), Locale.FRENCH);

        List<List<String>> rows = rows(export);
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(16));
        assertThat(rows)
                .contains(List.of(
                        "ma-pilot",
                        "OUTPUT",
                        "1.1",
                        "Capacités",
                        "1.1.a",
                        "Indicateur 1.1.a",
                        "DISTINCT_PERSON",
                        "ACTUAL",
                        "2024-01-01",
                        "2025-12-31",
                        "gender",
                        "WOMAN",
                        "genre\u00a0: Femmes",
                        "EXACTLY",
                        "27",
                        ""));
        assertThat(rows)
                .filteredOn(row -> row.get(4).equals("1.4.a") && row.get(7).equals("WITHHELD"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(14)).isEmpty();
                    assertThat(row.get(15)).contains("5");
                });
        assertThat(rows)
                .filteredOn(row -> row.get(4).equals("1.4.a") && row.get(7).equals("ACTUAL"))
                .hasSize(1);
        assertThat(rows)
                .anyMatch(row -> row.get(7).equals("REMARK") && row.get(15).contains("1 à 4"));
        assertThat(rows.get(rows.size() - 1).get(15)).contains("ne couvre ni");
        assertThat(export.text()).contains("\r\n").doesNotContain("minutes of");
    }

    @Test
    void no_cell_is_a_formula() throws IOException {
        Programme odd = Pilot.programme(Pilot.output(
                "=1+1",
                "@SUM(A1)",
                "=HYPERLINK(\"http://x\")",
                Indicator.reported(
                        "-2+3", LocalText.of("en", "+cmd|' /C calc'!A0").and("fr", "\t=1"), CountingUnit.ITEM, false)));
        Export export = CsvExport.write(Exchanged.publication(odd, Pilot.YEAR), Locale.ENGLISH);
        assertThat(export.text()).contains("'=1+1").contains("'@SUM(A1)").contains("'+cmd|");
        for (String line : export.text().split("\r\n", -1)) {
            for (String cell : line.split(",", -1)) {
                String bare = cell.startsWith("\"") ? cell.substring(1) : cell;
                assertThat(bare).doesNotStartWith("=").doesNotStartWith("@").doesNotStartWith("+cmd");
            }
        }
        assertThat(rows(export)).anyMatch(row -> row.contains("=1+1"));
    }
}
