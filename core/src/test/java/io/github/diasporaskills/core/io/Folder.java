package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A small, sound programme folder of which a test changes a cell or a file. */
final class Folder {

    static final CountryPack MOROCCO = CountryPack.load("MA");

    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    static final String PROGRAMME = """
        {
          "schema": "1.0",
          "id": "test",
          "title": {"en": "Test programme"},
          "country": "MA",
          "state": "ACTIVE",
          "term": "2024/2026",
          "synthetic": true,
          "partnerships": [{"id": "CNOM-UNHCR", "title": {"en": "Convention"}, "parties": ["CNOM", "UNHCR"],
            "signatures": {"CNOM": {"day": "2024-01-05", "source": "press"},
              "UNHCR": {"day": "2024-01-05", "source": "press"}},
            "effective": {"day": "2024-02-01", "source": "text"}, "lastDay": "2026-06-30"}],
          "results": {"version": 1, "roots": [
            {"level": "OUTPUT", "code": "1.1", "title": {"en": "Capacity"}, "indicators": [
              {"code": "1.1.a", "title": {"en": "Staff trained"}, "unit": "DISTINCT_PERSON", "byGender": true},
              {"code": "1.1.b", "title": {"en": "Reviews"}, "unit": "ITEM", "byGender": false},
              {"code": "1.1.c", "title": {"en": "Members engaged"}, "measure": "ENGAGED_MEMBERS"}
            ]}
          ]}
        }
        """;

    private final Path dir;
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private Charset charset = StandardCharsets.UTF_8;
    private String lineEnd = "\n";

    Folder(Path dir) {
        this.dir = dir;
        files.put("programme.json", PROGRAMME);
        row(
                "organisations.csv",
                "id=CHU-RABAT",
                "name=CHU Ibn Sina, Rabat",
                "kind=UNIVERSITY_HOSPITAL",
                "country=MA",
                "regionScheme=MA-2015",
                "region=MA-04",
                "district=Rabat",
                "enrolledFrom=2024-09-01",
                "enrolledUntil=");
        row(
                "organisations.csv",
                "id=IOM-MA",
                "name=OIM Maroc",
                "kind=AGENCY",
                "country=MA",
                "regionScheme=",
                "region=",
                "district=",
                "enrolledFrom=",
                "enrolledUntil=");
        expert("E-1", "Alaoui", "Salma", "WOMAN", "1985");
        expert("E-2", "Bennani", "Omar", "MAN", "1971");
        expert("E-3", "Tazi", "Youssef", "MAN", "1969");
        row(
                "needs.csv",
                "id=N-1",
                "host=CHU-RABAT",
                "title=Avis de cardiologie",
                "profession=physician-specialist",
                "specialty=cardiology",
                "languages=fr:B2",
                "modality=REMOTE",
                "from=2026-04-01",
                "until=2026-04-30",
                "places=1",
                "patientWork=yes",
                "state=OPEN",
                "approvedOn=2026-01-10",
                "requesterId=E-3");
        row(
                "engagements.csv",
                "id=G-1",
                "member=E-1",
                "host=CHU-RABAT",
                "need=N-1",
                "modality=REMOTE",
                "state=ACTIVE",
                "proposedOn=2026-02-01",
                "plannedFrom=2026-04-01",
                "plannedUntil=2026-04-30",
                "startedOn=2026-04-01",
                "endedOn=",
                "languagePlan=",
                "outsideTermReason=",
                "counterpart=",
                "learningGoals=",
                "entry=",
                "entryFrom=",
                "entryUntil=",
                "insuredFrom=",
                "insuredUntil=",
                "handoverNote=",
                "leadership=");
        row(
                "visits.csv",
                "id=V-1",
                "on=2026-04-10",
                "host=CHU-RABAT",
                "organisations=IOM-MA;CHU-RABAT",
                "engagements=G-1");
        row("results.csv", "indicator=1.1.a", "asOf=2025-12-31", "gender=WOMAN", "value=7", "evidence=list.pdf");
        row("results.csv", "indicator=1.1.a", "asOf=2025-12-31", "gender=MAN", "value=5", "evidence=list.pdf");
        row("results.csv", "indicator=1.1.a", "asOf=2025-12-31", "gender=", "value=12", "evidence=list.pdf");
    }

