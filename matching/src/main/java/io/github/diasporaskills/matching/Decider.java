package io.github.diasporaskills.matching;

/** What decided between a member who was not proposed for a need and the last one who was. */
public enum Decider {
    /** The scores; or nothing, where they are equal. */
    SCORE,
    /** The share of all proposals that the programme aims for. */
    TARGET,
    /** Places of the need that go first to members of a gender. */
    RESERVE,
    /** A proposal of a previous plan, which was kept. */
    PREVIOUS
}
