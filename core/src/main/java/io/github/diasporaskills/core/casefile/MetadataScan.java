package io.github.diasporaskills.core.casefile;

import io.github.diasporaskills.core.reason.Reason;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Looks at what a file says besides its picture: EXIF, XMP, IPTC and comments of JPEG; texts, XMP and EXIF of PNG; tags of
 * TIFF; the patient's group of DICOM; title and author of PDF; title, author and place of MP4; all of a text. What a
 * picture shows, a name burnt into an ultrasound image for one, is not seen, nor the text of a PDF.
 */
final class MetadataScan {

    /** The most bytes of data about an image that are looked at; a file with more is reported. */
    static final int MOST = 16 << 20;

    private final FileKind kind;
    private final IdentifierDetector detector;

    private MetadataScan(FileKind kind, IdentifierDetector detector) {
        this.kind = kind;
        this.detector = detector;
    }

    static MetadataScan of(FileKind kind, IdentifierDetector detector) {
        return new MetadataScan(kind, detector);
    }

    List<Reason> read(InputStream content) throws IOException {
        MetadataFinds finds = new MetadataFinds(detector);
        InputStream in = new BufferedInputStream(content, 1 << 16);
        try {
            switch (kind) {
                case JPEG -> new PictureMetadata(finds).jpeg(in);
                case PNG -> new PictureMetadata(finds).png(in);
                case TIFF -> tiff(in, finds);
                case DICOM -> new DicomTags(in, finds).read();
                case PDF -> pdf(in, finds);
                case MP4 -> new FilmMetadata(finds).read(in);
                case PLAIN_TEXT -> plain(in, finds);
            }
        } catch (EOFException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            finds.unreadable();
        }
        return finds.reasons();
    }

    private static void tiff(InputStream in, MetadataFinds finds) throws IOException {
        byte[] all = in.readNBytes(4 * MOST);
        if (all.length == 4 * MOST) {
            finds.unreadable();
        }
        new TiffTags(all, 0, finds).read();
    }

    private static void plain(InputStream in, MetadataFinds finds) throws IOException {
        byte[] all = in.readNBytes(MOST);
        if (all.length == MOST) {
            finds.unreadable();
        }
        finds.free("text", new String(all, StandardCharsets.UTF_8));
    }

    /** The entries of a PDF's information dictionary, ISO 32000-1 14.3.3, where they are not packed. */
    private static void pdf(InputStream in, MetadataFinds finds) throws IOException {
        byte[] all = in.readNBytes(4 * MOST);
        if (all.length == 4 * MOST) {
            finds.unreadable();
        }
        String text = new String(all, StandardCharsets.ISO_8859_1);
        for (String field : List.of("Author", "Title", "Subject", "Keywords")) {
            int at = text.indexOf("/" + field);
            while (at >= 0) {
                String value = pdfValue(text, at + field.length() + 1);
                if (field.equals("Author")) {
                    finds.personal("PDF " + field, value);
                } else {
                    finds.free("PDF " + field, value);
                }
                at = text.indexOf("/" + field, at + 1);
            }
        }
        int packet = text.indexOf("<x:xmpmeta");
        int end = text.indexOf("</x:xmpmeta>", Math.max(packet, 0));
        if (packet >= 0 && end > packet) {
            finds.packet(
                    "PDF XMP",
                    new String(
                            text.substring(packet, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }
    }

    private static String pdfValue(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at >= text.length() || (text.charAt(at) != '(' && text.charAt(at) != '<')) {
            return "";
        }
        boolean hex = text.charAt(at) == '<';
        int close = text.indexOf(hex ? '>' : ')', at);
        int end = Math.min(close < 0 ? text.length() : close, at + 1_000);
        String inside = text.substring(at + 1, end);
        byte[] bytes = hex ? hex(inside) : inside.getBytes(StandardCharsets.ISO_8859_1);
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF;
        return wide
                ? new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE)
                : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] hex(String digits) {
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = Character.digit(digits.charAt(2 * i), 16);
            int low = Character.digit(digits.charAt(2 * i + 1), 16);
            bytes[i] = (byte) (Math.max(high, 0) << 4 | Math.max(low, 0));
        }
        return bytes;
    }
}
