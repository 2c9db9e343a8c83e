package io.github.diasporaskills.core.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one kind of table, in the order in which its reader numbers them. Readers get kinds, ranges, choices
 * and the tables referred to from here, so that what is described is what is read. Immutable.
 */
final class Columns {

    private final String file;
    private final List<TableColumn> columns;
    private final List<String> names;
    private final int required;
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * @param file the table's name in a programme folder
     * @param required columns that must be there
     * @param optional columns that may be left out; their numbers follow those of the required ones
     */
    Columns(String file, List<TableColumn> required, List<TableColumn> optional) {
        this.file = file;
        List<TableColumn> all = new ArrayList<>();
        required.forEach(column -> all.add(column.in(file, true)));
        optional.forEach(column -> all.add(column.in(file, false)));
        this.columns = List.copyOf(all);
        this.names = all.stream().map(TableColumn::name).toList();
        this.required = required.size();
        names.forEach(name -> numbers.put(name, numbers.size()));
    }

    String file() {
        return file;
    }

    List<TableColumn> all() {
        return columns;
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

    TableColumn column(int number) {
        return columns.get(number);
    }

    boolean isRequired(int column) {
        return column < required;
    }

    /** Demands that a column is read as what it is described to be. */
    TableColumn expect(int column, ColumnKind kind) {
        TableColumn known = columns.get(column);
        if (known.kind() != kind) {
            throw otherwise(known, kind.name());
        }
        return known;
    }

    /** Demands that a column is read by the vocabulary by which it is described. */
    void expect(int column, @Nullable Choices choices) {
        TableColumn known = columns.get(column);
        if (!Objects.equals(known.vocabulary(), choices)) {
            throw otherwise(known, String.valueOf(choices));
        }
    }

    /** Demands that each entry of a column is read by the vocabulary by which it is described. */
    void expectList(int column, @Nullable Choices choices) {
        expect(column, choices);
        if (!columns.get(column).isList()) {
            throw otherwise(columns.get(column), "a list");
        }
    }

    private static IllegalStateException otherwise(TableColumn column, String read) {
        return new IllegalStateException(
                "The reader takes " + column + " for something else than its description: " + read);
    }
}
