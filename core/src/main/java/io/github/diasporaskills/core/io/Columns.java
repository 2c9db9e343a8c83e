package io.github.diasporaskills.core.io;

import java.util.ArrayList;
import java.util.List;

/** The columns of one kind of table, in the order in which its reader numbers them. Immutable. */
final class Columns {

    private final String file;
    private final List<String> names;
    private final int required;

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

    boolean isRequired(int column) {
        return column < required;
    }
}
