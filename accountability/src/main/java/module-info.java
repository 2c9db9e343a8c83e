/** What was done, for whom, and may we publish it. */
module io.github.diasporaskills.accountability {
    requires static transitive org.jspecify;
    requires transitive io.github.diasporaskills.core;
}
