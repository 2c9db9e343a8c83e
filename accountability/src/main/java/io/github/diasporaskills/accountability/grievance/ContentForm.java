package io.github.diasporaskills.accountability.grievance;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bytes of an event's content: the number of its parts, then name and text of each in the order of the names, every
 * one behind its length in bytes; numbers of four bytes, texts in UTF-8.
 */
final class ContentForm {

    private ContentForm() {}

    static byte[] bytes(Map<String, String> content) {
        SortedMap<String, String> sorted = new TreeMap<>(content);
        int size = Integer.BYTES;
        for (Map.Entry<String, String> part : sorted.entrySet()) {
            size += 2 * Integer.BYTES + utf8(part.getKey()).length + utf8(part.getValue()).length;
        }
        ByteBuffer to = ByteBuffer.allocate(size).putInt(sorted.size());
        sorted.forEach((name, text) -> {
            put(to, name);
            put(to, text);
        });
        return to.array();
    }

    static Map<String, String> read(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        try {
            int parts = from.getInt();
            Map<String, String> content = new TreeMap<>();
            for (int i = 0; i < parts; i++) {
                content.put(text(from), text(from));
            }
            return content;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException(
                    "The content of an event ends in the middle; found " + bytes.length + " bytes", e);
        }
    }

    private static void put(ByteBuffer to, String text) {
        byte[] utf8 = utf8(text);
        to.putInt(utf8.length).put(utf8);
    }

    private static String text(ByteBuffer from) {
        int length = from.getInt();
        if (length < 0 || length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] utf8 = new byte[length];
        from.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
