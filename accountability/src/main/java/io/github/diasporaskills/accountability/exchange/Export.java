package io.github.diasporaskills.accountability.exchange;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Results in somebody else's format, and what that format could not say. It is made from a publication only, so it
 * holds nothing that the guard withheld. Immutable and thread-safe.
 */
public final class Export {

    private final String mediaType;
    private final byte[] bytes;
    private final List<Reason> losses;

    private Export(String mediaType, byte[] bytes, List<Reason> losses) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.losses = losses;
    }

    /**
     * An export.
     *
     * @param mediaType what the bytes are, for example {@code application/adx+xml}
     * @param bytes the document
     * @param losses what the format could not say; one that is there twice is kept once
     * @return the export
     */
    public static Export of(String mediaType, byte[] bytes, List<Reason> losses) {
        return new Export(
                requireNonNull(mediaType, "mediaType"), bytes.clone(), List.copyOf(new LinkedHashSet<>(losses)));
    }

    /**
     * What the bytes are.
     *
     * @return a media type
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The document.
     *
     * @return a copy of its bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The document as text, where it is one.
     *
     * @return the bytes read as UTF-8
     */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * What the format could not say.
     *
     * @return coded remarks without personal data, each once, in order; worded by {@link ExchangeWording}
     */
    public List<Reason> losses() {
        return losses;
    }

    /**
     * Writes the document, replacing one that exists.
     *
     * @param file the file
     * @throws IOException if it cannot be written
     */
    public void writeTo(Path file) throws IOException {
        Files.write(requireNonNull(file, "file"), bytes);
    }

    /**
     * Kind and size.
     *
     * @return for example {@code application/adx+xml, 5120 bytes, 3 losses}
     */
    @Override
    public String toString() {
        return mediaType + ", " + bytes.length + " bytes, " + losses.size() + " losses";
    }
}
