package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedCrossTable;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.accountability.publication.PublishedSection;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.core.programme.GroupTarget;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Published results for machines: what is protected is absent, with the reason in its place. */
final class ResultsJson {

    private ResultsJson() {}

    static void add(ObjectNode to, Publication results) {
        to.put("from", results.period().first().toString());
        to.put("asOf", results.period().last().toString());
        to.put("threshold", results.threshold());
        if (results.isRounded()) {
            to.put("roundedTo", results.roundedTo());
        }
        ArrayNode indicators = to.putArray("indicators");
        for (PublishedIndicator indicator : results.indicators()) {
            ObjectNode one = indicators.addObject();
            one.put("code", indicator.indicator().code());
            one.put("unit", indicator.indicator().unit().name());
            indicator.baseline().ifPresent(baseline -> one.put("baseline", baseline.value()));
            indicator.target().ifPresent(target -> one.put("target", target.value()));
            List<GroupTarget> ofGroups =
                    indicator.indicator().groupTargetsOn(results.period().last());
            if (!ofGroups.isEmpty()) {
                ArrayNode targets = one.putArray("groupTargets");
                ofGroups.forEach(target -> targets.addObject()
                        .put("dimension", target.dimension())
                        .put("group", target.group())
                        .put("value", target.value())
                        .put("by", target.by().toString()));
            }
            indicator.steadyPace().ifPresent(pace -> one.put("steadyPace", pace));
            indicator.value().ifPresent(value -> {
                one.put("actual", value.count().number());
                one.put("actualAsOf", value.asOf().toString());
                if (!value.count().isExact()) {
                    one.put("actualSign", value.count().bound().sign());
                }
            });
            indicator.inPeriod().ifPresent(period -> {
                one.put("added", period.added().number());
                period.active().ifPresent(active -> one.put("active", active.number()));
            });
            ArrayNode notes = one.putArray("notes");
            indicator.notes().forEach(note -> notes.add(note.code()));
            for (PublishedTable table : indicator.tables()) {
                ObjectNode by = one.putObject("by" + capital(table.dimension().id()));
                table.withheld().ifPresent(reason -> by.put("withheld", reason.code()));
                table.cells().forEach((category, number) -> by.put(category.code(), number));
                hidden(by, table);
            }
            crossed(one, indicator.crossTables());
        }
        ArrayNode sections = to.putArray("sections");
        results.sections().forEach(section -> add(sections.addObject(), section));
    }

    private static void add(ObjectNode to, PublishedSection section) {
        to.put("title", section.title());
        ArrayNode paragraphs = to.putArray("words");
        section.paragraphs().forEach(paragraphs::add);
        ArrayNode figures = to.putArray("figures");
        for (PublishedSection.Figure figure : section.figures()) {
            figures.addObject().put("label", figure.label()).put("number", figure.number());
        }
        if (!section.withheld().isEmpty()) {
            ArrayNode withheld = to.putArray("withheld");
            section.withheld().forEach(why -> withheld.add(why.code()));
        }
        ArrayNode tables = to.putArray("tables");
        for (PublishedTable table : section.tables()) {
            ObjectNode one = tables.addObject();
            table.title().ifPresent(title -> one.put("title", title));
            one.put("unit", table.unit().name());
            one.put("by", table.dimension().id());
            table.total().ifPresent(total -> one.put("total", total));
            table.withheld().ifPresent(reason -> one.put("withheld", reason.code()));
            ObjectNode cells = one.putObject("cells");
            table.cells().forEach((category, number) -> cells.put(category.code(), number));
            hidden(one, table);
        }
        crossed(to, section.crossTables());
    }

    /** Tables by several dimensions: each cell with its group in each, one that is hidden without a count. */
    private static void crossed(ObjectNode to, List<PublishedCrossTable> tables) {
        if (tables.isEmpty()) {
            return;
        }
        ArrayNode list = to.putArray("crossed");
        for (PublishedCrossTable table : tables) {
            ObjectNode one = list.addObject();
            table.title().ifPresent(title -> one.put("title", title));
            ArrayNode by = one.putArray("by");
            table.dimensions().forEach(dimension -> by.add(dimension.id()));
            table.total().ifPresent(total -> one.put("total", total));
            table.withheld().ifPresent(reason -> one.put("withheld", reason.code()));
            ArrayNode cells = one.putArray("cells");
            for (List<Category> key : table.keys()) {
                ObjectNode cell = cells.addObject();
                for (int at = 0; at < key.size(); at++) {
                    cell.put(table.dimensions().get(at).id(), key.get(at).code());
                }
                table.count(key).ifPresent(count -> cell.put("count", count));
            }
        }
    }

    /** The groups that are hidden beside others that are shown, as far as they may be named. */
    private static void hidden(ObjectNode to, PublishedTable table) {
        List<Category> hidden = table.groups().stream()
                .filter(group -> !table.cells().containsKey(group))
                .toList();
        if (!hidden.isEmpty()) {
            ArrayNode codes = to.putArray("hidden");
            hidden.forEach(group -> codes.add(group.code()));
        }
    }

    private static String capital(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }
}
