package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks attachments that have arrived: size, digest, real kind, and what the file says about the patient besides its
 * picture. Immutable and thread-safe.
 */
public final class AttachmentCheck {

    private static final int BUFFER = 1 << 16;

    private final IdentifierPolicy policy;
    private final IdentifierDetector detector;

    private AttachmentCheck(IdentifierPolicy policy, IdentifierDetector detector) {
        this.policy = requireNonNull(policy, "policy");
        this.detector = requireNonNull(detector, "detector");
    }

    /**
     * A check.
     *
     * @param policy what becomes of a file with something that may identify the patient
     * @param detector looks for it in names, in text files and in the data about an image
     * @return the check
     */
    public static AttachmentCheck of(IdentifierPolicy policy, IdentifierDetector detector) {
        return new AttachmentCheck(policy, detector);
    }

    /**
     * Checks content against what was announced. Reads it twice at most, in pieces.
     *
     * @param upload what was announced, all of which has arrived
     * @param content the name and the bytes, as the host application keeps them
     * @return the attachment, with what a person should look at, or every reason why it is refused
     * @throws UncheckedIOException if the content cannot be read
     */
    public Checked<Attachment> complete(AttachmentUpload upload, AttachmentContent content) {
        requireNonNull(upload, "upload");
        requireNonNull(content, "content");
        if (!upload.isWhole()) {
            return Checked.refused(Reason.of(CasefileReason.UPLOAD_INCOMPLETE)
                    .with("expected", upload.offset())
                    .with("size", upload.size()));
        }
        try {
            List<Reason> reasons = new ArrayList<>();
            whole(upload, content, reasons);
            if (!reasons.isEmpty()) {
                return Checked.refused(reasons);
            }
            Attachment attachment = new Attachment(upload.id(), upload.kind(), upload.size(), upload.sha256());
            List<Reason> found = identifiers(upload.kind(), content);
            return policy.decide(attachment, found);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the attachment " + upload.id(), e);
        }
    }

    /** Size, digest and kind, in one reading. */
    private static void whole(AttachmentUpload upload, AttachmentContent content, List<Reason> reasons)
            throws IOException {
        if (content.name().kind() != upload.kind()) {
            reasons.add(Reason.of(CasefileReason.KIND_MISMATCH)
                    .with("named", content.name().kind())
                    .with("found", upload.kind()));
        }
        MessageDigest digest = Sha256.begin();
        Utf8Check text = new Utf8Check();
        boolean isText = upload.kind() == FileKind.PLAIN_TEXT;
        int rest = 0;
        long size = 0;
        byte[] head;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = content.open()) {
            head = in.readNBytes(FirstBytes.NEEDED);
            digest.update(head);
            size += head.length;
            rest = isText ? text.isText(head, 0, head.length) : 0;
            for (int read = in.read(buffer); read >= 0 && size <= upload.size(); read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
                rest = isText && rest >= 0 ? text.isText(buffer, 0, read) : rest;
            }
        }
        if (size != upload.size()) {
            reasons.add(
                    Reason.of(CasefileReason.UPLOAD_SIZE).with("found", size).with("size", upload.size()));
        } else if (!Sha256.end(digest).equals(upload.sha256())) {
            reasons.add(Reason.of(CasefileReason.UPLOAD_DIGEST));
        }
        Optional<Reason> kind = AttachmentUpload.kindProblem(upload.kind(), head);
        kind.ifPresent(reasons::add);
        if (kind.isEmpty() && rest != 0) {
            reasons.add(Reason.of(CasefileReason.KIND_UNKNOWN).with("named", upload.kind()));
        }
    }

    private List<Reason> identifiers(FileKind kind, AttachmentContent content) throws IOException {
        List<Reason> found = new ArrayList<>();
        String name = content.name().value();
        String stem = name.substring(0, name.lastIndexOf('.')).replace('_', ' ');
        detector.scan(stem)
                .forEach(each ->
                        found.add(Reason.of(CasefileReason.IDENTIFIER_IN_NAME).with("kind", each.kind())));
        try (InputStream in = content.open()) {
            found.addAll(MetadataScan.of(kind, detector).read(in));
        }
        return found;
    }
}
