package io.github.diasporaskills.accountability.exchange.xlsx;

import io.github.diasporaskills.core.io.TableColumn;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListFormulaDataValidation;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The lists from which cells of a workbook are chosen, each once on a sheet of its own: codes, and beside them what
 * they mean. Columns refer to a list by its name. Not thread-safe.
 */
final class ChoiceLists {

    private static final String PREFIX = "list_";
    private static final double WIDTH = 24;

    private final Worksheet sheet;
    private final Wording wording;
    private final Map<List<Argument.Term>, String> names = new HashMap<>();
    private int next;

    ChoiceLists(Worksheet sheet, Wording wording) {
        this.sheet = sheet;
        this.wording = wording;
        sheet.freezePane(0, 1);
    }

    Worksheet sheet() {
        return sheet;
    }

    /** Lets cells of a column be chosen from its list, if it has one. */
    void offer(Worksheet table, int at, TableColumn column, List<Argument.Term> choices) {
        if (choices.isEmpty()) {
            return;
        }
        ListFormulaDataValidation list =
                table.range(1, at, Worksheet.MAX_ROWS - 1, at).validateWithListByFormula(named(choices));
        list.allowBlank(true).showDropdown(true);
        if (column.isList() || column.isOpen()) {
            list.showErrorMessage(false);
        } else {
            list.showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle(wording.say(Reason.of(TemplateText.NOT_LISTED)))
                    .error(wording.say(Reason.of(TemplateText.CHOOSE)));
        }
    }

    private String named(List<Argument.Term> choices) {
        @Nullable String known = names.get(choices);
        return known == null ? write(choices) : known;
    }

    private String write(List<Argument.Term> choices) {
        String kind = choices.get(0).kind();
        String free = PREFIX + kind.replace('-', '_');
        for (int i = 2; names.containsValue(free); i++) {
            free = PREFIX + kind.replace('-', '_') + '_' + i;
        }
        int column = next;
        next += 2;
        sheet.value(0, column, kind);
        sheet.style(0, column).bold().set();
        sheet.width(column, WIDTH);
        sheet.width(column + 1, WIDTH);
        for (int i = 0; i < choices.size(); i++) {
            Argument.Term choice = choices.get(i);
            String words = wording.term(choice);
            sheet.value(i + 1, column, choice.code());
            if (!words.equals(choice.code())) {
                sheet.value(i + 1, column + 1, words);
            }
        }
        Range range = sheet.range(1, column, choices.size(), column);
        range.setFolderScope(true); // the name is known on every sheet
        range.setName(free);
        names.put(List.copyOf(choices), free);
        return free;
    }
}
