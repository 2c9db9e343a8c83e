package io.github.diasporaskills.matching.proof;

import java.util.List;

/**
 * Left elements that cannot all be placed: together they need more places than all the right elements have that any of
 * them could go to. It shows that no complete plan exists. Immutable and thread-safe.
 *
 * <p>A right element counts with its capacity, or with the number of edges that join it to these elements if that is
 * fewer. Hall (1935, doi:10.1112/jlms/s1-10.37.26) for capacities of 1.
 *
 * @param lefts the numbers of the left elements
 * @param rights the numbers of the right elements that they could go to
 */
public record HallViolator(List<Integer> lefts, List<Integer> rights) implements Certificate {

    /** Copies the lists. */
    public HallViolator {
        lefts = List.copyOf(lefts);
        rights = List.copyOf(rights);
    }
}
