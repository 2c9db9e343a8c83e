package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.engagement.CapacityAssessment;
import io.github.diasporaskills.core.engagement.InstitutionalCapacity;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How institutions were scored at the start and since, as a file of JSON in a programme folder. */
final class CapacityFile {

    /** Where the scores of a programme folder are. */
    static final String FILE = "monitoring/capacity-scores.json";

    private static final SchemaVersion SCHEMA = SchemaVersion.of(1, 0);
    private static final int HIGHEST = 100;

    private CapacityFile() {}

    /** The scores of a folder; none where it has no such file. An institution that is not on the register is an error. */
    static List<InstitutionalCapacity> ofFolder(FolderOptions.Chosen chosen, ProgrammeRegister register) {
        Path file = chosen.home().resolve(FILE);
        return Files.exists(file)
                ? Document.parse(file, DocumentLimits.standard())
                        .read(SCHEMA, node -> node.get("institutions").asList(each -> capacity(each, register)))
                        .orThrow(FILE)
                : List.of();
    }

    private static InstitutionalCapacity capacity(DocumentNode node, ProgrammeRegister register) {
        DocumentNode named = node.get("institution");
        OrganisationId institution = OrganisationId.of(named.asText());
        if (register.organisation(institution).isEmpty()) {
            named.error(Reason.of(Said.CAPACITY_UNKNOWN));
        }
        return new InstitutionalCapacity(
                institution,
                node.get("instrument").asText(),
                node.get("assessments").asList(CapacityFile::assessment));
    }

    private static CapacityAssessment assessment(DocumentNode node) {
        return new CapacityAssessment(
                node.get("on").asDate(),
                node.get("scores").asMap(score -> score.asWholeNumber(0, HIGHEST)),
                node.get("source").asText());
    }
}
