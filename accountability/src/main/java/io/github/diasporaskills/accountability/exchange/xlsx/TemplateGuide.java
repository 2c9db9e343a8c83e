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

    private static final String TABLE = "E8EEF4";
    private static final String COMMAND = "skills validate FILE.xlsx";
    private static final int OF_TABLE = 0;
    private static final int OF_COLUMN = 1;
    private static final int OF_NEED = 2;
    private static final int OF_KIND = 3;
    private static final int OF_MEANING = 4;

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
        heading(sheet, row, OF_TABLE, 26, wording.say(Reason.of(TemplateText.TABLE)));
        heading(sheet, row, OF_COLUMN, 26, wording.say(Reason.of(TemplateText.COLUMN)));
        heading(sheet, row, OF_NEED, 12, wording.say(Reason.of(TemplateText.IS_NEEDED)));
        heading(sheet, row, OF_KIND, 44, wording.say(Reason.of(TemplateText.HOLDS)));
        heading(sheet, row, OF_MEANING, 80, wording.say(Reason.of(TemplateText.MEANING)));
        row++;
        for (ProgrammeTable table : tables) {
            row = write(sheet, row, table, wording);
        }
    }

    private static void heading(Worksheet sheet, int row, int column, double width, String words) {
        sheet.value(row, column, words);
        sheet.style(row, column).bold().set();
        sheet.width(column, width);
    }

    private static int write(Worksheet sheet, int from, ProgrammeTable table, Wording wording) {
        int row = from;
        sheet.value(row, OF_TABLE, table.name());
        sheet.value(row, OF_MEANING, table.meaning(wording));
        for (int i = OF_TABLE; i <= OF_MEANING; i++) {
            sheet.style(row, i).bold().fillColor(TABLE).set();
        }
        for (TableColumn column : table.columns()) {
            row++;
            sheet.value(row, OF_TABLE, table.name());
            sheet.value(row, OF_COLUMN, column.name());
            if (column.isNeeded()) {
                sheet.value(row, OF_NEED, wording.say(Reason.of(TemplateText.NEEDED)));
            }
            sheet.value(row, OF_KIND, String.join(" · ", holds(column, wording)));
            sheet.value(row, OF_MEANING, column.meaning(wording));
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
