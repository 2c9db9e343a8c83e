package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Wording;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet that lost the format of its dates shows the numbers by which it stores them. */
class DaysAsNumbersTest {

    @TempDir
    Path dir;

    private Problem first(String written) {
        return new Folder(dir)
                .set("experts.csv", 0, "licenceFrom", written)
                .read()
                .problems()
                .get(0);
    }

    /** Pairs as LibreOffice and Excel show them. */
    @ParameterizedTest
    @CsvSource({
        "10000, 1927-05-18",
        "25569, 1970-01-01",
        "36526, 2000-01-01",
        "36585, 2000-02-29",
        "45000, 2023-03-15",
        "45000.75, 2023-03-15",
        "'45000,75', 2023-03-15",
        "73050, 2099-12-31",
        "99999, 2173-10-13"
    })
    void the_day_is_proposed(String written, LocalDate day) {
        assertThat(first(written).reason().code()).isEqualTo("io.cell.day-serial");
        assertThat(first(written).readings()).containsExactly(day.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "9999", "100000", "45000.", "45000.5.1", "4500o", "-45000", "+45000", "1", "09999"})
    void other_numbers_are_not_taken_for_days(String written) {
        assertThat(first(written).reason().code()).isNotEqualTo("io.cell.day-serial");
    }

    @Test
    void the_day_is_proposed_through_a_mapping_with_its_own_form_of_dates_too() {
        ColumnMapping mapping = ColumnMapping.parse("m.json", """
                {"schema": "1.0", "table": "visits.csv", "columns": [
                  {"heading": "id", "field": "id"}, {"heading": "host", "field": "host"},
                  {"heading": "organisations", "field": "organisations"},
                  {"heading": "engagements", "field": "engagements"},
                  {"heading": "on", "field": "on", "dates": "dd/MM/yyyy"}]}
                """);
        Path folder = new Folder(dir).set("visits.csv", 0, "on", "46122").write();

        assertThat(ProgrammeFiles.with(Folder.MOROCCO)
                        .mapping(mapping)
                        .read(folder)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.readings()).containsExactly("2026-04-10"));
    }

    @Test
    void a_french_reader_is_told_in_french() {
        assertThat(first("45000").wordsWithReadings(Wording.in(Locale.FRENCH)))
                .contains("ceci est un nombre de jours")
                .endsWith("Peut-être 2023-03-15");
    }
}
