package io.github.diasporaskills.matching.stable;

/**
 * Whom a place would take out of several proposers who want it.
 *
 * <p>For deferred acceptance to end in a stable plan the choice must be substitutable: somebody chosen among many is
 * chosen among fewer too (Hatfield and Milgrom 2005, doi:10.1257/0002828054825466).
 */
@FunctionalInterface
public interface ChoiceFunction {

    /**
     * Chooses.
     *
     * @param place the number of the place
     * @param edges edges of the place, one for each proposer who wants it, best first, ties broken; not to be changed
     * @return those of them that the place takes, in the same order
     */
    int[] choose(int place, int[] edges);
}
