/** Who goes where, why, and why not. */
module io.github.diasporaskills.matching {
    requires static transitive org.jspecify;
    requires transitive io.github.diasporaskills.core;
}
