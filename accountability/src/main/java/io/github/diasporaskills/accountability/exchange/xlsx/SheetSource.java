package io.github.diasporaskills.accountability.exchange.xlsx;

import io.github.diasporaskills.core.io.CsvFormat;
import io.github.diasporaskills.core.io.ImportReason;
import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook as a table. Immutable; as thread-safe as the workbook it is read from. */
final class SheetSource implements TabularSource {

    private final WorkbookSheets.Opening opening;
    private final String sheet;
    private final String table;
    private final List<String> others;
    private final CsvFormat format;

    SheetSource(WorkbookSheets.Opening opening, String sheet, String table) {
        this(opening, sheet, table, List.of(), CsvFormat.detected());
    }

    private SheetSource(
            WorkbookSheets.Opening opening, String sheet, String table, List<String> others, CsvFormat format) {
        this.opening = opening;
        this.sheet = sheet;
        this.table = table;
        this.others = List.copyOf(others);
        this.format = format;
    }

    /** The same, knowing of sheets that claim to be the same table. */
    SheetSource besides(List<String> claimants) {
        return new SheetSource(opening, sheet, table, claimants, format);
    }

    /** The same under the limits of a format. */
    SheetSource limited(CsvFormat limits) {
        return new SheetSource(opening, sheet, table, others, limits);
    }

    @Override
    public String name() {
        return table;
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        Reading reading = new Reading(visitor);
        try (OpenWorkbook workbook = opening.open()) {
            if (!others.isEmpty()) {
                visitor.unreadable(Problem.error(
                        Location.of(table),
                        Reason.of(WorkbookReason.SHEET_REPEATED).with("other", others.get(0))));
                return;
            }
            Sheet found = workbook.sheet(sheet).orElseThrow();
            try (Stream<Row> rows = found.openStream()) {
                Iterator<Row> each = rows.iterator();
                while (each.hasNext()) {
                    if (!reading.take(each.next())) {
                        reading.tellUnread(each);
                        return;
                    }
                }
            } catch (RuntimeException e) {
                workbook.spoil();
                throw e;
            }
            reading.end();
        } catch (OpenWorkbook.Refused e) {
            visitor.unreadable(Problem.error(Location.of(table), e.reason()));
        } catch (RuntimeException e) {
            if (reading.inVisitor) {
                throw e;
            }
            // The parser throws many kinds at a damaged sheet; they all mean this.
            visitor.unreadable(Problem.error(reading.here(), Reason.of(WorkbookReason.SHEET_DAMAGED)));
        }
    }

    /** The lines in the first column, one a row, with the rows between as empty lines; at most so many characters. */
    String firstColumn(int limit) throws IOException {
        StringBuilder text = new StringBuilder();
        try (OpenWorkbook workbook = opening.open()) {
            try (Stream<Row> rows = workbook.sheet(sheet).orElseThrow().openStream()) {
                addLines(rows.iterator(), limit, text);
            } catch (RuntimeException e) {
                // As above; the document then ends early and its own reader says where.
                workbook.spoil();
            }
        }
        return text.toString();
    }

    private static void addLines(Iterator<Row> rows, int limit, StringBuilder text) {
        int line = 1;
        while (rows.hasNext() && text.length() <= limit) {
            Row row = rows.next();
            for (; line < row.getRowNum() && text.length() <= limit; line++) {
                text.append('\n');
            }
            text.append(CellText.of(row.getOptionalCell(0).orElse(null)));
        }
    }

    /** One reading: the first row with any text is the heading. */
    private final class Reading {

        private final Visitor visitor;
        private @Nullable List<String> headings;
        private int line;
        private int rows;
        private boolean inVisitor;

        Reading(Visitor visitor) {
            this.visitor = visitor;
        }

        Location here() {
            return line == 0 ? Location.of(table) : Location.of(table, line);
        }

