package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The attachments of one case: those that arrived and those on their way, within limits. They follow the text, in any
 * order and at any time. Immutable and thread-safe; it holds no content.
 */
public final class CaseAttachments {

    private final AttachmentLimits limits;
    private final List<Attachment> attached;
    private final List<AttachmentUpload> uploads;

    private CaseAttachments(AttachmentLimits limits, List<Attachment> attached, List<AttachmentUpload> uploads) {
        this.limits = requireNonNull(limits, "limits");
        this.attached = List.copyOf(attached);
        this.uploads = List.copyOf(uploads);
    }

    /**
     * A case without attachments yet.
     *
     * @param limits how large they may be
     * @return no attachments
     */
    public static CaseAttachments none(AttachmentLimits limits) {
        return new CaseAttachments(limits, List.of(), List.of());
    }

    /**
     * Attachments as they were kept.
     *
     * @param limits how large they may be
     * @param attached those that arrived
     * @param uploads those on their way
     * @return the attachments
     * @throws IllegalArgumentException if an id stands there twice
     */
    public static CaseAttachments of(
            AttachmentLimits limits, List<Attachment> attached, List<AttachmentUpload> uploads) {
        CaseAttachments all = new CaseAttachments(limits, attached, uploads);
        long ids = all.ids().stream().distinct().count();
        if (ids < all.ids().size()) {
            throw new IllegalArgumentException("Each attachment has an id of its own; found "
                    + all.ids().size() + " attachments with " + ids + " ids");
        }
        return all;
    }

    /**
     * Announces a file that is about to be sent. Every limit is checked before a byte is.
     *
     * @param id an id that the case does not have yet
     * @param name its checked name; only the kind is kept of it
     * @param mediaType the media type that the sender declares
     * @param size the bytes to come
     * @param sha256 the SHA-256 of the whole, 64 hexadecimal digits in lower case
     * @return the attachments with the upload, or every reason why it is refused, limits named
     */
    public Checked<CaseAttachments> announce(
            AttachmentId id, AttachmentName name, String mediaType, long size, String sha256) {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(mediaType, "mediaType");
        requireNonNull(sha256, "sha256");
        List<Reason> reasons = new ArrayList<>();
        if (ids().contains(id)) {
            reasons.add(Reason.of(CasefileReason.FILE_REPEATED).with("id", id.value()));
        }
        if (ids().size() >= limits.greatestNumber()) {
            reasons.add(Reason.of(CasefileReason.CASE_TOO_MANY).with("limit", limits.greatestNumber()));
        }
        sizes(size, reasons);
        kinds(name.kind(), mediaType, reasons);
        if (!Sha256.isDigest(sha256)) {
            reasons.add(Reason.of(CasefileReason.DIGEST_FORM).with("found", sha256.length()));
        }
        if (!reasons.isEmpty()) {
            return Checked.refused(reasons);
        }
        List<AttachmentUpload> more = new ArrayList<>(uploads);
        more.add(AttachmentUpload.announced(id, name.kind(), size, sha256));
        return Checked.accepted(new CaseAttachments(limits, attached, more));
    }

    private void sizes(long size, List<Reason> reasons) {
        if (size < 1) {
            reasons.add(Reason.of(CasefileReason.FILE_EMPTY));
        } else if (size > limits.greatestFile()) {
            reasons.add(
                    Reason.of(CasefileReason.FILE_TOO_LARGE).with("found", size).with("limit", limits.greatestFile()));
        }
        if (size > limits.greatestCase() - bytes()) {
            reasons.add(Reason.of(CasefileReason.CASE_TOO_LARGE)
                    .with("found", bytes() + Math.max(0, Math.min(size, Long.MAX_VALUE / 2)))
                    .with("limit", limits.greatestCase()));
        }
    }

    private static void kinds(FileKind named, String mediaType, List<Reason> reasons) {
        Optional<FileKind> declared = FileKind.ofMediaType(mediaType);
        if (declared.isEmpty()) {
            reasons.add(Reason.of(CasefileReason.KIND_DECLARED).with("named", named));
        } else if (declared.get() != named) {
            reasons.add(
                    Reason.of(CasefileReason.KIND_MISMATCH).with("named", named).with("found", declared.get()));
        }
    }

