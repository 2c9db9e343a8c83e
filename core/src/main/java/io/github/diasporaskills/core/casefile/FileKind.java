package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken with a case. What a file really is, its first bytes say, not its name. */
public enum FileKind {
    /** A photograph, ISO/IEC 10918. */
    JPEG("image/jpeg", "jpg jpeg jpe"),
    /** A picture, W3C PNG. */
    PNG("image/png", "png"),
    /** A document, ISO 32000. */
    PDF("application/pdf", "pdf"),
    /** A medical image with its data, DICOM part 10. */
    DICOM("application/dicom", "dcm dicom"),
    /** A picture, TIFF 6.0 and BigTIFF. */
    TIFF("image/tiff", "tif tiff"),
    /** Text in UTF-8. */
    PLAIN_TEXT("text/plain", "txt"),
    /** A film, ISO/IEC 14496-14. */
    MP4("video/mp4", "mp4 m4v");

    private final String mediaType;
    /** Separated by spaces. */
    private final String endings;

    FileKind(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    /**
     * The media type.
     *
     * @return for example {@code image/jpeg}
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The endings that file names of this kind have.
     *
     * @return in lower case without dot, the usual one first
     */
    public List<String> endings() {
        return List.of(endings.split(" ", -1));
    }

    /**
     * The kind that has a media type.
     *
     * @param mediaType as declared; case and parameters after a semicolon do not matter
     * @return the kind, or empty if it is none that is taken
     */
    public static Optional<FileKind> ofMediaType(String mediaType) {
        requireNonNull(mediaType, "mediaType");
        int end = mediaType.indexOf(';');
        String bare =
                (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(bare))
                .findFirst();
    }

    /**
     * The kind that has an ending.
     *
     * @param ending without dot; case does not matter
     * @return the kind, or empty if it is none that is taken
     */
    public static Optional<FileKind> ofEnding(String ending) {
        String lower = requireNonNull(ending, "ending").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings().contains(lower))
                .findFirst();
    }

    /**
     * The kind that content really has, by its first bytes.
     *
     * @param head the first 512 bytes, or all of a shorter file
     * @return the kind, or empty if the bytes are of none that is taken
     */
    public static Optional<FileKind> ofContent(byte[] head) {
        return FirstBytes.kind(requireNonNull(head, "head"));
    }
}
