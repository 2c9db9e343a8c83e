package io.github.diasporaskills.accountability.exchange.adx;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.accountability.exchange.ExportRefusedException;
import io.github.diasporaskills.accountability.exchange.Figure;
import io.github.diasporaskills.accountability.exchange.SharedIndicator;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.accountability.exchange.internal.Losses;
import io.github.diasporaskills.accountability.exchange.internal.SentFigures;
import io.github.diasporaskills.accountability.exchange.internal.XmlText;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a publication as one group of aggregate data in ADX: each cell with its groups as attributes, so that no table
 * of combinations is needed. The period is the report's, as first day and duration; a value since the programme began is
 * that on the period's last day. The same input gives the same bytes. Immutable and thread-safe.
 */
public final class AdxExport {

    /** What a document of ADX is. */
    public static final String MEDIA_TYPE = "application/adx+xml";

    private static final String NAMESPACE = "urn:ihe:qrph:adx:2015";

    private final AdxSettings settings;
    private final Instant at;

    private AdxExport(AdxSettings settings, Instant at) {
        this.settings = settings;
        this.at = at;
    }

    /**
     * An export.
     *
     * @param settings the receiver's codes
     * @param at now, which the document states
     * @return the export
     */
    public static AdxExport with(AdxSettings settings, Instant at) {
        return new AdxExport(requireNonNull(settings, "settings"), requireNonNull(at, "at"));
    }

    /**
     * Writes a publication.
     *
     * @param publication what may be seen
     * @return the document, and what ADX cannot say of it
     * @throws ExportRefusedException if there is no number to send
     * @throws IllegalArgumentException if the publication is for the programme's own eyes
     */
    public Export write(Publication publication) {
        SharedResults results = SharedResults.of(publication);
        List<Reason> losses = new ArrayList<>();
        SentFigures sent = new SentFigures(results, losses);
        List<String[]> rows = new ArrayList<>();
        Set<String> reached = new LinkedHashSet<>();
        for (AdxElement element : settings.elements()) {
            Optional<SharedIndicator> indicator = sent.indicator(element.indicator());
            indicator.ifPresent(found -> {
                for (Figure figure : sent.figures(found, element.figure(), element.by())) {
                    row(element, figure, losses).ifPresent(row -> {
                        rows.add(row);
                        if (!figure.days().equals(results.period().range())) {
                            reached.add(found.code());
                        }
                    });
                }
            });
        }
        if (rows.isEmpty()) {
            throw new ExportRefusedException(List.of(Reason.of(ExchangeReason.NOTHING_TO_SEND)));
        }
        tellReached(reached, results.period(), losses);
        sent.tellUnsent(settings.elements().stream().map(AdxElement::indicator).toList());
        Losses.synthetic(results, losses);
        Losses.rounding(publication, losses);
        Losses.sheetsAndSections(publication, losses);
        XmlText xml = new XmlText();
        xml.open("adx", "exported", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .namespace(NAMESPACE);
        xml.open(
                "group",
                "orgUnit",
                settings.orgUnit(),
                "period",
                period(results.period()),
                "dataSet",
                settings.dataSet());
        rows.forEach(row -> xml.empty("dataValue", row));
        xml.close().close();
        return Export.of(MEDIA_TYPE, xml.bytes(), losses);
    }

    /** Tells that a value since the programme began looks like one of the report's days. */
    private static void tellReached(Set<String> codes, ReportingPeriod period, List<Reason> losses) {
        if (!codes.isEmpty()) {
            losses.add(Reason.of(ExchangeReason.REACHED_UNDER_REPORT)
                    .with("codes", List.copyOf(codes))
                    .with("period", period(period)));
        }
    }

    /** The attributes of a value; empty where the receiver has no code for a group. */
    private Optional<String[]> row(AdxElement element, Figure figure, List<Reason> losses) {
        Map<String, String> attributes = new TreeMap<>();
        for (Map.Entry<String, String> group : figure.groups().entrySet()) {
            AdxCategory category = requireNonNull(settings.categories().get(group.getKey()), "settings check it");
            String code = category.codes().getOrDefault(group.getValue(), "");
            if (code.isEmpty()) {
                losses.add(Reason.of(ExchangeReason.GROUP_WITHOUT_CODE)
                        .with("code", element.indicator())
                        .with("dimension", group.getKey())
                        .with("group", group.getValue()));
                return Optional.empty();
            }
            attributes.put(category.attribute(), code);
        }
        List<String> row = new ArrayList<>(List.of("dataElement", element.code()));
        attributes.forEach((name, code) -> row.addAll(List.of(name, code)));
        row.addAll(List.of("value", Long.toString(figure.count().number())));
        return Optional.of(row.toArray(String[]::new));
    }

    /** First day and duration: whole years or months where it is such, else days. */
    static String period(ReportingPeriod period) {
        LocalDate next = period.last().plusDays(1);
        Period length = period.first().until(next);
        String duration;
        if (length.getDays() != 0) {
            duration = "P" + ChronoUnit.DAYS.between(period.first(), next) + "D";
        } else if (length.getMonths() != 0) {
            duration = "P" + length.toTotalMonths() + "M";
        } else {
            duration = "P" + length.getYears() + "Y";
        }
        return period.first() + "/" + duration;
    }
}
