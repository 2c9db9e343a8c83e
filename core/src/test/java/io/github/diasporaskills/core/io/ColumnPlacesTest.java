package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A problem in a table has the place of its column in the file that was read, so that a program can point at it. */
class ColumnPlacesTest {

    @TempDir
    Path dir;

    private static List<Location> places(Folder folder) {
        folder.problems();
        return folder.read().problems().stream().map(Problem::location).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "id,,1",
        "gender,?,4",
        "birthYear,85,5",
        "residence,Atlantis,6",
        "council,?,10",
        "licenceUntil,soon,13",
        "quota,many,27",
        "quota,,27",
        "phone,none,34",
        "email,none,35"
    })
    void a_mistake_in_a_cell_has_the_place_of_its_column(String column, String value, int place) {
        Folder folder = new Folder(dir).set("experts.csv", 1, column, value == null ? "" : value);

        assertThat(places(folder)).first().isEqualTo(new Location("experts.csv", 3, place, column));
    }

    @Test
    void a_reference_a_conflict_and_an_order_of_days_have_their_places() {
        Folder folder = new Folder(dir)
                .set("visits.csv", 0, "engagements", "G-1;G-9")
                .set("needs.csv", 0, "until", "2026-03-01")
                .copyOf("organisations.csv", 1)
                .set("organisations.csv", 2, "name", "Other");

        assertThat(places(folder))
                .contains(
                        new Location("organisations.csv", 4, 1, "id"),
                        new Location("needs.csv", 2, 9, "until"),
                        new Location("visits.csv", 2, 5, "engagements"));
    }

    @Test
    void a_mistake_that_the_source_finds_has_its_place_too() {
        Folder folder = new Folder(dir)
                .set("visits.csv", 0, "engagements", "=1+1")
                .set("organisations.csv", 1, "name", "OIM\u0007");

        assertThat(places(folder))
                .contains(
                        new Location("visits.csv", 2, 5, "engagements"),
                        new Location("organisations.csv", 3, 2, "name"));
    }

    @Test
    void a_cell_that_the_heading_does_not_reach_is_named_by_its_place() {
        Folder folder = new Folder(dir);
        folder.drop("visits.csv").file("visits.csv", "id,on,host,organisations\nV-1,2026-04-10,CHU-RABAT,IOM-MA,=1\n");

        assertThat(folder.problems()).anyMatch(words -> words.startsWith("visits.csv:2 column 5: a spreadsheet"));
    }

    @Test
    void headings_have_their_places_and_a_missing_one_has_none() {
        Folder folder = new Folder(dir).rename("experts.csv", "gender", "Gendre");

        assertThat(places(folder))
                .contains(new Location("experts.csv", 1, 4, "Gendre"), new Location("experts.csv", 1, 0, "gender"));
        Folder repeated = new Folder(dir.resolve("b")).rename("visits.csv", "engagements", "on ");
        assertThat(places(repeated)).contains(new Location("visits.csv", 1, 5, "on"));
    }

    @Test
    void an_optional_column_that_is_not_there_has_no_place() {
        Folder folder = new Folder(dir).without("needs.csv", "approvedOn");

        assertThat(places(folder)).first().isEqualTo(new Location("needs.csv", 2, 0, "approvedOn"));
    }

    @Test
    void through_a_mapping_the_place_is_that_of_the_sheet() {
        ColumnMapping mapping = ColumnMapping.parse("m.json", """
                {"schema": "1.0", "table": "visits.csv", "sheet": "visites.csv",
                 "columns": [
                   {"heading": "Dossier", "field": "id"},
                   {"heading": "Hôpital", "field": "host"},
                   {"heading": "Le", "field": "on", "dates": "dd/MM/yyyy"}],
                 "constants": {"organisations": "NOBODY"},
                 "ignored": ["Remarque"]}
                """);
        Path folder = new Folder(dir)
                .drop("visits.csv")
                .file("visites.csv", "Remarque;Le;Dossier;Hôpital\nx;31/02/2026;V-1;CHU\n")
                .write();

        assertThat(ProgrammeFiles.with(Folder.MOROCCO)
                        .mapping(mapping)
                        .read(folder)
                        .problems())
                .extracting(Problem::location)
                .containsExactly(
                        new Location("visites.csv", 2, 2, "Le"),
                        new Location("visites.csv", 2, 4, "Hôpital"),
                        new Location("visites.csv", 2, 0, "organisations"));
    }

    @Test
    void a_source_of_another_kind_need_not_say_the_place() {
        TabularSource workbook = new TabularSource() {
            @Override
            public String name() {
                return "visits.csv";
            }

            @Override
            public void read(Visitor visitor) {
                visitor.header(List.of("id", "on", "host", "organisations", "secret"), 1);
                visitor.problem(
                        Problem.warning(new Location("visits.csv", 2, "host"), Reason.of(ImportReason.CELL_FORMULA)));
                visitor.problem(
                        Problem.warning(new Location("visits.csv", 2, "secret"), Reason.of(ImportReason.CELL_FORMULA)));
                visitor.row(TabularRow.of(2, List.of("V-1", "2026-04-10", "CHU-RABAT", "IOM-MA", "x")));
            }
        };
        Path folder = new Folder(dir).drop("visits.csv").write();

        assertThat(ProgrammeFiles.with(Folder.MOROCCO)
                        .read(new FolderWith(ProgrammeSource.folder(folder), "visits.csv", workbook))
                        .problems())
                .extracting(Problem::location)
                .contains(
                        new Location("visits.csv", 2, 3, "host"),
                        Location.of("visits.csv", 2).atColumn(5));
    }

    /** A folder of which one table comes from elsewhere. */
    private record FolderWith(ProgrammeSource folder, String table, TabularSource source) implements ProgrammeSource {

        @Override
        public String name() {
            return folder.name();
        }

        @Override
        public Optional<Document> programme(DocumentLimits limits) {
            return folder.programme(limits);
        }

        @Override
        public Optional<TabularSource> table(String name, CsvFormat format) {
            return name.equals(table) ? Optional.of(source) : folder.table(name, format);
        }

        @Override
        public List<String> tables() throws IOException {
            return folder.tables();
        }
    }
}
