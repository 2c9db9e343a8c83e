package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.core.programme.GroupTarget;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.ReferenceSheet;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The reference sheet of each indicator: how it is measured, by whom, and what it cannot say. */
final class Sheets {

    private final Markup page;
    private final Words words;
    private final Publication publication;
    private final Frame frame;

    Sheets(Markup page, Words words, Publication publication) {
        this.page = page;
        this.words = words;
        this.publication = publication;
        this.frame = new Frame(page, words);
    }

    /** Whether at least one indicator has a sheet. */
    static boolean hasAny(Publication publication) {
        return publication.indicators().stream()
                .anyMatch(indicator -> indicator.indicator().sheet().isPresent());
    }

    void section() {
        frame.section("sheets", words.say(ReportText.SHEETS));
        page.element(
                "p",
                words.say(Reason.of(ReportText.SHEETS_LEAD)
                        .with("version", publication.programme().results().version())),
                "class",
                "lead");
        List<PublishedIndicator> bare = new ArrayList<>();
        for (PublishedIndicator indicator : publication.indicators()) {
            indicator.indicator().sheet().ifPresentOrElse(sheet -> sheet(indicator, sheet), () -> bare.add(indicator));
        }
        if (!bare.isEmpty()) {
            page.element(
                    "p",
                    words.say(Reason.of(ReportText.SHEETS_MISSING)
                            .with(
                                    "indicators",
                                    bare.stream().map(i -> i.indicator().code()).toList())));
        }
        page.close();
    }

    private void sheet(PublishedIndicator published, ReferenceSheet sheet) {
        Indicator indicator = published.indicator();
        page.open("div", "class", "sheet");
        page.open("h3", "id", "sheet-" + Frame.anchor(published));
        frame.named(published);
        page.close();
        page.open("dl", "class", "units");
        line(
                ReportText.SHEET_VERSION,
                words.phrase(Reason.of(ReportText.SHEET_SINCE)
                        .with("version", sheet.version())
                        .with("since", sheet.since())));
        sheet.change().ifPresent(change -> line(ReportText.SHEET_CHANGE, change));
        line(ReportText.SHEET_DEFINITION, sheet.definition());
        line(
                ReportText.SHEET_UNIT,
                words.say(
                        ReportText.SHEET_UNIT_RULE,
                        "unit",
                        words.unit(indicator.unit()),
                        "rule",
                        words.unitRule(indicator.unit())));
        sheet.numerator().ifPresent(above -> line(ReportText.SHEET_NUMERATOR, above));
        sheet.denominator().ifPresent(below -> line(ReportText.SHEET_DENOMINATOR, below));
        if (!sheet.disaggregation().isEmpty()) {
            line(
                    ReportText.SHEET_DISAGGREGATION,
                    sheet.disaggregation().stream().map(words::dimension).collect(Collectors.joining(words.comma())));
        }
        line(ReportText.SHEET_SOURCE, sheet.source());
        line(ReportText.SHEET_METHOD, sheet.method());
        line(
                ReportText.SHEET_FREQUENCY,
                words.phrase(Reason.of(ReportText.SHEET_DUE)
                        .with("frequency", words.term(sheet.frequency()))
                        .with("days", sheet.reportWithinDays())));
        line(ReportText.SHEET_RESPONSIBLE, words.term(sheet.responsible()));
        baseline(indicator);
        targets(indicator);
        limits(sheet.limits());
        page.close().close();
    }

    private void baseline(Indicator indicator) {
        page.element("dt", words.say(ReportText.BASELINE));
        if (indicator.baseline().isEmpty()) {
            page.element("dd", words.say(ReportText.NONE));
        }
        indicator
                .baseline()
                .ifPresent(baseline ->
                        sourced(ReportText.SHEET_BASELINE, "", baseline.value(), baseline.on(), baseline.source()));
    }

    private void targets(Indicator indicator) {
        page.element("dt", words.say(ReportText.SHEET_TARGETS));
        if (indicator.targets().isEmpty() && indicator.groupTargets().isEmpty()) {
            page.element("dd", words.say(ReportText.NONE));
        }
        for (Target target : indicator.targets()) {
            sourced(ReportText.SHEET_TARGET, "", target.value(), target.by(), target.source());
        }
        for (GroupTarget target : indicator.groupTargets()) {
            sourced(ReportText.SHEET_GROUP_TARGET, group(words, target), target.value(), target.by(), target.source());
        }
    }

    /** A number of a day with its source; of a group, or of none. */
    private void sourced(ReportText sentence, String group, long value, LocalDate day, String source) {
        String said = words.say(
                sentence, "group", group, "value", words.number(value), "day", words.date(day), "source", Frame.TYPED);
        frame.typed("dd", said, source);
    }

    /** The group of a target in words. */
    static String group(Words words, GroupTarget target) {
        Dimension dimension = Dimension.named(target.dimension());
        return words.category(dimension, dimension.categoryOf(target.group()), Map.of());
    }

    private void limits(List<LocalText> limits) {
        page.element("dt", words.say(ReportText.SHEET_LIMITS));
        if (limits.isEmpty()) {
            page.element("dd", words.say(ReportText.NONE));
        }
        limits.forEach(this::text);
    }

    private void line(ReportText label, LocalText text) {
        page.element("dt", words.say(label));
        text(text);
    }

    private void text(LocalText text) {
        page.element("dd", words.text(text), "dir", "auto", "lang", words.languageOf(text));
    }

    private void line(ReportText label, String text) {
        page.element("dt", words.say(label));
        page.element("dd", text);
    }
}
