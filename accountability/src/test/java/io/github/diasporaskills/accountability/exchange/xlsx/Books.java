package io.github.diasporaskills.accountability.exchange.xlsx;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.programme.Programme;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for tests, made by hand. */
final class Books {

    static final List<String> ORGANISATION = List.of("id", "name", "kind", "country", "enrolledFrom");
    static final List<String> EXPERT = List.of(
            "id",
            "familyName",
            "givenName",
            "gender",
            "birthYear",
            "residence",
            "origin",
            "profession",
            "languages",
            "registeredOn",
            "council",
            "verification",
            "quota");

    private Books() {}

    static Path write(Path file, Consumer<Workbook> content) {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "tests", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static Worksheet sheet(Workbook workbook, String name, List<String> headings) {
        Worksheet sheet = workbook.newWorksheet(name);
        row(sheet, 0, headings.toArray(new String[0]));
        return sheet;
    }

    static void row(Worksheet sheet, int at, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.value(at, i, cells[i]);
            }
        }
    }

    static void programme(Workbook workbook) {
        programme(workbook, Pilot.programme());
    }

    static void programme(Workbook workbook, Programme programme) {
        Worksheet sheet = workbook.newWorksheet("programme");
        List<String> lines = ProgrammeJson.write(programme).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(i, 0, lines.get(i));
        }
    }

    static void hospital(Workbook workbook) {
        row(
                sheet(workbook, "organisations", ORGANISATION),
                1,
                "chu-rabat",
                "CHU de Rabat",
                "UNIVERSITY_HOSPITAL",
                "MA",
                "2024-01-01");
    }
}
