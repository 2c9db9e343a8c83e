package io.github.diasporaskills.accountability.exchange.internal;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedSection;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/** What several formats cannot say. Stateless. */
public final class Losses {

    private Losses() {}

    /**
     * Tells that no format has a place for the reference sheets of indicators, nor for what an application added to the
     * results.
     *
     * @param publication what is written
     * @param losses receives it
     */
    public static void sheetsAndSections(Publication publication, List<Reason> losses) {
        if (publication.indicators().stream()
                .anyMatch(i -> i.indicator().sheet().isPresent())) {
            losses.add(Reason.of(ExchangeReason.SHEETS_LEFT_OUT));
        }
        long titles = publication.sections().stream()
                .map(PublishedSection::title)
                .distinct()
                .count();
        if (titles > 0) {
            losses.add(Reason.of(ExchangeReason.SECTIONS_LEFT_OUT).with("count", titles));
        }
    }

    /**
     * Tells that a file with baselines or targets does not say who took or set them.
     *
     * @param results what is written
     * @param losses receives it
     */
    public static void sources(SharedResults results, List<Reason> losses) {
        if (aims(results)) {
            losses.add(Reason.of(ExchangeReason.SOURCES_LEFT_OUT));
        }
    }

    /**
     * Tells that a format has no place for baselines and targets.
     *
     * @param results what is written
     * @param losses receives it
     */
    public static void targets(SharedResults results, List<Reason> losses) {
        if (aims(results)) {
            losses.add(Reason.of(ExchangeReason.TARGETS_LEFT_OUT));
        }
    }

    /** Whether there is a baseline or a target. */
    private static boolean aims(SharedResults results) {
        return results.indicators().stream()
                .flatMap(i -> i.figures().stream())
                .anyMatch(f -> f.kind() == FigureKind.BASELINE || f.kind() == FigureKind.TARGET);
    }

    /**
     * Tells that a file in one language leaves the other languages out.
     *
     * @param results what is written
     * @param losses receives it
     */
    public static void languages(SharedResults results, List<Reason> losses) {
        if (results.title().byLanguage().size() > 1
                || results.indicators().stream()
                        .anyMatch(i -> i.title().byLanguage().size() > 1)) {
            losses.add(Reason.of(ExchangeReason.LANGUAGES_LEFT_OUT));
        }
    }

    /**
     * Tells that a format has no place to say that numbers are rounded.
     *
     * @param publication what is written
     * @param losses receives it
     */
    public static void rounding(Publication publication, List<Reason> losses) {
        if (publication.isRounded()) {
            losses.add(Reason.of(ExchangeReason.ROUNDING_UNSAID).with("multiple", publication.roundedTo()));
        }
    }

    /**
     * Tells that a format has no place to say that the data are invented.
     *
     * @param results what is written
     * @param losses receives it
     */
    public static void synthetic(SharedResults results, List<Reason> losses) {
        if (results.isSynthetic()) {
            losses.add(Reason.of(ExchangeReason.SYNTHETIC_LEFT_OUT));
        }
    }
}
