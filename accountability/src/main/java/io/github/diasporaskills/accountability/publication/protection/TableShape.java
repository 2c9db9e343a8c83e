package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the cells of a table stand and which sum to which. The last dimension runs fastest. Immutable. */
final class TableShape {

    private final List<TableDimension> dimensions;
    private final int[] strides;
    private final int size;
    private final List<Map<String, Integer>> places;

    private TableShape(List<TableDimension> dimensions) {
        this.dimensions = dimensions;
        this.strides = new int[dimensions.size()];
        long cells = 1;
        for (int d = strides.length - 1; d >= 0; d--) {
            strides[d] = (int) cells;
            cells = Math.min(
                    Integer.MAX_VALUE, cells * dimensions.get(d).codes().size());
        }
        this.size = (int) cells;
        this.places = new ArrayList<>();
        for (TableDimension dimension : dimensions) {
            Map<String, Integer> place = new HashMap<>();
            dimension.codes().forEach(code -> place.put(code, place.size()));
            places.add(place);
        }
    }

    static TableShape of(List<TableDimension> dimensions) {
        List<TableDimension> copy = List.copyOf(requireNonNull(dimensions, "dimensions"));
        if (copy.isEmpty() || copy.size() > MarginTable.MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "A table has 1 to " + MarginTable.MOST_DIMENSIONS + " dimensions; found " + copy.size());
        }
        if (copy.stream().map(TableDimension::name).distinct().count() < copy.size()) {
            throw new IllegalArgumentException("Dimensions of a table have different names");
        }
        return new TableShape(copy);
    }

    /** Takes one sum. */
    interface Sum {
        void of(int total, int[] parts);
    }

    List<TableDimension> dimensions() {
        return dimensions;
    }

    List<String> names() {
        return dimensions.stream().map(TableDimension::name).toList();
    }

    int size() {
        return size;
    }

    int grandTotal() {
        return size - 1;
    }

    List<String> codes(int cell) {
        List<String> codes = new ArrayList<>();
        for (int d = 0; d < strides.length; d++) {
            codes.add(code(cell, d));
        }
        return codes;
    }

    private String code(int cell, int dimension) {
        List<String> codes = dimensions.get(dimension).codes();
        return codes.get(cell / strides[dimension] % codes.size());
    }

    /** The cell of codes, or -1 if one of them is not known. */
    int cell(List<String> codes) {
        if (codes.size() != strides.length) {
            return -1;
        }
        int cell = 0;
        for (int d = 0; d < strides.length; d++) {
            @Nullable Integer place = places.get(d).get(codes.get(d));
            if (place == null) {
                return -1;
            }
            cell += place * strides[d];
        }
        return cell;
    }

    boolean isInner(int cell) {
        for (int d = 0; d < strides.length; d++) {
            if (dimensions.get(d).parts(code(cell, d)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** What a cell counts, in words that are the same in every table on the same people. */
    String name(int cell) {
        return name(codes(cell));
    }

    /** What a cell of these dimensions counts. */
    String name(List<String> codes) {
        List<String> parts = new ArrayList<>();
        for (int d = 0; d < strides.length; d++) {
            String code = codes.get(d);
            if (!code.equals(TableDimension.TOTAL)) {
                parts.add(dimensions.get(d).name() + "=" + code);
            }
        }
        return parts.isEmpty()
                ? TableDimension.TOTAL
                : String.join(", ", parts.stream().sorted().toList());
    }

    /** Every sum, parts before what they are parts of. */
    void sums(Sum visitor) {
        for (int d = 0; d < strides.length; d++) {
            TableDimension dimension = dimensions.get(d);
            Map<String, Integer> known = places.get(d);
            for (String code : dimension.codes()) {
                @Nullable List<String> parts = dimension.parts(code).orElse(null);
                if (parts != null) {
                    int place = requireNonNull(known.get(code));
                    int[] offsets = parts.stream()
                            .mapToInt(part -> requireNonNull(known.get(part)) - place)
                            .toArray();
                    sums(d, place, offsets, visitor);
                }
            }
        }
    }

    private void sums(int d, int place, int[] offsets, Sum visitor) {
        int codes = dimensions.get(d).codes().size();
        for (int cell = 0; cell < size; cell++) {
            if (cell / strides[d] % codes == place) {
                int total = cell;
                visitor.of(
                        total,
                        Arrays.stream(offsets)
                                .map(offset -> total + offset * strides[d])
                                .toArray());
            }
        }
    }
}
