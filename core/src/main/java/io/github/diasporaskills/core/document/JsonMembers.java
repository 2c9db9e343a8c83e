package io.github.diasporaskills.core.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in their order: names, the lines of these, and values, side by side in arrays. Most objects
 * have few fields, which are looked through; those of more have an index. Not changed once parsed.
 */
final class JsonMembers {

    private static final int FEW = 12;

    private String[] names = new String[4];
    private int[] lines = new int[4];
    private JsonValue[] values = new JsonValue[4];
    private int size;
    private @Nullable Map<String, Integer> index;

    /** Adds a field at the end. */
    void add(String name, int line, JsonValue value) {
        if (size == names.length) {
            int more = 2 * size;
            names = Arrays.copyOf(names, more);
            lines = Arrays.copyOf(lines, more);
            values = Arrays.copyOf(values, more);
        }
        names[size] = name;
        lines[size] = line;
        values[size] = value;
        if (index != null) {
            index.put(name, size);
        } else if (size == FEW) {
            index = indexed();
        }
        size++;
    }

    private Map<String, Integer> indexed() {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place <= size; place++) {
            places.put(names[place], place);
        }
        return places;
    }

    int size() {
        return size;
    }

    /** Where a field stands; -1 if there is none of that name. */
    int place(String name) {
        if (index != null) {
            return index.getOrDefault(name, -1);
        }
        for (int place = 0; place < size; place++) {
            if (names[place].equals(name)) {
                return place;
            }
        }
        return -1;
    }

    String name(int place) {
        return names[place];
    }

    int line(int place) {
        return lines[place];
    }

    JsonValue value(int place) {
        return values[place];
    }

    List<String> names() {
        return new ArrayList<>(Arrays.asList(names).subList(0, size));
    }
}
