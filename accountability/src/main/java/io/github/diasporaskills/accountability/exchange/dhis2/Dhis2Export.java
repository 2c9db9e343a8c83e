package io.github.diasporaskills.accountability.exchange.dhis2;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.accountability.exchange.ExportRefusedException;
import io.github.diasporaskills.accountability.exchange.Figure;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.exchange.SharedIndicator;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.accountability.exchange.internal.Losses;
import io.github.diasporaskills.accountability.exchange.internal.SentFigures;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a publication as a set of data values of DHIS2, to be posted to {@code /api/dataValueSets}. The period is that
 * of the data set in which the results end; a value since the programme began is that on the period's last day, so its
 * data element is one of which the server takes the last value of a time rather than the sum. The same input gives the
 * same bytes. Immutable and thread-safe.
 */
public final class Dhis2Export {

    /** What a set of data values is. */
    public static final String MEDIA_TYPE = "application/json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Dhis2Settings settings;
    private final ComboTable combos;

    private Dhis2Export(Dhis2Settings settings, ComboTable combos) {
        this.settings = settings;
        this.combos = combos;
    }

    /**
     * An export.
     *
     * @param settings the server's ids
     * @param combos where each number goes
     * @return the export
     */
    public static Dhis2Export with(Dhis2Settings settings, ComboTable combos) {
        return new Dhis2Export(requireNonNull(settings, "settings"), requireNonNull(combos, "combos"));
    }

    /**
     * Writes a publication.
     *
     * @param publication what may be seen
     * @return the document, and what DHIS2 cannot say of it
     * @throws ExportRefusedException if the results do not end with a period of the data set, or there is no number to
     *     send
     * @throws IllegalArgumentException if the publication is for the programme's own eyes
     */
    public Export write(Publication publication) {
        SharedResults results = SharedResults.of(publication);
        LocalDate last = results.period().last();
        DateRange period = settings.period().around(last);
        String code = settings.period().code(last);
        if (!period.last().equals(last)) {
            throw new ExportRefusedException(List.of(Reason.of(ExchangeReason.PERIOD_NOT_OVER)
                    .with("day", last)
                    .with("period", code)
                    .with("last", period.last())));
        }
        List<Reason> losses = new ArrayList<>();
        ObjectNode whole = JSON.createObjectNode()
                .put("dataSet", settings.dataSet())
                .put("period", code)
                .put("orgUnit", settings.orgUnit());
        settings.attributes().ifPresent(combo -> whole.put("attributeOptionCombo", combo));
        ArrayNode values = whole.putArray("dataValues");
        SentFigures sent = new SentFigures(results, losses);
        byIndicator()
                .forEach((indicator, rows) -> sent.indicator(indicator)
                        .ifPresent(found -> write(found, rows, period, code, sent, values, losses)));
        if (values.isEmpty()) {
            throw new ExportRefusedException(List.of(Reason.of(ExchangeReason.NOTHING_TO_SEND)));
        }
        tellReached(results, code, losses);
        sent.tellUnsent(byIndicator().keySet());
        Losses.synthetic(results, losses);
        Losses.rounding(publication, losses);
        Losses.sheetsAndSections(publication, losses);
        return Export.of(MEDIA_TYPE, (JSON.writeValueAsString(whole) + "\n").getBytes(StandardCharsets.UTF_8), losses);
    }

    private Map<String, List<ComboRow>> byIndicator() {
        Map<String, List<ComboRow>> rows = new LinkedHashMap<>();
        combos.rows()
                .forEach(row -> rows.computeIfAbsent(row.indicator(), code -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    private static void write(
            SharedIndicator indicator,
            List<ComboRow> rows,
            DateRange period,
            String code,
            SentFigures sent,
            ArrayNode values,
            List<Reason> losses) {
        Map<List<Object>, List<Figure>> asked = new LinkedHashMap<>();
        for (ComboRow row : rows) {
            List<String> by = List.copyOf(row.groups().keySet());
            asked.computeIfAbsent(List.of(row.figure(), by), key -> sent.figures(indicator, row.figure(), by));
        }
        for (ComboRow row : rows) {
            List<Figure> figures = requireNonNull(
                    asked.get(List.of(row.figure(), List.copyOf(row.groups().keySet()))), "asked");
            Optional<Figure> figure = figures.stream()
                    .filter(f -> f.groups().equals(row.groups()))
                    .findFirst();
            if (figure.isPresent()
                    && row.figure() == FigureKind.ADDED
                    && !figure.get().days().equals(period)) {
                losses.add(Reason.of(ExchangeReason.ADDED_OF_OTHER_DAYS)
                        .with("code", indicator.code())
                        .with("first", String.valueOf(figure.get().days().first()))
                        .with("last", figure.get().days().last())
                        .with("period", code));
            } else {
                figure.ifPresent(found -> values.addObject()
                        .put("dataElement", row.dataElement())
                        .put("categoryOptionCombo", row.combo())
                        .put("value", Long.toString(found.count().number())));
            }
        }
        tellCells(indicator, rows, asked, losses);
    }

    /** Tells that a server that adds up periods would count again what had been reached before. */
    private void tellReached(SharedResults results, String period, List<Reason> losses) {
        List<String> codes = combos.rows().stream()
                .filter(row -> row.figure() == FigureKind.ACTUAL)
                .map(ComboRow::indicator)
                .distinct()
                .filter(code -> results.indicator(code).stream()
                        .flatMap(indicator -> indicator.of(FigureKind.ACTUAL))
                        .anyMatch(figure -> figure.count().isExact()))
                .toList();
        if (!codes.isEmpty()) {
            losses.add(Reason.of(ExchangeReason.REACHED_UNDER_PERIOD)
                    .with("codes", codes)
                    .with("period", period));
        }
    }

    /** Tells of cells for which the table has no row: the sum of those sent is not the total. */
    private static void tellCells(
            SharedIndicator indicator,
            List<ComboRow> rows,
            Map<List<Object>, List<Figure>> asked,
            List<Reason> losses) {
        for (List<Figure> figures : asked.values()) {
            for (Figure figure : figures) {
                boolean placed = rows.stream().anyMatch(row -> row.groups().equals(figure.groups()));
                if (!placed) {
                    losses.add(Reason.of(ExchangeReason.GROUP_WITHOUT_CODE)
                            .with("code", indicator.code())
                            .with(
                                    "dimension",
                                    String.join(" × ", figure.groups().keySet()))
                            .with("group", String.join(" × ", figure.groups().values())));
                }
            }
        }
    }
}
