package io.github.diasporaskills.accountability.exchange;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.internal.Losses;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The results of a programme as a document in JSON of our own: written, read and written again it is the same. Its
 * version is {@code 1.2}; as everywhere here, unknown fields of a newer minor version are reported, and any other
 * unknown field is an error. Stateless and thread-safe.
 */
public final class ResultsJson {

    /** What the document is. */
    public static final String MEDIA_TYPE = "application/json";

    /** The version of the document that this library reads and writes. */
    public static final SchemaVersion SCHEMA = SchemaVersion.of(1, 2);

    private static final JsonMapper MAPPER = ProgrammeJson.mapper();

    private ResultsJson() {}

    /**
     * Writes the numbers of a publication.
     *
     * @param publication what may be seen
     * @return the document; sources of baselines and targets, reference sheets, and sections that an application added,
     *     are told as lost
     * @throws IllegalArgumentException if the publication is for the programme's own eyes
     */
    public static Export export(Publication publication) {
        SharedResults results = SharedResults.of(publication);
        List<Reason> losses = new ArrayList<>();
        Losses.sources(results, losses);
        Losses.sheetsAndSections(publication, losses);
        return Export.of(MEDIA_TYPE, write(results).getBytes(StandardCharsets.UTF_8), losses);
    }

    /**
     * Writes results.
     *
     * @param results for example those that were read
     * @return the document, indented
     */
    public static String write(SharedResults results) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schema", SCHEMA.toString());
        root.put("programme", results.programme().value());
        root.set("title", MAPPER.valueToTree(results.title()));
        root.put("country", results.country().value());
        root.put("days", results.period().range().toString());
        root.put("synthetic", results.isSynthetic());
        root.set("promise", MAPPER.valueToTree(results.promise()));
        ArrayNode indicators = root.putArray("indicators");
        results.indicators().forEach(indicator -> write(indicators.addObject(), indicator));
        reasons(root.putArray("notes"), results.notes());
        return root.toPrettyString() + "\n";
    }

    private static void write(ObjectNode to, SharedIndicator indicator) {
        to.put("level", indicator.level().name());
        to.put("result", indicator.result());
        to.set("resultTitle", MAPPER.valueToTree(indicator.resultTitle()));
        to.put("code", indicator.code());
        to.set("title", MAPPER.valueToTree(indicator.title()));
        to.put("unit", indicator.unit().name());
        indicator.definition().ifPresent(words -> to.set("definition", MAPPER.valueToTree(words)));
        ArrayNode figures = to.putArray("figures");
        for (Figure figure : indicator.figures()) {
            ObjectNode one = figures.addObject();
            one.put("kind", figure.kind().name());
            one.put("days", figure.days().toString());
            ObjectNode groups = one.putObject("groups");
            figure.groups().forEach(groups::put);
            one.set("count", MAPPER.valueToTree(figure.count()));
        }
        ArrayNode withheld = to.putArray("withheld");
        for (Withheld each : indicator.withheld()) {
            ObjectNode one = withheld.addObject();
            ArrayNode dimensions = one.putArray("dimensions");
            each.dimensions().forEach(dimensions::add);
            ArrayNode groups = one.putArray("groups");
            each.groups().forEach(groups::add);
            one.set("why", MAPPER.valueToTree(each.why()));
        }
        reasons(to.putArray("notes"), indicator.notes());
    }

    private static void reasons(ArrayNode to, List<Reason> reasons) {
        reasons.forEach(reason -> to.add(MAPPER.valueToTree(reason)));
    }

    /**
     * Reads a document.
     *
     * @param document the document
     * @return the results, or every problem with file, line and path
     */
    public static ReadResult<SharedResults> read(Document document) {
        return requireNonNull(document, "document").read(SCHEMA, ResultsJson::results);
    }

    private static SharedResults results(DocumentNode node) {
        Optional<ProgrammeId> programme = node.value("programme", "an id of 1 to 64 characters", ProgrammeId::of);
        LocalText title = node.localized("title");
        Optional<CountryCode> country = CountryCode.read(node.get("country"));
        Optional<DateRange> days = node.value("days", "first and last day, 2025-01-01/2025-12-31", DateRange::parse);
        boolean synthetic = node.flag("synthetic");
        Optional<Reason> promise = value(node.get("promise"), Reason.class);
        List<SharedIndicator> indicators = node.list("indicators", ResultsJson::indicator);
        List<Reason> notes = reasons(node.get("notes"));
        // What is missing was told; the reading drops what is thrown here.
        DateRange range = days.orElseThrow(IllegalArgumentException::new);
        return new SharedResults(
                programme.orElseThrow(IllegalArgumentException::new),
                title,
                country.orElseThrow(IllegalArgumentException::new),
                ReportingPeriod.of(range.first(), range.last()),
                synthetic,
                promise.orElseThrow(IllegalArgumentException::new),
                indicators,
                notes);
    }

    private static SharedIndicator indicator(DocumentNode node) {
        return new SharedIndicator(
                node.oneOf("level", ResultLevel.class),
                node.text("result"),
                node.localized("resultTitle"),
                node.text("code"),
                node.localized("title"),
                node.oneOf("unit", CountingUnit.class),
                node.find("definition").map(DocumentNode::asLocalized).orElse(null),
                node.list("figures", ResultsJson::figure),
                node.list("withheld", ResultsJson::withheld),
                reasons(node.get("notes")));
    }

    private static Figure figure(DocumentNode node) {
        FigureKind kind = node.oneOf("kind", FigureKind.class);
        Optional<DateRange> days = node.value("days", "first and last day, 2025-01-01/2025-12-31", DateRange::parse);
        Map<String, String> groups = node.map("groups", DocumentNode::asText);
        Optional<ReportedCount> count = value(node.get("count"), ReportedCount.class);
        return new Figure(
                kind,
                days.orElseThrow(IllegalArgumentException::new),
                groups,
                count.orElseThrow(IllegalArgumentException::new));
    }

    private static Withheld withheld(DocumentNode node) {
        List<String> dimensions = node.list("dimensions", DocumentNode::asText);
        List<String> groups = node.find("groups")
                .map(found -> found.asList(DocumentNode::asText))
                .orElse(List.of());
        return new Withheld(
                dimensions, groups, value(node.get("why"), Reason.class).orElseThrow(IllegalArgumentException::new));
    }

    private static List<Reason> reasons(DocumentNode node) {
        return node.asList(each -> value(each, Reason.class).orElseThrow(IllegalArgumentException::new));
    }

    /** A value of core in its own form; one without it is reported at its place, without a word of what stands there. */
    private static <T> Optional<T> value(DocumentNode node, Class<T> type) {
        if (node.isMissing()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(node.canonical(), type));
        } catch (JacksonException | IllegalArgumentException e) {
            node.error(Reason.of(ExchangeReason.JSON_UNREADABLE).with("kind", type.getSimpleName()));
            return Optional.empty();
        }
    }
}