    Folder expert(String id, String family, String given, String gender, String birthYear) {
        return row(
                "experts.csv",
                "id=" + id,
                "familyName=" + family,
                "givenName=" + given,
                "gender=" + gender,
                "birthYear=" + birthYear,
                "residence=FR",
                "origin=MA",
                "profession=physician-specialist",
                "specialty=cardiology",
                "council=FR-CNOM",
                "licenceNumber=SYN-1",
                "licenceFrom=2018-12-09",
                "licenceUntil=2030-12-03",
                "verification=VERIFIED",
                "verificationMethod=REGISTER",
                "verifiedBy=Programme unit",
                "verifiedOn=2025-09-13",
                "recheckOn=2027-09-13",
                "authorisationKind=TEMPORARY",
                "authorisationBody=CNOM",
                "authorisationFrom=2024-10-10",
                "authorisationUntil=2026-12-31",
                "languages=fr:C2;ar:NATIVE",
                "availableFrom=2025-10-07",
                "availableUntil=2026-10-01",
                "modalities=REMOTE",
                "quota=1",
                "conflicts=",
                "registeredOn=2025-04-03",
                "codeOfConductOn=2025-04-21",
                "protectionBriefingOn=2025-04-11",
                "goodStandingOn=2025-04-04",
                "misconductDeclarationOn=2025-04-10",
                "phone=+212537000000",
                "email=" + id + "@example.org",
                "residenceFrom=",
                "formerResidence=",
                "disability=");
    }

    Folder row(String table, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String cell : cells) {
            int at = cell.indexOf('=');
            row.put(cell.substring(0, at), cell.substring(at + 1));
        }
        tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
        return this;
    }

    /** Sets a cell of a row, counted from 0. */
    Folder set(String table, int row, String column, String value) {
        tables.get(table).get(row).replace(column, value);
        return this;
    }

    List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    List<String> columns(String table) {
        return List.copyOf(tables.get(table).get(0).keySet());
    }

    /** A cell of a row, counted from 0. */
    String cell(String table, int row, String column) {
        return tables.get(table).get(row).get(column);
    }

    List<Map<String, String>> rows(String table) {
        return tables.get(table);
    }

    Folder copyOf(String table, int row) {
        tables.get(table).add(new LinkedHashMap<>(tables.get(table).get(row)));
        return this;
    }

    Folder dropRow(String table, int row) {
        tables.get(table).remove(row);
        return this;
    }

    /** Renames a column of all rows. */
    Folder rename(String table, String column, String heading) {
        tables.get(table).replaceAll(row -> {
            Map<String, String> renamed = new LinkedHashMap<>();
            row.forEach((name, value) -> renamed.put(name.equals(column) ? heading : name, value));
            return renamed;
        });
        return this;
    }

    Folder without(String table, String column) {
        tables.get(table).forEach(row -> row.remove(column));
        return this;
    }

    Folder drop(String name) {
        tables.remove(name);
        files.remove(name);
        return this;
    }

    Folder file(String name, String text) {
        files.put(name, text);
        return this;
    }

    Folder in(Charset encoding) {
        charset = encoding;
        return this;
    }

    Folder endingLinesWith(String end) {
        lineEnd = end;
        return this;
    }

    String programme() {
        return files.get("programme.json");
    }

    String text(String table) {
        StringBuilder text = new StringBuilder();
        List<Map<String, String>> rows = tables.get(table);
        text.append(String.join(",", rows.get(0).keySet())).append(lineEnd);
        for (Map<String, String> row : rows) {
            text.append(String.join(
                            ",", row.values().stream().map(Folder::quoted).toList()))
                    .append(lineEnd);
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /** Writes what is not there yet: a folder that is read again and again differs by a cell. */
    private void write(String name, byte[] bytes) throws IOException {
        Path file = dir.resolve(name);
        if (Files.notExists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.write(file, bytes);
        }
    }

    Path write() {
        try {
            Files.createDirectories(dir);
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (String table : tables.keySet()) {
                write(table, text(table).getBytes(charset));
            }
            return dir;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportReport<ProgrammeRegister> read() {
        return ProgrammeFiles.read(write(), MOROCCO);
    }

    /** The problems in words, errors and warnings; the check must find the same as the import. */
    List<String> problems() {
        ImportReport<ProgrammeRegister> read = read();
        CheckReport checked = ProgrammeFiles.check(dir, MOROCCO);
        if (!checked.problems().equals(read.problems())
                || !checked.tables().equals(read.tables())
                || !checked.duplicates().equals(read.duplicates())
                || checked.isReadable() != read.isReadable()) {
            throw new AssertionError("check and import disagree: " + checked.problems() + " " + read.problems());
        }
        return read.problems().stream()
                .map(problem -> problem.wordsWithReadings(ENGLISH))
                .toList();
    }
}