    /**
     * Takes note of a piece, see {@link AttachmentUpload#receive(long, byte[])}.
     *
     * @param id the upload
     * @param offset where the piece begins
     * @param bytes its bytes, which the caller writes down before keeping the new value
     * @return the attachments after it, or why the piece is refused
     */
    public Checked<CaseAttachments> receive(AttachmentId id, long offset, byte[] bytes) {
        Optional<AttachmentUpload> upload = upload(id);
        return upload.isEmpty()
                ? unknown(id)
                : upload.get().receive(offset, bytes).map(after -> after.equals(upload.get()) ? this : with(after));
    }

    /**
     * Ends an upload: the content is read once and must be what was announced, of the kind its name says, and pass the
     * search for identifiers.
     *
     * @param id the upload
     * @param content its name and all its bytes, to be sealed when they passed
     * @param check what is looked for
     * @return the attachments with the file among those that arrived, with what a person should look at; or every reason
     *     why it is refused: the upload stays as it is and may be {@linkplain #abandon(AttachmentId) abandoned}
     */
    public Checked<CaseAttachments> complete(AttachmentId id, AttachmentContent content, AttachmentCheck check) {
        requireNonNull(content, "content");
        requireNonNull(check, "check");
        Optional<AttachmentUpload> upload = upload(id);
        return upload.isEmpty()
                ? unknown(id)
                : check.complete(upload.get(), content).map(this::arrived);
    }

    private CaseAttachments arrived(Attachment attachment) {
        List<Attachment> more = new ArrayList<>(attached);
        more.add(attachment);
        return new CaseAttachments(
                limits,
                more,
                uploads.stream()
                        .filter(each -> !each.id().equals(attachment.id()))
                        .toList());
    }

    /**
     * Gives an upload up; its room is free again.
     *
     * @param id the upload
     * @return the attachments without it
     */
    public Checked<CaseAttachments> abandon(AttachmentId id) {
        return upload(id).isEmpty()
                ? unknown(id)
                : Checked.accepted(new CaseAttachments(
                        limits,
                        attached,
                        uploads.stream().filter(each -> !each.id().equals(id)).toList()));
    }

    private static <T> Checked<T> unknown(AttachmentId id) {
        return Checked.refused(Reason.of(CasefileReason.FILE_UNKNOWN).with("id", id.value()));
    }

    private CaseAttachments with(AttachmentUpload after) {
        return new CaseAttachments(
                limits,
                attached,
                uploads.stream()
                        .map(each -> each.id().equals(after.id()) ? after : each)
                        .toList());
    }

    private List<AttachmentId> ids() {
        List<AttachmentId> ids = new ArrayList<>();
        attached.forEach(each -> ids.add(each.id()));
        uploads.forEach(each -> ids.add(each.id()));
        return ids;
    }

    /**
     * How large the attachments may be.
     *
     * @return the limits
     */
    public AttachmentLimits limits() {
        return limits;
    }

    /**
     * The files that arrived whole and passed.
     *
     * @return in the order of arrival
     */
    public List<Attachment> attached() {
        return attached;
    }

    /**
     * The files on their way.
     *
     * @return in the order of announcement
     */
    public List<AttachmentUpload> uploads() {
        return uploads;
    }

    /**
     * A file on its way.
     *
     * @param id its id
     * @return the upload, or empty if there is none of this id
     */
    public Optional<AttachmentUpload> upload(AttachmentId id) {
        requireNonNull(id, "id");
        return uploads.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * The bytes that the case has taken and promised room for.
     *
     * @return 0 or more
     */
    public long bytes() {
        return attached.stream().mapToLong(Attachment::bytes).sum()
                + uploads.stream().mapToLong(AttachmentUpload::size).sum();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseAttachments a
                && limits.equals(a.limits)
                && attached.equals(a.attached)
                && uploads.equals(a.uploads);
    }

    @Override
    public int hashCode() {
        return Objects.hash(limits, attached, uploads);
    }

    /**
     * How many there are.
     *
     * @return for example {@code 2 attached, 1 on the way}
     */
    @Override
    public String toString() {
        return attached.size() + " attached, " + uploads.size() + " on the way";
    }
}
