package io.github.diasporaskills.accountability.exchange.xlsx;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.ExchangeWording;
import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.accountability.exchange.Figure;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.exchange.SharedIndicator;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.accountability.exchange.Withheld;
import io.github.diasporaskills.accountability.exchange.internal.Groups;
import io.github.diasporaskills.accountability.exchange.internal.Losses;
import io.github.diasporaskills.accountability.exchange.internal.Tongues;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.ReportedCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a publication as a workbook (Office Open XML, ECMA-376): a sheet with each indicator's baseline, target and
 * value, one with the groups and their targets, and one with the notes. Headings stay in view, numbers and days are
 * numbers and days, a bound such as "over 200" is text, and text is never a formula. Printed, a sheet is as wide as a
 * page on its side. Sheets run from right to left in Arabic. Stateless and thread-safe.
 */
public final class ResultsWorkbook {

    /** What a workbook is. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String NUMBER = "#,##0";
    private static final String PERCENT = "0.0%";
    private static final String DAY = "yyyy-mm-dd";

    /** The most characters of a cell (Microsoft, Excel specifications and limits). */
    private static final int LONGEST = 32_767;

    /** The height of a line of text, in points. */
    private static final double LINE = 15;

    private static final double TITLES = 48;
    private static final double NOTES = 110;

    private ResultsWorkbook() {}

