package io.github.diasporaskills.accountability.exchange.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Types into a workbook that is there, as a person would: everything else in it stays. */
final class Sheets {

    private static final Pattern SHEET = Pattern.compile("<sheet name=\"([^\"]+)\"");
    private static final Pattern DATA = Pattern.compile("(?s)<sheetData>.*</sheetData>|<sheetData/>");

    private Sheets() {}

    /** The same workbook with the rows of some sheets replaced, from the first row on. */
    static Path filled(Path blank, Path to, Map<String, List<List<String>>> rows) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(blank.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Matcher sheets = SHEET.matcher(parts.get("xl/workbook.xml"));
        for (int number = 1; sheets.find(); number++) {
            if (rows.containsKey(sheets.group(1))) {
                String data = data(rows.get(sheets.group(1)));
                parts.computeIfPresent(
                        "xl/worksheets/sheet" + number + ".xml",
                        (name, xml) -> DATA.matcher(xml).replaceFirst(Matcher.quoteReplacement(data)));
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return to;
    }

    private static String data(List<List<String>> rows) {
        StringBuilder data = new StringBuilder("<sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            data.append("<row r=\"").append(row + 1).append("\">");
            for (String cell : rows.get(row)) {
                data.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                        .append(cell.replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</t></is></c>");
            }
            data.append("</row>");
        }
        return data.append("</sheetData>").toString();
    }
}
