package io.github.diasporaskills.accountability.publication.protection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The people of a cell: of each dimension the groups of which they may be. Immutable.
 *
 * @param by for each dimension of the table the groups counted together, mostly one
 */
record CellGroups(List<Set<String>> by) {

    CellGroups {
        by = List.copyOf(by);
    }

    /** Whether everybody of another cell is in this one. */
    boolean contains(CellGroups other) {
        for (int i = 0; i < by.size(); i++) {
            if (!by.get(i).containsAll(other.by.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether somebody may be in both. */
    boolean meets(CellGroups other) {
        for (int i = 0; i < by.size(); i++) {
            if (Collections.disjoint(by.get(i), other.by.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The cell of the margin by some of the dimensions in which these people are. */
    CellGroups by(List<String> dimensions, List<String> wanted) {
        return new CellGroups(
                wanted.stream().map(name -> by.get(dimensions.indexOf(name))).toList());
    }

    /** The cell of the margin in which these people are, where one dimension is summed over. */
    CellGroups without(int dimension) {
        List<Set<String>> rest = new ArrayList<>(by);
        rest.remove(dimension);
        return new CellGroups(rest);
    }
}
