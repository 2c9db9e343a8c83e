package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.Approval;
import io.github.diasporaskills.accountability.indicator.LockedPeriod;
import io.github.diasporaskills.accountability.indicator.LockedValue;
import io.github.diasporaskills.accountability.indicator.PeriodLocks;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.time.ReportedCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values that were approved so far, as a file of JSON. It holds true counts, also of small groups: it stays with
 * whoever holds the register.
 */
final class LocksFile {

    /** Where the approved values of a programme folder are. */
    static final String FILE = "monitoring/locks.json";

    private static final SchemaVersion SCHEMA = SchemaVersion.of(1, 0);

    private LocksFile() {}

    /** The periods; none where there is no file yet. */
    static ReadResult<PeriodLocks> read(Path file) {
        return Document.parse(file, DocumentLimits.standard()).read(SCHEMA, LocksFile::locks);
    }

    private static PeriodLocks locks(DocumentNode node) {
        List<LockedPeriod> versions = new ArrayList<>();
        for (DocumentNode each : node.get("versions").elements()) {
            each.as(found -> version(found, versions)).ifPresent(versions::add);
        }
        return PeriodLocks.of(versions);
    }

    private static LockedPeriod version(DocumentNode node, List<LockedPeriod> known) {
        ReportingPeriod period =
                ReportingPeriod.of(node.get("first").asDate(), node.get("last").asDate());
        Approval approval = new Approval(
                ActorId.of(node.get("by").asText()),
                ActorId.of(node.get("approved_by").asText()),
                node.get("on").asDate());
        List<LockedValue> values = node.get("values").asList(LocksFile::value);
        Optional<LockedPeriod> before = PeriodLocks.of(known).latest(period);
        return before.isPresent()
                ? before.get().corrected(approval, node.get("why").asText(), values)
                : LockedPeriod.first(period, approval, values);
    }

    private static LockedValue value(DocumentNode node) {
        Map<String, Map<String, Long>> cells = new HashMap<>();
        node.find("cells")
                .ifPresent(found -> cells.putAll(found.asMap(
                        by -> by.asMap(count -> (long) count.asWholeNumber(0, CountFile.MOST)))));
        return LockedValue.of(
                node.get("indicator").asText(),
                node.get("unit").asOneOf(CountingUnit.class),
                node.find("total")
                        .map(total -> ReportedCount.parse(total.asText()))
                        .orElse(null),
                cells);
    }

    /** Writes beside it and moves it there, so that the file is whole or as it was. */
    static void write(PeriodLocks locks, Path file) throws IOException {
        ObjectNode whole = PlanFiles.object();
        whole.put("schema", SCHEMA.toString());
        ArrayNode versions = whole.putArray("versions");
        locks.versions().forEach(version -> add(versions.addObject(), version));
        Path absolute = file.toAbsolutePath();
        Path beside = absolute.resolveSibling(absolute.getFileName() + ".new");
        Files.writeString(beside, PlanFiles.text(whole), StandardCharsets.UTF_8);
        Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void add(ObjectNode to, LockedPeriod version) {
        to.put("first", version.period().first().toString());
        to.put("last", version.period().last().toString());
        to.put("by", version.approval().by().value());
        to.put("approved_by", version.approval().approvedBy().value());
        to.put("on", version.approval().on().toString());
        version.reason().ifPresent(why -> to.put("why", why));
        ArrayNode values = to.putArray("values");
        for (LockedValue value : version.values()) {
            ObjectNode each = values.addObject();
            each.put("indicator", value.indicator());
            each.put("unit", value.unit().name());
            value.total().ifPresent(total -> each.put("total", total.toString()));
            if (!value.cells().isEmpty()) {
                ObjectNode cells = each.putObject("cells");
                value.cells().forEach((dimension, counts) -> counts.forEach(cells.putObject(dimension)::put));
            }
        }
    }
}
