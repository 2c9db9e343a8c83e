package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.protection.CountSpan;
import io.github.diasporaskills.accountability.publication.protection.MarginTable;
import io.github.diasporaskills.accountability.publication.protection.Release;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.accountability.publication.protection.SafeTable;
import io.github.diasporaskills.accountability.publication.protection.Statement;
import io.github.diasporaskills.accountability.publication.protection.TableDimension;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.programme.CountingUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was released so far, as a file of JSON. It holds the true counts, also of hidden cells: it stays with whoever
 * holds the register. Since version 1.2 a release has {@code statements}, what was published of it in texts and charts
 * ({@link StatementNode}); they may be added by hand, also to the tables of a report. Since version 1.3 what was rounded
 * up or down has the name of the key in {@code drawn_by}, and the numbers {@code shown}.
 */
final class HistoryFile {

    private static final SchemaVersion SCHEMA = SchemaVersion.of(1, 3);

    private HistoryFile() {}

    static ReadResult<ReleaseHistory> read(Path file) {
        return Document.parse(file, DocumentLimits.standard())
                .read(SCHEMA, node -> ReleaseHistory.of(node.get("releases").asList(HistoryFile::release)));
    }

    private static Release release(DocumentNode node) {
        CountSpan span = node.find("after")
                .map(after -> CountSpan.after(after.asDate(), node.get("until").asDate()))
                .orElseGet(() -> CountSpan.upTo(node.get("until").asDate()));
        List<TableDimension> dimensions = node.get("dimensions").asList(HistoryFile::dimension);
        Map<List<String>, Long> counts = new HashMap<>();
        for (DocumentNode cell : node.get("cells").elements()) {
            counts.put(cell.get("at").asList(DocumentNode::asText), (long)
                    cell.get("count").asWholeNumber(0, CountFile.MOST));
        }
        Set<List<String>> hidden = new HashSet<>();
        for (DocumentNode cell : node.get("hidden").elements()) {
            hidden.add(cell.asList(DocumentNode::asText));
        }
        int roundedTo = node.get("rounded_to").asWholeNumber(1, CountFile.MOST);
        MarginTable table = MarginTable.of(dimensions, counts);
        Map<List<String>, Long> drawn = drawn(node);
        Map<List<String>, Long> shown = new HashMap<>();
        for (int cell = 0; cell < table.size(); cell++) {
            List<String> at = table.codes(cell);
            if (!hidden.remove(at)) {
                long nearest = Math.floorDiv(table.count(cell) + roundedTo / 2, roundedTo) * roundedTo;
                shown.put(at, drawn.getOrDefault(at, nearest));
            }
        }
        if (!hidden.isEmpty()) {
            throw new IllegalArgumentException("Hidden cells are cells of the table; found " + hidden);
        }
        SafeTable safe = node.find("drawn_by")
                .map(by -> SafeTable.drawn(dimensions, shown, roundedTo, by.asText()))
                .orElseGet(() -> SafeTable.read(dimensions, shown, roundedTo));
        Release release =
                Release.of(node.get("population").asText(), span, table).shown(safe);
        for (Statement statement : statements(node, table)) {
            release = release.saying(statement);
        }
        return inSeries(release, node);
    }

    /** What is shown of cells that were rounded up or down. */
    private static Map<List<String>, Long> drawn(DocumentNode node) {
        Map<List<String>, Long> drawn = new HashMap<>();
        for (DocumentNode cell : node.find("shown").map(DocumentNode::elements).orElse(List.of())) {
            drawn.put(cell.get("at").asList(DocumentNode::asText), (long)
                    cell.get("count").asWholeNumber(0, CountFile.MOST));
        }
        return drawn;
    }

    /** What was said beside a table, which is true of it. */
    private static List<Statement> statements(DocumentNode node, MarginTable table) {
        Optional<DocumentNode> list = node.find("statements");
        if (list.isEmpty()) {
            return List.of();
        }
        List<Statement> statements = list.get().asList(each -> StatementNode.read(each, codes -> codes));
        StatementNode.check(list.get().elements(), statements, table);
        return statements;
    }

    private static Release inSeries(Release release, DocumentNode node) {
        return node.find("series")
                .map(series -> release.in(new Release.Series(
                        series.get("name").asText(), series.get("unit").asOneOf(CountingUnit.class))))
                .orElse(release);
    }

    private static TableDimension dimension(DocumentNode node) {
        Map<String, String> groups = new HashMap<>();
        node.find("groups").ifPresent(found -> groups.putAll(found.asMap(DocumentNode::asText)));
        return TableDimension.grouped(
                node.get("name").asText(), node.get("categories").asList(DocumentNode::asText), groups);
    }

    /** Writes beside it and moves it there, so that a history is whole or as it was. */
    static void write(ReleaseHistory history, Path file) throws IOException {
        ObjectNode whole = PlanFiles.object();
        whole.put("schema", SCHEMA.toString());
        ArrayNode releases = whole.putArray("releases");
        history.releases().forEach(release -> add(releases.addObject(), release));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, PlanFiles.text(whole), StandardCharsets.UTF_8);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void add(ObjectNode to, Release release) {
        to.put("population", release.population());
        release.series().ifPresent(series -> {
            ObjectNode one = to.putObject("series");
            one.put("name", series.name());
            one.put("unit", series.unit().name());
        });
        release.span().after().ifPresent(day -> to.put("after", day.toString()));
        to.put("until", release.span().until().toString());
        ArrayNode dimensions = to.putArray("dimensions");
        release.table().dimensions().forEach(dimension -> add(dimensions.addObject(), dimension));
        SafeTable shown = release.shown().orElseThrow();
        to.put("rounded_to", shown.roundedTo());
        shown.drawnBy().ifPresent(by -> addDrawn(to, shown, by));
        ArrayNode cells = to.putArray("cells");
        ArrayNode hidden = to.putArray("hidden");
        for (int cell = 0; cell < shown.size(); cell++) {
            List<String> codes = shown.codes(cell);
            if (isInner(release.table().dimensions(), codes)) {
                ObjectNode inner = cells.addObject();
                codes.forEach(inner.putArray("at")::add);
                inner.put("count", release.table().count(cell));
            }
            if (shown.count(cell).isEmpty()) {
                codes.forEach(hidden.addArray()::add);
            }
        }
        if (!release.statements().isEmpty()) {
            StatementNode.write(release.statements(), to.putArray("statements"));
        }
    }

    private static void addDrawn(ObjectNode to, SafeTable shown, String by) {
        to.put("drawn_by", by);
        ArrayNode cells = to.putArray("shown");
        for (int cell = 0; cell < shown.size(); cell++) {
            if (shown.count(cell).isPresent()) {
                ObjectNode one = cells.addObject();
                shown.codes(cell).forEach(one.putArray("at")::add);
                one.put("count", shown.count(cell).getAsLong());
            }
        }
    }

    private static boolean isInner(List<TableDimension> dimensions, List<String> codes) {
        boolean inner = true;
        for (int d = 0; d < codes.size(); d++) {
            inner &= dimensions.get(d).parts(codes.get(d)).isEmpty();
        }
        return inner;
    }

    private static void add(ObjectNode to, TableDimension dimension) {
        to.put("name", dimension.name());
        dimension.categories().forEach(to.putArray("categories")::add);
        ObjectNode groups = PlanFiles.object();
        for (String code : dimension.codes()) {
            if (!code.equals(TableDimension.TOTAL)) {
                dimension.parts(code).ifPresent(parts -> parts.forEach(part -> groups.put(part, code)));
            }
        }
        if (!groups.isEmpty()) {
            to.set("groups", groups);
        }
    }
}