    /**
     * Writes a publication.
     *
     * @param publication what may be seen
     * @param locale the language of headings, titles and notes; one without words has those in English
     * @return the workbook; targets of other days, other languages, sources of baselines and targets, reference sheets,
     *     and sections that an application added, are told as lost
     * @throws IllegalArgumentException if the publication is for the programme's own eyes
     */
    public static Export write(Publication publication, Locale locale) {
        SharedResults results = SharedResults.of(publication);
        Wording wording = ExchangeWording.in(locale);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(whole, "diaspora-skills", "1.0")) {
            results(sheet(workbook, ExchangeReason.SHEET_RESULTS, wording), results, wording);
            groups(sheet(workbook, ExchangeReason.SHEET_GROUPS, wording), results, wording);
            notes(sheet(workbook, ExchangeReason.SHEET_NOTES, wording), results, wording);
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory is always written", e);
        }
        List<Reason> losses = new ArrayList<>();
        for (SharedIndicator indicator : results.indicators()) {
            List<Map<String, String>> aimed =
                    indicator.of(FigureKind.TARGET).map(Figure::groups).toList();
            if (Set.copyOf(aimed).size() < aimed.size()) {
                losses.add(Reason.of(ExchangeReason.OTHER_TARGETS_LEFT_OUT).with("code", indicator.code()));
            }
        }
        Losses.languages(results, losses);
        Losses.sources(results, losses);
        Losses.sheetsAndSections(publication, losses);
        return Export.of(MEDIA_TYPE, whole.toByteArray(), losses);
    }

    private static Worksheet sheet(Workbook workbook, ExchangeReason name, Wording wording) {
        Worksheet sheet = workbook.newWorksheet(SheetNames.of(wording.say(Reason.of(name))));
        if (wording.locale().getLanguage().equals("ar")) {
            sheet.rightToLeft();
        }
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        return sheet;
    }

    private static void results(Worksheet sheet, SharedResults results, Wording wording) {
        Headings.write(
                sheet,
                headings(
                        wording,
                        ExchangeReason.COLUMN_RESULT,
                        ExchangeReason.COLUMN_CODE,
                        ExchangeReason.COLUMN_INDICATOR,
                        ExchangeReason.COLUMN_UNIT,
                        ExchangeReason.COLUMN_BASELINE,
                        ExchangeReason.COLUMN_BASELINE_ON,
                        ExchangeReason.COLUMN_TARGET,
                        ExchangeReason.COLUMN_TARGET_BY,
                        ExchangeReason.COLUMN_REACHED,
                        ExchangeReason.COLUMN_AS_OF,
                        ExchangeReason.COLUMN_OF_TARGET,
                        ExchangeReason.COLUMN_ADDED));
        sheet.width(0, TITLES);
        sheet.width(2, TITLES);
        int row = 1;
        for (SharedIndicator indicator : results.indicators()) {
            String result = indicator.result() + " " + indicator.resultTitle().in(wording.locale());
            String title = indicator.title().in(wording.locale());
            wrapped(sheet, row, 0, result);
            text(sheet, row, 1, indicator.code());
            wrapped(sheet, row, 2, title);
            heighten(sheet, row, Math.max(lines(result, TITLES), lines(title, TITLES)));
            text(sheet, row, 3, unit(indicator.unit(), wording));
            Optional<Figure> baseline = indicator.of(FigureKind.BASELINE).findFirst();
            Optional<Figure> reached = indicator.reached();
            Optional<Figure> target = target(
                    indicator,
                    Map.of(),
                    reached.map(f -> f.days().last()).orElse(results.period().last()));
            figure(sheet, row, 4, baseline);
            figure(sheet, row, 6, target);
            figure(sheet, row, 8, reached);
            percent(sheet, row, 10, reached, target);
            Optional<Figure> added = indicator.of(FigureKind.ADDED).findFirst();
            if (added.isPresent()) {
                number(sheet, row, 11, added.get().count());
            }
            row++;
        }
    }

    private static List<String> headings(Wording wording, ExchangeReason... headings) {
        List<String> words = new ArrayList<>();
        for (ExchangeReason heading : headings) {
            words.add(wording.say(Reason.of(heading)));
        }
        return words;
    }

    private static String unit(CountingUnit unit, Wording wording) {
        return wording.label("indicator.unit." + unit.name()).orElse(unit.name());
    }

    /** The target of a group, or of all, that counts on a day: the next one due, or the last one if all are past. */
    private static Optional<Figure> target(SharedIndicator indicator, Map<String, String> groups, LocalDate day) {
        List<Figure> targets = indicator
                .of(FigureKind.TARGET)
                .filter(target -> target.groups().equals(groups))
                .toList();
        return targets.stream()
                .filter(target -> !target.days().last().isBefore(day))
                .findFirst()
                .or(() -> targets.isEmpty() ? Optional.empty() : Optional.of(targets.get(targets.size() - 1)));
    }

    /** A number and beside it its day. */
    private static void figure(Worksheet sheet, int row, int column, Optional<Figure> figure) {
        figure.ifPresent(found -> {
            number(sheet, row, column, found.count());
            sheet.value(row, column + 1, found.days().last());
            sheet.style(row, column + 1).format(DAY).verticalAlignment("top").set();
        });
    }

    private static void number(Worksheet sheet, int row, int column, ReportedCount count) {
        if (count.isExact()) {
            sheet.value(row, column, count.number());
            sheet.style(row, column).format(NUMBER).verticalAlignment("top").set();
        } else {
            text(sheet, row, column, count.bound().sign() + count.number());
            sheet.style(row, column).horizontalAlignment("right").set();
        }
    }

    /** Cut, not rounded, to a tenth of a per cent: 99.99 % is not shown as 100 %. */
    private static void percent(
            Worksheet sheet, int row, int column, Optional<Figure> reached, Optional<Figure> target) {
        if (reached.isPresent()
                && target.isPresent()
                && reached.get().count().isExact()
                && target.get().count().number() > 0) {
            sheet.value(
                    row,
                    column,
                    share(reached.get().count().number(), target.get().count().number(), RoundingMode.DOWN));
            sheet.style(row, column).format(PERCENT).verticalAlignment("top").set();
        }
    }

    private static BigDecimal share(long part, long whole, RoundingMode rounding) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, rounding);
    }

    private static void groups(Worksheet sheet, SharedResults results, Wording wording) {
        Headings.write(
                sheet,
                headings(
                        wording,
                        ExchangeReason.COLUMN_CODE,
                        ExchangeReason.COLUMN_INDICATOR,
                        ExchangeReason.COLUMN_GROUP,
                        ExchangeReason.COLUMN_NUMBER,
                        ExchangeReason.COLUMN_SHARE,
                        ExchangeReason.COLUMN_AS_OF,
                        ExchangeReason.COLUMN_TARGET,
                        ExchangeReason.COLUMN_TARGET_BY,
                        ExchangeReason.COLUMN_REMARK));
        sheet.width(1, TITLES);
        sheet.width(2, TITLES / 2);
        sheet.width(8, TITLES);
        int row = 1;
        for (SharedIndicator indicator : results.indicators()) {
            Map<Map<String, String>, Figure> targets =
                    groupTargets(indicator, results.period().last());
            for (Figure figure :
                    indicator.of(FigureKind.ACTUAL).filter(f -> !f.isTotal()).toList()) {
                start(sheet, row, indicator, wording);
                text(sheet, row, 2, Groups.words(figure.groups(), wording));
                number(sheet, row, 3, figure.count());
                long total = indicator.reached().map(f -> f.count().number()).orElse(0L);
                if (total > 0 && !results.isRounded()) {
                    sheet.value(row, 4, share(figure.count().number(), total, RoundingMode.HALF_UP));
                    sheet.style(row, 4).format(PERCENT).verticalAlignment("top").set();
                }
                sheet.value(row, 5, figure.days().last());
                sheet.style(row, 5).format(DAY).verticalAlignment("top").set();
                figure(sheet, row, 6, Optional.ofNullable(targets.remove(figure.groups())));
                row++;
            }
            for (Withheld withheld : indicator.withheld()) {
                String why = ExchangeWording.say(withheld.why(), wording);
                List<Map<String, String>> hidden = withheld.groups().isEmpty() ? List.of(Map.of()) : withheld.hidden();
                for (Map<String, String> groups : hidden) {
                    start(sheet, row, indicator, wording);
                    text(sheet, row, 2, groups.isEmpty() ? split(withheld, wording) : Groups.words(groups, wording));
                    figure(sheet, row, 6, Optional.ofNullable(targets.remove(groups)));
                    remark(sheet, row, indicator, why, wording);
                    row++;
                }
            }
            for (Figure target : targets.values()) {
                start(sheet, row, indicator, wording);
                text(sheet, row, 2, Groups.words(target.groups(), wording));
                figure(sheet, row, 6, Optional.of(target));
                String why = indicator.withheld().stream()
                        .filter(withheld -> Set.copyOf(withheld.dimensions())
                                .equals(target.groups().keySet()))
                        .map(withheld -> ExchangeWording.say(withheld.why(), wording))
                        .collect(Collectors.joining("; "));
                remark(sheet, row, indicator, why, wording);
                row++;
            }
        }
    }

    /** By its groups the targets that count on a day, in order. */
    private static Map<Map<String, String>, Figure> groupTargets(SharedIndicator indicator, LocalDate day) {
        Map<Map<String, String>, Figure> targets = new LinkedHashMap<>();
        indicator
                .of(FigureKind.TARGET)
                .map(Figure::groups)
                .filter(groups -> !groups.isEmpty())
                .forEach(groups -> target(indicator, groups, day).ifPresent(found -> targets.put(groups, found)));
        return targets;
    }

    /** By what a table that is not shown would be split. */
    private static String split(Withheld withheld, Wording wording) {
        return withheld.dimensions().stream()
                .map(id -> Groups.dimension(id, wording))
                .collect(Collectors.joining(" × "));
    }

    private static void remark(Worksheet sheet, int row, SharedIndicator indicator, String why, Wording wording) {
        wrapped(sheet, row, 8, why);
        heighten(sheet, row, Math.max(lines(indicator.title().in(wording.locale()), TITLES), lines(why, TITLES)));
    }

    private static void start(Worksheet sheet, int row, SharedIndicator indicator, Wording wording) {
        text(sheet, row, 0, indicator.code());
        String title = indicator.title().in(wording.locale());
        wrapped(sheet, row, 1, title);
        heighten(sheet, row, lines(title, TITLES));
    }

    private static void notes(Worksheet sheet, SharedResults results, Wording wording) {
        Headings.write(sheet, headings(wording, ExchangeReason.COLUMN_CODE, ExchangeReason.COLUMN_REMARK));
        sheet.width(0, TITLES / 2);
        sheet.width(1, NOTES);
        List<String[]> notes = new ArrayList<>();
        notes.add(new String[] {results.programme().value(), results.title().in(wording.locale())});
        notes.add(new String[] {
            "", results.period().first() + " – " + results.period().last()
        });
        if (results.isSynthetic()) {
            notes.add(new String[] {"", wording.label("report.synthetic").orElse("")});
        }
        notes.add(new String[] {"", wording.label("report.results.lead").orElse("")});
        notes.add(new String[] {"", Tongues.sentences(List.of(results.promise()), wording)});
        results.notes().forEach(note -> notes.add(new String[] {"", Tongues.sentences(List.of(note), wording)}));
        TreeSet<CountingUnit> units = new TreeSet<>();
        results.indicators().forEach(indicator -> units.add(indicator.unit()));
        for (CountingUnit unit : units) {
            String rule = wording.label("indicator.unit-rule." + unit.name()).orElse("");
            notes.add(new String[] {"", wording.labelled(unit(unit, wording), rule)});
        }
        for (SharedIndicator indicator : results.indicators()) {
            Tongues.remarks(indicator, wording).forEach(remark -> notes.add(new String[] {indicator.code(), remark}));
        }
        for (int row = 0; row < notes.size(); row++) {
            text(sheet, row + 1, 0, notes.get(row)[0]);
            wrapped(sheet, row + 1, 1, notes.get(row)[1]);
            heighten(sheet, row + 1, lines(notes.get(row)[1], NOTES));
        }
    }

    /** Text that may be longer than its column is wide. */
    private static void wrapped(Worksheet sheet, int row, int column, String text) {
        text(sheet, row, column, text);
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }

    /** How many lines a text takes in a column, words being kept whole. */
    private static int lines(String text, double width) {
        return 1 + (int) (text.length() / (0.9 * width));
    }

    /** Makes a row as high as its text: not every program that opens a workbook does so by itself. */
    private static void heighten(Worksheet sheet, int row, int lines) {
        if (lines > 1) {
            sheet.rowHeight(row, Math.min(lines * LINE, Worksheet.MAX_ROW_HEIGHT));
        }
    }

    /** Text is kept as text, whatever it begins with. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!requireNonNull(text, "text").isEmpty()) {
            sheet.value(row, column, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            sheet.style(row, column).verticalAlignment("top").set();
        }
    }
}
