package io.github.diasporaskills.core.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What MP4 films say in their user data (ISO/IEC 14496-12): title, author, comment, and where they were taken. */
final class FilmMetadata {

    private static final Set<String> HOLDERS = Set.of("moov", "trak", "mdia", "udta", "meta", "ilst");
    private static final List<String> PLACES = List.of("\u00A9xyz", "loci");
    private static final List<String> PEOPLE = List.of("\u00A9ART", "\u00A9aut", "auth", "perf");
    private static final List<String> WORDS = List.of("\u00A9nam", "\u00A9cmt", "\u00A9des", "titl", "dscp", "desc");
    private static final int LONGEST = 64_000;
    private static final int DEEPEST = 16;

    private final MetadataFinds finds;

    FilmMetadata(MetadataFinds finds) {
        this.finds = finds;
    }

    void read(InputStream in) throws IOException {
        boxes(in, Long.MAX_VALUE, 0);
    }

    private void boxes(InputStream in, long room, int depth) throws IOException {
        long left = room;
        while (left >= 8) {
            byte[] header = in.readNBytes(8);
            if (header.length < 8) {
                return;
            }
            long size = number(header, 0, 4);
            String type = new String(header, 4, 4, StandardCharsets.ISO_8859_1);
            long read = 8;
            if (size == 1) {
                size = number(in.readNBytes(8), 0, 8);
                read = 16;
            }
            if (size == 0) {
                return; // the last box, to the end of the file: the film itself
            }
            long body = size - read;
            if (body < 0 || size > left) {
                finds.unreadable();
                return;
            }
            body(in, type, body, depth);
            left -= size;
        }
        in.skipNBytes(Math.max(0, left));
    }

    private void body(InputStream in, String type, long length, int depth) throws IOException {
        if (HOLDERS.contains(type) && depth < DEEPEST) {
            long skipped = type.equals("meta") ? Math.min(4, length) : 0;
            in.skipNBytes(skipped);
            boxes(in, length - skipped, depth + 1);
        } else if (PLACES.contains(type)) {
            finds.present("place of the film");
            in.skipNBytes(length);
        } else if (PEOPLE.contains(type) || WORDS.contains(type)) {
            int looking = (int) Math.min(length, LONGEST);
            String value = new String(in.readNBytes(looking), StandardCharsets.UTF_8);
            in.skipNBytes(length - looking);
            if (PEOPLE.contains(type)) {
                finds.present("author of the film");
            } else {
                finds.free("title of the film", value);
            }
        } else {
            in.skipNBytes(length);
        }
    }

    private static long number(byte[] bytes, int from, int width) {
        long number = 0;
        for (int i = 0; i < width; i++) {
            number = number << 8 | (bytes[from + i] & 0xFF);
        }
        return number;
    }
}
