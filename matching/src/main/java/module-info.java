/** Who goes where, why, and why not. */
module io.github.diasporaskills.matching {
    requires static transitive org.jspecify;
    requires transitive io.github.diasporaskills.core;
    requires org.pcollections;

    exports io.github.diasporaskills.matching;
    exports io.github.diasporaskills.matching.assignment;
    exports io.github.diasporaskills.matching.dispatch;
    exports io.github.diasporaskills.matching.graph;
    exports io.github.diasporaskills.matching.preference;
    exports io.github.diasporaskills.matching.proof;
    exports io.github.diasporaskills.matching.quota;
    exports io.github.diasporaskills.matching.rule;
    exports io.github.diasporaskills.matching.scheduling;
    exports io.github.diasporaskills.matching.score;
    exports io.github.diasporaskills.matching.simulation;
    exports io.github.diasporaskills.matching.stable;
}