        /** Takes a row; false if there are more than the limit. */
        boolean take(Row row) {
            line = row.getRowNum();
            List<String> cells = new ArrayList<>(row.getCellCount());
            int used = 0;
            for (int i = 0; i < row.getCellCount(); i++) {
                String text = CellText.of(row.getOptionalCell(i).orElse(null));
                cells.add(text);
                used = text.isBlank() && !isAmiss(row, i) ? used : i + 1;
            }
            if (used == 0) {
                return true;
            }
            if (headings == null) {
                headings = cells.subList(0, used).stream().map(String::strip).toList();
                visit(() -> visitor.header(known(), line));
                return true;
            }
            if (++rows > format.maxRows()) {
                return false;
            }
            hand(row, cells, used);
            return true;
        }

        private List<String> known() {
            return headings == null ? List.of() : headings;
        }

        /** Hands a row over with what is wrong with it. Blank cells at its end are there or not as it happens. */
        private void hand(Row row, List<String> cells, int used) {
            int wide = Math.max(known().size(), used);
            List<String> whole = new ArrayList<>(cells.subList(0, Math.min(cells.size(), wide)));
            while (whole.size() < wide) {
                whole.add("");
            }
            visit(() -> {
                for (int i = 0; i < row.getCellCount(); i++) {
                    tell(row, i);
                }
                tellLong(whole);
                TabularRow made = TabularRow.of(line, whole);
                TabularSource.tellDefects(table, known(), made, visitor);
                visitor.row(made);
            });
        }

        private void tellLong(List<String> cells) {
            int length = 0;
            for (int i = 0; i < cells.size(); i++) {
                length += cells.get(i).length();
                if (cells.get(i).length() > format.maxCell()) {
                    visitor.problem(Problem.error(
                            at(i), Reason.of(ImportReason.CELL_TOO_LONG).with("limit", format.maxCell())));
                }
            }
            if (length > format.maxRow()) {
                visitor.problem(Problem.error(
                        here(), Reason.of(ImportReason.ROW_TOO_LONG).with("limit", format.maxRow())));
            }
        }

        private void tell(Row row, int column) {
            @Nullable Cell cell = row.getOptionalCell(column).orElse(null);
            if (cell == null) {
                return;
            }
            if (cell.getType() == CellType.ERROR || isErrorOfFormula(cell)) {
                visitor.problem(Problem.error(at(column), Reason.of(WorkbookReason.CELL_ERROR)));
            } else if (cell.getType() == CellType.FORMULA) {
                visitor.problem(
                        cell.getRawValue() == null
                                ? Problem.error(at(column), Reason.of(WorkbookReason.CELL_NOT_COMPUTED))
                                : Problem.warning(at(column), Reason.of(WorkbookReason.CELL_COMPUTED)));
            }
        }

        private boolean isAmiss(Row row, int column) {
            @Nullable Cell cell = row.getOptionalCell(column).orElse(null);
            return cell != null && (cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA);
        }

        private boolean isErrorOfFormula(Cell cell) {
            @Nullable String raw = cell.getRawValue();
            return cell.getType() == CellType.FORMULA && raw != null && raw.startsWith("#") && raw.endsWith("!");
        }

        private Location at(int column) {
            Location row = Location.of(table, line);
            return column < known().size() && !known().get(column).isEmpty()
                    ? row.at(known().get(column))
                    : row.atColumn(column + 1);
        }

        void tellUnread(Iterator<Row> rest) {
            Problem problem = Problem.error(
                    here(), Reason.of(ImportReason.FILE_TOO_MANY_ROWS).with("limit", format.maxRows()));
            int left = 1;
            for (; rest.hasNext(); rest.next()) {
                left++;
            }
            int unread = left;
            visit(() -> {
                visitor.unreadable(problem);
                visitor.unread(unread);
            });
        }

        void end() {
            if (headings == null) {
                visit(() -> visitor.unreadable(Problem.error(Location.of(table), Reason.of(ImportReason.FILE_EMPTY))));
            }
        }

        /** What the visitor throws is its own affair, not a damaged sheet. */
        private void visit(Runnable call) {
            inVisitor = true;
            call.run();
            inVisitor = false;
        }
    }
}
