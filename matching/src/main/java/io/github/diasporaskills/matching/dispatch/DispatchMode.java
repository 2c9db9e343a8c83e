package io.github.diasporaskills.matching.dispatch;

/** Who releases an offer. */
public enum DispatchMode {
    /** The rule makes offers by itself, at any hour. */
    AUTOMATIC,
    /** The rule suggests, and a coordinator makes the offer or does not. */
    SUGGEST
}
