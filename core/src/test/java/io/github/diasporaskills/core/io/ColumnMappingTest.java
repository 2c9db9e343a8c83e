package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMappingTest {

    private static final String MAPPING = """
            {
              "schema": "1.0",
              "table": "experts.csv",
              "sheet": "médecins.csv",
              "charset": "windows-1252",
              "separator": ";",
              "columns": [
                {"heading": "N° dossier", "field": "id"},
                {"heading": "Nom", "field": "familyName"},
                {"heading": "Prénom", "field": "givenName"},
                {"heading": "Sexe", "field": "gender", "values": {"F": "WOMAN", "Féminin": "WOMAN", "H": "MAN"}},
                {"heading": "Pays", "field": "residence", "values": {"France": "FR"}},
                {"heading": "Ordre", "field": "council"},
                {"heading": "Inscrit le", "field": "registeredOn", "dates": "dd/MM/yyyy"},
                {"heading": "Missions", "field": "quota", "numbers": "fr"}
              ],
              "constants": {"origin": "MA", "profession": "physician-generalist", "verification": "CLAIMED"},
              "ignored": ["Observations"]
            }
            """;

    private static final String SHEET = """
            N° dossier;Nom;Prénom;Sexe;Pays;Ordre;Inscrit le;Missions;Observations
            D-1;Alaoui;Zoé;F;France;FR-CNOM;05/06/2021;1;à revoir
            D-2;Tazi;Omar;H;FR;FR-CNOM;2021-06-05;1 000;
            """;

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({"X,", "f, F", "Femm, F", "Féminine, Féminin", "Homm, H"})
    void a_gender_that_is_not_known_is_answered_with_what_may_be_written_in_the_sheet(String written, String maybe) {
        Problem problem = genderProblem(MAPPING, written);

        assertThat(problem.location().field()).isEqualTo("Sexe");
        assertThat(problem.reason())
                .isEqualTo(Reason.of(ImportReason.CELL_NOT_LISTED).with("known", List.of("F", "Féminin", "H")));
        assertThat(problem.suggestion()).isEqualTo(Optional.ofNullable(maybe));
        assertThat(problem.words(Wording.in(Locale.ENGLISH))).doesNotContain("WOMAN", "MAN");
    }

    @Test
    void a_mapping_that_translates_to_what_is_not_known_is_to_be_put_right_itself() {
        Problem problem = genderProblem(MAPPING.replace("\"F\": \"WOMAN\"", "\"F\": \"WOMEN\""), "F");

        assertThat(problem.reason().is(ImportReason.MAPPING_MEANS)).isTrue();
        assertThat(problem.words(Wording.in(Locale.ENGLISH))).contains("the mapping reads this as WOMEN", "WOMAN");
        assertThat(problem.suggestion()).contains("WOMAN");
    }

    @Test
    void a_column_whose_values_are_not_translated_is_answered_with_our_codes() {
        Problem problem = genderProblem(
                MAPPING.replace(", \"values\": {\"F\": \"WOMAN\", \"Féminin\": \"WOMAN\", \"H\": \"MAN\"}", ""), "X");

        assertThat(problem.words(Wording.in(Locale.ENGLISH))).contains("WOMAN");
    }

    private Problem genderProblem(String mapping, String written) {
        return read(mapping, SHEET.replace("Zoé;F;", "Zoé;" + written + ";")).problems().stream()
                .filter(problem -> problem.isError() && problem.location().line() == 2)
                .reduce((one, two) -> {
                    throw new AssertionError(one + " and " + two);
                })
                .orElseThrow();
    }

    @Test
    void a_ministrys_own_sheet_is_read_as_its_mapping_says() {
        ProgrammeRegister register = read(MAPPING, SHEET).requireComplete();

        DiasporaMember member = register.member(PersonId.of("D-1")).orElseThrow();
        assertThat(member.gender()).isEqualTo(Gender.WOMAN);
        assertThat(member.name().orElseThrow().given()).isEqualTo("Zoé");
        assertThat(member.registeredOn()).isEqualTo(LocalDate.of(2021, 6, 5));
        assertThat(member.origin().value()).isEqualTo("MA");
        assertThat(register.member(PersonId.of("D-2")).orElseThrow().quota()).isEqualTo(1000);
    }

    @Test
    void problems_name_the_sheets_own_headings() {
        ImportReport<ProgrammeRegister> read =
                read(MAPPING, SHEET.replace("05/06/2021", "31/02/2021").replace(";H;", ";X;"));

        assertThat(read.problems())
                .extracting(Object::toString)
                .contains(
                        "médecins.csv:2 Inscrit le: a day is written here as dd/MM/yyyy, as the column mapping"
                                + " declares, or as in 2026-03-31",
                        "médecins.csv:3 Sexe: one of these is expected: F, Féminin, H");
        assertThat(read.rejected()).hasSize(2);
    }

    @Test
    @Tag("bad-input-4")
    void numbers_are_read_in_the_language_declared() {
        assertThat(read(MAPPING, SHEET.replace("1 000", "10.000")).problems())
                .extracting(problem -> problem.location().toString())
                .containsExactly("médecins.csv:3 Missions");
    }

    @Test
    void rejected_rows_are_written_with_the_sheets_own_headings() throws IOException {
        ImportReport<ProgrammeRegister> read = read(MAPPING, SHEET.replace(";F;", ";?;"));

        List<Path> written = read.writeRejected(dir.resolve("fix"));

        assertThat(Files.readAllLines(written.get(0)).get(0))
                .isEqualTo("N° dossier,Nom,Prénom,Sexe,Pays,Ordre,Inscrit le,Missions,Observations,rejected.line,"
                        + "rejected.problems");
    }

    @Test
    void a_heading_that_the_sheet_does_not_have_is_reported_with_the_closest() {
        ImportReport<ProgrammeRegister> read = read(MAPPING, SHEET.replace("Inscrit le", "Inscrite le"));

        assertThat(read.problems())
                .extracting(Object::toString)
                .contains(
                        "médecins.csv:1 Inscrit le: the mapping names this heading, and the sheet does not have it."
                                + " Maybe Inscrite le",
                        "médecins.csv:1 registeredOn: this column is missing");
        assertThat(read.isReadable()).isFalse();
    }

    @Test
    void a_saved_mapping_is_read_back_the_same() throws IOException {
        ColumnMapping mapping = ColumnMapping.parse("mapping.json", MAPPING);
        Path file = dir.resolve("mapping.json");

        mapping.save(file);

        assertThat(ColumnMapping.load(file)).isEqualTo(mapping).hasSameHashCodeAs(mapping);
        assertThat(mapping.fieldOf("Sexe")).contains("gender");
        assertThat(mapping.fieldOf("Observations")).isEmpty();
        assertThat(mapping.table()).isEqualTo("experts.csv");
        assertThat(mapping.sheet()).isEqualTo("médecins.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"experts.csv\"|\"expert.csv\"|mapping.json:3 $.table",
                "\"givenName\"|\"givenNames\"|mapping.json:10 $.columns[2].field",
                "\"Prénom\"|\"Nom\"|mapping.json:10 $.columns[2].heading",
                "\"council\"|\"gender\"|mapping.json:13 $.columns[5].field",
                "dd/MM/yyyy|jj/mm/aaaa|mapping.json:14 $.columns[6].dates",
                "dd/MM/yyyy|dd/MM/yy|mapping.json:14 $.columns[6].dates",
                "dd/MM/yyyy|MM/yyyy|mapping.json:14 $.columns[6].dates",
                "\"fr\"|\"\"|mapping.json:15 $.columns[7].numbers",
                "\"origin\": \"MA\"|\"origine\": \"MA\"|mapping.json:17 $.constants.origine",
                "\"origin\": \"MA\"|\"gender\": \"WOMAN\"|mapping.json:17 $.constants.gender",
                "windows-1252|windows-9999|mapping.json:5 $.charset",
                "\";\"|\"ab\"|mapping.json:6 $.separator",
                "\"ignored\"|\"ignore\"|mapping.json:18 $.ignore",
                "\"field\": \"id\"|\"feld\": \"id\"|mapping.json:8 $.columns[0].feld"
            })
    void mistakes_in_a_mapping_are_located(String right, String wrong, String where) {
        assertThatThrownBy(() -> ColumnMapping.parse("mapping.json", MAPPING.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.location().toString())
                                .contains(where));
    }

    @Test
    void a_table_that_a_mapping_replaces_is_told_rather_than_left_out_in_silence() throws IOException {
        read(MAPPING, SHEET);
        Files.writeString(dir.resolve("experts.csv"), "id\nD-9\n");

        ImportReport<ProgrammeRegister> both = ProgrammeFiles.with(Folder.MOROCCO)
                .mapping(ColumnMapping.parse("mapping.json", MAPPING))
                .read(dir);

        assertThat(both.problems()).anySatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.location().file()).isEqualTo("experts.csv");
            assertThat(problem.reason().is(ImportReason.FILE_REPLACED)).isTrue();
        });
        assertThat(both.isComplete()).isFalse();
    }

    @Test
    void a_table_has_one_mapping() {
        ColumnMapping mapping = ColumnMapping.parse("mapping.json", MAPPING);
        ProgrammeFiles files = ProgrammeFiles.with(Folder.MOROCCO).mapping(mapping);

        assertThatThrownBy(() -> files.mapping(mapping))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("experts.csv");
    }

    private ImportReport<ProgrammeRegister> read(String mapping, String sheet) {
        try {
            Path folder = new Folder(dir)
                    .drop("experts.csv")
                    .drop("needs.csv")
                    .drop("engagements.csv")
                    .drop("visits.csv")
                    .write();
            Files.write(folder.resolve("médecins.csv"), sheet.getBytes(Charset.forName("windows-1252")));
            Files.write(
                    folder.resolve("needs.csv"),
                    "id,host,title,profession,modality,from,until,places,patientWork,state\n"
                            .getBytes(StandardCharsets.UTF_8));
            Files.write(
                    folder.resolve("engagements.csv"),
                    "id,member,host,modality,state,proposedOn,plannedFrom,plannedUntil\n"
                            .getBytes(StandardCharsets.UTF_8));
            return ProgrammeFiles.with(Folder.MOROCCO)
                    .mapping(ColumnMapping.parse("mapping.json", mapping))
                    .read(folder);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
