package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code results.csv}. A row is known by its indicator, day and gender. The rows of one indicator and day make
 * one value: its total, and its cells by gender if there are any; they stand and fall together.
 */
final class ResultRows extends RowReader<ResultRow> {

    static final String FILE = "results.csv";

    /** Values are entered by hand, so there are few; more are a mistake. */
    static final int MOST_ROWS = 100_000;

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.of("indicator", ColumnKind.INDICATOR),
                    TableColumn.day("asOf"),
                    TableColumn.of("value", ColumnKind.COUNT),
                    TableColumn.text("evidence")),
            List.of(TableColumn.choice("gender", Choices.GENDERS)));

    private static final int INDICATOR = 0;
    private static final int AS_OF = 1;
    private static final int VALUE = 2;
    private static final int EVIDENCE = 3;
    private static final int GENDER = 4;

    /** The rows of one indicator and day. */
    private static final class Rows {
        private final String indicator;
        private final LocalDate asOf;
        private final List<Integer> lines = new ArrayList<>();
        private final Map<Gender, ReportedCount> cells = new EnumMap<>(Gender.class);
        private @Nullable ResultRow total;
        private int rejectedLine;
        private int conflictLine;
        private int conflictsWith;

        Rows(String indicator, LocalDate asOf) {
            this.indicator = indicator;
            this.asOf = asOf;
        }
    }

    /** A rejected row of which the indicator or the day cannot be told, so that it may be of several values. */
    private record Lost(
            @Nullable String indicator, @Nullable LocalDate asOf, int line) {

        boolean mayBeOf(Rows rows) {
            return (indicator == null || indicator.equals(rows.indicator)) && (asOf == null || asOf.equals(rows.asOf));
        }
    }

    private final Codebook codes;
    private final Vocabulary<Indicator> indicators;
    private final List<Lost> lost = new ArrayList<>();
    private final Map<String, Rows> groups = new LinkedHashMap<>();
    private @Nullable Indicator indicator;
    private int asOf;
    private @Nullable Gender gender;
    private @Nullable ReportedCount value;

    ResultRows(Codebook codes, ImportTables tables, ResultsTree results) {
        super(COLUMNS, tables.results);
        this.codes = codes;
        this.indicators = new Vocabulary<>(text -> indicator(results, text));
    }

    private static Parsed<Indicator> indicator(ResultsTree results, String text) {
        List<String> known = results.indicators().stream().map(Indicator::code).toList();
        return results.indicator(text)
                .map(found -> found.measure().isPresent()
                        ? Parsed.<Indicator>refused(Reason.of(ImportReason.RESULT_COUNTED)
                                .with("measure", found.measure().get()))
                        : Parsed.of(found))
                .orElseGet(() -> Codebook.refused(
                        Reason.of(ImportReason.CELL_NOT_LISTED).with("known", known),
                        ClosestName.to(text, known).orElse(null)));
    }

    @Override
    void check() {
        indicator = cells.neededCode(INDICATOR, indicators);
        asOf = cells.neededDay(AS_OF);
        gender = cells.code(GENDER, codes.genders);
        if (gender != null && indicator != null && !indicator.isByGender()) {
            cells.error(GENDER, Reason.of(ImportReason.RESULT_NOT_BY_GENDER));
        }
        value = null;
        if (cells.needs(VALUE)) {
            @Nullable Locale locale = cells.numbers(VALUE);
            value = cells.meant(
                    VALUE,
                    locale == null
                            ? ReportedCount.tryParse(cells.text())
                            : ReportedCount.tryParse(cells.text(), locale));
        }
        cells.needs(EVIDENCE);
        if (cells.hasErrors() && indicator != null && Days.isDay(asOf)) {
            group(indicator).rejectedLine = cells.line();
        } else if (cells.hasErrors()) {
            lost.add(new Lost(indicator == null ? null : indicator.code(), Cells.dateOrNull(asOf), cells.line()));
        }
    }

    /** A sound row is rejected for another one of the same cell only. */
    @Override
    void rejected() {
        if (indicator != null && Days.isDay(asOf)) {
            Rows rows = group(indicator);
            int other = ids().find(idHash());
            if (rows.rejectedLine != cells.line() && other != IdTable.ABSENT) {
                rows.conflictLine = cells.line();
                rows.conflictsWith = ids().line(other);
            }
        }
    }

    private Rows group(Indicator of) {
        return groups.computeIfAbsent(
                of.code() + " as of " + Days.date(asOf), id -> new Rows(of.code(), Days.date(asOf)));
    }

    /** Of a row whose cells cannot be trusted nothing is told, so it may be of any value. */
    @Override
    long idOfBrokenRow() {
        indicator = null;
        asOf = Days.NONE;
        lost.add(new Lost(null, null, cells.line()));
        return super.idOfBrokenRow();
    }

    @Override
    long idHash() {
        return IdTable.hash(id());
    }

    @Override
    String id() {
        return cells.text(INDICATOR) + "|" + cells.text(AS_OF) + "|" + (gender == null ? "" : gender.name());
    }

    @Override
    void accepted(int number, boolean first) {
        Rows rows = group(requireNonNull(indicator));
        rows.lines.add(cells.line());
        ResultRow row = build();
        if (gender == null) {
            rows.total = row;
        } else {
            rows.cells.put(gender, row.count());
        }
    }

    @Override
    boolean isGrouped() {
        return true;
    }

    @Override
    List<Group> groups() {
        List<Group> all = new ArrayList<>();
        groups.forEach((id, rows) -> {
            if (!rows.lines.isEmpty()) {
                all.add(group(id, rows));
            }
        });
        return all;
    }

    private Group group(String id, Rows rows) {
        ResultRow total = rows.total;
        if (rows.rejectedLine > 0) {
            return new Group(id, null, standsWith(rows.rejectedLine), rows.lines);
        } else if (total == null) {
            return new Group(id, null, cause(rows, Reason.of(ImportReason.RESULT_TOTAL_MISSING)), rows.lines);
        }
        IndicatorValue made = IndicatorValue.of(rows.indicator, rows.asOf, total.count(), total.evidence());
        if (rows.cells.isEmpty()) {
            return new Group(id, made, null, rows.lines);
        }
        Optional<Reason> wrong = IndicatorValue.disagreement(total.count(), rows.cells.values());
        return wrong.isPresent()
                ? new Group(id, null, cause(rows, wrong.get()), rows.lines)
                : new Group(id, made.byGender(rows.cells), null, rows.lines);
    }

    private static Reason standsWith(int line) {
        return Reason.of(ImportReason.RESULT_STANDS_WITH).with("line", line);
    }

    /** Why a value cannot be made: another row of the same cell, a row that was rejected, or else what was found. */
    private Reason cause(Rows rows, Reason found) {
        if (rows.conflictLine > 0) {
            return Reason.of(ImportReason.RESULT_CONFLICT)
                    .with("line", rows.conflictLine)
                    .with("other", rows.conflictsWith);
        }
        return lost.stream()
                .filter(row -> row.mayBeOf(rows))
                .findFirst()
                .map(row -> standsWith(row.line()))
                .orElse(found);
    }

    @Override
    ResultRow build() {
        return new ResultRow(gender, requireNonNull(value), cells.text(EVIDENCE));
    }
}
