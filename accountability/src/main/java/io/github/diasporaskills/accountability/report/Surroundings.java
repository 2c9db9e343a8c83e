package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.accountability.publication.PublishedSection;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.MobilisationDefinition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sections around the results: what was read, what the application added, notes, units, protection. */
final class Surroundings {

    private final Markup page;
    private final Words words;
    private final Publication publication;
    private final Frame frame;

    Surroundings(Markup page, Words words, Publication publication) {
        this.page = page;
        this.words = words;
        this.publication = publication;
        this.frame = new Frame(page, words);
    }

    void read(ReadSummary read) {
        frame.section("read", words.say(ReportText.READ));
        page.element("p", words.say(ReportText.READ_LEAD), "class", "lead");
        page.open("div", "class", "tables");
        page.open("table", "class", "narrow keep");
        page.element("caption", words.say(ReportText.READ_CAPTION));
        page.open("thead").open("tr");
        frame.column(ReportText.FILE, "");
        frame.column(ReportText.ROWS, "num");
        frame.column(ReportText.ACCEPTED, "num");
        frame.column(ReportText.REJECTED, "num");
        page.close().close();
        page.open("tbody");
        for (ReadSummary.FileRead file : read.files()) {
            page.open("tr");
            page.element("th", file.name(), "scope", "row");
            numbers(file.rows(), file.accepted(), file.rejected());
            page.close();
        }
        page.open("tr", "class", "sum");
        page.element("th", words.say(ReportText.TOTAL), "scope", "row");
        numbers(Math.addExact(read.accepted(), read.rejected()), read.accepted(), read.rejected());
        page.close().close().close();
        if (!read.causes().isEmpty()) {
            causes(read.causes());
        }
        page.close().close();
    }

    private void causes(List<ReadSummary.Cause> causes) {
        page.open("table", "class", "narrow");
        page.element("caption", words.say(ReportText.CAUSES_CAPTION));
        page.open("thead").open("tr");
        frame.column(ReportText.CAUSE, "");
        frame.column(ReportText.ROWS, "num");
        page.close().close();
        page.open("tbody");
        for (ReadSummary.Cause cause : causes) {
            page.open("tr");
            page.element("th", cause.words(), "scope", "row");
            numbers(cause.rows());
            page.close();
        }
        page.close().close();
    }

    private void numbers(long... numbers) {
        for (long number : numbers) {
            page.element("td", words.number(number), "class", "num");
        }
    }

    void added(Map<String, List<Beside.Remark>> said) {
        int number = 0;
        for (PublishedSection section : publication.sections()) {
            number++;
            frame.section("section-" + number, section.title());
            section.paragraphs().forEach(p -> page.element("p", p, "class", "lead"));
            if (!section.figures().isEmpty()) {
                figures(section.figures());
            }
            section.withheld().forEach(why -> page.element("p", words.say(why), "class", "lead"));
            if (!section.tables().isEmpty()) {
                page.open("div", "class", "tables");
                byDimension(section.tables()).forEach(this::tables);
                page.close();
            }
            Crossings crossings = new Crossings(page, words, publication);
            section.crossTables()
                    .forEach(table ->
                            crossings.grid(table, table.title().orElse("") + " (" + words.unit(table.unit()) + ")"));
            said.getOrDefault(section.title(), List.of()).forEach(this::remark);
            page.close();
        }
    }

    private void remark(Beside.Remark remark) {
        if (remark.heading().isEmpty()) {
            remark.sentences().forEach(p -> page.element("p", p, "class", "lead"));
            return;
        }
        page.element("h3", remark.heading());
        page.open("ul", "class", "remark");
        remark.sentences().forEach(sentence -> page.element("li", sentence));
        page.close();
    }

    private void figures(List<PublishedSection.Figure> figures) {
        page.open("ul", "class", "cards");
        for (PublishedSection.Figure figure : figures) {
            page.open("li", "class", "card");
            page.element("p", words.number(figure.number()), "class", "big");
            page.element("p", figure.label(), "class", "name");
            page.close();
        }
        page.close();
    }

    private static List<List<PublishedTable>> byDimension(List<PublishedTable> tables) {
        Map<String, List<PublishedTable>> found = new LinkedHashMap<>();
        tables.forEach(table -> found.computeIfAbsent(table.dimension().id(), id -> new ArrayList<>())
                .add(table));
        return List.copyOf(found.values());
    }

    /** Tables by one dimension stand beside each other in one, so that a row can be read across. */
    private void tables(List<PublishedTable> tables) {
        if (tables.size() == 1) {
            table(tables.get(0));
            return;
        }
        Map<Category, PublishedTable> groups = new LinkedHashMap<>();
        tables.forEach(table -> table.groups().forEach(group -> groups.putIfAbsent(group, table)));
        String dimension =
                Words.capital(words.dimension(tables.get(0).dimension().id()));
        frame.scroll(dimension);
        page.open("table", "class", "wide keep");
        page.element("caption", dimension);
        page.open("thead").open("tr");
        page.element("th", dimension, "scope", "col");
        tables.forEach(table -> page.element("th", table.title().orElse(""), "scope", "col", "class", "num"));
        page.close().close();
        page.open("tbody");
        for (Map.Entry<Category, PublishedTable> group : groups.entrySet()) {
            page.open("tr");
            PublishedTable named = group.getValue();
            page.element("th", words.category(named.dimension(), group.getKey(), named.labels()), "scope", "row");
            for (PublishedTable table : tables) {
                page.open("td", "class", Splits.kind(table, group.getKey()));
                cell(page, words, table, group.getKey(), tables);
                page.close();
            }
            page.close();
        }
        withheld(tables);
        page.open("tr", "class", "sum");
        page.element("th", words.say(ReportText.TOTAL), "scope", "row");
        for (PublishedTable table : tables) {
            boolean shown = table.total().isPresent();
            page.element("td", shown ? words.number(table.total().getAsLong()) : "–", "class", "num");
        }
        page.close().close().close().close();
    }

