package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.accountability.exchange.ExportRefusedException;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.accountability.exchange.internal.Losses;
import io.github.diasporaskills.accountability.exchange.internal.Tongues;
import io.github.diasporaskills.accountability.exchange.internal.XmlText;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a publication as one activity of an IATI file, version 2.03: what the programme is, who takes part, its money
 * and its results with baselines, targets by day and by group, and what was reached, by group where the guard lets it.
 * A cell that is withheld is left out, and the comment on the total says so. The same input gives the same bytes.
 * Immutable and thread-safe.
 *
 * <p>Values are cumulative, so each period begins on the programme's first day; what the days of the report added stands
 * as a period of its own. Words are in those of English, French and Arabic that the programme's title has.
 */
public final class IatiExport {

    /** What a file of IATI is. */
    public static final String MEDIA_TYPE = "application/xml";

    private static final String VERSION = "2.03";

    private final IatiSettings settings;
    private final Instant at;
    private final List<IatiPlace> places;

    private IatiExport(IatiSettings settings, Instant at, List<IatiPlace> places) {
        this.settings = settings;
        this.at = at;
        this.places = places;
    }

    /**
     * An export.
     *
     * @param settings what IATI asks for
     * @param at now, which the file states, and by which planned days are told from actual ones
     * @return the export, without regions
     */
    public static IatiExport with(IatiSettings settings, Instant at) {
        return new IatiExport(requireNonNull(settings, "settings"), requireNonNull(at, "at"), List.of());
    }

    /**
     * The same with the regions in which the programme works.
     *
     * @param regions each once
     * @return a new export
     */
    public IatiExport in(List<IatiPlace> regions) {
        return new IatiExport(settings, at, List.copyOf(regions));
    }

    /**
     * Writes a publication.
     *
     * @param publication what may be seen
     * @return a file with one activity, and what IATI cannot say of it
     * @throws ExportRefusedException if the programme has no first day, or neither a description nor results
     * @throws IllegalArgumentException if the publication is for the programme's own eyes
     */
    public Export write(Publication publication) {
        SharedResults results = SharedResults.of(publication);
        Programme programme = publication.programme();
        List<Reason> missing = new ArrayList<>();
        if (!programme.term().hasFirst()) {
            missing.add(Reason.of(ExchangeReason.IATI_NO_FIRST_DAY));
        }
        if (settings.description().isEmpty() && programme.results().roots().isEmpty()) {
            missing.add(Reason.of(ExchangeReason.IATI_NO_DESCRIPTION));
        }
        if (!missing.isEmpty()) {
            throw new ExportRefusedException(missing);
        }
        List<Reason> losses = new ArrayList<>();
        XmlText xml = new XmlText();
        Tongues tongues = Tongues.like(programme.title());
        String now = at.truncatedTo(ChronoUnit.SECONDS).toString();
        xml.open("iati-activities", "version", VERSION, "generated-datetime", now);
        ActivityWriter activity = new ActivityWriter(xml, tongues, settings, at, losses);
        xml.open(
                "iati-activity",
                "xml:lang",
                programme.title().languageIn(Locale.ENGLISH),
                "default-currency",
                activity.currency(programme),
                "last-updated-datetime",
                now);
        List<Reason> said = new ArrayList<>(List.of(results.promise()));
        said.addAll(results.notes());
        activity.write(programme, places, said);
        new ResultWriter(xml, tongues, losses).write(publication, results);
        xml.close().close();
        Losses.sheetsAndSections(publication, losses);
        return Export.of(MEDIA_TYPE, xml.bytes(), losses);
    }
}
