package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a release of a family: cells of its tables, each times its factor, sum to a number between limits.
 *
 * @param factors none of them 0
 * @param least in whole numbers
 * @param most in whole numbers; {@link CountSystem#UNLIMITED} without a limit
 */
record FamilyStatement(Map<Place, Long> factors, long least, long most) {

    /** A cell of a table of the family. */
    record Place(int table, int cell) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return table == other.table ? Integer.compare(cell, other.cell) : Integer.compare(table, other.table);
        }
    }

    /**
     * Everything that is said of a release.
     *
     * @param release of series
     * @param own its margins by one dimension, then those by more, itself the last
     * @param at which tables of the family these are
     * @throws IllegalArgumentException if a statement is not true of the release or is not about its cells
     */
    static List<FamilyStatement> of(Release release, List<FamilyTable> own, List<Integer> at) {
        for (Statement statement : release.statements()) {
            if (statement.wrongOf(release.table()).isPresent()) {
                throw new IllegalArgumentException(statement + " is not true of the release, or not about its cells");
            }
        }
        Map<List<String>, Place> printed = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            FamilyTable table = own.get(i);
            for (int cell = 0; table.isPrinted(cell); cell++) {
                printed.put(release.table().codes(table.place(cell)), new Place(at.get(i), cell));
            }
        }
        Map<String, List<Place>> cells = new HashMap<>();
        for (int cell = 0; cell < release.table().size(); cell++) {
            cells.put(release.table().shape().name(cell), places(release.table().codes(cell), release, printed));
        }
        return release.statements().stream()
                .flatMap(statement -> statement.bounds().stream())
                .map(bound -> of(bound, cells))
                .filter(said -> !said.factors().isEmpty())
                .toList();
    }

    /** The cell itself, or those that it sums up, as groups and the total do. */
    private static List<Place> places(List<String> codes, Release release, Map<List<String>, Place> printed) {
        @Nullable Place itself = printed.get(codes);
        if (itself != null) {
            return List.of(itself);
        }
        List<Place> found = new ArrayList<>();
        for (int at = 0; at < codes.size() && found.isEmpty(); at++) {
            for (String part :
                    release.table().dimensions().get(at).parts(codes.get(at)).orElse(List.of())) {
                List<String> parts = new ArrayList<>(codes);
                parts.set(at, part);
                found.addAll(places(parts, release, printed));
            }
        }
        return found;
    }

    private static FamilyStatement of(Statement.Bound bound, Map<String, List<Place>> cells) {
        Map<Place, Long> factors = new TreeMap<>();
        bound.factors()
                .forEach((name, factor) -> requireNonNull(cells.get(name), "a cell of the release")
                        .forEach(place -> factors.merge(place, factor, Math::addExact)));
        factors.values().removeIf(factor -> factor == 0);
        return new FamilyStatement(factors, bound.least(), bound.most());
    }
}