    /** Why numbers are hidden: each reason once, with the columns it is about unless these are all. */
    private void withheld(List<PublishedTable> tables) {
        Map<String, List<PublishedTable>> about = new LinkedHashMap<>();
        tables.forEach(table -> words.hidden(table)
                .ifPresent(said ->
                        about.computeIfAbsent(said, none -> new ArrayList<>()).add(table)));
        about.forEach((said, concerned) -> {
            String titles = concerned.stream()
                    .flatMap(table -> table.title().stream())
                    .collect(Collectors.joining(" · ", "", " – "));
            frame.withheld(concerned.size() == tables.size() ? said : titles + said, tables.size() + 1);
        });
    }

    private void table(PublishedTable table) {
        page.open("table", "class", "narrow keep");
        page.element("caption", table.title().orElse("") + " (" + words.unit(table.unit()) + ")");
        page.open("thead").open("tr");
        page.element("th", Words.capital(words.dimension(table.dimension().id())), "scope", "col");
        frame.column(ReportText.NUMBER, "num");
        frame.column(ReportText.SHARE, "num");
        page.close().close();
        page.open("tbody");
        countRows(page, words, table);
        page.close().close();
    }

    /** One row for each group with its share, and the total; or why groups are hidden. */
    static void countRows(Markup page, Words words, PublishedTable table) {
        for (Category group : table.groups()) {
            page.open("tr");
            page.element("th", words.category(table.dimension(), group, table.labels()), "scope", "row");
            page.open("td", "class", Splits.kind(table, group));
            cell(page, words, table, group, List.of(table));
            page.close();
            page.element("td", table.percent(group).map(words::percent).orElse("–"), "class", "num");
            page.close();
        }
        words.hidden(table).ifPresent(said -> {
            page.open("tr");
            page.element("td", said, "class", "withheld", "colspan", "3");
            page.close();
        });
        page.open("tr", "class", "sum");
        page.element("th", words.say(ReportText.TOTAL), "scope", "row");
        boolean shown = table.total().isPresent();
        page.element("td", shown ? words.number(table.total().getAsLong()) : "–", "class", "num");
        page.empty("td");
        page.close();
    }

    /** What stands in a cell, with a bar for the number of a region that is shown. */
    private static void cell(
            Markup page, Words words, PublishedTable table, Category group, List<PublishedTable> beside) {
        page.text(words.cell(table, group));
        if (table.isShown() || table.cells().containsKey(group)) {
            new Charts(page, words).regionBar(table, table.cells().getOrDefault(group, 0L), beside);
        }
    }

    void notes(Approvals approvals) {
        frame.section("notes", words.say(ReportText.NOTES), "notes");
        if (!publication.notes().isEmpty()) {
            page.element("h3", words.say(ReportText.NOTES_GENERAL));
            page.open("ul");
            publication.notes().forEach(n -> page.element("li", words.say(n)));
            page.close();
        }
        for (PublishedIndicator indicator : publication.indicators()) {
            if (!indicator.notes().isEmpty() || indicator.mobilisation().isPresent()) {
                page.open("h3");
                frame.named(indicator);
                page.close();
                page.open("ul");
                indicator.mobilisation().ifPresent(d -> frame.typed("li", mobilised(d), d.source()));
                indicator.notes().forEach(n -> page.element("li", words.say(n)));
                indicator
                        .evidence()
                        .ifPresent(e -> page.element(
                                "li", words.say(ReportText.EVIDENCE, "evidence", e.reference()), "dir", "auto"));
                page.close();
            }
        }
        approvals.ofOtherPeriods();
        units();
        page.close();
    }

    private String mobilised(MobilisationDefinition definition) {
        return words.say(
                ReportText.MOBILISED,
                "validFrom",
                words.date(definition.validFrom()),
                "source",
                Frame.TYPED,
                "definition",
                words.text(definition.words()));
    }

    private void units() {
        Set<CountingUnit> used = EnumSet.noneOf(CountingUnit.class);
        publication.indicators().forEach(i -> used.add(i.indicator().unit()));
        publication.sections().forEach(s -> s.tables().forEach(t -> used.add(t.unit())));
        if (used.isEmpty()) {
            return;
        }
        page.element("h3", words.say(ReportText.UNITS));
        page.open("dl", "class", "units");
        for (CountingUnit unit : used) {
            page.element("dt", words.unit(unit));
            page.element("dd", words.unitRule(unit));
        }
        page.close();
    }

    void protection() {
        frame.section("protection", words.say(ReportText.PROTECTION), "notes");
        page.element("p", words.say(publication.promise()), "class", "promise");
        page.open("ul");
        publication.conditions().forEach(condition -> page.element("li", words.say(condition)));
        page.close();
        page.close();
    }
}
