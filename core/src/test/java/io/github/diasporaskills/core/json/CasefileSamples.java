package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.casefile.Attachment;
import io.github.diasporaskills.core.casefile.AttachmentChunk;
import io.github.diasporaskills.core.casefile.AttachmentId;
import io.github.diasporaskills.core.casefile.AttachmentLimits;
import io.github.diasporaskills.core.casefile.AttachmentUpload;
import io.github.diasporaskills.core.casefile.CaseAttachments;
import io.github.diasporaskills.core.casefile.FileKind;
import io.github.diasporaskills.core.casefile.IdentifierFinding;
import io.github.diasporaskills.core.casefile.IdentifierKind;
import io.github.diasporaskills.core.casefile.IdentityNumber;
import io.github.diasporaskills.core.casefile.NumberShape;
import io.github.diasporaskills.core.casefile.PhonePlan;
import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.country.SourceStatus;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;

/** Values about attachments and about what identifies. */
final class CasefileSamples {

    private static final String DIGEST = "ab".repeat(32);

    private CasefileSamples() {}

    static List<Object> all() {
        AttachmentId id = AttachmentId.of("A-1");
        AttachmentUpload announced = AttachmentUpload.announced(AttachmentId.of("A-2"), FileKind.DICOM, 900, DIGEST);
        AttachmentUpload begun = AttachmentUpload.resumed(announced, List.of(new AttachmentChunk(0, 500, DIGEST)));
        Attachment attachment = new Attachment(id, FileKind.JPEG, 700, DIGEST);
        AttachmentLimits limits = new AttachmentLimits(1_000, 5_000, 3);
        Source source = new Source("Invented", SourceStatus.VERIFIED, false, "");
        NumberShape shape = NumberShape.of("L{1,2}D{5,6}");
        return List.of(
                id,
                attachment,
                new AttachmentChunk(0, 500, DIGEST),
                limits,
                announced,
                begun,
                CaseAttachments.none(limits),
                CaseAttachments.of(limits, List.of(attachment), List.of(begun)),
                new IdentifierFinding(IdentifierKind.PHONE, 3, 10),
                shape,
                new PhonePlan("999", "0", 8, List.of("3", "4"), source),
                new IdentityNumber(
                        "citizen",
                        LocalText.of("en", "citizen number").and("fr", "numéro de citoyen"),
                        List.of(shape),
                        List.of(NumberShape.of("d{8}")),
                        List.of("citizen number"),
                        source));
    }
}
