package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.MarkerCheck;
import io.github.diasporaskills.accountability.indicator.QualityReview;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedSection;
import io.github.diasporaskills.core.programme.Programme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The frame of a report: head, banner, title, contents, the sections in order, and the foot. */
final class Page {

    private final Publication publication;
    private final Beside beside;
    private final Words words;
    private final Markup page = new Markup();

    Page(Publication publication, Beside beside, Words words) {
        this.publication = publication;
        this.beside = beside;
        this.words = words;
    }

    String write() {
        page.doctype().open("html", "lang", words.language(), "dir", words.direction());
        head();
        page.open("body");
        page.element("a", words.say(ReportText.SKIP), "class", "skip", "href", "#main");
        Patterns.define(page);
        notices();
        page.open("div", "class", "page");
        top();
        contents();
        page.open("main", "id", "main", "tabindex", "-1");
        sections();
        page.close();
        foot();
        page.close().close().close();
        return page.finish();
    }

    private void notices() {
        boolean synthetic = publication.programme().isSynthetic();
        if (!synthetic && !publication.isInternal()) {
            return;
        }
        page.open("aside");
        if (synthetic) {
            page.element("p", words.say(ReportText.SYNTHETIC), "class", "synthetic");
        }
        if (publication.isInternal()) {
            page.element("p", words.say(ReportText.INTERNAL), "class", "synthetic");
        }
        page.close();
    }

    private void head() {
        page.open("head");
        page.empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "color-scheme", "content", "light dark");
        page.empty("meta", "name", "referrer", "content", "no-referrer");
        page.element("title", title());
        page.style(style());
        page.close();
    }

    private String title() {
        return words.say(
                ReportText.TITLE,
                "programme",
                words.text(publication.programme().title()),
                "asOf",
                words.date(publication.period().last()));
    }

    private void top() {
        Programme programme = publication.programme();
        page.open("header", "class", "top");
        page.element("p", words.say(ReportText.KICKER), "class", "kicker");
        page.element("h1", words.text(programme.title()), "dir", "auto", "lang", words.languageOf(programme.title()));
        page.open("dl", "class", "facts");
        fact(
                words.say(ReportText.PERIOD),
                words.say(
                        ReportText.FROM_TO,
                        "first",
                        words.date(publication.period().first()),
                        "last",
                        words.date(publication.period().last())));
        fact(words.say(ReportText.COUNTRY), words.country(programme.country().value()));
        if (programme.term().hasFirst() && programme.term().hasLast()) {
            fact(
                    words.say(ReportText.TERM),
                    words.say(
                            ReportText.FROM_TO,
                            "first",
                            words.date(programme.term().first()),
                            "last",
                            words.date(programme.term().last())));
        }
        programme.externalIds().forEach(id -> fact(words.scheme(id.scheme()), id.value()));
        page.close().close();
    }

    private void fact(String label, String value) {
        page.open("div");
        page.element("dt", label);
        page.element("dd", value);
        page.close();
    }

    private void contents() {
        page.open("nav", "aria-label", words.say(ReportText.CONTENTS));
        page.open("ol");
        link("summary", words.say(ReportText.SUMMARY));
        int number = 0;
        for (PublishedSection section : publication.sections()) {
            number++;
            link("section-" + number, section.title());
        }
        link("results", words.say(ReportText.RESULTS));
        for (Dimension dimension : publication.dimensions()) {
            link("by-" + dimension.id(), byTitle(dimension));
        }
        for (List<Dimension> crossing : publication.crossings()) {
            link(Crossings.id(crossing), byTitle(crossing));
        }
        if (!Parity.shares(publication).isEmpty()) {
            link("parity", words.say(ReportText.PARITY));
        }
        if (Results.hasProgress(publication)) {
            link("progress", words.say(ReportText.PROGRESS));
        }
        if (tellsRows()) {
            link("read", words.say(ReportText.READ));
        }
        if (beside.quality() != null) {
            link("quality", words.say(ReportText.QUALITY));
        }
        link("notes", words.say(ReportText.NOTES));
        link("protection", words.say(ReportText.PROTECTION));
        if (beside.marker() != null) {
            link("marker", words.say(ReportText.MARKER));
        }
        if (Sheets.hasAny(publication)) {
            link("sheets", words.say(ReportText.SHEETS));
        }
        page.close().close();
    }

    /** A row is often a person, so that rows accepted would tell what is rounded. */
    private boolean tellsRows() {
        return !beside.read().files().isEmpty() && !publication.isRounded();
    }

    private String byTitle(Dimension dimension) {
        return words.say(ReportText.BY_DIMENSION, "dimension", words.dimension(dimension.id()));
    }

    private String byTitle(List<Dimension> crossing) {
        return words.say(ReportText.BY_DIMENSION, "dimension", words.dimension(Dimension.names(crossing)));
    }

    private void link(String id, String title) {
        page.open("li");
        page.element("a", title, "href", "#" + id);
        page.close();
    }

    private void sections() {
        Results results = new Results(page, words, publication);
        Splits splits = new Splits(page, words, publication);
        Surroundings surroundings = new Surroundings(page, words, publication);
        results.summary();
        surroundings.added(beside.said());
        Approvals approvals = new Approvals(page, words, publication.period(), beside.locks());
        results.performance(approvals);
        List<Dimension> dimensions = publication.dimensions();
        for (Dimension dimension : dimensions) {
            splits.by(dimension, byTitle(dimension));
        }
        Crossings crossings = new Crossings(page, words, publication);
        for (List<Dimension> crossing : publication.crossings()) {
            crossings.by(crossing, byTitle(crossing));
        }
        if (!Parity.shares(publication).isEmpty()) {
            new Parity(page, words, publication).section();
        }
        if (Results.hasProgress(publication)) {
            results.progress(beside.trends());
        }
        if (tellsRows()) {
            surroundings.read(beside.read());
        }
        @Nullable QualityReview quality = beside.quality();
        if (quality != null) {
            new Quality(page, words).section(quality);
        }
        surroundings.notes(approvals);
        surroundings.protection();
        @Nullable MarkerCheck marker = beside.marker();
        if (marker != null) {
            new Marker(page, words).section(marker);
        }
        if (Sheets.hasAny(publication)) {
            new Sheets(page, words, publication).section();
        }
    }

    private void foot() {
        page.open("footer");
        if (publication.programme().isSynthetic()) {
            page.open("p");
            page.element("strong", words.say(ReportText.SYNTHETIC_SHORT));
            page.close();
        }
        page.element("p", words.say(ReportText.FOOTER));
        page.close();
    }

    private static String style() {
        try (@Nullable InputStream css = Page.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("The style sheet report.css is missing from the jar");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the style sheet of reports", e);
        }
    }
}
