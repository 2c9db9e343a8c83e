package io.github.diasporaskills.accountability.exchange.xlsx;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.ProgrammeTable;
import io.github.diasporaskills.core.io.RejectedRow;
import io.github.diasporaskills.core.io.RejectedTable;
import io.github.diasporaskills.core.io.TableColumn;
import io.github.diasporaskills.core.io.TableWording;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Rejected rows as a workbook: a sheet for each table with the headings it had, each row as it was found, and at each
 * cell to mend a comment that says what is wrong. It holds the personal data that the rows hold. Read it again with
 * {@link WorkbookSource} onto the register that the accepted rows made. Stateless and thread-safe.
 */
public final class RejectedWorkbook {

    /** The most characters of a cell and of a comment (Microsoft, Excel specifications and limits). */
    private static final int LONGEST = 32_767;

    private static final String AMISS = "FFE8CC";

    private RejectedWorkbook() {}

    /**
     * Writes a workbook, replacing one that exists.
     *
     * @param tables the rejected rows, see {@link io.github.diasporaskills.core.io.ImportReport#rejectedTables()}
     * @param file the file, {@code .xlsx}
     * @param locale the language of the comments
     * @return the rows that no workbook can hold, because a cell has more than 32,767 characters; they are not in it
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if there is no table
     */
    public static List<RejectedRow> write(List<RejectedTable> tables, Path file, Locale locale) throws IOException {
        return write(tables, file, WorkbookWording.in(locale), null);
    }

    /**
     * The same as {@link WorkbookTemplate} lays out a table: a list to choose from where a column has choices, what a
     * column means as a comment on its heading, and the names that the country uses.
     *
     * @param tables the rejected rows, see {@link io.github.diasporaskills.core.io.ImportReport#rejectedTables()}
     * @param file the file, {@code .xlsx}
     * @param locale the language of the comments
     * @param pack the country served
     * @return the rows that no workbook can hold, because a cell has more than 32,767 characters; they are not in it
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if there is no table
     */
    public static List<RejectedRow> write(List<RejectedTable> tables, Path file, Locale locale, CountryPack pack)
            throws IOException {
        return write(
                tables,
                file,
                TableWording.in(locale, requireNonNull(pack, "pack")).and(WorkbookWording.in(locale)),
                pack);
    }

    private static List<RejectedRow> write(
            List<RejectedTable> tables, Path file, Wording wording, @Nullable CountryPack pack) throws IOException {
        requireNonNull(file, "file");
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("A workbook has at least one sheet; found no table with a rejected row");
        }
        List<RejectedRow> leftOut = new ArrayList<>();
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "diaspora-skills", "1.0")) {
            Map<RejectedTable, Worksheet> sheets = new LinkedHashMap<>();
            for (RejectedTable table : tables) {
                sheets.put(table, sheet(workbook, SheetNames.of(table.file()), wording));
            }
            @Nullable
            ChoiceLists lists = pack == null
                    ? null
                    : new ChoiceLists(sheet(workbook, WorkbookSheets.FOR_PEOPLE + "lists", wording), wording);
            for (RejectedTable table : tables) {
                Worksheet sheet = requireNonNull(sheets.get(table), "sheet");
                Headings.write(sheet, table.headings());
                if (lists != null) {
                    explain(sheet, table, lists, requireNonNull(pack, "pack"), wording);
                }
                int at = 1;
                for (RejectedRow row : table.rows()) {
                    if (row.cells().stream().anyMatch(cell -> cell.length() > LONGEST)) {
                        leftOut.add(row);
                    } else {
                        write(sheet, at++, table, row, wording);
                    }
                }
            }
        }
        return List.copyOf(leftOut);
    }

    private static Worksheet sheet(Workbook workbook, String name, Wording wording) {
        Worksheet sheet = workbook.newWorksheet(name);
        if (wording.locale().getLanguage().equals("ar")) {
            sheet.rightToLeft();
        }
        return sheet;
    }

    /** What each column means and what may stand in it; a heading of somebody's own sheet is not known. */
    private static void explain(
            Worksheet sheet, RejectedTable table, ChoiceLists lists, CountryPack pack, Wording wording) {
        Optional<ProgrammeTable> known = ProgrammeTable.named(SheetNames.of(table.file()));
        for (int i = 0; i < table.headings().size(); i++) {
            String heading = table.headings().get(i);
            Optional<TableColumn> column = known.flatMap(each -> each.column(heading));
            if (column.isPresent()) {
                sheet.comment(0, i, TemplateGuide.comment(column.get(), wording));
                lists.offer(sheet, i, column.get(), column.get().choices(pack));
            }
        }
    }

    private static void write(Worksheet sheet, int at, RejectedTable table, RejectedRow row, Wording wording) {
        List<String> cells = table.cells(row, wording);
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            if (!text.isEmpty()) {
                sheet.value(at, i, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }
        Map<Integer, String> comments = new TreeMap<>();
        for (Problem problem : row.problems()) {
            int column = table.column(row, problem.location()).orElse(0);
            comments.merge(column, problem.wordsInPlace(wording), (first, next) -> first + "\n" + next);
        }
        comments.forEach((column, words) -> {
            sheet.comment(at, column, words.length() > LONGEST ? words.substring(0, LONGEST) : words);
            sheet.style(at, column).fillColor(AMISS).set();
        });
    }
}
