package io.github.diasporaskills.accountability.exchange.xlsx;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The first row of a sheet: bold, and in view however far one scrolls. Stateless and thread-safe. */
final class Headings {

    private static final double NARROWEST = 12;
    private static final double WIDEST = 40;

    private Headings() {}

    static void write(Worksheet sheet, List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, Math.min(WIDEST, Math.max(NARROWEST, headings.get(i).length() + 2.0)));
        }
        sheet.freezePane(0, 1);
    }
}
