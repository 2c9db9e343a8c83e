package io.github.diasporaskills.accountability.exchange.csv;

import io.github.diasporaskills.accountability.exchange.ExchangeWording;
import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.accountability.exchange.Figure;
import io.github.diasporaskills.accountability.exchange.SharedIndicator;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.accountability.exchange.Withheld;
import io.github.diasporaskills.accountability.exchange.internal.Groups;
import io.github.diasporaskills.accountability.exchange.internal.Losses;
import io.github.diasporaskills.accountability.exchange.internal.Tongues;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.core.io.TabularWriter;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a publication as a table with one number a row, in UTF-8 with lines ended by CR LF (RFC 4180). A cell that a
 * spreadsheet would run as a formula has an apostrophe before it. Headings and codes are the same in every language.
 * What is withheld has a row without a number that says why; the last rows are what the protection promises, and
 * remarks. Stateless and thread-safe.
 */
public final class CsvExport {

    /** What a table is. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final List<String> COLUMNS = List.of(
            "programme",
            "level",
            "result",
            "resultTitle",
            "indicator",
            "indicatorTitle",
            "unit",
            "figure",
            "from",
            "until",
            "by",
            "group",
            "groupWords",
            "bound",
            "value",
            "remark");

    /** What stands under {@code figure} where there is no number. */
    private static final String WITHHELD = "WITHHELD";

    private static final String REMARK = "REMARK";

    private CsvExport() {}

    /**
     * Writes a publication.
     *
     * @param publication what may be seen
     * @param locale the language of titles and remarks
     * @return the table; other languages, sources of baselines and targets, reference sheets, and sections that an
     *     application added, are told as lost
     * @throws IllegalArgumentException if the publication is for the programme's own eyes
     */
    public static Export write(Publication publication, Locale locale) {
        SharedResults results = SharedResults.of(publication);
        Wording wording = ExchangeWording.in(locale);
        StringWriter text = new StringWriter();
        try (TabularWriter table = TabularWriter.csv(text, COLUMNS)) {
            for (SharedIndicator indicator : results.indicators()) {
                rows(table, results, indicator, wording);
            }
            if (results.isSynthetic()) {
                table.write(remark(results, wording.label("report.synthetic").orElse("")));
            }
            table.write(remark(results, Tongues.sentences(List.of(results.promise()), wording)));
            for (Reason note : results.notes()) {
                table.write(remark(results, Tongues.sentences(List.of(note), wording)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A table in memory is always written", e);
        }
        List<Reason> losses = new ArrayList<>();
        Losses.languages(results, losses);
        Losses.sources(results, losses);
        Losses.sheetsAndSections(publication, losses);
        return Export.of(MEDIA_TYPE, text.toString().getBytes(StandardCharsets.UTF_8), losses);
    }

    private static void rows(TabularWriter table, SharedResults results, SharedIndicator indicator, Wording wording)
            throws IOException {
        for (Figure figure : indicator.figures()) {
            List<String> row = start(results, indicator, wording);
            row.add(figure.kind().name());
            row.add(figure.days().hasFirst() ? figure.days().first().toString() : "");
            row.add(figure.days().last().toString());
            row.add(String.join(";", figure.groups().keySet()));
            row.add(String.join(";", figure.groups().values()));
            row.add(Groups.words(figure.groups(), wording));
            row.add(figure.count().bound().name());
            row.add(Long.toString(figure.count().number()));
            row.add("");
            table.write(row);
        }
        for (Withheld withheld : indicator.withheld()) {
            List<Map<String, String>> hidden = withheld.groups().isEmpty() ? List.of(Map.of()) : withheld.hidden();
            for (Map<String, String> groups : hidden) {
                List<String> row = start(results, indicator, wording);
                String by = String.join(";", withheld.dimensions());
                String group = String.join(";", groups.values());
                row.add(WITHHELD);
                row.addAll(List.of("", results.period().last().toString(), by, group, Groups.words(groups, wording)));
                row.addAll(List.of("", "", ExchangeWording.say(withheld.why(), wording)));
                table.write(row);
            }
        }
        for (String remark : Tongues.remarks(indicator, wording)) {
            List<String> row = start(results, indicator, wording);
            row.add(REMARK);
            row.addAll(List.of("", "", "", "", "", "", "", remark));
            table.write(row);
        }
    }

    private static List<String> start(SharedResults results, SharedIndicator indicator, Wording wording) {
        return new ArrayList<>(List.of(
                results.programme().value(),
                indicator.level().name(),
                indicator.result(),
                indicator.resultTitle().in(wording.locale()),
                indicator.code(),
                indicator.title().in(wording.locale()),
                indicator.unit().name()));
    }

    private static List<String> remark(SharedResults results, String words) {
        List<String> row = new ArrayList<>(List.of(results.programme().value(), "", "", "", "", "", "", REMARK));
        row.addAll(List.of("", results.period().last().toString(), "", "", "", "", "", words));
        return row;
    }
}
