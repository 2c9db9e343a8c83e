package io.github.diasporaskills.matching.proof;

import io.github.diasporaskills.matching.graph.Scale;
import io.github.diasporaskills.matching.graph.Selection;

/** An answer to a matching problem, with the evidence for it. */
public interface Certified {

    /**
     * The chosen pairs.
     *
     * @return edges of the problem's graph; none if the answer is that there is no plan
     */
    Selection selection();

    /**
     * The total value that the answer claims for its pairs.
     *
     * @return the sum of the values of the chosen edges, as they stand in the graph
     */
    long total();

    /**
     * The evidence.
     *
     * @return prices, or a violator if there is no plan
     */
    Certificate certificate();

    /**
     * How the whole numbers of the graph stand for the values that people know, for the words of a proof.
     *
     * @return no decimals, unless the answer knows better
     */
    default Scale scale() {
        return Scale.decimals(0);
    }
}
