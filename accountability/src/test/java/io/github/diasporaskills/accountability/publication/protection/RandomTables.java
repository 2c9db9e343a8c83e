package io.github.diasporaskills.accountability.publication.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tables of two to four dimensions drawn by a seed: plain, with groups, sparse, with rows of zeros. */
final class RandomTables {

    private RandomTables() {}

    /** A table with at most so many cells inside. */
    static MarginTable table(Random random, int most) {
        int dimensions = 2 + random.nextInt(3);
        int[] sizes = new int[dimensions];
        int cells;
        do {
            cells = 1;
            for (int d = 0; d < dimensions; d++) {
                sizes[d] = 2 + random.nextInt(dimensions == 2 ? 8 : dimensions == 3 ? 4 : 2);
                cells *= sizes[d];
            }
        } while (cells > most);
        List<TableDimension> by = new ArrayList<>();
        for (int d = 0; d < dimensions; d++) {
            by.add(dimension("d" + d, sizes[d], random));
        }
        return filled(by, random, 2 + random.nextInt(12), random.nextInt(3) * 0.25);
    }

    /** Two tables with one dimension in common. */
    static List<MarginTable> linked(Random random) {
        TableDimension shared = dimension("d0", 2 + random.nextInt(3), random);
        MarginTable whole = filled(
                List.of(
                        shared,
                        dimension("d1", 2 + random.nextInt(3), random),
                        dimension("d2", 2 + random.nextInt(2), random)),
                random,
                2 + random.nextInt(10),
                random.nextInt(2) * 0.3);
        return List.of(without(whole, 2), without(whole, 1));
    }

    /** The table summed over one dimension. */
    static MarginTable without(MarginTable table, int dimension) {
        List<TableDimension> kept = new ArrayList<>(table.dimensions());
        kept.remove(dimension);
        Map<List<String>, Long> inner = new HashMap<>();
        for (int cell = 0; cell < table.size(); cell++) {
            List<String> codes = new ArrayList<>(table.codes(cell));
            boolean summed = codes.remove(dimension).equals(TableDimension.TOTAL);
            boolean inside = true;
            for (int d = 0; d < kept.size(); d++) {
                inside &= kept.get(d).categories().contains(codes.get(d));
            }
            if (summed && inside) {
                inner.put(codes, table.count(cell));
            }
        }
        return MarginTable.of(kept, inner);
    }

    static MarginTable filled(List<TableDimension> by, Random random, double mean, double empty) {
        Map<List<String>, Long> inner = new HashMap<>();
        List<String> codes = new ArrayList<>();
        fill(by, codes, inner, random, mean, empty);
        return MarginTable.of(by, inner);
    }

    private static void fill(
            List<TableDimension> by,
            List<String> codes,
            Map<List<String>, Long> inner,
            Random random,
            double mean,
            double empty) {
        if (codes.size() == by.size()) {
            inner.put(List.copyOf(codes), random.nextDouble() < empty ? 0 : poisson(random, mean));
            return;
        }
        for (String code : by.get(codes.size()).categories()) {
            codes.add(code);
            fill(by, codes, inner, random, mean, empty);
            codes.remove(codes.size() - 1);
        }
    }

    private static TableDimension dimension(String name, int size, Random random) {
        List<String> codes = new ArrayList<>();
        Map<String, String> groups = new HashMap<>();
        boolean grouped = size > 3 && random.nextBoolean();
        for (int i = 0; i < size; i++) {
            codes.add("c" + i);
            groups.put("c" + i, i < size / 2 ? "g0" : "g1");
        }
        return grouped ? TableDimension.grouped(name, codes, groups) : TableDimension.of(name, codes);
    }

    static long poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        double product = 1;
        long count = -1;
        do {
            count++;
            product *= random.nextDouble();
        } while (product > limit);
        return count;
    }
}
