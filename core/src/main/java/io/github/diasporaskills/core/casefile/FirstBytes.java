package io.github.diasporaskills.core.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a file is by its first bytes. The signatures are those of the formats' own standards; files that hide
 * another format behind their first bytes are beyond this, except a program in the free first 128 bytes of DICOM.
 */
final class FirstBytes {

    /** As many bytes as are needed to tell. */
    static final int NEEDED = 512;

    /** Brands of films; those of sound, of QuickTime and of still images in the same wrapping are not among them. */
    private static final Set<String> FILM_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp4v", "avc1",
            "M4V ", "M4VH", "M4VP", "MSNV", "dash", "f4v ", "mmp4", "3gp4", "3gp5", "3gp6");

    private FirstBytes() {}

    static Optional<FileKind> kind(byte[] head) {
        if (isProgram(head)) {
            return Optional.empty();
        }
        if (text(head, 128, 4).equals("DICM")) {
            return Optional.of(FileKind.DICOM);
        }
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(FileKind.JPEG);
        }
        if (starts(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(FileKind.PNG);
        }
        if (text(head, 0, 5).equals("%PDF-")) {
            return Optional.of(FileKind.PDF);
        }
        if (starts(head, 'I', 'I', 42, 0)
                || starts(head, 'M', 'M', 0, 42)
                || starts(head, 'I', 'I', 43, 0)
                || starts(head, 'M', 'M', 0, 43)) {
            return Optional.of(FileKind.TIFF);
        }
        if (text(head, 4, 4).equals("ftyp")) {
            return FILM_BRANDS.contains(text(head, 8, 4)) ? Optional.of(FileKind.MP4) : Optional.empty();
        }
        return isText(head) ? Optional.of(FileKind.PLAIN_TEXT) : Optional.empty();
    }

    private static boolean isProgram(byte[] head) {
        return starts(head, 'M', 'Z')
                || starts(head, 0x7F, 'E', 'L', 'F')
                || starts(head, '#', '!')
                || starts(head, 0xCA, 0xFE, 0xBA, 0xBE);
    }

    /** UTF-8 without controls that does not begin like a document that a reader would run or render. */
    private static boolean isText(byte[] head) {
        if (head.length == 0 || new Utf8Check().isText(head, 0, head.length) < 0) {
            return false;
        }
        String begin = new String(head, 0, Math.min(head.length, 64), StandardCharsets.UTF_8)
                .strip()
                .replace("\uFEFF", "")
                .toLowerCase(Locale.ROOT);
        return !begin.startsWith("<") && !begin.startsWith("{\\rtf") && !begin.startsWith("%!");
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] head, int from, int length) {
        return head.length < from + length ? "" : new String(head, from, length, StandardCharsets.ISO_8859_1);
    }
}
