package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.protection.TableDimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of counts, and which of them make one dimension: a district stands in a region, and both
 * columns say where. A group is named with its column, {@code region:North}, so that a district may be called as its
 * region is.
 */
final class CountColumns {

    private static final String OF = ":";

    private final List<String> names;
    private final List<List<Integer>> dimensions;

    private CountColumns(List<String> names, List<List<Integer>> dimensions) {
        this.names = List.copyOf(names);
        this.dimensions = List.copyOf(dimensions);
    }

    /**
     * Puts columns together.
     *
     * @param names of all columns, in order
     * @param within for each column that lies within another one, that one; without circles
     */
    static CountColumns of(List<String> names, Map<String, String> within) {
        List<List<Integer>> dimensions = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            if (!within.containsValue(names.get(column))) {
                List<Integer> chain = new ArrayList<>();
                for (@Nullable String name = names.get(column); name != null; name = within.get(name)) {
                    chain.add(0, names.indexOf(name));
                }
                dimensions.add(List.copyOf(chain));
            }
        }
        return new CountColumns(names, dimensions);
    }

    List<String> names() {
        return names;
    }

    /** The columns of each dimension, the widest groups first. */
    List<List<Integer>> dimensions() {
        return dimensions;
    }

    /** The code of a dimension that a row says: of the narrowest column that is no total. */
    String code(List<Integer> chain, List<String> row) {
        for (int at = chain.size() - 1; at >= 0; at--) {
            String value = row.get(chain.get(at));
            if (!value.equals(TableDimension.TOTAL)) {
                return at == chain.size() - 1 ? value : group(chain.get(at), value);
            }
        }
        return TableDimension.TOTAL;
    }

    /** The code of a group that is not of the narrowest column. */
    String group(int column, String value) {
        return names.get(column) + OF + value;
    }

    /** A row of the file for a cell of a table. */
    List<String> row(List<TableDimension> by, List<String> codes) {
        List<String> row = new ArrayList<>(names);
        row.replaceAll(name -> TableDimension.TOTAL);
        for (int d = 0; d < dimensions.size(); d++) {
            List<Integer> chain = dimensions.get(d);
            Map<String, String> above = above(by.get(d));
            @Nullable String code = codes.get(d);
            if (!code.equals(TableDimension.TOTAL)) {
                for (int at = depth(chain, by.get(d), code); at >= 0 && code != null; at--) {
                    boolean narrowest = at == chain.size() - 1;
                    row.set(chain.get(at), narrowest ? code : code.substring((names.get(chain.get(at)) + OF).length()));
                    code = above.get(code);
                }
            }
        }
        return row;
    }

    private int depth(List<Integer> chain, TableDimension by, String code) {
        int at = chain.size() - 1;
        if (by.parts(code).isPresent()) {
            do {
                at--;
            } while (at > 0 && !code.startsWith(names.get(chain.get(at)) + OF));
        }
        return at;
    }

    private static Map<String, String> above(TableDimension by) {
        Map<String, String> above = new LinkedHashMap<>();
        for (String code : by.codes()) {
            if (!code.equals(TableDimension.TOTAL) && by.parts(code).isPresent()) {
                by.parts(code).get().forEach(part -> above.put(part, code));
            }
        }
        return above;
    }
}
