package io.github.diasporaskills.accountability.exchange.xlsx;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.ColumnKind;
import io.github.diasporaskills.core.io.ProgrammeTable;
import io.github.diasporaskills.core.io.TableColumn;
import io.github.diasporaskills.core.io.TableWording;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A blank workbook of a programme: a sheet for each table with the headings that {@link WorkbookSource} reads, what
 * each column means as a comment and in a guide, lists to choose from where a column has choices, columns of days with
 * a format of days, and a sheet for the programme itself. Guide, comments and messages are in one language, sheets run
 * from right to left in Arabic; headings and codes are the same in every language, so that the workbook is read
 * whatever its language.
 *
 * <p>A list is enforced where nothing else is taken, and only proposes where a cell may hold several entries or others
 * than those listed. Immutable and thread-safe.
 */
public final class WorkbookTemplate {

    private static final String NEEDED = "FFE8CC";
    private static final String DAY = "yyyy-mm-dd";
    private static final String NUMBER = "General";
    private static final String TEXT = "@";

    private final Locale locale;
    private final @Nullable CountryPack pack;
    private final List<ProgrammeTable> tables;

    private WorkbookTemplate(Locale locale, @Nullable CountryPack pack, List<ProgrammeTable> tables) {
        this.locale = locale;
        this.pack = pack;
        this.tables = List.copyOf(tables);
    }

    /**
     * A workbook with every table and with the choices that are the same in every country.
     *
     * @param locale the language of guide, comments and messages; one without words falls back to English
     * @return the template
     */
    public static WorkbookTemplate in(Locale locale) {
        return new WorkbookTemplate(requireNonNull(locale, "locale"), null, ProgrammeTable.all());
    }

    /**
     * The same with the professions, councils, regions and further codes of a country to choose from.
     *
     * @param next the country served
     * @return a new template
     */
    public WorkbookTemplate serving(CountryPack next) {
        return new WorkbookTemplate(locale, requireNonNull(next, "next"), tables);
    }

    /**
     * The same with some of the tables only.
     *
     * @param next the tables, in the order of their sheets
     * @return a new template
     * @throws IllegalArgumentException if there is none, or one stands twice
     */
    public WorkbookTemplate with(List<ProgrammeTable> next) {
        if (next.isEmpty() || next.stream().map(ProgrammeTable::name).distinct().count() < next.size()) {
            throw new IllegalArgumentException("A workbook has one table or more, each once; found " + next);
        }
        return new WorkbookTemplate(locale, pack, next);
    }

    /**
     * Writes the workbook. It holds no data.
     *
     * @param file the file, {@code .xlsx}, which must not exist
     * @throws java.nio.file.FileAlreadyExistsException if it exists; it stays as it is
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        requireNonNull(file, "file");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(whole, "diaspora-skills", "1.0")) {
            Wording wording = wording();
            Worksheet guide = sheet(workbook, WorkbookSheets.FOR_PEOPLE + "guide");
            Worksheet programme = sheet(workbook, WorkbookSheets.PROGRAMME);
            List<Worksheet> sheets = tables.stream()
                    .map(table -> sheet(workbook, SheetNames.of(table.file())))
                    .toList();
            ChoiceLists lists = new ChoiceLists(sheet(workbook, WorkbookSheets.FOR_PEOPLE + "lists"), wording);
            TemplateGuide.write(guide, lists.sheet().getName(), tables, wording);
            ProgrammeSkeleton.write(programme, pack, wording);
            for (int i = 0; i < sheets.size(); i++) {
                fill(sheets.get(i), tables.get(i), lists, wording);
            }
        }
        Files.write(file, whole.toByteArray(), StandardOpenOption.CREATE_NEW);
    }

    private Wording wording() {
        Wording words = pack == null ? TableWording.in(locale) : TableWording.in(locale, pack);
        return words.and(WorkbookWording.in(locale));
    }

    private Worksheet sheet(Workbook workbook, String name) {
        Worksheet sheet = workbook.newWorksheet(name);
        if (locale.getLanguage().equals("ar")) {
            sheet.rightToLeft();
        }
        return sheet;
    }

    private void fill(Worksheet sheet, ProgrammeTable table, ChoiceLists lists, Wording wording) {
        Headings.write(sheet, table.columns().stream().map(TableColumn::name).toList());
        for (int i = 0; i < table.columns().size(); i++) {
            TableColumn column = table.columns().get(i);
            if (column.isNeeded()) {
                sheet.style(0, i).fillColor(NEEDED).set();
            }
            sheet.comment(0, i, TemplateGuide.comment(column, wording));
            sheet.style(i).format(format(column.kind())).set();
            lists.offer(sheet, i, column, choices(column));
        }
    }

    private List<Argument.Term> choices(TableColumn column) {
        return pack == null ? column.choices() : column.choices(pack);
    }

    /** Days are days; what a spreadsheet would take for a number, a day or a formula stays as it is typed. */
    private static String format(ColumnKind kind) {
        return switch (kind) {
            case DAY -> DAY;
            case WHOLE_NUMBER, QUANTITY -> NUMBER;
            default -> TEXT;
        };
    }
}
