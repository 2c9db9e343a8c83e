package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An attachment's name and bytes: clinical content, kept and handed on only as what the consent room seals. Immutable;
 * thread-safe if its source is.
 *
 * <p>The bytes are a stream, so that a film need not stand in memory. {@code toString} shows nothing, and there is no
 * form in JSON.
 */
public final class AttachmentContent {

    private final AttachmentName name;
    private final ContentSource source;

    private AttachmentContent(AttachmentName name, ContentSource source) {
        this.name = requireNonNull(name, "name");
        this.source = requireNonNull(source, "source");
    }

    /**
     * Content that the host application keeps.
     *
     * @param name the checked name
     * @param source opens the bytes; the same bytes each time
     * @return the content
     */
    public static AttachmentContent of(AttachmentName name, ContentSource source) {
        return new AttachmentContent(name, source);
    }

    /**
     * Content in memory.
     *
     * @param name the checked name
     * @param bytes the bytes; they are copied
     * @return the content
     */
    public static AttachmentContent of(AttachmentName name, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new AttachmentContent(name, () -> new ByteArrayInputStream(copy));
    }

    /**
     * The name: content, for people put names of patients into names of files.
     *
     * @return the checked name
     */
    public AttachmentName name() {
        return name;
    }

    /**
     * Opens the bytes.
     *
     * @return a stream that the caller closes
     * @throws IOException if the content cannot be opened
     */
    public InputStream open() throws IOException {
        return requireNonNull(source.open(), "stream");
    }

    /**
     * Shows nothing of the content.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "AttachmentContent[redacted]";
    }
}
