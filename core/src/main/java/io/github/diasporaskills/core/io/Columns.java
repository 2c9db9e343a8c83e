package io.github.diasporaskills.core.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The columns of one kind of table, in the order in which its reader numbers them. Immutable. */
final class Columns {

    private final String file;
    private final List<String> names;
    private final int required;
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * @param file the table's name in a programme folder
     * @param required headings that must be there
     * @param optional headings that may be left out; their numbers follow those of the required ones
     */
    Columns(String file, List<String> required, List<String> optional) {
        this.file = file;
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        this.names = List.copyOf(all);
        this.required = required.size();
        all.forEach(name -> numbers.put(name, numbers.size()));
    }

    String file() {
        return file;
    }

    List<String> names() {
        return names;
    }

    int count() {
        return names.size();
    }

    /** The number of a column that there is. */
    int number(String name) {
        return Objects.requireNonNull(numbers.get(name), name);
    }

    boolean isRequired(int column) {
        return column < required;
    }
}
