package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.MarkerCriterion;
import io.github.diasporaskills.accountability.indicator.MarkerStatement;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What people said to the criteria of gender markers, as a file of JSON in a programme folder. */
final class MarkerFile {

    /** Where the statements of a programme folder are. */
    static final String FILE = "monitoring/gender-marker.json";

    private static final SchemaVersion SCHEMA = SchemaVersion.of(1, 0);

    private MarkerFile() {}

    /** The statements of a folder; none where it has no such file. */
    static List<MarkerStatement> ofFolder(FolderOptions.Chosen chosen) {
        Path file = chosen.home().resolve(FILE);
        return Files.exists(file)
                ? Document.parse(file, DocumentLimits.standard())
                        .read(SCHEMA, MarkerFile::statements)
                        .orThrow(FILE)
                : List.of();
    }

    private static List<MarkerStatement> statements(DocumentNode node) {
        Set<MarkerCriterion> answered = EnumSet.noneOf(MarkerCriterion.class);
        List<MarkerStatement> all = new ArrayList<>();
        for (DocumentNode each : node.get("statements").elements()) {
            each.as(MarkerFile::statement).ifPresent(statement -> {
                if (answered.add(statement.criterion())) {
                    all.add(statement);
                } else {
                    each.error(Reason.of(Said.MARKER_TWICE));
                }
            });
        }
        return all;
    }

    private static MarkerStatement statement(DocumentNode node) {
        return new MarkerStatement(
                node.get("criterion").asOneOf(MarkerCriterion.class),
                node.get("said").asOneOf(MarkerStatement.Said.class),
                node.get("on").asDate(),
                node.get("words").asLocalized(),
                node.find("evidence").map(DocumentNode::asText).isPresent());
    }
}
