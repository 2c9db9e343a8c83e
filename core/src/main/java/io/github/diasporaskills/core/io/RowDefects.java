package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is wrong with a row as such, whatever its columns mean. */
final class RowDefects {

    private final String file;
    private final List<String> headings;

    RowDefects(String file, List<String> headings) {
        this.file = file;
        this.headings = headings;
    }

    List<String> headings() {
        return headings;
    }

    /** Hands the row's defects to the visitor; sound rows cost one look at the first character of each cell. */
    void tell(TabularRow row, TabularSource.Visitor visitor) {
        if (row.hasOpenQuote() || row.hasBrokenQuote()) {
            tellQuote(row, visitor);
        }
        TabularRow.@Nullable Excess excess = row.excess();
        if (excess != null) {
            tellExcess(row, excess, visitor);
        }
        if (row.size() != headings.size()) {
            tellSize(row, visitor);
        }
        if (row.hasControl() || row.isUndecodable()) {
            tellCharacters(row, visitor);
        }
        char[] chars = row.chars;
        int from = 0;
        for (int i = 0; i < row.size(); i++) {
            int to = row.ends[i];
            if (from < to && FormulaGuard.startsFormula(chars[from]) && FormulaGuard.isFormula(chars, from, to)) {
                visitor.problem(Problem.warning(at(row, i), Reason.of(ImportReason.CELL_FORMULA))
                        .finding(row.verbatim(i)));
            }
            from = to;
        }
    }

    /** Located where the quotation mark opens, which in a long row may be far below its beginning. */
    private void tellQuote(TabularRow row, TabularSource.Visitor visitor) {
        boolean open = row.hasOpenQuote();
        int end = row.line() + row.lines() - (open && row.endsWithLineEnd() ? 1 : 0);
        Reason reason = Reason.of(open ? ImportReason.ROW_QUOTE_OPEN : ImportReason.ROW_QUOTE_BROKEN)
                .with("lines", end - (open ? row.quoteLine() : row.line()));
        Problem problem = Problem.error(at(row.quoteLine(), row.quoteCell()), reason);
        visitor.problem(
                row.quoteCell() < row.size() ? problem.finding(firstLine(row.verbatim(row.quoteCell()))) : problem);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private void tellExcess(TabularRow row, TabularRow.Excess excess, TabularSource.Visitor visitor) {
        Location whole = Location.of(file, row.line());
        Location where = excess.cell() < 0 ? whole : at(row, excess.cell());
        visitor.problem(Problem.error(where, Reason.of(excess.code()).with("limit", excess.limit())));
        if (row.cutOff() > 0) {
            visitor.problem(Problem.error(whole, Reason.of(ImportReason.ROW_CUT).with("missing", row.cutOff())));
        }
    }

    private void tellSize(TabularRow row, TabularSource.Visitor visitor) {
        if (row.size() > headings.size() && onlyBlankFrom(row, headings.size())) {
            return; // separators at the end of a line, as spreadsheets leave them
        }
        visitor.problem(Problem.error(
                Location.of(file, row.line()),
                Reason.of(ImportReason.ROW_RAGGED)
                        .with("expected", headings.size())
                        .with("found", row.size())));
    }

    private static boolean onlyBlankFrom(TabularRow row, int cell) {
        for (int i = cell; i < row.size(); i++) {
            if (!row.text(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void tellCharacters(TabularRow row, TabularSource.Visitor visitor) {
        boolean located = false;
        for (int i = 0; i < row.size(); i++) {
            for (int at = row.start(i); at < row.ends[i]; at++) {
                if (TabularRow.isControl(row.chars[at])) {
                    visitor.problem(Problem.error(
                                    at(row, i),
                                    Reason.of(ImportReason.CELL_CONTROL)
                                            .with("character", String.format(Locale.ROOT, "U+%04X", (int)
                                                    row.chars[at])))
                            .finding(row.verbatim(i)));
                    located = true;
                    break;
                }
            }
        }
        if (row.isUndecodable() || !located) {
            visitor.problem(Problem.error(Location.of(file, row.line()), Reason.of(ImportReason.ROW_UNDECODABLE)));
        }
    }

    private Location at(TabularRow row, int cell) {
        return at(row.line(), cell);
    }

    private Location at(int line, int cell) {
        return new Location(file, line, cell + 1, cell < headings.size() ? headings.get(cell) : "");
    }
}
