package io.github.diasporaskills.accountability.publication.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The cheapest heuristic known: each small count is made a corner of a box of inner cells whose corners rise and fall in
 * turn, the box that hides least anew (hypercubes, Repsilber 1994). One box lets it fall to 0, another one rise.
 */
final class CheapestBoxes {

    private CheapestBoxes() {}

    /** What the cells hidden beside small counts are worth. */
    static double cost(MarginTable table, ProtectionPolicy policy) {
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < table.size(); cell++) {
            if (policy.isSmall(table.count(cell))) {
                hidden.set(cell);
            }
        }
        BitSet small = (BitSet) hidden.clone();
        small.stream().forEach(cell -> {
            hide(table, cell, -table.count(cell), hidden);
            hide(table, cell, policy.threshold(), hidden);
        });
        hidden.andNot(small);
        return hidden.stream()
                .mapToDouble(cell -> FewestCellsTest.price(table.count(cell)))
                .sum();
    }

    private static void hide(MarginTable table, int cell, long by, BitSet hidden) {
        int[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (List<String> opposite : opposites(table, table.codes(cell))) {
            int[] box = box(table, table.codes(cell), opposite, by);
            double price = 0;
            for (int corner : box) {
                price += hidden.get(corner) ? 0 : FewestCellsTest.price(table.count(corner));
            }
            if (box.length > 0 && price < least) {
                least = price;
                best = box;
            }
        }
        for (int corner : best) {
            hidden.set(corner);
        }
    }

    private static List<List<String>> opposites(MarginTable table, List<String> codes) {
        List<List<String>> found = List.of(List.of());
        for (int d = 0; d < codes.size(); d++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> begun : found) {
                for (String code : table.dimensions().get(d).codes()) {
                    if (!code.equals(codes.get(d))) {
                        List<String> more = new ArrayList<>(begun);
                        more.add(code);
                        longer.add(more);
                    }
                }
            }
            found = longer;
        }
        return found;
    }

    /** The corners of a box, or none if one of them could not move so far. */
    private static int[] box(MarginTable table, List<String> codes, List<String> opposite, long by) {
        int[] corners = new int[1 << codes.size()];
        for (int corner = 0; corner < corners.length; corner++) {
            List<String> at = new ArrayList<>(codes);
            boolean up = by > 0;
            for (int d = 0; d < codes.size(); d++) {
                if ((corner >> d & 1) == 1) {
                    at.set(d, opposite.get(d));
                    // A total moves as its part does; another part moves the other way.
                    boolean withTotal = opposite.get(d).equals(TableDimension.TOTAL)
                            || codes.get(d).equals(TableDimension.TOTAL);
                    up ^= !withTotal;
                }
            }
            corners[corner] = table.shape().cell(at);
            if (table.count(corners[corner]) == 0 || (!up && table.count(corners[corner]) < Math.abs(by))) {
                return new int[0];
            }
        }
        return corners;
    }
}
