/** A program that is a module of its own. */
module org.example {
    requires io.github.diasporaskills.core;
    requires io.github.diasporaskills.matching;
    requires io.github.diasporaskills.accountability;
}
