package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * An attachment on its way, piece by piece. Immutable and thread-safe.
 *
 * <p>It remembers what was announced and which pieces arrived, by place and digest, not their bytes: the host application
 * writes each piece down where it keeps content and then keeps the new value, which has a form in JSON. After a lost
 * connection, or a restart, the sender goes on at {@link #offset()}. A piece sent again changes nothing; one that begins
 * elsewhere is refused with the place to go on; whether the whole is what was announced is checked by
 * {@link AttachmentCheck#complete(AttachmentUpload, AttachmentContent)}.
 */
public final class AttachmentUpload {

    private final AttachmentId id;
    private final FileKind kind;
    private final long size;
    private final String sha256;
    private final PVector<AttachmentChunk> chunks;

    private AttachmentUpload(
            AttachmentId id, FileKind kind, long size, String sha256, PVector<AttachmentChunk> chunks) {
        this.id = id;
        this.kind = kind;
        this.size = size;
        this.sha256 = sha256;
        this.chunks = chunks;
    }

    /**
     * Announces an upload. {@link CaseAttachments} also checks the limits of files and of the case.
     *
     * @param id its id within the case
     * @param kind what its name and its declaration say it is
     * @param size the bytes to come, 1 or more
     * @param sha256 the SHA-256 of the whole, 64 hexadecimal digits in lower case
     * @return an upload of which nothing has arrived
     * @throws IllegalArgumentException if the size is below 1 or the digest not 64 digits
     */
    public static AttachmentUpload announced(AttachmentId id, FileKind kind, long size, String sha256) {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(sha256, "sha256");
        if (size < 1 || !Sha256.isDigest(sha256)) {
            throw new IllegalArgumentException(
                    "An upload has 1 byte or more and a SHA-256 of 64 digits; found " + size + " bytes");
        }
        return new AttachmentUpload(id, kind, size, sha256, TreePVector.empty());
    }

    /**
     * An upload as it was kept.
     *
     * @param announced the upload as it was announced
     * @param chunks the pieces that arrived, in order
     * @return the upload
     * @throws IllegalArgumentException if the pieces do not join, or run beyond the announced size
     */
    public static AttachmentUpload resumed(AttachmentUpload announced, List<AttachmentChunk> chunks) {
        requireNonNull(announced, "announced");
        long at = 0;
        for (AttachmentChunk chunk : chunks) {
            if (chunk.offset() != at || chunk.length() > announced.size - at) {
                throw new IllegalArgumentException("The pieces of an upload join and end within its size; found "
                        + chunk.length() + " bytes at " + chunk.offset() + " where " + at + " was due");
            }
            at += chunk.length();
        }
        return new AttachmentUpload(
                announced.id, announced.kind, announced.size, announced.sha256, TreePVector.from(chunks));
    }

    /**
     * Takes note of a piece. Takes time in proportion to its length.
     *
     * @param offset where it begins
     * @param bytes its bytes, which the caller writes down before keeping the new value
     * @return the upload after it: this one if the same piece arrived before; or why the piece is refused, with the place
     *     to go on
     */
    public Checked<AttachmentUpload> receive(long offset, byte[] bytes) {
        requireNonNull(bytes, "bytes");
        if (bytes.length == 0) {
            return Checked.refused(Reason.of(CasefileReason.CHUNK_EMPTY).with("expected", offset()));
        }
        if (offset == offset()) {
            return next(bytes);
        }
        Optional<AttachmentChunk> before = arrivedAt(offset);
        if (before.isEmpty() || before.get().length() != bytes.length) {
            return Checked.refused(Reason.of(CasefileReason.CHUNK_OFFSET)
                    .with("expected", offset())
                    .with("found", offset));
        }
        return before.get().sha256().equals(Sha256.of(bytes))
                ? Checked.accepted(this)
                : Checked.refused(Reason.of(CasefileReason.CHUNK_DIFFERS).with("offset", offset));
    }

    private Checked<AttachmentUpload> next(byte[] bytes) {
        long offset = offset();
        if (bytes.length > size - offset) {
            return Checked.refused(Reason.of(CasefileReason.CHUNK_BEYOND)
                    .with("found", offset + bytes.length)
                    .with("size", size));
        }
        boolean tells = offset == 0 && (bytes.length >= FirstBytes.NEEDED || bytes.length == size);
        if (tells) {
            Optional<Reason> wrong = kindProblem(kind, Arrays.copyOf(bytes, Math.min(bytes.length, FirstBytes.NEEDED)));
            if (wrong.isPresent()) {
                return Checked.refused(wrong.get());
            }
        }
        AttachmentChunk chunk = new AttachmentChunk(offset, bytes.length, Sha256.of(bytes));
        return Checked.accepted(new AttachmentUpload(id, kind, size, sha256, chunks.plus(chunk)));
    }

    /** Why the first bytes of content do not go with a kind. */
    static Optional<Reason> kindProblem(FileKind kind, byte[] head) {
        Optional<FileKind> real = FileKind.ofContent(head);
        if (real.isEmpty()) {
            return Optional.of(Reason.of(CasefileReason.KIND_UNKNOWN).with("named", kind));
        }
        return real.filter(other -> other != kind)
                .map(other -> Reason.of(CasefileReason.KIND_MISMATCH)
                        .with("named", kind)
                        .with("found", other));
    }

    private Optional<AttachmentChunk> arrivedAt(long offset) {
        int low = 0;
        int high = chunks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            AttachmentChunk chunk = chunks.get(middle);
            if (chunk.offset() == offset) {
                return Optional.of(chunk);
            } else if (chunk.offset() < offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /**
     * The id.
     *
     * @return as announced
     */
    public AttachmentId id() {
        return id;
    }

    /**
     * What its name and declaration say it is.
     *
     * @return as announced
     */
    public FileKind kind() {
        return kind;
    }

    /**
     * The bytes of the whole.
     *
     * @return as announced, 1 or more
     */
    public long size() {
        return size;
    }

    /**
     * The digest of the whole.
     *
     * @return as announced
     */
    public String sha256() {
        return sha256;
    }

    /**
     * The pieces that arrived.
     *
     * @return in order, without gaps
     */
    public List<AttachmentChunk> chunks() {
        return chunks;
    }

    /**
     * Where the next piece begins.
     *
     * @return the bytes that arrived, 0 to {@link #size()}
     */
    public long offset() {
        if (chunks.isEmpty()) {
            return 0;
        }
        AttachmentChunk last = chunks.get(chunks.size() - 1);
        return last.offset() + last.length();
    }

    /**
     * Whether all bytes arrived; they are still to be checked.
     *
     * @return true if none is missing
     */
    public boolean isWhole() {
        return offset() == size;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttachmentUpload u
                && id.equals(u.id)
                && kind == u.kind
                && size == u.size
                && sha256.equals(u.sha256)
                && chunks.equals(u.chunks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, kind, size, sha256, chunks);
    }

    /**
     * How far it is.
     *
     * @return for example {@code A-1 JPEG 65536 of 500000 bytes}
     */
    @Override
    public String toString() {
        return id + " " + kind + " " + offset() + " of " + size + " bytes";
    }
}
