package io.github.diasporaskills.examples.skills;

/** When output is in colour. */
enum ColourChoice {
    /** On a terminal that can show it. */
    auto,
    /** Always. */
    always,
    /** Never. */
    never
}
