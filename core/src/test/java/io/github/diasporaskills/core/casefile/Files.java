package io.github.diasporaskills.core.casefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** Small files of each kind, made by hand from the formats' standards. */
final class Files {

    private Files() {}

    static byte[] join(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof byte[] bytes) {
                out.writeBytes(bytes);
            } else if (part instanceof String text) {
                out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
            } else {
                out.write(part instanceof Character letter ? letter : (Integer) part);
            }
        }
        return out.toByteArray();
    }

    /** A JPEG with some segments, each a marker's second byte and a body. */
    static byte[] jpeg(Map<Integer, byte[]> segments) {
        byte[] file = join(0xFF, 0xD8);
        for (Map.Entry<Integer, byte[]> segment : segments.entrySet()) {
            int length = segment.getValue().length + 2;
            file = join(file, 0xFF, segment.getKey(), length >> 8, length & 0xFF, segment.getValue());
        }
        return join(file, 0xFF, 0xE0, 0, 16, "JFIF", new byte[10], 0xFF, 0xDA, 0, 2, new byte[600], 0xFF, 0xD9);
    }

    static byte[] exif(byte[] tiff) {
        return join("Exif\0\0", tiff);
    }

    /** A TIFF whose one directory has text tags; with a position if asked for. */
    static byte[] tiff(ByteOrder order, Map<Integer, String> tags, boolean position) {
        int entries = tags.size() + (position ? 1 : 0);
        int dataAt = 8 + 2 + 12 * entries + 4;
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(dataAt).order(order);
        head.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M'));
        head.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M'));
        head.putShort((short) 42).putInt(8).putShort((short) entries);
        for (Map.Entry<Integer, String> tag : tags.entrySet()) {
            boolean wide = tag.getKey() >= 0x9C9B && tag.getKey() <= 0x9C9F;
            byte[] value = tag.getValue().getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
            byte[] text = Arrays.copyOf(value, Math.max(5, value.length + 1));
            head.putShort(tag.getKey().shortValue()).putShort((short) (wide ? 1 : 2));
            head.putInt(text.length).putInt(dataAt + data.size());
            data.writeBytes(text);
        }
        if (position) {
            head.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(dataAt + data.size());
            ByteBuffer gps = ByteBuffer.allocate(18).order(order);
            gps.putShort((short) 1)
                    .putShort((short) 2)
                    .putShort((short) 5)
                    .putInt(3)
                    .putInt(0)
                    .putInt(0);
            data.writeBytes(gps.array());
        }
        head.putInt(0);
        return join(head.array(), data.toByteArray());
    }

    static byte[] png(Map<String, byte[]> chunks) {
        byte[] file = join(0x89, "PNG\r\n", 0x1A, "\n");
        file = join(file, chunk("IHDR", new byte[13]));
        for (Map.Entry<String, byte[]> each : chunks.entrySet()) {
            file = join(file, chunk(each.getKey(), each.getValue()));
        }
        return join(file, chunk("IDAT", new byte[64]), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] body) {
        return join(ByteBuffer.allocate(4).putInt(body.length).array(), type, body, new byte[4]);
    }

    static byte[] packed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
            deflated.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A DICOM file; the elements of the data set by tag, explicit or implicit little endian. */
    static byte[] dicom(boolean explicit, Map<Integer, String> elements) {
        String syntax = explicit ? "1.2.840.10008.1.2.1\0" : "1.2.840.10008.1.2\0";
        byte[] file = join(new byte[128], "DICM", element(true, 0x00020010, "UI", syntax));
        for (Map.Entry<Integer, String> each : elements.entrySet()) {
            file = join(file, element(explicit, each.getKey(), "LO", each.getValue()));
        }
        return join(file, element(explicit, 0x00280010, "US", "ab"), element(explicit, 0x7FE00010, "OB", "pixels.."));
    }

    private static byte[] element(boolean explicit, int tag, String form, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) (tag >>> 16)).putShort((short) tag);
        if (!explicit) {
            head.putInt(text.length);
        } else if (form.equals("OB")) {
            head.put((byte) 'O').put((byte) 'B').putShort((short) 0).putInt(text.length);
        } else {
            head.put((byte) form.charAt(0)).put((byte) form.charAt(1)).putShort((short) text.length);
        }
        return join(Arrays.copyOf(head.array(), head.position()), text);
    }

    static byte[] box(String type, byte[]... bodies) {
        byte[] body = join((Object[]) bodies);
        return join(ByteBuffer.allocate(4).putInt(body.length + 8).array(), type, body);
    }

    static byte[] mp4(byte[]... userData) {
        return join(
                box("ftyp", join("isom", new byte[4], "isommp42")),
                box("mdat", new byte[700]),
                box("moov", box("mvhd", new byte[100]), box("udta", userData)));
    }
}
