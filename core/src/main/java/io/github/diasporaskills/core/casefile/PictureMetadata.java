package io.github.diasporaskills.core.casefile;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/** What JPEG and PNG files say besides their picture. One use, one thread. */
final class PictureMetadata {

    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final int LONGEST_TEXT = 1 << 20;

    /** Data sets of IPTC-IIM for names of people, and those for any words. */
    private static final Set<Integer> PEOPLE = Set.of(80, 85, 110, 118, 122);

    private static final Set<Integer> WORDS = Set.of(5, 25, 40, 105, 116, 120);

    private final MetadataFinds finds;
    private int looked;

    PictureMetadata(MetadataFinds finds) {
        this.finds = finds;
    }

    /** The segments of ISO/IEC 10918-1 up to the picture. */
    void jpeg(InputStream in) throws IOException {
        in.skipNBytes(2);
        while (true) {
            int mark = byteOf(in);
            while (mark != 0xFF) {
                mark = byteOf(in);
            }
            while (mark == 0xFF) {
                mark = byteOf(in);
            }
            if (mark == 0xDA || mark == 0xD9) {
                return;
            }
            if (mark == 0x01 || (mark >= 0xD0 && mark <= 0xD8)) {
                continue;
            }
            int length = (byteOf(in) << 8 | byteOf(in)) - 2;
            boolean told = mark == 0xE1 || mark == 0xED || mark == 0xFE;
            if (!told) {
                in.skipNBytes(Math.max(0, length));
                continue;
            }
            byte[] segment = exactly(in, Math.max(0, length));
            String head = new String(segment, 0, Math.min(segment.length, 40), StandardCharsets.ISO_8859_1);
            if (mark == 0xFE) {
                finds.free("JPEG comment", new String(segment, StandardCharsets.UTF_8));
            } else if (head.startsWith("Exif\0")) {
                new TiffTags(segment, 6, finds).read();
            } else if (head.startsWith(XMP)) {
                String packet =
                        new String(segment, XMP.length(), segment.length - XMP.length(), StandardCharsets.UTF_8);
                finds.packet("XMP", packet);
            } else if (head.startsWith("Photoshop 3.0")) {
                iptc(segment);
            }
        }
    }

    /** The data sets of record 2 of IPTC-IIM 4.2. */
    private void iptc(byte[] segment) {
        for (int i = 0; i + 5 < segment.length; i++) {
            if (segment[i] == 0x1C && segment[i + 1] == 2) {
                int set = segment[i + 2] & 0xFF;
                int length = (segment[i + 3] & 0xFF) << 8 | (segment[i + 4] & 0xFF);
                int to = Math.min(segment.length, i + 5 + length);
                String value = new String(segment, i + 5, to - i - 5, StandardCharsets.UTF_8);
                if (PEOPLE.contains(set)) {
                    finds.personal("IPTC 2:" + set, value);
                } else if (WORDS.contains(set)) {
                    finds.free("IPTC 2:" + set, value);
                }
                i = to - 1;
            }
        }
    }

    /** The chunks of W3C PNG. */
    void png(InputStream in) throws IOException {
        in.skipNBytes(8);
        while (true) {
            byte[] header = exactly(in, 8);
            long length =
                    (header[0] & 0xFFL) << 24 | (header[1] & 0xFF) << 16 | (header[2] & 0xFF) << 8 | (header[3] & 0xFF);
            String type = new String(header, 4, 4, StandardCharsets.ISO_8859_1);
            if (type.equals("IEND")) {
                return;
            }
            boolean text = type.equals("tEXt") || type.equals("zTXt") || type.equals("iTXt");
            if (text || type.equals("eXIf")) {
                byte[] chunk = exactly(in, length);
                if (text) {
                    text(type, chunk);
                } else {
                    new TiffTags(chunk, 0, finds).read();
                }
                in.skipNBytes(4);
            } else {
                in.skipNBytes(length + 4);
            }
        }
    }

    private void text(String type, byte[] chunk) throws IOException {
        int end = zero(chunk, 0);
        String keyword = new String(chunk, 0, end, StandardCharsets.ISO_8859_1);
        String value;
        if (type.equals("tEXt")) {
            value = new String(chunk, end + 1, chunk.length - end - 1, StandardCharsets.ISO_8859_1);
        } else if (type.equals("zTXt")) {
            value = new String(inflated(chunk, end + 2), StandardCharsets.ISO_8859_1);
        } else {
            boolean packed = chunk[end + 1] == 1;
            int from = zero(chunk, zero(chunk, end + 3) + 1) + 1;
            byte[] bytes = packed ? inflated(chunk, from) : Arrays.copyOfRange(chunk, from, chunk.length);
            value = new String(bytes, StandardCharsets.UTF_8);
        }
        String lower = keyword.toLowerCase(Locale.ROOT);
        if (lower.startsWith("xml:com.adobe.xmp")) {
            finds.packet("XMP", value);
        } else if (lower.equals("author") || lower.equals("patient") || lower.equals("artist")) {
            finds.personal("PNG author", value);
        } else {
            finds.free("PNG text", value);
        }
    }

    private byte[] inflated(byte[] chunk, int from) throws IOException {
        InputStream packed = new ByteArrayInputStream(chunk, from, chunk.length - from);
        byte[] bytes;
        try (InflaterInputStream in = new InflaterInputStream(packed)) {
            bytes = in.readNBytes(LONGEST_TEXT);
        } catch (java.util.zip.ZipException e) {
            finds.unreadable();
            return new byte[0];
        }
        if (bytes.length == LONGEST_TEXT) {
            finds.unreadable();
        }
        return bytes;
    }

    private static int zero(byte[] chunk, int from) {
        int at = from;
        while (chunk[at] != 0) {
            at++;
        }
        return at;
    }

    private byte[] exactly(InputStream in, long length) throws IOException {
        looked += (int) Math.min(length, MetadataScan.MOST);
        if (looked > MetadataScan.MOST) {
            throw new EOFException("More data about a picture than are looked at");
        }
        byte[] bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
            throw new EOFException("A picture ends in the middle of its data");
        }
        return bytes;
    }

    private static int byteOf(InputStream in) throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException("A picture ends in the middle of its data");
        }
        return b;
    }
}
