package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.core.programme.GroupTarget;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Where groups stand against their own targets; a group that is not shown is not judged either. */
final class GroupTargets {

    private final Markup page;
    private final Words words;
    private final Publication publication;
    private final Frame frame;

    GroupTargets(Markup page, Words words, Publication publication) {
        this.page = page;
        this.words = words;
        this.publication = publication;
        this.frame = new Frame(page, words);
    }

    /** One row for each target that holds, or nothing where there is none. */
    void table(Dimension dimension) {
        LocalDate day = publication.period().last();
        boolean any = publication.indicators().stream()
                .flatMap(indicator -> indicator.indicator().groupTargetsOn(day).stream())
                .anyMatch(target -> target.dimension().equals(dimension.id()));
        if (!any) {
            return;
        }
        String caption = words.say(ReportText.GROUP_TARGETS, "dimension", words.dimension(dimension.id()));
        frame.scroll(caption);
        page.open("table", "class", "performance keep");
        page.element("caption", caption);
        page.open("thead").open("tr");
        frame.column(ReportText.INDICATOR, "");
        page.element("th", Words.capital(words.dimension(dimension.id())), "scope", "col");
        frame.column(ReportText.TARGET, "num");
        frame.column(ReportText.ACTUAL, "num");
        page.close().close();
        page.open("tbody");
        for (PublishedIndicator indicator : publication.indicators()) {
            for (GroupTarget target : indicator.indicator().groupTargetsOn(day)) {
                if (target.dimension().equals(dimension.id())) {
                    row(indicator, target, reached(indicator, dimension, target), day);
                }
            }
        }
        page.close().close().close();
    }

    private void row(PublishedIndicator indicator, GroupTarget target, OptionalLong reached, LocalDate day) {
        page.open("tr");
        page.open("th", "scope", "row");
        frame.named(indicator);
        page.element("span", words.unit(indicator.indicator().unit()), "class", "note");
        page.close();
        page.element("td", Sheets.group(words, target));
        page.open("td", "class", "num").text(words.number(target.value()));
        page.element(
                "span",
                words.say(ReportText.BY_DAY, "day", words.date(target.by())).replace('\u00a0', ' '),
                "class",
                "note");
        page.close();
        page.open("td", "class", "num");
        if (reached.isPresent()) {
            page.text(words.number(reached.getAsLong()));
            ReportedCount count = indicator.against(target.value(), ReportedCount.exactly(reached.getAsLong()));
            Status.of(count.reaches(target.value()), target.by(), day).write(page, words);
        } else {
            page.text("–");
            page.element("span", words.say(ReportText.GROUP_NOT_SHOWN), "class", "note");
        }
        page.close().close();
    }

    private static OptionalLong reached(PublishedIndicator indicator, Dimension dimension, GroupTarget target) {
        Optional<PublishedTable> table = indicator.by(dimension);
        if (table.isPresent()) {
            for (Map.Entry<Category, Long> cell : table.get().cells().entrySet()) {
                if (cell.getKey().code().equals(target.group())) {
                    return OptionalLong.of(cell.getValue());
                }
            }
        }
        return OptionalLong.empty();
    }
}
