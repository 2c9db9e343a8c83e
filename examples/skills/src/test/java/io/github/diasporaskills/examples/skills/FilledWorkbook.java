package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.io.ColumnKind;
import io.github.diasporaskills.core.io.ProgrammeTable;
import io.github.diasporaskills.core.io.TableColumn;
import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.reason.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Types the files of a folder into a blank workbook, as a spreadsheet program does: days become numbers in the format
 * of their column, everything else text; headings, formats and lists stay as they are in the file.
 */
final class FilledWorkbook {

    private static final Pattern SHEET = Pattern.compile("<sheet name=\"([^\"]+)\"");
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private FilledWorkbook() {}

    static void fill(Path workbook, Path folder) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        Matcher sheets = SHEET.matcher(text(parts, "xl/workbook.xml"));
        for (int number = 1; sheets.find(); number++) {
            String part = "xl/worksheets/sheet" + number + ".xml";
            Path csv = folder.resolve(sheets.group(1) + ".csv");
            if (sheets.group(1).equals("programme")) {
                String data = lines(Files.readAllLines(folder.resolve("programme.json")));
                String xml = text(parts, part);
                parts.put(
                        part, bytes(xml.replaceFirst("(?s)<sheetData>.*</sheetData>", Matcher.quoteReplacement(data))));
            } else if (Files.exists(csv)) {
                String xml = text(parts, part);
                String rows = rows(csv, xml);
                parts.put(part, bytes(xml.replace("</sheetData>", rows + "</sheetData>")));
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workbook))) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(Objects.requireNonNull(parts.get(name), name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(List<String> lines) {
        StringBuilder data = new StringBuilder("<sheetData>");
        for (int i = 0; i < lines.size(); i++) {
            data.append("<row r=\"").append(i + 1).append("\">");
            data.append(typed("A" + (i + 1), lines.get(i))).append("</row>");
        }
        return data.append("</sheetData>").toString();
    }

    private static String rows(Path csv, String sheet) throws IOException {
        List<TableColumn> columns = ProgrammeTable.named(String.valueOf(csv.getFileName()))
                .orElseThrow()
                .columns();
        List<String> found = new ArrayList<>();
        StringBuilder rows = new StringBuilder();
        TabularSource.csv(csv).read(new TabularSource.Visitor() {
            @Override
            public void header(List<String> headings, int line) {
                found.addAll(headings);
            }

            @Override
            public void row(TabularRow row) {
                rows.append("<row r=\"").append(row.line()).append("\">");
                for (int i = 0; i < columns.size(); i++) {
                    int at = found.indexOf(columns.get(i).name());
                    String cell =
                            at < 0 || at >= row.size() ? "" : row.verbatim().get(at);
                    if (!cell.isEmpty()) {
                        rows.append(cell(letters(i) + row.line(), columns.get(i).kind(), style(sheet, i), cell));
                    }
                }
                rows.append("</row>");
            }

            @Override
            public void problem(Problem problem) {
                // What is wrong with a row is typed as it is.
            }

            @Override
            public void unreadable(Problem problem) {
                throw new AssertionError(problem);
            }
        });
        return rows.toString();
    }

    private static String style(String sheet, int column) {
        Matcher found = Pattern.compile("<col (?=[^>]*min=\"" + (column + 1) + "\")[^>]*style=\"(\\d+)\"")
                .matcher(sheet);
        return found.find() ? found.group(1) : "0";
    }

    private static String cell(String at, ColumnKind kind, String style, String cell) {
        if (kind == ColumnKind.DAY) {
            try {
                long serial = ChronoUnit.DAYS.between(ZERO, LocalDate.parse(cell));
                return "<c r=\"" + at + "\" s=\"" + style + "\"><v>" + serial + "</v></c>";
            } catch (DateTimeParseException e) {
                return typed(at, cell); // no day, so a spreadsheet leaves it as it was typed
            }
        }
        return typed(at, cell);
    }

    private static String typed(String at, String cell) {
        String text = cell.replace("&", "&amp;").replace("<", "&lt;");
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    private static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
