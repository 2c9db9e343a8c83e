package io.github.diasporaskills.accountability.exchange.xlsx;

import io.github.diasporaskills.core.io.ProgrammeTable;
import io.github.diasporaskills.core.io.TableColumn;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** What tables and columns mean, on a sheet for people and in comments. Stateless and thread-safe. */
final class TemplateGuide {

    private static final String COMMAND = "skills validate FILE.xlsx";
    private static final double[] WIDTHS = {26, 26, 12, 44, 80};

    private TemplateGuide() {}

    static void write(Worksheet sheet, String lists, List<ProgrammeTable> tables, Wording wording) {
        sheet.value(0, 0, wording.say(Reason.of(TemplateText.TITLE)));
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 1;
        for (Reason advice : List.of(
                Reason.of(TemplateText.GUIDE_PROGRAMME).with("sheet", WorkbookSheets.PROGRAMME),
                Reason.of(TemplateText.GUIDE_ROWS),
                Reason.of(TemplateText.GUIDE_NEEDED),
                Reason.of(TemplateText.GUIDE_LISTS).with("sheet", lists),
                Reason.of(TemplateText.GUIDE_DELETE),
                Reason.of(TemplateText.GUIDE_CHECK).with("command", COMMAND))) {
            sheet.value(row++, 0, wording.say(advice));
        }
        row++;
        List<TemplateText> headings = List.of(
                TemplateText.TABLE,
                TemplateText.COLUMN,
                TemplateText.IS_NEEDED,
                TemplateText.HOLDS,
                TemplateText.MEANING);
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(row, i, wording.say(Reason.of(headings.get(i))));
            sheet.style(row, i).bold().set();
            sheet.width(i, WIDTHS[i]);
        }
        row++;
        for (ProgrammeTable table : tables) {
            row = write(sheet, row, table, wording);
        }
    }

    private static int write(Worksheet sheet, int from, ProgrammeTable table, Wording wording) {
        int row = from;
        sheet.value(row, 0, table.name());
        sheet.value(row, WIDTHS.length - 1, table.meaning(wording));
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.style(row, i).bold().fillColor("E8EEF4").set();
        }
        for (TableColumn column : table.columns()) {
            row++;
            sheet.value(row, 0, table.name());
            sheet.value(row, 1, column.name());
            if (column.isNeeded()) {
                sheet.value(row, 2, wording.say(Reason.of(TemplateText.NEEDED)));
            }
            sheet.value(row, 3, String.join(" · ", holds(column, wording)));
            sheet.value(row, 4, column.meaning(wording));
        }
        return row + 1;
    }

    /** What a heading says about its column. */
    static String comment(TableColumn column, Wording wording) {
        List<String> lines = new ArrayList<>();
        lines.add(column.meaning(wording));
        if (column.isNeeded()) {
            lines.add(wording.say(Reason.of(TemplateText.NEEDED)));
        }
        lines.addAll(holds(column, wording));
        return String.join("\n", lines);
    }

    private static List<String> holds(TableColumn column, Wording wording) {
        List<Reason> said = new ArrayList<>();
        if (column.isList()) {
            said.add(Reason.of(TemplateText.LIST));
        }
        column.refersTo()
                .ifPresent(table -> said.add(Reason.of(TemplateText.REFERS).with("sheet", SheetNames.of(table))));
        if (column.most().isPresent()) {
            said.add(Reason.of(TemplateText.RANGE)
                    .with("least", column.least().orElseThrow())
                    .with("most", column.most().getAsInt()));
        } else if (column.least().isPresent()) {
            said.add(Reason.of(TemplateText.LEAST).with("least", column.least().getAsInt()));
        }
        if (column.isOpen()) {
            said.add(Reason.of(TemplateText.OPEN));
        }
        List<String> words = new ArrayList<>();
        words.add(wording.term(Argument.Term.of(column.kind())));
        said.forEach(reason -> words.add(wording.say(reason)));
        return words;
    }
}
