package io.github.diasporaskills.core.casefile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The tags of TIFF 6.0 and EXIF 2.32 that may name a person or a place. Each directory is looked at once, so that a chain
 * that bites its tail ends. BigTIFF is reported as unreadable.
 */
final class TiffTags {

    private static final int MOST_DIRECTORIES = 64;
    private static final int LONGEST = 64_000;
    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;
    private static final int XMP = 0x02BC;

    private static final Map<Integer, String> PERSONAL =
            Map.of(0x013B, "Artist", 0x9C9D, "XPAuthor", 0xA430, "CameraOwnerName", 0x013C, "HostComputer");

    private static final Map<Integer, String> FREE = Map.of(
            0x010E, "ImageDescription",
            0x010D, "DocumentName",
            0x8298, "Copyright",
            0x9286, "UserComment",
            0x9C9B, "XPTitle",
            0x9C9C, "XPComment",
            0x9C9E, "XPKeywords",
            0x9C9F, "XPSubject");

    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private final byte[] data;
    private final int base;
    private final MetadataFinds finds;
    private final Set<Integer> seen = new HashSet<>();
    private boolean little;

    TiffTags(byte[] data, int base, MetadataFinds finds) {
        this.data = data;
        this.base = base;
        this.finds = finds;
    }

    void read() {
        little = data[base] == 'I';
        if (number(base + 2, 2) != 42) {
            finds.unreadable();
            return;
        }
        directory((int) number(base + 4, 4));
    }

    private void directory(int first) {
        int offset = first;
        while (offset > 0 && seen.size() < MOST_DIRECTORIES && seen.add(offset)) {
            int at = base + offset;
            int entries = (int) number(at, 2);
            for (int i = 0; i < entries; i++) {
                entry(at + 2 + 12 * i);
            }
            offset = (int) number(at + 2 + 12 * entries, 4);
        }
    }

    private void entry(int at) {
        int tag = (int) number(at, 2);
        int type = (int) number(at + 2, 2);
        long count = number(at + 4, 4);
        if (tag == EXIF) {
            directory((int) number(at + 8, 4));
        } else if (tag == GPS) {
            position((int) number(at + 8, 4));
        } else if (PERSONAL.containsKey(tag) || FREE.containsKey(tag) || tag == XMP) {
            long bytes = count * (type < SIZES.length ? SIZES[type] : 1);
            int length = (int) Math.min(bytes, LONGEST);
            int from = bytes <= 4 ? at + 8 : base + (int) number(at + 8, 4);
            String value = text(tag, from, length);
            if (tag == XMP) {
                finds.packet("XMP", value);
            } else if (PERSONAL.containsKey(tag)) {
                finds.personal("EXIF " + PERSONAL.get(tag), value);
            } else {
                finds.free("EXIF " + FREE.get(tag), value);
            }
        }
    }

    /** A position counts if it has a latitude; cameras write the directory without one, too. */
    private void position(int offset) {
        int at = base + offset;
        int entries = (int) number(at, 2);
        for (int i = 0; i < entries; i++) {
            if (number(at + 2 + 12 * i, 2) == 2) {
                finds.present("GPS position");
            }
        }
    }

    private String text(int tag, int from, int length) {
        if (from < 0 || from + length > data.length) {
            throw new IndexOutOfBoundsException(from);
        }
        Charset charset = StandardCharsets.UTF_8;
        int skipped = 0;
        if (tag >= 0x9C9B && tag <= 0x9C9F) {
            charset = StandardCharsets.UTF_16LE;
        } else if (tag == 0x9286 && length >= 8) {
            skipped = 8;
            charset = data[from] == 'U' ? little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE : charset;
        }
        return new String(data, from + skipped, length - skipped, charset);
    }

    private long number(int at, int width) {
        long number = 0;
        for (int i = 0; i < width; i++) {
            int b = data[little ? at + width - 1 - i : at + i] & 0xFF;
            number = number << 8 | b;
        }
        return number;
    }
}
